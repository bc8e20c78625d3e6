import Quantities

/// When and how a studio reminds of what is late.
public struct ReminderPolicy: Sendable, Hashable {
    /// From how many days after the due date on each level is written: as many levels as there are numbers, four at most.
    public var days: [Int]
    /// What each level costs the one who owes, in minor units; what is not said costs nothing.
    public var fees_minor: [Int64]
    /// Interest a year in basis points, from the first reminder on; none where nothing is said.
    public var interest_bp: Int?
    /// Days to pay after a reminder.
    public var payDays: Int

    /// A friendly note after three days, a reminder after 14, another after 28; no fee, no interest.
    public static let usual = ReminderPolicy(days: [3, 14, 28])

    /// Makes a policy.
    public init(days: [Int], fees_minor: [Int64] = [], interest_bp: Int? = nil, payDays: Int = 7) {
        self.days = days
        self.fees_minor = fees_minor
        self.interest_bp = interest_bp
        self.payDays = payDays
    }

    /// The fee of a level in a currency; none where it costs nothing.
    public func fee(_ level: ReminderLevel, _ currency: Currency) -> Money? {
        guard fees_minor.indices.contains(level.rawValue), fees_minor[level.rawValue] > 0 else { return nil }
        return Money(minor: fees_minor[level.rawValue], currency)
    }

    /// The level at which an invoice is reminded of on a day; nothing where it is not.
    ///
    /// Each level is written once and none is left out: after weeks in which nobody ran the reminders the first to go out is the friendly one.
    /// Between two levels lie as many days as between their numbers, so that there is time to pay.
    ///
    /// - Parameters:
    ///   - daysOverdue: How long it is late; nothing where it is not, or nothing is open.
    ///   - last: The last reminder of it.
    public func level(
        daysOverdue: Int?, last: (level: ReminderLevel, date: CivilDate)?, on day: CivilDate
    ) -> ReminderLevel? {
        guard let daysOverdue else { return nil }
        let next = last.map { $0.level.rawValue + 1 } ?? 0
        guard days.indices.contains(next), let level = ReminderLevel(rawValue: next), daysOverdue >= days[next] else {
            return nil
        }
        if let last {
            let gap = max(1, days[next] - days[last.level.rawValue])
            guard last.date.days(to: day) >= gap else { return nil }
        }
        return level
    }
}
