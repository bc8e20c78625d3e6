import Diagnostics
import Quantities
import Testing

@testable import Training

/// What becomes of a load when another exercise takes the place of the plan's, and what is told of a barbell.
struct LoadTransferTests {
    private static let library: ExerciseLibrary = {
        var diagnostics: [Diagnostic] = []
        let texts = [
            (
                "bench-press",
                "title: Bench press\npattern: horizontal-push\nload: barbell\navoid: [shoulder]\nalternatives: {Dumbbell bench press: 0.4}"
            ),
            ("dumbbell-bench-press", "title: Dumbbell bench press\npattern: horizontal-push\nload: dumbbell"),
            ("push-up", "title: Push-up\npattern: horizontal-push\nload: bodyweight"),
            ("goblet-squat", "title: Goblet squat\npattern: squat\nload: dumbbell"),
            ("machine-press", "title: Machine press\npattern: horizontal-push\nload: machine"),
            (
                "ez-curl", "title: EZ-bar curl\npattern: single-joint\nload: barbell\nequipment: [EZ bar]"
            ),
        ]
        let exercises = texts.compactMap { name, matter in
            Exercise.parse(Source(path: name, text: "---\n\(matter)\n---\n"), name: name, into: &diagnostics)
        }
        return ExerciseLibrary(exercises, into: &diagnostics)
    }()

    private func week(_ line: String, flags: Set<String> = ["shoulder"], _ unit: MassUnit = .kilograms) throws
        -> PlanSchedule.Week
    {
        try #require(try schedule(line, flags: flags, unit).first)
    }

    private func schedule(
        _ line: String, days: String = "Mon", flags: Set<String> = [], _ unit: MassUnit = .kilograms
    ) throws -> [PlanSchedule.Week] {
        var diagnostics: [Diagnostic] = []
        let template = PlanTemplate.parse(
            Source(
                path: "p.md", text: "---\ntitle: P\nweeks: 1\nask:\n  bench max: kg = 80\n---\n### Day 1: A\n\(line)\n"),
            name: "p", library: Self.library, into: &diagnostics)
        let plan = ClientPlan.parse(
            Source(path: "c", text: "---\nuses: p\nstart: 2026-11-23\ndays: \(days)\n---\n"),
            templates: ["p": try #require(template)], library: Self.library, into: &diagnostics)
        let schedule = PlanSchedule(
            try #require(plan), flags: flags, library: Self.library, plates: .usual(in: unit), into: &diagnostics)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
        for case .exercise(let exercise) in try #require(schedule).blocks[0].days[0].items { return exercise.weeks }
        return []
    }

    @Test("60 kg on a bar are 24 kg in each hand, no load of a push-up, and one load of a machine")
    func transfer() throws {
        let line = "- Bench press: 3 × 8 at 60 kg"
        // 60 · 0.4 = 24, of which there is a dumbbell.
        #expect(try week(line).load == .mass(Mass(grams: 24_000), isEach: true))
        #expect(try week("\(line)\n  - if shoulder: Push-up").load == nil)
        #expect(
            try week("\(line)\n  - if shoulder: Push-up, 3 × 8 at bodyweight").load == .bodyweight(extra: nil))
        #expect(
            try week("\(line)\n  - if shoulder: Machine press, load 50%").load
                == .mass(Mass(grams: 30_000), isEach: false))
        #expect(
            try week("- Bench press: 3 × 8 at 75% of bench max").load == .mass(Mass(grams: 24_000), isEach: true))
    }

    @Test("one dumbbell for both hands is one load; two handed on to a machine are no longer each")
    func hands() throws {
        let line = "- Bench press: 3 × 8 at 20 kg each"
        #expect(
            try week("\(line)\n  - if shoulder: Goblet squat, load 100%").load
                == .mass(Mass(grams: 20_000), isEach: false))
        #expect(
            try week("\(line)\n  - if shoulder: Machine press, load 100%").load
                == .mass(Mass(grams: 20_000), isEach: false))
    }

    @Test("a barbell has plates and a ramp, in the client's unit; another bar has neither")
    func barbell() throws {
        let week = try week("- Bench press: 3 × 8 at 60 kg", flags: [])
        #expect(week.plates?.plates_milli == [20_000])
        #expect(week.warmUp.map(\.reps) == [10, 5, 3, 2])
        let pounds = try self.week("- Bench press: 3 × 8 at 60 kg", flags: [], .pounds)
        // 132.3 lb lie nearer to 130 than to 135.
        #expect(pounds.load == .mass(Mass(130, .pounds), isEach: false))
        #expect(pounds.plates?.plates_milli == [35_000, 5000, 2500])
        let curl = try self.week("- EZ-bar curl: 3 × 8 at 25 kg", flags: [])
        #expect(curl.load == .mass(Mass(grams: 25_000), isEach: false))
        #expect(curl.plates == nil && curl.warmUp.isEmpty)
    }

    @Test("more days in the plan than the client named never meet on one date")
    func dates() throws {
        for named in ["Mon", "Mon, Thu", "Sun", "Wed, Sat"] {
            var diagnostics: [Diagnostic] = []
            let days = (1...7).map { "### Day \($0): A\n- Push-up: 3 × 8\n" }.joined(separator: "\n")
            let template = PlanTemplate.parse(
                Source(path: "p.md", text: "---\ntitle: P\nweeks: 2\n---\n\(days)"), name: "p", library: Self.library,
                into: &diagnostics)
            let plan = ClientPlan.parse(
                Source(path: "c", text: "---\nuses: p\nstart: 2026-11-25\ndays: \(named)\n---\n"),
                templates: ["p": try #require(template)], library: Self.library, into: &diagnostics)
            // Too few days may be an error of the plan itself; then there is nothing to work out.
            guard let plan else { continue }
            let schedule = PlanSchedule(
                plan, flags: [], library: Self.library, plates: .usual(in: .kilograms), into: &diagnostics)
            let dates = try #require(schedule).blocks.flatMap(\.days).flatMap(\.dates)
            #expect(Set(dates).count == dates.count, "\(named)")
        }
    }
}
