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
        public internal(set) var days: [Day]
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
        public internal(set) var items: [Item]
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
        public let replaced: (exercise: Training.Exercise, flag: String)?
        /// One entry a week.
        public internal(set) var weeks: [Week]
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
        /// How its loads are rounded, and to what they are held.
        let rounding: LoadRounding
        /// Thousandths by which the client may adjust the load.
        public let leeway_permille: Int
    }

    /// What is to be done in a week.
    public struct Week: Sendable, Hashable {
        /// The week of the plan.
        public let week: Int
        /// Sets and repetitions, after progression.
        public internal(set) var prescription: Prescription
        /// The load in the client's plates, after progression; none where the plan gives none and none was logged.
        public internal(set) var load: Resolved?
        /// How hard.
        public let effort: Effort?
        /// Whether it is the week with less.
        public let isDeload: Bool
        /// Why the load is what it is; only for the weeks that come next after what was logged.
        public internal(set) var reason: LoadReason?
        /// The sets that lead up to the load of a barbell; none for light ones.
        public internal(set) var warmUp: [WarmUpSet] = []
        /// What is on each side of the bar.
        public internal(set) var plates: PlatesPerSide?
        /// The load by the plan, neither rounded, lightened nor held to a limit.
        var exact: Mass?
    }

    /// A load worked out for a client.
    public enum Resolved: Sendable, Hashable {
        case mass(Mass, isEach: Bool)
        case bodyweight(extra: Mass?)
    }

    /// The blocks.
    public internal(set) var blocks: [Block]
    /// Works a client's plan out.
    ///
    /// - Parameters:
    ///   - flags: The names of the flags that hold for the client. An exercise that is to be avoided for one of them, and for
    ///     which the plan has no alternative, is an error at its place in the template.
    ///   - plates: What the client has to lift.
    ///   - history: What the client has logged; the loads of the plan's weeks follow it by the rules of the plan.
    public init?(
        _ plan: ClientPlan, flags: Set<String>, library: ExerciseLibrary, plates: Plates,
        history: TrainingHistory = .none, into diagnostics: inout [Diagnostic]
    ) {
        var worker = ScheduleWorker(plan, flags: flags, library: library, plates: plates)
        blocks = plan.template.blocks.map { worker.block($0) }
        diagnostics += worker.diagnostics
        if worker.diagnostics.hasErrors { return nil }
        progress(plan, history, library)
        addPlates()
    }

    /// Works a client's plan out with loads in even steps, for a client of whom no plates are known and no logs.
    public init?(
        _ plan: ClientPlan, flags: Set<String>, library: ExerciseLibrary, step: Mass,
        into diagnostics: inout [Diagnostic]
    ) {
        self.init(plan, flags: flags, library: library, plates: Plates(step: step), into: &diagnostics)
    }
}

/// Applies answers, flags and differences to a template.
private struct ScheduleWorker {
    private let plan: ClientPlan
    private let flags: Set<String>
    private let library: ExerciseLibrary
    private let plates: Plates
    private(set) var diagnostics: [Diagnostic] = []

    init(_ plan: ClientPlan, flags: Set<String>, library: ExerciseLibrary, plates: Plates) {
        self.plan = plan
        self.flags = flags
        self.library = library
        self.plates = plates
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
            dates: block.weeks.map { date(week: $0, index, of: block.days.count, day.weekday) },
            items: items)
    }

    /// The date of a day in a week: on the client's weekday of that place, else on the one that the plan names, else spread from
    /// the first day on.
    private func date(week: Int, _ index: Int, of count: Int, _ weekday: Weekday?) -> CivilDate {
        let first = plan.start.adding(days: (week - 1) * 7)
        if plan.days.isEmpty {
            // Every other day, as long as a week has room for that.
            return first.adding(days: weekday.map(offset) ?? (count <= 4 ? index * 2 : index * 7 / max(1, count)))
        }
        // Days that lie before the start in its own week are trained a week later. Where the plan has more days than the client
        // named, the others go to the days left over, so that no two meet.
        let named = plan.days.reduce(into: [Weekday]()) { if !$0.contains($1) { $0.append($1) } }
        let rest = Weekday.allCases.filter { !named.contains($0) }.sorted { offset($0) < offset($1) }
        let days = (named + rest).prefix(max(named.count, count)).sorted { offset($0) < offset($1) }
        return first.adding(days: offset(days[index % days.count]))
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
        var replaced: (exercise: Exercise, flag: String)?
        let planned = exercise
        var loadShare_permille = 1000
        var hasOwnLoad = false
        for (change, range) in zip(plan.changes, plan.changeRanges) {
            guard case .swap(line.exercise, let swap) = change, let found = library.find(swap.exercise) else {
                continue
            }
            loadShare_permille = swap.load_permille ?? (swap.load == nil ? share(from: exercise, to: found) : 1000)
            hasOwnLoad = swap.load != nil
            line = line.taking(swap, found)
            exercise = found
            place = (plan.source, range)
            break
        }
        // The trainer's own word for a flag stands against the library's, but only for that flag.
        let written = line.alternatives.filter { flags.contains($0.flag) }
        if let flag = trainersOwn(exercise, written) {
            refuse(exercise, for: flag, at: place)
            return nil
        } else if let alternative = written.first(where: { isFit($0.exercise, but: $0.flag) }),
            let found = library.find(alternative.exercise)
        {
            replaced = (exercise, alternative.flag)
            loadShare_permille =
                alternative.load_permille ?? (alternative.load == nil ? share(from: exercise, to: found) : 1000)
            hasOwnLoad = alternative.load != nil || alternative.items.waves.joined().contains(where: \.isLoad)
            line = line.taking(alternative, found)
            exercise = found
        } else if let flag = written.first?.flag ?? obstacle(to: exercise, but: nil) {
            guard let alternative = exercise.alternatives.first(where: { isFit($0.title, but: nil) }),
                let found = library.find(alternative.title)
            else {
                let refused = written.first.flatMap { library.find($0.exercise) } ?? exercise
                if let flag = obstacle(to: refused, but: written.first?.flag) { refuse(refused, for: flag, at: place) }
                return nil
            }
            replaced = (exercise, flag)
            loadShare_permille = Int((alternative.loadFactor * 1000).rounded())
            hasOwnLoad = false
            line = line.taking(found)
            exercise = found
        }
        let rounding = LoadRounding(
            plates, for: exercise, step: plan.answers["step"],
            limit: plan.limit(of: [line.exercise, exercise.title]))
        let carried = hasOwnLoad || planned == exercise ? nil : exercise
        let weeks = block.weeks.enumerated().map { index, week in
            self.week(line, for: carried, rounding, week, index, loadShare_permille)
        }
        return PlanSchedule.Exercise(
            label: line.label, exercise: exercise, replaced: replaced, weeks: weeks, rest_s: line.rest_s,
            tempo: line.tempo,
            isOptional: line.isOptional, progressions: line.progressions,
            notes: line.notes, rounding: rounding, leeway_permille: line.adjust_permille ?? 0)
    }

    private func isFit(_ title: String, but allowed: String?) -> Bool {
        library.find(title).map { obstacle(to: $0, but: allowed) == nil } ?? false
    }

    /// The first flag of the client that speaks against an exercise, apart from one that it is meant for.
    private func obstacle(to exercise: Exercise, but allowed: String?) -> String? {
        exercise.obstacles.first { flags.contains($0) && $0 != allowed }
    }

    /// A flag for which the trainer herself must say what to do instead, where she did not.
    private func trainersOwn(_ exercise: Exercise, _ written: [PlanTemplate.Alternative]) -> String? {
        exercise.obstacles.first { flag in
            flags.contains(flag) && Exercise.flagsForTheTrainer.contains(flag) && !written.contains { $0.flag == flag }
        }
    }

    private mutating func refuse(
        _ exercise: Exercise, for flag: String, at place: (source: Source, range: Range<Int>)
    ) {
        let isTrainers = Exercise.flagsForTheTrainer.contains(flag)
        diagnostics.append(
            place.source.error(
                "contraindicated",
                "`\(exercise.title)` is to be avoided with the flag `\(flag)`, and there is no alternative (\(plan.source.path))",
                at: place.range, expected: "an item below it: if \(flag): another exercise",
                hint: isTrainers
                    ? "with this flag nothing is taken from the library: what suits is for you to say, with the client's physician"
                    : nil))
    }

    private func share(from one: Exercise, to other: Exercise) -> Int {
        let factor = one.alternatives.first { library.find($0.title)?.title == other.title }?.loadFactor ?? 1
        return Int((factor * 1000).rounded())
    }

    /// What is done in a week.
    ///
    /// - Parameter taker: The exercise that takes over another's load, where it is not the plan's own.
    private func week(
        _ line: PlanTemplate.ExerciseLine, for taker: Exercise?, _ rounding: LoadRounding, _ week: Int, _ index: Int,
        _ share_permille: Int
    ) -> PlanSchedule.Week {
        var (prescription, load, effort) = line.week(index)
        let deload = plan.template.deload(in: week)
        if let deload {
            prescription.sets = prescription.sets.map { max(1, (min($0, 1000) * deload.sets_permille + 500) / 1000) }
        }
        if let taker { load = load.flatMap { $0.carried(to: taker) } }
        var found = PlanSchedule.Week(
            week: week, prescription: prescription, load: nil, effort: effort, isDeload: deload != nil)
        let lighter = deload?.load_permille ?? 1000
        switch load {
        case nil: break
        case .bodyweight(let extra):
            // An aid that takes weight off is not a load, so it is neither lightened nor rounded.
            found.load = .bodyweight(
                extra: extra.map { $0.grams <= 0 ? $0 : rounding.held($0) })
            found.exact = extra.map { $0.grams < 0 ? nil : $0 } ?? Mass(grams: 0)
        case .mass(let mass, let isEach):
            let isAsWritten = share_permille == 1000 && lighter == 1000 && !plates.hasSizes(for: rounding.kind)
            let exact = mass.share(share_permille)
            // What the plan says in the client's own unit stands, where nothing but steps is known of what there is.
            let shown = isAsWritten && line.unit == plates.unit ? rounding.held(exact) : rounding(exact.share(lighter))
            found.load = .mass(shown, isEach: isEach)
            found.exact = exact
        case .percent(let permille, let variable):
            guard let maximum = plan.answers[variable] else { break }
            let exact = maximum.share(permille).share(share_permille)
            found.load = .mass(rounding(exact.share(lighter)), isEach: taker?.isLoadedPerHand ?? false)
            found.exact = exact
        }
        return found
    }
}

extension Load {
    /// The load in the hands of another exercise; nothing where that takes none of the kind. A bench press's 60 kg are no push-up's.
    fileprivate func carried(to exercise: Exercise) -> Load? {
        switch self {
        case .bodyweight: exercise.load == .bodyweight ? self : nil
        case .mass(let mass, _): exercise.takesMass ? .mass(mass, isEach: exercise.isLoadedPerHand) : nil
        case .percent: exercise.takesMass ? self : nil
        }
    }
}
