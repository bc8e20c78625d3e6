extension CrossIndustryInvoice {
    /// What is to be paid, how and by when, in the order of the schema.
    func settlement(_ xml: inout XMLWriter) {
        xml.text("ram:PaymentReference", invoice.number)
        xml.text("ram:InvoiceCurrencyCode", content.currency.code)
        xml.element("ram:SpecifiedTradeSettlementPaymentMeans") { paymentMeans(&$0) }
        for tax in totals.taxes { xml.element("ram:ApplicableTradeTax") { self.tax(tax, &$0) } }
        if period.from != period.to { billing(period, &xml) }
        for tax in totals.taxes where tax.allowance.minor != 0 {
            xml.element("ram:SpecifiedTradeAllowanceCharge") { xml in
                allowance(tax.allowance, words.discount(content.discount), &xml)
                xml.element("ram:CategoryTradeTax") { category(tax.category, &$0) }
            }
        }
        xml.element("ram:SpecifiedTradePaymentTerms") { xml in
            xml.text("ram:Description", terms)
            if content.kind == .invoice { date("ram:DueDateDateTime", content.dueDate, &xml) }
        }
        xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation") { sums(&$0) }
        if let original = content.kind.original {
            xml.element("ram:InvoiceReferencedDocument") { xml in
                xml.text("ram:IssuerAssignedID", original.number)
                xml.element("ram:FormattedIssueDateTime") { xml in
                    let day = original.issueDate.iso.filter { $0 != "-" }
                    xml.text("qdt:DateTimeString", day, ("format", "102"))
                }
            }
        }
    }

    /// The means by UNTDID 4461: a SEPA transfer, another transfer, an online service, or none that is told.
    private func paymentMeans(_ xml: inout XMLWriter) {
        guard content.kind == .invoice, let account else {
            let isOnline = content.kind == .invoice && content.paymentLink != nil
            xml.text("ram:TypeCode", isOnline ? "68" : "1")
            return
        }
        let isSEPA = account.iban != nil && content.currency == .eur
        xml.text("ram:TypeCode", isSEPA ? "58" : "30")
        xml.element("ram:PayeePartyCreditorFinancialAccount") { xml in
            xml.text("ram:IBANID", account.iban?.compact)
            xml.text("ram:AccountName", account.holder)
            if case .domestic(let number, _) = account.number { xml.text("ram:ProprietaryID", number) }
        }
        xml.element("ram:PayeeSpecifiedCreditorFinancialInstitution") { $0.text("ram:BICID", account.bic) }
    }

    /// A category of the tax with its base (BG-23).
    private func tax(_ tax: InvoiceTotals.Tax, _ xml: inout XMLWriter) {
        let exemption = content.exemption(of: tax.category.code)
        xml.text("ram:CalculatedAmount", tax.tax.decimal)
        xml.text("ram:TypeCode", "VAT")
        xml.text("ram:ExemptionReason", exemption?.reason)
        xml.text("ram:BasisAmount", tax.base.decimal)
        xml.text("ram:CategoryCode", tax.category.code.rawValue)
        xml.text("ram:ExemptionReasonCode", exemption?.code)
        // XRechnung wants a rate in every case (BR-DE-14); EN 16931 none outside the tax.
        if tax.category.code != .outside || profile == .xrechnung {
            xml.text("ram:RateApplicablePercent", CrossIndustryInvoice.percent(tax.category))
        }
    }

    private func sums(_ xml: inout XMLWriter) {
        xml.text("ram:LineTotalAmount", totals.linesNet.decimal)
        if totals.allowance.minor != 0 { xml.text("ram:AllowanceTotalAmount", totals.allowance.decimal) }
        xml.text("ram:TaxBasisTotalAmount", totals.net.decimal)
        xml.text("ram:TaxTotalAmount", totals.tax.decimal, ("currencyID", content.currency.code))
        if totals.rounding.minor != 0 { xml.text("ram:RoundingAmount", totals.rounding.decimal) }
        xml.text("ram:GrandTotalAmount", totals.gross.decimal)
        if totals.prepaid.minor != 0 { xml.text("ram:TotalPrepaidAmount", totals.prepaid.decimal) }
        xml.text("ram:DuePayableAmount", totals.due.decimal)
    }

    /// The terms in words (BT-20). XRechnung has a form for Skonto that programs read: a line each, and a line end after the last
    /// (BR-DE-18).
    private var terms: String? {
        guard content.kind == .invoice else { return nil }
        let sentences = words.terms(of: content, due: totals.due).joined(separator: "\n")
        guard profile == .xrechnung, !content.skonto.isEmpty else { return sentences }
        let base = totals.prepaid.minor == 0 ? "" : "BASISBETRAG=\(totals.due.decimal)#"
        let coded = content.skonto.map { terms in
            let rate = Money(minor: Int64(terms.rate_bp), .eur).decimal
            return "#SKONTO#TAGE=\(terms.days)#PROZENT=\(rate)#\(base)\n"
        }
        return sentences + "\n" + coded.joined()
    }
}
