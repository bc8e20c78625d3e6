import Solving

/// One day of a draft as a part of a linear model: which dish for which meal, how much of it, and what beside it.
struct DraftDay {
    /// A dish for a meal: whether it is chosen, and servings.
    struct Main {
        let recipe: Int
        let choice: LinearModel.Variable
        let servings: LinearModel.Variable
        /// Servings in one of that variable.
        let step: Double
    }

    /// A plain food beside a dish or in its place.
    struct Side {
        let food: Int
        let portions: LinearModel.Variable
    }

    /// A meal of the day.
    struct Meal {
        let slot: MealSlot
        var mains: [Main] = []
        var sides: [Side] = []
        /// Whether the meal is made of plain foods alone.
        var isPlain: LinearModel.Variable?
    }

    /// How exact a day is.
    enum Detail {
        /// Servings and portions of any size: for finding which dishes go together.
        case rough
        /// Quarters of a serving and whole portions: as a menu writes them.
        case whole
    }

    /// What can be chosen on the day.
    struct Offer {
        /// The recipes for each meal.
        var recipes: [[Int]]
        /// The plain foods for each meal.
        var plain: [[Int]]
        /// Whether each meal may, or must, be made of plain foods alone.
        var plainMeal: [PlainMeal]
    }

    enum PlainMeal { case never, possible, always }

    private(set) var meals: [Meal] = []
    /// How much each goal is missed by, in shares of it, where it may be.
    private(set) var misses: [(goal: Int, variable: LinearModel.Variable)] = []
    /// Everything that is eaten, each with what one of it contains.
    private(set) var eaten: [(nutrients: Nutrients, variable: LinearModel.Variable)] = []

    /// Adds a day to a model.
    ///
    /// - Parameters:
    ///   - rows: What the day must keep.
    ///   - isElastic: Whether goals may be missed, at a price above all else.
    init(
        _ larder: DraftLarder, _ offer: Offer, day: Int, detail: Detail, rows: [GoalRow], isElastic: Bool,
        in model: inout LinearModel
    ) {
        var energies: [[LinearModel.Term]] = []
        var produce: [LinearModel.Term] = []
        for (index, slot) in larder.slots.enumerated() {
            var meal = Meal(slot: slot)
            meal.mains = offer.recipes[index].map { recipe in
                main(larder, recipe, day, detail, isFixed: offer.isFixed(index), in: &model)
            }
            meal.sides = offer.plain[index].map { side(larder, $0, slot, day, detail, in: &model) }
            if offer.plainMeal[index] != .never { meal.isPlain = model.choice(cost: DraftPrices.plainMeal) }
            bind(meal, larder, isPlainOnly: offer.plainMeal[index] == .always, detail, in: &model)
            var terms: [LinearModel.Term] = []
            for main in meal.mains {
                let recipe = larder.recipes[main.recipe]
                let nutrients = recipe.perServing.scaled(by: Int(main.step * 1000), over: 1000)
                eaten.append((nutrients, main.servings))
                terms.append(nutrients.energy_kcal * main.servings)
                produce.append(recipe.produce_g * main.step * main.servings)
            }
            for side in meal.sides {
                let plain = larder.plain[side.food]
                let nutrients = plain.nutrients(portions: 1)
                eaten.append((nutrients, side.portions))
                terms.append(nutrients.energy_kcal * side.portions)
                produce.append(plain.food.produce_g(plain.portion_mg) * side.portions)
            }
            energies.append(terms)
            meals.append(meal)
        }
        keepOnce(larder, in: &model)
        spread(energies, larder, in: &model)
        aim(at: rows, isElastic: isElastic, in: &model)
        let short = model.variable(cost: DraftPrices.produceGram)
        model.require(produce + [1 * short], .atLeast(DraftPrices.produce_g))
    }

    // MARK: Parts

    private func main(
        _ larder: DraftLarder, _ recipe: Int, _ day: Int, _ detail: Detail, isFixed: Bool, in model: inout LinearModel
    ) -> Main {
        let choice = model.choice(cost: DraftPrices.tie(recipe, day))
        if isFixed { model.bind(choice, .equal(to: 1)) }
        switch detail {
        case .rough:
            let servings = model.variable(.within(0...2))
            model.require([1 * servings, -0.5 * choice], .atLeast(0))
            model.require([1 * servings, -2 * choice], .atMost(0))
            return Main(recipe: recipe, choice: choice, servings: servings, step: 1)
        case .whole:
            let quarters = model.integer(0...8)
            model.require([1 * quarters, -2 * choice], .atLeast(0))
            model.require([1 * quarters, -8 * choice], .atMost(0))
            let off = model.variable(cost: DraftPrices.quarterOff)
            model.require([1 * off, 1 * quarters, -4 * choice], .atLeast(0))
            model.require([1 * off, -1 * quarters, 4 * choice], .atLeast(0))
            return Main(recipe: recipe, choice: choice, servings: quarters, step: 0.25)
        }
    }

    private func side(
        _ larder: DraftLarder, _ food: Int, _ slot: MealSlot, _ day: Int, _ detail: Detail, in model: inout LinearModel
    ) -> Side {
        let plain = larder.plain[food]
        let cost = DraftPrices.portion + DraftPrices.tie(food + 3, day)
        switch detail {
        case .rough: return Side(food: food, portions: model.variable(.within(0...Double(plain.most)), cost: cost))
        case .whole: return Side(food: food, portions: model.integer(0...plain.most, cost: cost))
        }
    }

    /// One dish for the meal, or plain foods alone, and not too much beside it.
    private func bind(
        _ meal: Meal, _ larder: DraftLarder, isPlainOnly: Bool, _ detail: Detail, in model: inout LinearModel
    ) {
        let plain = meal.isPlain.map { [1 * $0] } ?? []
        model.require(meal.mains.map { 1 * $0.choice } + plain, .equal(to: 1))
        var count: [LinearModel.Term] = []
        for side in meal.sides {
            let food = larder.plain[side.food]
            let most = Double(food.most)
            switch detail {
            case .rough: count.append(1 / most * side.portions)
            case .whole:
                let isThere = model.choice(cost: DraftPrices.side)
                model.require([1 * side.portions, -most * isThere], .atMost(0))
                count.append(1 * isThere)
            }
            // Bread and what goes on it belong to a breakfast of their own, not beside a porridge.
            if meal.slot.kind == .breakfast, food.role == .bread || food.role == .spread || food.isSavoury {
                model.require(
                    [1 * side.portions] + (meal.isPlain.map { [-most * $0] } ?? []), .atMost(0))
            }
        }
        let beside = meal.slot.kind == .snack ? 1.0 : 2.0
        guard let isPlain = meal.isPlain else {
            model.require(count, .atMost(beside))
            return
        }
        model.require(count + [-2 * isPlain], .atMost(beside))
        func portions(_ roles: [PlainFood.Role]) -> [LinearModel.Term] {
            meal.sides.filter { roles.contains(larder.plain[$0.food].role) }.map { 1 * $0.portions }
        }
        if meal.slot.kind == .breakfast {
            model.require(portions([.bread]) + [-2 * isPlain], .atLeast(0))
            model.require(portions([.protein, .spread]) + [-1 * isPlain], .atLeast(0))
        } else {
            model.require(meal.sides.map { 1 * $0.portions } + [-1 * isPlain], .atLeast(0))
        }
    }

    /// No recipe twice on a day, and no plain food more than is sensible.
    private func keepOnce(_ larder: DraftLarder, in model: inout LinearModel) {
        for recipe in larder.recipes.indices {
            let choices = meals.flatMap(\.mains).filter { $0.recipe == recipe }.map { 1 * $0.choice }
            if choices.count > 1 { model.require(choices, .atMost(1)) }
        }
        for food in larder.plain.indices {
            let portions = meals.flatMap(\.sides).filter { $0.food == food }.map { 1 * $0.portions }
            if portions.count > 1 { model.require(portions, .atMost(Double(larder.plain[food].most))) }
        }
    }

    /// Energy spread over the meals as it should be, or as nearly as can be.
    private func spread(_ energies: [[LinearModel.Term]], _ larder: DraftLarder, in model: inout LinearModel) {
        guard let energy = larder.request.energy_kcal else { return }
        for (terms, slot) in zip(energies, larder.slots) {
            let (below, above) = (
                model.variable(cost: DraftPrices.shareCalorie), model.variable(cost: DraftPrices.shareCalorie)
            )
            model.require(
                terms + [1 * below], .atLeast(Double(slot.share_percent.lowerBound) / 100 * energy))
            model.require(
                terms + [-1 * above], .atMost(Double(slot.share_percent.upperBound) / 100 * energy))
        }
    }

    private mutating func aim(at rows: [GoalRow], isElastic: Bool, in model: inout LinearModel) {
        for row in rows {
            let sum = eaten.map { row.weigh($0.nutrients) * $0.variable }
            if let aim = row.aim {
                let price = DraftPrices.offAim / row.size
                let (below, above) = (model.variable(cost: price), model.variable(cost: price))
                model.require(sum + [1 * below, -1 * above], .equal(to: aim))
            }
            if let least = row.least {
                model.require(sum + miss(row, sign: 1, isElastic, in: &model), .atLeast(least))
            }
            if let most = row.most {
                model.require(sum + miss(row, sign: -1, isElastic, in: &model), .atMost(most))
            }
        }
    }

    private mutating func miss(
        _ row: GoalRow, sign: Double, _ isElastic: Bool, in model: inout LinearModel
    ) -> [LinearModel.Term] {
        guard isElastic else { return [] }
        let miss = model.variable(cost: row.isEnergy ? DraftPrices.missedEnergy : DraftPrices.missedGoal)
        misses.append((row.goal, miss))
        return [sign * row.size * miss]
    }
}

extension DraftDay.Offer {
    /// Whether a meal's dish stands already.
    fileprivate func isFixed(_ meal: Int) -> Bool { recipes[meal].count == 1 && plainMeal[meal] == .never }
}

extension PlainFood {
    /// Whether it goes with bread rather than with a porridge.
    fileprivate var isSavoury: Bool {
        role == .protein
            && (meals == [.breakfast] || ["tofu", "turkey", "salmon"].contains { food.name.lowercased().contains($0) })
    }
}

extension Recipe {
    /// Grams of fruit and vegetables in a serving.
    var produce_g: Double {
        ingredients.reduce(0) { $0 + $1.food.produce_g($1.mass_mg) } / Double(max(1, serves))
    }
}

/// What a draft weighs against what. The figures are ours: the goals come first, then cooking, then the rest.
enum DraftPrices {
    /// For a whole goal that is missed.
    static let missedGoal = 1000.0
    /// For all of the energy: a day that misses its energy is another day.
    static let missedEnergy = 4000.0
    /// For being off the middle of a single value by the whole of it: five percent cost one.
    static let offAim = 20.0
    /// For a dish that is cooked, and for an hour of it.
    static let cooking = 1.0
    static let cookingHour = 0.6
    /// For each plain food beside a dish, and for each of its portions.
    static let side = 0.15
    static let portion = 0.1
    /// For a meal of plain foods alone, beyond these.
    static let plainMeal = 0.3
    /// For a quarter of a serving more or less than one.
    static let quarterOff = 0.08
    /// For a kilocalorie outside of a meal's share.
    static let shareCalorie = 0.02
    /// Fruit and vegetables that a day should have, in grams (WHO, Healthy diet, fact sheet 394), and what a gram too little costs.
    static let produce_g = 400.0
    static let produceGram = 0.01
    /// What it is worth that something liked comes.
    static let liking = 3.0

    /// A little more or less for each dish and day, so that of equal menus always the same is found.
    static func tie(_ item: Int, _ day: Int) -> Double { Double((item &* 37 &+ day &* 11) % 41) * 1e-3 }
}
