import Quantities

/// What a document is. Invoices, credit notes and quotes say the same things, and differ in what follows from them.
public enum InvoiceKind: Sendable, Hashable {
    /// It asks for money.
    case invoice
    /// It takes back an invoice or a part of one. Its amounts are above zero: they are what is given back.
    case creditNote(of: InvoiceReference)
    /// It offers what an invoice would then ask for, until a day.
    case quote(validUntil: CivilDate)

    /// The series that its number is taken from, as the store names it.
    public var series: String {
        switch self {
        case .invoice: "invoice"
        case .creditNote: "credit-note"
        case .quote: "quote"
        }
    }

    /// Whether it is a quote.
    public var isQuote: Bool {
        if case .quote = self { true } else { false }
    }

    /// The invoice that it takes back; nothing where it is no credit note.
    public var original: InvoiceReference? {
        if case .creditNote(let original) = self { original } else { nil }
    }
}

/// An invoice that another document is about (BG-3).
public struct InvoiceReference: Sendable, Hashable {
    /// Its number.
    public var number: String
    /// The day it was issued.
    public var issueDate: CivilDate
    /// Why it is corrected, in a sentence; may be missing.
    public var reason: String?

    /// Makes a reference.
    public init(number: String, issueDate: CivilDate, reason: String? = nil) {
        self.number = number
        self.issueDate = issueDate
        self.reason = reason
    }
}
