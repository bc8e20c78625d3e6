import Diagnostics
import Quantities
import Testing

@testable import Training

/// A client's plan over a small template: what it can say, and what is said where it cannot be.
struct ClientPlanTests {
    static let front = "uses: base\nstart: 2026-11-23\ndays: Mon, Thu\nsquat max: 80 kg\n"
    static let template = """
        ---
        title: Base
        weeks: 4
        ask:
          squat max: kg
          step: kg = 2.5
        ---
        ## Weeks 1–2: One

        ### Day 1: Lower
        - Back squat: 4 × 5 at 75% of squat max, rest 3 min
          - if knee: Box squat, load 85%
        - Plank: 3 × 30 s

        ### Day 2: Upper
        - Row: 3 × 8 at 40 kg

        ## Weeks 3–4: Two

        ### Day 1: Lower
        - Back squat: 3 × 3 at 80% of squat max
        - Plank: 3 × 45 s

        ### Day 2: Upper
        - Bench press: 3 × 8 at 40 kg

        """

    static func read(
        _ changes: String, front: String = front, template text: String = template
    ) throws -> (plan: ClientPlan?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let template = try #require(
            PlanTemplate.parse(
                Source(path: "base.md", text: text), name: "base", library: PlanFixture.library, into: &diagnostics),
            "\(diagnostics.map(\.message))")
        let plan = ClientPlan.parse(
            Source(path: "plan of ana-r", text: "---\n\(front)---\n\(changes)"), templates: ["base": template],
            library: PlanFixture.library, into: &diagnostics)
        return (plan, diagnostics)
    }

    private func schedule(_ changes: String, flags: Set<String> = []) throws -> PlanSchedule {
        let (plan, diagnostics) = try Self.read(changes)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
        var found: [Diagnostic] = []
        let schedule = PlanSchedule(
            try #require(plan), flags: flags, library: PlanFixture.library, step: Mass(2.5, .kilograms), into: &found)
        return try #require(schedule, "\(found.map(\.message))")
    }

    private func exercises(_ schedule: PlanSchedule, block: Int = 0, day: Int = 0) -> [PlanSchedule.Exercise] {
        schedule.blocks[block].days[day].items.compactMap {
            if case .exercise(let exercise) = $0 { exercise } else { nil }
        }
    }

    private func kg(_ kilograms: Double) -> PlanSchedule.Resolved { .mass(Mass(kilograms, .kilograms), isEach: false) }

    // MARK: What it can say

    @Test("a swap says what it says, and leaves the rest to the template")
    func swap() throws {
        let plan = try schedule(
            "- swap: Back squat -> Box squat, rest 90 s\n- swap: Plank → Dead bug, 2 x 8 each, RPE 6\n")
        let first = exercises(plan)
        #expect(first.map(\.exercise.title) == ["Box squat", "Dead bug"])
        #expect(first[0].rest_s == 90)
        // The library's factor for the box squat is 0.8: 48 kg on plates of 2.5 kg.
        #expect(first[0].weeks.map(\.load) == [kg(47.5), kg(47.5)])
        #expect(first[0].weeks[0].prescription == Prescription(sets: 4, work: .reps(5)))
        #expect(first[1].weeks[0].prescription == Prescription(sets: 2, work: .reps(8), isEach: true))
        #expect(first[1].weeks[0].effort == .rpe(tenths: 60...60))
        #expect(exercises(plan, block: 1).map(\.exercise.title) == ["Box squat", "Dead bug"])
    }

    @Test("a swap brings a share of the load, or a load of its own")
    func swapLoads() throws {
        let shared = try schedule("- swap: Back squat -> Box squat, load 50%\n")
        #expect(exercises(shared)[0].weeks[0].load == kg(30))
        let own = try schedule("- swap: Back squat -> Box squat, at 32.5 kg\n")
        #expect(exercises(own)[0].weeks[0].load == kg(32.5))
    }

    @Test("the trainer's swap counts before the template's word for a flag; other sets keep it")
    func swapAndFlag() throws {
        let swapped = try schedule("- swap: Back squat -> Dead bug, 3 x 8\n", flags: ["knee"])
        #expect(exercises(swapped)[0].exercise.title == "Dead bug")
        #expect(exercises(swapped)[0].replaced == nil)
        let more = try schedule("- swap: Back squat -> Back squat, 2 x 5\n", flags: ["knee"])
        #expect(exercises(more)[0].exercise.title == "Box squat")
        #expect(exercises(more)[0].weeks[0].prescription.sets == 2)
    }

    @Test("an added line knows every clause and items below it, and comes in every block that has the day")
    func add() throws {
        let plan = try schedule(
            "- add to Day 2: Box squat, 3 x 8-10 each at 50% of squat max, tempo 3-1-X-0, rest 1 min, optional\n"
                + "  - note: Slowly.\n  - progress: + 2.5 kg each week\n")
        for block in 0...1 {
            let line = try #require(exercises(plan, block: block, day: 1).last)
            #expect(line.exercise.title == "Box squat")
            #expect(line.weeks.map(\.load) == [kg(40), kg(42.5)])
            #expect(line.weeks[0].prescription == Prescription(sets: 3, work: .range(8, 10), isEach: true))
            #expect(line.rest_s == 60 && line.isOptional && line.tempo?.concentric == nil)
            #expect(line.notes == ["Slowly."])
            #expect(line.progressions == [.add(.mass(Mass(2.5, .kilograms)), each: .week)])
        }
    }

    @Test("a limit holds by the name of the template and by that of what is done instead")
    func cap() throws {
        #expect(exercises(try schedule("- Back squat: never above 55 kg\n"))[0].weeks[0].load == kg(55))
        let knee = try schedule("- Box squat: never above 45 kg\n", flags: ["knee"])
        #expect(exercises(knee)[0].weeks[0].load == kg(45))
        // 121 lb are 54 885 g, under which the next load is 52.5 kg.
        let pounds = exercises(try schedule("- Back squat: never above 121 lb\n"))[0].weeks[0].load
        #expect(pounds == kg(52.5))
    }

    @Test("what is removed is gone from that day, and notes come to their day")
    func removeAndNote() throws {
        let plan = try schedule("- remove from Day 1: Plank\n- note to Day 1: Start with the left leg.\n")
        #expect(exercises(plan).map(\.exercise.title) == ["Back squat"])
        #expect(exercises(plan, block: 1).map(\.exercise.title) == ["Back squat"])
        #expect(plan.blocks[0].days[0].prose == ["Start with the left leg."])
        #expect(plan.blocks[0].days[1].prose.isEmpty)
    }

    @Test("days of the week are named as the template names them")
    func weekdays() throws {
        let template = "---\ntitle: Base\nweeks: 1\n---\n### Monday\n- Plank: 3 × 30 s\n\n### Friday\n- Row: 3 × 8\n"
        let front = "uses: base\nstart: 2026-11-23\n"
        let found = try Self.read(
            "- add to Fri: Plank, 2 x 20 s\n- note to Monday: Calm.\n", front: front, template: template)
        #expect(found.diagnostics.isEmpty, "\(found.diagnostics.map(\.message))")
        #expect(found.plan?.changes.last == .note(day: .weekday(.monday), "Calm."))
        let other = try Self.read("- note to Tuesday: Calm.\n", front: front, template: template)
        #expect(other.diagnostics.first?.expected == "one of Monday, Friday")
    }

    @Test("a plan of its own has title, weeks and days, and answers what it asks itself")
    func bespoke() throws {
        let text = """
            ---
            title: For Ana
            weeks: 2
            start: 2026-11-23
            days: Tue
            ask:
              squat max: kg
            squat max: 100 kg
            ---
            ### Day 1: All

            - Back squat: 3 × 5 at 60% of squat max

            """
        var diagnostics: [Diagnostic] = []
        let plan = try #require(
            ClientPlan.parse(
                Source(path: "plan of ana-r", text: text), templates: [:], library: PlanFixture.library,
                into: &diagnostics), "\(diagnostics.map(\.message))")
        #expect(plan.isBespoke && plan.changes.isEmpty && plan.template.title == "For Ana")
        #expect(ClientPlanPrinter.text(plan) == text)
        let schedule = PlanSchedule(
            plan, flags: [], library: PlanFixture.library, step: Mass(2.5, .kilograms), into: &diagnostics)
        #expect(exercises(try #require(schedule))[0].weeks.map(\.load) == [kg(60), kg(60)])
        #expect(schedule?.span?.lowerBound.iso == "2026-11-24")
    }

    // MARK: What it cannot

    @Test(
        "a difference that changes nothing, or cannot be read, is told at its place",
        arguments: [
            ("- swap: Plnk -> Dead bug", "unknown exercise `Plnk`", "did you mean `Plank`?"),
            ("- swap: Plank -> Ded bug", "unknown exercise `Ded bug`", "did you mean `Dead bug`?"),
            ("- swap: Box squat -> Plank", "`Box squat` is not in the plan `base`", "did you mean `Back squat`?"),
            ("- swap: Plank", "`Plank` does not say by what", nil),
            ("- swap: Plank -> Plank", "`Plank` stays what it is", nil),
            ("- swap: Plank -> Dead bug, three sets", "unknown wording `three sets`", nil),
            ("- swap: Plank -> Row, load 50%, at 20 kg", "here are a load and a share of the load", nil),
            ("- Dead bug: never above 20 kg", "`Dead bug` is not in the plan `base`", nil),
            ("- Back squat: never above 0 kg", "this is not a load", nil),
            ("- Back squat: never above much", "this is not a load", nil),
            ("- add to Day 3: Plank, 3 x 30 s", "the plan `base` has no Day 3", nil),
            ("- add to Tuesday: Plank, 3 x 30 s", "the plan `base` has no Tuesday", nil),
            ("- add to Tag 1: Plank, 3 x 30 s", "this does not start with a day and a colon", nil),
            ("- add to Day 1: Plank", "what is to be done of it?", nil),
            (
                "- add to Day 1: Plank, 3 x 30 s at 70% of bench max",
                "`bench max` is not asked for in the front matter", nil
            ),
            ("- remove from Day 2: Plank", "Day 2 of the plan `base` has no `Plank`", "Day 1 has it"),
            ("- remove from Day 9: Plank", "the plan `base` has no Day 9", nil),
            ("- note to Day 1:", "there is nothing after the colon", nil),
            ("- ad to Day 1: Plank, 3 x 30 s", "unknown difference", "did you mean `add`?"),
            ("- Back squat: 4 × 5", "unknown difference", nil),
            (
                "Prose.", "this means nothing in a client's plan",
                "a plan with days of its own has `title:` and `weeks:` and no `uses:`"
            ),
            ("- note to Day 1: A\n  - note: B", "nothing stands below this difference", nil),
            ("- add to Day 1: Plank, 3 x 30 s\n  - weeks: 3 x 30 s", "1 value for 2 weeks", nil),
            ("- add to Day 1: Plank, 3 x 30 s\n  - if knee: Plnk", "unknown exercise `Plnk`", "did you mean `Plank`?"),
            ("- swap: Plank -> Row\n- swap: Plank -> Dead bug", "`Plank` is swapped already", nil),
            ("- Plank: never above 1 kg\n- Plank: never above 2 kg", "`Plank` has a limit already", nil),
            ("- remove from Day 1: Plank\n- remove from Day 1: Plank", "`Plank` is removed from this day already", nil),
        ] as [(String, String, String?)])
    func mistakes(text: String, message: String, hint: String?) throws {
        let found = try Self.read(text + "\n")
        #expect(found.plan == nil)
        #expect(found.diagnostics.map(\.message) == [message])
        if let hint { #expect(found.diagnostics.first?.hint == hint) }
        #expect(found.diagnostics.first?.place?.file == "plan of ana-r")
    }

    @Test(
        "front matter that does not fit the template is told",
        arguments: [
            (
                "uses: base\nstart: 2026-11-23\ndays: Mon\nsquat max: 80 kg\n",
                "this is 1 day, and the plan has 2 days a week: two sessions would fall on one date"
            ),
            (
                "uses: base\nstart: 2026-11-23\ndays: Mon, Wed, Fri\nsquat max: 80 kg\n",
                "these are 3 days, and the plan has 2 days a week: nothing would be trained on the rest"
            ),
            (
                "uses: base\nstart: 2026-11-23\ndays: Mon, Mon\nsquat max: 80 kg\n",
                "a day of the week stands here twice"
            ),
            ("uses: base\nstart: 2026-11-23\ndays: Mon, Blue\nsquat max: 80 kg\n", "these are not days of the week"),
            ("uses: base\nstart: 1066-10-14\nsquat max: 80 kg\n", "nobody starts a plan on this day"),
            ("uses: base\nstart: 2026-11-23\nsquat max: 0 kg\n", "this is not a load"),
            ("uses: base\nstart: 2026-11-23\nsquat max: 80000 kg\n", "this is not a load"),
            ("uses: bse\nstart: 2026-11-23\nsquat max: 80 kg\n", "there is no plan template `bse`"),
            ("start: 2026-11-23\n", "the plan does not say what it stands on"),
        ])
    func frontMatter(front: String, message: String) throws {
        let found = try Self.read("", front: front)
        #expect(found.plan == nil)
        #expect(found.diagnostics.map(\.message) == [message])
    }

    @Test("a plan with more days than a week can spread asks for the days; more than seven cannot be given")
    func manyDays() throws {
        func plan(_ days: Int) -> String {
            "---\ntitle: Base\nweeks: 1\n---\n" + (1...days).map { "### Day \($0)\n- Plank: 3 × 30 s\n\n" }.joined()
        }
        let front = "uses: base\nstart: 2026-11-23\n"
        #expect(try Self.read("", front: front, template: plan(4)).diagnostics.isEmpty)
        #expect(
            try Self.read("", front: front, template: plan(5)).diagnostics.map(\.expected) == [
                "`days: Mon, Tue, Wed, Fri, Sat`"
            ])
        #expect(try Self.read("", front: front, template: plan(8)).diagnostics.map(\.code) == ["bad-days"])
    }

    @Test("an added exercise that a flag speaks against is told at its line in the client's plan")
    func contraindicatedAddition() throws {
        let plan = try #require(try Self.read("- add to Day 1: Bench press, 3 x 5\n").plan)
        var found: [Diagnostic] = []
        let schedule = PlanSchedule(
            plan, flags: ["shoulder"], library: PlanFixture.library, step: Mass(2.5, .kilograms), into: &found)
        #expect(schedule == nil)
        #expect(Set(found.compactMap { $0.place?.file }) == ["base.md", "plan of ana-r"])
    }

    @Test(
        "an alternative for one flag that another flag speaks against is not taken; without a further one it is refused"
    )
    func alternativeAgainstOtherFlag() throws {
        func work(_ old: String, _ new: String) throws -> (schedule: PlanSchedule?, diagnostics: [Diagnostic]) {
            let text = Self.template.replacing(old, with: new)
            let plan = try #require(try Self.read("", template: text).plan)
            var found: [Diagnostic] = []
            let schedule = PlanSchedule(
                plan, flags: ["knee", "shoulder"], library: PlanFixture.library, step: Mass(2.5, .kilograms),
                into: &found)
            return (schedule, found)
        }
        let own = try work("Row: 3 × 8 at 40 kg", "Plank: 3 × 30 s\n  - if knee: Bench press")
        #expect(own.schedule == nil)
        #expect(
            own.diagnostics.contains { $0.message.hasPrefix("`Bench press` is to be avoided with the flag `shoulder`") }
        )
        let library = try work("if knee: Box squat, load 85%", "if knee: Bench press")
        #expect(!library.diagnostics.contains { $0.place?.line == 11 }, "the library's own box squat fits")
    }
}
