/// Brings the week's sets into the guide's ranges and patterns into balance, as far as the time allows.
extension DraftedWeek {
    /// Adds sets where there are too few and takes sets where there are too many.
    mutating func fitVolume() {
        let guide = VolumeGuide(goal: request.goal, level: request.level)
        // More steps than there can be sets to add or take; a guard, not a rule.
        for _ in 0..<200 {
            guard lowerHighest(guide) || raiseLowest(guide) || balance() else { return }
        }
    }

    /// Takes a set of the group that is over its range by most.
    private mutating func lowerHighest(_ guide: VolumeGuide) -> Bool {
        let over = MuscleGroup.allCases.filter { sets_permille(of: $0) > guide.range(for: $0).upperBound * 1000 }
        for group in over {
            if take({ $0.share_permille(of: group) >= 500 }, keeping: guide) { return true }
        }
        return false
    }

    private mutating func raiseLowest(_ guide: VolumeGuide) -> Bool {
        let under = MuscleGroup.allCases.map { (group: $0, short: short($0, guide)) }.filter { $0.short > 0 }
            .sorted { ($1.short, $0.group.rawValue) < ($0.short, $1.group.rawValue) }
        for (group, _) in under {
            for share in [750, 500] where add({ $0.share_permille(of: group) >= share }, within: guide) { return true }
        }
        return false
    }

    private func short(_ group: MuscleGroup, _ guide: VolumeGuide) -> Int {
        guide.range(for: group).lowerBound * 1000 - sets_permille(of: group)
    }

    /// Keeps pushes and pulls, and squats and hinges, within the analysis's bounds.
    private mutating func balance() -> Bool {
        let guide = VolumeGuide(goal: request.goal, level: request.level)
        let pushes: [Exercise.Pattern] = [.horizontalPush, .verticalPush]
        let pulls: [Exercise.Pattern] = [.horizontalPull, .verticalPull]
        let knees: [Exercise.Pattern] = [.squat, .lunge]
        return hold(pushes, pulls, PlanWarningFinder.pushOverPull, guide)
            || hold(pulls, pushes, PlanWarningFinder.ratio, guide)
            || hold(knees, [.hinge], PlanWarningFinder.ratio, guide)
            || hold([.hinge], knees, PlanWarningFinder.ratio, guide)
    }

    private mutating func hold(
        _ many: [Exercise.Pattern], _ few: [Exercise.Pattern], _ bound: (Int, Int), _ guide: VolumeGuide
    ) -> Bool {
        let (more, less) = (sets(of: many), sets(of: few))
        guard more * bound.1 > less * bound.0, less > 0 else { return false }
        return add({ few.contains($0.pattern) }, within: guide)
            || take({ many.contains($0.pattern) }, keeping: guide)
    }

    // MARK: A set more, a set less

    /// Adds a set to the exercise with the fewest that serves, keeps the day within the time and no group over its range. Where
    /// the day is full, something that can do without gives way.
    private mutating func add(_ serves: (Exercise) -> Bool, within guide: VolumeGuide) -> Bool {
        let places = places(serves).sorted { isEarlier($0, $1, first: 1) }
            .filter { days[$0.day].items[$0.item].sets < most(days[$0.day].items[$0.item].slot.role) }
        let added = places.map { place in
            var changed = self
            changed.days[place.day].items[place.item].sets += 1
            return (day: place.day, week: changed)
        }.filter { !$0.week.isOver(guide) && !$0.week.isTooHard($0.day) }
        if let fitting = added.first(where: { $0.week.fits($0.week.days[$0.day]) }) {
            self = fitting.week
            return true
        }
        for (day, week) in added {
            guard let fitting = week.trading(on: day, against: self, guide) else { continue }
            self = fitting
            return true
        }
        return false
    }

    private func isOver(_ guide: VolumeGuide) -> Bool {
        MuscleGroup.allCases.contains { sets_permille(of: $0) > guide.range(for: $0).upperBound * 1000 }
    }

    /// The week with a set of a small exercise less on a day, so that the day fits; nothing where that would leave a group below
    /// its range which was not below it before, or further below.
    private func trading(on day: Int, against before: DraftedWeek, _ guide: VolumeGuide) -> DraftedWeek? {
        let items = days[day].items.indices.filter { [.isolation, .trunk].contains(days[day].items[$0].slot.role) }
            .sorted { days[day].items[$0].slot.importance < days[day].items[$1].slot.importance }
        for item in items {
            var changed = self
            if changed.days[day].items[item].sets > 2 {
                changed.days[day].items[item].sets -= 1
            } else {
                changed.remove(item, from: day)
            }
            let falls = MuscleGroup.allCases.contains {
                changed.short($0, guide) > max(0, before.short($0, guide))
                    || changed.sets_permille(of: $0) < 1000 && before.sets_permille(of: $0) >= 1000
            }
            if !falls, changed.fits(changed.days[day]) { return changed }
        }
        return nil
    }

    /// Takes a set from the least important exercise that serves, unless a group falls below its range by that.
    private mutating func take(_ serves: (Exercise) -> Bool, keeping guide: VolumeGuide) -> Bool {
        for (day, item) in places(serves).sorted(by: { isEarlier($0, $1, first: -1) }) {
            var changed = self
            if changed.days[day].items[item].sets > 2 {
                changed.days[day].items[item].sets -= 1
            } else if changed.days[day].items[item].slot.role == .isolation {
                changed.remove(item, from: day)
            } else {
                continue
            }
            let falls = MuscleGroup.allCases.contains { short($0, guide) <= 0 && changed.short($0, guide) > 0 }
            guard !falls else { continue }
            self = changed
            return true
        }
        return false
    }

    /// The places of the week that an exercise for some purpose stands in.
    private func places(_ serves: (Exercise) -> Bool) -> [(day: Int, item: Int)] {
        days.indices.flatMap { day in
            days[day].items.indices.filter {
                days[day].items[$0].slot.role != .conditioning && serves(days[day].items[$0].exercise)
            }.map { (day: day, item: $0) }
        }
    }

    /// The order in which sets are added: few sets first, then what matters most, then as they stand; taken the other way round.
    private func isEarlier(_ one: (day: Int, item: Int), _ other: (day: Int, item: Int), first sign: Int) -> Bool {
        let (left, right) = (days[one.day].items[one.item], days[other.day].items[other.item])
        let (l, r) = (left.slot.importance, right.slot.importance)
        return sign > 0
            ? (left.sets, -l, one.day, one.item) < (right.sets, -r, other.day, other.item)
            : (l, -left.sets, one.day, one.item) < (r, -right.sets, other.day, other.item)
    }

    private func most(_ role: TrainingSplit.Role) -> Int {
        switch role {
        case .main: request.level == .advanced ? 6 : 5
        case .secondary, .accessory: 4
        case .isolation, .trunk: 4
        case .conditioning: 1
        }
    }

    /// Whether a day and one beside it would be hard for the same muscle.
    private func isTooHard(_ day: Int) -> Bool {
        let weekdays = usualWeekdays(days.count)
        func sets_permille(_ muscle: Muscle, _ index: Int) -> Int {
            days[index].items.reduce(0) { sum, item in
                item.slot.role == .conditioning ? sum : sum + item.sets * item.exercise.share_permille(of: muscle)
            }
        }
        let beside = days.indices.filter { abs(weekdays[$0] - weekdays[day]) == 1 }
        return beside.contains { other in
            Muscle.allCases.contains {
                sets_permille($0, day) >= PlanWarningFinder.hardDay_permille
                    && sets_permille($0, other) >= PlanWarningFinder.hardDay_permille
            }
        }
    }
}
