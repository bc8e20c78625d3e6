/// The accounts that a studio's bookings go to. The numbers are those of DATEV's standard charts; an accountant should confirm them.
public struct AccountChart: Sendable, Hashable {
    /// A standard chart of accounts.
    public enum Standard: String, Sendable, CaseIterable {
        /// By processes.
        case skr03 = "SKR03"
        /// By the balance sheet.
        case skr04 = "SKR04"
    }

    /// What a revenue is, as accounts tell it apart.
    public enum RevenueKind: Sendable, Hashable {
        /// Taxed at a rate in thousandths of a percent.
        case rate(milli: Int)
        /// A small business that charges none.
        case smallBusiness
        /// Exempt by another law.
        case exempt
        /// The buyer owes the tax.
        case reverseCharge
        /// Not subject to it.
        case outside

        /// What it is called in studio.yml.
        public var name: String {
            switch self {
            case .rate(let milli):
                let (whole, rest) = milli.quotientAndRemainder(dividingBy: 1000)
                var digits = String(String(1000 + rest).dropFirst())
                while digits.hasSuffix("0") { digits.removeLast() }
                return digits.isEmpty ? "\(whole)" : "\(whole).\(digits)"
            case .smallBusiness: return "small-business"
            case .exempt: return "exempt"
            case .reverseCharge: return "reverse-charge"
            case .outside: return "outside"
            }
        }

        /// What a line of a document is.
        public init(_ category: TaxCategory, _ preset: TaxPreset) {
            switch category.code {
            case .standard, .zero: self = .rate(milli: category.rate_milli)
            case .exempt: self = preset == .smallBusiness ? .smallBusiness : .exempt
            case .reverseCharge: self = .reverseCharge
            case .outside: self = .outside
            }
        }
    }

    /// What the accounts besides those of revenue are for.
    public enum Purpose: String, Sendable, CaseIterable {
        /// All clients.
        case debtors
        /// The bank.
        case bank
        /// The till.
        case cash
        /// Money on its way: card payments that a provider will pay out.
        case transit
        /// What is asked for no more.
        case writtenOff = "written-off"
    }

    /// The chart that it begins with.
    public var standard: Standard
    /// Accounts of revenue by the name of their kind, where they are other than the chart's.
    public var revenue: [String: Int]
    /// Accounts of Skonto by the name of the kind, where they are other than the chart's.
    public var skonto: [String: Int]
    /// Other accounts, where they are other than the chart's.
    public var other: [Purpose: Int]

    /// Makes a chart.
    public init(
        _ standard: Standard = .skr03, revenue: [String: Int] = [:], skonto: [String: Int] = [:],
        other: [Purpose: Int] = [:]
    ) {
        self.standard = standard
        self.revenue = revenue
        self.skonto = skonto
        self.other = other
    }

    /// The account of a revenue; nothing where the chart has none for such a rate.
    public func account(_ kind: RevenueKind) -> Int? {
        if let account = revenue[kind.name] { return account }
        let isFirst = standard == .skr03
        switch kind {
        case .rate(19_000): return isFirst ? 8400 : 4400
        case .rate(7000): return isFirst ? 8300 : 4300
        case .smallBusiness: return isFirst ? 8195 : 4185
        case .exempt: return isFirst ? 8100 : 4100
        case .reverseCharge: return isFirst ? 8336 : 4336
        case .outside: return isFirst ? 8338 : 4338
        case .rate: return nil
        }
    }

    /// The account of what is kept for paying soon.
    public func skontoAccount(_ kind: RevenueKind) -> Int? {
        if let account = skonto[kind.name] { return account }
        let isFirst = standard == .skr03
        switch kind {
        case .rate(19_000): return isFirst ? 8736 : 4736
        case .rate(7000): return isFirst ? 8731 : 4731
        case .rate: return nil
        default: return isFirst ? 8730 : 4730
        }
    }

    /// Another account.
    public func account(_ purpose: Purpose) -> Int {
        if let account = other[purpose] { return account }
        let isFirst = standard == .skr03
        return switch purpose {
        case .debtors: 10_000
        case .bank: isFirst ? 1200 : 1800
        case .cash: isFirst ? 1000 : 1600
        case .transit: isFirst ? 1360 : 1460
        case .writtenOff: isFirst ? 2400 : 6930
        }
    }
}
