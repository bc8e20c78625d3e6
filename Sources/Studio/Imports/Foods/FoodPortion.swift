import Nutrition

/// What a portion of a food weighs, in the words of a database: `1 cup, sliced`, `2 tbsp`, `1 medium`.
struct FoodPortion: Sendable {
    /// How many of the measure.
    let amount: Double
    /// The measure, in any words.
    let words: String
    /// What that weighs.
    let mass_g: Double

    /// Millilitres of the measures of an American kitchen (NIST Special Publication 811: a cup is 236.588 ml).
    private static let volumes_ml: KeyValuePairs<String, Double> = [
        "cup": 236.588, "tbsp": 14.787, "tablespoon": 14.787, "tsp": 4.929, "teaspoon": 4.929, "fl oz": 29.574,
        "ml": 1, "milliliter": 1,
    ]

    private static let pieces = [
        "slice", "clove", "fillet", "stalk", "leaf", "bunch", "scoop", "tin", "jar", "pot", "piece", "medium", "large",
        "small",
        "fruit", "egg", "each", "whole", "item", "unit", "can", "bar", "roll", "patty", "wedge",
    ]

    /// The units and the density that portions tell, as the food table has them.
    static func measures(_ portions: [FoodPortion]) -> (units: [Food.Unit], density_mg_per_ml: Int?) {
        var units: [Food.Unit] = []
        var density: Int?
        for portion in portions where portion.amount > 0.01 && portion.mass_g > 0 && portion.mass_g < 10_000 {
            let each_g = portion.mass_g / portion.amount
            let words = portion.words.lowercased()
            if let volume = volumes_ml.first(where: { begins(words, with: $0.key) }) {
                let mg_per_ml = Int((each_g / volume.value * 1000).rounded())
                // A cup of something cut says how it lies in the cup, which is what kitchens measure by.
                if density == nil, (50...3000).contains(mg_per_ml) { density = mg_per_ml }
            } else if let piece = pieces.first(where: { begins(words, with: $0) }) {
                let name = Self.unit(piece)
                let mass_mg = Int((each_g * 1000).rounded())
                if (100...10_000_000).contains(mass_mg), !units.contains(where: { $0.name == name }) {
                    units.append(Food.Unit(name: name, mass_mg: mass_mg))
                }
            }
        }
        return (units, density)
    }

    private static func begins(_ words: String, with word: String) -> Bool {
        guard words.hasPrefix(word) else { return false }
        let rest = words.dropFirst(word.count)
        return rest.first.map { !$0.isLetter } ?? true || rest == "s" || rest.hasPrefix("s ") || rest.hasPrefix("s,")
    }

    private static func unit(_ word: String) -> String {
        switch word {
        case "medium", "large", "small", "fruit", "egg", "each", "whole", "item", "unit", "bar", "roll", "patty",
            "wedge":
            "piece"
        case "can": "tin"
        default: word
        }
    }
}
