/// What an invoice comes to.
public struct InvoiceTotals: Sendable, Hashable {
    /// What one category of tax comes to.
    public struct Tax: Sendable, Hashable {
        /// The category.
        public let category: TaxCategory
        /// The sum of the category's lines.
        public let base: Money
        /// The tax on that sum, rounded once.
        public let tax: Money
    }

    /// Each line's net, in the order of the lines.
    public let lineNets: [Money]
    /// The tax by category, in the order of categories and rates.
    public let taxes: [Tax]
    /// The sum of the lines.
    public let net: Money
    /// The sum of the taxes.
    public let tax: Money
    /// Net and tax.
    public let gross: Money

    /// Totals of a draft. Tax is computed on the sum of each category, not on lines (EN 16931, BR-CO-17).
    public init(_ draft: InvoiceDraft) throws(MoneyError) {
        var nets: [Money] = []
        var bases: [TaxCategory: Money] = [:]
        var net = Money.zero(draft.currency)
        for line in draft.lines {
            let amount = try line.net()
            nets.append(amount)
            net = try net.adding(amount)
            bases[line.tax] = try (bases[line.tax] ?? .zero(draft.currency)).adding(amount)
        }
        var taxes: [Tax] = []
        var tax = Money.zero(draft.currency)
        for category in bases.keys.sorted() {
            let base = bases[category] ?? .zero(draft.currency)
            let amount = try base.multiplied(by: Int64(category.rate_bp), over: 10_000)
            taxes.append(Tax(category: category, base: base, tax: amount))
            tax = try tax.adding(amount)
        }
        lineNets = nets
        self.taxes = taxes
        self.net = net
        self.tax = tax
        gross = try net.adding(tax)
    }
}
