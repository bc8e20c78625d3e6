/// One reason why a document cannot be told as an e-invoice. The rules named are those of EN 16931 and of XRechnung 3.0.
public enum EInvoiceProblem: Sendable, Hashable {
    /// It is a quote.
    case isQuote
    /// Its tax is not VAT.
    case notVAT
    /// It does not say who buys (BR-07).
    case buyerUnnamed
    /// The seller has neither VAT id, register number, tax number nor another identifier (BR-CO-26).
    case sellerUnidentified
    /// The currency has more decimals than two (BR-DEC-09 and others).
    case currencyTooFine(Currency)
    /// XRechnung: the buyer's reference is missing (BR-DE-15).
    case buyerReferenceMissing
    /// XRechnung: the seller's person to ask, telephone or mail is missing (BR-DE-5, BR-DE-6, BR-DE-7).
    case sellerContactMissing(field: String)
    /// XRechnung: the telephone number has less than three digits (BR-DE-27).
    case phoneMalformed
    /// XRechnung: an address for mail is none (BR-DE-28).
    case emailMalformed(field: String)
    /// XRechnung: the buyer's address for mail is missing (PEPPOL-EN16931-R010).
    case buyerEmailMissing

    /// The field it is about, as the records name it.
    public var field: String {
        switch self {
        case .isQuote: "kind"
        case .notVAT: "tax"
        case .buyerUnnamed: "buyer.name"
        case .sellerUnidentified: "seller.vat_id"
        case .currencyTooFine: "currency"
        case .buyerReferenceMissing: "buyer_reference"
        case .sellerContactMissing(let field), .emailMalformed(let field): field
        case .phoneMalformed: "seller.phone"
        case .buyerEmailMissing: "buyer.email"
        }
    }

    /// The reason in a sentence without a full stop.
    public var text: String {
        switch self {
        case .isQuote: "a quote is no invoice"
        case .notVAT: "an e-invoice tells VAT and no other tax"
        case .buyerUnnamed: "an e-invoice names who buys"
        case .sellerUnidentified:
            "an e-invoice names its seller by a VAT id, a tax number or the number in a register"
        case .currencyTooFine(let currency):
            "an e-invoice has amounts with two decimals at most, and \(currency.code) has \(currency.minorDigits)"
        case .buyerReferenceMissing: "an XRechnung needs the buyer's reference: for an authority its Leitweg-ID"
        case .sellerContactMissing(let field): "an XRechnung needs the seller's `\(field)`"
        case .phoneMalformed: "an XRechnung needs a telephone number of at least three digits"
        case .emailMalformed(let field): "`\(field)` is not a mail address"
        case .buyerEmailMissing: "an XRechnung needs the buyer's address for mail"
        }
    }
}

/// All reasons why a document cannot be told as an e-invoice.
public struct EInvoiceProblems: Error, Sendable, Hashable {
    /// The reasons; at least one.
    public let all: [EInvoiceProblem]
}

extension IssuedInvoice {
    /// Everything that keeps the document from being told as an e-invoice; empty where nothing does.
    public func problems(as profile: EInvoiceProfile) -> [EInvoiceProblem] {
        var problems: [EInvoiceProblem] = []
        if content.kind.isQuote { problems.append(.isQuote) }
        if !content.preset.isVAT { problems.append(.notVAT) }
        if content.buyer.name.isBlank { problems.append(.buyerUnnamed) }
        if !EInvoiceParty(seller: seller, hasVATIDs: tellsVATIDs).isIdentified { problems.append(.sellerUnidentified) }
        if content.currency.minorDigits > 2 { problems.append(.currencyTooFine(content.currency)) }
        if profile == .xrechnung { problems += xrechnungProblems }
        return problems
    }

    private var xrechnungProblems: [EInvoiceProblem] {
        var problems: [EInvoiceProblem] = []
        if content.buyerReference.isBlank { problems.append(.buyerReferenceMissing) }
        let contact = [
            ("seller.contact", seller.contact), ("seller.phone", seller.phone), ("seller.email", seller.email),
        ]
        problems += contact.filter { $0.1.isBlank }.map { .sellerContactMissing(field: $0.0) }
        if let phone = seller.phone, !phone.isBlank, phone.utf8.count(where: { (0x30...0x39).contains($0) }) < 3 {
            problems.append(.phoneMalformed)
        }
        if content.buyer.email.isBlank { problems.append(.buyerEmailMissing) }
        for (field, email) in [("seller.email", seller.email), ("buyer.email", content.buyer.email)] {
            if let email, !email.isBlank, !IssuedInvoice.isMailAddress(email) {
                problems.append(.emailMalformed(field: field))
            }
        }
        return problems
    }

    /// What BR-DE-28 asks for: one `@`, at least two characters on either side, no white space, and no point beside it or at an end.
    private static func isMailAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !text.contains(where: \.isWhitespace) else { return false }
        return parts.allSatisfy { $0.count >= 2 && $0.first != "." && $0.last != "." }
    }

    /// Whether VAT ids may be told: not where nothing is subject to VAT (BR-O-02, BR-O-03, BR-O-04).
    var tellsVATIDs: Bool { !totals.taxes.contains { $0.category.code == .outside } }
}
