import Quantities

/// What to buy for a week of a menu: every ingredient of every meal, summed exactly and then rounded up once.
///
/// What is bought is the share of a recipe that is eaten: amount · servings · people / servings of the recipe. A fixed
/// ingredient counts once, whole, for each meal it is cooked for, however many eat. What is to taste is listed apart.
public struct ShoppingList: Sendable, Hashable {
    /// A meal that needs a food.
    public struct Use: Sendable, Hashable {
        /// The day.
        public let weekday: Weekday
        /// What the meal is called.
        public let meal: String
        /// The recipe's title, where it is one.
        public let title: String?
        /// The recipe's German title.
        public let german: String?
        /// The place of the meal in the day and of the dish in the meal.
        let order: [Int]

        /// The recipe's title, or the meal's name.
        public func text(in language: Language) -> String {
            (language == .german ? german : nil) ?? title ?? Menu.title(ofMeal: meal, in: language)
        }
    }

    /// A line of the list. Foods are told apart by name, so raw and cooked never run together.
    public struct Line: Sendable, Hashable {
        /// The food.
        public let food: Food
        /// The meals that need it, in the order of the week, each once.
        public internal(set) var uses: [Use] = []
        var mass = Share.zero
        var volume = Share.zero
        var pieces: [String: Share] = [:]
        var isWeighed = false
        var isPoured = false
        var isSpooned = false

        init(food: Food) {
            self.food = food
        }
    }

    /// An aisle with its lines by name.
    public struct Section: Sendable, Hashable {
        /// The aisle.
        public let name: Aisle
        /// Its lines.
        public let lines: [Line]
    }

    /// The lines by food's name, those that are only to taste among them.
    public let lines: [Line]

    /// Sums a week of a menu as someone with flags eats it.
    ///
    /// - Parameters:
    ///   - menu: The menu; its alternatives are chosen by the flags, as `Menu.adapted(to:)` does.
    ///   - people_milli: For how many people, in thousandths; from a thousandth to a thousand.
    ///   - flags: The flags, in lower case.
    public init(_ menu: Menu, people_milli: Int = 1000, flags: Set<String> = []) {
        self.init(days: menu.adapted(to: flags).menu.days, people_milli: people_milli)
    }

    /// Sums days of a menu that has been adapted.
    public init(days: [Menu.Day], people_milli: Int) {
        let people = min(max(1, people_milli), 1_000_000)
        var lines: [String: Line] = [:]
        for day in days {
            for (mealOrder, meal) in day.meals.enumerated() {
                for (dishOrder, dish) in meal.dishes.enumerated() {
                    for (ingredient, recipe, servings) in dish.parts {
                        let use = Use(
                            weekday: day.weekday, meal: meal.name, title: recipe?.title, german: recipe?.german,
                            order: [mealOrder, dishOrder])
                        lines[ingredient.food.name, default: Line(food: ingredient.food)]
                            .add(ingredient, servings: servings, of: recipe?.serves ?? 1, people: people, use)
                    }
                }
            }
        }
        self.lines = lines.keys.sorted().compactMap { lines[$0]?.inOrder }
    }

    private init(lines: [Line]) {
        self.lines = lines
    }

    /// The list of both, whichever comes first.
    public func merging(_ other: ShoppingList) -> ShoppingList {
        var merged = Dictionary(lines.map { ($0.food.name, $0) }) { first, _ in first }
        for line in other.lines { merged[line.food.name, default: Line(food: line.food)].add(line) }
        return ShoppingList(lines: merged.keys.sorted().compactMap { merged[$0]?.inOrder })
    }

    /// The aisles in the order of a walk through the shop, the empty ones left out. What is only to taste is in
    /// `toTaste`.
    public func aisles(in order: [Aisle] = Aisle.allCases) -> [Section] {
        let order = order + Aisle.allCases.filter { !order.contains($0) }
        return order.compactMap { aisle in
            let found = lines.filter { $0.food.aisle == aisle && !$0.isOnlyToTaste }
            return found.isEmpty ? nil : Section(name: aisle, lines: found)
        }
    }

    /// What is only to taste: to have in the house, not to weigh.
    public var toTaste: [Line] { lines.filter(\.isOnlyToTaste) }
}

extension Menu.Dish {
    /// The ingredients, each with its recipe and the thousandths of servings.
    fileprivate var parts: [(Ingredient, Recipe?, Int)] {
        switch self {
        case .recipe(let recipe, let servings): recipe.ingredients.map { ($0, recipe, servings) }
        // What is fixed went into the pot when it was cooked.
        case .leftover(let recipe, let servings):
            recipe.ingredients.filter { !$0.isFixed }.map { ($0, recipe, servings) }
        case .food(let ingredient): [(ingredient, nil, 1000)]
        }
    }
}
