import Quantities

/// The sessions of a plan with what became of them: what adherence and streaks are counted from.
///
/// A session that was done on another day of its week was done. What was done beyond the plan makes up for no other week.
public struct PlannedSessions: Sendable, Hashable {
    /// One session that was due.
    public struct Due: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// Whether it was done in its week.
        public let isDone: Bool
    }

    /// A week of the plan.
    public struct Week: Sendable, Hashable {
        /// The Monday.
        public let monday: CivilDate
        /// How many were due so far.
        public let due: Int
        /// How many of them were done.
        public let done: Int
    }

    /// What was due up to yesterday, and what of today and later in the week is already done, by date.
    public let dues: [Due]
    /// The day that counts as today.
    public let today: CivilDate

    /// Sets what was done against what was planned.
    ///
    /// - Parameters:
    ///   - planned: The days of the plan's sessions, in any order.
    ///   - done: The days of workouts, in any order; two on one day are two.
    ///   - excused: Whether a day's session does not count, because of illness or a holiday.
    public init(
        planned: [CivilDate], done: [CivilDate], today: CivilDate, excused: (CivilDate) -> Bool = { _ in false }
    ) {
        var left: [Int: [CivilDate]] = [:]
        for date in done.sorted() where date <= today { left[PlannedSessions.week(date), default: []].append(date) }
        var isDone: [(date: CivilDate, isDone: Bool)] = planned.filter { !excused($0) }.sorted().map { ($0, false) }
        // First those of the very day, then whatever else was done in the week, the earliest for the earliest.
        for index in isDone.indices {
            let week = PlannedSessions.week(isDone[index].date)
            guard let place = left[week]?.firstIndex(of: isDone[index].date) else { continue }
            left[week]?.remove(at: place)
            isDone[index].isDone = true
        }
        for index in isDone.indices where !isDone[index].isDone {
            let week = PlannedSessions.week(isDone[index].date)
            guard left[week]?.isEmpty == false else { continue }
            left[week]?.removeFirst()
            isDone[index].isDone = true
        }
        dues = isDone.filter { $0.date < today || $0.isDone }.map { Due(date: $0.date, isDone: $0.isDone) }
        self.today = today
    }

    /// The share over the days that end with today, or with an earlier day.
    public func adherence(over days: Int, to day: CivilDate? = nil) throws(Refusal) -> Adherence {
        let last = day ?? today
        let counted = dues.filter { $0.date > last.adding(days: -days) && $0.date <= last }
        return try Adherence(done: counted.count(where: \.isDone), due: counted.count)
    }

    /// The weeks in which something was due, by date.
    public var weeks: [Week] {
        var weeks: [Week] = []
        for due in dues {
            let monday = due.date.adding(days: -due.date.weekday.rawValue)
            let before = weeks.last?.monday == monday ? weeks.removeLast() : Week(monday: monday, due: 0, done: 0)
            weeks.append(Week(monday: monday, due: before.due + 1, done: before.done + (due.isDone ? 1 : 0)))
        }
        return weeks
    }

    /// How many sessions in a row were missed up to today.
    public var missedInARow: Int { dues.reversed().prefix { !$0.isDone }.count }

    /// Weeks in a row in which everything was done. The week that runs counts only once nothing of it is open.
    public var streak: Streak {
        let thisWeek = today.adding(days: -today.weekday.rawValue)
        let whole = weeks.filter { $0.monday < thisWeek || $0.done == $0.due }
        return Streak(whole.map { $0.done == $0.due })
    }

    private static func week(_ date: CivilDate) -> Int {
        (date.dayNumber - date.weekday.rawValue + 3) / 7
    }
}
