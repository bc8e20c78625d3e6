import Diagnostics
import Quantities

/// A client's plan worked out: every exercise of every day with what is to be done in each week.
public struct PlanSchedule: Sendable {
    /// Weeks that belong together.
    public struct Block: Sendable {
        /// The weeks.
        public let weeks: ClosedRange<Int>
        /// The name.
        public let name: String
        /// The coach's words.
        public let prose: [String]
        /// The days.
        public let days: [Day]
    }

    /// A day of a block, with its date in each of the block's weeks.
    public struct Day: Sendable {
        /// The number.
        public let number: Int
        /// The name.
        public let name: String
        /// The coach's words and notes for this client.
        public let prose: [String]
        /// The dates, one a week.
        public let dates: [CivilDate]
        /// What is done.
        public let items: [Item]
    }

    /// A line of a day.
    public enum Item: Sendable {
        case exercise(Exercise)
        case free(label: String, text: String)
    }

    /// An exercise with what is to be done in each week of its block.
    public struct Exercise: Sendable {
        /// The superset's label.
        public let label: String?
        /// The exercise.
        public let exercise: Training.Exercise
        /// The exercise whose place it takes for this client, and the flag because of which.
        public let replaced: (title: String, flag: String)?
        /// One entry a week.
        public let weeks: [Week]
        /// Seconds of rest.
        public let rest_s: Int?
        /// How fast.
        public let tempo: Tempo?
        /// Whether it may be left out.
        public let isOptional: Bool
        /// How it grows.
        public let progressions: [Progression]
        /// The coach's words.
        public let notes: [String]
    }

    /// What is to be done in a week.
    public struct Week: Sendable, Hashable {
        /// The week of the plan.
        public let week: Int
        /// Sets and repetitions.
        public let prescription: Prescription
        /// The load in the client's plates; none where the plan gives none.
        public let load: Resolved?
        /// How hard.
        public let effort: Effort?
        /// Whether it is the week with less.
        public let isDeload: Bool
    }

    /// A load worked out for a client.
    public enum Resolved: Sendable, Hashable {
        case mass(Mass, isEach: Bool)
        case bodyweight(extra: Mass?)
    }

    /// The blocks.
    public let blocks: [Block]
    /// The week with less, if there is one.
    public let deloadWeek: Int?

    /// Works a client's plan out.
    ///
    /// - Parameters:
    ///   - flags: The names of the flags that hold for the client. An exercise that is to be avoided for one of them, and for
    ///     which the plan has no alternative, is an error at its place in the template.
    ///   - step: The smallest change of load that the client's plates allow.
    public init?(
        _ plan: ClientPlan, flags: Set<String>, library: ExerciseLibrary, step: Mass,
        into diagnostics: inout [Diagnostic]
    ) {
        var worker = ScheduleWorker(plan, flags: flags, library: library, step: plan.answers["step"] ?? step)
        blocks = plan.template.blocks.map { worker.block($0) }
        deloadWeek = plan.template.deload?.week
        diagnostics += worker.diagnostics
        if worker.diagnostics.hasErrors { return nil }
    }
}

/// Applies answers, flags and differences to a template.
private struct ScheduleWorker {
    private let plan: ClientPlan
    private let flags: Set<String>
    private let library: ExerciseLibrary
    private let step: Mass
    private(set) var diagnostics: [Diagnostic] = []

    init(_ plan: ClientPlan, flags: Set<String>, library: ExerciseLibrary, step: Mass) {
        self.plan = plan
        self.flags = flags
        self.library = library
        self.step = step
    }

    mutating func block(_ block: PlanTemplate.Block) -> PlanSchedule.Block {
        PlanSchedule.Block(
            weeks: block.weeks, name: block.name, prose: block.prose,
            days: block.days.enumerated().map { day($1, at: $0, of: block) })
    }

    private mutating func day(_ day: PlanTemplate.Day, at index: Int, of block: PlanTemplate.Block) -> PlanSchedule.Day
    {
        var items: [PlanSchedule.Item] = []
        for line in day.lines {
            switch line {
            case .free(let label, let text): items.append(.free(label: label, text: text))
            case .exercise(let line):
                guard !isRemoved(line.exercise, from: day),
                    let exercise = exercise(line, of: block, at: (plan.template.source, line.range))
                else { continue }
                items.append(.exercise(exercise))
            }
        }
        var prose = day.prose
        for (change, range) in zip(plan.changes, plan.changeRanges) {
            switch change {
            case .add(let name, let line) where name.names(day):
                let exercise = exercise(line, of: block, at: (plan.source, range))
                if let exercise { items.append(.exercise(exercise)) }
            case .note(let name, let text) where name.names(day): prose.append(text)
            default: break
            }
        }
        return PlanSchedule.Day(
            number: day.number, name: day.name, prose: prose,
            dates: block.weeks.map { date(week: $0, index, day.weekday) },
            items: items)
    }

    /// The date of a day in a week: on the client's weekday of that place, else on the one that the plan names, else spread from
    /// the first day on.
    private func date(week: Int, _ index: Int, _ weekday: Weekday?) -> CivilDate {
        let monday = plan.start.adding(days: -plan.start.weekday.rawValue + (week - 1) * 7)
        if plan.days.isEmpty, let weekday { return plan.start.adding(days: (week - 1) * 7 + offset(weekday)) }
        guard !plan.days.isEmpty else { return plan.start.adding(days: (week - 1) * 7 + index * 2) }
        // Days that lie before the start in its own week are trained a week later.
        let sorted = plan.days.sorted { offset($0) < offset($1) }
        let weekday = sorted[index % sorted.count]
        let date = monday.adding(days: weekday.rawValue)
        return date < plan.start.adding(days: (week - 1) * 7) ? date.adding(days: 7) : date
    }

    private func offset(_ day: Weekday) -> Int { (day.rawValue - plan.start.weekday.rawValue + 7) % 7 }

    private func isRemoved(_ name: String, from day: PlanTemplate.Day) -> Bool {
        plan.changes.contains { if case .remove(let place, name) = $0 { place.names(day) } else { false } }
    }

    private mutating func exercise(
        _ line: PlanTemplate.ExerciseLine, of block: PlanTemplate.Block, at place: (source: Source, range: Range<Int>)
    ) -> PlanSchedule.Exercise? {
        guard var exercise = library.find(line.exercise) else { return nil }
        var line = line
        var place = place
        var replaced: (title: String, flag: String)?
        var loadShare_permille = 1000
        for (change, range) in zip(plan.changes, plan.changeRanges) {
            guard case .swap(line.exercise, let swap) = change, let found = library.find(swap.exercise) else {
                continue
            }
            loadShare_permille = swap.load_permille ?? (swap.load == nil ? share(from: exercise, to: found) : 1000)
            line = line.taking(swap, found)
            exercise = found
            place = (plan.source, range)
            break
        }
        // The trainer's own word for a flag stands against the library's, but only for that flag.
        let written = line.alternatives.filter { flags.contains($0.flag) }
        if let alternative = written.first(where: { isFit($0.exercise, but: $0.flag) }),
            let found = library.find(alternative.exercise)
        {
            replaced = (exercise.title, alternative.flag)
            loadShare_permille =
                alternative.load_permille ?? (alternative.load == nil ? share(from: exercise, to: found) : 1000)
            line = line.taking(alternative, found)
            exercise = found
        } else if let flag = written.first?.flag ?? obstacle(to: exercise, but: nil) {
            guard let alternative = exercise.alternatives.first(where: { isFit($0.title, but: nil) }),
                let found = library.find(alternative.title)
            else {
                refuse(
                    written.first.flatMap { library.find($0.exercise) } ?? exercise, for: written.first?.flag, at: place
                )
                return nil
            }
            replaced = (exercise.title, flag)
            loadShare_permille = Int((alternative.loadFactor * 1000).rounded())
            line = line.taking(found)
            exercise = found
        }
        let weeks = block.weeks.enumerated().map { index, week in
            self.week(line, exercise, week, index, loadShare_permille)
        }
        return PlanSchedule.Exercise(
            label: line.label, exercise: exercise, replaced: replaced, weeks: weeks, rest_s: line.rest_s,
            tempo: line.tempo,
            isOptional: line.isOptional, progressions: line.progressions,
            notes: line.notes)
    }

    private func isFit(_ title: String, but allowed: String?) -> Bool {
        library.find(title).map { obstacle(to: $0, but: allowed) == nil } ?? false
    }

    /// The first flag of the client that speaks against an exercise, apart from one that it is meant for.
    private func obstacle(to exercise: Exercise, but allowed: String?) -> String? {
        exercise.obstacles.first { flags.contains($0) && $0 != allowed }
    }

    private mutating func refuse(
        _ exercise: Exercise, for allowed: String?, at place: (source: Source, range: Range<Int>)
    ) {
        guard let flag = obstacle(to: exercise, but: allowed) else { return }
        diagnostics.append(
            place.source.error(
                "contraindicated",
                "`\(exercise.title)` is to be avoided with the flag `\(flag)`, and there is no alternative (\(plan.source.path))",
                at: place.range, expected: "an item below it: if \(flag): another exercise"))
    }

    private func share(from one: Exercise, to other: Exercise) -> Int {
        let factor = one.alternatives.first { library.find($0.title)?.title == other.title }?.loadFactor ?? 1
        return Int((factor * 1000).rounded())
    }

    private func week(
        _ line: PlanTemplate.ExerciseLine, _ exercise: Exercise, _ week: Int, _ index: Int, _ share_permille: Int
    ) -> PlanSchedule.Week {
        var (prescription, load, effort) = line.week(index)
        var share = share_permille
        let deload = plan.template.deload(in: week)
        if let deload {
            share = share * deload.load_permille / 1000
            prescription.sets = prescription.sets.map { max(1, ($0 * deload.sets_permille + 500) / 1000) }
        }
        return PlanSchedule.Week(
            week: week, prescription: prescription, load: resolved(load, [line.exercise, exercise.title], share),
            effort: effort,
            isDeload: deload != nil)
    }

    private func resolved(_ load: Load?, _ names: [String], _ share_permille: Int) -> PlanSchedule.Resolved? {
        switch load {
        case nil: return nil
        case .bodyweight(let extra): return .bodyweight(extra: extra.map { capped($0, names) })
        case .mass(let mass, let isEach):
            return .mass(
                capped(
                    Mass(grams: mass.grams * share_permille / 1000).rounded(
                        to: share_permille == 1000 ? Mass(grams: 0) : step), names), isEach: isEach)
        case .percent(let permille, let variable):
            guard let maximum = plan.answers[variable] else { return nil }
            let exact = Mass(grams: maximum.grams * permille / 1000 * share_permille / 1000)
            return .mass(capped(exact.rounded(to: step), names), isEach: false)
        }
    }

    private func capped(_ mass: Mass, _ names: [String]) -> Mass {
        plan.limit(of: names).map { min(mass, $0) } ?? mass
    }
}
