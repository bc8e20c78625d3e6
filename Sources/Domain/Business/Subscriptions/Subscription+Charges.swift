import Quantities

extension Subscription {
    /// What is due for some days of a period.
    public struct Charge: Sendable, Hashable {
        /// The days.
        public let supply: SupplyPeriod
        /// How much, as the subscription is priced.
        public let amount: Money
        /// Whether it is for the whole period.
        public let isWhole: Bool
    }

    /// What has to be done about a period.
    public enum Settlement: Sendable, Hashable {
        /// It is billed for the first time.
        case bill([Charge])
        /// More is due than was billed: it was resumed, or the price rose.
        case supplement(Money)
        /// Less is due than was billed: it was paused or cancelled, or the price fell.
        case credit(Money)
    }

    /// The periods that are billed by a day: billing is in advance, so those that have begun by it, and not after its end.
    public func periods(dueBy day: CivilDate) -> [BillingPeriod] {
        let last = end.map { min(day, $0.adding(days: -1)) } ?? day
        return schedule.periods(begunBy: last)
    }

    /// What is due for a period, by stretches of one price.
    ///
    /// A price that holds for a part of the days only is shared by days: what is due up to the end of each stretch is rounded once, and
    /// the last stretch takes what remains, so that the parts of one price add up to it.
    public func charges(in period: BillingPeriod) throws(MoneyError) -> [Charge] {
        let cuts = Set(([period.from] + changesByDay.map(\.from)).filter { $0 >= period.from && $0 < period.end })
        let starts = cuts.sorted()
        let stretches = zip(starts, starts.dropFirst() + [period.end]).map { (from: $0, end: $1) }
        let days = stretches.map { $0.from.days(to: $0.end) }
        var charges: [Charge] = []
        for (index, stretch) in stretches.enumerated() where state(on: stretch.from) == .active {
            let amount = try price(on: stretch.from).prorated(over: days)[index]
            let isWhole = stretch.from == period.from && stretch.end == period.end
            let supply = SupplyPeriod(from: stretch.from, to: stretch.end.adding(days: -1))
            guard let last = charges.last, last.supply.to.adding(days: 1) == supply.from,
                price(on: last.supply.from) == price(on: supply.from)
            else {
                charges.append(Charge(supply: supply, amount: amount, isWhole: isWhole))
                continue
            }
            // A change that leaves the price as it was, such as a pause that ends on the day it began, parts nothing.
            let joined = SupplyPeriod(from: last.supply.from, to: supply.to)
            charges[charges.count - 1] = Charge(
                supply: joined, amount: try last.amount.adding(amount),
                isWhole: joined.from == period.from && joined.to == period.to)
        }
        return charges
    }

    /// What has to be done about a period of which so much was billed, credits of earlier runs taken off; nothing where it is settled.
    ///
    /// - Parameter credited_minor: What the trainer took back of it by hand. It is not billed again, and not taken back twice.
    public func settlement(
        of period: BillingPeriod, billed: Money?, credited_minor: Int64 = 0
    ) throws(MoneyError) -> Settlement? {
        let charges = try charges(in: period)
        var due = Money.zero(price.currency)
        for charge in charges { due = try due.adding(charge.amount) }
        guard let billed else { return due.minor > 0 ? .bill(charges.filter { $0.amount.minor > 0 }) : nil }
        let difference = try due.subtracting(billed)
        if difference.minor == 0 { return nil }
        if difference.minor > 0 { return .supplement(difference) }
        let back = try Money.zero(due.currency).subtracting(difference)
        let left = try back.subtracting(Money(minor: max(0, credited_minor), back.currency))
        return left.minor > 0 ? .credit(left) : nil
    }
}
