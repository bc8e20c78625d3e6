import Diagnostics
import Testing
import Trials

@testable import Training

/// Plans written in the one form: nothing is lost, and what is written is read as it was meant.
struct PlanPrinterTests {
    private func read(_ text: String) -> (plan: PlanTemplate?, diagnostics: [Diagnostic]) {
        read(Source(path: "plan.md", text: text))
    }

    private func read(_ source: Source) -> (plan: PlanTemplate?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let plan = PlanTemplate.parse(source, name: "random", library: PlanFixture.library, into: &diagnostics)
        return (plan, diagnostics)
    }

    @Test(
        "a line is written in one form",
        arguments: [
            ("Plank: 3x8-10, rest 1 min 30 s", "Plank: 3 × 8–10, rest 90 s"),
            ("A1  Plank : 3 × 30s", "A1 Plank: 3 × 30 s"),
            (
                "Squat: 4 × 5, optional, rest 120 s, RPE 8.0, at 60.0kg",
                "Squat: 4 × 5 at 60 kg, RPE 8, rest 2 min, optional"
            ),
            ("Plank: 3 × 5 at RPE 7-8", "Plank: 3 × 5, RPE 7–8"),
            ("Plank: 3 × 5 at bodyweight - 10 lbs", "Plank: 3 × 5 at bodyweight − 10 lb"),
            ("Plank: 3 × 5 at 45 LB each", "Plank: 3 × 5 at 45 lb each"),
            ("Plank: 3 × 5 at 72.50 % of Squat Max", "Plank: 3 × 5 at 72.5% of squat max"),
            ("Plank: 3 × 5, tempo 3–1–x–0", "Plank: 3 × 5, tempo 3-1-X-0"),
            ("Plank: 1200 m", "Plank: 1.2 km"), ("Plank: 1250 m each", "Plank: 1250 m each"),
            ("Plank: 3 × 1 min", "Plank: 3 × 60 s"), ("Plank: 5000 m", "Plank: 5 km"),
            ("Plank: 90 min", "Plank: 90 min"), ("Plank: 3600 s", "Plank: 1 h"),
            ("Plank: 200 s", "Plank: 3 min 20 s"), ("Plank: 3 × amrap", "Plank: 3 × AMRAP"),
        ])
    func lines(text: String, expected: String) throws {
        #expect(LinePrinter.text(try PlanFixture.line("- \(text)")) == expected)
    }

    @Test(
        "an item is written in one form",
        arguments: [
            ("weeks: 70%, 75, 80%", "weeks: 70, 75, 80 %"), ("weeks: 60 kg,62.5kg, 65 kg", "weeks: 60, 62.5, 65 kg"),
            ("weeks: RPE 7, 70%, 5x5", "weeks: RPE 7, 70%, 5 × 5"),
            ("if  No  Barbell : Box squat,load 85 %", "if no barbell: Box squat, load 85%"),
            (
                "progress: + 2.5kg each week ; after 2 misses - 10 %",
                "progress: + 2.5 kg each week; after 2 misses − 10%"
            ),
            ("progress: reps to 10 , then +step", "progress: reps to 10, then + step"),
            ("progress: adjust to RPE 8 up to 5%", "progress: adjust to RPE 8, up to 5%"),
            ("NOTE: Brace.", "note: Brace."),
        ])
    func items(text: String, expected: String) throws {
        let line = try PlanFixture.line("- Back squat: 4 × 5 at 70% of squat max\n  - \(text)")
        #expect(line.items.map { LinePrinter.text($0, line.unit) } == [expected])
    }

    @Test("a whole file keeps its words, its order and its comments")
    func whole() throws {
        let text = """
            ---
            title:   "Base"   # the working title
            weeks: 3
            ask: {squat max: kg}
            ---


            Who it is for,
            over two lines.
            <!-- why
                 so -->
            ## weeks 1-2 : Base
            ### day 1:Lower
            <!-- the first -->

            Words.
            * Warm-up:  8 min easy bike
            * Squat: 4x5, rest 180 s,
                at 70 % of squat max

              <!-- the second -->
              * progress: reps to 10, then + 2.5 kg
              * if knee: Box squat
                  * note: Sit back.

            * Kneeling: 3 × 5
            ## Week 3
            ### Mon
            - Plank: 3 × 30 s
            <!-- the end -->
            """.replacing("            * Kneeling: 3 × 5\n", with: "").replacing("* Kneeling: 3 × 5\n", with: "")
        let expected = """
            ---
            title:   "Base"   # the working title
            weeks: 3
            ask: {squat max: kg}
            ---
            Who it is for,
            over two lines.

            <!-- why
                 so -->
            ## Weeks 1–2: Base

            ### Day 1: Lower

            <!-- the first -->

            Words.

            - Warm-up: 8 min easy bike
            - Squat: 4 × 5 at 70% of squat max, rest 3 min
              <!-- the second -->
              - progress: reps to 10, then + 2.5 kg
              - if knee: Box squat
                - note: Sit back.

            ## Week 3

            ### Monday

            - Plank: 3 × 30 s

            <!-- the end -->

            """
        let (plan, diagnostics) = read(text)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
        let printed = PlanPrinter.text(try #require(plan))
        #expect(printed == expected)
        #expect(read(printed).plan == plan)
        #expect(read(text.replacing("\n", with: "\r\n")).plan.map(PlanPrinter.text) == expected)
    }

    @Test("plans made by chance are read as they were meant, and written the same again")
    func random() throws {
        for seed in 0..<600 {
            var source = RandomPlan(seed: UInt64(seed))
            let plan = source.plan()
            let text = PlanPrinter.text(plan)
            let (other, diagnostics) = read(text)
            #expect(!diagnostics.hasErrors, "seed \(seed): \(diagnostics.first.map { "\($0)" } ?? "")\n\(text)")
            guard let other else { return }
            #expect(other == plan, "seed \(seed)\n\(text)")
            #expect(PlanPrinter.text(other) == text, "seed \(seed)")
            if other != plan { return }
        }
    }

    @Test("whatever a spoiled file says: nothing traps, places lie in it, and what can be read is written without loss")
    func fuzz() throws {
        var texts = (0..<40).map { seed -> [UInt8] in
            var source = RandomPlan(seed: UInt64(seed))
            return Array(PlanPrinter.text(source.plan()).utf8)
        }
        texts.append(
            Array(
                (PlanFixture.front
                    + "Words\nmore\n\n<!-- a\n  b -->\n\n## Weeks 1–3: B\n### Mon: X\n\n- A1 Squat: 4 × 5 at 72% of squat max,\n   rest 3 min\n  <!-- c -->\n  - weeks: 70, 75, 80 %\n  - if knee: Box squat, load 85%\n    - note: d\n      e\n<!-- end -->\n")
                    .utf8))
        var mutator = Mutator(
            seed: 77,
            spice: [
                "×", "–", "−", "%", ":", ",", ";", "999999", "999999999999", "- ", "  - ", "    - ", "### ",
                "## Weeks ",
                "kg", " lb", "<!--", "-->", "💪", "\u{A0}", "\u{85}", "\u{2028}", "    # x\n", "at ", "---\n", "1. ",
                " each",
                "+ ", "X", "0", "\r\n", "\u{0B}", "\t",
            ])
        var count = 0
        for round in 0..<4000 {
            let source = Source(path: "plan.md", bytes: mutator.spoiled(texts[round % texts.count]))
            var diagnostics: [Diagnostic] = []
            let plan = PlanTemplate.read(source, name: "random", library: PlanFixture.library, into: &diagnostics)
            let lines = source.bytes.count { $0 == 0x0A } + 1
            for place in diagnostics.compactMap(\.place) {
                #expect((1...lines).contains(place.line) && place.column >= 1 && place.length >= 1)
            }
            _ = plan?.json
            guard let plan, !diagnostics.hasErrors else { continue }
            count += 1
            let text = PlanPrinter.text(plan)
            let other = read(text)
            #expect(
                other.plan == plan,
                "round \(round): \(other.diagnostics.map(\.message))\n\(source.text(0..<source.bytes.count))\n→\n\(text)"
            )
            #expect(other.plan.map(PlanPrinter.text) == text, "round \(round)")
            if other.plan != plan { return }
        }
        #expect(count > 100, "\(count) spoiled plans could still be read")
    }

    @Test("long files and lines take no more than moments", .timeLimit(.minutes(1)))
    func size() {
        let front = PlanFixture.front + "### Day 1\n"
        let lines = front + String(repeating: "- Plank: 3 × 5\n", count: 30_000)
        let clauses = front + "- Plank: 3 × 5" + String(repeating: ", rest 5 s", count: 2_000)
        let commas = front + "- Plank: 3 × 5\n  - if knee: " + String(repeating: "a,", count: 100_000)
        let comments = front + String(repeating: "<!-- a -->\n", count: 30_000)
        let opened = front + String(repeating: "<!-- ", count: 30_000)
        for text in [lines, clauses, commas, comments, opened] { _ = read(text) }
    }
}
