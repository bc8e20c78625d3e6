import Diagnostics
import Quantities
import Testing

@testable import Training

/// What two versions of a client's plan prescribe otherwise, in words.
struct PlanDifferenceTests {
    private func schedule(
        _ changes: String, front: String = ClientPlanTests.front, template: String = ClientPlanTests.template
    )
        throws -> PlanSchedule
    {
        var found: [Diagnostic] = []
        let plan = try #require(try ClientPlanTests.read(changes, front: front, template: template).plan)
        return try #require(
            PlanSchedule(plan, flags: [], library: PlanFixture.library, step: Mass(2.5, .kilograms), into: &found))
    }

    private func lines(_ old: PlanSchedule, _ new: PlanSchedule, _ unit: MassUnit = .kilograms) -> [String] {
        PlanDifference(from: old, to: new, wording: PlanWording(.english, unit: unit)).lines.map {
            $0.replacing("\u{A0}", with: " ")
        }
    }

    @Test("loads, sets and what comes and goes, with weeks that follow each other in one line")
    func prescriptions() throws {
        let old = try schedule("")
        let new = try schedule(
            "- Back squat: never above 62.5 kg\n- swap: Plank -> Plank, 2 x 30 s\n- remove from Day 2: Row\n"
                + "- add to Day 2: Dead bug, 3 x 8 each\n- note to Day 1: Left first.\n")
        #expect(
            lines(old, new) == [
                "Weeks 1–4 Day 1 words: + Left first.", "Weeks 1–2 Day 1 Plank: 3 × 30 s → 2 × 30 s",
                "Weeks 1–4 Day 2: + Dead bug, 3 × 8 each side", "Weeks 1–2 Day 2: − Row, 3 × 8 · 40 kg",
                "Weeks 3–4 Day 1 Back squat: 65 kg → 62.5 kg", "Weeks 3–4 Day 1 Plank: 3 × 45 s → 2 × 30 s",
            ])
    }

    @Test("one day later for all is one line; another day of the week is told week by week")
    func dates() throws {
        let old = try schedule("")
        let later = try schedule("", front: "uses: base\nstart: 2026-11-30\ndays: Mon, Thu\nsquat max: 80 kg\n")
        #expect(lines(old, later) == ["All sessions: 7 days later"])
        let friday = try schedule("", front: "uses: base\nstart: 2026-11-23\ndays: Mon, Fri\nsquat max: 80 kg\n")
        #expect(lines(old, friday).count == 4)
        #expect(lines(old, friday).first == "Week 1 Day 2 date: 2026-11-26 → 2026-11-27")
    }

    @Test("a plan that gets longer gets sessions")
    func weeks() throws {
        let longer = ClientPlanTests.template.replacing("weeks: 4", with: "weeks: 5").replacing(
            "Weeks 3–4", with: "Weeks 3–5")
        let (old, new) = (try schedule(""), try schedule("", template: longer))
        #expect(lines(old, new) == ["Week 5 Day 1 session: + Lower", "Week 5 Day 2 session: + Upper"])
        #expect(lines(new, old) == ["Week 5 Day 1 session: − Lower", "Week 5 Day 2 session: − Upper"])
    }

    @Test("nothing otherwise is nothing to tell, and loads are told in the client's unit")
    func units() throws {
        let old = try schedule("")
        #expect(lines(old, try schedule("<!-- a thought -->\n")).isEmpty)
        let heavier = try schedule("", front: "uses: base\nstart: 2026-11-23\ndays: Mon, Thu\nsquat max: 90 kg\n")
        #expect(lines(old, heavier, .pounds).first == "Weeks 1–2 Day 1 Back squat: 132.3 lb → 148.8 lb")
    }
}
