import Diagnostics
import Quantities

/// What a difference names and the menu does not have.
extension MenuMaker {
    /// The titles of all dishes, each once, in the order in which they come first.
    static func titles(of menu: Menu) -> [String] { titles(menu.days.flatMap(\.meals)) }

    private static func titles(_ meals: [Menu.Meal]) -> [String] {
        var titles: [String] = []
        for dish in meals.flatMap({ $0.dishes + $0.alternatives.flatMap(\.dishes) }) {
            let title =
                switch dish {
                case .recipe(let recipe, _), .leftover(let recipe, _): recipe.title
                case .food(let ingredient): ingredient.food.name
                }
            if !titles.contains(title) { titles.append(title) }
        }
        return titles
    }

    mutating func refuseDish(_ step: ClientMenu.Step, on day: Weekday?) {
        let meals = menu.days.filter { day == nil || $0.weekday == day }.flatMap(\.meals)
            .filter { step.spot.meal?.names($0) ?? true }
        let titles = MenuMaker.titles(meals)
        let spot = ClientMenu.Spot(weekdays: day.map { [$0] } ?? [], meal: step.spot.meal).text
        let others = menu.days.filter { other in other.meals.contains { MenuMaker.titles([$0]).contains(step.title) } }
        let hint =
            others.isEmpty
            ? didYouMean(step.title, in: titles, limit: 3)
                ?? (titles.isEmpty
                    ? nil : "there are " + titles.prefix(8).joined(separator: ", ") + (titles.count > 8 ? " …" : ""))
            : "it is eaten on " + WeekdayReader.text(others.map(\.weekday))
        findings.error(
            "not-in-menu",
            spot.isEmpty
                ? "`\(step.title)` is not in the menu" : "\(spot) has no `\(step.title)`", at: step.nameRange,
            expected: "a dish that is eaten there, after what the lines above have changed", hint: hint)
    }

    mutating func refuseMeal(
        _ step: ClientMenu.Step, _ range: Range<Int>, _ name: String?, on day: Menu.Day
    ) {
        let names = day.meals.map(\.name)
        let hint = mistakenDish(name)
        findings.error(
            "not-in-menu",
            name.map { "\(Language.english.weekdayName(day.weekday)) has no meal `\($0)`" }
                ?? "\(Language.english.weekdayName(day.weekday)) has no meals", at: range,
            expected: names.isEmpty ? nil : "one of " + names.joined(separator: ", "),
            hint: hint)
    }

    /// What to write where a dish stands for a meal.
    private func mistakenDish(_ name: String?) -> String? {
        guard let name else { return nil }
        let meal = menu.days.flatMap(\.meals).first { meal in
            MenuMaker.titles([meal]).contains { Words.key($0) == Words.key(name) }
        }
        return meal.map { "`\(name)` is a dish of `\($0.name)`: name the meal before the colon" }
    }

    mutating func refuseSpot(_ step: ClientMenu.Step) {
        let name = step.spot.meal?.text ?? ""
        var names: [String] = []
        for meal in menu.days.flatMap(\.meals) where !names.contains(meal.name) { names.append(meal.name) }
        let days = Weekday.allCases.map { Language.english.weekdayName($0) }
        findings.error(
            "not-in-menu", "no day has a meal `\(name)`", at: step.spotRange,
            expected: names.isEmpty
                ? nil : "one of " + names.prefix(12).joined(separator: ", ") + ", or days before it",
            hint: didYouMean(String(name.prefix(60)), in: names + days))
    }
}
