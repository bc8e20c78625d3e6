/// A mass in whole grams.
public struct Mass: Sendable, Hashable, Comparable {
    /// Grams.
    public let grams: Int

    /// A mass of so many grams.
    public init(grams: Int) {
        self.grams = grams
    }

    /// A mass from an amount in a unit, rounded to the gram, half away from zero.
    public init(_ amount: Double, _ unit: MassUnit) {
        grams = Int((amount * unit.grams).rounded(.toNearestOrAwayFromZero))
    }

    /// The amount in a unit.
    public func amount(in unit: MassUnit) -> Double { Double(grams) / unit.grams }

    /// The nearest whole multiple of a step, half away from zero; the mass itself where the step is not positive.
    public func rounded(to step: Mass) -> Mass {
        guard step.grams > 0 else { return self }
        let steps = (Double(grams) / Double(step.grams)).rounded(.toNearestOrAwayFromZero)
        return Mass(grams: Int(steps) * step.grams)
    }

    /// By grams.
    public static func < (one: Mass, other: Mass) -> Bool { one.grams < other.grams }
    /// The sum.
    public static func + (one: Mass, other: Mass) -> Mass { Mass(grams: one.grams + other.grams) }
    /// The difference, which may be negative.
    public static func - (one: Mass, other: Mass) -> Mass { Mass(grams: one.grams - other.grams) }
}

/// A unit that people read masses in.
public enum MassUnit: String, Sendable, CaseIterable {
    case kilograms = "kg"
    case pounds = "lb"

    /// Grams in one of it; the avoirdupois pound is 453.59237 g by definition (international yard and pound agreement, 1959).
    public var grams: Double { self == .kilograms ? 1000 : 453.59237 }
}
