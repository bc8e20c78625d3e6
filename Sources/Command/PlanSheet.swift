import Diagnostics
import Quantities
import Studio
import Training

/// A client's plan as text for the terminal and as JSON, with loads in the client's unit.
struct PlanSheet {
    private let entry: PlanBook.Entry
    private let plan: ClientPlan
    private let schedule: PlanSchedule
    private let wording: PlanWording

    init(_ entry: PlanBook.Entry, _ plan: ClientPlan, _ schedule: PlanSchedule) {
        self.entry = entry
        self.plan = plan
        self.schedule = schedule
        wording = PlanWording(.english, unit: entry.client.massUnit)
    }

    /// `2026-11-02 to 2026-12-11`.
    static func span(_ schedule: PlanSchedule) -> String {
        schedule.span.map { "\($0.lowerBound.iso) to \($0.upperBound.iso)" } ?? "no sessions"
    }

    /// `knee: Box squat for Back squat`, a line for each exercise that a flag replaces.
    static func replacements(_ schedule: PlanSchedule) -> [String] {
        var lines: [String] = []
        for item in schedule.blocks.flatMap(\.days).flatMap(\.items) {
            guard case .exercise(let exercise) = item, let replaced = exercise.replaced else { continue }
            let line = "\(replaced.flag): \(exercise.exercise.title) for \(replaced.exercise.title)"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    /// `Mon, Thu`.
    static func days(_ days: [Weekday]) -> String {
        days.map { String(Language.english.weekdayName($0).prefix(3)) }.joined(separator: ", ")
    }

    // MARK: Text

    /// The whole plan, or one week of it.
    func text(week: Int?, today: CivilDate) -> String {
        let version = entry.version
        var lines = [
            "\(entry.client.handle): \(plan.template.title)",
            "version \(version.version), saved \(PlanSheet.day(version.savedAt)) by \(version.author): \(version.reason)",
        ]
        let isAhead = schedule.span.map { today < $0.lowerBound } ?? false
        let current = schedule.week(on: today).map { ", week \($0) of \(plan.template.weeks) now" } ?? ", over"
        let now = isAhead ? ", ahead" : current
        lines.append(
            PlanSheet.span(schedule) + (plan.days.isEmpty ? "" : ", " + PlanSheet.days(plan.days)) + now)
        if !plan.answers.isEmpty {
            let answers = plan.template.asks.compactMap { ask in
                plan.answers[ask.name].map { "\(ask.name) \(Language.english.mass($0, in: entry.client.massUnit))" }
            }
            lines.append(answers.joined(separator: ", "))
        }
        for change in plan.changes { lines.append("- " + ClientPlanPrinter.text(change)) }
        switch entry.standing {
        case .outdated: lines.append("The template has changed since: `floorpress plan upgrade \(entry.client.handle)`")
        case .orphaned:
            lines.append("There is no template `\(plan.template.name)` any more; the plan keeps its own copy")
        case .current, .bespoke: break
        }
        for block in schedule.blocks {
            for (index, number) in block.weeks.enumerated() where week ?? number == number {
                let isDeload = plan.template.deload(in: number) != nil
                lines += [
                    "", "Week \(number)" + (block.name.isEmpty ? "" : ": \(block.name)") + (isDeload ? ", deload" : ""),
                ]
                for day in block.days where day.dates.indices.contains(index) { lines += text(day, index) }
            }
        }
        return lines.map(printable).joined(separator: "\n")
    }

    private func text(_ day: PlanSchedule.Day, _ index: Int) -> [String] {
        let date = day.dates[index]
        let weekday = Language.english.weekdayName(date.weekday).prefix(3)
        var lines = [
            "  Day \(day.number)" + (day.name.isEmpty ? "" : ": \(day.name)") + ", \(weekday) \(date.iso)"
        ]
        for item in day.items {
            switch item {
            case .free(let label, let text): lines.append("    \(label): \(text)")
            case .exercise(let exercise):
                guard exercise.weeks.indices.contains(index) else { continue }
                let week = exercise.weeks[index]
                let label = exercise.label.map { "\($0) " } ?? ""
                let parts =
                    [wording.text(week)]
                    + [
                        exercise.tempo.map { wording.text($0) }, exercise.rest_s.map { wording.rest($0) },
                        exercise.isOptional ? "optional" : nil,
                    ].compactMap { $0 }
                let why = exercise.replaced.map { " (for \($0.exercise.title): \($0.flag))" } ?? ""
                lines.append("    \(label)\(exercise.exercise.title): \(parts.joined(separator: " · "))\(why)")
            }
        }
        return lines
    }

    // MARK: JSON

    /// The whole plan, or one week of it.
    func json(week: Int?, today: CivilDate) -> JSON {
        .members([
            "client": .string(entry.client.handle), "plan": plan.isBespoke ? .null : .string(plan.template.name),
            "title": .string(plan.template.title), "version": .integer(entry.version.version),
            "savedAt": .string(entry.version.savedAt.rfc3339), "author": .string(entry.version.author),
            "reason": .string(entry.version.reason), "standing": .string(entry.standing.rawValue),
            "weeks": .integer(plan.template.weeks), "week": schedule.week(on: today).map { .integer($0) } ?? .null,
            "first": .optional(schedule.span?.lowerBound.iso), "last": .optional(schedule.span?.upperBound.iso),
            "unit": .string(entry.client.massUnit.rawValue),
            "answers": .object(
                plan.template.asks.compactMap { ask in
                    plan.answers[ask.name].map { JSON.Member(ask.name, .members(["grams": .integer($0.grams)])) }
                }),
            "changes": .array(plan.changes.map { .string(ClientPlanPrinter.text($0)) }),
            "sessions": .array(
                schedule.blocks.flatMap { block in
                    block.weeks.enumerated().filter { week ?? $0.element == $0.element }.flatMap { index, number in
                        block.days.filter { $0.dates.indices.contains(index) }.map {
                            json($0, index, number, block.name)
                        }
                    }
                }),
        ])
    }

    private func json(_ day: PlanSchedule.Day, _ index: Int, _ week: Int, _ block: String) -> JSON {
        .members([
            "week": .integer(week), "block": .string(block), "day": .integer(day.number), "name": .string(day.name),
            "date": .string(day.dates[index].iso),
            "items": .array(day.items.compactMap { json($0, index) }),
        ])
    }

    private func json(_ item: PlanSchedule.Item, _ index: Int) -> JSON? {
        switch item {
        case .free(let label, let text):
            return .members(["label": .string(label), "text": .string(text)])
        case .exercise(let exercise):
            guard exercise.weeks.indices.contains(index) else { return nil }
            let week = exercise.weeks[index]
            return .members([
                "label": .optional(exercise.label), "exercise": .string(exercise.exercise.title),
                "insteadOf": .optional(exercise.replaced?.exercise.title), "flag": .optional(exercise.replaced?.flag),
                "sets": week.prescription.sets.map { .integer($0) } ?? .null,
                "prescription": .string(wording.text(week.prescription)),
                "load": .optional(week.load.map { wording.text($0) }), "loadGrams": grams(week.load),
                "effort": .optional(week.effort.map { wording.text($0) }),
                "restSeconds": exercise.rest_s.map { .integer($0) } ?? .null,
                "tempo": .optional(exercise.tempo.map { LinePrinter.text($0) }),
                "optional": .bool(exercise.isOptional), "deload": .bool(week.isDeload),
                "notes": .array(exercise.notes.map { .string($0) }),
            ])
        }
    }

    private func grams(_ load: PlanSchedule.Resolved?) -> JSON {
        switch load {
        case .mass(let mass, _)?: .integer(mass.grams)
        case .bodyweight(let extra?)?: .integer(extra.grams)
        case .bodyweight(nil)?, nil: .null
        }
    }

    /// The day of a moment, by UTC.
    static func day(_ instant: Instant) -> String { instant.utc.date.iso }
}
