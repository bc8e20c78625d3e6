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

    /// What is left without another one; nothing where that is more.
    func without(_ other: Share) -> Share {
        guard other.numerator > 0 else { return self }
        let divisor = Share.commonDivisor(denominator, other.denominator)
        let (left, right) = (other.denominator / divisor, denominator / divisor)
        let first = numerator.multipliedReportingOverflow(by: left)
        let second = other.numerator.multipliedReportingOverflow(by: right)
        let common = denominator.multipliedReportingOverflow(by: left)
        // What is too large to be held stays whole: a list may be too long, and never too short.
        guard !first.overflow, !second.overflow, !common.overflow else { return self }
        return Share(first.partialValue - second.partialValue, over: common.partialValue)
    }

    /// So many parts of so many; nothing where the parts are not above zero.
    func times(_ parts: Int128, over whole: Int128) -> Share {
        guard parts > 0, whole > 0 else { return .zero }
        let cut = Share(parts, over: whole)
        let one = Share.commonDivisor(numerator, cut.denominator)
        let other = Share.commonDivisor(cut.numerator, denominator)
        guard one > 0, other > 0 else { return .zero }
        let top = (numerator / one).multipliedReportingOverflow(by: cut.numerator / other)
        let bottom = (denominator / other).multipliedReportingOverflow(by: cut.denominator / one)
        guard !top.overflow, !bottom.overflow else { return Share(Int128.max, over: 1) }
        return Share(top.partialValue, over: bottom.partialValue)
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
