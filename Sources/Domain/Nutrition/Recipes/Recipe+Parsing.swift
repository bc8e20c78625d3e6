import Diagnostics
import Markup
import Quantities

extension Recipe {
    /// Reads a recipe in a language. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, language: Language = .english, foods: FoodTable,
        into diagnostics: inout [Diagnostic]
    ) -> Recipe? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var reader = RecipeReader(Recipe(name: name, language: language), source, foods)
        reader.read(Outline.parse(source, in: matter.body), end: matter.body.upperBound)
        var fields = Fields(matter.document)
        reader.read(&fields)
        reader.body.findings.add(fields.finish())
        diagnostics += reader.body.findings.all
        return reader.body.findings.hasErrors ? nil : reader.recipe
    }
}

/// Reads one file.
private struct RecipeReader {
    var recipe: Recipe
    var body: RecipeBody

    init(_ recipe: Recipe, _ source: Source, _ foods: FoodTable) {
        self.recipe = recipe
        body = RecipeBody(source, IngredientReader(foods: foods, language: recipe.language))
        self.recipe.file = source.path
    }

    mutating func read(_ outline: Outline, end: Int) {
        body.read(outline, end: end)
        recipe.ingredients = body.ingredients
        recipe.steps = body.steps
        recipe.prose = body.prose
        recipe.remarks = body.remarks
    }

    // MARK: Front matter

    mutating func read(_ fields: inout Fields) {
        recipe.title = fields.text("title", isRequired: true) ?? ""
        recipe.german = fields.text("german")
        recipe.description = fields.text("description")
        readServes(&fields)
        recipe.isDraft = fields.boolean("draft") ?? false
        recipe.time = fields.text("time")
        if let time = recipe.time {
            recipe.time_min = RecipeReader.minutes(time)
            if recipe.time_min == nil {
                fields.refuse("time", "bad-value", "`\(time)` is not a time", expected: "such as 35 min or 1 h 10 min")
            }
        }
        readMeals(&fields)
        readKeeping(&fields)
        let tags = fields.placedTexts("tags")
        recipe.tags = tags.map(\.text)
        recipe.perServing = Nutrients(
            mixing: recipe.ingredients.map { ($0.food.per100g, $0.mass_mg) }, servings: recipe.serves)
        guard !body.findings.hasErrors else { return }
        for tag in tags { check(tag.text, at: tag.place) }
    }

    private mutating func readServes(_ fields: inout Fields) {
        guard let node = fields.node("serves") else {
            fields.refuse("serves", "missing-key", "the key `serves` is missing", expected: "`serves: 4`")
            return
        }
        guard let serves = fields.integer("serves", in: 1...50) else { return }
        _ = node
        recipe.serves = serves
    }

    /// `meals: [breakfast, snack]`.
    private mutating func readMeals(_ fields: inout Fields) {
        let words = fields.placedTexts("meals")
        var meals: [MealKind] = []
        for word in words {
            guard let meal = MealKind(rawValue: word.text.lowercased()) else {
                let all = MealKind.allCases.map(\.rawValue)
                body.findings.add([
                    Diagnostic(
                        .error, "bad-value", "`\(word.text)` is not a meal", at: word.place,
                        expected: "some of " + all.joined(separator: ", "),
                        hint: didYouMean(String(word.text.prefix(60)), in: all))
                ])
                continue
            }
            meals.append(meal)
        }
        guard !meals.isEmpty else { return }
        recipe.meals = MealKind.allCases.filter(meals.contains)
        recipe.areMealsWritten = true
    }

    /// `keeps: 3 days`.
    private mutating func readKeeping(_ fields: inout Fields) {
        guard let text = fields.text("keeps") else { return }
        let words = text.split(separator: " ")
        guard words.count == 2, let days = Int(words[0]), (1...14).contains(days), ["day", "days"].contains(words[1])
        else {
            fields.refuse(
                "keeps", "bad-value", "`\(text)` is not a time that a dish keeps", expected: "1 day to 14 days",
                hint: "in the fridge, after the day on which it is cooked")
            return
        }
        recipe.keeps_days = days
    }

    /// `35 min`, `1 h`, `1 h 10 min`.
    private static func minutes(_ text: String) -> Int? {
        let words = text.split(separator: " ")
        guard words.count == 2 || words.count == 4, let first = Int(words[0]), (1...9999).contains(first) else {
            return nil
        }
        if words.count == 2 { return words[1] == "min" ? first : words[1] == "h" ? first * 60 : nil }
        guard words[1] == "h", words[3] == "min", let rest = Int(words[2]), (1...59).contains(rest) else { return nil }
        return first * 60 + rest
    }

    /// Whether what a tag claims is true: `vegan`, `vegetarian`, `gluten-free`, `nut-free` and their like.
    private mutating func check(_ tag: String, at place: Place) {
        let culprits: [Ingredient]
        if let diet = Diet(rawValue: tag) {
            culprits = recipe.ingredients.filter { !$0.food.diets.contains(diet) }
        } else if tag.hasSuffix("-free") {
            let excluded = Allergen.meant(by: String(tag.dropLast(5)))
            culprits = recipe.ingredients.filter { $0.food.mayHave(excluded) }
        } else {
            return
        }
        guard !culprits.isEmpty else { return }
        let names = culprits.prefix(3).map { "`\($0.food.name)`" }.joined(separator: ", ")
        body.findings.add([
            Diagnostic(
                .error, "tag-contradicts", "the recipe is not \(tag): it has \(names)", at: place,
                hint: "take the tag away or another food; the food table says what a food is")
        ])
    }
}
