/// Makes days short enough, at the least loss: first supersets, then what matters least.
extension DraftedWeek {
    /// Brings every day within the time. What was left out is noted.
    mutating func fitTime() {
        for index in days.indices {
            if request.goal == .fatLoss || request.goal == .endurance {
                while pair(index, roles: [.isolation, .trunk, .accessory, .secondary]) {}
            }
            // Each step takes something away, so that it ends.
            while !fits(days[index]), shorten(index) {}
        }
    }

    /// The next step that makes a day shorter, or false where there is none left.
    private mutating func shorten(_ index: Int) -> Bool {
        if pair(index, roles: [.isolation, .trunk]) { return true }
        if pair(index, roles: [.isolation, .trunk, .accessory, .secondary]) { return true }
        if days[index].items.contains(where: { $0.slot.role == .conditioning }), days[index].conditioning_min > 8 {
            days[index].conditioning_min = 8
            return true
        }
        if trim(index, [.isolation, .trunk], to: 2) || drop(index, [.isolation, .conditioning]) { return true }
        if trim(index, [.accessory, .secondary], to: 2) || drop(index, [.accessory]) { return true }
        if drop(index, [.trunk]) || trim(index, [.main], to: 3) { return true }
        if pair(index, roles: [.main, .secondary, .accessory, .isolation, .trunk]) { return true }
        if days[index].warmUp_min > 5 {
            days[index].warmUp_min = 5
            return true
        }
        return trim(index, [.main], to: 2) || drop(index, [.secondary]) || drop(index, [.main])
    }

    /// Takes a set from the least important exercise of some roles.
    private mutating func trim(_ index: Int, _ roles: Set<TrainingSplit.Role>, to least: Int) -> Bool {
        let items = days[index].items
        guard
            let found = items.indices.filter({ roles.contains(items[$0].slot.role) && items[$0].sets > least })
                .min(by: { (items[$0].slot.importance, -$0) < (items[$1].slot.importance, -$1) })
        else { return false }
        days[index].items[found].sets -= 1
        return true
    }

    /// Leaves the least important exercise of some roles out, but never the last.
    private mutating func drop(_ index: Int, _ roles: Set<TrainingSplit.Role>) -> Bool {
        let items = days[index].items
        guard items.count > 1,
            let found = items.indices.filter({ roles.contains(items[$0].slot.role) })
                .min(by: { (items[$0].slot.importance, -$0) < (items[$1].slot.importance, -$1) })
        else { return false }
        remove(found, from: index)
        return true
    }

    mutating func remove(_ item: Int, from day: Int) {
        let removed = days[day].items.remove(at: item)
        if removed.slot.role != .conditioning { days[day].dropped.append(removed.slot.movement) }
        if let pair = removed.pair {
            for index in days[day].items.indices where days[day].items[index].pair == pair {
                days[day].items[index].pair = nil
            }
        }
    }

    /// Joins two exercises of some roles that do not get in each other's way into a superset.
    private mutating func pair(_ index: Int, roles: Set<TrainingSplit.Role>) -> Bool {
        var items = days[index].items
        let free = items.indices.filter { roles.contains(items[$0].slot.role) && items[$0].pair == nil }
        for one in free {
            guard let other = free.first(where: { $0 > one && isPair(items[one], items[$0]) }) else { continue }
            let used = Set(items.compactMap(\.pair))
            guard let letter = "ABCDEFGH".first(where: { !used.contains($0) }) else { return false }
            items[one].pair = letter
            items[other].pair = letter
            let partner = items.remove(at: other)
            items.insert(partner, at: one + 1)
            days[index].items = items.relettered
            return true
        }
        return false
    }

    private func isPair(_ one: Item, _ other: Item) -> Bool {
        let (a, b) = (one.slot.movement, other.slot.movement)
        if one.slot.role == .main || other.slot.role == .main {
            return a.isPush && b.isPull || a.isPull && b.isPush || a.isKnee && b == .trunk || a == .hinge && b.isPush
                || a.isKnee && b.isPush || a.isPush && b == .hinge
        }
        if a.isPush && b.isPull || a.isPull && b.isPush { return true }
        let small: Set<TrainingSplit.Role> = [.isolation, .trunk]
        if small.contains(one.slot.role), small.contains(other.slot.role) { return a != b }
        // A leg exercise with something for the upper body or the trunk.
        let legs = a.isKnee || a == .hinge
        return legs && (b.isPush || b.isPull || (small.contains(other.slot.role) && !b.isLeg))
            || (a.isPush || a.isPull) && (b.isKnee || b == .hinge)
    }
}

extension Movement {
    fileprivate var isLeg: Bool { self == .quadriceps || self == .hamstrings || self == .calves }
}

extension [DraftedWeek.Item] {
    /// The same with the supersets lettered in order.
    var relettered: [DraftedWeek.Item] {
        var letters: [Character: Character] = [:]
        return map { item in
            guard let pair = item.pair else { return item }
            var item = item
            if letters[pair] == nil { letters[pair] = Array<Character>("ABCDEFGHIJKL")[Swift.min(letters.count, 11)] }
            item.pair = letters[pair]
            return item
        }
    }
}
