import Quantities
import Testing

@testable import Progress

@Suite("Planned sessions, streaks, habits and badges")
struct PlannedSessionsTests {
    static let monday = LoadTests.monday

    static func day(_ number: Int) -> CivilDate { monday.adding(days: number) }

    /// Mondays, Wednesdays and Fridays of so many weeks.
    static func planned(_ weeks: Int) -> [CivilDate] {
        (0..<weeks).flatMap { week in [0, 2, 4].map { day(week * 7 + $0) } }
    }

    @Test("a session on another day of its week was done, one in another week was not")
    func moved() {
        let sessions = PlannedSessions(
            planned: Self.planned(2), done: [0, 3, 5, 6, 9].map(Self.day), today: Self.day(14))
        #expect(sessions.weeks.map(\.done) == [3, 1])
        #expect(sessions.weeks.map(\.due) == [3, 3])
        #expect(sessions.dues.map(\.isDone) == [true, true, true, false, true, false])
        #expect(sessions.missedInARow == 1)
    }

    @Test("what is still to come is not due, and what was done before its day counts")
    func open() {
        let sessions = PlannedSessions(planned: Self.planned(1), done: [Self.day(0), Self.day(1)], today: Self.day(2))
        #expect(sessions.dues.map(\.isDone) == [true, true])
        #expect(PlannedSessions(planned: Self.planned(1), done: [], today: Self.day(2)).dues.count == 1)
    }

    @Test("excused sessions are not due")
    func excused() throws {
        let sessions = PlannedSessions(
            planned: Self.planned(4), done: [0, 2, 4].map(Self.day), today: Self.day(28),
            excused: { $0 >= Self.day(7) && $0 < Self.day(21) })
        let adherence = try sessions.adherence(over: 30)
        #expect((adherence.done, adherence.due) == (3, 6))
        #expect(throws: Refusal(.tooFewDue(have: 2, need: 3))) { try sessions.adherence(over: 6) }
    }

    @Test("whole weeks in a row make a streak, and the week that runs does not break it")
    func streak() {
        let done = Self.planned(3)
        let sessions = PlannedSessions(planned: Self.planned(4), done: done, today: Self.day(23))
        #expect(sessions.streak == Streak([true, true, true]))
        #expect(sessions.streak.current == 3)
        #expect(Streak([true, true, false, true]).longest == 2)
        #expect(Streak([]).current == 0)
    }

    @Test("a habit is due on so many days of whole weeks")
    func habit() throws {
        let habit = Habit(name: "steps", title: "Steps", daysPerWeek: 5, from: Self.day(0))
        let logs =
            (0..<7).map { HabitLog(Self.day($0), isDone: true) } + [8, 9].map { HabitLog(Self.day($0), isDone: true) }
        let record = HabitRecord(habit, logs)
        let adherence = try record.adherence(over: 14, to: Self.day(13))
        #expect((adherence.done, adherence.due) == (7, 10))
        #expect(record.streak(to: Self.day(13)) == Streak([true, false]))
        #expect(throws: Refusal.self) { try record.adherence(over: 6, to: Self.day(13)) }
    }

    @Test("badges come by rule, once each")
    func badges() {
        let workouts = (0..<30).map { (date: Self.day($0), tonnage_g: 2_000_000) }
        let badges = Badge.earned(workouts)
        #expect(badges.map(\.kind) == [.workouts(1), .tonnes(10), .workouts(10), .workouts(25), .tonnes(50)])
        #expect(badges[1].date == Self.day(4))
        let weeks = (0..<9).map { PlannedSessions.Week(monday: Self.day($0 * 7), due: 3, done: $0 == 4 ? 2 : 3) }
        #expect(Badge.earned([], weeks: weeks).map(\.kind) == [.weeks(4)])
        #expect(badges[1].text(in: .german) == "10 Tonnen bewegt")
    }
}
