extension InvoiceDraft {
    /// What keeps a credit note from correcting an invoice, besides its own problems.
    ///
    /// - Parameters:
    ///   - original: The invoice that it names.
    ///   - credited: What earlier credit notes took back of it.
    /// - Returns: Nothing where it may be issued.
    public func problems(correcting original: IssuedInvoice, credited: Money) -> [CorrectionProblem] {
        guard let reference = kind.original else { return [.notACreditNote] }
        var problems: [CorrectionProblem] = []
        if original.content.kind != .invoice { problems.append(.originalIsNoInvoice) }
        if reference.number != original.number || reference.issueDate != original.content.issueDate {
            problems.append(.otherInvoice)
        }
        if currency != original.content.currency { problems.append(.otherCurrency(original.content.currency)) }
        if preset != original.content.preset { problems.append(.otherTax(original.content.preset)) }
        if let total = try? InvoiceTotals(self).total, let open = try? original.totals.total.subtracting(credited),
            total.minor > open.minor
        {
            problems.append(.moreThanOpen(open))
        }
        return problems
    }
}

/// Why a credit note cannot correct an invoice.
public enum CorrectionProblem: Sendable, Hashable {
    /// The draft is something else.
    case notACreditNote
    /// What it names is a quote or a credit note.
    case originalIsNoInvoice
    /// It names another number or day of issue.
    case otherInvoice
    /// The invoice is in another currency.
    case otherCurrency(Currency)
    /// The invoice was taxed under other rules.
    case otherTax(TaxPreset)
    /// It takes back more than is left of the invoice.
    case moreThanOpen(Money)

    /// The reason in a sentence without a full stop.
    public var text: String {
        switch self {
        case .notACreditNote: "only a credit note corrects an invoice"
        case .originalIsNoInvoice: "only an invoice can be corrected by a credit note"
        case .otherInvoice: "the credit note names another invoice"
        case .otherCurrency(let currency): "the invoice that it corrects is in \(currency.code)"
        case .otherTax(let preset): "the invoice that it corrects was issued with `tax: \(preset.rawValue)`"
        case .moreThanOpen(let open):
            "the credit note takes back more than is left of the invoice: \(open.decimal) \(open.currency.code)"
        }
    }
}
