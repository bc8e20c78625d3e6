import Quantities
import Solving

/// Which dishes are eaten on which day of a draft, and when they are cooked: the first of two steps, in which servings may have any
/// size. The second, ``DraftedDay``, makes whole portions of them.
struct DraftWeek: Sendable {
    /// What a meal is made of.
    enum Dish: Sendable, Hashable {
        /// A recipe by number, cooked for the meal or on an earlier day.
        case recipe(Int, isLeftover: Bool)
        /// Plain foods alone.
        case plain
    }

    /// The dish of each meal of each day.
    let dishes: [[Dish]]
    /// The plain foods that somebody likes, by number, on the days that have room for them.
    let liked: [Set<Int>]

    /// Steps of the search, and by how much the week may be dearer than the best: enough for a good week in a second, and no limit of
    /// time, which would make another menu on another machine.
    private static let limits = SolverLimits(mostNodes: 400, patience: 60, mostIterations: 200_000, gap: 1)

    /// Finds a week, or gives nothing where there is none.
    ///
    /// - Parameter refused: Combinations of dishes of a day of which no whole portions can be made.
    static func find(
        _ larder: DraftLarder, _ variety: DraftLarder.Variety, by solver: some Solver, isElastic: Bool,
        refused: [(day: Int, dishes: [Dish])]
    ) throws(SolverFailure) -> DraftWeek? {
        var builder = WeekBuilder(larder, variety, isElastic: isElastic)
        for refusal in refused { builder.refuse(refusal.dishes, on: refusal.day) }
        guard let solution = try solver.solve(builder.model, limits).solution else { return nil }
        return DraftWeek(dishes: builder.dishes(solution), liked: builder.liked(solution))
    }
}

/// Builds the model of a week.
private struct WeekBuilder {
    var model = LinearModel()
    private let larder: DraftLarder
    private var days: [DraftDay] = []
    /// For each recipe that keeps, whether it is cooked on a day.
    private var cookings: [Int: [Weekday: LinearModel.Variable]] = [:]

    private var request: MenuRequest { larder.request }

    init(_ larder: DraftLarder, _ variety: DraftLarder.Variety, isElastic: Bool) {
        self.larder = larder
        let rows = GoalRow.all(larder.request, tolerance: 0.03, margin: 0.1)
        for (index, day) in larder.request.weekdays.enumerated() {
            days.append(
                DraftDay(
                    larder, larder.offer(on: day, variety), day: index, detail: .rough, rows: rows,
                    isElastic: isElastic, in: &model)
            )
        }
        for recipe in larder.recipes.indices { cook(recipe) }
        vary()
        like()
    }

    // MARK: What holds over the week

    /// The choices of a recipe, by the number of the day, with the meal they are for.
    private func eatings(_ recipe: Int) -> [(day: Int, kind: MealKind, choice: LinearModel.Variable)] {
        days.enumerated().flatMap { day, content in
            content.meals.flatMap { meal in
                meal.mains.filter { $0.recipe == recipe }.map { (day, meal.slot.kind, $0.choice) }
            }
        }
    }

    /// What is eaten was cooked that day, or earlier if it keeps. One cooking is for at most three meals, or four where there are
    /// days for it.
    private mutating func cook(_ number: Int) {
        let recipe = larder.recipes[number]
        let eatings = eatings(number)
        guard !eatings.isEmpty else { return }
        let effort = DraftPrices.cooking + DraftPrices.cookingHour * Double(min(recipe.time_min ?? 30, 240)) / 60
        guard recipe.keeps_days > 0 else {
            for eating in eatings where eating.kind == .lunch || eating.kind == .dinner {
                model.add(cost: effort, to: eating.choice)
            }
            return
        }
        var cooked: [Weekday: LinearModel.Variable] = [:]
        for day in request.weekdays where larder.canCook(recipe, on: day) {
            cooked[day] = model.choice(cost: effort + DraftPrices.tie(number, day.rawValue + 5))
        }
        cookings[number] = cooked
        for eating in eatings {
            let days = larder.cookingDays(of: recipe, eatenOn: request.weekdays[eating.day])
            model.require([1 * eating.choice] + days.compactMap { cooked[$0] }.map { -1 * $0 }, .atMost(0))
        }
        // Follows from what is above for each meal alone, and brings the search much nearer to the truth for all.
        let most = Double(min(request.cookDays.isEmpty ? 3 : 4, request.mostEatings(eatings[0].kind)))
        let all = request.weekdays.compactMap { cooked[$0] }.map { -most * $0 }
        model.require(eatings.map { 1 * $0.choice } + all, .atMost(0))
        // A menu says when a dish is cooked by the meal that it is cooked for.
        for (index, day) in request.weekdays.enumerated() {
            guard let variable = cooked[day] else { continue }
            let today = eatings.filter { $0.day == index }.map { -1 * $0.choice }
            model.require([1 * variable] + today, .atMost(0))
        }
    }

    /// Each recipe at most so often.
    private mutating func vary() {
        for recipe in larder.recipes.indices {
            let eatings = eatings(recipe)
            for isMain in [true, false] {
                let group = eatings.filter { ($0.kind == .lunch || $0.kind == .dinner) == isMain }
                guard let kind = group.first?.kind else { continue }
                model.require(group.map { 1 * $0.choice }, .atMost(Double(request.mostEatings(kind))))
            }
        }
        // The same plain food up to three days of the week is nobody's trouble; from there on it costs.
        for food in larder.plain.indices {
            let portions = days.flatMap(\.meals).flatMap(\.sides).filter { $0.food == food }.map { 1 * $0.portions }
            guard portions.count > 3 else { continue }
            let often = model.variable(cost: DraftPrices.portion)
            model.require(portions + [-1 * often], .atMost(3 * Double(larder.plain[food].most)))
        }
    }

    /// What is liked is worth something once.
    private mutating func like() {
        for liking in request.liked {
            let terms: [LinearModel.Term]
            switch liking {
            case .recipe(let name):
                guard let recipe = larder.recipes.firstIndex(where: { $0.name == name }) else { continue }
                terms = eatings(recipe).map { 1 * $0.choice }
            case .food(let name):
                let inRecipes = larder.recipes.indices.filter { recipe in
                    larder.recipes[recipe].ingredients.contains { $0.food.name == name }
                }
                let plain = larder.plain.indices.filter { larder.plain[$0].food.name == name }
                let sides = days.flatMap(\.meals).flatMap(\.sides).filter { plain.contains($0.food) }
                terms = inRecipes.flatMap { eatings($0) }.map { 1 * $0.choice } + sides.map { 1 * $0.portions }
            }
            guard !terms.isEmpty else { continue }
            let comes = model.variable(.within(0...1), cost: -DraftPrices.liking)
            model.require([1 * comes] + terms.map { -$0.factor * $0.variable }, .atMost(0))
        }
    }

    /// Leaves a combination out.
    mutating func refuse(_ dishes: [DraftWeek.Dish], on day: Int) {
        let choices = zip(days[day].meals, dishes).compactMap { meal, dish in
            switch dish {
            case .recipe(let recipe, _): meal.mains.first { $0.recipe == recipe }?.choice
            case .plain: meal.isPlain
            }
        }
        model.require(choices.map { 1 * $0 }, .atMost(Double(choices.count - 1)))
    }

    // MARK: What was found

    func dishes(_ solution: LinearSolution) -> [[DraftWeek.Dish]] {
        zip(days, request.weekdays).map { day, weekday in
            day.meals.map { meal in
                guard let main = meal.mains.first(where: { solution.isChosen($0.choice) }) else { return .plain }
                let isCooked = cookings[main.recipe].map { $0[weekday].map { solution.isChosen($0) } ?? false } ?? true
                return .recipe(main.recipe, isLeftover: !isCooked)
            }
        }
    }

    func liked(_ solution: LinearSolution) -> [Set<Int>] {
        days.map { day in
            let sides = day.meals.flatMap(\.sides).filter { solution[$0.portions] > 0.3 }.map(\.food)
            return Set(sides.filter { request.liked.contains(.food(larder.plain[$0].food.name)) })
        }
    }
}
