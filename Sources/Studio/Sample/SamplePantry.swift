import Nutrition

/// What some of the sample's clients have at home.
enum SamplePantry {
    /// By handle.
    static let all: [String: Pantry] = [
        "ana-r": Pantry([
            "Rolled oats": 1500, "Chia seeds": 180, "Honey": 320, "Olive oil": 400, "Soy sauce": 150, "Onion": 270,
            "Cumin": 40, "Salt": 500,
        ]),
        "heidrun-s": Pantry(["Rolled oats": 350, "Olive oil": 120, "Brown rice, dry": 800, "Black pepper": 30]),
    ]
}
