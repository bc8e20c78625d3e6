import Quantities

/// A muscle, or the group that trainers speak of as one, as sets are counted for it.
public enum Muscle: String, Sendable, CaseIterable {
    case chest
    case frontShoulders = "front shoulders"
    case sideShoulders = "side shoulders"
    case rearShoulders = "rear shoulders"
    case rotatorCuff = "rotator cuff"
    case upperBack = "upper back"
    case lats, trapezius, biceps, triceps, forearms, neck
    case core, obliques
    case lowerBack = "lower back"
    case glutes, quadriceps, hamstrings, adductors, abductors
    case hipFlexors = "hip flexors"
    case calves, shins

    /// The muscle's name in a language, in the middle of a sentence.
    public func name(in language: Language) -> String {
        language == .german ? Muscle.german[self] ?? rawValue : rawValue
    }

    private static let german: [Muscle: String] = [
        .chest: "Brust", .frontShoulders: "vordere Schulter", .sideShoulders: "seitliche Schulter",
        .rearShoulders: "hintere Schulter", .rotatorCuff: "Rotatorenmanschette", .upperBack: "oberer Rücken",
        .lats: "Latissimus", .trapezius: "Trapezmuskel", .biceps: "Bizeps", .triceps: "Trizeps",
        .forearms: "Unterarme", .neck: "Nacken", .core: "Rumpf", .obliques: "schräge Bauchmuskeln",
        .lowerBack: "unterer Rücken", .glutes: "Gesäß", .quadriceps: "Quadrizeps",
        .hamstrings: "hintere Oberschenkel", .adductors: "Adduktoren", .abductors: "Abduktoren",
        .hipFlexors: "Hüftbeuger", .calves: "Waden", .shins: "Schienbeinmuskeln",
    ]
}
