/// What a plan asks for, counted: sets for each muscle, volume and intensity by week, balance, length of the sessions, and what
/// deserves a second look.
///
/// All figures are whole numbers (sets in thousandths, percentages in tenths, seconds), so that the same plan gives the same
/// figures everywhere. What counts as a set is told at `PlannedExercise.hardSets`, how long things take at `SessionLength`.
public struct PlanAnalysis: Sendable {
    /// What a week asks for.
    public struct Week: Sendable, Hashable {
        /// The week of the plan.
        public let week: Int
        /// Whether it is a week with less: by the plan's own words, or because it has at most three quarters of the hard sets of
        /// the week before.
        public let isDeload: Bool
        /// Working sets: all sets that are no locomotion, mobility or balance.
        public let sets: Int
        /// Those of them that are hard.
        public let hardSets: Int
        /// Repetitions of the working sets.
        public let reps: Int
        /// The mean percentage of a maximum in tenths of a percent, over the sets that name one.
        public let percent_permille: Int?
        /// The mean RPE in tenths, over the sets that name an effort.
        public let rpe_tenths: Int?
        /// Seconds of running, cycling and the like.
        public let locomotion_s: Int
        /// The sessions.
        public let sessions: [Session]
        /// Hard sets for each muscle that has any, by share.
        public let muscles: [Volume<Muscle>]
        /// Hard sets for every group, by share.
        public let groups: [Volume<MuscleGroup>]
        /// Hard sets by pattern.
        public let balance: PatternBalance
    }

    /// A day's training.
    public struct Session: Sendable, Hashable {
        /// The day's number.
        public let number: Int
        /// The day's name.
        public let name: String
        /// How long it takes, in seconds.
        public let seconds: Int
        /// The same in minutes, rounded up.
        public var minutes: Int { (seconds + 59) / 60 }
    }

    /// Hard sets of a week for a muscle or a group.
    public struct Volume<Part: Sendable & Hashable>: Sendable, Hashable {
        /// The muscle or group.
        public let part: Part
        /// Thousandths of hard sets.
        public let sets_permille: Int
        /// On how many days it gets a set or more.
        public let days: Int
    }

    /// A group over the weeks that are no deload.
    public struct Typical: Sendable, Hashable {
        /// The group.
        public let group: MuscleGroup
        /// The mean of the weeks, in thousandths of hard sets.
        public let mean_permille: Int
        /// What it gets in the week with the least, in thousandths of hard sets.
        public let least_permille: Int
        /// What it gets in the week with the most, in thousandths of hard sets.
        public let most_permille: Int
        /// On how many days a week, in the week that has most of them.
        public let days: Int
        /// What the guide says, where the plan's goal has one.
        public let guide: ClosedRange<Int>?
    }

    /// The weeks in order.
    public let weeks: [Week]
    /// Every group over the weeks that are no deload.
    public let typical: [Typical]
    /// The guide that it was held against.
    public let guide: VolumeGuide?
    /// What deserves a second look, by kind.
    public let warnings: [PlanWarning]

    /// Analyses a template.
    ///
    /// - Parameter limit_s: How long a session may take, in seconds.
    public init(_ template: PlanTemplate, library: ExerciseLibrary, limit_s: Int = PlanAnalysis.usualLimit_s) {
        self.init(
            PlannedWeek.weeks(of: template, library: library),
            guide: VolumeGuide(words: template.goal, level: template.level), limit_s: limit_s)
    }

    /// Analyses a client's schedule.
    ///
    /// - Parameters:
    ///   - template: The template behind it: its goal and level say what to hold it against, and its lines of which maximum
    ///     loads are a percentage.
    ///   - limit_s: How long a session may take, in seconds.
    public init(
        _ schedule: PlanSchedule, of template: PlanTemplate? = nil, limit_s: Int = PlanAnalysis.usualLimit_s
    ) {
        self.init(
            PlannedWeek.weeks(of: schedule, template: template),
            guide: VolumeGuide(words: template?.goal, level: template?.level),
            limit_s: limit_s)
    }

    /// An hour and a half.
    public static let usualLimit_s = 5400

    init(_ planned: [PlannedWeek], guide: VolumeGuide?, limit_s: Int) {
        var weeks: [Week] = []
        var full: Int?
        for week in planned {
            let counted = Week(week, after: full)
            if !counted.isDeload { full = counted.hardSets }
            weeks.append(counted)
        }
        self.weeks = weeks
        self.guide = guide
        typical = PlanAnalysis.typical(weeks, guide)
        var finder = PlanWarningFinder(planned, weeks: weeks, typical: typical, guide: guide, limit_s: limit_s)
        warnings = finder.find()
    }

    /// Whether sets make the plan, and not runs: hard sets, with three minutes each, take as long as the runs or longer.
    static func isResistance(_ weeks: [Week]) -> Bool {
        let normal = weeks.filter { !$0.isDeload }
        let hardSets = normal.reduce(0) { $0 + $1.hardSets }
        return hardSets > 0 && hardSets * 180 >= normal.reduce(0) { $0 + $1.locomotion_s }
    }

    private static func typical(_ weeks: [Week], _ guide: VolumeGuide?) -> [Typical] {
        let normal = weeks.contains { !$0.isDeload } ? weeks.filter { !$0.isDeload } : weeks
        return MuscleGroup.allCases.map { group in
            let volumes = normal.flatMap { $0.groups.filter { $0.part == group } }
            let sets = volumes.map(\.sets_permille)
            return Typical(
                group: group, mean_permille: mean(sets.reduce(0, +), of: sets.count) ?? 0,
                least_permille: sets.min() ?? 0, most_permille: sets.max() ?? 0, days: volumes.map(\.days).max() ?? 0,
                guide: guide?.range(for: group))
        }
    }
}

extension VolumeGuide {
    /// The guide for a plan's own words; none where they name no goal that the guide knows.
    init?(words: String?, level: Exercise.Level?) {
        guard let goal = words.flatMap({ PlanGoal(words: $0) }) else { return nil }
        self.init(goal: goal, level: level)
    }
}

/// A mean, half rounded up.
func mean(_ sum: Int, of count: Int) -> Int? { count > 0 ? (2 * sum + count) / (2 * count) : nil }
