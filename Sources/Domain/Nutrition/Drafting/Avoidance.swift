import Diagnostics

/// Something that nobody is to find in a menu: an allergen, a kind of food, foods by a word of their names, or a recipe.
public struct Avoidance: Sendable, Hashable {
    /// What it was asked for by.
    public let word: String
    private let allergens: [Allergen]
    private let foods: Set<String>
    private let recipes: Set<String>

    /// Kinds of food that are no allergens, with words of which one stands in the name of each such food.
    private static let kinds: [(words: [String], names: [String])] = [
        (
            ["legumes", "pulses"],
            [
                "lentil", "bean", "chickpea", "pea", "soya", "edamame", "tofu", "tempeh", "hummus", "lupin", "peanut",
                "dal",
            ]
        ),
        (["pork"], ["pork", "bacon", "ham", "chorizo", "salami", "bratwurst", "prosciutto", "lard", "wild boar"]),
        (["beef"], ["beef", "veal", "steak"]),
        (["poultry"], ["chicken", "turkey", "duck", "goose"]),
    ]

    /// Finds what a word means: an allergen as flags name it (`nuts`, `dairy`), a kind (`legumes`), a recipe, or every food
    /// that has the word in its name. Nothing where it means none of them.
    public init?(_ word: String, recipes: [Recipe], foods table: FoodTable) {
        let wanted = Words.stem(Words.key(word)).split(separator: " ").map(String.init)
        guard !wanted.isEmpty else { return nil }
        self.word = word
        allergens = Allergen.meant(by: word)
        let kind = Avoidance.kinds.first { $0.words.contains { Words.stem($0) == wanted.joined(separator: " ") } }
        let names = kind?.names.map { Words.stem($0).split(separator: " ").map(String.init) } ?? [wanted]
        var found = Set(table.all.filter { food in names.contains { Avoidance.has($0, in: food) } }.map(\.name))
        if let food = table.find(word) { found.insert(food.name) }
        // What an allergen names is told by the allergens of a food, not by its name: `Coconut milk` is no milk.
        foods = allergens.isEmpty ? found : []
        let key = Words.key(word)
        self.recipes = Set(
            recipes.filter { [$0.title, $0.german, $0.name].compactMap { $0 }.contains { Words.key($0) == key } }
                .map(\.name))
        if allergens.isEmpty, foods.isEmpty, self.recipes.isEmpty, kind == nil { return nil }
    }

    private static func has(_ wanted: [String], in food: Food) -> Bool {
        [food.name, food.german].compactMap { $0 }.contains { name in
            let words = Set(Words.stem(Words.key(name)).split(separator: " ").map(String.init))
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
