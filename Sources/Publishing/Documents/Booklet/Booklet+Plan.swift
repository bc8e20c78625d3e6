import Charts
import Progress
import Quantities
import Training

extension Booklet {
    /// A client's plan as a booklet, in the client's language and unit.
    ///
    /// - Parameters:
    ///   - version: the version of the client's plan.
    ///   - weight: the chart of the body weight, if there is any.
    public init(
        of plan: ClientPlan, schedule: PlanSchedule, client: String, version: Int, trainer: String, studio: String,
        language: Language, unit: MassUnit, weight: TimeSeriesChart? = nil
    ) {
        let words = PlanWords(language: language, unit: unit)
        let dates = schedule.blocks.flatMap(\.days).flatMap(\.dates)
        let first = dates.min() ?? plan.start
        self.init(
            client: client, plan: plan.template.title,
            period: DateSpan.long(from: first, to: dates.max() ?? first, in: language), version: version,
            trainer: trainer, studio: studio, introduction: plan.template.prose, weight: weight,
            weeks: schedule.blocks.flatMap { words.weeks(of: $0, deload: schedule.deloadWeek) },
            sessions: schedule.blocks.flatMap(words.sessions), massUnit: unit.rawValue)
    }
}

/// Puts a schedule into the words of a booklet.
private struct PlanWords {
    private let language: Language
    private let plan: PlanWording
    private let words: BookletWording

    init(language: Language, unit: MassUnit) {
        self.language = language
        plan = PlanWording(language, unit: unit)
        words = BookletWording(language)
    }

    func weeks(of block: PlanSchedule.Block, deload: Int?) -> [Booklet.Week] {
        block.weeks.enumerated().map { index, week in
            let dates = block.days.compactMap { $0.dates.indices.contains(index) ? $0.dates[index] : nil }
            let sets = block.days.flatMap(\.items).reduce(0) { sum, item in
                guard case .exercise(let exercise) = item, exercise.weeks.indices.contains(index) else { return sum }
                return sum + (exercise.weeks[index].prescription.sets ?? 1)
            }
            let span = dates.min().map { first in DateSpan.short(from: first, to: dates.max() ?? first, in: language) }
            return Booklet.Week(
                number: week, block: block.name, dates: span ?? "", sessions: block.days.count, sets: sets,
                isDeload: week == deload)
        }
    }

    func sessions(of block: PlanSchedule.Block) -> [Booklet.Session] {
        let weeks = block.weeks
        let span =
            weeks.count == 1
            ? "\(words.week) \(weeks.lowerBound)" : "\(words.weeks) \(weeks.lowerBound)–\(weeks.upperBound)"
        return block.days.map { day in
            Booklet.Session(
                title: titled("\(words.day) \(day.number)", day.name), block: titled(span, block.name),
                weeks: Array(weeks),
                introduction: day.prose, steps: day.items.map(step))
        }
    }

    private func titled(_ kind: String, _ name: String) -> String { name.isEmpty ? kind : "\(kind): \(name)" }

    private func step(_ item: PlanSchedule.Item) -> Booklet.Step {
        switch item {
        case .free(let label, let text): .text(title: label, body: text)
        case .exercise(let exercise): .exercise(self.exercise(exercise))
        }
    }

    private func exercise(_ exercise: PlanSchedule.Exercise) -> Booklet.Exercise {
        let regular = exercise.weeks.first { !$0.isDeload } ?? exercise.weeks.first
        var prescription = regular.map { plan.text($0.prescription) } ?? ""
        if let effort = regular?.effort { prescription += " · \(plan.text(effort))" }
        var details: [String] = []
        if let rest = exercise.rest_s { details.append(plan.rest(rest)) }
        if let tempo = exercise.tempo { details.append(plan.text(tempo)) }
        if exercise.isOptional { details.append(words.optional) }
        let instead = exercise.replaced.map { "\(words.insteadOf) \($0.title) (\($0.flag))" }
        return Booklet.Exercise(
            label: exercise.label ?? "", name: exercise.exercise.title(in: language),
            prescription: prescription, details: details, alternatives: instead.map { [$0] } ?? [],
            progression: exercise.progressions.map { capitalised(plan.text($0)) }.joined(separator: " "),
            note: exercise.notes.joined(separator: " "),
            targets: exercise.weeks.map { target($0, beside: regular) })
    }

    /// What a week says beside its boxes: its load, and what else differs from the other weeks.
    private func target(_ week: PlanSchedule.Week, beside regular: PlanSchedule.Week?) -> String {
        var parts: [String] = []
        if week.prescription != regular?.prescription { parts.append(plan.text(week.prescription)) }
        if let load = week.load { parts.append(plan.text(load)) }
        if let effort = week.effort, effort != regular?.effort { parts.append(plan.text(effort)) }
        return parts.joined(separator: " · ")
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}

extension BookletDocument {
    /// A client's plan as a booklet to print.
    public init(
        of plan: ClientPlan, schedule: PlanSchedule, client: String, version: Int, trainer: String, studio: String,
        language: Language, unit: MassUnit, measurements: [Measurement], stationery: Stationery
    ) {
        let weight = TimeSeriesChart.weight(measurements, in: unit, language: language, accent: stationery.accent)
        self.init(
            Booklet(
                of: plan, schedule: schedule, client: client, version: version, trainer: trainer, studio: studio,
                language: language, unit: unit, weight: weight), stationery: stationery, language: language)
    }
}
