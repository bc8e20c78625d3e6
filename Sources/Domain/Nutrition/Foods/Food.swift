import Diagnostics
import Quantities

/// A food as the trainer's table describes it.
public struct Food: Sendable, Hashable {
    /// A piece, slice or clove of a food.
    public struct Unit: Sendable, Hashable {
        /// What it is called, in lower case: `slice`.
        public let name: String
        /// What one of it weighs, in milligrams.
        public let mass_mg: Int

        /// Makes a unit.
        public init(name: String, mass_mg: Int) {
            self.name = name
            self.mass_mg = mass_mg
        }
    }

    /// The name: `Red lentils, dry`. Raw and cooked are two foods.
    public let name: String
    /// The German name.
    public let german: String?
    /// What 100 g of it contain.
    public let per100g: Nutrients
    /// Milligrams in a millilitre, for what is measured by volume.
    public let density_mg_per_ml: Int?
    /// Its pieces, in the order of the table.
    public let units: [Unit]
    /// Its allergens, each once, in the order of the regulation.
    public let allergens: [Allergen]
    /// Whether somebody looked what allergens it has; where nobody did it may have any.
    public let areAllergensKnown: Bool
    /// The diets it fits.
    public let diets: [Diet]
    /// Where it is found in a shop.
    public let aisle: Aisle
    /// What the packs weigh that it is sold in, in grams, the smallest first.
    public let packs_g: [Int]
    /// Where the figures are from.
    public let source: String
    /// Where it stands in its file.
    public let place: Place?

    /// Makes a food.
    public init(
        name: String, german: String? = nil, per100g: Nutrients, density_mg_per_ml: Int? = nil, units: [Unit] = [],
        allergens: [Allergen] = [], areAllergensKnown: Bool = true, diets: [Diet] = [], aisle: Aisle = .dryGoods,
        packs_g: [Int] = [], source: String = "", place: Place? = nil
    ) {
        self.name = name
        self.german = german
        self.per100g = per100g
        self.density_mg_per_ml = density_mg_per_ml
        self.units = units
        self.allergens = allergens
        self.areAllergensKnown = areAllergensKnown
        self.diets = diets
        self.aisle = aisle
        self.packs_g = packs_g
        self.source = source
        self.place = place
    }

    /// The name in a language, English where there is no other.
    public func title(in language: Language) -> String { language == .german ? german ?? name : name }

    /// Whether it has one of some allergens, or may have: what is not known is not safe.
    public func mayHave(_ some: [Allergen]) -> Bool {
        !some.isEmpty && (!areAllergensKnown || some.contains { allergens.contains($0) })
    }

    /// The unit of a name, in the singular or the plural, in English or German.
    public func unit(_ name: String) -> Unit? {
        let stem = Words.stem(name.lowercased())
        let found = units.first { $0.name == name.lowercased() || Words.stem($0.name) == stem }
        return found
            ?? UnitWords.english(for: name).lazy.compactMap { name in units.first { $0.name == name } }.first
    }
}
