import Quantities

/// What a menu can be drafted from: the recipes and plain foods that fit a request, and why others do not.
struct DraftLarder: Sendable {
    /// A recipe that does not fit, and why, in words that follow its name.
    struct Dropped: Sendable {
        let recipe: Recipe
        let reasons: [String]

        var reason: String { reasons.joined(separator: " and ") }
    }

    let request: MenuRequest
    let slots: [MealSlot]
    let recipes: [Recipe]
    let plain: [PlainFood]
    let dropped: [Dropped]
    let foods: FoodTable
    private let all: (recipes: [Recipe], menus: [Menu])

    init(_ request: MenuRequest, recipes: [Recipe], foods: FoodTable, menus: [Menu]) {
        self.request = request
        self.foods = foods
        all = (recipes, menus)
        slots = MealSlot.all(request.meals)
        var kept: [Recipe] = []
        var dropped: [Dropped] = []
        for recipe in recipes.sorted(by: { $0.name < $1.name }) where !recipe.isDraft {
            let reasons = DraftLarder.objections(to: recipe, request)
            if reasons.isEmpty {
                kept.append(recipe)
            } else {
                dropped.append(Dropped(recipe: recipe, reasons: reasons))
            }
        }
        self.recipes = kept
        self.dropped = dropped
        plain = PlainFood.all(foods, menus: menus).filter { plain in
            DraftLarder.objections(to: [plain.food], request).isEmpty && plain.food.per100g[.energy] > 0
        }
    }

    /// The same studio for another request.
    func changed(to request: MenuRequest) -> DraftLarder {
        DraftLarder(request, recipes: all.recipes, foods: foods, menus: all.menus)
    }

    /// The recipes for a meal, by number.
    func recipes(for kind: MealKind) -> [Int] { recipes.indices.filter { recipes[$0].meals.contains(kind) } }

    /// The plain foods for a meal, by number.
    func plain(for kind: MealKind) -> [Int] { plain.indices.filter { plain[$0].meals.contains(kind) } }

    /// Whether a meal can be made of plain foods alone: breakfasts of bread with something on or beside it, and snacks.
    func canBePlain(_ kind: MealKind) -> Bool {
        let roles = Set(plain(for: kind).map { plain[$0].role })
        return switch kind {
        case .breakfast: roles.contains(.bread) && (roles.contains(.protein) || roles.contains(.spread))
        case .snack: !roles.isEmpty
        case .lunch, .dinner: false
        }
    }

    // MARK: Cooking

    /// Whether a recipe can be cooked on a day.
    func canCook(_ recipe: Recipe, on day: Weekday) -> Bool {
        if let limit = request.mostTime_min, day.rawValue < 5, recipe.time_min ?? .max > limit { return false }
        guard !request.cookDays.isEmpty, !request.cookDays.contains(day) else { return true }
        return recipe.time_min ?? .max <= MenuRequest.quick_min
    }

    /// The days of the menu on which a recipe can have been cooked that is eaten on a day, that day first. Over the end of the
    /// week a pot reaches only where there are fixed days for cooking: else the first Monday would begin with leftovers.
    func cookingDays(of recipe: Recipe, eatenOn day: Weekday) -> [Weekday] {
        (0...max(0, min(recipe.keeps_days, 6))).compactMap { back in
            guard !request.cookDays.isEmpty || day.rawValue >= back,
                let cooked = Weekday(rawValue: (day.rawValue - back + 7) % 7)
            else { return nil }
            return request.weekdays.contains(cooked) && canCook(recipe, on: cooked) ? cooked : nil
        }
    }

    // MARK: Objections

    /// Why a recipe does not fit, in words that follow its name; empty where it does.
    private static func objections(to recipe: Recipe, _ request: MenuRequest) -> [String] {
        if request.avoid.contains(where: { $0.rulesOut(recipe) }) { return ["is to be avoided"] }
        guard recipe.perServing[.energy] > 0 else { return ["has no energy"] }
        return objections(to: recipe.ingredients.map(\.food), request)
    }

    private static func objections(to foods: [Food], _ request: MenuRequest) -> [String] {
        var found: [String] = []
        for diet in request.diets {
            if let culprit = foods.first(where: { !$0.diets.contains(diet) }) {
                found.append("is not \(diet.rawValue): `\(culprit.name)`")
            }
        }
        for avoidance in request.avoid {
            guard let culprit = foods.first(where: { avoidance.rulesOut($0) }) else { continue }
            found.append(
                culprit.areAllergensKnown
                    ? "has `\(culprit.name)` (\(avoidance.word))"
                    : "has `\(culprit.name)`, whose allergens nobody has looked up")
        }
        // What has no figure counts as nothing, so a limit would only seem to be kept.
        for goal in request.target.goals where goal.most != nil {
            if let culprit = foods.first(where: { $0.per100g.isLowerBound(goal.nutrient) }) {
                found.append("has `\(culprit.name)` without a figure for \(goal.nutrient.word(in: .english))")
            }
        }
        return found
    }
}
