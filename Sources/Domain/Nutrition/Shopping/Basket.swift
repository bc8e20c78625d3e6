import Quantities

/// What is to be bought of a shopping list: what is at home is taken off, the rest rounded up once, in packs.
public struct Basket: Sendable, Hashable {
    /// A food to buy.
    public struct Line: Sendable, Hashable {
        /// The food.
        public let food: Food
        /// Milligrams to buy, rounded up; zero where it is only to taste.
        public let mass_mg: Int
        /// Microlitres to buy, rounded up, where the recipes measure it by volume; zero otherwise.
        public let volume_ul: Int
        /// Pieces to buy, rounded up, where the recipes count it.
        public let count: Count?
        /// The packs to buy, where it is sold in packs.
        public let packs: PackChoice
        /// The meals that need it.
        public let uses: [ShoppingList.Use]
    }

    /// A number of pieces.
    public struct Count: Sendable, Hashable {
        /// How many.
        public let number: Int
        /// Of which unit of the food.
        public let unit: String
    }

    /// What is taken from the pantry.
    public struct Taken: Sendable, Hashable {
        /// The food.
        public let food: Food
        /// Milligrams that the meals use up.
        public let mass_mg: Int
        /// Milligrams that are left after them.
        public let left_mg: Int
        /// Whether the recipes pour it.
        let isByVolume: Bool
    }

    /// An aisle with its lines by name.
    public struct Section: Sendable, Hashable {
        /// The aisle.
        public let name: Aisle
        /// Its lines.
        public let lines: [Line]
    }

    /// What is to be bought, by food's name.
    public let lines: [Line]
    /// What is only to taste and not at home: to have in the house, not to weigh.
    public let toTaste: [Line]
    /// What is taken from the pantry, by food's name.
    public let taken: [Taken]

    /// What is to be bought of a list by those who have a pantry.
    public init(_ list: ShoppingList, pantry: Pantry = Pantry()) {
        lines = list.lines.compactMap { $0.isOnlyToTaste ? nil : Line($0, pantry_g: pantry[$0.food.name]) }
        toTaste = list.lines.filter { $0.isOnlyToTaste && pantry[$0.food.name] == 0 }
            .compactMap { Line($0, pantry_g: 0) }
        taken = list.lines.compactMap { line in
            let home_g = pantry[line.food.name]
            guard home_g > 0, !line.isOnlyToTaste else { return nil }
            // What the recipes leave undone is left: rounded down, so that nobody counts on it.
            let amount = line.amount
            let used = min(amount.mass.roundedUp(), home_g * 1000)
            return Taken(
                food: line.food, mass_mg: used, left_mg: home_g * 1000 - used, isByVolume: amount.isByVolume)
        }
    }

    /// The aisles in the order of a walk through the shop, the empty ones left out; those that the order does not name
    /// come last, in their usual order.
    public func aisles(in order: [Aisle] = Aisle.allCases) -> [Section] {
        let order = order + Aisle.allCases.filter { !order.contains($0) }
        return order.compactMap { aisle in
            let found = lines.filter { $0.food.aisle == aisle }
            return found.isEmpty ? nil : Section(name: aisle, lines: found)
        }
    }
}

extension Basket.Line {
    /// What is to be bought of a line; nothing where all of it is at home.
    init?(_ line: ShoppingList.Line, pantry_g: Int) {
        let amount = line.amount
        let rest = amount.mass.without(Share(Int128(pantry_g) * 1000, over: 1))
        if rest == .zero, !line.isOnlyToTaste { return nil }
        food = line.food
        uses = line.uses
        let (whole_mg, rest_mg) = (amount.mass.roundedUp(), rest.roundedUp())
        /// Of what is measured otherwise the same part is to be bought as by weight.
        func part(_ measure: Int) -> Int {
            guard rest_mg < whole_mg, whole_mg > 0 else { return measure }
            let product = Int128(measure) * Int128(rest_mg)
            return Int((product + Int128(whole_mg) - 1) / Int128(whole_mg))
        }
        mass_mg = rest_mg
        volume_ul = amount.isByVolume ? part(amount.volume.roundedUp()) : 0
        count = amount.counted.map { counted in
            Basket.Count(number: (part(counted.share.roundedUp()) + 999) / 1000, unit: counted.unit)
        }
        packs = PackChoice(covering: rest.roundedUp(per: 1000), of: line.food.packs_g)
    }
}
