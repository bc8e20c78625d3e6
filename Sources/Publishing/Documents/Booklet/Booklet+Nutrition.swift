import Nutrition
import Quantities

extension Booklet.Nutrition {
    /// The week of a menu, its recipes in the client's portions, and the ranges of a day.
    init(_ meals: PlanHandout.Meals, _ handout: PlanHandout) {
        let language = handout.language
        var names: [String] = []
        for meal in meals.menu.days.flatMap(\.meals) where !names.contains(meal.name) { names.append(meal.name) }
        self.init(
            ranges: handout.ranges, menu: meals.menu.title(in: language),
            meals: names.map { name in
                meals.menu.days.flatMap(\.meals).first { $0.name == name }?.title(in: language) ?? name
            },
            days: meals.menu.days.map { day in
                Day(
                    name: String(language.weekdayName(day.weekday).prefix(language == .german ? 2 : 3)),
                    meals: names.map { name in
                        day.meals.filter { $0.name == name }
                            .map { $0.dishes.map { $0.text(in: language) }.joined(separator: " + ") }
                            .joined(separator: "; ")
                    }, total: "\(language.number(day.nutrients.energy_kcal))\u{A0}kcal")
            }, recipes: Booklet.Nutrition.recipes(of: meals, in: language))
    }

    /// The recipes in the order in which the week needs them, each in the largest portion of the week, for all who are cooked for.
    private static func recipes(of meals: PlanHandout.Meals, in language: Language) -> [Recipe] {
        var order: [String] = []
        var portions: [String: (recipe: Nutrition.Recipe, milli: Int)] = [:]
        for dish in meals.menu.days.flatMap(\.meals).flatMap(\.dishes) {
            guard case .recipe(let recipe, let servings) = dish else { continue }
            if portions[recipe.name] == nil { order.append(recipe.name) }
            portions[recipe.name] = (recipe, max(servings, portions[recipe.name]?.milli ?? 0))
        }
        return order.compactMap { portions[$0] }.map { portion in
            Recipe(portion.recipe, portion_milli: portion.milli, people_milli: meals.people_milli, language)
        }
    }
}

extension Booklet.Nutrition.Recipe {
    fileprivate init(_ recipe: Nutrition.Recipe, portion_milli: Int, people_milli: Int, _ language: Language) {
        let (product, isOver) = portion_milli.multipliedReportingOverflow(by: people_milli)
        let servings_milli = isOver ? Int.max / 4 : product / 1000
        let factor_milli = servings_milli / max(1, recipe.serves)
        let number = language.number(scaled: Int64(servings_milli), places: 3, isFixed: false)
        let scaled =
            language == .german
            ? "für \(number) \(servings_milli == 1000 ? "Portion" : "Portionen")"
            : "for \(number) \(servings_milli == 1000 ? "serving" : "servings")"
        let portion = recipe.perServing
        let facts = [
            "\(language.number(portion.energy_kcal))\u{A0}kcal",
            "\(Nutrient.protein.name(in: language)) \(language.number(portion.protein_g))\u{A0}g",
            "\(Nutrient.fat.name(in: language)) \(language.number(portion.fat_g))\u{A0}g",
            "\(Nutrient.carbohydrate.name(in: language)) \(language.number(portion.carbohydrate_g))\u{A0}g",
        ]
        self.init(
            title: recipe.title(in: language), note: [recipe.time, scaled].compactMap { $0 }.joined(separator: " · "),
            ingredients: recipe.ingredients.map { ingredient in
                let note = ingredient.note.map { ", \($0)" } ?? ""
                return Booklet.Fact(
                    ingredient.food.title(in: language) + note,
                    ingredient.amount(in: language, factor_milli: factor_milli))
            }, steps: recipe.steps,
            facts: (language == .german ? "Eine Portion: " : "One serving: ") + facts.joined(separator: ", "))
    }
}

extension ShoppingSheet {
    /// What a client buys for a week of her menu.
    public init(_ meals: PlanHandout.Meals, client: String, language: Language) {
        let people = language.number(scaled: Int64(meals.people_milli), places: 3, isFixed: false)
        let subtitle =
            language == .german
            ? "\(client), für \(people) Personen, eine Woche" : "\(client), for \(people), one week"
        self.init(
            ShoppingList(meals.menu, people_milli: meals.people_milli), title: meals.menu.title(in: language),
            subtitle: subtitle, language: language)
    }
}

extension Eater {
    /// What a day is to come to, each range with its source or the reason why there is none. What depends on a fact that nobody
    /// asked the client for is left out.
    public func ranges(in language: Language) -> [Booklet.Fact] {
        DailyRange.all(for: self).compactMap { kind, result in
            switch result {
            case .success(let range):
                Booklet.Fact(kind.name(in: language), range.text(in: language), remark: range.source)
            case .failure(.unknown): nil
            case .failure(let refusal): Booklet.Fact(kind.name(in: language), "–", remark: refusal.text(in: language))
            }
        }
    }
}
