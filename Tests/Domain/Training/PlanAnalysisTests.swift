import Diagnostics
import Quantities
import Testing

@testable import Training

/// What a plan asks for, counted.
struct PlanAnalysisTests {
    private func analysis(
        _ days: String, weeks: Int = 1, goal: String = "general", more: String = "", limit_min: Int = 90
    ) throws -> PlanAnalysis {
        let found = LibraryFixture.analysis(days, weeks: weeks, goal: goal, more: more, limit_min: limit_min)
        #expect(found.diagnostics.isEmpty, "\(found.diagnostics.map(\.message))")
        return try #require(found.analysis)
    }

    private func sets(_ analysis: PlanAnalysis, _ group: MuscleGroup) -> Int? {
        analysis.weeks.first?.groups.first { $0.part == group }?.sets_permille
    }

    // MARK: Sets

    @Test("a set counts for each muscle by its share, whatever the side")
    func shares() throws {
        // Back squat: quadriceps 1, glutes 0.75. Split squat: quadriceps 1, glutes 0.75, and three sets a side are three.
        let analysis = try analysis("### Day 1: A\n- Back squat: 4 × 5, RPE 8\n- Split squat: 3 × 8 each, RIR 2")
        #expect(sets(analysis, .quadriceps) == 7000)
        #expect(sets(analysis, .glutes) == 5250)
        #expect(analysis.weeks[0].muscles.first { $0.part == .quadriceps }?.days == 1)
    }

    @Test("a group counts the largest share of its muscles, not their sum")
    func groups() throws {
        // Chest-supported row: upper back 1, lats 0.75.
        #expect(sets(try analysis("### Day 1: A\n- Chest-supported row: 3 × 10, RPE 8"), .back) == 3000)
    }

    @Test(
        "a set is hard from RPE 6, four repetitions in reserve or 60 %, or where nothing is said",
        arguments: [
            ("Back squat: 3 × 5, RPE 6", 3), ("Back squat: 3 × 5, RPE 5", 0), ("Back squat: 3 × 5, RIR 4", 3),
            ("Back squat: 3 × 5, RIR 5", 0), ("Back squat: 3 × 5, RPE 5–7", 3),
            ("Back squat: 3 × 5 at 60% of squat max", 3), ("Back squat: 3 × 5 at 55% of squat max", 0),
            ("Back squat: 3 × 5 at 55% of squat max, RPE 6", 3), ("Back squat: 3 × 5", 3),
            ("Push-up: 3 × AMRAP", 3), ("Plank: 3 × 30 s", 3), ("Easy run: 20 min", 0), ("Cat-cow: 2 × 10", 0),
            ("Box jump: 3 × 5", 0), ("Single-leg stand: 2 × 30 s each", 0),
        ])
    func hard(_ line: String, _ sets: Int) throws {
        let found = try analysis("### Day 1: A\n- \(line)", more: "ask:\n  squat max: kg\n")
        #expect(found.weeks[0].hardSets == sets)
    }

    // MARK: Volume and intensity

    @Test("volume and intensity follow waves and the deload, week by week")
    func weeks() throws {
        let plan = """
            ### Day 1: A
            - Back squat: 4 × 5 at 70% of squat max
              - weeks: 70, 75, 80 %
            - Bench press: 4 × 8–10, RIR 3
              - weeks: RIR 3, RIR 2, RIR 2
            """
        let more = "ask:\n  squat max: kg\ndeload: week 3, sets 50%, load 90%\n"
        let weeks = try analysis(plan, weeks: 3, more: more).weeks
        #expect(weeks.map(\.sets) == [8, 8, 4])
        #expect(weeks.map(\.reps) == [56, 56, 28])
        #expect(weeks.map(\.percent_permille) == [700, 750, 720])
        #expect(weeks.map(\.rpe_tenths) == [70, 80, 80])
        #expect(weeks.map(\.isDeload) == [false, false, true])
    }

    @Test("a mean is over sets, half rounded up")
    func means() throws {
        // (3 × 7 + 1 × 8) / 4 = 7.25.
        let week = try analysis("### Day 1: A\n- Back squat: 3 × 5, RPE 7\n- Bench press: 1 × 5, RPE 8").weeks[0]
        #expect(week.rpe_tenths == 73)
        #expect(week.percent_permille == nil)
    }

    @Test("runs are counted in time, not in sets")
    func runs() throws {
        let week = try analysis("### Day 1: A\n- Easy run: 20 min\n- Easy run: 5 km").weeks[0]
        #expect(week.sets == 0)
        // 20 min, and 5,000 m at 2.5 m/s.
        #expect(week.locomotion_s == 1200 + 2000)
    }

    @Test("balance is told by pattern")
    func balance() throws {
        let day =
            "### Day 1: A\n- Bench press: 3 × 5\n- Overhead press: 2 × 5\n- Lat pulldown: 4 × 8\n- Split squat: 2 × 8 each"
        let balance = try analysis(day).weeks[0].balance
        #expect(balance.push == 5 && balance.pull == 4 && balance.squat == 2 && balance.hinge == 0)
        #expect(balance.vertical == 6 && balance.horizontal == 3)
    }

    // MARK: Time

    @Test(
        "a session takes sets, rests, changes and warm-up sets",
        arguments: [
            // 3 × 10 × 3 s, two rests of 90 s, 60 s to the next.
            ("- Goblet squat: 3 × 10, rest 90 s", 90 + 180 + 60),
            // The same by tempo: 3 + 1 + 1 + 0 = 5 s; X is one second.
            ("- Goblet squat: 3 × 10, tempo 3-1-X-0, rest 90 s", 150 + 180 + 60),
            // Both sides: 2 × 2 × 10 × 3 s, one rest.
            ("- Split squat: 2 × 10 each, rest 60 s", 120 + 60 + 60),
            // A barbell lift of several joints has warm-up sets; without words two minutes of rest.
            ("- Back squat: 2 × 5", 30 + 120 + 60 + 120),
            // A superset: 15 s to change after each of three sets, two rests after rounds.
            ("- A1 Goblet squat: 3 × 10\n- A2 Plank: 3 × 30 s, rest 60 s", 90 + 45 + 90 + 120 + 60),
            ("- Warm-up: 8 min easy bike, then 2 min of squats\n- Note: 5 min", 600), ("- Cool-down: lie down", 300),
            ("- Easy run: 20 min", 1200 + 60), ("- Farmer’s walk: 2 × 30 m, rest 60 s", 60 + 60 + 60),
            ("- Push-up: 2 × AMRAP, rest 60 s", 72 + 60 + 60), ("- Goblet squat: 2 × 8+, rest 60 s", 54 + 60 + 60),
        ])
    func time(_ lines: String, _ seconds: Int) throws {
        #expect(try analysis("### Day 1: A\n\(lines)").weeks[0].sessions[0].seconds == seconds)
    }

    @Test("absurd prescriptions are counted, not trapped on")
    func absurd() throws {
        let lines = (0..<40).map { _ in "- Back squat: 50 × 1000 each, tempo 60-60-60-60, rest 24 h" }
        let analysis = try analysis(
            "### Day 1: A\n" + lines.joined(separator: "\n") + "\n- Easy run: 999 km", weeks: 52)
        #expect(analysis.weeks.count == 52)
    }

    // MARK: Schedules

    @Test("a client's schedule is counted on its dates, with what takes an exercise's place")
    func schedule() throws {
        let found = try PlanFixture.scheduled("- Back squat: 4 × 5 at 75% of squat max", flags: ["knee"])
        let schedule = try #require(found.schedule)
        let analysis = PlanAnalysis(schedule)
        #expect(analysis.weeks.map(\.sets) == [4, 4, 4])
        #expect(analysis.guide == nil)
        #expect(analysis.weeks[0].percent_permille == nil)
        let template = PlanFixture.plan("- Back squat: 4 × 5 at 75% of squat max").plan
        #expect(PlanAnalysis(schedule, of: template).weeks.map(\.percent_permille) == [750, 750, 750])
    }
}
