/// How a line is taxed: a category of EN 16931 (BT-151) and a rate.
public struct TaxCategory: Sendable, Hashable, Comparable {
    /// The categories, by UNTDID 5305.
    public enum Code: String, Sendable, CaseIterable {
        /// A rate above zero.
        case standard = "S"
        /// A rate of zero.
        case zero = "Z"
        /// Exempt by law, such as a small business.
        case exempt = "E"
        /// The buyer owes the tax.
        case reverseCharge = "AE"
        /// Not subject to the tax at all.
        case outside = "O"
    }

    /// The category.
    public let code: Code
    /// The rate in thousandths of a percent, so that 8.875 % can be told; zero but for the standard category.
    public let rate_milli: Int

    /// Makes a category with a rate in thousandths of a percent.
    public init(_ code: Code, rate_milli: Int) {
        self.code = code
        self.rate_milli = rate_milli
    }

    /// Makes a category with a rate in basis points.
    public init(_ code: Code, rate_bp: Int = 0) {
        let (rate, isOver) = rate_bp.multipliedReportingOverflow(by: 10)
        self.init(code, rate_milli: isOver ? .max : rate)
    }

    /// The rate in whole basis points; what is finer is cut off.
    public var rate_bp: Int { rate_milli / 10 }

    /// Whether the rate is one that the category can have: above zero and at most 100 % for the standard one (BR-S-05),
    /// zero for all others (BR-Z-05, BR-E-05, BR-AE-05, BR-O-05).
    public var isRateInOrder: Bool { code == .standard ? (1...TaxCategory.all).contains(rate_milli) : rate_milli == 0 }

    /// 100 % in thousandths of a percent.
    static let all = 100_000

    /// The tax on a base, rounded once, half away from zero (EN 16931, BR-CO-17).
    public func tax(on base: Money) throws(MoneyError) -> Money {
        try base.multiplied(by: Int64(rate_milli), over: Int64(TaxCategory.all))
    }

    /// What is left of an amount without the tax that it includes, rounded once.
    func net(of gross: Money) throws(MoneyError) -> Money {
        let (divisor, isOver) = Int64(TaxCategory.all).addingReportingOverflow(Int64(rate_milli))
        guard !isOver else { throw .tooLarge }
        return try gross.multiplied(by: Int64(TaxCategory.all), over: divisor)
    }

    /// By category, then by rate.
    public static func < (one: TaxCategory, other: TaxCategory) -> Bool {
        (one.code.rawValue, one.rate_milli) < (other.code.rawValue, other.rate_milli)
    }
}
