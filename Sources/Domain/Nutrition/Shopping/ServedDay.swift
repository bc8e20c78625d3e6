import Quantities

/// A day of a menu as somebody eats it on a date.
public struct ServedDay: Sendable {
    /// The date.
    public let date: CivilDate
    /// What is eaten, the alternatives chosen.
    public let day: Menu.Day
    /// How many people it is cooked for, in thousandths.
    public let people_milli: Int
    /// Who eats it; empty where there is one alone.
    public let eater: String

    /// Makes a day.
    ///
    /// - Parameter people_milli: From a thousandth to a thousand; what is beyond stops there.
    public init(_ day: Menu.Day, on date: CivilDate, people_milli: Int = 1000, eater: String = "") {
        self.day = day
        self.date = date
        self.people_milli = min(max(1, people_milli), 1_000_000)
        self.eater = eater
    }
}

extension Menu.Dish {
    /// The recipe with its thousandths of a serving, and whether it is eaten of what was cooked on an earlier day.
    var portion: (recipe: Recipe, servings_milli: Int, isLeftover: Bool)? {
        switch self {
        case .recipe(let recipe, let servings_milli): (recipe, servings_milli, false)
        case .leftover(let recipe, let servings_milli): (recipe, servings_milli, true)
        case .food: nil
        }
    }
}

extension ServedDay {
    /// The recipes of the day with where they stand in it.
    fileprivate var portions: [(recipe: Recipe, isLeftover: Bool, position: ShoppingList.Position)] {
        day.meals.enumerated().flatMap { meal, eaten in
            eaten.dishes.enumerated().compactMap { dish, plate in
                plate.portion.map { ($0.recipe, $0.isLeftover, ShoppingList.Position(meal: meal, dish: dish)) }
            }
        }
    }
}

extension ShoppingList {
    /// What days take, each as it is: what is left over counts where it is eaten, as what is cooked.
    public init(_ days: [ServedDay]) {
        var lines: [String: Line] = [:]
        for day in days { lines.add(day) { dish, _ in dish.portion?.isLeftover == true ? .fromPot : .cooked } }
        self.init(lines: lines)
    }

    /// What the week of a menu takes, from Monday to Sunday, as someone with flags eats it.
    ///
    /// - Parameters:
    ///   - menu: The menu; its alternatives are chosen by the flags, as `Menu.adapted(to:)` does.
    ///   - people_milli: For how many people, in thousandths; from a thousandth to a thousand.
    ///   - flags: The flags, in lower case.
    public init(_ menu: Menu, people_milli: Int = 1000, flags: Set<String> = []) {
        let monday = CivilDate(dayNumber: 4)
        self.init(
            menu.adapted(to: flags).menu.days.map { day in
                ServedDay(day, on: monday.adding(days: day.weekday.rawValue), people_milli: people_milli)
            })
    }

    /// What is to be bought for the days from a first to a last one.
    ///
    /// What is left over is bought with the pot that it comes from: that of the first days may be cooked already, that
    /// of the last days is eaten after them. Where no pot is found, the dish is cooked on its own day.
    ///
    /// - Parameter eaten: What is eaten on a date, or nothing; asked up to four weeks around the days.
    public init(from first: CivilDate, through last: CivilDate, eaten: (CivilDate) -> ServedDay?) {
        var known: [CivilDate: ServedDay?] = [:]
        func served(_ date: CivilDate) -> ServedDay? {
            if let day = known[date] { return day }
            let day = eaten(date)
            known[date] = .some(day)
            return day
        }
        /// The day on which the pot of a leftover was cooked: on its own day before it, or on one of those that it keeps.
        func cooked(_ recipe: Recipe, for dish: ShoppingList.Position, on date: CivilDate) -> CivilDate? {
            (0...recipe.keeps_days).lazy.map { date.adding(days: -$0) }.first { day in
                served(day)?.portions.contains { portion in
                    portion.recipe.name == recipe.name && !portion.isLeftover
                        && (day < date || portion.position < dish)
                } ?? false
            }
        }
        var lines: [String: Line] = [:]
        // No dish keeps longer than two weeks.
        for offset in 0..<max(0, first.days(to: last) + 15) {
            let date = first.adding(days: offset)
            guard let day = served(date) else { continue }
            lines.add(day) { dish, position in
                guard let portion = dish.portion, portion.isLeftover,
                    let cooked = cooked(portion.recipe, for: position, on: date)
                else { return date <= last ? .cooked : .none }
                return cooked >= first && cooked <= last ? .fromPot : .none
            }
        }
        self.init(lines: lines)
    }
}

/// How a dish counts.
private enum Counting {
    /// Not at all.
    case none
    /// As cooked, with what is fixed.
    case cooked
    /// As a part of a pot that counts elsewhere.
    case fromPot
}

extension [String: ShoppingList.Line] {
    /// Adds the dishes of a day that count.
    fileprivate mutating func add(
        _ served: ServedDay, as counting: (Menu.Dish, ShoppingList.Position) -> Counting
    ) {
        for (mealOrder, meal) in served.day.meals.enumerated() {
            for (dishOrder, dish) in meal.dishes.enumerated() {
                let position = ShoppingList.Position(meal: mealOrder, dish: dishOrder)
                let counting = counting(dish, position)
                guard counting != .none else { continue }
                let use = ShoppingList.Use(served, meal, dish, at: position)
                for (ingredient, serves, servings) in dish.parts {
                    self[ingredient.food.name, default: ShoppingList.Line(food: ingredient.food)].add(
                        ingredient, servings_milli: servings, of: serves, people_milli: served.people_milli,
                        counting, use)
                }
            }
        }
    }
}

extension ShoppingList.Use {
    fileprivate init(
        _ served: ServedDay, _ meal: Menu.Meal, _ dish: Menu.Dish, at position: ShoppingList.Position
    ) {
        let recipe = dish.portion?.recipe
        var titles: [Language: String] = [:]
        for language in Language.allCases {
            titles[language] = recipe?.title(in: language) ?? meal.title(in: language)
        }
        self.init(
            date: served.date, meal: meal.name, recipe: recipe?.name, titles: titles, eater: served.eater,
            position: position)
    }
}

extension ShoppingList.Line {
    fileprivate mutating func add(
        _ ingredient: Ingredient, servings_milli: Int, of serves: Int, people_milli: Int, _ counting: Counting,
        _ use: ShoppingList.Use
    ) {
        if uses.last != use { uses.append(use) }
        if ingredient.isFixed {
            // It went into the pot, however many ate of it when.
            if counting == .cooked { fixed += FoodAmount(ingredient) }
        } else {
            varying += FoodAmount(
                ingredient, Int128(max(0, servings_milli)) * Int128(people_milli),
                over: Int128(max(1, serves)) * 1_000_000)
        }
    }
}

extension Menu.Dish {
    /// The ingredients, each with the servings of its recipe and the thousandths of them that are eaten.
    fileprivate var parts: [(ingredient: Ingredient, serves: Int, servings_milli: Int)] {
        switch self {
        case .recipe(let recipe, let servings), .leftover(let recipe, let servings):
            recipe.ingredients.map { ($0, recipe.serves, servings) }
        case .food(let ingredient): [(ingredient, 1, 1000)]
        }
    }
}
