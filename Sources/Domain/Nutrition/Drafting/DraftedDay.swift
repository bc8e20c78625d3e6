import Quantities
import Solving

/// A day of a draft in whole portions.
struct DraftedDay: Sendable, Hashable {
    /// A part of a meal.
    enum Part: Sendable, Hashable {
        /// A recipe by number, in quarters of a serving.
        case recipe(Int, quarters: Int, isLeftover: Bool)
        /// A plain food by number, in portions.
        case food(Int, portions: Int)
    }

    /// The parts of each meal.
    let meals: [[Part]]

    private static let limits = SolverLimits(mostNodes: 1500, patience: 150, mostIterations: 20_000, gap: 0.1)

    /// Makes whole portions of the dishes of a day, or gives nothing where none of them meet the goals.
    static func find(
        _ dishes: [DraftWeek.Dish], liked: Set<Int>, on weekday: Weekday, _ larder: DraftLarder,
        _ variety: DraftLarder.Variety, by solver: some Solver, isElastic: Bool
    ) throws(SolverFailure) -> DraftedDay? {
        var offer = larder.offer(on: weekday, variety)
        var leftovers: Set<Int> = []
        for (meal, dish) in dishes.enumerated() {
            switch dish {
            case .recipe(let recipe, let isLeftover):
                offer.recipes[meal] = [recipe]
                offer.plainMeal[meal] = .never
                if isLeftover { leftovers.insert(recipe) }
            case .plain:
                offer.recipes[meal] = []
                offer.plainMeal[meal] = .always
            }
        }
        return try find(
            offer, on: weekday, larder, by: solver, rows: GoalRow.all(larder.request, tolerance: 0.048, margin: 0),
            isElastic: isElastic, leftovers: leftovers, liked: liked)
    }

    /// A day of whatever is offered.
    ///
    /// - Parameter minimising: What is to be as little as can be, before all else; nothing where that is what the day costs.
    static func find(
        _ offer: DraftDay.Offer, on weekday: Weekday, _ larder: DraftLarder, by solver: some Solver, rows: [GoalRow],
        isElastic: Bool, leftovers: Set<Int> = [], liked: Set<Int> = [],
        minimising: ((Nutrients) -> Double)? = nil
    ) throws(SolverFailure) -> DraftedDay? {
        var model = LinearModel()
        let day = DraftDay(
            larder, offer, day: weekday.rawValue, detail: .whole, rows: rows, isElastic: isElastic, in: &model)
        for food in liked.sorted() {
            let portions = day.meals.flatMap(\.sides).filter { $0.food == food }.map { -1 * $0.portions }
            let comes = model.variable(.within(0...1), cost: -DraftPrices.liking)
            model.require([1 * comes] + portions, .atMost(0))
        }
        if let minimising {
            for item in day.eaten { model.add(cost: 100 * minimising(item.nutrients), to: item.variable) }
        }
        guard let solution = try solver.solve(model, limits).solution else { return nil }
        return DraftedDay(
            meals: day.meals.map { meal in
                let mains = meal.mains.compactMap { main -> Part? in
                    let quarters = Int(solution[main.servings])
                    return quarters > 0
                        ? .recipe(main.recipe, quarters: quarters, isLeftover: leftovers.contains(main.recipe)) : nil
                }
                let sides = meal.sides.compactMap { side -> Part? in
                    let portions = Int(solution[side.portions])
                    return portions > 0 ? .food(side.food, portions: portions) : nil
                }
                return mains + sides
            })
    }

    /// What the day contains, as a menu that is written so comes to it.
    func nutrients(_ larder: DraftLarder) -> Nutrients {
        meals.joined().reduce(into: .none) { $0 += $1.nutrients(larder) }
    }

    /// Grams of fruit and vegetables.
    func produce_g(_ larder: DraftLarder) -> Double {
        meals.joined().reduce(0) { sum, part in
            switch part {
            case .recipe(let recipe, let quarters, _):
                sum + larder.recipes[recipe].produce_g * Double(quarters) / 4
            case .food(let food, let portions):
                sum + larder.plain[food].food.produce_g(larder.plain[food].portion_mg * portions)
            }
        }
    }
}

extension DraftedDay.Part {
    /// What it contains.
    func nutrients(_ larder: DraftLarder) -> Nutrients {
        switch self {
        case .recipe(let recipe, let quarters, _):
            larder.recipes[recipe].perServing.scaled(by: quarters * 250, over: 1000)
        case .food(let food, let portions): larder.plain[food].nutrients(portions: portions)
        }
    }

    /// It in the words of a menu.
    func text(_ larder: DraftLarder) -> String {
        switch self {
        case .recipe(let recipe, let quarters, let isLeftover):
            "\(isLeftover ? "leftover " : "")\(larder.recipes[recipe].title) × \(Decimal.text(thousandths: quarters * 250))"
        case .food(let food, let portions): larder.plain[food].text(portions: portions, in: larder.foods)
        }
    }
}
