import Diagnostics
import Quantities

/// A menu in another language, `training-week.de.md`: the same menu, meal by meal, in other words.
extension Menu {
    /// Where another menu is another one, and not this one in other words; nothing where it is this one.
    ///
    /// Titles, prose, the names of meals and notes are words; days, times, flags and dishes are the menu.
    public func mistake(in translation: Menu) -> Diagnostic? {
        let other = translation.source
        func differs(_ what: String, at range: Range<Int>) -> Diagnostic {
            other.error(
                "other-menu", "\(what) than in \(source.path)", at: range,
                expected: "the same menu in other words: the same days, meals and dishes in the same order")
        }
        guard target == translation.target else {
            return differs("`target` says something else", at: 0..<0)
        }
        guard days.map(\.weekday) == translation.days.map(\.weekday) else {
            return differs("the menu has other days", at: 0..<0)
        }
        for (day, translated) in zip(days, translation.days) {
            for (meal, same) in zip(day.meals, translated.meals) where !meal.isSame(as: same) {
                return differs("this meal says something else", at: same.range)
            }
            guard day.meals.count == translated.meals.count else {
                let name = Language.english.weekdayName(day.weekday)
                let counts = "\(translated.meals.count) meals, not \(day.meals.count), other"
                return differs("\(name) has \(counts)", at: translated.meals.last?.range ?? 0..<0)
            }
        }
        return nil
    }

    /// The menu in the words of its translation; as it is where that is another menu.
    public func worded(by translation: Menu) -> Menu {
        guard mistake(in: translation) == nil else { return self }
        var menu = self
        menu.title = translation.title
        menu.german = nil
        menu.description = translation.description
        menu.prose = translation.prose
        for (day, translated) in translation.days.enumerated() {
            menu.days[day].prose = translated.prose
            for (meal, same) in translated.meals.enumerated() {
                menu.days[day].meals[meal].words = same.name
                menu.days[day].meals[meal].notes = same.notes
            }
        }
        return menu
    }
}

extension Menu.Meal {
    /// Whether it is the same meal in other words.
    fileprivate func isSame(as other: Menu.Meal) -> Bool {
        guard time_min == other.time_min, alternatives.map(\.flag) == other.alternatives.map(\.flag),
            isSame(dishes, other.dishes)
        else { return false }
        return zip(alternatives, other.alternatives).allSatisfy { isSame($0.dishes, $1.dishes) }
    }

    private func isSame(_ one: [Menu.Dish], _ other: [Menu.Dish]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
    }
}
