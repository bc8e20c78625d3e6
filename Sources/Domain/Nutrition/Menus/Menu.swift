import Diagnostics
import Markup
import Quantities

/// What is eaten in a week: `Content/menus/*.md`.
public struct Menu: Sendable {
    /// What a day is meant to come to.
    public struct Target: Sendable, Hashable {
        /// Kilocalories.
        public var energy_kcal: Int?
        /// Grams of protein a kilogram of body mass, in tenths.
        public var protein_g_kg_tenths: Int?
        /// Percent of the energy that fat may be.
        public var fat_percent: ClosedRange<Int>?
    }

    /// What a meal is.
    public enum Dish: Sendable {
        /// A recipe, so many thousandths of a serving.
        case recipe(String, servings_milli: Int)
        /// A food alone.
        case food(Food, mass_mg: Int)
    }

    /// A meal of a day.
    public struct Meal: Sendable {
        /// What it is called.
        public let name: String
        /// When, as written.
        public let time: String?
        /// What is eaten.
        public let dishes: [Dish]
        /// What is eaten instead for a flag.
        public var alternatives: [(flag: String, dishes: [Dish])]
    }

    /// The file's name without ending.
    public let name: String
    /// The title.
    public var title = ""
    /// What a day is meant to come to.
    public var target = Target()
    /// The meals of each day.
    public var days: [Weekday: [Meal]] = [:]

    init(name: String) {
        self.name = name
    }

    /// The dishes of a day for a client with flags.
    public func dishes(on day: Weekday, flags: Set<String>) -> [(meal: String, dish: Dish)] {
        (days[day] ?? []).flatMap { meal in
            let dishes = meal.alternatives.first { flags.contains($0.flag) }?.dishes ?? meal.dishes
            return dishes.map { (meal.name, $0) }
        }
    }
}
