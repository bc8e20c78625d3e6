import Quantities

/// What 100 g of a food hold.
public struct Nutrients: Sendable, Hashable {
    /// Kilocalories.
    public var energy_kcal = 0.0
    /// Grams.
    public var protein_g = 0.0
    /// Grams.
    public var fat_g = 0.0
    /// Grams.
    public var saturated_g = 0.0
    /// Grams.
    public var carbohydrate_g = 0.0
    /// Grams.
    public var sugar_g = 0.0
    /// Grams.
    public var fibre_g = 0.0
    /// Grams.
    public var salt_g = 0.0

    /// Nothing.
    public init() {}

    /// What `grams` of a food with these figures per 100 g hold, added to this.
    public mutating func add(_ per100: Nutrients, grams: Double) {
        let share = grams / 100
        energy_kcal += per100.energy_kcal * share
        protein_g += per100.protein_g * share
        fat_g += per100.fat_g * share
        saturated_g += per100.saturated_g * share
        carbohydrate_g += per100.carbohydrate_g * share
        sugar_g += per100.sugar_g * share
        fibre_g += per100.fibre_g * share
        salt_g += per100.salt_g * share
    }

    /// These times a factor.
    public func scaled(by factor: Double) -> Nutrients {
        var scaled = Nutrients()
        scaled.add(self, grams: factor * 100)
        return scaled
    }

    /// Energy by its macronutrients: 4 kcal a gram of protein and carbohydrate, 9 of fat, 2 of fibre (Regulation (EU) No 1169/2011,
    /// Annex XIV; USDA's carbohydrate has fibre in it, so fibre is taken out first).
    public var energyOfMacronutrients_kcal: Double {
        4 * protein_g + 9 * fat_g + 4 * max(0, carbohydrate_g - fibre_g) + 2 * fibre_g
    }
}

/// A food with its figures per 100 g and where they come from.
public struct Food: Sendable, Hashable {
    /// A unit that people count the food in.
    public struct Unit: Sendable, Hashable {
        /// Its name, `piece`.
        public let name: String
        /// Milligrams of one.
        public let mass_mg: Int
    }

    /// The name.
    public let name: String
    /// The German name.
    public let german: String?
    /// What 100 g hold.
    public let nutrients: Nutrients
    /// Grams a millilitre, in thousandths, where it is measured by volume.
    public let density_milli: Int?
    /// Units it is counted in.
    public let units: [Unit]
    /// Of the EU's fourteen.
    public let allergens: [String]
    /// `vegan`, `vegetarian`.
    public let diets: [String]
    /// Where it stands in a shop.
    public let aisle: String
    /// Grams of a usual pack.
    public let pack_g: Int?
    /// Where the figures come from.
    public let source: String
}

extension Food {
    /// The name in a language; the English one where there is no other.
    public func title(in language: Language) -> String { language == .german ? german ?? name : name }
}
