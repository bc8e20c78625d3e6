import Nutrition
import Quantities

/// What the trainer wrote down about how a client eats, for the formulas of what a day comes to.
public struct EatingProfile: Sendable, Hashable {
    /// How much the client moves, where it is known.
    public var activity: Eater.Activity?
    /// The formula of energy at rest.
    public var formula = RestingFormula.mifflin
    /// How fast body mass is to change, in thousandths of it a week; from −10 to 5.
    public var rate_permille = 0
    /// Whether the client has trained with weights for a year or so.
    public var isTrained = false

    /// Nothing is known, and body mass is to stay.
    public init() {}
}

/// What was eaten on a day.
public struct FoodLog: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// Kilocalories.
    public var energy_kcal: Int
    /// Milligrams of protein, where they were logged.
    public var protein_mg: Int?
    /// Milligrams of fat, where they were logged.
    public var fat_mg: Int?
    /// Milligrams of carbohydrate, where they were logged.
    public var carbohydrate_mg: Int?

    /// Makes a log of a day.
    public init(
        _ date: CivilDate, energy_kcal: Int, protein_mg: Int? = nil, fat_mg: Int? = nil, carbohydrate_mg: Int? = nil
    ) {
        self.date = date
        self.energy_kcal = energy_kcal
        self.protein_mg = protein_mg
        self.fat_mg = fat_mg
        self.carbohydrate_mg = carbohydrate_mg
    }
}
