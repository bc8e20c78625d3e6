/// One reason why a draft cannot be issued.
public struct InvoiceProblem: Sendable, Hashable {
    /// The reasons there are. The rules named are those of EN 16931.
    public enum Reason: Sendable, Hashable {
        /// A name or an address lacks a part (BR-06, BR-07, BR-09, BR-11).
        case partyIncomplete(field: String)
        /// A country is not a code of two capital letters.
        case countryUnknown(String)
        /// A VAT id is none.
        case vatIDMalformed(field: String, VATID.Problem)
        /// The seller tells neither VAT id nor tax number (BR-S-02, BR-E-02; § 14 (4) UStG).
        case sellerTaxUnknown
        /// There is no line (BR-16).
        case noLines
        /// A line does not say what was sold (BR-25).
        case lineUnnamed
        /// A quantity is zero or less; what is taken back belongs on a credit note.
        case quantityNotPositive
        /// A unit price is below zero (BR-27).
        case priceNegative
        /// A discount is not between none and all.
        case discountOutOfRange
        /// A line is in another currency than the invoice.
        case currencyMixed(String)
        /// A rate does not go with its category (BR-S-05, BR-Z-05, BR-E-05, BR-AE-05, BR-O-05).
        case rateUnfit(TaxCategory)
        /// A category does not go with the rules that the document is under.
        case categoryUnfit(TaxCategory.Code, TaxPreset)
        /// A line outside the tax stands beside lines of other categories (BR-O-11).
        case outsideMixed
        /// An exempt line does not say by which law (BR-E-10).
        case exemptUnexplained
        /// A reverse charge lacks the VAT id of one side (BR-AE-02).
        case reverseChargeNeedsVATIDs
        /// An invoice of a small amount is for more than that.
        case smallAmountExceeded(limit: Money)
        /// There is no rule for small amounts in a currency.
        case smallAmountUnknown(Currency)
        /// A line that may be chosen stands on something else than a quote.
        case optionalOutsideQuote
        /// The supply ends before it begins (BR-29, BR-30).
        case supplyBackwards
        /// It would be due before it is issued.
        case dueBeforeIssue
        /// A quote would end before it is made.
        case validityBackwards
        /// A credit note is older than what it corrects.
        case originalLater
        /// Terms for paying soon that hold for no day, save nothing or all, or save more to those who pay later.
        case skontoOutOfRange
        /// A prepayment is nothing or less, was made after the issue, or includes more tax than it is.
        case prepaymentOutOfRange
        /// More was paid before than there is to pay.
        case prepaidTooMuch
        /// A quote or a credit note has nothing paid before.
        case prepaidElsewhere
        /// A bank's code is none.
        case bicMalformed(String)
        /// The amounts cannot be computed.
        case amount(MoneyError)
    }

    /// The reason.
    public let reason: Reason
    /// The line it is about, from one.
    public let line: Int?

    /// Makes a problem.
    public init(_ reason: Reason, line: Int? = nil) {
        self.reason = reason
        self.line = line
    }

    /// The field it is about, as the records name it.
    public var field: String {
        switch reason {
        case .partyIncomplete(let field), .vatIDMalformed(let field, _): field
        case .countryUnknown: "country"
        case .sellerTaxUnknown: "seller.tax_number"
        case .noLines: "lines"
        case .lineUnnamed: "text"
        case .quantityNotPositive: "quantity"
        case .priceNegative, .amount: "unit_price"
        case .discountOutOfRange: "discount"
        case .currencyMixed, .smallAmountUnknown: "currency"
        case .rateUnfit, .categoryUnfit, .outsideMixed, .reverseChargeNeedsVATIDs: "tax"
        case .exemptUnexplained: "exemption"
        case .smallAmountExceeded: "total"
        case .optionalOutsideQuote: "optional"
        case .supplyBackwards: "supply_to"
        case .dueBeforeIssue: "due_date"
        case .validityBackwards: "valid_until"
        case .originalLater: "issue_date"
        case .skontoOutOfRange: "skonto"
        case .prepaymentOutOfRange, .prepaidTooMuch, .prepaidElsewhere: "prepaid"
        case .bicMalformed: "bic"
        }
    }

    /// The reason in a sentence without a full stop.
    public var text: String { line.map { "line \($0): \(sentence)" } ?? sentence }
}
