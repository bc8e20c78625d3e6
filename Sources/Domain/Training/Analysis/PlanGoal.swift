/// What a plan is for, as far as rules depend on it.
public enum PlanGoal: String, Sendable, CaseIterable {
    case strength, hypertrophy, endurance, general
    case fatLoss = "fat-loss"

    /// The goal that a plan's own words name: `goal: fat loss`. Nothing for words that no rule is made for.
    public init?(words: String) {
        let key = words.lowercased().split { !$0.isLetter }.joined(separator: "-")
        switch key {
        case "muscle", "muscle-growth": self = .hypertrophy
        case "muscular-endurance", "strength-endurance": self = .endurance
        case "health", "habit", "general-fitness", "fitness": self = .general
        case "weight-loss": self = .fatLoss
        default: self.init(rawValue: key)
        }
    }
}
