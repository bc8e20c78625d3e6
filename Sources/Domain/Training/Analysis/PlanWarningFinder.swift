/// Holds a plan against the bounds.
///
/// Where a bound has no study behind it, it is ours, and said to be.
struct PlanWarningFinder {
    /// Weeks on end without one with less. Coaches deload every four to eight weeks or so (Bell et al. 2023; Rogerson et al. 2024:
    /// every 5.6 weeks in the mean).
    static let weeksWithoutDeload = 8
    /// How much more there may be in a week than in the last full one, in percent. Ours; for running, more than 30 % a week went
    /// along with more injuries in beginners (Nielsen et al. 2014).
    static let jump_percent = 30
    /// Hard sets by share from which a muscle was trained hard on a day. Ours; 48 h for a muscle group is the ACSM's advice (Garber
    /// et al. 2011).
    static let hardDay_permille = 5000
    /// From which ratio two patterns are out of balance: three to two, for pulls over pushes two to one. Ours.
    static let pushOverPull = (3, 2)
    static let ratio = (2, 1)

    private let planned: [PlannedWeek]
    private let weeks: [PlanAnalysis.Week]
    private let typical: [PlanAnalysis.Typical]
    private let guide: VolumeGuide?
    private let limit_s: Int
    private let isResistance: Bool
    private var found: [PlanWarning] = []

    init(
        _ planned: [PlannedWeek], weeks: [PlanAnalysis.Week], typical: [PlanAnalysis.Typical], guide: VolumeGuide?,
        limit_s: Int
    ) {
        self.planned = planned
        self.weeks = weeks
        self.typical = typical
        self.guide = guide
        self.limit_s = limit_s
        isResistance = PlanAnalysis.isResistance(weeks)
    }

    mutating func find() -> [PlanWarning] {
        if isResistance {
            volumes()
            jumps("hard sets", bound: 12) { $0.hardSets }
            balance()
        }
        jumps("minutes of running and the like", bound: 30) { $0.locomotion_s / 60 }
        lengths()
        deloads()
        consecutive()
        let order = PlanWarning.Kind.allCases
        return order.flatMap { kind in found.filter { $0.kind == kind } }
    }

    // MARK: Muscles

    private mutating func volumes() {
        for volume in typical {
            let group = volume.group
            if volume.mean_permille < 1000 {
                if group == .calves, guide?.goal != .hypertrophy { continue }
                add(
                    .untrained, "\(group.rawValue): \(sets(volume.mean_permille)) hard sets a week",
                    "give them an exercise, or leave it so if there is a reason")
            } else if let range = volume.guide, volume.mean_permille < range.lowerBound * 1000 {
                add(
                    .low,
                    "\(group.rawValue): \(sets(volume.mean_permille)) hard sets a week, the guide says "
                        + "\(range.lowerBound) to \(range.upperBound)", "more sets, or another exercise for them")
            } else if let range = volume.guide, volume.mean_permille > range.upperBound * 1000 {
                add(
                    .high,
                    "\(group.rawValue): \(sets(volume.mean_permille)) hard sets a week, the guide says "
                        + "\(range.lowerBound) to \(range.upperBound)", "fewer sets: what is not recovered from is lost"
                )
            }
        }
    }

    private mutating func balance() {
        let normal = weeks.filter { !$0.isDeload }
        func sum(_ value: (PatternBalance) -> Int) -> Int { normal.reduce(0) { $0 + value($1.balance) } }
        func hold(_ one: (String, Int), _ other: (String, Int), _ bound: (Int, Int)) {
            // A handful of sets is no balance.
            guard one.1 + other.1 >= 4 * normal.count, one.1 * bound.1 > other.1 * bound.0 else { return }
            add(
                .unbalanced,
                "\(one.0) to \(other.0): \(one.1) to \(other.1) hard sets in all, more than \(bound.0) to \(bound.1)",
                "more of \(other.0), or less of \(one.0)")
        }
        let (push, pull) = (("push", sum(\.push)), ("pull", sum(\.pull)))
        hold(push, pull, PlanWarningFinder.pushOverPull)
        hold(pull, push, PlanWarningFinder.ratio)
        let (squat, hinge) = (("squat and lunge", sum(\.squat)), ("hinge", sum(\.hinge)))
        hold(squat, hinge, PlanWarningFinder.ratio)
        hold(hinge, squat, PlanWarningFinder.ratio)
    }

    // MARK: Weeks

    private mutating func jumps(_ what: String, bound: Int, _ value: (PlanAnalysis.Week) -> Int) {
        var last: Int?
        for week in weeks {
            let now = value(week)
            if let last, now > bound, last > 0, now * 100 > last * (100 + PlanWarningFinder.jump_percent) {
                add(
                    .jump, "week \(week.week): \(now) \(what) after \(last)",
                    "more than \(PlanWarningFinder.jump_percent) % at once: go there in steps",
                    planned.first { $0.week == week.week }?.sessions.first?.range)
            }
            if !week.isDeload { last = now }
        }
    }

    private mutating func deloads() {
        var run = 0
        for week in weeks {
            run = week.isDeload ? 0 : run + 1
            guard run == PlanWarningFinder.weeksWithoutDeload + 1 else { continue }
            add(
                .noDeload, "weeks \(week.week - run + 1) to \(week.week) and no week with less",
                "a deload every four to eight weeks, such as deload: week 6, sets 50%, load 90%")
        }
    }

    // MARK: Days

    private mutating func lengths() {
        var told: Set<Int> = []
        for (week, plan) in zip(weeks, planned) {
            for (session, day) in zip(week.sessions, plan.sessions) where session.seconds > limit_s {
                // Of a block's day that is too long every week once is enough.
                guard told.insert(day.range?.lowerBound ?? -session.number).inserted else { continue }
                let name = session.name.isEmpty ? "" : " (\(session.name))"
                add(
                    .long,
                    "week \(week.week), day \(session.number)\(name): about \(session.minutes) min, more than "
                        + "\(limit_s / 60)", "fewer sets, supersets or shorter rests", day.range)
            }
        }
    }

    private mutating func consecutive() {
        let days = planned.flatMap(\.sessions).sorted { ($0.day, $0.number) < ($1.day, $1.number) }
        var told: Set<String> = []
        for (one, next) in zip(days, days.dropFirst()) where next.day == one.day + 1 {
            let muscles = Muscle.allCases.filter { isHard($0, one) && isHard($0, next) }.map(\.rawValue)
            guard !muscles.isEmpty, told.insert("\(one.number) \(next.number) \(muscles)").inserted else { continue }
            add(
                .consecutive,
                "day \(one.number) and day \(next.number) follow each other and are both hard for: "
                    + muscles.joined(separator: ", "), "a day between them, or another order of the days", next.range)
        }
    }

    private func isHard(_ muscle: Muscle, _ session: PlannedSession) -> Bool {
        session.exercises.reduce(0) { $0 + $1.hardSets * $1.exercise.share_permille(of: muscle) }
            >= PlanWarningFinder.hardDay_permille
    }

    // MARK: Words

    private mutating func add(_ kind: PlanWarning.Kind, _ message: String, _ hint: String, _ range: Range<Int>? = nil) {
        found.append(PlanWarning(kind: kind, message: message, hint: hint, range: range))
    }

    private func sets(_ permille: Int) -> String { tenths(permille: permille) }
}

/// Thousandths as people read them, to one place: 7250 is `7.3`.
func tenths(permille: Int) -> String {
    let tenths = (permille + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
}
