import Quantities

/// How strong a client was in an exercise, day by day.
public struct StrengthHistory: Sendable {
    /// The best of a day.
    public struct Day: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// The one-rep maximum that the best set tells: a range where formulas tell it.
        public let maximum: OneRepMax
    }

    /// The exercise's title, as the library has it; else as it was logged.
    public let exercise: String
    /// The days with a set that tells a maximum, by date.
    public let days: [Day]
    /// Working sets with a load, whether they tell a maximum or not.
    public let sets: Int

    /// The history of one exercise, by its title.
    public init(_ history: TrainingHistory, of exercise: String, library: ExerciseLibrary) {
        var titles: [String: Bool] = [:]
        var days: [Day] = []
        var count = 0
        for session in history.sessions {
            var best: Day?
            for set in session.sets where set.isWork && (set.load?.grams ?? 0) > 0 {
                let isIt = titles[set.exercise] ?? ((library.find(set.exercise)?.title ?? set.exercise) == exercise)
                titles[set.exercise] = isIt
                guard isIt else { continue }
                count += 1
                guard case .success(let maximum) = Maxima.maximum(of: set) else { continue }
                if let known = best, known.maximum.range.lowerBound >= maximum.range.lowerBound { continue }
                best = Day(date: session.date, maximum: maximum)
            }
            guard let best else { continue }
            if let last = days.last, last.date == best.date {
                if last.maximum.range.lowerBound >= best.maximum.range.lowerBound { continue }
                days.removeLast()
            }
            days.append(best)
        }
        self.init(exercise: exercise, days: days, sets: count)
    }

    private init(exercise: String, days: [Day], sets: Int) {
        self.exercise = exercise
        self.days = days
        self.sets = sets
    }

    /// The histories of all exercises with a load, those with the most sets first.
    ///
    /// A set is taken as `Maxima` takes it: at its rating where the chart has it, else by the three formulas where it went to failure.
    public static func all(_ history: TrainingHistory, library: ExerciseLibrary) -> [StrengthHistory] {
        var found: [String: (days: [Day], sets: Int)] = [:]
        var titles: [String: String] = [:]
        for session in history.sessions {
            for set in session.sets where set.isWork && (set.load?.grams ?? 0) > 0 {
                let title = titles[set.exercise] ?? library.find(set.exercise)?.title ?? set.exercise
                titles[set.exercise] = title
                found[title, default: ([], 0)].sets += 1
                guard case .success(let maximum) = Maxima.maximum(of: set) else { continue }
                let day = Day(date: session.date, maximum: maximum)
                if let last = found[title]?.days.last, last.date == session.date {
                    guard maximum.range.lowerBound > last.maximum.range.lowerBound else { continue }
                    found[title]?.days.removeLast()
                }
                found[title]?.days.append(day)
            }
        }
        return found.map { StrengthHistory(exercise: $0.key, days: $0.value.days, sets: $0.value.sets) }
            .sorted { ($1.sets, $0.exercise) < ($0.sets, $1.exercise) }
    }
}
