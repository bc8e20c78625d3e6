import Diagnostics
import Quantities
import Testing
import Trials

@testable import Training

/// A client's plan is written in one form, and nothing of it is lost.
struct ClientPlanPrinterTests {
    private func read(_ text: String) throws -> ClientPlan? {
        var ignored: [Diagnostic] = []
        let template = try #require(
            PlanTemplate.parse(
                Source(path: "base.md", text: ClientPlanTests.template), name: "base", library: PlanFixture.library,
                into: &ignored))
        return ClientPlan.parse(
            Source(path: "plan of ana-r", text: text), templates: ["base": template], library: PlanFixture.library,
            into: &ignored)
    }

    @Test("signs, spaces and the order of keys become one; names become titles")
    func form() throws {
        let text = """
            ---
            days: monday, Thu
            squat max: 80.0kg
            uses: base
            start: 2026-11-23
            ---

            -  swap:Squat -> box squat , rest 90 s, 3 x 5 at  bodyweight - 10 kg
            <!-- why -->
            - squat : never above 65kg
            - add to day 1: Plank: 3 x 30s, RPE 7-8, optional
                - note:  Long.
            - remove from DAY 2: Row, chest supported
            - note to Day 1: Start with
              the left leg.

            <!-- end -->
            """.replacing("rest 90 s, 3 x 5 at  bodyweight - 10 kg", with: "3 x 5 at  bodyweight - 10 kg, rest 90 s")
        let plan = try #require(try read(text))
        #expect(
            ClientPlanPrinter.text(plan) == """
                ---
                uses: base
                start: 2026-11-23
                days: Mon, Thu
                squat max: 80 kg
                ---
                - swap: Back squat → Box squat, 3 × 5 at bodyweight − 10 kg, rest 90 s
                <!-- why -->
                - Back squat: never above 65 kg
                - add to Day 1: Plank, 3 × 30 s, RPE 7–8, optional
                  - note: Long.
                - remove from Day 2: Row
                - note to Day 1: Start with the left leg.

                <!-- end -->

                """)
    }

    @Test("front matter with a comment of the trainer's stays as it is")
    func comments() throws {
        let text = "---\nuses: base # until spring\nstart: 2026-11-23\nsquat max:   80 kg\n---\n"
        let plan = try #require(try read(text))
        #expect(ClientPlanPrinter.text(plan) == text)
    }

    @Test("whatever is written is read as the same plan, and written the same again")
    func random() throws {
        var random = SeededGenerator(seed: 2026)
        for _ in 0..<400 {
            let text = RandomClientPlan.text(using: &random)
            let plan = try #require(try read(text), "\(text)")
            let printed = ClientPlanPrinter.text(plan)
            let again = try #require(try read(printed), "\(printed)")
            #expect(again == plan, "\(text)\n\(printed)")
            #expect(ClientPlanPrinter.text(again) == printed)
        }
    }

    @Test("no text ends the command, however spoiled; what is read of it can be written")
    func fuzz() throws {
        var random = SeededGenerator(seed: 7)
        var mutator = Mutator(
            seed: 11,
            spice: [
                "->", "→", "swap:", "add to Day 1:", "never above", "99999999999", "---\n", "<!--", "-->", " kg",
                "\u{301}", "%",
            ])
        for _ in 0..<3000 {
            let text = RandomClientPlan.text(using: &random)
            let spoiled = String(decoding: mutator.spoiled(Array(text.utf8)), as: UTF8.self)
            guard let plan = try read(spoiled) else { continue }
            var found: [Diagnostic] = []
            _ = PlanSchedule(
                plan, flags: ["knee"], library: PlanFixture.library, step: Mass(2.5, .kilograms), into: &found)
            let printed = ClientPlanPrinter.text(plan)
            #expect(try read(printed) == plan, "\(spoiled)\n\(printed)")
        }
    }
}

/// Client plans of every kind of line, written in many ways.
private enum RandomClientPlan {
    static func text(using random: inout SeededGenerator) -> String {
        func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        func mass() -> String { "\(number(1...120))\(pick(["", ".5", ".25"])) \(pick(["kg", "lb"]))" }
        func sets() -> String {
            "\(number(1...6)) \(pick(["x", "×"])) \(pick(["5", "8-10", "8–12", "6+", "AMRAP", "30 s", "400 m"]))\(pick(["", " each"]))"
        }
        func load() -> String {
            pick([
                "at \(mass())", "at \(mass()) each", "at 70% of squat max", "at bodyweight",
                "at bodyweight + \(mass())",
            ])
        }
        func clauses() -> String {
            var parts: [String] = []
            for part in ["RPE 7", "rest 90 s", "tempo 3-1-X-0", "adjust up to 5%", "optional"]
            where Bool.random(using: &random) {
                parts.append(part)
            }
            parts.shuffle(using: &random)
            return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
        }
        var lines = ["---", "uses: base", "start: 2026-11-2\(number(0...9))"]
        if Bool.random(using: &random) { lines.append("days: \(pick(["Mon, Thu", "tue,sat", "Sunday, Wednesday"]))") }
        lines.append("squat max: \(mass())")
        if Bool.random(using: &random) { lines.append("step: \(mass())") }
        lines.append("---")
        var changes: [String] = []
        for old in ["Back squat", "Plank", "Row"] where Bool.random(using: &random) {
            let change = pick(["", ", \(sets())", ", \(sets()) \(load())", ", load \(number(1...150))%", ", \(load())"])
            changes.append(
                "- swap: \(old) \(pick(["->", "→"])) \(pick(["Dead bug", "Box squat"]))\(change)\(clauses())")
        }
        for name in ["Back squat", "Bench press"] where Bool.random(using: &random) {
            changes.append("- \(name): never above \(mass())")
        }
        if Bool.random(using: &random) {
            let below = pick(["", "\n  - note: Calm, and slow.", "\n  - progress: + 2% each week\n  - if knee: Plank"])
            changes.append("- add to Day \(number(1...2)): Dead bug\(pick([",", ":"])) \(sets())\(clauses())\(below)")
        }
        if Bool.random(using: &random) { changes.append("- remove from Day 1: Plank") }
        if Bool.random(using: &random) {
            changes.append("- note to Day 2: \(pick(["Left first.", "Ruhig – atmen: „aus“, 3 × tief"]))")
        }
        changes.shuffle(using: &random)
        for change in changes {
            if number(0...4) == 0 { lines.append("<!-- because\n  of it -->") }
            lines.append(change)
        }
        if number(0...4) == 0 { lines.append("<!-- the end -->") }
        return lines.joined(separator: "\n") + "\n"
    }
}
