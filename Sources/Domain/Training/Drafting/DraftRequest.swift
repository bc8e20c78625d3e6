/// What a trainer asks a draft for.
public struct DraftRequest: Sendable, Hashable {
    /// Days a week that a draft can be made for.
    public static let possibleDays = 1...6
    /// Weeks that a draft can be made for.
    public static let possibleWeeks = 2...16
    /// Minutes a session that a draft can be made for.
    public static let possibleMinutes = 20...150

    /// What the plan is for.
    public let goal: PlanGoal
    /// For whom.
    public let level: Exercise.Level
    /// Days a week.
    public let days: Int
    /// Weeks.
    public let weeks: Int
    /// What there is to train with, sorted.
    public let equipment: [String]
    /// Flags that must speak against no exercise, sorted.
    public let avoid: [String]
    /// How long a session may take at most, warm-up included.
    public let minutes: Int

    /// A request; numbers out of bounds are brought to the nearest possible one.
    public init(
        goal: PlanGoal, level: Exercise.Level, days: Int, weeks: Int, equipment: some Sequence<String>,
        avoid: some Sequence<String>, minutes: Int? = nil
    ) {
        func clamped(_ value: Int, _ bounds: ClosedRange<Int>) -> Int {
            min(max(value, bounds.lowerBound), bounds.upperBound)
        }
        self.goal = goal
        self.level = level
        self.days = clamped(days, DraftRequest.possibleDays)
        self.weeks = clamped(weeks, DraftRequest.possibleWeeks)
        self.equipment = Set(equipment).sorted()
        self.avoid = Set(avoid).sorted()
        self.minutes = clamped(minutes ?? (goal == .strength ? 75 : 60), DraftRequest.possibleMinutes)
    }

    /// The request in words, for the draft's first comment.
    var words: String {
        [
            "goal \(goal.rawValue)", "level \(level.rawValue)", days == 1 ? "1 day a week" : "\(days) days a week",
            "\(weeks) weeks", "up to \(minutes) minutes",
            "equipment: " + (equipment.isEmpty ? "none" : equipment.joined(separator: ", ")),
            "avoid: " + (avoid.isEmpty ? "nothing" : avoid.joined(separator: ", ")),
        ].joined(separator: "; ")
    }
}

extension PlanGoal {
    /// The goal as a title.
    var title: String {
        switch self {
        case .strength: "Strength"
        case .hypertrophy: "Muscle growth"
        case .endurance: "Muscular endurance"
        case .general: "General fitness"
        case .fatLoss: "Fat loss"
        }
    }
}
