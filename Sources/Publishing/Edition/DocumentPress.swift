import Business
import Diagnostics
import Documents
import Quantities
import Studio

/// Makes the files of issued documents: the PDF, and an XRechnung beside it where the buyer sorts by a reference.
struct DocumentPress: Sendable {
    private let settings: Settings
    private let stationery: Stationery

    init(_ settings: Settings) {
        self.settings = settings
        stationery = Stationery(settings)
    }

    /// A file of a document.
    struct File: Sendable {
        let format: ArchivedFile.Format
        let bytes: [UInt8]
    }

    /// The files of an invoice, a credit note or a quote: the same bytes each time, as long as letterhead and press are the same.
    func files(of invoice: IssuedInvoice) throws(Diagnostic) -> [File] {
        var files = [File(format: .pdf, bytes: try pdf(of: invoice))]
        if let xml = xrechnung(of: invoice) { files.append(File(format: .xml, bytes: xml)) }
        return files
    }

    /// The file of a reminder.
    func files(of reminder: Reminder) throws(Diagnostic) -> [File] {
        [File(format: .pdf, bytes: try pdf(of: reminder))]
    }

    /// Whether somebody asks for an XRechnung: who gives a reference, as authorities do with the Leitweg-ID, does.
    func wantsXRechnung(_ invoice: IssuedInvoice) -> Bool {
        !invoice.content.kind.isQuote && invoice.content.buyerReference != nil
    }

    /// The XRechnung of a document; nothing where nobody asks for one, or it cannot be made.
    func xrechnung(of invoice: IssuedInvoice) -> [UInt8]? {
        guard wantsXRechnung(invoice) else { return nil }
        return try? EInvoice(invoice, as: .xrechnung, to: settings.account).xml
    }

    /// What keeps an XRechnung that somebody asks for from being made: the PDF is made all the same.
    func warnings(_ invoice: IssuedInvoice) -> [Diagnostic] {
        guard wantsXRechnung(invoice) else { return [] }
        return invoice.problems(as: .xrechnung).map { problem in
            Diagnostic(
                .warning, "no-xrechnung", "document `\(invoice.number)`: \(problem.field): \(problem.text)",
                file: RecordStore.fileName,
                hint: "the PDF is made; what is missing can be put right before the next invoice")
        }
    }

    /// The PDF of an invoice, a credit note or a quote.
    func pdf(of invoice: IssuedInvoice) throws(Diagnostic) -> [UInt8] {
        try InvoiceDocument(
            invoice, account: settings.account,
            letterhead: Letterhead(settings, language: invoice.content.language), stationery: stationery
        ).pdf(at: Instant(date: invoice.content.issueDate, hour: 12))
    }

    /// The PDF of a reminder.
    func pdf(of reminder: Reminder) throws(Diagnostic) -> [UInt8] {
        do {
            return try InvoiceDocument(
                reminder, letterhead: Letterhead(settings, language: reminder.language), stationery: stationery
            ).pdf(at: Instant(date: reminder.date, hour: 12))
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch let error as MoneyError {
            throw Diagnostic(.error, "bad-record", error.text, file: RecordStore.fileName)
        } catch {
            throw Diagnostic(.error, "bad-record", "\(error)", file: RecordStore.fileName)
        }
    }
}
