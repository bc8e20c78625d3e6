/// Something taken off a price.
public enum Discount: Sendable, Hashable {
    /// A share of it, in basis points.
    case share(bp: Int)
    /// So much of it.
    case amount(Money)

    /// What is taken off an amount; a share is rounded once, half away from zero.
    public func amount(of whole: Money) throws(MoneyError) -> Money {
        switch self {
        case .share(let bp): return try whole.multiplied(by: Int64(bp), over: 10_000)
        case .amount(let amount):
            guard amount.currency == whole.currency else { throw .mixedCurrencies }
            return amount
        }
    }

    /// Whether it takes off something between nothing and all.
    func isInOrder(of whole: Money) -> Bool {
        switch self {
        case .share(let bp): (0...10_000).contains(bp)
        case .amount(let amount): amount.minor >= 0 && amount.minor <= whole.minor && amount.currency == whole.currency
        }
    }
}

/// A discount on all lines together, with why it is given.
public struct DocumentDiscount: Sendable, Hashable {
    /// What is taken off.
    public var discount: Discount
    /// Why, in a few words such as “Friends of the studio”; may be missing.
    public var reason: String?

    /// Makes a discount.
    public init(_ discount: Discount, reason: String? = nil) {
        self.discount = discount
        self.reason = reason
    }
}
