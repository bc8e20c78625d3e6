import Diagnostics
import Quantities
import Testing

@testable import Training

/// A small gym and plans written for it.
enum PlanFixture {
    static let library: ExerciseLibrary = {
        var diagnostics: [Diagnostic] = []
        let texts = [
            (
                "back-squat",
                "title: Back squat\naliases: [Squat]\npattern: squat\nload: barbell\navoid: [knee]\nalternatives: {Box squat: 0.8}"
            ),
            ("box-squat", "title: Box squat\npattern: squat\nload: barbell"),
            ("bench-press", "title: Bench press\npattern: horizontal-push\nload: barbell\navoid: [shoulder]"),
            ("row", "title: Row\naliases: [\"Row, chest supported\"]\npattern: horizontal-pull"),
            ("plank", "title: Plank\npattern: core"), ("dead-bug", "title: Dead bug\npattern: core"),
            ("split-squat", "title: Split squat\npattern: lunge\nunilateral: true\navoid: [knee]"),
            ("step-up", "title: Step-up\npattern: lunge\nunilateral: true"),
        ]
        let exercises = texts.compactMap { name, matter in
            Exercise.parse(Source(path: name, text: "---\n\(matter)\n---\n"), name: name, into: &diagnostics)
        }
        return ExerciseLibrary(exercises, into: &diagnostics)
    }()

    static let front = "---\ntitle: Base\nweeks: 3\nask:\n  squat max: kg\n  step: kg = 2.5\n---\n"

    /// The plan with these lines on its one day.
    static func plan(_ lines: String, front: String = front) -> (plan: PlanTemplate?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let source = Source(path: "plan.md", text: "\(front)### Day 1: All\n\(lines)\n")
        let plan = PlanTemplate.parse(source, name: "base", library: library, into: &diagnostics)
        return (plan, diagnostics)
    }

    /// What is said to the lines of a plan's one day, without where it stands.
    static func messages(_ lines: String, front: String = front) -> [String] {
        plan(lines, front: front).diagnostics.map(\.message)
    }

    /// The only line of the only day.
    static func line(_ text: String) throws -> PlanTemplate.ExerciseLine {
        let (plan, diagnostics) = plan(text)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
        guard case .exercise(let line)? = try #require(plan).blocks[0].days[0].lines.first else {
            throw Diagnostic(.error, "test", "no exercise")
        }
        return line
    }

    /// The first exercise of a client's schedule.
    static func scheduled(
        _ lines: String, client: String = "", flags: Set<String> = [], front: String = front
    ) throws -> (exercise: PlanSchedule.Exercise?, schedule: PlanSchedule?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let template = try #require(plan(lines, front: front).plan)
        let text = "---\nuses: base\nstart: 2026-11-23\ndays: Mon\nsquat max: 80 kg\n---\n\(client)"
        let plan = ClientPlan.parse(
            Source(path: "plan of ana-r", text: text), templates: ["base": template], library: library,
            into: &diagnostics)
        guard let plan else { return (nil, nil, diagnostics) }
        let schedule = PlanSchedule(
            plan, flags: flags, library: library, step: Mass(2.5, .kilograms), into: &diagnostics)
        for case .exercise(let exercise) in schedule?.blocks[0].days[0].items ?? [] {
            return (exercise, schedule, diagnostics)
        }
        return (nil, schedule, diagnostics)
    }

    /// The first exercise of a client's schedule after what was logged, on the usual plates in kilograms.
    static func progressed(
        _ lines: String, logs: [(String, [SetLog])], today: String? = nil, client: String = "", front: String = front,
        flags: Set<String> = []
    ) throws -> PlanSchedule.Exercise {
        var diagnostics: [Diagnostic] = []
        let template = try #require(plan(lines, front: front).plan)
        let text = "---\nuses: base\nstart: 2026-11-23\ndays: Mon\nsquat max: 80 kg\n---\n\(client)"
        let plan = ClientPlan.parse(
            Source(path: "plan of ana-r", text: text), templates: ["base": template], library: library,
            into: &diagnostics)
        let sessions = try logs.map { TrainingHistory.Session(date: try #require(CivilDate(iso: $0.0)), sets: $0.1) }
        let schedule = PlanSchedule(
            try #require(plan), flags: flags, library: library, plates: .usual(in: .kilograms),
            history: TrainingHistory(sessions, today: today.flatMap { CivilDate(iso: $0) }), into: &diagnostics)
        let items = try #require(schedule).blocks[0].days[0].items
        return try #require(
            items.lazy.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }.first)
    }
}
