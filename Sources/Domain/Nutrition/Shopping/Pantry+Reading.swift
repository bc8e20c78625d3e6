import Diagnostics
import Quantities

extension Pantry {
    /// A food with how much of it, as somebody writes it.
    public struct Item: Sendable, Hashable {
        /// The food.
        public let food: Food
        /// How much, in whole grams; nothing where no quantity is given.
        public let mass_g: Int?
    }

    /// Reads `500 g Rolled oats`, `2 tins of Tinned tomatoes` or, without a quantity, `Rolled oats`.
    ///
    /// Reports what cannot be read, and then gives nothing.
    public static func item(
        _ text: String, foods: FoodTable, language: Language = .english, into diagnostics: inout [Diagnostic]
    ) -> Item? {
        let source = Source(path: "what is at home", text: text)
        let range = 0..<source.bytes.count
        var findings = Findings(source)
        defer { diagnostics += findings.all }
        var reader = LineReader(source, range, language)
        guard reader.number() != nil else {
            if let food = foods.find(text) { return Item(food: food, mass_g: nil) }
            findings.error(
                "unknown-food", "unknown food `\(String(text.trimmingWhitespace))`", at: range,
                expected: "such as 500 g Rolled oats", hint: foods.suggestion(for: text))
            return nil
        }
        let ingredient = IngredientReader(foods: foods, language: language).ingredient(
            source, range, into: &findings)
        return ingredient.map { Item(food: $0.food, mass_g: grams($0.mass_mg)) }
    }

    /// Whole grams, half up, and one at least.
    private static func grams(_ mass_mg: Int) -> Int { max(1, (mass_mg + 500) / 1000) }
}
