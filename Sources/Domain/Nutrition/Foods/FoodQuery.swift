import Quantities

/// What a trainer looks for among the foods. All that is said must hold.
public struct FoodQuery: Sendable {
    /// Where it is found in a shop.
    public var aisle: Aisle?
    /// The diet it fits.
    public var diet: Diet?
    /// Allergens that it must be known not to have.
    public var without: [Allergen] = []
    /// Words of its names, each as the beginning of a word.
    public var words: [String] = []

    /// Looks for everything.
    public init() {}

    /// The foods that fit: for words those with the fewest other words first, otherwise by name.
    public func select(from table: FoodTable) -> [Food] {
        let fitting = table.all.filter(isFit)
        let wanted = words.flatMap { Words.key($0).split(separator: " ").map(String.init) }
        guard !wanted.isEmpty else { return fitting }
        let found = fitting.compactMap { food in
            [food.name, food.german].compactMap { $0 }.compactMap { FoodQuery.strangers(wanted, in: $0) }.min()
                .map { (food: food, strangers: $0) }
        }
        return found.sorted { ($0.strangers, $0.food.name) < ($1.strangers, $1.food.name) }.map(\.food)
    }

    private func isFit(_ food: Food) -> Bool {
        if let aisle, food.aisle != aisle { return false }
        if let diet, !food.diets.contains(diet) { return false }
        return !food.mayHave(without)
    }

    /// How many words of a name were not looked for; nothing where one that was looked for is missing. A word that is only begun
    /// counts half.
    private static func strangers(_ wanted: [String], in name: String) -> Int? {
        let words = Words.key(name).split(separator: " ")
        var strangers = words.count * 2
        for word in wanted {
            if words.contains(where: { $0 == word }) {
                strangers -= 2
            } else if words.contains(where: { $0.hasPrefix(word) }) {
                strangers -= 1
            } else {
                return nil
            }
        }
        return strangers
    }
}
