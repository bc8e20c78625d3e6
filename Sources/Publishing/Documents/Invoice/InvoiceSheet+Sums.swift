import Business
import Quantities

extension SheetWriter {
    /// What the lines come to: discount, net, each rate, rounding, total, and what was paid before.
    var sums: [InvoiceSheet.Sum] {
        let (content, totals) = (invoice.content, invoice.totals)
        var sums: [InvoiceSheet.Sum] = []
        if totals.discount.minor != 0, let lines = entered {
            sums.append(.init(wording.subtotal(content.priceBasis), text(lines)))
            sums.append(.init(words.discount(content.discount), text(negative(totals.discount))))
        }
        sums.append(.init(wording.net, text(totals.net)))
        // One that bears no tax and stands alone needs no row: it is the net.
        for tax in totals.taxes {
            switch tax.category.code {
            case .standard, .zero:
                sums.append(
                    .init(wording.tax(words.percent(tax.category), on: text(tax.base)), text(tax.tax)))
            default:
                if totals.taxes.count > 1 {
                    sums.append(.init(wording.untaxed(tax.category.code, text(tax.base)), text(tax.tax)))
                }
            }
        }
        if totals.rounding.minor != 0 { sums.append(.init(wording.rounding, text(totals.rounding))) }
        sums.append(.init(wording.total(content.kind), text(totals.total), isTotal: true))
        for paid in content.prepayments {
            let tax = paid.tax.map { wording.including(text($0)) } ?? ""
            let label = wording.prepaid(words.date(paid.date), paid.invoiceNumber) + tax
            sums.append(.init(label, text(negative(paid.amount))))
        }
        if !content.prepayments.isEmpty { sums.append(.init(wording.stillDue, text(totals.due), isTotal: true)) }
        return sums
    }

    /// What the lines come to as they were priced, before the document's discount.
    private var entered: Money? {
        let after = invoice.content.priceBasis == .gross ? invoice.totals.total : invoice.totals.net
        return try? after.adding(invoice.totals.discount)
    }

    private func negative(_ money: Money) -> Money { Money(minor: 0 &- money.minor, money.currency) }
}

extension InvoiceSheet.Payment {
    /// How to pay what is left of an invoice; nothing for what asks for nothing.
    init(_ invoice: IssuedInvoice, account: BankAccount?, open: Money) {
        self.init()
        let content = invoice.content
        let (words, wording) = (DocumentWords(of: content), InvoiceWording(of: content))
        guard content.kind == .invoice else { return }
        guard open.minor > 0 else {
            if invoice.totals.total.minor > 0 { sentences = [wording.paid] }
            return
        }
        sentences = words.terms(of: content, due: open)
        facts = InvoiceSheet.Payment.facts(content.account ?? account, reference: invoice.number, wording)
        if let payment = invoice.payment(open: open, to: account), let payee = (content.account ?? account)?.holder {
            code = payment.text
            codeAlternative = wording.code(open.text(in: content.language), payee)
        }
        address = invoice.paymentAddress(open: open) ?? ""
    }

    static func facts(
        _ account: BankAccount?, reference: String, _ wording: InvoiceWording
    ) -> [InvoiceSheet.Fact] {
        guard let account else { return [] }
        let lines = AccountLines(account, language: wording.language)
        var pairs = [(wording.payee, account.holder)] + lines.pairs.map { ($0.label, $0.value) }
        if let bank = lines.bank, !bank.isEmpty {
            // The bank's name stands beside its code, where there is one.
            if account.bic != nil {
                pairs[pairs.count - 1].1 += " · \(bank)"
            } else {
                pairs.append((wording.bank, bank))
            }
        }
        pairs.append((wording.reference, reference))
        return pairs.filter { !$0.1.isEmpty }.map { InvoiceSheet.Fact($0.0, $0.1) }
    }
}
