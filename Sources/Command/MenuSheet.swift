import Diagnostics
import Nutrition
import Quantities
import Studio

/// A client's menu as text for the terminal and as JSON: each day against the target.
struct MenuSheet {
    private let entry: MenuBook.Entry
    private let menu: ClientMenu
    private let eaten: Menu
    private let cookings: [Menu.Cooking]

    /// Nothing where the menu cannot be read.
    init?(_ entry: MenuBook.Entry) {
        guard let menu = entry.menu, let eaten = entry.eaten else { return nil }
        self.entry = entry
        self.menu = menu
        self.eaten = eaten
        cookings = eaten.cookings
    }

    /// `2.5` of thousandths.
    static func number(_ milli: Int) -> String {
        Language.english.number(scaled: Int64(milli), places: 3, isFixed: false)
    }

    /// `1 person`, `2.5 people`.
    static func people(_ milli: Int) -> String { milli == 1000 ? "1 person" : "\(number(milli)) people" }

    // MARK: Text

    /// The whole menu, or the day of a date.
    func text(_ date: CivilDate?) -> String {
        let version = entry.version
        var lines = [
            "\(entry.client.handle): \(eaten.title)",
            "version \(version.version), saved \(PlanSheet.day(version.savedAt)) by \(version.author): \(version.reason)",
            "from \(menu.start.iso), for \(MenuSheet.people(menu.people_milli))",
        ]
        if !eaten.target.goals.isEmpty {
            lines.append("target: " + eaten.target.goals.map { $0.text(in: .english) }.joined(separator: "; "))
        }
        for change in menu.changes {
            lines.append("- " + change.text)
            lines += change.items.map { "  - " + $0 }
        }
        switch entry.standing {
        case .outdated: lines.append("The template has changed since: `floorpress menu upgrade \(entry.client.handle)`")
        case .orphaned:
            lines.append("There is no menu `\(menu.template.name)` any more; this one keeps its own copy")
        case .current, .bespoke: break
        }
        if let date, eaten.day(date.weekday) == nil {
            lines += ["", "nothing is said of \(Language.english.weekdayName(date.weekday))"]
        }
        for day in days(date) { lines += [""] + text(day, date) }
        return lines.map { printable($0.replacing("\u{A0}", with: " ")) }.joined(separator: "\n")
    }

    private func days(_ date: CivilDate?) -> [Menu.Day] {
        eaten.days.filter { date == nil || $0.weekday == date?.weekday }
    }

    private func text(_ day: Menu.Day, _ date: CivilDate?) -> [String] {
        let name = Language.english.weekdayName(day.weekday)
        let sums = [Nutrient.energy, .protein, .fat, .carbohydrate, .fibre].map { nutrient in
            (nutrient == .energy ? "" : nutrient.word(in: .english) + " ")
                + day.nutrients.text(of: nutrient, in: .english)
        }
        var lines = [
            (date.map { "\(name) \($0.iso)" } ?? name) + ": " + sums.joined(separator: " · ")
        ]
        if let miss = entry.misses.first(where: { $0.weekday == day.weekday }) {
            lines.append("  misses: " + miss.results.map { $0.miss(in: .english) }.joined(separator: ", "))
        }
        lines += day.prose.map { "  " + $0.replacing("\n", with: " ") }
        for meal in day.meals {
            let dishes = meal.dishes.map { $0.text(in: .english) }.joined(separator: " + ")
            lines.append("  \(meal.time ?? "     ") \(meal.name): \(dishes)")
            lines += cooked(day, meal).map { "        cook " + $0 }
            lines += meal.notes.map { "        " + $0 }
        }
        return lines
    }

    /// What is cooked for a meal beyond what the client eats of it: `5.5 servings of Red lentil chilli, also for Tue Lunch`.
    private func cooked(_ day: Menu.Day, _ meal: Menu.Meal) -> [String] {
        cookings.filter { $0.weekday == day.weekday && $0.meal == meal.name }.compactMap { cooking in
            guard !cooking.leftovers.isEmpty || menu.people_milli != 1000 else { return nil }
            let later = cooking.leftovers.map {
                "\(Language.english.weekdayName($0.weekday).prefix(3)) \($0.meal)"
            }
            return "\(MenuSheet.number(servings(cooking))) servings of \(cooking.recipe.title)"
                + (later.isEmpty ? "" : ", also for " + later.joined(separator: ", "))
        }
    }

    /// Thousandths of servings for all that are cooked for.
    private func servings(_ cooking: Menu.Cooking) -> Int {
        let (product, isOver) = cooking.servings_milli.multipliedReportingOverflow(by: menu.people_milli)
        return isOver ? Int.max : product / 1000
    }

    // MARK: JSON

    /// The whole menu, or the day of a date.
    func json(_ date: CivilDate?) -> JSON {
        .members([
            "client": .string(entry.client.handle), "menu": menu.isBespoke ? .null : .string(menu.template.name),
            "title": .string(eaten.title), "version": .integer(entry.version.version),
            "savedAt": .string(entry.version.savedAt.rfc3339), "author": .string(entry.version.author),
            "reason": .string(entry.version.reason), "standing": .string(entry.standing.rawValue),
            "start": .string(menu.start.iso), "people": .number(Double(menu.people_milli) / 1000),
            "target": .array(eaten.target.goals.map { .string(plain($0.text(in: .english))) }),
            "changes": .array(
                menu.changes.map { change in
                    .members(["line": .string(change.text), "items": .array(change.items.map { .string($0) })])
                }),
            "days": .array(days(date).map { json($0, date) }),
            "cookings": .array(cookings.filter { date == nil || $0.weekday == date?.weekday }.map(json)),
        ])
    }

    private func json(_ day: Menu.Day, _ date: CivilDate?) -> JSON {
        let results = eaten.target.results(for: day.nutrients, bodyMass: entry.mass)
        return .members([
            "day": .string(Language.english.weekdayName(day.weekday)), "date": .optional(date?.iso),
            "nutrients": .object(
                Nutrient.allCases.map { nutrient in
                    JSON.Member(nutrient.rawValue, .number(day.nutrients.amount(of: nutrient)))
                }),
            "target": .array(results.map(json)), "notes": .array(day.prose.map { .string($0) }),
            "meals": .array(
                day.meals.map { meal in
                    .members([
                        "meal": .string(meal.name), "time": .optional(meal.time),
                        "dishes": .array(meal.dishes.map(json)), "energy": .number(meal.nutrients.energy_kcal),
                        "notes": .array(meal.notes.map { .string($0) }),
                    ])
                }),
        ])
    }

    private func json(_ result: MenuTarget.Result) -> JSON {
        .members([
            "goal": .string(plain(result.goal.text(in: .english))), "met": .bool(result.isMet),
            "miss": result.isMet ? .null : .string(plain(result.miss(in: .english))),
        ])
    }

    private func json(_ dish: Menu.Dish) -> JSON {
        let text = JSON.string(plain(dish.text(in: .english)))
        switch dish {
        case .recipe(let recipe, let servings), .leftover(let recipe, let servings):
            return .members([
                "text": text, "recipe": .string(recipe.name), "servings": .number(Double(servings) / 1000),
                "leftover": .bool({ if case .leftover = dish { true } else { false } }()),
            ])
        case .food(let ingredient):
            return .members([
                "text": text, "food": .string(ingredient.food.name),
                "grams": .number(Double(ingredient.mass_mg) / 1000),
            ])
        }
    }

    private func json(_ cooking: Menu.Cooking) -> JSON {
        .members([
            "day": .string(Language.english.weekdayName(cooking.weekday)), "meal": .string(cooking.meal),
            "recipe": .string(cooking.recipe.name), "servings": .number(Double(servings(cooking)) / 1000),
            "alsoFor": .array(
                cooking.leftovers.map { .string("\(Language.english.weekdayName($0.weekday)) \($0.meal)") }),
        ])
    }

    private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
