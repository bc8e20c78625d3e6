import Quantities

/// What somebody eats otherwise in one menu than in another.
public struct MenuDifference: Sendable, Hashable {
    /// A meal that differs on some days.
    public struct Entry: Sendable, Hashable {
        /// The days.
        public internal(set) var weekdays: [Weekday]
        /// The meal, with its time.
        public let meal: String
        /// What was eaten; nothing where the meal is new.
        public let before: String?
        /// What is eaten; nothing where the meal is gone.
        public let after: String?

        /// `Mon, Wed Lunch 13:00: Red lentil chilli × 1.25 → Turkey chilli × 1.25`.
        public var text: String {
            let head = "\(WeekdayReader.text(weekdays)) \(meal): "
            return switch (before, after) {
            case (let before?, let after?): head + "\(before) → \(after)"
            case (nil, let after?): head + "new, \(after)"
            case (let before?, nil): head + "gone, \(before)"
            case (nil, nil): head
            }
        }
    }

    /// The meals that differ, in the order of the week.
    public let entries: [Entry]

    /// Whether the same is eaten.
    public var isEmpty: Bool { entries.isEmpty }

    /// Holds two menus against each other, each as it is eaten.
    public init(from old: Menu, to new: Menu) {
        var entries: [Entry] = []
        for weekday in Weekday.allCases {
            var left = old.day(weekday)?.meals ?? []
            var found: [Entry] = []
            for meal in new.day(weekday)?.meals ?? [] {
                let index = left.firstIndex { $0.name == meal.name && $0.time_min == meal.time_min }
                let before = index.map { left.remove(at: $0) }
                guard before?.plates != meal.plates else { continue }
                found.append(Entry([weekday], meal, before: before, after: meal))
            }
            found += left.map { Entry([weekday], $0, before: $0, after: nil) }
            for entry in found {
                let same = entries.firstIndex {
                    $0.meal == entry.meal && $0.before == entry.before && $0.after == entry.after
                }
                if let same { entries[same].weekdays.append(weekday) } else { entries.append(entry) }
            }
        }
        self.entries = entries
    }
}

extension MenuDifference.Entry {
    fileprivate init(_ weekdays: [Weekday], _ meal: Menu.Meal, before: Menu.Meal?, after: Menu.Meal?) {
        func text(_ meal: Menu.Meal) -> String {
            meal.dishes.map { $0.text(in: .english) }.joined(separator: " + ")
        }
        self.init(
            weekdays: weekdays, meal: [meal.name, meal.time].compactMap { $0 }.joined(separator: " "),
            before: before.map(text), after: after.map(text))
    }
}
