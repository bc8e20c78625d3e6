import Business
import Quantities
import Studio

/// What stands beside the number of an invoice, a credit note, a quote or a reminder: what it is, of when, how much, and where it stands.
public struct DocumentNote: Sendable {
    /// The day it was made.
    public let date: CivilDate
    /// In words of the client's language.
    public let text: String

    /// Of an invoice, a credit note or a quote.
    public init(_ document: LedgerDocument, on day: CivilDate, in language: Language) {
        func word(_ english: String, _ german: String) -> String { language == .german ? german : english }
        let content = document.invoice.content
        let kind: String
        var state: String?
        switch content.kind {
        case .invoice:
            kind = word("Invoice", "Rechnung")
            let due = language.longDate(content.dueDate)
            state =
                switch document.account?.state(on: day) {
                case .paid: word("paid", "bezahlt")
                case .cancelled: word("cancelled", "storniert")
                case .issued, .partPaid, .overdue: word("due on \(due)", "fällig am \(due)")
                case nil: nil
                }
        case .creditNote(let original):
            kind = word("Credit note", "Rechnungskorrektur")
            state = word("on \(original.number)", "zu \(original.number)")
        case .quote(let last):
            kind = word("Quote", "Angebot")
            let until = language.longDate(last)
            state =
                switch document.quoteState(on: day) {
                case .invoiced, .accepted: word("accepted", "angenommen")
                case .declined: word("declined", "abgelehnt")
                case .issued, .sent, .expired: word("holds until \(until)", "gilt bis \(until)")
                case nil: nil
                }
        }
        date = content.issueDate
        text = [kind, language.longDate(date), document.invoice.totals.total.text(in: language), state]
            .compactMap { $0 }.joined(separator: " · ")
    }

    /// Of a reminder.
    public init(_ record: ReminderRecord, in language: Language) {
        date = record.reminder.date
        let numbers = record.reminder.items.map(\.number).joined(separator: ", ")
        text = [
            language == .german ? "Mahnung" : "Reminder", language.longDate(date),
            language == .german ? "zu \(numbers)" : "of \(numbers)",
        ].joined(separator: " · ")
    }
}
