import Quantities

/// What was billed, or what came in, in a time: net, tax and gross, by month, client or rate.
public struct Revenue: Sendable, Hashable {
    /// What counts, and when.
    public enum Basis: String, Sendable, CaseIterable {
        /// What was billed less what was credited, on the day of issue: VAT on agreed payments (§ 16 UStG).
        case issued
        /// What was paid, on the day it came in: VAT on received payments (§ 20 UStG), and the statement of receipts (§ 4 (3) EStG).
        case paid
    }

    /// What amounts are summed by.
    public enum Grouping: String, Sendable, CaseIterable {
        case month, client, rate
    }

    /// A part of a document, or of what was paid for it, under one rate.
    public struct Entry: Sendable, Hashable {
        /// The day on which it counts.
        public let date: CivilDate
        /// Whose it is: the client's handle; nothing where the client was erased.
        public let client: String?
        /// The category and rate.
        public let tax: TaxCategory
        /// Without tax; below zero for what was taken back.
        public let net: Money
        /// The tax.
        public let taxAmount: Money

        /// Makes an entry.
        public init(date: CivilDate, client: String?, tax: TaxCategory, net: Money, taxAmount: Money) {
            self.date = date
            self.client = client
            self.tax = tax
            self.net = net
            self.taxAmount = taxAmount
        }
    }

    /// One group in one currency.
    public struct Row: Sendable, Hashable {
        /// What the group is called: `2026-11`, a handle, `S 19`.
        public let key: String
        /// The currency.
        public let currency: Currency
        /// Without tax.
        public let net: Money
        /// The tax.
        public let tax: Money
        /// With tax.
        public let gross: Money
    }

    /// The groups by key and currency.
    public let rows: [Row]
    /// The sums by currency.
    public let totals: [Row]

    /// Sums entries up; throws where the amounts are too large.
    public init(_ entries: [Entry], by grouping: Grouping) throws(MoneyError) {
        rows = try Revenue.sum(entries) { Revenue.key(of: $0, by: grouping) }
        totals = try Revenue.sum(entries) { _ in "total" }
    }

    private static func key(of entry: Entry, by grouping: Grouping) -> String {
        switch grouping {
        case .month: return String(entry.date.iso.prefix(7))
        case .client: return entry.client ?? "(erased)"
        case .rate:
            guard entry.tax.code == .standard else { return entry.tax.code.rawValue }
            return
                "\(entry.tax.code.rawValue) \(Language.english.number(scaled: Int64(entry.tax.rate_milli), places: 3, isFixed: false))"
        }
    }

    private static func sum(_ entries: [Entry], by key: (Entry) -> String) throws(MoneyError) -> [Row] {
        struct Place: Hashable {
            let key: String
            let currency: Currency
        }
        var sums: [Place: (net: Money, tax: Money)] = [:]
        for entry in entries {
            let place = Place(key: key(entry), currency: entry.net.currency)
            let sum = sums[place] ?? (.zero(place.currency), .zero(place.currency))
            sums[place] = (try sum.net.adding(entry.net), try sum.tax.adding(entry.taxAmount))
        }
        var rows: [Row] = []
        for (place, sum) in sums.sorted(by: {
            ($0.key.key, $0.key.currency.code) < ($1.key.key, $1.key.currency.code)
        }) {
            rows.append(
                Row(
                    key: place.key, currency: place.currency, net: sum.net, tax: sum.tax,
                    gross: try sum.net.adding(sum.tax)))
        }
        return rows
    }
}

extension IssuedInvoice {
    /// What an invoice or credit note adds to the revenue, by rate; a credit note takes it off. What gross prices were rounded by goes
    /// with the first rate's net, so that the entries come to what the document does. What a final invoice takes off because an earlier invoice
    /// billed it, is that one's revenue.
    public func revenue(client: String?) throws(MoneyError) -> [Revenue.Entry] {
        let zero = Money.zero(content.currency)
        var entries: [Revenue.Entry] = []
        for (index, tax) in totals.taxes.enumerated() {
            var net = index == 0 ? try tax.base.adding(totals.rounding) : tax.base
            var amount = tax.tax
            if content.kind.original != nil {
                (net, amount) = (try zero.subtracting(net), try zero.subtracting(amount))
            }
            entries.append(
                Revenue.Entry(date: content.issueDate, client: client, tax: tax.category, net: net, taxAmount: amount))
        }
        for paid in billedBefore {
            let back = try zero.subtracting(paid.amount)
            let tax = try paid.tax.map { paid throws(MoneyError) in try zero.subtracting(paid) }
            entries += try revenue(paid: back, tax: tax, on: content.issueDate, client: client)
        }
        return entries
    }

    /// What a payment of it adds to the revenue: shared among the rates by what each comes to, and within a rate between net and tax.
    ///
    /// - Parameter tax: the tax in it where that is known; the first rate that has some takes the difference.
    public func revenue(
        paid: Money, tax known: Money? = nil, on day: CivilDate, client: String?
    ) throws(MoneyError) -> [Revenue.Entry] {
        guard totals.total.minor > 0 else { return [] }
        var grosses: [Int64] = []
        for (index, tax) in totals.taxes.enumerated() {
            let gross = try tax.base.adding(tax.tax)
            grosses.append(max(0, (index == 0 ? try gross.adding(totals.rounding) : gross).minor))
        }
        let parts = try paid.shared(by: grosses)
        var entries: [Revenue.Entry] = []
        for (tax, part) in zip(totals.taxes, parts) where part.minor != 0 {
            let gross = try tax.base.adding(tax.tax).minor
            let amount = gross > 0 ? try part.multiplied(by: tax.tax.minor, over: gross) : .zero(part.currency)
            entries.append(
                Revenue.Entry(
                    date: day, client: client, tax: tax.category, net: try part.subtracting(amount), taxAmount: amount))
        }
        guard let known, let place = entries.firstIndex(where: { $0.taxAmount.minor != 0 }) ?? entries.indices.first
        else { return entries }
        var difference = known
        for entry in entries { difference = try difference.subtracting(entry.taxAmount) }
        let entry = entries[place]
        entries[place] = Revenue.Entry(
            date: day, client: client, tax: entry.tax, net: try entry.net.subtracting(difference),
            taxAmount: try entry.taxAmount.adding(difference))
        return entries
    }

    /// What was paid before and an earlier invoice had asked for: that invoice has it in its books.
    public var billedBefore: [Prepayment] { content.prepayments.filter { $0.invoiceNumber != nil } }

    /// What was paid before of this invoice itself, without an invoice of its own.
    public var paidBefore: [Prepayment] { content.prepayments.filter { $0.invoiceNumber == nil } }

    /// What this document itself bills: what it comes to, less what earlier invoices billed of it.
    public func billed() throws(MoneyError) -> Money {
        var billed = totals.total
        for earlier in billedBefore { billed = try billed.subtracting(earlier.amount) }
        return billed
    }
}
