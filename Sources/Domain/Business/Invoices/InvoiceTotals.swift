/// What an invoice comes to, exactly, in the terms of EN 16931.
public struct InvoiceTotals: Sendable, Hashable {
    /// What one line comes to.
    public struct Line: Sendable, Hashable {
        /// What it comes to as it was priced, net or gross, its discount taken off.
        public let amount: Money
        /// The discount, as it was priced.
        public let discount: Money
        /// Its net, the discount taken off (BT-131).
        public let net: Money
        /// The net of the discount (BT-136).
        public let netDiscount: Money
        /// The net price (BT-146): times the quantity it is the net and the discount, to the minor unit.
        public let netPrice: UnitPrice
    }

    /// What one category of tax comes to.
    public struct Tax: Sendable, Hashable {
        /// The category.
        public let category: TaxCategory
        /// What the document's discount takes off it, net (BT-92).
        public let allowance: Money
        /// The sum of the category's lines less the allowance (BT-116).
        public let base: Money
        /// The tax on that sum, rounded once (BT-117).
        public let tax: Money
    }

    /// Each line, in their order. Those that may be chosen have amounts and count in nothing else.
    public let lines: [Line]
    /// The tax by category, in the order of categories and rates.
    public let taxes: [Tax]
    /// The sum of the lines, net (BT-106).
    public let linesNet: Money
    /// What the document's discount comes to as it was priced, net or gross.
    public let discount: Money
    /// The sum of the allowances, net (BT-107).
    public let allowance: Money
    /// The lines less the allowances (BT-109).
    public let net: Money
    /// The sum of the taxes (BT-110).
    public let tax: Money
    /// Net and tax (BT-112).
    public let gross: Money
    /// What is added so that prices which include the tax come to what they said (BT-114): at most a minor unit for each category, and
    /// nothing where prices are net.
    public let rounding: Money
    /// What was paid before (BT-113).
    public let prepaid: Money

    /// What the buyer owes for all of it: gross and rounding. An account is kept of this.
    public let total: Money
    /// What is left to pay on the day of issue (BT-115).
    public let due: Money

    /// Each line's net, in the order of the lines.
    public var lineNets: [Money] { lines.map(\.net) }

    /// Totals of a draft. Tax is computed on the sum of each category, not on lines (EN 16931, BR-CO-17).
    ///
    /// Throws where an amount does not fit into 64 bits, currencies are mixed, or a discount has to be shared among lines of less than zero.
    public init(_ draft: InvoiceDraft) throws(MoneyError) {
        let zero = Money.zero(draft.currency)
        var groups: [TaxCategory: TaxGroup] = [:]
        var amounts: [Money] = []
        for (index, line) in draft.lines.enumerated() {
            let amount = try line.amount()
            // Adding to nothing finds out a line in another currency.
            amounts.append(try zero.adding(amount))
            if !line.isOptional { try groups[line.tax, default: TaxGroup(zero)].add(amount, line: index) }
        }
        let categories = groups.keys.sorted()
        var sum = zero
        for category in categories { sum = try sum.adding((groups[category] ?? TaxGroup(zero)).amount) }
        discount = try draft.discount?.discount.amount(of: sum) ?? zero
        if discount.minor != 0 {
            let shares = try discount.shared(by: categories.map { groups[$0]?.amount.minor ?? 0 })
            for (category, share) in zip(categories, shares) { groups[category]?.discount = share }
        }
        var nets: [Int: Money] = [:]
        var (taxes, linesNet, allowance, tax, rounding) = ([Tax](), zero, zero, zero, zero)
        for category in categories {
            let group = groups[category] ?? TaxGroup(zero)
            let result = try group.taxed(as: category, draft.priceBasis)
            taxes.append(
                Tax(category: category, allowance: result.allowance, base: result.base, tax: result.tax))
            let net = try result.base.adding(result.allowance)
            for (line, share) in zip(group.lines, try group.lineNets(net, amounts, draft.priceBasis)) {
                nets[line] = share
            }
            linesNet = try linesNet.adding(net)
            allowance = try allowance.adding(result.allowance)
            tax = try tax.adding(result.tax)
            rounding = try rounding.adding(result.rounding)
        }
        var lines: [Line] = []
        for (index, line) in draft.lines.enumerated() {
            lines.append(try Line(line, amount: amounts[index], net: nets[index], draft.priceBasis))
        }
        var prepaid = zero
        for prepayment in draft.prepayments { prepaid = try prepaid.adding(prepayment.amount) }
        self.lines = lines
        self.taxes = taxes
        self.linesNet = linesNet
        self.allowance = allowance
        net = try linesNet.subtracting(allowance)
        self.tax = tax
        gross = try net.adding(tax)
        self.rounding = rounding
        self.prepaid = prepaid
        total = try gross.adding(rounding)
        due = try total.subtracting(prepaid)
    }
}

extension InvoiceTotals.Line {
    /// - Parameter net: the line's share of its category's net; for a line that counts in nothing it is its own.
    fileprivate init(_ line: InvoiceLine, amount: Money, net: Money?, _ basis: PriceBasis) throws(MoneyError) {
        let full = try line.full()
        self.amount = amount
        discount = try full.subtracting(amount)
        switch basis {
        case .net:
            self.net = amount
            netDiscount = discount
            netPrice = UnitPrice(line.unitPrice)
        case .gross:
            if let net { self.net = net } else { self.net = try line.tax.net(of: amount) }
            netDiscount = try line.tax.net(of: discount)
            netPrice = UnitPrice(of: try self.net.adding(netDiscount), quantity_milli: line.quantity_milli)
        }
    }
}
