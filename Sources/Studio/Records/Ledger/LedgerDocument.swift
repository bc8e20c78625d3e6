import Business
import Quantities

/// An issued invoice, credit note or quote with everything that became of it.
public struct LedgerDocument: Sendable, Hashable {
    /// The document.
    public let record: InvoiceRecord
    /// The account of an invoice; quotes and credit notes have none.
    public let account: InvoiceAccount?
    /// What happened to it, in order.
    public let events: [DocumentEvent]
    /// What is archived of it.
    public let files: [ArchivedFile]
    /// The numbers of what came from it: the credit notes of an invoice, the invoices of a quote.
    public let successors: [String]
    /// The number of the invoice that was made of a quote and was not cancelled.
    public let invoicedAs: String?
    /// The number of what it came from.
    public let origin: String?

    /// What it says.
    public var invoice: IssuedInvoice { record.invoice }
    /// Its number.
    public var number: String { record.invoice.number }
    /// What kind of document it is, as the store names it.
    public var series: String { record.invoice.content.kind.series }
    /// The day on which it went to the client, if it did.
    public var sentOn: CivilDate? { events.last { $0.kind == .sent }?.date }

    /// Where it stands on a day: an `InvoiceState` or a `QuoteState` by its name; a credit note is issued.
    public func state(on day: CivilDate) -> String {
        account?.state(on: day).rawValue ?? quoteState(on: day)?.rawValue ?? InvoiceState.issued.rawValue
    }

    /// Where a quote stands on a day; nothing for other documents.
    public func quoteState(on day: CivilDate) -> QuoteState? {
        guard case .quote(let last) = invoice.content.kind else { return nil }
        if invoicedAs != nil { return .invoiced }
        switch events.last(where: { $0.kind == .accepted || $0.kind == .declined })?.kind {
        case .accepted: return .accepted
        case .declined: return .declined
        default: return day > last ? .expired : sentOn == nil ? .issued : .sent
        }
    }

    /// The lines of a quote that the client chose when she accepted it, by their places from one.
    public var chosenLines: Set<Int> { events.last { $0.kind == .accepted }?.chosenLines ?? [] }

    /// What is open of an invoice on a day; of a credit note and a quote nothing.
    public func open(on day: CivilDate) -> Money {
        account?.open(on: day) ?? .zero(invoice.content.currency)
    }

    /// What is archived of it in a format.
    public func file(_ format: ArchivedFile.Format) -> ArchivedFile? { files.first { $0.format == format } }
}
