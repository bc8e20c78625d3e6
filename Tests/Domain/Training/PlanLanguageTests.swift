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
        let front = "---\ntitle: Base\nweeks: 4\n---\n## Weeks 1–2: A\n### Day 1: X\n- Plank: 3 × 5\n## Weeks 2–3: B\n"
        let (plan, diagnostics) = PlanFixture.plan("- Plank: 3 × 5", front: front)
        #expect(plan == nil)
        #expect(
            diagnostics.map(\.message) == ["week 2 stands in two blocks", "the blocks end with week 3, the plan has 4"])
    }

    @Test("no text traps the parser, and every mistake lies in the text")
    func fuzz() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let seed = Array(
            (PlanFixture.front
                + "## Weeks 1–3: B\n### Day 1: X\n- A1 Squat: 4 × 5 at 72% of squat max, rest 3 min\n  - weeks: 70, 75 %\n  - if knee: Box squat, load 85%\n")
                .utf8)
        let pieces = [
            "×", "–", "%", ":", ",", "999999", "\n", "- ", "  - ", "###", "kg", "\u{0}", "💪", "-1", "at ", "---",
        ].map { Array($0.utf8) }
        for _ in 0..<3000 {
            var bytes = seed
            for _ in 0...random(6) {
                let index = random(bytes.count)
                switch random(3) {
                case 0: bytes.remove(at: index)
                case 1: bytes.insert(contentsOf: pieces[random(pieces.count)], at: index)
                default: bytes[index] = UInt8(random(256))
                }
            }
            var diagnostics: [Diagnostic] = []
            let source = Source(path: "plan.md", bytes: bytes)
            _ = PlanTemplate.parse(source, name: "p", library: PlanFixture.library, into: &diagnostics)
            for case let place? in diagnostics.map(\.place) { #expect(place.line >= 1 && place.column >= 1) }
        }
    }
}
