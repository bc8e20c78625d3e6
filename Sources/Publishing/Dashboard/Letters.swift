import Business
import Quantities
import Studio

/// Where a client's invoices, credit notes, quotes and reminders lie, and how they are told on the trainer's pages.
public enum Letters {
    /// The file of a document, relative to the client's page.
    public static func path(of document: LedgerDocument) -> String {
        "\(document.series)s/\(ArchivedFile.name(of: document.number)).pdf"
    }

    /// The file of a reminder, relative to the client's page.
    public static func path(of reminder: ReminderRecord) -> String {
        "reminders/\(ArchivedFile.name(of: reminder.number)).pdf"
    }

    /// All of a client's, the newest first.
    static func views(
        _ documents: [LedgerDocument], _ reminders: [ReminderRecord], on day: CivilDate, in language: Language,
        client: String = "", folder: String = ""
    ) -> [InvoiceView] {
        let issued = documents.map { document in
            (date: document.invoice.content.issueDate, view: view(document, on: day, in: language, client, folder))
        }
        let reminded = reminders.map { record in
            (date: record.reminder.date, view: view(record, in: language, client, folder))
        }
        return (issued + reminded).sorted { ($1.date, $1.view.number) < ($0.date, $0.view.number) }.map(\.view)
    }

    static func view(
        _ document: LedgerDocument, on day: CivilDate, in language: Language, _ client: String = "",
        _ folder: String = ""
    ) -> InvoiceView {
        let content = document.invoice.content
        let open = document.open(on: day)
        return InvoiceView(
            number: document.number, kind: kind(document), client: client, clientURL: folder + "index.html",
            dateText: language.longDate(content.issueDate), total: document.invoice.totals.total.text(in: language),
            open: open.minor == 0 ? nil : open.text(in: language), status: status(document, on: day, in: language),
            isLate: document.state(on: day) == InvoiceState.overdue.rawValue, url: folder + path(of: document))
    }

    private static func view(
        _ record: ReminderRecord, in language: Language, _ client: String, _ folder: String
    ) -> InvoiceView {
        let numbers = record.reminder.items.map(\.number).joined(separator: ", ")
        return InvoiceView(
            number: record.number, kind: "Reminder", client: client, clientURL: folder + "index.html",
            dateText: language.longDate(record.reminder.date),
            total: (try? record.reminder.totals())?.due.text(in: language) ?? "–",
            status: "level \(record.reminder.level.rawValue), of \(numbers)", url: folder + path(of: record))
    }

    private static func kind(_ document: LedgerDocument) -> String {
        switch document.invoice.content.kind {
        case .invoice: "Invoice"
        case .creditNote: "Credit note"
        case .quote: "Quote"
        }
    }

    /// Where a document stands, in words.
    private static func status(_ document: LedgerDocument, on day: CivilDate, in language: Language) -> String {
        let content = document.invoice.content
        switch content.kind {
        case .creditNote(let original): return "on \(original.number)"
        case .quote(let last):
            switch document.quoteState(on: day) {
            case .invoiced: return "invoiced as \(document.invoicedAs ?? "–")"
            case .issued, .sent: return "waits for an answer until \(language.longDate(last))"
            case .expired: return "expired on \(language.longDate(last))"
            case .accepted: return "accepted"
            case .declined, nil: return "declined"
            }
        case .invoice: break
        }
        guard let account = document.account else { return "" }
        let due = language.longDate(content.dueDate)
        switch account.state(on: day) {
        case .cancelled: return "cancelled by \(document.successors.joined(separator: ", "))"
        case .paid: return account.settledOn.map { "paid on \(language.longDate($0))" } ?? "paid"
        case .overdue:
            let days = account.daysOverdue(on: day) ?? 0
            return "\(days) \(days == 1 ? "day" : "days") overdue"
                + (account.paid(on: day).minor > 0 ? ", part-paid" : "")
        case .partPaid: return "part-paid, the rest is due on \(due)"
        case .issued: return "due on \(due)"
        }
    }
}
