import Diagnostics
import Quantities
import Testing

@testable import Training

/// A plan worked out for a client. Maximum 80 kg, plates of 2.5 kg.
struct PlanScheduleTests {
    private func loads(_ exercise: PlanSchedule.Exercise?) -> [PlanSchedule.Resolved?] {
        exercise?.weeks.map(\.load) ?? []
    }
    private func kg(_ kilograms: Double) -> PlanSchedule.Resolved { .mass(Mass(kilograms, .kilograms), isEach: false) }

    @Test("percentages become loads on the client's plates, by the wave of the weeks")
    func percentages() throws {
        // 70 % of 80 kg is 56, 75 % is 60, 78 % is 62.4.
        let found = try PlanFixture.scheduled("- Back squat: 4 × 5 at 70% of squat max\n  - weeks: 70, 75, 78 %")
        #expect(found.diagnostics.isEmpty)
        #expect(loads(found.exercise) == [kg(55), kg(60), kg(62.5)])
    }

    @Test("the light week has fewer sets and less load")
    func deload() throws {
        let front = PlanFixture.front.replacing("weeks: 3", with: "weeks: 3\ndeload: week 3, sets 50%, load 90%")
        let found = try PlanFixture.scheduled("- Back squat: 4 × 5 at 75% of squat max", front: front)
        #expect(found.exercise?.weeks.map(\.prescription.sets) == [4, 4, 2])
        // 90 % of 60 kg is 54, which is nearer to 55 than to 52.5.
        #expect(loads(found.exercise) == [kg(60), kg(60), kg(55)])
        #expect(found.exercise?.weeks.map(\.isDeload) == [false, false, true])
    }

    @Test("a flag takes the plan's alternative, else the exercise's own, else it is an error at its place")
    func flags() throws {
        let given = try PlanFixture.scheduled(
            "- Back squat: 4 × 5 at 75% of squat max\n  - if knee: Dead bug, 3 × 8 each", flags: ["knee"])
        #expect(given.exercise?.exercise.title == "Dead bug")
        #expect(given.exercise?.replaced?.flag == "knee")
        #expect(given.exercise?.weeks.first?.prescription == Prescription(sets: 3, work: .reps(8), isEach: true))
        let own = try PlanFixture.scheduled("- Back squat: 4 × 5 at 75% of squat max", flags: ["knee"])
        // The box squat's factor is 0.8: 48 kg, on plates 47.5.
        #expect(own.exercise?.exercise.title == "Box squat")
        #expect(loads(own.exercise).first == kg(47.5))
        let none = try PlanFixture.scheduled("- Bench press: 4 × 5", flags: ["shoulder"])
        #expect(none.schedule == nil)
        #expect(none.diagnostics.map(\.code) == ["contraindicated"])
        #expect(none.diagnostics.first?.place?.excerpt == "- Bench press: 4 × 5")
    }

    @Test("a client's differences change her plan alone")
    func differences() throws {
        let capped = try PlanFixture.scheduled(
            "- Back squat: 4 × 5 at 75% of squat max",
            client: "- Back squat: never above 57.5 kg\n- note to Day 1: Easy.\n")
        #expect(loads(capped.exercise).first == kg(57.5))
        #expect(capped.schedule?.blocks[0].days[0].prose == ["Easy."])
        let swapped = try PlanFixture.scheduled(
            "- Plank: 3 × 30 s\n- Row: 3 × 5",
            client:
                "- swap: Plank -> Dead bug, 3 x 8 each\n- remove from Day 1: Row\n- add to Day 1: Box squat, 2 x 5\n")
        let titles = swapped.schedule?.blocks[0].days[0].items.map { item in
            if case .exercise(let exercise) = item { exercise.exercise.title } else { "" }
        }
        #expect(titles == ["Dead bug", "Box squat"])
    }

    @Test("what a client's plan leaves open, or names wrongly, is told at its place")
    func mistakes() throws {
        var diagnostics: [Diagnostic] = []
        let template = try #require(PlanFixture.plan("- Plank: 3 × 30 s").plan)
        let text =
            "---\nuses: base\nstart: 2026-11-23\nsqaut max: 80 kg\n---\n- swap: Plnk -> Dead bug\n- Plank is hard\n"
        let plan = ClientPlan.parse(
            Source(path: "plan of ana-r", text: text), templates: ["base": template], library: PlanFixture.library,
            into: &diagnostics)
        #expect(plan == nil)
        #expect(
            diagnostics.map(\.message) == [
                "the plan asks for `squat max`", "unknown key `sqaut max`", "unknown exercise `Plnk`",
                "unknown difference",
            ])
    }

    @Test("sessions fall on the client's days, from the first day on")
    func dates() throws {
        let found = try PlanFixture.scheduled("- Plank: 3 × 30 s")
        #expect(found.schedule?.blocks[0].days[0].dates.map(\.iso) == ["2026-11-23", "2026-11-30", "2026-12-07"])
    }

    @Test("prescriptions read as the client speaks")
    func wording() throws {
        let week = try #require(
            PlanFixture.scheduled("- Back squat: 4 × 5 at 75% of squat max, RPE 8").exercise?.weeks.first)
        #expect(PlanWording(.english, unit: .kilograms).text(week) == "4 × 5 · 60\u{A0}kg · RPE 8")
        #expect(PlanWording(.german, unit: .pounds).text(week) == "4 × 5 · 132,3\u{A0}lb · RPE 8")
    }

    @Test("tonnage leaves warm-ups out")
    func tonnage() {
        let sets = [
            SetLog(exercise: "Back squat", kind: .warmup, load: Mass(grams: 40_000), reps: 5),
            SetLog(exercise: "Back squat", load: Mass(grams: 60_000), reps: 5),
            SetLog(exercise: "Plank", duration_s: 30),
        ]
        #expect(WorkoutLog(startedAt: Instant(seconds: 0), title: "A", sets: sets).tonnage_g == 300_000)
    }
}
