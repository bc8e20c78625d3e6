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
        days.flatMap { day in
            day.meals.flatMap { meal in
                meal.dishes.compactMap { dish in
                    guard case .recipe(let recipe, let servings) = dish else { return nil }
                    return Pot(
                        weekday: day.weekday, meal: meal.name, recipe: recipe, servings_milli: servings, laterDays: [])
                }
            }
        }
    }
}

extension Menu.Dish {
    /// The recipe, what is eaten of it and whether that is left over from another meal.
    var serving: (recipe: Recipe, servings_milli: Int, isLeftover: Bool)? {
        guard case .recipe(let recipe, let servings) = self else { return nil }
        return (recipe, servings, false)
    }
}
