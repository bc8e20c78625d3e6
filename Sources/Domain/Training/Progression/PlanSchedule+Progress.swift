import Quantities

extension PlanSchedule {
    /// Moves the loads on by the rules of each exercise and by what was logged.
    mutating func progress(_ plan: ClientPlan, _ history: TrainingHistory, _ library: ExerciseLibrary) {
        let logs = PlannedLogs(self, history, library)
        for block in blocks.indices {
            for day in blocks[block].days.indices {
                let dates = blocks[block].days[day].dates
                for item in blocks[block].days[day].items.indices {
                    guard case .exercise(var exercise) = blocks[block].days[day].items[item],
                        !exercise.progressions.isEmpty
                    else { continue }
                    let weeks = exercise.weeks.enumerated().map { index, week in
                        LoadProgress.Week(
                            prescription: week.prescription, exact: week.exact, effort: week.effort,
                            deload_permille: week.isDeload
                                ? plan.template.deload(in: week.week)?.load_permille ?? 1000 : nil,
                            date: dates.indices.contains(index) ? dates[index] : plan.start,
                            log: logs.sets(PlannedLogs.Place(block: block, day: day, week: index, item: item)))
                    }
                    exercise.progress(weeks, variables: plan.answers, today: history.today)
                    blocks[block].days[day].items[item] = .exercise(exercise)
                }
            }
        }
    }

    /// Adds what goes on each side of the bar, and the sets before the work.
    mutating func addPlates() {
        for block in blocks.indices {
            for day in blocks[block].days.indices {
                for item in blocks[block].days[day].items.indices {
                    guard case .exercise(var exercise) = blocks[block].days[day].items[item],
                        exercise.rounding.kind == .barbell
                    else { continue }
                    for week in exercise.weeks.indices {
                        guard case .mass(let load, isEach: false)? = exercise.weeks[week].load else { continue }
                        let (plates, step) = (exercise.rounding.plates, exercise.rounding.step)
                        exercise.weeks[week].plates = plates.perSide(load)
                        exercise.weeks[week].warmUp = WarmUpSet.ramp(to: load, with: plates, step: step)
                    }
                    blocks[block].days[day].items[item] = .exercise(exercise)
                }
            }
        }
    }
}

extension PlanSchedule.Exercise {
    fileprivate mutating func progress(_ planned: [LoadProgress.Week], variables: [String: Mass], today: CivilDate?) {
        let shape = weeks.compactMap(\.load).first
        let isAided = weeks.contains { if case .bodyweight(let extra?)? = $0.load { extra.grams < 0 } else { false } }
        // With less than the body's weight a log says how much was taken off, which is no load to add to.
        guard !isAided else { return }
        let resolved = { (mass: Mass?) -> PlanSchedule.Resolved? in
            switch shape {
            case .mass(_, let isEach): mass.map { .mass($0, isEach: isEach) }
            case .bodyweight: .bodyweight(extra: mass.flatMap { $0.grams == 0 ? nil : $0 })
            // A load that the client chose is told as she wrote it down, of one hand or of both.
            case nil: mass.map { .mass($0, isEach: false) }
            }
        }
        let isOnBody = if case .bodyweight? = shape { true } else { false }
        var progress = LoadProgress(
            rules: progressions, round: rounding, variables: variables, leeway_permille: leeway_permille, today: today,
            mayBeginAtNothing: isOnBody, resolved: resolved)
        let results = progress.results(planned)
        for (index, result) in results.enumerated() where weeks.indices.contains(index) {
            weeks[index].reason = result.reason
            if let reps = result.reps, case .reps = weeks[index].prescription.work {
                weeks[index].prescription.work = .reps(reps)
            }
            guard let load = result.load, planned[index].exact != nil || load.grams > 0 else { continue }
            // A load as the plan writes it stands until a step has been taken.
            let exact = planned[index].exact
            if exact == nil || result.isMoved { weeks[index].load = resolved(load) }
        }
    }
}

/// What was logged for each session that was planned.
///
/// Sets belong to an exercise by title or alias, and to a session by date: to the planned day that is nearest, at most six days away, the earlier
/// one of two as near. Where two days are logged for one, the nearer counts, of equal ones the later. Where a session has an exercise twice, its lines
/// take their sets in their order, the last one the rest. Nothing before the first planned day's week is looked at.
struct PlannedLogs {
    /// A line of a session of a week, each by its index.
    struct Place: Hashable {
        let block: Int
        let day: Int
        let week: Int
        let item: Int
    }

    private var found: [Place: (date: CivilDate, sets: [SetLog])] = [:]

    /// How far from its day a session may be logged.
    private static let leeway_days = 6

    private struct Occasion {
        let date: CivilDate
        /// The lines with the exercise, with the sets that each has.
        var lines: [(place: Place, sets: Int)]
    }

    init(_ schedule: PlanSchedule, _ history: TrainingHistory, _ library: ExerciseLibrary) {
        guard !history.sessions.isEmpty else { return }
        let occasions = PlannedLogs.occasions(schedule)
        var logged: [String: [CivilDate: [SetLog]]] = [:]
        let dates = schedule.blocks.flatMap(\.days).flatMap(\.dates)
        // What was logged before the plan began belongs to another one.
        guard let first = dates.min(),
            let last = dates.max()?.adding(days: PlannedLogs.leeway_days)
        else { return }
        var titles: [String: String] = [:]
        for session in history.sessions where session.date >= first && session.date <= last {
            for set in session.sets where set.isWork {
                let title = titles[set.exercise] ?? library.find(set.exercise)?.title ?? set.exercise
                titles[set.exercise] = title
                if occasions[title] != nil { logged[title, default: [:]][session.date, default: []].append(set) }
            }
        }
        for (title, days) in logged {
            guard let planned = occasions[title] else { continue }
            // By the planned occasion, so that each has one log.
            var taken: [Int: (distance: Int, date: CivilDate)] = [:]
            for date in days.keys.sorted() {
                // A session that was put off within its week is still that week's, however near the next one is.
                let week = first.days(to: date) / 7
                func distance(_ index: Int) -> Int {
                    let day = planned[index].date
                    return abs(day.days(to: date)) + (first.days(to: day) / 7 == week ? 0 : 7)
                }
                let near = planned.indices.min { (distance($0), $0) < (distance($1), $1) }
                guard let near, case let distance = abs(planned[near].date.days(to: date)),
                    distance <= PlannedLogs.leeway_days
                else { continue }
                if let other = taken[near], other.distance < distance { continue }
                taken[near] = (distance, date)
            }
            for (index, log) in taken { assign(days[log.date] ?? [], on: log.date, to: planned[index]) }
        }
    }

    /// The log of a line.
    func sets(_ place: Place) -> (date: CivilDate, sets: [SetLog])? { found[place] }

    private mutating func assign(_ sets: [SetLog], on date: CivilDate, to occasion: Occasion) {
        var rest = sets[...]
        for (index, line) in occasion.lines.enumerated() {
            let own = index == occasion.lines.count - 1 ? rest : rest.prefix(max(1, line.sets))
            rest = rest.dropFirst(own.count)
            if !own.isEmpty { found[line.place] = (date, Array(own)) }
        }
    }

    /// The planned days of each exercise, by title and date.
    private static func occasions(_ schedule: PlanSchedule) -> [String: [Occasion]] {
        var all: [String: [Occasion]] = [:]
        for (block, part) in schedule.blocks.enumerated() {
            for (day, session) in part.days.enumerated() {
                for (week, date) in session.dates.enumerated() {
                    var here: [String: Occasion] = [:]
                    for (item, line) in session.items.enumerated() {
                        guard case .exercise(let exercise) = line else { continue }
                        let sets = exercise.weeks.indices.contains(week) ? exercise.weeks[week].prescription.sets : nil
                        let place = Place(block: block, day: day, week: week, item: item)
                        here[exercise.exercise.title, default: Occasion(date: date, lines: [])]
                            .lines.append((place, sets ?? 1))
                    }
                    for (title, occasion) in here { all[title, default: []].append(occasion) }
                }
            }
        }
        return all.mapValues {
            $0.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
        }
    }
}
