import Quantities

/// The load of one line of a plan from week to week: its prescription, its rules and what was logged.
///
/// Each logged session takes one step, in the order of the weeks:
///
/// - `+ X each success` adds X after a success (`SessionOutcome`).
/// - `+ X each week` adds X each week: planned ahead as long as nothing is logged, after a success once something is. A miss
///   repeats the week, and a week that went by without a log takes no step, because a load that nobody has lifted is no ground for a heavier one.
/// - `reps to N, then + X` asks for one repetition more than the weakest set had, until all sets have N; then it adds X and begins at the
///   lower end again.
/// - `adjust to RPE N, up to P%` takes the hardest rated set to a load that would have been N by the chart, by no more
///   than P % a time. A rating easier than the chart counts as its easiest, 6.5: so easy it surely was.
/// - `after N misses − P%` takes P % off after N misses in a row; a success begins the count anew.
///
/// Weeks with less and logs in them take no step. `weeks:` give each week's own load, and what was gained or lost comes on top.
/// A load heavier than planned that went well becomes the load; where the plan names none, what was lifted last is it. Steps are reckoned exactly and then rounded to the plates, so that small ones add up.
struct LoadProgress {
    /// A week of the line.
    struct Week {
        let prescription: Prescription
        /// The load by the plan, neither rounded nor lightened; nothing where it names none.
        let exact: Mass?
        let effort: Effort?
        /// Thousandths of the load in a week with less.
        let deload_permille: Int?
        let date: CivilDate
        /// What was logged for it.
        let log: (date: CivilDate, sets: [SetLog])?
    }

    /// What comes of a week.
    struct Result {
        /// On the plates; nothing where there is no load.
        var load: Mass?
        /// The repetitions to go for, where they are others than the plan's.
        var reps: Int?
        var reason: LoadReason?
        /// Whether the load is another than the plan's own.
        var isMoved = false
    }

    let rules: [Progression]
    let round: LoadRounding
    let variables: [String: Mass]
    let leeway_permille: Int
    let today: CivilDate?
    /// A load in the words of the plan: a mass, one in each hand, on top of the body.
    let resolved: (Mass?) -> PlanSchedule.Resolved?
    /// Whether a load can be added where the plan names none and none was logged.
    let mayBeginAtNothing: Bool

    private var gain_g = 0
    private var own: Mass?
    /// What was lifted last. Besides a bar, of which the plates are known, it can be put together again.
    private var lifted: Mass?
    private var misses = 0
    private var aim: Int?
    private var isLogged = false
    private var last: (kind: (LoadReason.Done) -> LoadReason, outcome: SessionOutcome, week: Week)?

    init(
        rules: [Progression], round: LoadRounding, variables: [String: Mass], leeway_permille: Int = 0,
        today: CivilDate?, mayBeginAtNothing: Bool = false, resolved: @escaping (Mass?) -> PlanSchedule.Resolved?
    ) {
        self.rules = rules
        self.round = round
        self.variables = variables
        self.leeway_permille = leeway_permille
        self.today = today
        self.mayBeginAtNothing = mayBeginAtNothing
        self.resolved = resolved
    }

    /// What comes of the weeks, in their order.
    mutating func results(_ weeks: [Week]) -> [Result] {
        var results: [Result] = []
        let lastLog = weeks.lastIndex { $0.log != nil && $0.deload_permille == nil }
        var isTold = false
        for (index, week) in weeks.enumerated() {
            var result = Result(load: planned(week), reps: shownReps(week), isMoved: gain_g != 0)
            let isComing = index > lastLog ?? -1 && (today.map { week.date >= $0 } ?? true)
            if isComing, let share = week.deload_permille {
                if result.load != nil { result.reason = .deload(permille: share) }
            } else if isComing, !isTold, !rules.isEmpty {
                isTold = true
                result.reason = reason(for: week, result.load)
            }
            results.append(result)
            step(from: week, isForecast: isComing)
        }
        return results
    }

    // MARK: Loads

    private func full(_ week: Week) -> Mass? {
        guard let base = week.exact ?? own else { return nil }
        let mass = Mass(grams: base.bounded.grams + gain_g).bounded
        return round.limit.map { min($0, mass) } ?? mass
    }

    private func planned(_ week: Week) -> Mass? {
        guard let full = full(week) else { return nil }
        if full == lifted, round.kind != .barbell, week.deload_permille == nil { return round.held(full) }
        return round(full.share(week.deload_permille ?? 1000))
    }

    private func shownReps(_ week: Week) -> Int? {
        guard week.deload_permille == nil, let aim, aim > SessionOutcome.least(of: week.prescription.work) else {
            return nil
        }
        return aim
    }

    /// Sets the load of the following weeks, as what lies between it and the week's own.
    private mutating func take(_ mass: Mass, in week: Week) {
        var mass = mass.bounded
        if let limit = round.limit { mass = min(mass, limit) }
        if let exact = week.exact {
            gain_g = mass.grams - exact.bounded.grams
        } else {
            (own, gain_g) = (mass, 0)
        }
    }

    private func mass(_ step: Progression.Step, of load: Mass) -> Mass {
        switch step {
        case .mass(let mass): mass.bounded
        case .permille(let permille): load.share(permille)
        case .variable(let name):
            variables[name]?.bounded ?? (name == "step" ? round.smallestStep.bounded : Mass(grams: 0))
        }
    }

    // MARK: Steps

    private mutating func step(from week: Week, isForecast: Bool) {
        guard week.deload_permille == nil else { return }
        if let log = week.log {
            let outcome = SessionOutcome(
                log.sets, on: log.date, prescription: week.prescription, load: week.exact == nil ? nil : planned(week),
                effort: week.effort,
                leeway_permille: leeway_permille, round: { round($0) })
            if let outcome { judge(outcome, week) }
        } else if !isLogged || isForecast {
            guard case .add(let step, each: .week)? = rules.first(where: \.isWeekly), let load = full(week) else {
                return
            }
            take(Mass(grams: load.grams + mass(step, of: load).grams), in: week)
        }
    }

    private mutating func judge(_ outcome: SessionOutcome, _ week: Week) {
        isLogged = true
        lifted = outcome.load?.bounded
        if week.exact == nil, let load = outcome.load { take(load, in: week) }
        if outcome.verdict == .success, let lifted = outcome.load, let planned = planned(week), lifted > planned {
            take(lifted, in: week)
        }
        let kind: (LoadReason.Done) -> LoadReason
        switch outcome.verdict {
        case .miss:
            misses += 1
            aim = nil
            kind = backed(week) ?? adjusted(outcome, week) ?? { [misses] in .missed($0, misses) }
        case .unfinished:
            let wanted = week.prescription.sets ?? 1
            kind = { .unfinished($0, of: wanted) }
        case .hard: kind = adjusted(outcome, week) ?? { .hard($0) }
        case .success:
            misses = 0
            guard let grown = adjusted(outcome, week) ?? doubled(outcome, week) ?? added(week) else {
                last = nil
                return
            }
            kind = grown
        }
        last = (kind, outcome, week)
    }

    private mutating func backed(_ week: Week) -> ((LoadReason.Done) -> LoadReason)? {
        for case .back(let count, let permille) in rules where misses >= max(1, count) {
            guard let load = full(week) else { continue }
            let times = misses
            misses = 0
            take(load.share(1000 - max(0, min(permille, 1000))), in: week)
            return { .back($0, misses: times, permille: permille) }
        }
        return nil
    }

    private mutating func added(_ week: Week) -> ((LoadReason.Done) -> LoadReason)? {
        for case .add(let step, each: _) in rules { return grow(by: step, week) }
        return nil
    }

    private mutating func doubled(_ outcome: SessionOutcome, _ week: Week) -> ((LoadReason.Done) -> LoadReason)? {
        for case .double(let reps, let step) in rules {
            if outcome.amount < reps {
                let next = min(reps, outcome.amount + 1)
                aim = next
                return { .reps($0, next) }
            }
            aim = nil
            guard full(week) != nil || mayBeginAtNothing else {
                aim = reps
                return { .top($0) }
            }
            return grow(by: step, week)
        }
        return nil
    }

    private mutating func grow(by step: Progression.Step, _ week: Week) -> ((LoadReason.Done) -> LoadReason)? {
        guard let load = full(week) ?? (mayBeginAtNothing ? Mass(grams: 0) : nil) else { return nil }
        let more = mass(step, of: load)
        let before = round(load)
        if let limit = round.limit, load.grams + more.grams > limit.grams, round(limit) <= before {
            take(load, in: week)
            return { .limit($0, limit) }
        }
        take(Mass(grams: load.grams + more.grams), in: week)
        let isShown = full(week).map { round($0) > before } ?? false
        return { .added($0, more, isShown: isShown) }
    }

    private mutating func adjusted(_ outcome: SessionOutcome, _ week: Week) -> ((LoadReason.Done) -> LoadReason)? {
        for case .adjust(let target, let most) in rules {
            guard let set = outcome.rated, let rating = set.rating, let lifted = set.load?.bounded, lifted.grams > 0,
                let load = full(week), set.countedReps >= 1,
                let done = RPEChart.percent(reps: set.countedReps, rpe_tenths: max(65, rating)),
                let meant = RPEChart.percent(
                    reps: max(1, SessionOutcome.least(of: week.prescription.work)), rpe_tenths: target)
            else { continue }
            let wanted = Double(lifted.grams) * meant / done
            let most = max(0, min(most, 1000))
            let (least, greatest) = (load.share(1000 - most), load.share(1000 + most))
            // What was missed is no ground for more, however it was rated.
            let next = min(outcome.verdict == .miss ? load : greatest, max(least, Mass(grams: Int(wanted.rounded()))))
            let before = round(load)
            take(next, in: week)
            let after = full(week).map { round($0) } ?? before
            if after == before { return { .fits($0, rpe_tenths: target) } }
            return { .adjusted($0, after - before, rpe_tenths: target) }
        }
        return nil
    }

    // MARK: Reasons

    private func reason(for week: Week, _ load: Mass?) -> LoadReason? {
        guard let (kind, outcome, then) = last else {
            return isLogged ? nil : .start(resolved(load))
        }
        var work = then.prescription
        work.sets = outcome.sets
        switch work.work {
        case .duration_s: work.work = .duration_s(outcome.amount)
        case .distance_m: work.work = .distance_m(outcome.amount)
        default: work.work = .reps(outcome.amount)
        }
        let rating = outcome.rpe_tenths.map { tenths -> LoadReason.Rating in
            if case .rir? = then.effort { .rir(tenths: 100 - tenths) } else { .rpe(tenths: tenths) }
        }
        let weeks = outcome.date.monday.days(to: week.date.monday) / 7
        return kind(
            LoadReason.Done(
                load: outcome.load.flatMap { resolved($0) }, prescription: work, amounts: outcome.amounts,
                effort: rating,
                weeksAgo: max(0, weeks)))
    }
}

extension Progression {
    var isWeekly: Bool { if case .add(_, each: .week) = self { true } else { false } }
}

extension CivilDate {
    /// The Monday of its week.
    var monday: CivilDate { adding(days: -weekday.rawValue) }
}
