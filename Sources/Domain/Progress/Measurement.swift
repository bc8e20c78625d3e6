import Quantities

/// What was measured of a body on one day.
public struct Measurement: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// Body mass.
    public let mass: Mass?
    /// Girth of the waist in millimetres.
    public let waist_mm: Int?
    /// Girth of the hips in millimetres.
    public let hips_mm: Int?
    /// Girth of the chest in millimetres.
    public let chest_mm: Int?
    /// Girth of the upper arm in millimetres.
    public let arm_mm: Int?
    /// Girth of the thigh in millimetres.
    public let thigh_mm: Int?
    /// The share of body fat in thousandths.
    public let bodyFat_permille: Int?

    /// Makes a measurement.
    public init(
        date: CivilDate, mass: Mass? = nil, waist_mm: Int? = nil, hips_mm: Int? = nil, chest_mm: Int? = nil,
        arm_mm: Int? = nil, thigh_mm: Int? = nil, bodyFat_permille: Int? = nil
    ) {
        self.date = date
        self.mass = mass
        self.waist_mm = waist_mm
        self.hips_mm = hips_mm
        self.chest_mm = chest_mm
        self.arm_mm = arm_mm
        self.thigh_mm = thigh_mm
        self.bodyFat_permille = bodyFat_permille
    }
}
