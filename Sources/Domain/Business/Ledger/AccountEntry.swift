import Quantities

/// One entry in the account of an invoice: something that changed what is open of it. Entries are added and never changed.
public struct AccountEntry: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// The invoice was issued: so much was asked for.
        case issued
        /// A credit note took some of it back.
        case credited
        /// Money came in, or went out again where the amount is above zero.
        case paid
        /// The buyer paid soon, and kept what the terms let her keep.
        case skonto
        /// The seller asks for it no more.
        case writtenOff = "written-off"
    }

    /// What happened.
    public let kind: Kind
    /// The day from which it counts.
    public let date: CivilDate
    /// What it adds to the open amount: above zero for the invoice itself, below zero for what comes off.
    public let amount: Money
    /// The number of the credit note, if it is one.
    public let number: String?

    /// Makes an entry.
    public init(_ kind: Kind, on date: CivilDate, _ amount: Money, number: String? = nil) {
        self.kind = kind
        self.date = date
        self.amount = amount
        self.number = number
    }
}
