import Quantities
import Testing

@testable import Progress

@Suite("Goals")
struct GoalTests {
    static let start = ForecastTests.start

    static var goal: Goal {
        var goal = Goal(title: "Squat 100 kg", set: start)
        goal.metric = "one-rep-max"
        goal.subject = "Back squat"
        goal.unit = "kg"
        goal.baseline = 80
        goal.target = 100
        goal.by = start.adding(days: 100)
        goal.why = "to carry the children"
        return goal
    }

    /// Weekly readings that rise by a steady amount, with some noise.
    static func rising(_ perWeek: Double, weeks: Int = 12) -> [Reading] {
        (0..<weeks).map { Reading(start.adding(days: $0 * 7), 80 + Double($0) * perWeek + [0.4, -0.6, 0.3][$0 % 3]) }
    }

    static func standings(_ goal: Goal, _ readings: [Reading], day: Int = 78) -> [GoalCheck.Standing] {
        GoalCheck(goal, readings: readings, on: start.adding(days: day), in: .english).findings.map(\.standing)
    }

    @Test("a goal that says everything and is within reach is SMART in all letters")
    func smart() {
        #expect(Self.standings(Self.goal, Self.rising(1.6)) == [.met, .met, .met, .met, .met])
    }

    @Test("each thing that is left out is missing in its letter")
    func missing() {
        var goal = Goal(title: "Get strong", set: Self.start)
        #expect(Self.standings(goal, []) == [.missing, .missing, .missing, .missing, .missing])
        goal = Self.goal
        goal.subject = nil
        #expect(Self.standings(goal, Self.rising(1.6))[0] == .missing)
        goal = Self.goal
        goal.target = 80
        #expect(Self.standings(goal, Self.rising(1.6))[1...2] == [.missing, .missing])
        #expect(Self.standings(Self.goal, [])[1...2] == [.doubtful, .doubtful])
    }

    @Test("what will not be reached as it goes is doubtful, with its chance")
    func unlikely() {
        let check = GoalCheck(Self.goal, readings: Self.rising(0.5), on: Self.start.adding(days: 78), in: .english)
        #expect(check.findings[2].standing == .doubtful)
        #expect(check.findings[2].text.hasSuffix("with a chance of under 1 %"))
        #expect(check.isSMART)
    }

    @Test("losing more than one percent a week is doubtful whatever the scales say")
    func tooFast() {
        var goal = Self.goal
        (goal.metric, goal.subject, goal.baseline, goal.target) = ("mass", nil, 80, 59)
        let check = GoalCheck(goal, readings: Self.rising(-1.6), on: Self.start.adding(days: 78), in: .german)
        #expect(check.findings[2].standing == .doubtful)
        #expect(check.findings[2].text.hasPrefix("1,8 % des Körpergewichts pro Woche"))
    }

    @Test("progress is the share of the way, beside the share of the time")
    func progress() throws {
        let progress = try #require(Self.goal.progress(Self.rising(1.0), on: Self.start.adding(days: 50)))
        // The reading of day 49 is 80 + 7 − 0.6.
        #expect(progress.percent == 32)
        #expect(progress.time_percent == 50)
        #expect(!progress.isReached)
    }
}
