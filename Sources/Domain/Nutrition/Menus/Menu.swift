import Diagnostics
import Quantities

/// What is eaten in a week: `Content/menus/*.md`.
public struct Menu: Sendable {
    /// A part of a meal.
    public enum Dish: Sendable, Hashable {
        /// A recipe, so many thousandths of a serving.
        case recipe(Recipe, servings_milli: Int)
        /// A food alone.
        case food(Ingredient)

        /// What it contains.
        public var nutrients: Nutrients {
            switch self {
            case .recipe(let recipe, let servings): recipe.perServing.scaled(by: servings, over: 1000)
            case .food(let ingredient): ingredient.nutrients
            }
        }

        /// The foods in it.
        public var foods: [Food] {
            switch self {
            case .recipe(let recipe, _): recipe.ingredients.map(\.food)
            case .food(let ingredient): [ingredient.food]
            }
        }

        /// What it is, in words: `Red lentil chilli × 1.5`, `150 g Skyr`.
        public func text(in language: Language) -> String {
            switch self {
            case .recipe(let recipe, let servings):
                let number = language.number(scaled: Int64(servings), places: 3, isFixed: false)
                return "\(recipe.title(in: language)) × \(number)"
            case .food(let ingredient):
                let amount = ingredient.quantity?.text(in: language) ?? ingredient.amount(in: language)
                return "\(amount) \(ingredient.food.title(in: language))"
            }
        }
    }

    /// What is eaten instead by someone with a flag.
    public struct Alternative: Sendable, Hashable {
        /// The flag, in lower case: `legumes`.
        public let flag: String
        /// What is eaten.
        public let dishes: [Dish]
    }

    /// A meal of a day.
    public struct Meal: Sendable, Hashable {
        /// What it is called: `Lunch`.
        public let name: String
        /// When, in minutes from midnight.
        public let time_min: Int?
        /// What is eaten.
        public internal(set) var dishes: [Dish]
        /// What is eaten instead, the first that fits.
        public internal(set) var alternatives: [Alternative] = []
        /// The trainer's words.
        public internal(set) var notes: [String] = []
        /// Where it stands in the file.
        public let range: Range<Int>

        /// What it is called in a language, where it has a usual name; as written otherwise.
        public func title(in language: Language) -> String { Menu.title(ofMeal: name, in: language) }

        /// What it contains.
        public var nutrients: Nutrients { dishes.reduce(into: .none) { $0 += $1.nutrients } }

        /// The time as a clock shows it: `07:30`.
        public var time: String? {
            time_min.map { minutes in
                let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
                return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
            }
        }
    }

    /// A day of the week.
    public struct Day: Sendable, Hashable {
        /// The day.
        public let weekday: Weekday
        /// The trainer's words.
        public internal(set) var prose: [String] = []
        /// Its meals, as written.
        public internal(set) var meals: [Meal] = []

        /// What it contains, which is exactly what its meals contain.
        public var nutrients: Nutrients { meals.reduce(into: .none) { $0 += $1.nutrients } }
    }

    /// The file's name without ending.
    public let name: String
    /// The title.
    public internal(set) var title = ""
    /// The German title.
    public internal(set) var german: String?
    /// One or two sentences.
    public internal(set) var description: String?
    /// What it is about.
    public internal(set) var tags: [String] = []
    /// Whether it is not to be used yet.
    public internal(set) var isDraft = false
    /// What a day is meant to come to.
    public internal(set) var target = MenuTarget()
    /// The words before the first day.
    public internal(set) var prose: [String] = []
    /// The days, Monday first; each at most once.
    public internal(set) var days: [Day] = []
    /// The text it was read from.
    public let source: Source

    init(name: String, source: Source) {
        self.name = name
        self.source = source
    }

    /// The title in a language, English where there is no other.
    public func title(in language: Language) -> String { language == .german ? german ?? title : title }

    /// A meal's name in German where the menu has the usual English one.
    static func title(ofMeal name: String, in language: Language) -> String {
        guard language == .german else { return name }
        return switch name.lowercased() {
        case "breakfast": "Frühstück"
        case "second breakfast": "Zweites Frühstück"
        case "lunch": "Mittagessen"
        case "dinner", "supper": "Abendessen"
        case "snack": "Zwischenmahlzeit"
        case "before training": "Vor dem Training"
        case "after training": "Nach dem Training"
        default: name
        }
    }

    /// The day, or nothing where the menu says nothing of it.
    public func day(_ weekday: Weekday) -> Day? { days.first { $0.weekday == weekday } }
}
