/// Where an issued invoice stands. It is worked out of its account and kept nowhere.
public enum InvoiceState: String, Sendable, CaseIterable {
    /// Nothing was paid yet, and it is not late.
    case issued
    /// Some of it was paid, and the rest is not late.
    case partPaid = "part-paid"
    /// Nothing is open.
    case paid
    /// Something is open and the day it was due has passed.
    case overdue
    /// Credit notes took all of it back.
    case cancelled
}

/// Where a quote stands.
public enum QuoteState: String, Sendable, CaseIterable {
    /// It has a number and was not sent yet.
    case issued
    /// The client has it.
    case sent
    /// The client wants it.
    case accepted
    /// The client does not want it.
    case declined
    /// Its last day has passed without an answer.
    case expired
    /// An invoice was made of it.
    case invoiced

    /// Whether the client can still answer.
    public var isOpen: Bool { self == .issued || self == .sent }
}
