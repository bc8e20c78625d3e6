import Quantities

/// What was measured of a body on one day.
public struct Measurement: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// Body mass.
    public let mass: Mass?
    /// Girth of the waist in millimetres.
    public let waist_mm: Int?
    /// The share of body fat in thousandths.
    public let bodyFat_permille: Int?

    /// Makes a measurement.
    public init(date: CivilDate, mass: Mass? = nil, waist_mm: Int? = nil, bodyFat_permille: Int? = nil) {
        self.date = date
        self.mass = mass
        self.waist_mm = waist_mm
        self.bodyFat_permille = bodyFat_permille
    }
}
