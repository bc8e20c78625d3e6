import Business
import Foundation

extension InvoiceCorpus.Entry {
    /// What went into the document and what came out of it, for a checker that computes it again.
    func json() throws -> Data {
        let (content, totals) = (document.content, document.totals)
        let amounts = InvoiceCorpus.Amounts(content)
        var object: [String: Any] = [
            "name": name, "number": document.number, "kind": content.kind.series, "currency": content.currency.code,
            "minorDigits": content.currency.minorDigits, "basis": content.priceBasis.rawValue,
            "preset": content.preset.rawValue, "language": content.language.rawValue,
            "lines": zip(content.lines, totals.lines).map { line, told in amounts.line(line, told) },
            "taxes": totals.taxes.map(amounts.tax),
            "prepaid": content.prepayments.map(\.amount.minor),
            "sums": [
                "linesNet": totals.linesNet.minor, "allowance": totals.allowance.minor,
                "discount": totals.discount.minor, "net": totals.net.minor, "tax": totals.tax.minor,
                "gross": totals.gross.minor, "rounding": totals.rounding.minor, "prepaid": totals.prepaid.minor,
                "total": totals.total.minor, "due": totals.due.minor,
            ],
            "printed": amounts.printed(document),
            "code": document.payment()?.text ?? "",
        ]
        switch content.discount?.discount {
        case nil: break
        case .share(let bp): object["discount_bp"] = bp
        case .amount(let amount): object["discount_minor"] = amount.minor
        }
        return try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
    }
}

extension InvoiceCorpus {
    /// Amounts in the terms of the checker.
    struct Amounts {
        let content: InvoiceDraft

        init(_ content: InvoiceDraft) {
            self.content = content
        }

        func line(_ line: InvoiceLine, _ told: InvoiceTotals.Line) -> [String: Any] {
            var object: [String: Any] = [
                "quantity_milli": line.quantity_milli, "price": line.unitPrice.minor, "rate_milli": line.tax.rate_milli,
                "category": line.tax.code.rawValue, "optional": line.isOptional, "amount": told.amount.minor,
                "net": told.net.minor,
            ]
            switch line.discount {
            case nil: break
            case .share(let bp): object["discount_bp"] = bp
            case .amount(let amount): object["discount_minor"] = amount.minor
            }
            return object
        }

        func tax(_ tax: InvoiceTotals.Tax) -> [String: Any] {
            [
                "category": tax.category.code.rawValue, "rate_milli": tax.category.rate_milli,
                "allowance": tax.allowance.minor, "base": tax.base.minor, "tax": tax.tax.minor,
            ]
        }

        /// The amounts as they must stand on the pages.
        func printed(_ document: IssuedInvoice) -> [String] {
            let totals = document.totals
            let sums = [totals.net, totals.total] + totals.taxes.filter { $0.category.code == .standard }.map(\.tax)
            return (sums + totals.lines.map(\.amount)).map { $0.text(in: content.language) }
        }
    }
}
