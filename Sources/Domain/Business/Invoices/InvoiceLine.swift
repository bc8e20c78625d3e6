/// One line of an invoice.
public struct InvoiceLine: Sendable, Hashable {
    /// What was done or sold.
    public var text: String
    /// More on it, in a sentence; may be missing.
    public var detail: String?
    /// How much, in thousandths.
    public var quantity_milli: Int64
    /// Of what.
    public var unit: InvoiceUnit
    /// The price of one: net or gross, as the document says.
    public var unitPrice: Money
    /// What is taken off the line.
    public var discount: Discount?
    /// How it is taxed.
    public var tax: TaxCategory
    /// The days it was supplied on, where they are other than the document's.
    public var supply: SupplyPeriod?
    /// Whether the client may choose it or not: only on quotes, where it does not count in the total.
    public var isOptional: Bool

    /// Makes a line.
    public init(
        text: String, detail: String? = nil, quantity_milli: Int64, unit: InvoiceUnit, unitPrice: Money,
        discount: Discount?, tax: TaxCategory, supply: SupplyPeriod? = nil, isOptional: Bool = false
    ) {
        self.text = text
        self.detail = detail
        self.quantity_milli = quantity_milli
        self.unit = unit
        self.unitPrice = unitPrice
        self.discount = discount
        self.tax = tax
        self.supply = supply
        self.isOptional = isOptional
    }

    /// Makes a line with a discount in basis points, or none.
    public init(
        text: String, quantity_milli: Int64, unit: InvoiceUnit, unitPrice: Money, discount_bp: Int = 0, tax: TaxCategory
    ) {
        self.init(
            text: text, quantity_milli: quantity_milli, unit: unit, unitPrice: unitPrice,
            discount: discount_bp == 0 ? nil : .share(bp: discount_bp), tax: tax)
    }

    /// The discount in basis points; zero where there is none or it is an amount.
    public var discount_bp: Int {
        if case .share(let bp) = discount { bp } else { 0 }
    }

    /// Quantity times price, rounded once, before any discount.
    func full() throws(MoneyError) -> Money { try unitPrice.multiplied(by: quantity_milli, over: 1000) }

    /// What the line comes to, as it was priced: quantity times price, rounded, less the discount, rounded.
    public func amount() throws(MoneyError) -> Money {
        let full = try full()
        guard let discount else { return full }
        return try full.subtracting(discount.amount(of: full))
    }
}
