import Charts
import Quantities
import Training

extension Booklet {
    /// A client's plan as a booklet, in the client's language and unit.
    public init(of handout: PlanHandout) {
        let (plan, schedule, language, unit) = (handout.plan, handout.schedule, handout.language, handout.unit)
        let words = PlanWords(language: language, unit: unit, answers: plan.answers)
        let dates = schedule.blocks.flatMap(\.days).flatMap(\.dates)
        let first = dates.min() ?? plan.start
        self.init(
            client: handout.client, plan: plan.template.title,
            period: DateSpan.long(from: first, to: dates.max() ?? first, in: language), version: handout.version,
            trainer: handout.trainer, studio: handout.studio, introduction: plan.template.prose,
            weight: handout.weight, weeks: words.weeks(of: schedule, template: plan.template),
            sessions: schedule.blocks.flatMap(words.sessions), massUnit: unit.rawValue)
        code = handout.site.map { Code($0, caption: String($0.trimmingPrefix("https://"))) }
        foundation = Foundation(goal: handout.goal, baseline: words.baseline(handout))
        cards = words.cards(of: schedule, pages: handout.exercisePages)
        self.dates = words.dates(of: schedule)
        months = words.months(of: schedule)
        habits = BookletWording(language).usualHabits
        if handout.menu != nil || !handout.ranges.isEmpty {
            nutrition = Nutrition(handout.menu, ranges: handout.ranges)
        }
        shopping = handout.menu?.trips.map(\.sheet) ?? []
    }
}

/// Puts a schedule into the words of a booklet.
struct PlanWords {
    let language: Language
    let unit: MassUnit
    let plan: PlanWording
    let words: BookletWording

    /// The client's answers to what the plan asks.
    private let answers: [String: Mass]

    init(language: Language, unit: MassUnit, answers: [String: Mass]) {
        self.answers = answers
        self.language = language
        self.unit = unit
        plan = PlanWording(language, unit: unit)
        words = BookletWording(language)
    }

    /// The weeks with what they amount to.
    func weeks(of schedule: PlanSchedule, template: PlanTemplate) -> [Booklet.Week] {
        let analysis = PlanAnalysis(schedule, of: template)
        return schedule.blocks.flatMap { block in
            block.weeks.enumerated().map { index, week in
                self.week(week, of: block, at: index, analysis.weeks.first { $0.week == week })
            }
        }
    }

    private func week(
        _ week: Int, of block: PlanSchedule.Block, at index: Int, _ analysed: PlanAnalysis.Week?
    ) -> Booklet.Week {
        let dates = block.days.compactMap { $0.dates.indices.contains(index) ? $0.dates[index] : nil }
        let span = dates.min().map { first in DateSpan.short(from: first, to: dates.max() ?? first, in: language) }
        let minutes = (analysed?.sessions ?? []).map(\.minutes)
        var duration = ""
        if let least = minutes.min(), let most = minutes.max() {
            duration = (least == most ? "\(most)" : "\(least)–\(most)") + "\u{A0}min"
        }
        return Booklet.Week(
            number: week, block: block.name, dates: span ?? "", sessions: block.days.count,
            sets: analysed?.sets ?? 0, intensity: intensity(analysed), duration: duration,
            isDeload: analysed?.isDeload ?? false)
    }

    /// The mean load in percent of maxima, where the plan gives such loads; else the mean effort.
    private func intensity(_ week: PlanAnalysis.Week?) -> String {
        if let permille = week?.percent_permille { return "\((permille + 5) / 10)\u{A0}%" }
        guard let tenths = week?.rpe_tenths else { return "" }
        return "RPE\u{A0}\(language.number(scaled: Int64(tenths), places: 1, isFixed: false))"
    }

    func sessions(of block: PlanSchedule.Block) -> [Booklet.Session] {
        let weeks = block.weeks
        let span =
            weeks.count == 1
            ? "\(words.week) \(weeks.lowerBound)" : "\(words.weeks) \(weeks.lowerBound)–\(weeks.upperBound)"
        return block.days.map { day in
            Booklet.Session(
                title: title(of: day), block: titled(span, block.name), weeks: Array(weeks),
                dates: day.dates.map(shortDay), introduction: day.prose, steps: day.items.map(step))
        }
    }

    private func title(of day: PlanSchedule.Day) -> String { titled("\(words.day) \(day.number)", day.name) }

    /// `Mon 30 Nov`.
    private func shortDay(_ date: CivilDate) -> String {
        let weekday = language.weekdayName(date.weekday).prefix(language == .german ? 2 : 3)
        return "\(weekday) \(DateSpan.short(from: date, to: date, in: language))"
    }

    /// All sessions in the order of their days.
    func dates(of schedule: PlanSchedule) -> [Booklet.SessionDate] {
        var all: [(date: CivilDate, week: Int, title: String)] = []
        for block in schedule.blocks {
            for day in block.days {
                for (week, date) in zip(block.weeks, day.dates) { all.append((date, week, title(of: day))) }
            }
        }
        let sorted = all.sorted { ($0.date, $0.week, $0.title) < ($1.date, $1.week, $1.title) }
        return sorted.map { Booklet.SessionDate(week: $0.week, session: $0.title, date: shortDay($0.date)) }
    }

    /// The months from the first session to the last.
    func months(of schedule: PlanSchedule) -> [Booklet.Month] {
        let days = Set(schedule.blocks.flatMap(\.days).flatMap(\.dates)).sorted()
        guard let first = days.first, let last = days.last else { return [] }
        var months: [Booklet.Month] = []
        var day = first.adding(days: 1 - first.day)
        while day <= last {
            let parts = day.parts
            var initials: [String] = []
            var sessions: Set<Int> = []
            while day.parts.month == parts.month {
                initials.append(String(language.weekdayName(day.weekday).prefix(1)))
                if days.contains(day) { sessions.insert(day.day) }
                day = day.adding(days: 1)
            }
            months.append(
                Booklet.Month(
                    title: "\(language.monthName(parts.month)) \(parts.year)", initials: initials, sessions: sessions))
        }
        return months
    }

    private func titled(_ kind: String, _ name: String) -> String { name.isEmpty ? kind : "\(kind): \(name)" }

    private func step(_ item: PlanSchedule.Item) -> Booklet.Step {
        switch item {
        case .free(let label, let text): .text(title: plan.label(label), body: text)
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
        if exercise.leeway_permille > 0 { details.append(plan.leeway(exercise.leeway_permille)) }
        let instead = exercise.replaced.map {
            "\(words.insteadOf) \($0.exercise.title(in: language)) (\(Exercise.flagName($0.flag, in: language)))"
        }
        return Booklet.Exercise(
            label: exercise.label ?? "", name: exercise.exercise.title(in: language),
            prescription: prescription, details: details, alternatives: instead.map { [$0] } ?? [],
            progression: exercise.progressions.map { capitalised(plan.text($0.answered(by: answers, in: unit))) }
                .joined(separator: " "),
            note: exercise.notes.joined(separator: " "),
            targets: exercise.weeks.map {
                Booklet.Target(
                    target($0, beside: regular), whole: plan.text($0), warmUp: plan.text($0.warmUp),
                    plates: $0.plates.map { plan.text($0) } ?? "",
                    reason: $0.reason.map { sentence(plan.text($0)) } ?? "")
            }, log: log(of: exercise),
            hasLoad: hasLoad(exercise), sets: exercise.weeks.map { $0.prescription.sets ?? 1 }.max() ?? 1)
    }

    private func log(of exercise: PlanSchedule.Exercise) -> Booklet.Exercise.Log {
        switch exercise.weeks.first?.prescription.work {
        case .duration_s: .time
        case .distance_m: .distance
        default: .reps
        }
    }

    /// Whether there is something to lift besides the body, or may be.
    private func hasLoad(_ exercise: PlanSchedule.Exercise) -> Bool {
        let isLoaded = exercise.weeks.contains { week in
            switch week.load {
            case .mass: true
            case .bodyweight(let extra): extra != nil
            case nil: false
            }
        }
        return isLoaded || ![.bodyweight, .none].contains(exercise.exercise.load)
    }

    /// What a week says beside its boxes: its load, and what else differs from the other weeks.
    private func target(_ week: PlanSchedule.Week, beside regular: PlanSchedule.Week?) -> String {
        var parts: [String] = []
        if week.prescription != regular?.prescription { parts.append(plan.text(week.prescription)) }
        if let load = week.load { parts.append(plan.text(load)) }
        if let effort = week.effort, effort != regular?.effort || parts.isEmpty { parts.append(plan.text(effort)) }
        return parts.joined(separator: " · ")
    }

    private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}
