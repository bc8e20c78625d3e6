import Diagnostics
import Quantities
import Testing

@testable import Training

/// The plan language, line by line.
struct PlanLanguageTests {
    @Test(
        "each form of prescription is read",
        arguments: [
            ("3 × 5", Prescription(sets: 3, work: .reps(5))), ("3 x 8-10", Prescription(sets: 3, work: .range(8, 10))),
            ("4 × 8–10 each", Prescription(sets: 4, work: .range(8, 10), isEach: true)),
            ("3 × 8+", Prescription(sets: 3, work: .atLeast(8))), ("2 × AMRAP", Prescription(sets: 2, work: .amrap)),
            ("3 × 30 s", Prescription(sets: 3, work: .duration_s(30))),
            ("20 min", Prescription(sets: nil, work: .duration_s(1200))),
            ("1 h", Prescription(sets: nil, work: .duration_s(3600))),
            ("4 × 400 m", Prescription(sets: 4, work: .distance_m(400))),
            ("5 km", Prescription(sets: nil, work: .distance_m(5000))),
        ])
    func prescriptions(text: String, expected: Prescription) throws {
        #expect(try PlanFixture.line("- Plank: \(text)").prescription == expected)
    }

    @Test("loads, efforts and clauses are read")
    func clauses() throws {
        let line = try PlanFixture.line(
            "- A1 Squat: 4 × 5 at 72.5% of squat max, RPE 7–8, rest 3 min, tempo 3-1-X-0, adjust up to 5%, optional")
        #expect(line.exercise == "Back squat")
        #expect(line.label == "A1")
        #expect(line.load == .percent(permille: 725, of: "squat max"))
        #expect(line.effort == .rpe(tenths: 70...80))
        #expect(line.rest_s == 180)
        #expect(line.tempo == Tempo(eccentric: 3, bottom: 1, concentric: nil, top: 0))
        #expect(line.adjust_permille == 50)
        #expect(line.isOptional)
        #expect(try PlanFixture.line("- Plank: 3 × 5 at 24 kg each").load == .mass(Mass(grams: 24_000), isEach: true))
        #expect(
            try PlanFixture.line("- Plank: 3 × 5 at bodyweight + 10 kg").load == .bodyweight(extra: Mass(grams: 10_000))
        )
        #expect(try PlanFixture.line("- Plank: 3 × 5 at RPE 8").effort == .rpe(tenths: 80...80))
        #expect(try PlanFixture.line("- Row, chest supported: 3 × 5, RIR 2").effort == .rir(2...2))
    }

    @Test("items below an exercise are read")
    func nested() throws {
        let line = try PlanFixture.line(
            """
            - Back squat: 4 × 5 at 70% of squat max
              - weeks: 70, 75, 80 %
              - if knee: Box squat, load 85%
              - progress: reps to 10, then + step; after 2 misses − 10%
              - note: Brace.
            """)
        #expect(line.weeks == [.permille(700), .permille(750), .permille(800)])
        #expect(line.alternatives.map(\.exercise) == ["Box squat"])
        #expect(line.alternatives[0].load_permille == 850)
        #expect(line.progressions == [.double(reps: 10, then: .variable("step")), .back(misses: 2, permille: 100)])
        #expect(line.notes == ["Brace."])
    }

    @Test("weeks must be covered once each")
    func weeks() {
        let front =
            "---\ntitle: Base\nweeks: 4\n---\n## Weeks 1–2: A\n### Day 1: X\n- Plank: 3 × 5\n## Weeks 2–3: B\n"
        let (plan, diagnostics) = PlanFixture.plan("- Plank: 3 × 5", front: front)
        #expect(plan == nil)
        #expect(
            diagnostics.map(\.message) == ["the blocks end with week 3, the plan has 4", "week 2 stands in two blocks"])
    }

    @Test(
        "each form of load is read",
        arguments: [
            ("60 kg", Load.mass(Mass(grams: 60_000), isEach: false)),
            ("62.5kg", .mass(Mass(grams: 62_500), isEach: false)),
            ("135 lb", .mass(Mass(grams: 61_235), isEach: false)),
            ("24 kg each", .mass(Mass(grams: 24_000), isEach: true)),
            ("bodyweight", .bodyweight(extra: nil)), ("bodyweight − 10 kg", .bodyweight(extra: Mass(grams: -10_000))),
            ("bodyweight - 10 kg", .bodyweight(extra: Mass(grams: -10_000))),
            ("bodyweight+2.5 kg", .bodyweight(extra: Mass(grams: 2500))),
            ("72% of squat max", .percent(permille: 720, of: "squat max")),
            ("72.5 % of Squat Max", .percent(permille: 725, of: "squat max")),
        ])
    func loads(text: String, expected: Load) throws {
        #expect(try PlanFixture.line("- Plank: 3 × 5 at \(text)").load == expected)
        #expect(try PlanFixture.line("- Plank: 3 × 5, at \(text), rest 1 min").load == expected)
    }

    @Test(
        "each form of effort and tempo is read",
        arguments: [
            ("RPE 8", Effort.rpe(tenths: 80...80)), ("RPE 7–8", .rpe(tenths: 70...80)),
            ("rpe 7.5-8", .rpe(tenths: 75...80)),
            ("RIR 2", .rir(2...2)), ("RIR 1–2", .rir(1...2)), ("RIR 0", .rir(0...0)),
        ])
    func efforts(text: String, expected: Effort) throws {
        #expect(try PlanFixture.line("- Plank: 3 × 5, \(text)").effort == expected)
    }

    @Test("a tempo's seconds may be explosive in any phase")
    func tempo() throws {
        let tempo = try PlanFixture.line("- Plank: 3 × 5, tempo 4-x-X-1").tempo
        #expect(tempo == Tempo(eccentric: 4, bottom: nil, concentric: nil, top: 1))
    }

    @Test("each rule of progression is read")
    func progressions() throws {
        func rules(_ text: String) throws -> [Progression] {
            try PlanFixture.line("- Plank: 3 × 5\n  - progress: \(text)").progressions
        }
        #expect(try rules("+ 2.5 kg each week") == [.add(.mass(Mass(grams: 2500)), each: .week)])
        #expect(try rules("+ step each success") == [.add(.variable("step"), each: .success)])
        #expect(try rules("+ 2.5% each success") == [.add(.permille(25), each: .success)])
        #expect(try rules("reps to 10, then + 5 lb") == [.double(reps: 10, then: .mass(Mass(grams: 2268)))])
        #expect(try rules("adjust to RPE 8, up to 5%") == [.adjust(rpe_tenths: 80, permille: 50)])
        #expect(try rules("after 1 miss - 10%") == [.back(misses: 1, permille: 100)])
    }

    @Test("weeks may change load, effort and work, each by its own wave")
    func waves() throws {
        let line = try PlanFixture.line(
            """
            - Back squat: 5 × 5 at 70% of squat max, RPE 7
              - weeks: 70, 75, 80 %
              - weeks: 5 × 5, 4 × 4, 3 × 3
              - weeks: RPE 7, RPE 8, RPE 9
            """)
        let week = line.week(2)
        #expect(week.prescription == Prescription(sets: 3, work: .reps(3)))
        #expect(week.load == .percent(permille: 800, of: "squat max"))
        #expect(week.effort == .rpe(tenths: 90...90))
        let assisted = try PlanFixture.line("- Row: 3 × 5 at bodyweight − 20 kg\n  - weeks: 20, 15, 10 kg")
        #expect(assisted.week(2).load == .bodyweight(extra: Mass(grams: -10_000)))
    }

    @Test("an alternative may differ in load, work and effort, and have items of its own")
    func alternatives() throws {
        let line = try PlanFixture.line(
            """
            - Back squat: 4 × 5 at 70% of squat max
              - weeks: 70, 75, 80 %
              - note: Brace.
              - if No Barbell: Box squat, 3 × 12 at 16 kg each, RPE 7
                - progress: reps to 15, then + 2 kg
                - note: Sit back.
              - if knee: Row, chest supported, load 85%
            """)
        #expect(line.alternatives.map(\.flag) == ["no barbell", "knee"])
        let other = line.taking(line.alternatives[0], try #require(PlanFixture.library.find("Box squat")))
        #expect(other.prescription == Prescription(sets: 3, work: .reps(12)))
        #expect(other.week(1).load == .mass(Mass(grams: 16_000), isEach: true))
        #expect(other.effort == .rpe(tenths: 70...70))
        #expect(other.notes == ["Sit back."])
        #expect(other.progressions == [.double(reps: 15, then: .mass(Mass(grams: 2000)))])
        #expect(line.alternatives[1].exercise == "Row")
        #expect(line.alternatives[1].alias == "Row, chest supported")
    }

    @Test("`each` stays with an alternative that works one side at a time, and goes with any other")
    func eachSide() throws {
        let line = try PlanFixture.line("- Split squat: 3 × 10 each\n  - weeks: 3 × 8 each, 3 × 9 each, 3 × 10 each")
        let (one, both) = (
            try #require(PlanFixture.library.find("Step-up")), try #require(PlanFixture.library.find("Box squat"))
        )
        #expect(line.taking(one).week(0).prescription == Prescription(sets: 3, work: .reps(8), isEach: true))
        #expect(line.taking(both).week(0).prescription == Prescription(sets: 3, work: .reps(8)))
    }

    @Test("days may be weekdays, in order")
    func weekdays() throws {
        let front = PlanFixture.front + "## Weeks 1-3\n### Mon: Lower\n- Plank: 3 × 5\n### Thursday\n- Plank: 3 × 5\n"
        let read = PlanFixture.plan("- Plank: 3 × 5", front: front)
        #expect(read.plan == nil)
        #expect(read.diagnostics.map(\.message) == ["the block has days by number and by weekday"])
        let days = try #require(PlanFixture.plan("", front: "").plan == nil ? template(front)?.blocks[0].days : nil)
        #expect(days.map(\.weekday) == [.monday, .thursday])
        #expect(days.map(\.name) == ["Lower", "Thursday"])
        #expect(days.map(\.number) == [1, 2])
    }

    private func template(_ text: String) -> PlanTemplate? {
        var diagnostics: [Diagnostic] = []
        return PlanTemplate.parse(
            Source(path: "plan.md", text: text), name: "base", library: PlanFixture.library, into: &diagnostics)
    }

    @Test("several weeks may have less")
    func deloads() throws {
        let front = PlanFixture.front.replacing(
            "weeks: 3\n", with: "weeks: 3\ndeload: weeks 1, 2, sets 50%, load 90%; week 3, sets 40%, load 80%\n")
        let plan = try #require(PlanFixture.plan("- Plank: 3 × 5", front: front).plan)
        #expect(plan.deloads.map(\.week) == [1, 2, 3])
        #expect(plan.deload(in: 3)?.load_permille == 800)
    }

    @Test("a line goes on in the next one where that is indented")
    func longLines() throws {
        let line = try PlanFixture.line(
            "- Plank: 3 × 5,\n  rest 3 min\n  - note: Brace before you\n    unlock the hips.\n  - if knee: Box\n    squat"
        )
        #expect(line.rest_s == 180)
        #expect(line.notes == ["Brace before you unlock the hips."])
        #expect(line.alternatives.map(\.exercise) == ["Box squat"])
    }

    @Test("comments between lines mean nothing and are kept")
    func comments() throws {
        let (plan, diagnostics) = PlanFixture.plan(
            "<!-- one -->\n- Plank: 3 × 5\n  <!-- two\n       lines -->\n  - note: Brace.\n<!-- end -->")
        #expect(diagnostics.isEmpty)
        #expect(plan?.comments.map(\.text) == ["<!-- one -->", "<!-- two\n     lines -->", "<!-- end -->"])
        #expect(plan?.comments.map(\.position) == [1, 2, 3])
        #expect(plan?.blocks[0].days[0].prose == [])
    }

    @Test("lines, clauses and items know where they stand")
    func places() throws {
        let text = "- A1 Squat: 4 × 5 at 60 kg, rest 3 min\n  - note: Brace."
        let (plan, _) = PlanFixture.plan(text)
        let source = try #require(plan?.source)
        let day = try #require(plan?.blocks[0].days[0])
        guard case .exercise(let line)? = day.lines.first else { return #expect(Bool(false)) }
        #expect(source.text(day.range) == "Day 1: All")
        #expect(source.text(day.lineRanges[0]) == "A1 Squat: 4 × 5 at 60 kg, rest 3 min")
        #expect(source.text(line.range) == "Squat")
        #expect(line.clauses.map(\.kind) == [.prescription, .load, .rest])
        #expect(line.clauses.map { source.text($0.range) } == ["4 × 5", "at 60 kg", "rest 3 min"])
        #expect(line.items.map { source.text($0.range) } == ["note: Brace."])
    }
}
