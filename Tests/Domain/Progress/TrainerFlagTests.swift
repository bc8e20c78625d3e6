import Quantities
import Testing

@testable import Progress

@Suite("Flags for the trainer")
struct TrainerFlagTests {
    static let monday = LoadTests.monday
    static func day(_ number: Int) -> CivilDate { monday.adding(days: number) }

    @Test("fewer sessions than before are told with both counts")
    func declining() throws {
        let planned = PlannedSessionsTests.planned(8)
        let done = planned.filter { $0 < Self.day(28) } + [Self.day(28), Self.day(35)]
        let sessions = PlannedSessions(planned: planned, done: done, today: Self.day(55))
        let flag = try #require(TrainerFlag.decliningAdherence(sessions))
        #expect(
            flag.evidence(in: .english)
                == "2 of 12 sessions (17 %) in four weeks, 12 of 12 (100 %) in the four before")
        #expect(
            TrainerFlag.decliningAdherence(PlannedSessions(planned: planned, done: planned, today: Self.day(55))) == nil
        )
        #expect(
            try #require(TrainerFlag.missedSessions(sessions)).evidence(in: .german).hasPrefix("8 geplante Einheiten"))
    }

    @Test(
        "pain is told in the client's words, and a no is no pain",
        arguments: [
            ("the left knee after runs", true), ("no", false), ("Nein, alles gut", false), ("nothing at all", false),
            ("not in the knee, but the back", true), ("keine Schmerzen", false), ("No pain this week", false),
            ("no knee pain but the shoulder", true),
        ])
    func pain(_ words: String, _ isTold: Bool) {
        let answer = CheckIn.Answer(name: "pain", question: "Did anything hurt?", text: words)
        let flag = TrainerFlag.painReported([CheckIn(Self.day(0), [answer])], on: Self.day(5))
        #expect((flag != nil) == isTold)
        #expect(TrainerFlag.painReported([CheckIn(Self.day(0), [answer])], on: Self.day(15)) == nil)
        if let flag { #expect(flag.evidence(in: .english).contains(words)) }
    }

    @Test("bounds are where they are said to be")
    func bounds() {
        #expect(TrainerFlag.inactive(last: Self.day(0), on: Self.day(13)) == nil)
        #expect(TrainerFlag.inactive(last: Self.day(0), on: Self.day(14)) != nil)
        #expect(TrainerFlag.inactive(last: nil, on: Self.day(14)) == nil)
        #expect(TrainerFlag.planEnding(Self.day(14), on: Self.day(0)) != nil)
        #expect(TrainerFlag.planEnding(Self.day(15), on: Self.day(0)) == nil)
        #expect(TrainerFlag.packageRunningOut(title: "Ten", left: 3, until: nil, on: Self.day(0)) == nil)
        #expect(TrainerFlag.packageRunningOut(title: "Ten", left: 2, until: nil, on: Self.day(0)) != nil)
        #expect(TrainerFlag.packageRunningOut(title: "Ten", left: 8, until: Self.day(14), on: Self.day(0)) != nil)
        #expect(TrainerFlag.packageRunningOut(title: "Ten", left: 1, until: Self.day(-1), on: Self.day(0)) == nil)
        #expect(TrainerFlag.paymentOverdue(number: "1", due: Self.day(0), open: "5 €", on: Self.day(0)) == nil)
        #expect(TrainerFlag.paymentOverdue(number: "1", due: Self.day(0), open: "5 €", on: Self.day(1)) != nil)
    }

    @Test("a sharp rise of load is told with both averages")
    func load() throws {
        let loads = LoadTests.loads(Array(repeating: 100, count: 28) + Array(repeating: 300, count: 7))
        let flag = try #require(TrainerFlag.loadRise(loads, on: Self.day(34)))
        #expect(flag.evidence(in: .english) == "273 AU a day of late, 179 of long: 1.53 times as much")
        #expect(TrainerFlag.loadRise(LoadTests.loads(Array(repeating: 100, count: 40)), on: Self.day(39)) == nil)
    }

    @Test("a goal that lags is at risk, one on its way is not")
    func goal() throws {
        let day = GoalTests.start.adding(days: 78)
        let flag = try #require(TrainerFlag.goalAtRisk(GoalTests.goal, readings: GoalTests.rising(0.5), on: day))
        #expect(flag.evidence(in: .english).contains("a chance of under 1 %"))
        #expect(TrainerFlag.goalAtRisk(GoalTests.goal, readings: GoalTests.rising(1.6), on: day) == nil)
    }
}
