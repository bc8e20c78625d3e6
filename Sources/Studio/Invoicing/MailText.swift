import Business
import Quantities

/// The words of the mail that a document goes out with, in the client's language: what to copy into one's own mail.
public struct MailText: Sendable {
    /// Whom it goes to; empty where the client has no address for mail.
    public let to: String
    /// The subject.
    public let subject: String
    /// The text.
    public let body: String
    /// The files to attach, by their paths in the studio.
    public let attachments: [String]

    /// The mail for a document.
    public init(_ document: LedgerDocument, _ settings: Settings) {
        let (invoice, content) = (document.invoice, document.invoice.content)
        let language = content.language
        let isGerman = language == .german
        let studio = settings.identity.name
        to = content.buyer.email ?? ""
        attachments = document.files.map(\.path)
        let total = invoice.totals.total.text(in: language)
        let what: String
        let sentence: String
        switch content.kind {
        case .invoice:
            what = isGerman ? "Rechnung" : "Invoice"
            let due = language.longDate(content.dueDate)
            sentence =
                invoice.totals.due.minor > 0
                ? isGerman
                    ? "anbei die Rechnung \(invoice.number) über \(total). Bitte überweise \(invoice.totals.due.text(in: language)) bis zum \(due)."
                    : "please find attached invoice \(invoice.number) for \(total). \(invoice.totals.due.text(in: language)) is due by \(due)."
                : isGerman
                    ? "anbei die Rechnung \(invoice.number) über \(total). Es ist nichts mehr zu zahlen."
                    : "please find attached invoice \(invoice.number) for \(total). There is nothing left to pay."
        case .creditNote(let original):
            what = isGerman ? "Rechnungskorrektur" : "Credit note"
            sentence =
                isGerman
                ? "anbei die Rechnungskorrektur \(invoice.number) zur Rechnung \(original.number) über \(total)."
                : "please find attached credit note \(invoice.number) on invoice \(original.number) for \(total)."
        case .quote(let last):
            what = isGerman ? "Angebot" : "Quote"
            sentence =
                isGerman
                ? "anbei das Angebot \(invoice.number) über \(total). Es gilt bis zum \(language.longDate(last)); eine kurze Antwort genügt."
                : "please find attached quote \(invoice.number) for \(total). It holds until \(language.longDate(last)); a short answer is enough."
        }
        subject = "\(what) \(invoice.number), \(studio)"
        body =
            (isGerman ? "Guten Tag \(content.buyer.name),\n\n" : "Hello \(content.buyer.name),\n\n") + sentence
            + (isGerman ? "\n\nViele Grüße\n" : "\n\nKind regards\n") + "\(settings.identity.trainer)\n\(studio)"
    }

    /// All of it as one text.
    public var text: String {
        var lines: [String] = []
        if !to.isEmpty { lines.append("To: \(to)") }
        lines.append("Subject: \(subject)")
        lines += attachments.map { "Attach: \($0)" }
        return lines.joined(separator: "\n") + "\n\n" + body
    }
}
