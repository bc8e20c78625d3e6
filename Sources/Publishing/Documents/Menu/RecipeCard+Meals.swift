import Nutrition
import Quantities

extension RecipeCard {
    /// The cards of a client's menu, in the order in which the week cooks them first.
    public static func cards(of meals: ClientMeals) -> [RecipeCard] {
        var order: [Recipe] = []
        for dish in meals.menu.days.flatMap(\.meals).flatMap(\.dishes) {
            guard let recipe = dish.serving?.recipe, !order.contains(where: { $0.name == recipe.name }) else {
                continue
            }
            order.append(recipe)
        }
        return order.map { RecipeCard($0, meals) }
    }

    /// The most columns of amounts: more could not be told apart at the stove.
    private static let mostPots = 3

    private init(_ recipe: Recipe, _ meals: ClientMeals) {
        let language = meals.language
        let words = MenuWording(language)
        let pots = RecipeCard.pots(of: recipe, meals)
        let eaten = Set(
            meals.menu.days.flatMap(\.meals).flatMap(\.dishes).compactMap { dish in
                dish.serving.flatMap { $0.recipe.name == recipe.name ? $0.servings_milli : nil }
            }
        ).sorted()
        let own = recipe.words(in: language)
        self.init(
            title: own.title,
            note: [recipe.time, recipe.keeps_days > 0 ? words.keeps(recipe.keeps_days) : nil]
                .compactMap { $0 }.joined(separator: " · "),
            pots: pots.map { pot in
                Pot(
                    portions: Portions.text(pot.servings_milli, language),
                    days: pot.days.map { String(language.weekdayName($0).prefix(language == .german ? 2 : 3)) }
                        .joined(separator: ", "))
            },
            groups: RecipeCard.groups(
                recipe, factors_milli: pots.map { $0.servings_milli / max(1, recipe.serves) }, language),
            steps: own.steps, remarks: own.remarks,
            facts: eaten.map { RecipeCard.facts(recipe, servings_milli: $0, language) },
            allergens: recipe.allergens.map { $0.name(in: language) }.joined(separator: ", "))
    }

    /// What is cooked of a recipe, each size once with its days, the smallest first. Where there are more sizes than a card can
    /// show, one portion and the largest.
    private static func pots(of recipe: Recipe, _ meals: ClientMeals) -> [(servings_milli: Int, days: [Weekday])] {
        var sizes: [Int: [Weekday]] = [:]
        for pot in meals.pots where pot.recipe.name == recipe.name {
            let size = meals.forAll(pot.servings_milli)
            if sizes[size]?.contains(pot.weekday) != true { sizes[size, default: []].append(pot.weekday) }
        }
        let all = sizes.keys.sorted().map { (servings_milli: $0, days: sizes[$0] ?? []) }
        guard let last = all.last else { return [(servings_milli: meals.forAll(1000), days: [])] }
        return all.count <= mostPots ? all : [(servings_milli: 1000, days: []), last]
    }

    private static func groups(_ recipe: Recipe, factors_milli: [Int], _ language: Language) -> [Group] {
        var groups: [Group] = []
        for ingredient in recipe.ingredients(in: language) {
            let line = Ingredient(
                name: ingredient.food.title(in: language), note: ingredient.note ?? "",
                amounts: factors_milli.map { ingredient.amount(in: language, factor_milli: $0) })
            if let index = groups.firstIndex(where: { $0.title == ingredient.section }) {
                groups[index].ingredients.append(line)
            } else {
                groups.append(Group(title: ingredient.section, ingredients: [line]))
            }
        }
        return groups
    }

    /// `1¼ portions: 612 kcal, protein 38 g, fat 20 g, carbohydrate 61 g`.
    private static func facts(_ recipe: Recipe, servings_milli: Int, _ language: Language) -> String {
        let portion = recipe.perServing.scaled(by: servings_milli, over: 1000)
        let nutrients = [Nutrient.protein, .fat, .carbohydrate, .fibre].map {
            "\($0.word(in: language))\u{A0}\(portion.text(of: $0, in: language))"
        }
        return "\(Portions.text(servings_milli, language)): \(portion.text(of: .energy, in: language)), "
            + nutrients.joined(separator: ", ")
    }
}
