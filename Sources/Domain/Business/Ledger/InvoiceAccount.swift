import Quantities

/// The account of one invoice: what was asked for, what came off it, and what is therefore open on a day.
///
/// It is an append-only list of entries. States, open amounts and ages are worked out of it, for any day.
public struct InvoiceAccount: Sendable, Hashable {
    /// What the invoice came to, tax included.
    public let total: Money
    /// The day it is due.
    public let dueDate: CivilDate
    /// The entries by day; those of one day in the order in which they were made.
    public let entries: [AccountEntry]

    /// Makes an account.
    ///
    /// - Parameters:
    ///   - total: What the invoice came to; credit notes of as much cancel it.
    ///   - dueDate: The day it is due.
    ///   - entries: All entries, the invoice's own first. One of another currency throws, as do amounts too large to add up.
    public init(total: Money, dueDate: CivilDate, entries: [AccountEntry]) throws(MoneyError) {
        self.total = total
        self.dueDate = dueDate
        self.entries = entries.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
        var sum = Money.zero(total.currency)
        for entry in entries {
            guard entry.amount.minor != .min else { throw .tooLarge }
            sum = try sum.adding(Money(minor: abs(entry.amount.minor), entry.amount.currency))
        }
    }

    /// What is open at the end of a day, or after all entries without one. Below zero the seller owes it.
    public func open(on day: CivilDate? = nil) -> Money { sum(on: day) { _ in true } }

    /// What credit notes took back.
    public func credited(on day: CivilDate? = nil) -> Money { -sum(on: day) { $0 == .credited } }

    /// What was paid, less what was paid back.
    public func paid(on day: CivilDate? = nil) -> Money { -sum(on: day) { $0 == .paid } }

    /// What can still be taken back by credit notes.
    public var creditable: Money { Money(minor: total.minor &- credited().minor, total.currency) }

    /// Where the invoice stands at the end of a day.
    public func state(on day: CivilDate) -> InvoiceState {
        if total.minor > 0, credited(on: day).minor >= total.minor { return .cancelled }
        if open(on: day).minor <= 0 { return .paid }
        if day > dueDate { return .overdue }
        return paid(on: day).minor > 0 ? .partPaid : .issued
    }

    /// How many days something has been late on a day; nothing where nothing is open or it is not late.
    public func daysOverdue(on day: CivilDate) -> Int? {
        state(on: day) == .overdue ? dueDate.days(to: day) : nil
    }

    /// The day on which nothing was open any more; nothing where something is.
    public var settledOn: CivilDate? { open().minor <= 0 ? entries.last?.date : nil }

    /// The whole of the amounts was added up when the account was made, so no part of it can overflow.
    private func sum(on day: CivilDate?, of isMeant: (AccountEntry.Kind) -> Bool) -> Money {
        let minor = entries.reduce(Int64(0)) { sum, entry in
            guard isMeant(entry.kind), day.map({ entry.date <= $0 }) ?? true else { return sum }
            return sum &+ entry.amount.minor
        }
        return Money(minor: minor, total.currency)
    }
}

extension Money {
    /// As much below zero as it is above; sums of an account are never the least that 64 bits hold.
    fileprivate static prefix func - (amount: Money) -> Money { Money(minor: 0 &- amount.minor, amount.currency) }
}
