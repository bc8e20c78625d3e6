import Quantities

/// The days that one bill of a subscription is for.
public struct BillingPeriod: Sendable, Hashable {
    /// Its place, from zero.
    public let index: Int
    /// The first day.
    public let from: CivilDate
    /// The day after the last.
    public let end: CivilDate

    /// The last day.
    public var to: CivilDate { end.adding(days: -1) }
    /// How many days it has.
    public var days: Int { from.days(to: end) }
    /// As an invoice tells it.
    public var supply: SupplyPeriod { SupplyPeriod(from: from, to: to) }
}

/// The periods of a subscription, counted from its anchor.
///
/// Every period is counted from the anchor itself and not from the one before, so that one that begins on the 31st begins on the last day
/// of shorter months and on the 31st of the others again; one of 29 February on the 28th in common years.
public struct BillingSchedule: Sendable, Hashable {
    /// The first day of the first period.
    public let anchor: CivilDate
    /// How often.
    public let interval: BillingInterval

    /// Makes a schedule.
    public init(anchor: CivilDate, interval: BillingInterval) {
        self.anchor = anchor
        self.interval = interval
    }

    /// The period of a place, from zero; nothing where the calendar ends.
    public func period(_ index: Int) -> BillingPeriod? {
        guard (0...1_000_000).contains(index), let from = start(of: index), let end = start(of: index + 1) else {
            return nil
        }
        return BillingPeriod(index: index, from: from, end: end)
    }

    /// The period that a day lies in; nothing before the anchor.
    public func period(on day: CivilDate) -> BillingPeriod? {
        guard day >= anchor else { return nil }
        var index: Int
        switch interval.length {
        case .days(let length): index = anchor.days(to: day) / length
        case .months(let length):
            let months = (day.year - anchor.year) * 12 + day.month - anchor.month
            index = max(0, months / length)
        }
        if index > 0, let period = period(index), period.from > day { index -= 1 }
        return period(index)
    }

    /// The periods that have begun by a day, the oldest first.
    public func periods(begunBy day: CivilDate) -> [BillingPeriod] {
        guard let last = period(on: day) else { return [] }
        return (0...last.index).compactMap { period($0) }
    }

    private func start(of index: Int) -> CivilDate? {
        switch interval.length {
        case .days(let length):
            let date = anchor.adding(days: index * length)
            return date.dayNumber <= BillingSchedule.lastDay ? date : nil
        case .months(let length):
            let parts = anchor.parts
            let months = parts.year * 12 + parts.month - 1 + index * length
            let (year, month) = (months / 12, months % 12 + 1)
            guard (1...9999).contains(year) else { return nil }
            return CivilDate(
                year: year, month: month, day: min(parts.day, CivilDate.daysInMonth(year: year, month: month)))
        }
    }

    /// 9999-12-31.
    private static let lastDay = 2_932_896
}
