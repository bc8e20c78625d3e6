import Diagnostics
import Drawing
import Press
import Progress
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

            ## Cues

            - Brace
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
        var handout = PlanHandout(
            try #require(plan), try #require(schedule), version: 2, client: "Ana Ruiz", language: language,
            unit: .kilograms, trainer: "Mara", studio: "Nordlicht")
        handout.goal = "Lift my own weight."
        handout.site = "https://studio.example"
        handout.exercisePages = ["back-squat": "https://studio.example/exercises/back-squat/"]
        handout.measurements = [
            Measurement(date: try #require(CivilDate(iso: "2026-11-01")), mass: Mass(grams: 64_000)),
            Measurement(date: try #require(CivilDate(iso: "2026-12-24")), mass: Mass(grams: 70_000)),
        ]
        return Booklet(of: handout)
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
        #expect(exercise.targets.map(\.work) == ["57.5\u{A0}kg", "60\u{A0}kg", "2 × 5 · 55\u{A0}kg"])
        #expect(exercise.targets.map(\.whole).first == "4 × 5 · 57.5\u{A0}kg")
        #expect(exercise.sets == 4)
        #expect(exercise.hasLoad && exercise.log == .reps)
        #expect(session.dates == ["Mon 30 Nov", "Mon 7 Dec", "Mon 14 Dec"])
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
        #expect(exercise.alternatives == ["statt Kniebeuge (Knie)"])
        let document = BookletDocument(
            booklet, stationery: Stationery(accent: .black), language: .german)
        // Cover, contents, guide, where she stands, weeks, the spread, a card, habits, measurements, notes.
        #expect(try document.printed(at: Instant(seconds: 1_795_253_400)).pageCount == 11)
    }

    @Test("begins with what the client wants and what was measured before the plan")
    func foundation() throws {
        let booklet = try Self.booklet(flags: [], .english)
        #expect(booklet.foundation.goal == "Lift my own weight.")
        #expect(
            booklet.foundation.baseline.map { "\($0.name): \($0.value)" } == [
                "Weight: 64\u{A0}kg", "squat max: 80\u{A0}kg",
            ])
    }

    @Test("has a card for each exercise of the plan, with a code that leads to its page")
    func cards() throws {
        let card = try #require(Self.booklet(flags: [], .english).cards.first)
        #expect(card.name == "Back squat")
        #expect(card.muscles == [Booklet.Share("quadriceps", percent: 100)])
        #expect(card.cues == ["Brace"])
        #expect(card.address == "https://studio.example/exercises/back-squat/")
        #expect(try Self.booklet(flags: ["knee"], .english).cards.map(\.name) == ["Box squat"])
    }

    @Test("marks the days of the sessions in their months and lists them all")
    func months() throws {
        let booklet = try Self.booklet(flags: [], .german)
        #expect(booklet.months.map(\.title) == ["November 2026", "Dezember 2026"])
        #expect(booklet.months.map(\.sessions) == [[30], [7, 14]])
        #expect(booklet.months.map(\.initials.count) == [30, 31])
        #expect(booklet.dates.map(\.date) == ["Mo 30. Nov", "Mo 7. Dez", "Mo 14. Dez"])
    }

    @Test("a week's sessions fit a sheet each, and a log without a plan fits one", arguments: Language.allCases)
    func sheets(language: Language) throws {
        let booklet = try Self.booklet(flags: [], language)
        let instant = Instant(seconds: 1_795_253_400)
        let stationery = Stationery(accent: .black)
        for paper in [PageFormat.a4, PageFormat.letter] {
            let sheet = SessionSheetDocument(
                booklet, week: 2, stationery: stationery, language: language, paper: paper)
            #expect(try sheet.printed(at: instant).pageCount == 1)
            let log = BlankLogDocument(booklet, stationery: stationery, language: language, paper: paper)
            #expect(try log.printed(at: instant).pageCount == 1)
        }
    }
}
