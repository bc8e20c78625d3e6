import Quantities

/// What a menu is drafted from. The same request, recipes and foods give the same menu.
public struct MenuRequest: Sendable {
    /// How many meals a day there can be.
    public static let possibleMeals = 2...6
    /// How many days can be drafted, from Monday on.
    public static let possibleDays = 1...7
    /// How often a recipe can come in a week.
    public static let possibleRepeats = 1...7
    /// What is quick enough to be made on a day that is none for cooking, in minutes. The figure is ours.
    public static let quick_min = 15

    /// What each day is to come to; it names the energy.
    public var target: MenuTarget
    /// For goals by body mass.
    public var bodyMass: Mass?
    /// Meals a day.
    public var meals = 4
    /// Days, from Monday on.
    public var days = 7
    /// Diets that everything must fit.
    public var diets: [Diet] = []
    /// What nothing may contain.
    public var avoid: [Avoidance] = []
    /// The longest that a dish may take from Monday to Friday, in minutes.
    public var mostTime_min: Int?
    /// The days on which more is cooked than what is quick; empty where any will do.
    public var cookDays: [Weekday] = []
    /// How often a recipe may come in a week; breakfasts and snacks twice as often.
    public var mostRepeats = 2
    /// Recipes and foods that are to come if they can.
    public var liked: [Liking] = []
    /// The title; one is made from the target where there is none.
    public var title: String?
    /// Whether the nearest menu is wanted where none meets the target.
    public var takesNearest = false

    /// A request for a target.
    public init(target: MenuTarget) {
        self.target = target
    }

    /// The days in order.
    var weekdays: [Weekday] { Array(Weekday.allCases.prefix(days)) }

    /// How often a recipe may come for a meal.
    func mostEatings(_ kind: MealKind) -> Int {
        kind == .lunch || kind == .dinner ? mostRepeats : 2 * mostRepeats
    }
}

/// What somebody likes: a recipe or a food.
public enum Liking: Sendable, Hashable {
    /// The name of a recipe's file.
    case recipe(String)
    /// The name of a food.
    case food(String)

    /// Finds the recipe or the food of a name; nothing where there is none.
    public init?(_ name: String, recipes: [Recipe], foods: FoodTable) {
        let key = Words.key(name)
        let recipe = recipes.first { recipe in
            [recipe.title, recipe.german, recipe.name].compactMap { $0 }.contains { Words.key($0) == key }
        }
        if let recipe {
            self = .recipe(recipe.name)
        } else if let food = foods.find(name) {
            self = .food(food.name)
        } else {
            return nil
        }
    }
}
