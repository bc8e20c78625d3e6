import Diagnostics

/// Reads what a meal is made of: `Red lentil chilli × 1.5 + 150 g Skyr`.
struct DishReader {
    private let recipes: [String: Recipe]
    private let titles: [String]
    private let ingredients: IngredientReader

    /// Recipes are found by title, German title or file name; of two with one name the first counts.
    init(recipes: [Recipe], foods: FoodTable) {
        var byKey: [String: Recipe] = [:]
        for recipe in recipes {
            for name in recipe.names {
                let key = Words.key(name)
                if byKey[key] == nil { byKey[key] = recipe }
            }
        }
        self.recipes = byKey
        titles = recipes.map(\.title)
        ingredients = IngredientReader(foods: foods)
    }

    /// The dishes of a range, with ` + ` between them; what cannot be read is left out and reported.
    func dishes(_ source: Source, _ range: Range<Int>, into findings: inout Findings) -> [Menu.Dish] {
        guard !source.text(range).allSatisfy(\.isWhitespace) else { return [] }
        var dishes: [Menu.Dish] = []
        var start = range.lowerBound
        for index in range where source.bytes[index] == UInt8(ascii: "+") && isSpace(source, index - 1, in: range) {
            if let dish = dish(source, start..<index, into: &findings) { dishes.append(dish) }
            start = index + 1
        }
        if let dish = dish(source, start..<range.upperBound, into: &findings) { dishes.append(dish) }
        return dishes
    }

    private func isSpace(_ source: Source, _ index: Int, in range: Range<Int>) -> Bool {
        range.contains(index) && source.bytes[index] == UInt8(ascii: " ")
    }

    private func dish(_ source: Source, _ range: Range<Int>, into findings: inout Findings) -> Menu.Dish? {
        var whole = LineReader(source, range)
        if recipes[Words.key(source.text(parted(source, whole.rest).name))] == nil { _ = whole.take(word: "leftover") }
        if whole.isAtEnd {
            findings.error(
                "unknown-dish", "a dish is missing", at: range, expected: "a recipe, or a quantity of a food")
            return nil
        }
        let (name, servings) = parted(source, whole.rest)
        if let recipe = recipes[Words.key(source.text(name))] {
            guard let servings else { return .recipe(recipe, servings_milli: 1000) }
            guard let milli = servings.times(1000), (10...100_000).contains(milli) else {
                findings.error(
                    "bad-servings", "this is not a number of servings", at: name.upperBound..<whole.end,
                    expected: "0.01 to 100")
                return nil
            }
            return .recipe(recipe, servings_milli: milli)
        }
        var number = whole
        if number.number() != nil { return food(source, whole.rest, into: &findings) }
        refuse(source, name, into: &findings)
        return nil
    }

    private func food(_ source: Source, _ range: Range<Int>, into findings: inout Findings) -> Menu.Dish? {
        guard let ingredient = ingredients.ingredient(source, range, into: &findings) else { return nil }
        if let note = ingredient.note, note.contains(where: { $0.isNumber }) {
            findings.error(
                "bad-ingredient", "`\(note)` looks like another food", at: range, expected: "dishes with + between them"
            )
            return nil
        }
        return .food(ingredient)
    }

    /// The name before `×` or `x` and the number after it, which is nothing where there is no such sign.
    private func parted(_ source: Source, _ range: Range<Int>) -> (name: Range<Int>, servings: Ratio?) {
        let bytes = source.bytes
        for index in range.reversed() {
            let isTimes = bytes[index] == 0x97 && range.contains(index - 1) && bytes[index - 1] == 0xC3
            let isStandIn =
                (bytes[index] == UInt8(ascii: "x") || bytes[index] == UInt8(ascii: "*"))
                && isSpace(source, index - 1, in: range)
            guard isTimes || isStandIn else { continue }
            var reader = LineReader(source, index + 1..<range.upperBound)
            if let number = reader.number(), reader.isAtEnd {
                return (range.lowerBound..<(isTimes ? index - 1 : index), number)
            }
        }
        return (range, nil)
    }

    private func refuse(_ source: Source, _ range: Range<Int>, into findings: inout Findings) {
        let name = String(source.text(range).trimmingWhitespace)
        if let food = ingredients.foods.find(name) {
            findings.error(
                "no-quantity", "there is no quantity of `\(food.name)`", at: range,
                expected: "such as 150 g \(food.name)")
            return
        }
        findings.error(
            "unknown-dish", "`\(name)` is neither a recipe nor a quantity of a food", at: range,
            expected: "such as Red lentil chilli × 1.5 or 150 g Skyr",
            hint: didYouMean(String(name.prefix(60)), in: titles, limit: 3) ?? ingredients.foods.suggestion(for: name))
    }
}
