/// An exact sum of fractions, so that a list comes to the same in whatever order it is summed.
///
/// Recipes serve at most 50 and factors are thousandths, so every denominator divides lcm(1…50) · 10⁶ < 2⁹² and 128
/// bits hold sums of tonnes in milligrams exactly. What is larger stops at the most that can be held instead of
/// trapping.
struct Share: Sendable, Hashable {
    private(set) var numerator: Int128 = 0
    private(set) var denominator: Int128 = 1

    static let zero = Share()

    private init() {}

    init(_ numerator: Int128, over denominator: Int128) {
        guard denominator > 0, numerator > 0 else { return }
        let divisor = Share.commonDivisor(numerator, denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    static func + (one: Share, other: Share) -> Share {
        if one.numerator == 0 { return other }
        if other.numerator == 0 { return one }
        let divisor = commonDivisor(one.denominator, other.denominator)
        let (left, right) = (other.denominator / divisor, one.denominator / divisor)
        let first = one.numerator.multipliedReportingOverflow(by: left)
        let second = other.numerator.multipliedReportingOverflow(by: right)
        let sum = first.partialValue.addingReportingOverflow(second.partialValue)
        let common = one.denominator.multipliedReportingOverflow(by: left)
        guard !first.overflow, !second.overflow, !sum.overflow, !common.overflow else {
            return Share(Int128.max, over: 1)
        }
        return Share(sum.partialValue, over: common.partialValue)
    }

    static func += (sum: inout Share, more: Share) { sum = sum + more }

    /// The sum divided, rounded up to a whole number; at most 10¹⁵.
    func roundedUp(per unit: Int = 1) -> Int {
        let divisor = denominator.multipliedReportingOverflow(by: Int128(max(1, unit)))
        guard !divisor.overflow else { return 1 }
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: divisor.partialValue)
        return Int(min(1_000_000_000_000_000, remainder > 0 && quotient < Int128.max ? quotient + 1 : quotient))
    }

    private static func commonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }
}
