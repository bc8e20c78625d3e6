import Quantities

/// An invoice, a credit note or a quote that has no number yet and can still change.
public struct InvoiceDraft: Sendable, Hashable {
    /// What it is.
    public var kind: InvoiceKind
    /// Who pays.
    public var buyer: Party
    /// The lines.
    public var lines: [InvoiceLine]
    /// Whether their prices include the tax.
    public var priceBasis: PriceBasis
    /// Under which rules it is taxed.
    public var preset: TaxPreset
    /// Why exempt lines are exempt; a small business need not say it.
    public var exemption: TaxExemption?
    /// A discount on all lines together.
    public var discount: DocumentDiscount?
    /// What was paid before.
    public var prepayments: [Prepayment]
    /// The first day of supply.
    public var supplyFrom: CivilDate
    /// The last day of supply.
    public var supplyTo: CivilDate
    /// The day of issue.
    public var issueDate: CivilDate
    /// The day it is due. From a quote the time to pay is taken over to the invoice.
    public var dueDate: CivilDate
    /// What paying sooner saves.
    public var skonto: [Skonto]
    /// Where money is sent to.
    public var account: BankAccount?
    /// A page on which it can be paid.
    public var paymentLink: PaymentLink?
    /// What the buyer sorts it by: the Leitweg-ID of an authority, a cost centre (BT-10).
    public var buyerReference: String?
    /// The number of the buyer's order (BT-13).
    public var orderNumber: String?
    /// The currency of all its amounts.
    public var currency: Currency
    /// A sentence above the lines.
    public var introduction: String?
    /// A sentence under the lines.
    public var note: String?
    /// The language it is written in.
    public var language: Language

    /// Makes a draft of an invoice with net prices and VAT; the rest is set afterwards.
    public init(
        buyer: Party, lines: [InvoiceLine], supplyFrom: CivilDate, supplyTo: CivilDate, issueDate: CivilDate,
        dueDate: CivilDate, currency: Currency, note: String? = nil, language: Language
    ) {
        kind = .invoice
        self.buyer = buyer
        self.lines = lines
        priceBasis = .net
        preset = .standard
        prepayments = []
        self.supplyFrom = supplyFrom
        self.supplyTo = supplyTo
        self.issueDate = issueDate
        self.dueDate = dueDate
        skonto = []
        self.currency = currency
        self.note = note
        self.language = language
    }
}
