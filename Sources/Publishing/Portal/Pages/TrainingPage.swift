import Documents
import Quantities
import Studio
import Training

extension AreaPages {
    /// The plan, a fold for each session: the viewer brings today's to the top by the clock of whoever looks.
    func training(_ markup: inout Markup) {
        guard let handout = content.handout else {
            markup.element("h1", [:], words.training)
            markup.element("p", [:], words.noPlan)
            return
        }
        let booklet = Booklet(of: handout)
        markup.element("h1", [:], booklet.plan)
        markup.element("p", ["class": "period"], booklet.period)
        let days = handout.schedule.blocks.flatMap { block in block.days.map { (block: block, day: $0) } }
        var sessions: [(date: CivilDate, week: Int, index: Int, session: Booklet.Session, day: PlanSchedule.Day)] = []
        for (session, place) in zip(booklet.sessions, days) {
            for (index, (week, date)) in zip(place.block.weeks, place.day.dates).enumerated() {
                sessions.append((date, week, index, session, place.day))
            }
        }
        sessions.sort { ($0.date, $0.day.number) < ($1.date, $1.day.number) }
        let history = LastSets(content.records.workouts, language, handout.unit) { date(of: $0) }
        markup.element("div", ["data-days": ""]) { markup in
            for entry in sessions {
                let (session, index) = (entry.session, entry.index)
                markup.element(
                    "details",
                    [
                        "class": "session", "data-date": entry.date.iso,
                        "data-session": "\(entry.date.iso)/\(entry.day.number)",
                        "data-title": session.title, "data-unit": handout.unit.rawValue,
                    ]
                ) { markup in
                    markup.element("summary") { markup in
                        markup.element(
                            "time", ["datetime": entry.date.iso],
                            session.dates.indices.contains(index) ? session.dates[index] : entry.date.iso)
                        markup.element("strong", [:], session.title)
                        markup.element("small", [:], "\(words.week) \(entry.week)")
                    }
                    paragraphs(session.introduction, &markup)
                    for (step, item) in zip(session.steps, entry.day.items) {
                        switch (step, item) {
                        case (.exercise(let exercise), .exercise(let planned)):
                            self.exercise(exercise, planned, at: index, history, &markup)
                        case (.text(let title, let body), _):
                            markup.element("div", ["class": "line"]) {
                                $0.element("h3", [:], title)
                                $0.element("p", [:], body)
                            }
                        default: break
                        }
                    }
                    markup.element("button", ["type": "button", "class": "main", "data-log": ""], words.log)
                }
            }
        }
    }

    private func exercise(
        _ exercise: Booklet.Exercise, _ planned: PlanSchedule.Exercise, at index: Int, _ history: LastSets,
        _ markup: inout Markup
    ) {
        let target = exercise.targets.indices.contains(index) ? exercise.targets[index] : nil
        let week = planned.weeks.indices.contains(index) ? planned.weeks[index] : nil
        let last = history.text(of: planned.exercise)
        markup.element(
            "div",
            [
                "class": "line", "data-exercise": planned.exercise.name, "data-name": exercise.name,
                "data-sets": "\(week?.prescription.sets ?? 1)", "data-log": "\(exercise.log)",
                "data-work": week.map { Self.work($0.prescription.work) },
                "data-load": exercise.hasLoad ? load(week?.load) : nil, "data-rpe": Self.effort(week?.effort),
                "data-rest": planned.rest_s.map { "\($0)" }, "data-last": last,
            ]
        ) { markup in
            let title = exercise.label.isEmpty ? exercise.name : "\(exercise.label) \(exercise.name)"
            markup.element("h3", [:], title)
            markup.element("p", ["class": "work"], target.map { $0.whole.isEmpty ? $0.work : $0.whole } ?? "")
            paragraphs([exercise.details.joined(separator: " · ")] + exercise.alternatives, &markup)
            fact(words.reason, target?.reason ?? "", &markup)
            fact(words.warmUp, target?.warmUp ?? "", &markup)
            fact(words.plates, target?.plates ?? "", &markup)
            fact(words.lastTime, last ?? "", &markup)
            paragraphs([exercise.progression, exercise.note], &markup)
        }
    }

    /// The day of a moment where the studio is.
    func date(of instant: Instant) -> CivilDate { clock?.date(at: instant) ?? instant.utc.date }

    private func load(_ load: PlanSchedule.Resolved?) -> String {
        let mass: Mass? =
            switch load {
            case .mass(let mass, _): mass
            case .bodyweight(let extra): extra
            case nil: nil
            }
        return mass.map { Self.plain($0.amount(in: content.records.client.massUnit)) } ?? ""
    }

    /// A number as a field of a form has it.
    static func plain(_ amount: Double) -> String {
        let tenths = Int((max(-1e9, min(1e9, amount)) * 100).rounded())
        return Language.english.number(scaled: Int64(tenths), places: 2, isFixed: false).filter { $0 != "," }
    }

    private static func work(_ work: Prescription.Work) -> String {
        switch work {
        case .reps(let count), .atLeast(let count), .range(let count, _): "\(count)"
        case .amrap: ""
        case .duration_s(let seconds): "\(seconds)"
        case .distance_m(let metres): "\(metres)"
        }
    }

    private static func effort(_ effort: Effort?) -> String? {
        switch effort {
        case .rpe(let tenths): plain(Double(tenths.lowerBound) / 10)
        case .rir(let reserve): "\(10 - reserve.upperBound)"
        case nil: nil
        }
    }
}

/// What was done of each exercise when it was done last.
struct LastSets {
    private var last: [String: String] = [:]

    init(_ workouts: [WorkoutLog], _ language: Language, _ unit: MassUnit, date: (Instant) -> CivilDate) {
        for workout in workouts {
            let sets = Dictionary(grouping: workout.sets.filter { $0.kind != .warmup }, by: \.exercise)
            for (exercise, sets) in sets {
                let texts = sets.prefix(8).map { set in
                    let load = set.load.map { "\(language.number($0.amount(in: unit), places: 2)) × " } ?? ""
                    let work =
                        set.reps.map { "\($0)" } ?? set.duration_s.map { "\($0) s" } ?? set.distance_m.map { "\($0) m" }
                        ?? "–"
                    return load + work
                }
                let day = date(workout.startedAt)
                last[exercise] = "\(texts.joined(separator: ", ")) (\(language.shortDate(day)))"
            }
        }
    }

    func text(of exercise: Exercise) -> String? {
        Language.allCases.lazy.compactMap { last[exercise.title(in: $0)] }.first
    }
}
