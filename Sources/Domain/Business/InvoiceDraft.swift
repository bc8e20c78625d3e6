import Quantities

/// An invoice that has no number yet and can still change.
public struct InvoiceDraft: Sendable, Hashable {
    /// Who pays.
    public var buyer: Party
    /// The lines.
    public var lines: [InvoiceLine]
    /// The first day of supply.
    public var supplyFrom: CivilDate
    /// The last day of supply.
    public var supplyTo: CivilDate
    /// The day of issue.
    public var issueDate: CivilDate
    /// The day it is due.
    public var dueDate: CivilDate
    /// The currency of all its amounts.
    public var currency: Currency
    /// A sentence under the lines.
    public var note: String?
    /// The language it is written in.
    public var language: Language

    /// Makes a draft.
    public init(
        buyer: Party, lines: [InvoiceLine], supplyFrom: CivilDate, supplyTo: CivilDate, issueDate: CivilDate,
        dueDate: CivilDate, currency: Currency, note: String? = nil, language: Language
    ) {
        self.buyer = buyer
        self.lines = lines
        self.supplyFrom = supplyFrom
        self.supplyTo = supplyTo
        self.issueDate = issueDate
        self.dueDate = dueDate
        self.currency = currency
        self.note = note
        self.language = language
    }
}
