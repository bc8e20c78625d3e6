import Quantities

/// How a habit goes: what was done of so many days a week.
public struct HabitRecord: Sendable, Hashable {
    /// The habit.
    public let habit: Habit
    /// The days on which it was done.
    public let done: Set<CivilDate>
    /// The days that were logged as not done.
    public let missed: Set<CivilDate>

    /// Sets logs beside a habit; a log outside of its days does not count.
    public init(_ habit: Habit, _ logs: [HabitLog]) {
        self.habit = habit
        let own = logs.filter { log in log.date >= habit.from && habit.to.map { log.date <= $0 } ?? true }
        done = Set(own.filter(\.isDone).map(\.date))
        missed = Set(own.filter { !$0.isDone }.map(\.date)).subtracting(done)
    }

    /// The share of the days that were due in the whole weeks of some days that end with a day.
    ///
    /// A week is due on as many days as the habit says; more of them make up for no other week. Weeks that the habit did not run through do not
    /// count. Refuses under 3 days due.
    public func adherence(over days: Int, to day: CivilDate) throws(Refusal) -> Adherence {
        var monday = day.adding(days: 1 - days)
        monday = monday.adding(days: (7 - monday.weekday.rawValue) % 7)
        var (doneDays, due) = (0, 0)
        while monday.adding(days: 6) <= day {
            let week = (0..<7).map { monday.adding(days: $0) }
            if habit.from <= monday, habit.to.map({ $0 >= week[6] }) ?? true {
                due += habit.daysPerWeek
                doneDays += min(habit.daysPerWeek, week.count { done.contains($0) })
            }
            monday = monday.adding(days: 7)
        }
        return try Adherence(done: doneDays, due: due)
    }

    /// Weeks in a row in which it was done on enough days, up to the last whole week.
    public func streak(to day: CivilDate) -> Streak {
        var monday = habit.from.adding(days: (7 - habit.from.weekday.rawValue) % 7)
        let last = min(habit.to ?? day, day)
        var weeks: [Bool] = []
        while monday.adding(days: 6) <= last, weeks.count < 10_000 {
            weeks.append((0..<7).count { done.contains(monday.adding(days: $0)) } >= habit.daysPerWeek)
            monday = monday.adding(days: 7)
        }
        return Streak(weeks)
    }
}
