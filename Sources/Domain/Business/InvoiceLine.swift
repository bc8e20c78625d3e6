/// One line of an invoice.
public struct InvoiceLine: Sendable, Hashable {
    /// What was done or sold.
    public var text: String
    /// How much, in thousandths.
    public var quantity_milli: Int64
    /// Of what.
    public var unit: InvoiceUnit
    /// The net price of one.
    public var unitPrice: Money
    /// A discount on the line, in basis points.
    public var discount_bp: Int
    /// How it is taxed.
    public var tax: TaxCategory

    /// Makes a line.
    public init(
        text: String, quantity_milli: Int64, unit: InvoiceUnit, unitPrice: Money, discount_bp: Int = 0, tax: TaxCategory
    ) {
        self.text = text
        self.quantity_milli = quantity_milli
        self.unit = unit
        self.unitPrice = unitPrice
        self.discount_bp = discount_bp
        self.tax = tax
    }

    /// The line's net: quantity times price, rounded, less the discount, rounded.
    public func net() throws(MoneyError) -> Money {
        let gross = try unitPrice.multiplied(by: quantity_milli, over: 1000)
        return try gross.subtracting(gross.multiplied(by: Int64(discount_bp), over: 10_000))
    }
}

/// What a quantity counts, by UN/ECE recommendation 20.
public enum InvoiceUnit: String, Sendable, CaseIterable {
    case hour = "HUR"
    case piece = "C62"
    case month = "MON"
}
