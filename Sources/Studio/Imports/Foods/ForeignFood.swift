import Nutrition

/// A food as a public database tells of it, before the studio takes it over.
struct ForeignFood: Sendable {
    /// What the database knows it by: the number in FoodData Central, the bar code in Open Food Facts.
    var id: String
    /// What it is called there.
    var name: String
    /// The German name, where the database has one.
    var german: String?
    /// Thousandths of a kilocalorie or gram in 100 g.
    var figures_milli: [Nutrient: Int] = [:]
    /// What a piece, slice or spoon of it weighs.
    var portions: [FoodPortion] = []
    /// Where it stands in a shop, by the database's categories.
    var aisle = Aisle.dryGoods
    /// Its allergens; nothing where the database does not say.
    var allergens: [Allergen]?
    /// The diets it fits, as far as the database says.
    var diets: [Diet] = []
    /// What a pack weighs.
    var pack_g: Int?
    /// Whether the figures may be those of 100 ml.
    var isLiquid = false
    /// Where the figures are from.
    var source: String

    /// The food in the studio's terms, or the reason why there is none.
    func food() throws(Refusal) -> Food {
        let name = ForeignFood.plain(name)
        guard name.contains(where: { $0.isLetter }) else { throw Refusal("it has no name") }
        for nutrient in [Nutrient.energy, .protein, .fat, .carbohydrate] where figures_milli[nutrient] == nil {
            throw Refusal("there is no figure for \(nutrient.name(in: .english).lowercased())")
        }
        for (nutrient, amount) in figures_milli.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let most = nutrient == .energy ? 910_000 : 100_000
            guard (0...most).contains(amount) else {
                throw Refusal("the figure for \(nutrient.name(in: .english).lowercased()) cannot be that of 100 g")
            }
        }
        let whole = [Nutrient.protein, .fat, .carbohydrate, .salt].reduce(0) { $0 + (figures_milli[$1] ?? 0) }
        guard whole <= 102_000 else { throw Refusal("protein, fat, carbohydrate and salt come to more than 100 g") }
        var figures = figures_milli
        for (part, sum) in [(Nutrient.saturated, Nutrient.fat), (.sugar, .carbohydrate)] {
            // A part that is more than its whole is one figure too many: better none than a wrong one.
            if let amount = figures[part], amount > (figures[sum] ?? 0) + 100 { figures[part] = nil }
        }
        let allergens = allergens ?? []
        let (units, density) = FoodPortion.measures(portions)
        return Food(
            name: name, german: german.map(ForeignFood.plain).flatMap { $0.isEmpty ? nil : $0 },
            per100g: Nutrients(milli: figures), density_mg_per_ml: density, units: units, allergens: allergens,
            areAllergensKnown: self.allergens != nil,
            diets: diets.filter { diet in !allergens.contains { diet.rulesOut($0) } }, aisle: aisle,
            packs_g: pack_g.map { [$0] } ?? [], source: ForeignFood.plain(source))
    }

    /// Why a food is not taken over.
    struct Refusal: Error {
        let reason: String

        init(_ reason: String) { self.reason = reason }
    }

    /// A text on one line, of at most 120 letters, that no spreadsheet takes for a formula.
    private static func plain(_ text: String) -> String {
        let words = text.split {
            $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
        }
        return String(words.joined(separator: " ").drop { "=+-@ ".contains($0) }.prefix(120))
    }
}
