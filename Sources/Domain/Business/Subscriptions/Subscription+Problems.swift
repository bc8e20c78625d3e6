import Quantities

extension Subscription {
    /// Why a subscription cannot be agreed or changed as asked.
    public enum Problem: Error, Sendable, Hashable {
        /// It is called nothing.
        case unnamed
        /// The price is nothing or less.
        case priceNotPositive
        /// The price is in another currency.
        case otherCurrency(Currency)
        /// A trial is between 0 and 365 days.
        case trialOutOfRange
        /// It was cancelled already: nothing more can be changed.
        case cancelled(CivilDate)
        /// The day lies before the period that runs, which was billed and is over.
        case tooEarly(earliest: CivilDate)
        /// It does not run on that day, so it cannot be paused.
        case notRunning
        /// It is not paused on that day.
        case notPaused
        /// Something was changed for a later day, so this would be lost in it.
        case changedLater(CivilDate)

        /// The reason in a sentence without a full stop.
        public var text: String {
            switch self {
            case .unnamed: "a subscription needs a name to stand on the invoice"
            case .priceNotPositive: "the price is not above zero"
            case .otherCurrency(let currency): "the subscription is in \(currency.code)"
            case .trialOutOfRange: "a trial has 0 to 365 days"
            case .cancelled(let day): "it was cancelled and ends before \(day.iso)"
            case .tooEarly(let earliest):
                "changes hold from the period that runs now on, \(earliest.iso) at the earliest"
            case .notRunning: "it does not run on that day"
            case .notPaused: "it is not paused on that day"
            case .changedLater(let day): "it is changed from \(day.iso) on already, which is later"
            }
        }
    }

    /// What keeps it from being agreed; empty where nothing does.
    public var problems: [Problem] {
        var problems: [Problem] = []
        if text.isBlank { problems.append(.unnamed) }
        if price.minor <= 0 { problems.append(.priceNotPositive) }
        if !(0...365).contains(trial_days) { problems.append(.trialOutOfRange) }
        return problems
    }

    /// The subscription with a change, if it may be changed so.
    ///
    /// - Parameter today: The day on which it is agreed: what lies before the period of that day is over.
    public func changed(by change: Change, today: CivilDate) throws(Problem) -> Subscription {
        if let end { throw .cancelled(end) }
        let earliest = schedule.period(on: today)?.from ?? start
        if change.from < earliest { throw .tooEarly(earliest: earliest) }
        if let last = changes.map(\.from).max(), change.from < last { throw .changedLater(last) }
        switch change.kind {
        case .price(let price):
            if price.minor <= 0 { throw .priceNotPositive }
            if price.currency != self.price.currency { throw .otherCurrency(self.price.currency) }
        case .paused:
            guard [.active, .trial].contains(state(on: change.from)) else { throw .notRunning }
        case .resumed:
            guard state(on: change.from) == .paused else { throw .notPaused }
        case .cancelled: break
        }
        var subscription = self
        subscription.changes.append(change)
        return subscription
    }

    /// The day from which a change holds that waits for the period to end: the next period's first, or the first of all.
    public func nextPeriod(after today: CivilDate) -> CivilDate {
        schedule.period(on: today)?.end ?? schedule.anchor
    }
}
