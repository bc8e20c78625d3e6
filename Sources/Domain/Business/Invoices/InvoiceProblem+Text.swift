extension InvoiceProblem {
    /// The reason without the line.
    var sentence: String {
        switch reason {
        case .partyIncomplete(let field): "`\(field)` is empty"
        case .countryUnknown(let code): "`\(code)` is not a country's code of two capital letters"
        case .vatIDMalformed(_, let problem): problem.text
        case .sellerTaxUnknown: "the seller has neither a tax number nor a VAT id"
        case .noLines: "an invoice needs at least one line"
        case .lineUnnamed: "the line does not say what was sold"
        case .quantityNotPositive: "the quantity is not above zero; what is taken back belongs on a credit note"
        case .priceNegative: "the unit price is below zero"
        case .discountOutOfRange: "the discount is not between 0 % and 100 %"
        case .currencyMixed(let code): "the price is in \(code), the invoice is not"
        case .rateUnfit(let tax):
            tax.code == .standard
                ? "the standard category needs a rate above 0 % and at most 100 %"
                : "a line of category \(tax.code.rawValue) has a rate other than 0 %"
        case .categoryUnfit(let code, let preset):
            "a line of category \(code.rawValue) cannot stand on a document with `tax: \(preset.rawValue)`"
        case .outsideMixed: "lines outside the tax cannot stand beside taxed or exempt ones"
        case .exemptUnexplained: "an exempt line needs the law that exempts it"
        case .reverseChargeNeedsVATIDs: "a reverse charge needs the VAT ids of seller and buyer"
        case .smallAmountExceeded(let limit):
            "an invoice of a small amount comes to at most \(limit.decimal) \(limit.currency.code), tax included"
        case .smallAmountUnknown(let currency):
            "there is no rule for invoices of a small amount in \(currency.code)"
        case .optionalOutsideQuote: "only on a quote can a line be chosen or not"
        case .supplyBackwards: "the supply ends before it begins"
        case .dueBeforeIssue: "the invoice would be due before it is issued"
        case .validityBackwards: "the quote would end before it is made"
        case .originalLater: "the credit note is older than the invoice that it corrects"
        case .skontoOutOfRange:
            "Skonto holds for at least one day and not beyond the due date, and saves less the later it is used"
        case .prepaymentOutOfRange:
            "a prepayment is above zero, was made by the day of issue, and includes no more tax than itself"
        case .prepaidTooMuch: "more was paid before than there is to pay"
        case .prepaidElsewhere: "only on an invoice is what was paid before taken off"
        case .bicMalformed(let code): "`\(code)` is not a bank's code of eight or eleven letters and digits"
        case .amount(let error): error.text
        }
    }
}
