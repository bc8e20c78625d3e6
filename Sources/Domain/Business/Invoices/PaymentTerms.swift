import Quantities

/// Less to pay for paying soon (Skonto).
public struct Skonto: Sendable, Hashable {
    /// How many days after the day of issue it holds.
    public var days: Int
    /// What is taken off, in basis points.
    public var rate_bp: Int

    /// Makes terms.
    public init(days: Int, rate_bp: Int) {
        self.days = days
        self.rate_bp = rate_bp
    }

    /// What is taken off an amount, rounded once.
    public func amount(of whole: Money) throws(MoneyError) -> Money {
        try whole.multiplied(by: Int64(rate_bp), over: 10_000)
    }
}

/// Something paid before the document was issued.
public struct Prepayment: Sendable, Hashable {
    /// How much, tax included.
    public var amount: Money
    /// When it was paid.
    public var date: CivilDate
    /// The number of the invoice that asked for it, if there was one.
    public var invoiceNumber: String?
    /// The tax that it includes, which a final invoice has to name where an invoice asked for it (§ 14 (5) UStG).
    public var tax: Money?

    /// Makes a prepayment.
    public init(amount: Money, date: CivilDate, invoiceNumber: String? = nil, tax: Money? = nil) {
        self.amount = amount
        self.date = date
        self.invoiceNumber = invoiceNumber
        self.tax = tax
    }
}

/// Whether prices are told without or with the tax.
public enum PriceBasis: String, Sendable, CaseIterable {
    /// The tax comes on top.
    case net
    /// The tax is included, as prices for consumers must tell it (§ 3 PAngV).
    case gross
}
