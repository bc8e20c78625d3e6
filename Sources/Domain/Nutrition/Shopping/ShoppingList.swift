import Quantities

/// What to buy for a week of a menu: every ingredient of every meal, summed exactly in milligrams.
public struct ShoppingList: Sendable {
    /// A line of the list.
    public struct Line: Sendable {
        /// The food.
        public let food: Food
        /// Milligrams of it.
        public var mass_mg = 0
        /// Microlitres of it, where it has no density.
        public var volume_ul = 0
        /// Whether some of it is to taste.
        public var isToTaste = false
        /// The meals that need it, in the order they are met, each once.
        public var uses: [String] = []

        /// How many packs that is, where the food is sold in packs.
        public var packs: Int? {
            food.pack_g.flatMap { pack in pack > 0 && mass_mg > 0 ? (mass_mg + pack * 1000 - 1) / (pack * 1000) : nil }
        }
    }

    /// An aisle with its lines by name.
    public struct Aisle: Sendable {
        /// The aisle.
        public let name: Nutrition.Aisle
        /// Its lines.
        public let lines: [Line]
    }

    /// The lines by food's name.
    public let lines: [Line]

    /// The aisles in the order of a walk, the empty ones left out. What is only to taste stands in `toTaste`.
    public func aisles(in order: [Nutrition.Aisle] = Nutrition.Aisle.allCases) -> [Aisle] {
        order.compactMap { aisle in
            let found = lines.filter { $0.food.aisle == aisle.rawValue && ($0.mass_mg > 0 || $0.volume_ul > 0) }
            return found.isEmpty ? nil : Aisle(name: aisle, lines: found)
        }
    }

    /// What is only to taste: to have in the house, not to weigh.
    public var toTaste: [Line] { lines.filter { $0.isToTaste && $0.mass_mg == 0 && $0.volume_ul == 0 } }

    /// Sums a week of a menu.
    ///
    /// - Parameters:
    ///   - people_milli: For how many people, in thousandths.
    ///   - flags: The flags by which meals have alternatives.
    public init(_ menu: Menu, recipes: [Recipe], people_milli: Int = 1000, flags: Set<String> = []) {
        let byName = Dictionary(recipes.map { ($0.name, $0) }) { first, _ in first }
        var lines: [String: Line] = [:]
        func add(_ food: Food, _ use: String, _ change: (inout Line) -> Void) {
            var line = lines[food.name] ?? Line(food: food)
            change(&line)
            if !line.uses.contains(use) { line.uses.append(use) }
            lines[food.name] = line
        }
        for day in Weekday.allCases {
            for (meal, dish) in menu.dishes(on: day, flags: flags) {
                switch dish {
                case .food(let food, let mass):
                    add(food, meal) { $0.mass_mg += mass * people_milli / 1000 }
                case .recipe(let name, let servings):
                    guard let recipe = byName[name] else { continue }
                    for ingredient in recipe.ingredients {
                        // A share of the whole recipe: servings by people over what it serves, in one division.
                        func share(_ amount: Int) -> Int { amount * servings / 1000 * people_milli / (1000 * max(1, recipe.serves)) }
                        switch ingredient.quantity {
                        case .mass_mg(let mass): add(ingredient.food, recipe.title) { $0.mass_mg += share(mass) }
                        case .volume_ul(let volume): add(ingredient.food, recipe.title) { $0.volume_ul += share(volume) }
                        case .toTaste: add(ingredient.food, recipe.title) { $0.isToTaste = true }
                        }
                    }
                }
            }
        }
        self.lines = lines.keys.sorted().compactMap { lines[$0] }
    }
}
