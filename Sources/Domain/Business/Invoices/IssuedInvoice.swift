/// An invoice, a credit note or a quote that was issued: it has a number and never changes.
public struct IssuedInvoice: Sendable, Hashable {
    /// The number.
    public let number: String
    /// Who sold.
    public let seller: Party
    /// What it says.
    public let content: InvoiceDraft
    /// What it comes to.
    public let totals: InvoiceTotals

    /// Makes an issued invoice; throws where its amounts cannot be computed.
    ///
    /// Nothing else is checked, because what was issued under older rules must still be read:
    /// `InvoiceDraft.problems(seller:)` is to be asked before a number is taken.
    public init(number: String, seller: Party, content: InvoiceDraft) throws(MoneyError) {
        self.number = number
        self.seller = seller
        self.content = content
        totals = try InvoiceTotals(content)
    }
}
