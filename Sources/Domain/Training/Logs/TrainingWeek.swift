import Quantities

/// What was trained in a week: the figures of volume.
public struct TrainingWeek: Sendable, Hashable {
    /// The Monday.
    public let monday: CivilDate
    /// How many workouts there were.
    public var workouts = 0
    /// Load times repetitions of all sets but warm-ups, in grams.
    public var tonnage_g = 0
    /// Working sets of exercises that load muscles.
    public var sets = 0
    /// Hard sets by group, in thousandths of a set.
    public var hardSets_permille: [MuscleGroup: Int] = [:]
    /// The sum of the ratings of working sets in tenths, and how many had one.
    public var ratings = (sum_tenths: 0, count: 0)

    /// A week without anything.
    public init(monday: CivilDate) {
        self.monday = monday
    }

    /// By all of its figures.
    public static func == (one: TrainingWeek, other: TrainingWeek) -> Bool {
        one.monday == other.monday && one.workouts == other.workouts && one.tonnage_g == other.tonnage_g
            && one.sets == other.sets && one.hardSets_permille == other.hardSets_permille
            && one.ratings == other.ratings
    }

    /// By its day.
    public func hash(into hasher: inout Hasher) { hasher.combine(monday) }

    /// The weeks from the first session to the last, those without a session among them.
    ///
    /// A hard set is a working set of an exercise that loads muscles, rated 6 or more, to failure, or not rated at all: what was logged as work is
    /// taken at its word. It counts for a group by the largest share that one of the group's muscles has in the exercise. Sets of exercises that the library
    /// does not know count for tonnage alone.
    public static func weeks(_ history: TrainingHistory, library: ExerciseLibrary) -> [TrainingWeek] {
        guard let first = history.sessions.first?.date, let last = history.sessions.last?.date else { return [] }
        let start = first.adding(days: -first.weekday.rawValue)
        var weeks = stride(from: start.dayNumber, through: last.dayNumber, by: 7).map {
            TrainingWeek(monday: CivilDate(dayNumber: $0))
        }
        var shares: [String: [MuscleGroup: Int]] = [:]
        for session in history.sessions {
            let index = start.days(to: session.date) / 7
            weeks[index].workouts += 1
            for set in session.sets {
                let known = shares[set.exercise] ?? groups(of: set.exercise, library)
                shares[set.exercise] = known
                weeks[index].add(set, shares: known)
            }
        }
        return weeks
    }

    private mutating func add(_ set: SetLog, shares: [MuscleGroup: Int]) {
        if set.kind != .warmup {
            let load = max(0, min(set.load?.grams ?? 0, 2_000_000))
            tonnage_g += load * set.countedReps
        }
        guard set.isWork else { return }
        if let rating = set.rating {
            ratings.sum_tenths += rating
            ratings.count += 1
        }
        guard !shares.isEmpty else { return }
        sets += 1
        guard set.kind == .failure || set.rating.map({ $0 >= 60 }) ?? true else { return }
        for (group, permille) in shares { hardSets_permille[group, default: 0] += permille }
    }

    private static func groups(of name: String, _ library: ExerciseLibrary) -> [MuscleGroup: Int] {
        guard let exercise = library.find(name) else { return [:] }
        switch exercise.pattern {
        case .locomotion, .mobility, .balance: return [:]
        default: break
        }
        return MuscleGroup.allCases.reduce(into: [:]) { shares, group in
            let share = exercise.share_permille(of: group)
            if share > 0 { shares[group] = share }
        }
    }

    /// The mean rating of its working sets, where any had one.
    public var rating: Double? {
        ratings.count > 0 ? Double(ratings.sum_tenths) / Double(ratings.count) / 10 : nil
    }
}
