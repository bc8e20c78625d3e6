import Diagnostics
import Markup

extension Recipe {
    /// Reads a recipe. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, foods: FoodTable, into diagnostics: inout [Diagnostic]
    ) -> Recipe? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var reader = RecipeReader(Recipe(name: name), source, foods)
        reader.read(Outline.parse(source, in: matter.body), end: matter.body.upperBound)
        var fields = Fields(matter.document)
        reader.read(&fields)
        reader.findings.add(fields.finish())
        diagnostics += reader.findings.all
        return reader.findings.hasErrors ? nil : reader.recipe
    }
}

/// Reads one file.
private struct RecipeReader {
    var recipe: Recipe
    var findings: Findings
    private let source: Source
    private let foods: IngredientReader
    private var section = ""
    private var last: Outline.Entry?

    /// Headings that say what everyone sees, and are no names of sections.
    private static let plainHeadings = ["ingredients", "method", "zutaten", "zubereitung"]
    /// More than any dish has; it bounds what can be summed.
    private static let mostIngredients = 200

    init(_ recipe: Recipe, _ source: Source, _ foods: FoodTable) {
        self.recipe = recipe
        self.source = source
        self.foods = IngredientReader(foods: foods)
        findings = Findings(source)
        self.recipe.file = source.path
    }

    // MARK: Body

    mutating func read(_ outline: Outline, end: Int) {
        for entry in outline.entries {
            switch entry.kind {
            case .heading:
                section = RecipeReader.plainHeadings.contains(entry.text.lowercased()) ? "" : entry.text
            case .item(depth: 0): ingredient(entry)
            case .item:
                findings.error(
                    "bad-ingredient", "ingredients do not nest", at: entry.range, expected: "a list without indentation"
                )
            case .step: step(entry)
            case .prose: prose(entry)
            }
            last = entry
        }
        guard !findings.hasErrors else { return }
        if recipe.ingredients.isEmpty {
            findings.error(
                "no-ingredients", "the recipe has no ingredients", at: end..<end,
                expected: "lines such as - 300 g Rolled oats")
        } else if recipe.steps.isEmpty {
            findings.warning(
                "no-steps", "the recipe does not say what to do", at: end..<end, expected: "lines such as 1. Stir.")
        }
    }

    private mutating func ingredient(_ entry: Outline.Entry) {
        guard recipe.ingredients.count < RecipeReader.mostIngredients else {
            findings.error(
                "too-many-ingredients", "this is one ingredient too many", at: entry.range, expected: "at most 200")
            return
        }
        if let ingredient = foods.ingredient(source, entry.range, section: section, into: &findings) {
            recipe.ingredients.append(ingredient)
        }
    }

    private mutating func step(_ entry: Outline.Entry) {
        if entry.text.isEmpty {
            findings.error("empty-step", "this step is empty", at: entry.range, expected: "what is done")
        }
        recipe.steps.append(entry.text)
    }

    /// A paragraph that follows a line without an empty one between them is that line's continuation.
    private mutating func prose(_ entry: Outline.Entry) {
        if let last, isDirectlyAfter(last, entry) {
            switch last.kind {
            case .step:
                recipe.steps[recipe.steps.count - 1] += " " + entry.text.split(separator: "\n").joined(separator: " ")
                return
            case .item:
                findings.error(
                    "bad-ingredient", "an ingredient goes on over a second line", at: entry.range,
                    expected: "one line for each")
                return
            default: break
            }
        }
        if recipe.ingredients.isEmpty, recipe.steps.isEmpty {
            recipe.prose.append(entry.text)
        } else {
            recipe.remarks.append(entry.text)
        }
    }

    private func isDirectlyAfter(_ one: Outline.Entry, _ other: Outline.Entry) -> Bool {
        one.range.upperBound <= other.range.lowerBound
            && source.bytes[one.range.upperBound..<other.range.lowerBound].count { $0 == UInt8(ascii: "\n") } == 1
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
        guard !findings.hasErrors else { return }
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
                findings.add([
                    Diagnostic(
                        .error, "bad-value", "`\(word.text)` is not a meal", at: word.place,
                        expected: "some of " + all.joined(separator: ", "),
                        hint: didYouMean(String(word.text.prefix(60)), in: all))
                ])
                continue
            }
            meals.append(meal)
        }
        if !meals.isEmpty { recipe.meals = MealKind.allCases.filter(meals.contains) }
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
        findings.add([
            Diagnostic(
                .error, "tag-contradicts", "the recipe is not \(tag): it has \(names)", at: place,
                hint: "take the tag away or another food; the food table says what a food is")
        ])
    }
}
