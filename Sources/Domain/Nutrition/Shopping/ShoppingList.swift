import Quantities

/// What the meals of some days take: every ingredient of every meal, summed exactly.
///
/// What is bought is the share of a recipe that is eaten: amount · servings · people / servings of the recipe. A fixed
/// ingredient counts once, whole, for each meal it is cooked for, however many eat. Nothing is rounded here, so lists
/// merge to the same in any order; `Basket` takes off what is at home and rounds once.
public struct ShoppingList: Sendable, Hashable {
    /// A meal that needs a food.
    public struct Use: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// What the meal is called.
        public let meal: String
        /// The recipe, by the name of its file; nothing for a food alone.
        public let recipe: String?
        /// The recipe's title or the meal's name, in each language.
        let titles: [Language: String]
        /// Who eats it; empty where the list is for one.
        public let eater: String
        /// Where the dish stands in the day.
        let position: Position

        /// The recipe's title, or the meal's name.
        public func text(in language: Language) -> String { titles[language] ?? meal }
    }

    /// Where a dish stands in a day.
    struct Position: Sendable, Hashable, Comparable {
        let meal: Int
        let dish: Int

        static func < (one: Position, other: Position) -> Bool {
            (one.meal, one.dish) < (other.meal, other.dish)
        }
    }

    /// A line of the list. Foods are told apart by name, so raw and cooked never run together.
    public struct Line: Sendable, Hashable {
        /// The food.
        public let food: Food
        /// The meals that need it, in the order of the days, each once.
        public internal(set) var uses: [Use] = []
        /// What grows with those who eat.
        var varying = FoodAmount.none
        /// What does not.
        var fixed = FoodAmount.none

        init(food: Food) {
            self.food = food
        }

        /// All of it.
        var amount: FoodAmount { varying + fixed }

        /// Whether nothing of it is weighed, counted or poured.
        public var isOnlyToTaste: Bool { varying.mass == .zero && fixed.mass == .zero }

        mutating func add(_ other: Line) {
            uses += other.uses
            varying += other.varying
            fixed += other.fixed
        }

        /// The line with its meals in the order of the days, each once.
        fileprivate var inOrder: Line {
            var line = self
            line.uses.sort(by: Use.isEarlier)
            line.uses = line.uses.enumerated().filter { index, use in index == 0 || line.uses[index - 1] != use }
                .map(\.element)
            return line
        }
    }

    /// The lines by food's name, those that are only to taste among them.
    public let lines: [Line]

    /// Nothing to buy.
    public static let empty = ShoppingList(lines: [:])

    init(lines: [String: Line]) {
        self.lines = lines.keys.sorted().compactMap { lines[$0]?.inOrder }
    }

    /// The list of both, whichever comes first.
    public func merging(_ other: ShoppingList) -> ShoppingList {
        var merged = Dictionary(lines.map { ($0.food.name, $0) }) { first, _ in first }
        for line in other.lines { merged[line.food.name, default: Line(food: line.food)].add(line) }
        return ShoppingList(lines: merged)
    }

    /// The list for a number of times as many people: what is fixed stays.
    ///
    /// - Parameter factor_milli: How many times, in thousandths; from a thousandth to a thousand.
    public func scaled(by factor_milli: Int) -> ShoppingList {
        let factor = Int128(min(max(1, factor_milli), 1_000_000))
        return ShoppingList(
            lines: Dictionary(
                lines.map { line in
                    var scaled = line
                    scaled.varying = line.varying.times(factor, over: 1000)
                    return (line.food.name, scaled)
                }) { first, _ in first })
    }
}

extension ShoppingList.Use {
    /// By date, then as the day's meals come, then by who eats and what.
    fileprivate static func isEarlier(_ one: ShoppingList.Use, _ other: ShoppingList.Use) -> Bool {
        if one.date != other.date { return one.date < other.date }
        if one.position != other.position { return one.position < other.position }
        return one.key.lexicographicallyPrecedes(other.key)
    }

    /// What tells two uses of one place apart.
    private var key: [String] {
        [eater, meal, recipe ?? ""] + Language.allCases.map { titles[$0] ?? "" }
    }
}
