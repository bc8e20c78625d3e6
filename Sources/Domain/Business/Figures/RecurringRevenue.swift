import Quantities

/// Monthly recurring revenue: what all subscriptions that are paid for come to in a month, and how it moved between two days.
///
/// MRR is the sum of the monthly prices of active subscriptions; customer churn is lost / start, revenue churn
/// (lost + contraction) / start. Under ten clients at the start there are counts and no rates: one of three is no trend.
public struct RecurringRevenue: Sendable, Hashable {
    /// Below so many clients at the start no rate is given.
    public static let fewestForRates = 10

    /// A client's subscription.
    public struct Holding: Sendable, Hashable {
        /// Whose it is: any key that is the same for the same client.
        public let client: String
        /// The subscription.
        public let subscription: Subscription

        /// Makes a holding.
        public init(client: String, _ subscription: Subscription) {
            self.client = client
            self.subscription = subscription
        }
    }

    /// What it was on the first day.
    public let start: Money
    /// What it was on the last day.
    public let end: Money
    /// Clients who paid on the first day.
    public let clientsAtStart: Int
    /// Clients who paid on the last day.
    public let clientsAtEnd: Int
    /// Clients who came, and those who came back.
    public let clientsWon: Int
    /// Clients who paid at the start and do not at the end: cancelled or paused.
    public let clientsLost: Int
    /// What those who came bring.
    public let won: Money
    /// What those who stayed pay more.
    public let expansion: Money
    /// What those who stayed pay less.
    public let contraction: Money
    /// What those who left paid.
    public let lost: Money

    /// The movement between two days, in one currency; other ones are left out.
    public init(
        _ holdings: [Holding], from first: CivilDate, to last: CivilDate, currency: Currency
    ) throws(MoneyError) {
        let zero = Money.zero(currency)
        let before = try RecurringRevenue.byClient(holdings, on: first, currency)
        let after = try RecurringRevenue.byClient(holdings, on: last, currency)
        var (start, end, won, expansion, contraction, lost) = (zero, zero, zero, zero, zero, zero)
        for client in Set(before.keys).union(after.keys).sorted() {
            let (was, now) = (before[client], after[client])
            start = try start.adding(was ?? zero)
            end = try end.adding(now ?? zero)
            switch (was, now) {
            case (nil, let now?): won = try won.adding(now)
            case (let was?, nil): lost = try lost.adding(was)
            case (let was?, let now?):
                if now.minor > was.minor { expansion = try expansion.adding(now.subtracting(was)) }
                if now.minor < was.minor { contraction = try contraction.adding(was.subtracting(now)) }
            case (nil, nil): break
            }
        }
        (self.start, self.end, self.won, self.expansion) = (start, end, won, expansion)
        (self.contraction, self.lost) = (contraction, lost)
        clientsAtStart = before.count
        clientsAtEnd = after.count
        clientsWon = after.keys.count { before[$0] == nil }
        clientsLost = before.keys.count { after[$0] == nil }
    }

    /// The share of clients who left, in basis points, rounded; nothing under ten clients at the start.
    public var churn_bp: Int? {
        guard clientsAtStart >= RecurringRevenue.fewestForRates else { return nil }
        return (clientsLost * 20_000 + clientsAtStart) / (2 * clientsAtStart)
    }

    /// The share of the revenue that was lost, by leaving and by paying less, in basis points; nothing under ten clients at the start.
    public var revenueChurn_bp: Int? {
        guard clientsAtStart >= RecurringRevenue.fewestForRates, start.minor > 0,
            let gone = try? lost.adding(contraction), let share = try? gone.multiplied(by: 10_000, over: start.minor)
        else { return nil }
        return Int(share.minor)
    }

    /// What all pay in a month on a day.
    public static func total(_ holdings: [Holding], on day: CivilDate, currency: Currency) throws(MoneyError) -> Money {
        var total = Money.zero(currency)
        for (_, amount) in try byClient(holdings, on: day, currency) { total = try total.adding(amount) }
        return total
    }

    private static func byClient(
        _ holdings: [Holding], on day: CivilDate, _ currency: Currency
    ) throws(MoneyError) -> [String: Money] {
        var sums: [String: Money] = [:]
        for holding in holdings {
            guard let price = try holding.subscription.monthlyPrice(on: day), price.currency == currency else {
                continue
            }
            sums[holding.client] = try (sums[holding.client] ?? .zero(currency)).adding(price)
        }
        return sums
    }
}
