import Diagnostics
import Markup
import Quantities

extension Recipe {
    /// Reads the same recipe in another language, `red-lentil-chilli.de.md`: title, description and all words, with the
    /// ingredients of the recipe itself, line by line.
    ///
    /// Every mistake is reported; with errors there is nothing. A food, a quantity or `fixed` that is not that of the
    /// recipe is an error at its line, other steps than the recipe's are a warning.
    public func translation(
        _ source: Source, in language: Language, foods: FoodTable, into diagnostics: inout [Diagnostic]
    ) -> Wording? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var body = RecipeBody(source, IngredientReader(foods: foods, language: language))
        let outline = Outline.parse(source, in: matter.body)
        body.read(outline, end: matter.body.upperBound)
        var fields = Fields(matter.document)
        let title = fields.text("title", isRequired: true) ?? ""
        let description = fields.text("description")
        for entry in fields.entries where Recipe.keysOfOwnFile.contains(entry.key) {
            _ = fields.node(entry.key)
            fields.refuse(
                entry.key, "said-already", "`\(entry.key)` is said in \(file) for all languages",
                expected: "`title` and `description` alone")
        }
        body.findings.add(fields.finish())
        if !body.findings.hasErrors { compare(body, source, end: matter.body.upperBound, into: &body.findings) }
        diagnostics += body.findings.all
        guard !body.findings.hasErrors else { return nil }
        return Wording(
            title: title, description: description, notes: body.ingredients.map(\.note),
            sections: body.ingredients.map(\.section), steps: body.steps, prose: body.prose, remarks: body.remarks,
            file: source.path)
    }

    private static let keysOfOwnFile = ["german", "serves", "time", "tags", "meals", "keeps", "draft"]

    /// Holds the lines of a translation against the recipe, up to the first that is another: what follows it would be
    /// told only because it stands one line too high or too low.
    private func compare(_ body: RecipeBody, _ source: Source, end: Int, into findings: inout Findings) {
        for (index, ingredient) in body.ingredients.enumerated() {
            guard ingredients.indices.contains(index) else {
                findings.error(
                    "other-recipe", "\(file) has no ingredient for this line", at: body.ranges[index],
                    expected: "\(ingredients.count) ingredients in the same order")
                return
            }
            let own = ingredients[index]
            if ingredient.food.name != own.food.name {
                findings.error(
                    "other-recipe", "here \(file) has `\(own.food.name)`", at: body.ranges[index],
                    expected: "the same ingredients in the same order",
                    hint: own.food.german.map { "in German it is called `\($0)`" })
                return
            }
            if ingredient.quantity != own.quantity || ingredient.mass_mg != own.mass_mg {
                findings.error(
                    "other-recipe", "\(file) has another quantity of `\(own.food.name)`", at: body.ranges[index],
                    expected: own.isToTaste ? "to taste" : own.written + own.bracket)
                return
            }
            if ingredient.isFixed != own.isFixed {
                findings.error(
                    "other-recipe",
                    own.isFixed
                        ? "in \(file) this quantity is fixed" : "in \(file) this quantity is not fixed",
                    at: body.ranges[index], expected: "the same in both")
                return
            }
        }
        if body.ingredients.count < ingredients.count {
            let missing = ingredients[body.ingredients.count].food.name
            findings.error(
                "other-recipe", "`\(missing)` of \(file) is missing here",
                at: body.ranges.last ?? end..<end, expected: "\(ingredients.count) ingredients in the same order")
        } else if body.steps.count != steps.count {
            findings.warning(
                "other-steps", "there are \(body.steps.count) steps here and \(steps.count) in \(file)", at: end..<end,
                expected: "the same steps in other words")
        }
    }
}

extension Ingredient {
    /// The weight of pieces as a line has it in brackets.
    fileprivate var bracket: String {
        guard case .pieces = quantity?.measure else { return "" }
        return " (\(Quantity.metric(mass_mg, "g", "kg", .english)))"
    }
}
