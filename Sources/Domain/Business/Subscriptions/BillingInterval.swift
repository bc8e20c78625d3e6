/// How often a subscription is billed.
public enum BillingInterval: String, Sendable, CaseIterable {
    case weekly
    case fortnightly
    case monthly
    case quarterly
    case halfYearly = "half-yearly"
    case yearly

    /// How long a period is.
    enum Length {
        case days(Int)
        case months(Int)
    }

    var length: Length {
        switch self {
        case .weekly: .days(7)
        case .fortnightly: .days(14)
        case .monthly: .months(1)
        case .quarterly: .months(3)
        case .halfYearly: .months(6)
        case .yearly: .months(12)
        }
    }

    /// What one period is told by on an invoice.
    public var unit: InvoiceUnit {
        switch self {
        case .weekly: .week
        case .monthly: .month
        case .yearly: .year
        case .fortnightly, .quarterly, .halfYearly: .lumpSum
        }
    }

    /// What a price comes to in a month, rounded once: a year has 12 months and counts as 52 weeks.
    public func monthly(_ price: Money) throws(MoneyError) -> Money {
        switch self {
        case .weekly: try price.multiplied(by: 52, over: 12)
        case .fortnightly: try price.multiplied(by: 26, over: 12)
        case .monthly: price
        case .quarterly: try price.multiplied(by: 1, over: 3)
        case .halfYearly: try price.multiplied(by: 1, over: 6)
        case .yearly: try price.multiplied(by: 1, over: 12)
        }
    }
}
