import Nutrition
import Quantities

/// A way to look for recipes, with a list of its own: by meal, by diet, by time, by protein.
enum RecipeTerm: Sendable, Hashable, CaseIterable {
    case breakfast, lunch, dinner, snack, vegetarian, vegan, quick, protein

    /// Whether a recipe belongs there.
    func holds(_ recipe: Recipe) -> Bool {
        switch self {
        case .breakfast: recipe.meals.contains(.breakfast)
        case .lunch: recipe.meals.contains(.lunch)
        case .dinner: recipe.meals.contains(.dinner)
        case .snack: recipe.meals.contains(.snack)
        case .vegetarian: recipe.diets.contains(.vegetarian)
        case .vegan: recipe.diets.contains(.vegan)
        case .quick: recipe.time_min.map { $0 <= 20 } ?? false
        // “High in protein”: at least 20 % of the energy (Regulation (EC) No 1924/2006, Annex).
        case .protein: recipe.perServing.energyShare_permille(of: .protein).map { $0 >= 200 } ?? false
        }
    }

    /// The word on its link.
    func name(in language: Language) -> String {
        switch (self, language) {
        case (.breakfast, .english): "Breakfast"
        case (.breakfast, .german): "Frühstück"
        case (.lunch, .english): "Lunch"
        case (.lunch, .german): "Mittagessen"
        case (.dinner, .english): "Dinner"
        case (.dinner, .german): "Abendessen"
        case (.snack, .english): "Snacks"
        case (.snack, .german): "Zwischendurch"
        case (.vegetarian, .english): "Vegetarian"
        case (.vegetarian, .german): "Vegetarisch"
        case (.vegan, _): "Vegan"
        case (.quick, .english): "In 20 minutes"
        case (.quick, .german): "In 20 Minuten"
        case (.protein, .english): "High in protein"
        case (.protein, .german): "Viel Eiweiß"
        }
    }

    /// The title of its list.
    func title(in language: Language) -> String {
        switch (self, language) {
        case (.breakfast, .english): "Recipes for breakfast"
        case (.breakfast, .german): "Rezepte fürs Frühstück"
        case (.lunch, .english): "Recipes for lunch"
        case (.lunch, .german): "Rezepte fürs Mittagessen"
        case (.dinner, .english): "Recipes for dinner"
        case (.dinner, .german): "Rezepte fürs Abendessen"
        case (.snack, .english): "Recipes for snacks"
        case (.snack, .german): "Rezepte für zwischendurch"
        case (.vegetarian, .english): "Vegetarian recipes"
        case (.vegetarian, .german): "Vegetarische Rezepte"
        case (.vegan, .english): "Vegan recipes"
        case (.vegan, .german): "Vegane Rezepte"
        case (.quick, .english): "Recipes in 20 minutes"
        case (.quick, .german): "Rezepte in 20 Minuten"
        case (.protein, .english): "Recipes high in protein"
        case (.protein, .german): "Rezepte mit viel Eiweiß"
        }
    }

    /// What its list says above the recipes.
    func lead(in language: Language) -> String {
        switch (self, language) {
        case (.protein, .english): "At least a fifth of the energy comes from protein."
        case (.protein, .german): "Mindestens ein Fünftel der Energie kommt aus Eiweiß."
        case (.vegan, .english): "Nothing from animals, worked out from every single ingredient."
        case (.vegan, .german): "Nichts vom Tier, an jeder einzelnen Zutat geprüft."
        case (.vegetarian, .english): "No meat and no fish, worked out from every single ingredient."
        case (.vegetarian, .german): "Kein Fleisch und kein Fisch, an jeder einzelnen Zutat geprüft."
        case (_, .english): "Each with energy, protein and allergens of a serving."
        case (_, .german): "Jedes mit Energie, Eiweiß und Allergenen einer Portion."
        }
    }
}

extension Addresses {
    /// The list of the recipes of a term.
    func recipes(_ term: RecipeTerm, _ language: Language) -> String {
        let name = termName(term.name(in: language))
        // In a folder of their own, where no recipe can lie.
        return "\(list(.recipes, language))\(language == .german ? "fuer" : "for")/\(name)/"
    }
}
