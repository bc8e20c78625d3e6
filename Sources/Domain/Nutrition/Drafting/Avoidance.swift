import Diagnostics

/// Something that nobody is to find in a menu: an allergen, a kind of food, foods by a word of their names, or a recipe.
public struct Avoidance: Sendable, Hashable {
    /// What it was asked for by.
    public let word: String
    private let allergens: [Allergen]
    private let foods: Set<String>
    private let recipes: Set<String>

    /// A kind of food that is no allergen.
    private struct Kind {
        let words: [String]
        /// Each such food has one of these in its name.
        let names: [String]
        /// Or one of these allergens.
        var allergens: [Allergen] = []
        /// Or is meat: of the counter for meat and fish, and nothing from the water.
        var isMeat = false

        func includes(_ food: Food) -> Bool {
            if !allergens.isEmpty, food.areAllergensKnown, food.mayHave(allergens) { return true }
            if isMeat, food.aisle == .meatFish, !food.diets.contains(.vegetarian),
                !food.allergens.contains(where: { [.fish, .crustaceans, .molluscs].contains($0) })
            {
                return true
            }
            return names.contains { Avoidance.has(Avoidance.words($0), in: food) }
        }
    }

    private static let kinds = [
        Kind(
            words: ["legumes", "pulses"],
            names: ["lentil", "bean", "chickpea", "pea", "edamame", "tofu", "tempeh", "hummus", "lupin", "dal"],
            allergens: [.peanuts, .soya, .lupin]),
        Kind(words: ["meat"], names: ["gelatine", "beef stock", "chicken stock", "lard"], isMeat: true),
        Kind(
            words: ["pork"],
            names: [
                "pork", "bacon", "ham", "lard", "gelatine", "chorizo", "salami", "mortadella", "bratwurst",
                "frankfurter",
                "liver sausage", "mixed mince", "wild boar",
            ]),
        Kind(
            words: ["beef"],
            names: [
                "beef", "veal", "mixed mince", "gelatine", "flank steak", "ribeye steak", "rump steak", "sirloin steak",
            ]),
        Kind(words: ["poultry"], names: ["chicken", "turkey", "duck", "goose"]),
    ]

    /// Finds what a word means: an allergen as flags name it (`nuts`, `dairy`), a kind (`legumes`), a recipe, or every food
    /// that has the word in its name. Nothing where it means none of them.
    public init?(_ word: String, recipes: [Recipe], foods table: FoodTable) {
        let wanted = Avoidance.words(word)
        guard !wanted.isEmpty else { return nil }
        self.word = word
        allergens = Allergen.meant(by: word)
        let kind = Avoidance.kinds.first { $0.words.contains { Avoidance.words($0) == wanted } }
        var found = Set(table.all.filter { kind?.includes($0) ?? Avoidance.has(wanted, in: $0) }.map(\.name))
        if let food = table.find(word) { found.insert(food.name) }
        // What an allergen names is told by the allergens of a food, not by its name: `Coconut milk` is no milk.
        foods = allergens.isEmpty ? found : []
        let key = Words.key(word)
        self.recipes = Set(
            recipes.filter { [$0.title, $0.german, $0.name].compactMap { $0 }.contains { Words.key($0) == key } }
                .map(\.name))
        if allergens.isEmpty, foods.isEmpty, self.recipes.isEmpty, kind == nil { return nil }
    }

    private static func words(_ name: String) -> [String] {
        Words.stem(Words.key(name)).split(separator: " ").map(String.init)
    }

    private static func has(_ wanted: [String], in food: Food) -> Bool {
        [food.name, food.german].compactMap { $0 }.contains { name in
            let words = Set(words(name))
            return wanted.allSatisfy(words.contains)
        }
    }

    /// Whether a food is to be avoided. One of which nobody knows what allergens it has may have any.
    func rulesOut(_ food: Food) -> Bool { food.mayHave(allergens) || foods.contains(food.name) }

    /// Whether a recipe is to be avoided for its name alone.
    func rulesOut(_ recipe: Recipe) -> Bool { recipes.contains(recipe.name) }

    /// A hint that names what is near to a word that means nothing.
    public static func suggestion(for word: String, foods: FoodTable) -> String? {
        let known = Allergen.allCases.map(\.rawValue) + ["dairy", "lactose", "shellfish"] + kinds.flatMap(\.words)
        return didYouMean(String(word.prefix(60)), in: known, limit: 3) ?? foods.suggestion(for: word)
    }
}
