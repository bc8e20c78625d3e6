import Diagnostics
import Drawing
import Quantities
import Testing
import Training

@testable import Documents

@Suite("Booklet of a plan")
struct BookletPlanTests {
    static func library() throws -> ExerciseLibrary {
        var diagnostics: [Diagnostic] = []
        let texts = [
            "back-squat": """
            ---
            title: Back squat
            german: Kniebeuge
            pattern: squat
            mechanic: compound
            force: push
            level: intermediate
            load: barbell
            muscles: { quadriceps: 1 }
            equipment: [barbell]
            avoid: [knee]
            alternatives: { Box squat: 0.85 }
            ---
            A squat.
            """,
            "box-squat": """
            ---
            title: Box squat
            german: Box-Kniebeuge
            pattern: squat
            mechanic: compound
            force: push
            level: beginner
            load: barbell
            muscles: { quadriceps: 1 }
            equipment: [barbell]
            ---
            A squat onto a box.
            """,
        ]
        let exercises = texts.sorted { $0.key < $1.key }.compactMap { name, text in
            Exercise.parse(Source(path: "Content/exercises/\(name).md", text: text), name: name, into: &diagnostics)
        }
        let library = ExerciseLibrary(exercises, into: &diagnostics)
        #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
        return library
    }

    static func booklet(flags: Set<String>, _ language: Language) throws -> Booklet {
        let library = try library()
        var diagnostics: [Diagnostic] = []
        let template = PlanTemplate.parse(
            Source(
                path: "Content/plans/base.md",
                text: """
                    ---
                    title: Foundation
                    weeks: 3
                    level: beginner
                    goal: strength
                    ask:
                      squat max: kg
                      step: kg = 2.5
                    deload: week 3, sets 50%, load 90%
                    ---
                    For people who begin.

                    ## Weeks 1–3: Base

                    ### Day 1: Lower
                    Take your time.

                    - Warm-up: 8 min easy bike
                    - Back squat: 4 × 5 at 72% of squat max, rest 3 min
                      - weeks: 72, 75, 78 %
                      - note: Brace first.

                    """), name: "base", library: library, into: &diagnostics)
        let plan = ClientPlan.parse(
            Source(
                path: "ana",
                text: """
                    ---
                    uses: base
                    start: 2026-11-30
                    days: Mon
                    squat max: 80 kg
                    ---

                    """), templates: ["base": try #require(template)], library: library, into: &diagnostics)
        let schedule = PlanSchedule(
            try #require(plan), flags: flags, library: library, step: Mass(grams: 2500), into: &diagnostics)
        #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
        return Booklet(
            of: try #require(plan), schedule: try #require(schedule), client: "Ana Ruiz", version: 2, trainer: "Mara",
            studio: "Nordlicht", language: language, unit: .kilograms)
    }

    static func exercise(_ step: Booklet.Step?) -> Booklet.Exercise? {
        if case .exercise(let exercise)? = step { exercise } else { nil }
    }

    @Test("says for each week what to lift, and what a week of deload changes")
    func targets() throws {
        let booklet = try Self.booklet(flags: [], .english)
        // 72, 75 and 78 % of 80 kg, the last at 90 %, in steps of 2.5 kg: 57.6, 60 and 56.2.
        let session = try #require(booklet.sessions.first)
        #expect(session.title == "Day 1: Lower")
        #expect(session.block == "Weeks 1–3: Base")
        #expect(session.steps.first == .text(title: "Warm-up", body: "8 min easy bike"))
        let exercise = try #require(Self.exercise(session.steps.last))
        #expect(exercise.name == "Back squat")
        #expect(exercise.prescription == "4 × 5")
        #expect(exercise.targets == ["57.5\u{A0}kg", "60\u{A0}kg", "2 × 5 · 55\u{A0}kg"])
        #expect(exercise.details == ["rest 3 min"])
        #expect(exercise.note == "Brace first.")
        #expect(booklet.weeks.map(\.sets) == [4, 4, 2])
        #expect(booklet.weeks.map(\.isDeload) == [false, false, true])
        #expect(booklet.weeks.map(\.dates) == ["30 Nov", "7 Dec", "14 Dec"])
    }

    @Test("names the exercise that this client does instead")
    func alternative() throws {
        let booklet = try Self.booklet(flags: ["knee"], .german)
        let exercise = try #require(Self.exercise(booklet.sessions.first?.steps.last))
        #expect(exercise.name == "Box-Kniebeuge")
        #expect(exercise.alternatives == ["statt Back squat (knee)"])
        let document = BookletDocument(
            booklet, stationery: Stationery(accent: .black), language: .german)
        #expect(try document.printed(at: Instant(seconds: 1_795_253_400)).pageCount == 6)
    }
}
