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
    /// The rate in basis points; zero but for the standard category.
    public let rate_bp: Int

    /// Makes a category.
    public init(_ code: Code, rate_bp: Int = 0) {
        self.code = code
        self.rate_bp = rate_bp
    }

    /// Whether the rate is one that the category can have: above zero and at most 100 % for the standard one (BR-S-05),
    /// zero for all others (BR-Z-05, BR-E-05, BR-AE-05, BR-O-05).
    public var isRateInOrder: Bool { code == .standard ? (1...10_000).contains(rate_bp) : rate_bp == 0 }

    /// By category, then by rate.
    public static func < (one: TaxCategory, other: TaxCategory) -> Bool {
        (one.code.rawValue, one.rate_bp) < (other.code.rawValue, other.rate_bp)
    }
}
