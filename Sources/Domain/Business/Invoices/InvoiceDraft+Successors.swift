import Quantities

extension InvoiceDraft {
    /// The invoice that a quote becomes when it is accepted: its lines without those that were not chosen, and as much time to pay.
    ///
    /// - Parameters:
    ///   - day: the day of issue.
    ///   - chosen: the places, from one, of lines that could be chosen and were.
    ///   - supply: when it is supplied; the quote's days without it.
    public func invoice(on day: CivilDate, choosing chosen: Set<Int> = [], supply: SupplyPeriod? = nil) -> InvoiceDraft
    {
        var invoice = self
        invoice.kind = .invoice
        invoice.lines = lines.enumerated().compactMap { index, line in
            guard !line.isOptional || chosen.contains(index + 1) else { return nil }
            var line = line
            line.isOptional = false
            return line
        }
        invoice.issueDate = day
        invoice.dueDate = day.adding(days: max(0, issueDate.days(to: dueDate)))
        invoice.supplyFrom = supply?.from ?? supplyFrom
        invoice.supplyTo = supply?.to ?? supplyTo
        return invoice
    }
}

extension IssuedInvoice {
    /// The credit note that takes all of an invoice back; to take back less, change its lines.
    ///
    /// What was paid before is not taken back by it: that is a matter of the accounts.
    public func correction(on day: CivilDate, reason: String? = nil) -> InvoiceDraft {
        var note = content
        note.kind = .creditNote(
            of: InvoiceReference(number: number, issueDate: content.issueDate, reason: reason))
        note.issueDate = day
        note.dueDate = day
        note.prepayments = []
        note.skonto = []
        note.paymentLink = nil
        note.introduction = nil
        note.note = nil
        return note
    }
}
