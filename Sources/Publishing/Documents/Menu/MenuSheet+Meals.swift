import Nutrition
import Quantities

extension MenuSheet {
    /// The week of a client's menu.
    public init(_ meals: ClientMeals) {
        let language = meals.language
        let columns = MenuColumns(meals.menu)
        let goals = meals.menu.target.goals.map { $0.text(in: language) }.joined(separator: ", ")
        let people = language.number(scaled: Int64(meals.people_milli), places: 3, isFixed: false)
        let words = MenuWording(language)
        self.init(
            title: meals.menu.title(in: language),
            subtitle: [
                meals.client, meals.people_milli == 1000 ? "" : words.cookedFor(people),
                goals.isEmpty ? "" : "\(words.target): \(goals)",
            ].filter { !$0.isEmpty }.joined(separator: " · "),
            meals: columns.titles(in: language),
            days: meals.menu.days.map { day in
                Day(
                    name: language.weekdayName(day.weekday),
                    shortName: String(language.weekdayName(day.weekday).prefix(language == .german ? 2 : 3)),
                    meals: columns.meals(of: day).map { $0.map { Meal($0, on: day.weekday, meals) } },
                    energy: "\(language.number(day.nutrients.energy_kcal))\u{A0}kcal",
                    protein: "\(language.number(day.nutrients.protein_g))\u{A0}g \(Nutrient.protein.word(in: language))"
                )
            })
    }
}

extension MenuSheet.Meal {
    fileprivate init(_ meal: Menu.Meal, on weekday: Weekday, _ meals: ClientMeals) {
        self.init(
            time: meal.time ?? "", dishes: meal.dishes.map { MenuSheet.Dish($0, of: meal, on: weekday, meals) },
            notes: meal.notes)
    }
}

extension MenuSheet.Dish {
    fileprivate init(_ dish: Menu.Dish, of meal: Menu.Meal, on weekday: Weekday, _ meals: ClientMeals) {
        let language = meals.language
        guard let (recipe, servings_milli, isLeftover) = dish.serving else {
            self.init(name: dish.plainText(in: language), portion: "", cooking: "", isLeftover: false)
            return
        }
        let words = MenuWording(language)
        let pot = meals.pots.first {
            $0.weekday == weekday && $0.meal == meal.name && $0.recipe.name == recipe.name
        }
        let cooked = isLeftover ? 0 : meals.forAll(pot?.servings_milli ?? servings_milli)
        var cooking = ""
        if cooked > servings_milli {
            let days = (pot?.laterDays ?? []).map {
                language.weekdayName($0).prefix(language == .german ? 2 : 3)
            }
            cooking =
                words.cook(Portions.number(cooked, language))
                + (days.isEmpty ? "" : " (\(words.also(days.joined(separator: ", "))))")
        }
        self.init(
            name: recipe.title(in: language),
            portion: isLeftover
                ? "\(words.leftover), \(Portions.text(servings_milli, language))"
                : Portions.text(servings_milli, language),
            cooking: cooking, isLeftover: isLeftover)
    }
}

/// The meals of a week as columns: each name once, and twice where a day has two of it.
struct MenuColumns {
    private struct Key: Hashable {
        let name: String
        let number: Int
    }

    private var keys: [Key] = []
    private var names: [Key: Menu.Meal] = [:]

    /// The order of the days is kept: a meal that only some days have stands behind the one that it follows there.
    init(_ menu: Menu) {
        for day in menu.days {
            var previous: Int?
            for (key, meal) in MenuColumns.keyed(day) {
                if let index = keys.firstIndex(of: key) {
                    previous = index
                } else {
                    let index = previous.map { $0 + 1 } ?? 0
                    keys.insert(key, at: index)
                    names[key] = meal
                    previous = index
                }
            }
        }
    }

    private static func keyed(_ day: Menu.Day) -> [(Key, Menu.Meal)] {
        var counts: [String: Int] = [:]
        return day.meals.map { meal in
            counts[meal.name, default: 0] += 1
            return (Key(name: meal.name, number: counts[meal.name] ?? 1), meal)
        }
    }

    func titles(in language: Language) -> [String] { keys.map { names[$0]?.title(in: language) ?? $0.name } }

    func meals(of day: Menu.Day) -> [Menu.Meal?] {
        let meals = Dictionary(MenuColumns.keyed(day)) { first, _ in first }
        return keys.map { meals[$0] }
    }
}

extension Menu.Dish {
    /// `150 g Skyr`, `2 × Egg`: the food table has no plurals.
    fileprivate func plainText(in language: Language) -> String {
        guard case .food(let ingredient) = self, let quantity = ingredient.quantity,
            quantity.measure == .pieces("piece"), quantity.amount_milli != 1000
        else { return text(in: language) }
        return "\(quantity.text(in: language))\u{A0}× \(ingredient.food.title(in: language))"
    }
}
