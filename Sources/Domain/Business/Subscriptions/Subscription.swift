import Quantities

/// Something that a client pays for again and again, in advance: what was agreed, and what was changed since.
///
/// Changes are added and never taken out; where it stands on a day, and what is due for a period, is worked out of them.
public struct Subscription: Sendable, Hashable {
    /// Something that was changed.
    public struct Change: Sendable, Hashable {
        /// What is changed.
        public enum Kind: Sendable, Hashable {
            /// Another price of a period.
            case price(Money)
            /// Nothing is supplied and billed from that day on.
            case paused
            /// It is supplied and billed again from that day on.
            case resumed
            /// It ends: that day is the first on which there is nothing more.
            case cancelled
        }

        /// What is changed.
        public let kind: Kind
        /// From which day on.
        public let from: CivilDate

        /// Makes a change.
        public init(_ kind: Kind, from: CivilDate) {
            self.kind = kind
            self.from = from
        }
    }

    /// Where it stands on a day.
    public enum State: String, Sendable, CaseIterable {
        /// It has not begun.
        case upcoming
        /// It is tried free of charge.
        case trial
        /// It is supplied and billed.
        case active
        /// It rests.
        case paused
        /// It is over.
        case ended
    }

    /// What the invoice calls it.
    public var text: String
    /// How often it is billed.
    public var interval: BillingInterval
    /// The first day.
    public var start: CivilDate
    /// Days at its beginning that cost nothing.
    public var trial_days: Int
    /// The price of a period at its beginning, net or gross as the studio's prices are.
    public var price: Money
    /// What was changed, in the order in which it was agreed.
    public var changes: [Change]

    /// Makes a subscription.
    public init(
        text: String, interval: BillingInterval, start: CivilDate, trial_days: Int = 0, price: Money,
        changes: [Change] = []
    ) {
        self.text = text
        self.interval = interval
        self.start = start
        self.trial_days = trial_days
        self.price = price
        self.changes = changes
    }

    /// Its periods: the first begins when the trial is over.
    public var schedule: BillingSchedule {
        BillingSchedule(anchor: start.adding(days: max(0, trial_days)), interval: interval)
    }

    /// The first day on which there is nothing more, if it was cancelled.
    public var end: CivilDate? {
        changes.last { $0.kind == .cancelled }?.from
    }

    /// Where it stands on a day.
    public func state(on day: CivilDate) -> State {
        if let end, day >= end { return .ended }
        if day < start { return .upcoming }
        if terms(on: day).isPaused { return .paused }
        return day < schedule.anchor ? .trial : .active
    }

    /// The price of a period as it is agreed for a day.
    public func price(on day: CivilDate) -> Money { terms(on: day).price }

    /// What it comes to in a month, where it is paid for on a day; nothing on trial, in a pause, before and after.
    public func monthlyPrice(on day: CivilDate) throws(MoneyError) -> Money? {
        state(on: day) == .active ? try interval.monthly(price(on: day)) : nil
    }

    /// The changes by day; those of one day in the order in which they were agreed.
    var changesByDay: [Change] {
        changes.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    }

    private func terms(on day: CivilDate) -> (price: Money, isPaused: Bool) {
        var (price, isPaused) = (price, false)
        for change in changesByDay where change.from <= day {
            switch change.kind {
            case .price(let next): price = next
            case .paused: isPaused = true
            case .resumed: isPaused = false
            case .cancelled: break
            }
        }
        return (price, isPaused)
    }
}
