import Diagnostics
import Markup

/// Reads what stands below the front matter of a recipe: words, ingredients under headings, steps, remarks.
struct RecipeBody {
    private(set) var ingredients: [Ingredient] = []
    /// Where each ingredient stands.
    private(set) var ranges: [Range<Int>] = []
    private(set) var steps: [String] = []
    private(set) var prose: [String] = []
    private(set) var remarks: [String] = []
    var findings: Findings
    private let source: Source
    private let foods: IngredientReader
    private var section = ""
    private var last: Outline.Entry?

    /// Headings that say what everyone sees, and are no names of sections.
    private static let plainHeadings = ["ingredients", "method", "zutaten", "zubereitung"]
    /// More than any dish has; it bounds what can be summed.
    private static let mostIngredients = 200

    init(_ source: Source, _ foods: IngredientReader) {
        self.source = source
        self.foods = foods
        findings = Findings(source)
    }

    mutating func read(_ outline: Outline, end: Int) {
        for entry in outline.entries {
            switch entry.kind {
            case .heading:
                section = RecipeBody.plainHeadings.contains(entry.text.lowercased()) ? "" : entry.text
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
        if ingredients.isEmpty {
            findings.error(
                "no-ingredients", "the recipe has no ingredients", at: end..<end,
                expected: "lines such as - 300 g Rolled oats")
        } else if steps.isEmpty {
            findings.warning(
                "no-steps", "the recipe does not say what to do", at: end..<end, expected: "lines such as 1. Stir.")
        }
    }

    private mutating func ingredient(_ entry: Outline.Entry) {
        guard ingredients.count < RecipeBody.mostIngredients else {
            findings.error(
                "too-many-ingredients", "this is one ingredient too many", at: entry.range, expected: "at most 200")
            return
        }
        if let ingredient = foods.ingredient(source, entry.range, section: section, into: &findings) {
            ingredients.append(ingredient)
            ranges.append(entry.range)
        }
    }

    private mutating func step(_ entry: Outline.Entry) {
        if entry.text.isEmpty {
            findings.error("empty-step", "this step is empty", at: entry.range, expected: "what is done")
        }
        steps.append(entry.text)
    }

    /// A paragraph that follows a line without an empty one between them is that line's continuation.
    private mutating func prose(_ entry: Outline.Entry) {
        if let last, isDirectlyAfter(last, entry) {
            switch last.kind {
            case .step:
                steps[steps.count - 1] += " " + entry.text.split(separator: "\n").joined(separator: " ")
                return
            case .item:
                findings.error(
                    "bad-ingredient", "an ingredient goes on over a second line", at: entry.range,
                    expected: "one line for each")
                return
            default: break
            }
        }
        if ingredients.isEmpty, steps.isEmpty {
            prose.append(entry.text)
        } else {
            remarks.append(entry.text)
        }
    }

    private func isDirectlyAfter(_ one: Outline.Entry, _ other: Outline.Entry) -> Bool {
        one.range.upperBound <= other.range.lowerBound
            && source.bytes[one.range.upperBound..<other.range.lowerBound].count { $0 == UInt8(ascii: "\n") } == 1
    }
}
