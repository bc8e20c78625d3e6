import Diagnostics
import Markup
import Quantities

/// A dish with what goes into it.
public struct Recipe: Sendable {
    /// A line of the list.
    public struct Ingredient: Sendable {
        /// The food.
        public let food: Food
        /// How much of it, for all servings.
        public let quantity: FoodQuantity
        /// How much as it is written, `2` for two onions; empty where it is to taste.
        public let written: String
        /// Words behind the name: `diced`.
        public let note: String?
        /// Whether it stays the same whatever the servings.
        public let isFixed: Bool
    }

    /// The file's name without ending.
    public let name: String
    /// The title.
    public var title = ""
    /// The German title.
    public var german: String?
    /// One or two sentences.
    public var description: String?
    /// How many it serves.
    public var serves = 1
    /// How long it takes, as written.
    public var time: String?
    /// What it is about.
    public var tags: [String] = []
    /// What goes in.
    public var ingredients: [Ingredient] = []
    /// What is done.
    public var steps: [String] = []
    /// The words before the list.
    public var prose: [String] = []
    /// The file, relative to the studio.
    public var file = ""

    /// What one serving holds. What is to taste counts nothing; a volume without density is taken as water.
    public var perServing: Nutrients {
        var sum = Nutrients()
        for ingredient in ingredients {
            switch ingredient.quantity {
            case .mass_mg(let mass): sum.add(ingredient.food.nutrients, grams: Double(mass) / 1000)
            case .volume_ul(let volume): sum.add(ingredient.food.nutrients, grams: Double(volume) / 1000)
            case .toTaste: break
            }
        }
        return sum.scaled(by: 1 / Double(max(1, serves)))
    }

    /// The allergens of all ingredients, in alphabetical order.
    public var allergens: [String] { Set(ingredients.flatMap(\.food.allergens)).sorted() }

    /// The diets that all ingredients fit.
    public var diets: [String] {
        ["vegan", "vegetarian"].filter { diet in ingredients.allSatisfy { $0.food.diets.contains(diet) } }
    }

    /// Reads a recipe. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, foods: FoodTable, into diagnostics: inout [Diagnostic]
    ) -> Recipe? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var recipe = Recipe(name: name)
        var fields = Fields(matter.document)
        recipe.file = source.path
        recipe.title = fields.text("title", isRequired: true) ?? ""
        recipe.german = fields.text("german")
        recipe.description = fields.text("description")
        recipe.serves = fields.integer("serves", in: 1...100) ?? 1
        recipe.time = fields.text("time")
        recipe.tags = fields.texts("tags")
        var found = fields.finish()
        var reader = IngredientReader(source, foods: foods)
        for entry in Outline.parse(source, in: matter.body).entries {
            switch entry.kind {
            case .item(depth: 0): if let ingredient = reader.read(entry) { recipe.ingredients.append(ingredient) }
            case .step: recipe.steps.append(entry.text)
            case .prose: recipe.prose.append(entry.text)
            case .heading, .item: break
            }
        }
        found += reader.diagnostics
        if recipe.ingredients.isEmpty, !found.hasErrors {
            found.append(source.error("no-ingredients", "the recipe has no ingredient", at: matter.body.upperBound..<matter.body.upperBound))
        }
        for tag in recipe.tags where ["vegan", "vegetarian"].contains(tag) && !found.hasErrors && !recipe.diets.contains(tag) {
            let culprit = recipe.ingredients.first { !$0.food.diets.contains(tag) }?.food.name ?? ""
            fields.refuse("tags", "wrong-diet", "`\(culprit)` is not \(tag)", hint: "take the tag away or another food")
            found.append(contentsOf: fields.diagnostics.suffix(1))
        }
        diagnostics += found
        return found.hasErrors ? nil : recipe
    }

    private init(name: String) {
        self.name = name
    }
}

/// Reads ingredients: a quantity, a food's name, which may hold commas, and words.
struct IngredientReader {
    private let source: Source
    private let foods: FoodTable
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, foods: FoodTable) {
        self.source = source
        self.foods = foods
    }

    mutating func read(_ entry: Outline.Entry) -> Recipe.Ingredient? {
        let text = entry.text[...]
        let parsed = QuantityParser.parse(text)
        let rest = parsed?.1 ?? text
        let start = entry.range.lowerBound + text.utf8.count - rest.utf8.count
        guard let (food, grams, words) = name(rest, at: start) else { return nil }
        let isFixed = words.contains("fixed")
        let notes = words.filter { $0 != "fixed" && $0 != "to taste" }
        let note = notes.isEmpty ? nil : notes.joined(separator: ", ")
        if words.contains("to taste") {
            return Recipe.Ingredient(food: food, quantity: .toTaste, written: "", note: note, isFixed: true)
        }
        guard let written = parsed?.0 else {
            diagnostics.append(
                source.error(
                    "no-quantity", "there is no quantity", at: entry.range, expected: "such as 300 g, 2 tsp, 2, or `, to taste` at the end"))
            return nil
        }
        guard let quantity = grams.map({ FoodQuantity.mass_mg($0) }) ?? food.quantity(written) else {
            diagnostics.append(
                source.error(
                    "no-unit", "`\(food.name)` is not counted in pieces", at: entry.range.lowerBound..<start,
                    expected: "a mass, or one in brackets: 2 onions (180 g)", hint: "give the food a unit: piece=90"))
            return nil
        }
        let quantityText = String(text.dropLast(rest.count)).trimmed
        return Recipe.Ingredient(food: food, quantity: quantity, written: quantityText, note: note, isFixed: isFixed)
    }

    /// The longest beginning up to a comma that names a food, milligrams in brackets, and the words after it.
    private mutating func name(_ text: Substring, at start: Int) -> (Food, Int?, [String])? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
        for count in stride(from: parts.count, to: 0, by: -1) {
            var candidate = parts[..<count].joined(separator: ", ")
            var grams: Int?
            if candidate.hasSuffix(")"), let open = candidate.lastIndex(of: "(") {
                let inside = candidate[candidate.index(after: open)...].dropLast()
                if case .mass_mg(let mass)? = QuantityParser.parse(inside)?.0 {
                    grams = mass
                    candidate = String(candidate[..<open]).trimmed
                }
            }
            if let food = foods.find(candidate) { return (food, grams, Array(parts[count...])) }
        }
        let name = parts[0].split(separator: "(").first.map { String($0).trimmed } ?? parts[0]
        diagnostics.append(
            source.error(
                "unknown-food", "unknown food `\(name)`", at: start..<start + max(1, name.utf8.count),
                expected: "a name in Content/foods", hint: foods.suggestion(for: name)))
        return nil
    }
}
