import Quantities

/// A dish with what goes into it: `Content/recipes/*.md`.
public struct Recipe: Sendable, Hashable {
    /// The file's name without ending.
    public let name: String
    /// The language of its file.
    public let language: Language
    /// The title.
    public internal(set) var title = ""
    /// The German title.
    public internal(set) var german: String?
    /// One or two sentences.
    public internal(set) var description: String?
    /// How many it serves, from 1 to 50.
    public internal(set) var serves = 1
    /// How long it takes, as written: `35 min`.
    public internal(set) var time: String?
    /// How long it takes, in minutes.
    public internal(set) var time_min: Int?
    /// What it is about.
    public internal(set) var tags: [String] = []
    /// The meals that it is made for, in the order of a day; lunch and dinner where the file does not say.
    public internal(set) var meals: [MealKind] = [.lunch, .dinner]
    /// Whether the file says which meals it is made for.
    public internal(set) var areMealsWritten = false
    /// How many days after the one of cooking it keeps in the fridge; zero where it is to be eaten at once.
    public internal(set) var keeps_days = 0
    /// Whether it is not to be published yet.
    public internal(set) var isDraft = false
    /// What goes in.
    public internal(set) var ingredients: [Ingredient] = []
    /// What is done, in order.
    public internal(set) var steps: [String] = []
    /// The words before the list, paragraph by paragraph.
    public internal(set) var prose: [String] = []
    /// The words after it.
    public internal(set) var remarks: [String] = []
    /// What one serving contains: everything by the number of servings, what is fixed with it; what is to taste counts
    /// nothing.
    public internal(set) var perServing = Nutrients.none
    /// The file, relative to the studio.
    public internal(set) var file = ""
    /// What is said of it in further languages.
    public internal(set) var translations: [Language: Wording] = [:]

    init(name: String, language: Language = .english) {
        self.name = name
        self.language = language
    }

    /// The allergens of all ingredients, what is to taste among them, in the order of the regulation.
    public var allergens: [Allergen] {
        Allergen.allCases.filter { allergen in ingredients.contains { $0.food.allergens.contains(allergen) } }
    }

    /// The foods in it of which nobody looked what allergens they have, each once.
    public var foodsOfUnknownAllergens: [Food] {
        var foods: [Food] = []
        for food in ingredients.map(\.food) where !food.areAllergensKnown && !foods.contains(food) {
            foods.append(food)
        }
        return foods
    }

    /// The diets that all ingredients fit.
    public var diets: [Diet] {
        Diet.allCases.filter { diet in ingredients.allSatisfy { $0.food.diets.contains(diet) } }
    }
}
