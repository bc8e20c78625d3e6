import Quantities

/// A food with how much of it: a line of a recipe, or a plain food of a menu.
public struct Ingredient: Sendable, Hashable {
    /// The food.
    public let food: Food
    /// How much, as written; nothing where it is to taste.
    public let quantity: Quantity?
    /// What that weighs in milligrams; zero where it is to taste.
    public let mass_mg: Int
    /// How much, letter by letter as written: `2 tsp`; empty where it is to taste.
    public let written: String
    /// What is done to it, as written: `diced`.
    public let note: String?
    /// Whether it stays the same whatever the servings.
    public let isFixed: Bool
    /// The heading it stands under, such as `Dressing`; empty where there is none.
    public let section: String

    /// Makes an ingredient.
    public init(
        food: Food, quantity: Quantity?, mass_mg: Int, written: String = "", note: String? = nil, isFixed: Bool = false,
        section: String = ""
    ) {
        self.food = food
        self.quantity = quantity
        self.mass_mg = mass_mg
        self.written = written
        self.note = note
        self.isFixed = isFixed
        self.section = section
    }

    /// Whether the cook decides how much.
    public var isToTaste: Bool { quantity == nil }

    /// What it contains; what is to taste counts nothing.
    public var nutrients: Nutrients { Nutrients(mixing: [(food.per100g, mass_mg)]) }

    /// How much of it a recipe made `factor_milli` thousandths as large takes, in words: `450 g`, `2`, `to taste`.
    ///
    /// Pieces whose weight the recipe or the food table tells carry it in brackets.
    public func amount(in language: Language, factor_milli: Int = 1000) -> String {
        guard let quantity else { return language == .german ? "nach Geschmack" : "to taste" }
        let factor = isFixed ? 1000 : factor_milli
        let text = quantity.scaled(by: factor).text(in: language)
        guard case .pieces = quantity.measure, let mass = Ratio(max(0, factor), 1000).times(mass_mg) else {
            return text
        }
        return "\(text) (\(Quantity.metric(mass, "g", "kg", language)))"
    }
}
