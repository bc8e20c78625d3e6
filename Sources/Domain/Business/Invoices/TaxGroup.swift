/// The lines of one category and rate on their way to its tax.
struct TaxGroup {
    /// What the lines come to as they were priced, net or gross.
    private(set) var amount: Money
    /// The lines' places in the draft.
    private(set) var lines: [Int] = []
    /// The group's share of the document's discount, as it was priced.
    var discount: Money

    init(_ zero: Money) {
        amount = zero
        discount = zero
    }

    mutating func add(_ more: Money, line: Int) throws(MoneyError) {
        amount = try amount.adding(more)
        lines.append(line)
    }

    /// What the group comes to.
    struct Taxed {
        let allowance: Money
        let base: Money
        let tax: Money
        let rounding: Money
    }

    /// Net prices: the tax is that on what is left. Gross prices: base and tax are those whose sum is what is left; where no base has such a
    /// sum, those that come closest, and the minor unit between is told as rounding.
    func taxed(as category: TaxCategory, _ basis: PriceBasis) throws(MoneyError) -> Taxed {
        let left = try amount.subtracting(discount)
        guard basis == .gross else {
            return Taxed(
                allowance: discount, base: left, tax: try category.tax(on: left), rounding: .zero(left.currency))
        }
        let middle = try category.net(of: left)
        var best: Taxed?
        // At a rate of at most 100 % a minor unit more net is one to two more gross, so a neighbour is at most one away.
        for step: Int64 in [0, -1, 1] {
            let base = try middle.adding(Money(minor: step, left.currency))
            let tax = try category.tax(on: base)
            let rounding = try left.subtracting(base.adding(tax))
            if best.map({ rounding.minor.magnitude < $0.rounding.minor.magnitude }) ?? true {
                best = Taxed(allowance: try category.net(of: discount), base: base, tax: tax, rounding: rounding)
            }
        }
        guard let best else { throw .tooLarge }
        return best
    }

    /// What each line has of the group's net: as it was priced, or shared in proportion where prices are gross.
    func lineNets(_ net: Money, _ amounts: [Money], _ basis: PriceBasis) throws(MoneyError) -> [Money] {
        let amounts = lines.map { amounts[$0] }
        guard basis == .gross, amount.minor != 0 else { return amounts }
        return try net.shared(by: amounts.map(\.minor))
    }
}
