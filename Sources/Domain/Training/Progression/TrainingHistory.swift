import Quantities

/// What a client has logged, by day: what progressions and maxima are computed from.
public struct TrainingHistory: Sendable {
    /// What was done of all exercises on a day.
    public struct Session: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// The sets, in order.
        public let sets: [SetLog]

        /// A session.
        public init(date: CivilDate, sets: [SetLog]) {
            self.date = date
            self.sets = sets
        }
    }

    /// The sessions, the oldest first.
    public let sessions: [Session]
    /// The day that counts as today; nothing later is looked at.
    public let today: CivilDate?

    /// Nothing was logged.
    public static let none = TrainingHistory([])

    /// The moments of the years 1 to 9999; a clock that shows another has no date to reckon with.
    private static let moments: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// Sessions in any order; those outside of the years 1 to 9999 are left out.
    public init(_ sessions: [Session], today: CivilDate? = nil) {
        let known = sessions.filter { session in
            (-719_162...2_932_896).contains(session.date.dayNumber) && today.map { session.date <= $0 } ?? true
        }
        self.sessions = known.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
        self.today = today
    }

    /// Logged workouts.
    ///
    /// - Parameter date: The day of a moment where the client trains.
    public init(_ workouts: [WorkoutLog], today: CivilDate? = nil, date: (Instant) -> CivilDate = { $0.utc.date }) {
        let known = workouts.filter { TrainingHistory.moments.contains($0.startedAt.seconds) }
        self.init(known.map { Session(date: date($0.startedAt), sets: $0.sets) }, today: today)
    }
}

extension SetLog {
    /// Whether it is work, and neither a warm-up nor a lighter set hung on.
    var isWork: Bool { kind == .normal || kind == .failure }
    /// Repetitions that a person can do.
    var countedReps: Int { max(0, min(reps ?? 0, 10_000)) }
    /// A rating on the scale; anything else is none.
    var rating: Int? { rpe_tenths.flatMap { (10...100).contains($0) ? $0 : nil } }
}
