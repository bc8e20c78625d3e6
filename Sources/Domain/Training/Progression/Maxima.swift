import Quantities

/// The one-rep maxima of a client, from the logs of the last weeks.
public struct Maxima: Sendable {
    /// What is known of an exercise.
    public struct Entry: Sendable {
        /// The exercise's title, as the library has it; else as it was logged.
        public let exercise: String
        /// The maximum with the set it comes from, or why there is none.
        public let result: Result<Found, OneRepMax.Refusal>
    }

    /// A maximum with where it comes from.
    public struct Found: Sendable, Hashable {
        /// The maximum.
        public let maximum: OneRepMax
        /// The set.
        public let set: SetLog
        /// The day of the set.
        public let date: CivilDate

        /// What a plan may reckon with: the lower end, because percentages of a maximum that nobody lifted are heavy soon enough.
        public var training: Mass { maximum.range.lowerBound }
    }

    /// How far back is looked: eight weeks. After that strength has changed more than the formulas differ (our rule).
    public static let recent_days = 56

    /// The exercises with a load in the logs, by title.
    public let entries: [Entry]

    /// Reads the maxima out of what was logged up to today, or up to the last session.
    ///
    /// The best set of an exercise counts: that with the highest lower end, of equal ones the latest. A set is taken at its rating where the
    /// chart has it, else by the three formulas where it went to failure; a single is what it is. Where no set counts, the
    /// reason is that of the latest one.
    public init(_ history: TrainingHistory, library: ExerciseLibrary) {
        guard let last = history.today ?? history.sessions.last?.date else {
            entries = []
            return
        }
        var sets: [String: [(set: SetLog, date: CivilDate)]] = [:]
        for session in history.sessions {
            for set in session.sets where set.isWork && (set.load?.grams ?? 0) > 0 {
                sets[library.find(set.exercise)?.title ?? set.exercise, default: []].append((set, session.date))
            }
        }
        entries = sets.sorted { $0.key < $1.key }.map { title, sets in
            Entry(
                exercise: title, result: Maxima.best(of: sets.filter { $0.date.days(to: last) <= Maxima.recent_days }))
        }
    }

    /// The maximum of one set.
    public static func maximum(of set: SetLog) -> Result<OneRepMax, OneRepMax.Refusal> {
        let (load, reps) = (set.load ?? Mass(grams: 0), set.reps ?? 0)
        if set.kind == .failure { return OneRepMax.formulas(load, reps: reps, rpe_tenths: 100, isToFailure: true) }
        // A single with some left in reserve is no maximum, but a set that the chart knows.
        if let rating = set.rpe_tenths, reps != 1 || rating < 100 {
            return OneRepMax.chart(load, reps: reps, rpe_tenths: rating)
        }
        return OneRepMax.formulas(load, reps: reps, rpe_tenths: set.rpe_tenths)
    }

    private static func best(of sets: [(set: SetLog, date: CivilDate)]) -> Result<Found, OneRepMax.Refusal> {
        var best: Found?
        var refusal = OneRepMax.Refusal.noLog
        for (set, date) in sets {
            switch maximum(of: set) {
            case .success(let maximum):
                let found = Found(maximum: maximum, set: set, date: date)
                if let known = best, known.training > found.training { continue }
                best = found
            case .failure(let reason): refusal = reason
            }
        }
        return best.map { .success($0) } ?? .failure(refusal)
    }

    /// What the logs propose as the answer to a question of a plan, such as `squat max`; nothing where it asks for something
    /// else or where the logs do not tell.
    public func proposal(for question: String, library: ExerciseLibrary) -> Found? {
        guard question.hasSuffix(" max"), let exercise = library.find(question.dropLast(4)) else { return nil }
        guard case .success(let found)? = entries.first(where: { $0.exercise == exercise.title })?.result else {
            return nil
        }
        return found
    }
}
