import Diagnostics
import Quantities

extension Menu {
    /// A part of a meal.
    public enum Dish: Sendable, Hashable {
        /// A recipe that is cooked, so many thousandths of a serving.
        case recipe(Recipe, servings_milli: Int)
        /// What is left of a recipe that was cooked before, so many thousandths of a serving.
        case leftover(Recipe, servings_milli: Int)
        /// A food alone.
        case food(Ingredient)

        /// What it contains.
        public var nutrients: Nutrients {
            switch self {
            case .recipe(let recipe, let servings), .leftover(let recipe, let servings):
                recipe.perServing.scaled(by: servings, over: 1000)
            case .food(let ingredient): ingredient.nutrients
            }
        }

        /// The foods in it.
        public var foods: [Food] {
            switch self {
            case .recipe(let recipe, _), .leftover(let recipe, _): recipe.ingredients.map(\.food)
            case .food(let ingredient): [ingredient.food]
            }
        }

        /// The recipe that it is of, cooked or left; nothing for a food alone.
        public var recipe: Recipe? {
            switch self {
            case .recipe(let recipe, _), .leftover(let recipe, _): recipe
            case .food: nil
            }
        }

        /// What it is, in words: `Red lentil chilli × 1.5`, `Red lentil chilli × 1.5 (leftover)`, `150 g Skyr`.
        public func text(in language: Language) -> String {
            switch self {
            case .recipe(let recipe, let servings): Dish.text(recipe, servings, language)
            case .leftover(let recipe, let servings):
                Dish.text(recipe, servings, language) + (language == .german ? " (Rest)" : " (leftover)")
            case .food(let ingredient):
                "\(ingredient.quantity?.text(in: language) ?? ingredient.amount(in: language)) "
                    + ingredient.food.title(in: language)
            }
        }

        private static func text(_ recipe: Recipe, _ servings_milli: Int, _ language: Language) -> String {
            let number = language.number(scaled: Int64(servings_milli), places: 3, isFixed: false)
            return "\(recipe.title(in: language)) × \(number)"
        }
    }

    /// A dish with where it stands. Two are equal when as much of the same is eaten, however its amount is written.
    struct Plate: Sendable, Hashable {
        var dish: Dish
        var origin: Origin

        static func == (one: Plate, other: Plate) -> Bool { one.dish.isSame(as: other.dish) }

        func hash(into hasher: inout Hasher) {
            for food in dish.foods { hasher.combine(food.name) }
        }
    }

    /// Where a dish or a meal stands: in the menu's own text, or in the line of a client's menu that put it there.
    ///
    /// Dishes are the same wherever they stand, so all origins are equal.
    struct Origin: Sendable, Hashable {
        let source: Source
        let range: Range<Int>

        init(_ source: Source, _ range: Range<Int>) {
            self.source = source
            self.range = range
        }

        static func == (one: Origin, other: Origin) -> Bool { true }

        func hash(into hasher: inout Hasher) {}

        /// Whether it is the same line of the same text.
        func isAlso(_ other: Origin) -> Bool {
            source === other.source && range.lowerBound == other.range.lowerBound
        }

        func error(_ code: String, _ message: String, expected: String? = nil, hint: String? = nil) -> Diagnostic {
            source.error(code, message, at: range, expected: expected, hint: hint)
        }
    }
}

extension Menu.Dish {
    /// Whether it is the same, however its amount is written.
    func isSame(as other: Menu.Dish) -> Bool {
        guard case .food(let one) = self, case .food(let two) = other else { return self == other }
        return one.food.name == two.food.name && one.mass_mg == two.mass_mg && one.isToTaste == two.isToTaste
    }
}
