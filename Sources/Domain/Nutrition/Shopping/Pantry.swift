/// What is at home, in whole grams by the food's name.
public struct Pantry: Sendable, Hashable {
    /// Grams by food, none of them below one.
    public private(set) var masses_g: [String: Int] = [:]

    /// The most that is kept of one food: a tonne.
    public static let most_g = 1_000_000

    /// An empty one.
    public init() {}

    /// A pantry of grams by food; what is not above nothing is left out.
    public init(_ masses_g: [String: Int]) {
        for (food, mass) in masses_g { add(mass, of: food) }
    }

    /// Grams of a food.
    public subscript(food: String) -> Int { masses_g[food] ?? 0 }

    /// Whether nothing is there.
    public var isEmpty: Bool { masses_g.isEmpty }

    /// Puts grams of a food there.
    public mutating func add(_ mass_g: Int, of food: String) {
        guard mass_g > 0 else { return }
        masses_g[food] = min(Pantry.most_g, self[food] + min(mass_g, Pantry.most_g))
    }

    /// What is left after the meals that a basket was filled for.
    public func without(_ basket: Basket) -> Pantry {
        var rest = masses_g
        // Whole grams, rounded down: nobody cooks with what is less.
        for taken in basket.taken { rest[taken.food.name] = taken.left_mg / 1000 }
        return Pantry(rest)
    }

    /// What two households have together.
    public func merging(_ other: Pantry) -> Pantry {
        var both = self
        for (food, mass) in other.masses_g { both.add(mass, of: food) }
        return both
    }
}
