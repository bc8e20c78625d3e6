import Diagnostics
import Testing

@testable import Training

/// What of a plan deserves a second look.
struct PlanWarningTests {
    private func warnings(
        _ days: String, weeks: Int = 1, goal: String = "general", more: String = "", limit_min: Int = 90
    ) throws -> [PlanWarning] {
        let found = LibraryFixture.analysis(days, weeks: weeks, goal: goal, more: more, limit_min: limit_min)
        #expect(found.diagnostics.isEmpty, "\(found.diagnostics.map(\.message))")
        return try #require(found.analysis).warnings
    }

    /// A day with something for every group.
    private static let whole = """
        - Back squat: 4 × 5, RPE 7
        - Romanian deadlift: 4 × 8, RPE 7
        - Bench press: 4 × 5, RPE 7
        - Chest-supported row: 4 × 8, RPE 7
        - Overhead press: 2 × 8, RPE 7
        - Plank: 3 × 30 s
        """

    @Test("a plan for the whole body within the ranges has no warning")
    func nothing() throws {
        #expect(try warnings("### Day 1: A\n\(Self.whole)").map(\.message) == [])
    }

    @Test("a muscle without a set is told, and one with too few or too many by the goal's range")
    func muscles() throws {
        let day = Self.whole.split(separator: "\n").filter { !$0.contains("Bench") && !$0.contains("Overhead") }
        let found = try warnings("### Day 1: A\n" + day.joined(separator: "\n"))
        #expect(found.filter { $0.kind == .untrained }.map(\.message).contains("chest: 0.0 hard sets a week"))
        #expect(
            try warnings("### Day 1: A\n\(Self.whole)", goal: "hypertrophy").filter { $0.kind == .low }.map(\.message)
                .contains("chest: 4.0 hard sets a week, the guide says 5 to 16"))
        let much = "### Day 1: A\n\(Self.whole)\n- Push-up: 14 × 10, RIR 2\n- Inverted row: 10 × 8, RIR 2"
        #expect(
            try warnings(much).filter { $0.kind == .high }.map(\.message)
                .contains("chest: 18.0 hard sets a week, the guide says 3 to 16"))
    }

    @Test("a plan of runs is not asked for its muscles")
    func runs() throws {
        #expect(try warnings("### Day 1: A\n- Easy run: 40 min, RPE 4").isEmpty)
    }

    @Test("a session that is too long is told once, at its heading")
    func long() throws {
        let found = LibraryFixture.analysis("### Day 1: Long\n- Easy run: 2 h", weeks: 3)
        let warning = try #require(found.analysis?.warnings.first { $0.kind == .long })
        #expect(found.analysis?.warnings.filter { $0.kind == .long }.count == 1)
        #expect(warning.message == "week 1, day 1 (Long): about 121 min, more than 90")
        #expect(warning.diagnostic(in: found.source).place?.line == 7)
        #expect(try warnings("### Day 1: Long\n- Easy run: 2 h", limit_min: 130).isEmpty)
    }

    @Test("a week with more than 30 % more is told, after a deload held against the week before it")
    func jump() throws {
        func plan(_ sets: [Int]) -> String {
            "### Day 1: A\n\(Self.whole)\n- Push-up: 4 × 8, RIR 2\n  - weeks: "
                + sets.map { "\($0) × 8" }.joined(separator: ", ")
        }
        // 21 sets beside: 25, 33 (32 % more), 33.
        #expect(
            try warnings(plan([4, 12, 12]), weeks: 3).filter { $0.kind == .jump }.map(\.message)
                == ["week 2: 33 hard sets after 25"])
        #expect(try warnings(plan([4, 11, 11]), weeks: 3).allSatisfy { $0.kind != .jump })
        let deload = "deload: week 2, sets 50%, load 90%\n"
        #expect(try warnings(plan([4, 4, 4]), weeks: 3, more: deload).allSatisfy { $0.kind != .jump })
        let runs = "### Day 1: A\n- Easy run: 30 min\n  - weeks: 40 min, 60 min"
        #expect(
            try warnings(runs, weeks: 2).map(\.message) == ["week 2: 60 minutes of running and the like after 40"])
    }

    @Test("nine weeks without one with less are told, eight are not; a light week counts without a name")
    func deload() throws {
        let day = "### Day 1: A\n\(Self.whole)"
        #expect(try warnings(day, weeks: 8).isEmpty)
        #expect(
            try warnings(day, weeks: 9).map(\.message) == ["weeks 1 to 9 and no week with less"])
        #expect(try warnings(day, weeks: 9, more: "deload: week 5, sets 50%, load 90%\n").isEmpty)
        let light =
            "## Weeks 1–8: A\n\(day)\n\n## Week 9: B\n### Day 1: A\n- Back squat: 2 × 5, RPE 6\n\n## Week 10: C\n\(day)"
        #expect(try warnings(light, weeks: 10).allSatisfy { $0.kind != .noDeload })
    }

    @Test("pushes and pulls, squats and hinges out of balance are told")
    func balance() throws {
        let day = Self.whole + "\n- Push-up: 4 × 8, RIR 2"
        #expect(
            try warnings("### Day 1: A\n\(day)").map(\.message) == [
                "push to pull: 10 to 4 hard sets in all, more than 3 to 2"
            ])
    }

    @Test("a muscle that is hard on two days in a row is told")
    func consecutive() throws {
        let days = "### Monday\n- Bench press: 5 × 5\n### Tuesday\n- Push-up: 5 × 10"
        #expect(
            try warnings(days, goal: "show").filter { $0.kind == .consecutive }.map(\.message) == [
                "day 1 and day 2 follow each other and are both hard for: chest"
            ])
        let apart = days.split(separator: "\n").map { $0 == "### Tuesday" ? "### Wednesday" : $0 }.joined(
            separator: "\n")
        #expect(try warnings(apart, goal: "show").allSatisfy { $0.kind != .consecutive })
    }
}
