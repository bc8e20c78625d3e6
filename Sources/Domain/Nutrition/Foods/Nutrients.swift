import Quantities

/// Amounts of all nutrients, in whole thousandths: of a kilocalorie for energy, of a gram for the rest.
///
/// Whole numbers add up the same in any order, so a day is exactly the sum of its meals. An amount that some food has
/// no figure for is a lower bound, and says so. Amounts stop at 10¹⁵ thousandths instead of overflowing.
public struct Nutrients: Sendable, Hashable {
    private var milli: SIMD8<Int>
    private var unknown: UInt8

    private static let most = 1_000_000_000_000_000

    /// Nothing of anything.
    public static let none = Nutrients(milli: SIMD8(repeating: 0), unknown: 0)

    private init(milli: SIMD8<Int>, unknown: UInt8) {
        self.milli = milli
        self.unknown = unknown
    }

    /// Amounts in thousandths; a nutrient that is `nil` or not named has no figure. None may be negative.
    public init(milli amounts: [Nutrient: Int]) {
        self = .none
        for nutrient in Nutrient.allCases {
            if let amount = amounts[nutrient] {
                milli[nutrient.index] = min(max(0, amount), Nutrients.most)
            } else {
                unknown |= 1 << UInt8(nutrient.index)
            }
        }
    }

    /// What a serving of a mixture contains: Σ figure per 100 g · milligrams / 100,000 / servings, rounded once at the
    /// end.
    public init(mixing parts: [(per100g: Nutrients, mass_mg: Int)], servings: Int = 1) {
        self = .none
        let divisor = 100_000 * Int128(max(1, servings))
        for index in 0..<8 {
            let sum = parts.reduce(Int128(0)) { $0 + Int128($1.per100g.milli[index]) * Int128(max(0, $1.mass_mg)) }
            milli[index] = Int(min(Int128(Nutrients.most), (sum + divisor / 2) / divisor))
        }
        for part in parts { unknown |= part.per100g.unknown }
    }

    /// The amount in thousandths of a kilocalorie or of a gram.
    public subscript(nutrient: Nutrient) -> Int { milli[nutrient.index] }

    /// Whether the amount is at least so much, because some food in it has no figure.
    public func isLowerBound(_ nutrient: Nutrient) -> Bool { unknown & 1 << UInt8(nutrient.index) != 0 }

    /// The amount in kilocalories or grams.
    public func amount(of nutrient: Nutrient) -> Double { Double(self[nutrient]) / 1000 }

    /// Kilocalories.
    public var energy_kcal: Double { amount(of: .energy) }
    /// Grams of protein.
    public var protein_g: Double { amount(of: .protein) }
    /// Grams of fat.
    public var fat_g: Double { amount(of: .fat) }
    /// Grams of carbohydrate.
    public var carbohydrate_g: Double { amount(of: .carbohydrate) }
    /// Grams of fibre.
    public var fibre_g: Double { amount(of: .fibre) }
    /// Grams of salt.
    public var salt_g: Double { amount(of: .salt) }

    /// The sum.
    public static func + (one: Nutrients, other: Nutrients) -> Nutrients {
        Nutrients(
            milli: pointwiseMin(one.milli &+ other.milli, SIMD8(repeating: most)), unknown: one.unknown | other.unknown)
    }

    /// Adds to the sum.
    public static func += (sum: inout Nutrients, more: Nutrients) { sum = sum + more }

    /// So many parts of so many, rounded to the thousandth, half up; nothing where a number is negative or there are no
    /// parts.
    public func scaled(by numerator: Int, over denominator: Int) -> Nutrients {
        var scaled = self
        for index in 0..<8 { scaled.milli[index] = Nutrients.rounded(milli[index], numerator, denominator) }
        return scaled
    }

    /// The share of energy that a nutrient gives, in thousandths; nothing without energy and for what is not counted
    /// so.
    public func energyShare_permille(of nutrient: Nutrient) -> Int? {
        guard let perGram = nutrient.energyPerGram_kcal, self[.energy] > 0 else { return nil }
        return Nutrients.rounded(self[nutrient], perGram * 1000, self[.energy])
    }

    /// The amount as a label writes it: whole kilocalories, grams with a decimal below ten; `≥` before a lower bound.
    public func text(of nutrient: Nutrient, in language: Language) -> String {
        let amount = amount(of: nutrient)
        let places = nutrient == .energy || amount >= 10 ? 0 : nutrient == .salt ? 2 : 1
        let number = language.number(amount, places: places)
        return "\(isLowerBound(nutrient) ? "≥\u{A0}" : "")\(number)\u{A0}\(nutrient.unit)"
    }

    /// In 128 bits, so that nothing overflows on the way.
    private static func rounded(_ value: Int, _ numerator: Int, _ denominator: Int) -> Int {
        guard numerator >= 0, denominator > 0 else { return 0 }
        let (quotient, remainder) = (Int128(value) * Int128(numerator)).quotientAndRemainder(
            dividingBy: Int128(denominator))
        return Int(min(Int128(most), remainder >= Int128(denominator) - remainder ? quotient + 1 : quotient))
    }
}
