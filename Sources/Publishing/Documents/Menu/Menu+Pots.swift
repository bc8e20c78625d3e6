import Nutrition
import Quantities

/// What is cooked of a recipe at a meal: for that meal, and for those that eat what is left.
struct Pot: Sendable {
    let weekday: Weekday
    let meal: String
    let recipe: Recipe
    /// Thousandths of servings for one eater.
    let servings_milli: Int
    /// The days on which what is left is eaten, in order.
    let laterDays: [Weekday]
}

extension Menu {
    /// What is cooked when, in the order of the week.
    var pots: [Pot] {
        cookings.map { cooking in
            var days: [Weekday] = []
            for sitting in cooking.leftovers where !days.contains(sitting.weekday) { days.append(sitting.weekday) }
            return Pot(
                weekday: cooking.weekday, meal: cooking.meal, recipe: cooking.recipe,
                servings_milli: cooking.servings_milli, laterDays: days)
        }
    }
}

extension Menu.Dish {
    /// The recipe, what is eaten of it and whether that is left over from another meal.
    var serving: (recipe: Recipe, servings_milli: Int, isLeftover: Bool)? {
        switch self {
        case .recipe(let recipe, let servings_milli): (recipe, servings_milli, false)
        case .leftover(let recipe, let servings_milli): (recipe, servings_milli, true)
        case .food: nil
        }
    }
}
