/// One reason why a draft cannot be issued.
public struct InvoiceProblem: Sendable, Hashable {
    /// The reasons there are. The rules named are those of EN 16931.
    public enum Reason: Sendable, Hashable {
        /// A name or an address lacks a part (BR-06, BR-07, BR-09, BR-11).
        case partyIncomplete(field: String)
        /// A country is not a code of two capital letters.
        case countryUnknown(String)
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
        /// A line outside the tax stands beside lines of other categories (BR-O-11).
        case outsideMixed
        /// A reverse charge lacks the VAT id of one side (BR-AE-02).
        case reverseChargeNeedsVATIDs
        /// The supply ends before it begins (BR-29).
        case supplyBackwards
        /// It would be due before it is issued.
        case dueBeforeIssue
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
        case .partyIncomplete(let field): field
        case .countryUnknown: "country"
        case .noLines: "lines"
        case .lineUnnamed: "text"
        case .quantityNotPositive: "quantity"
        case .priceNegative, .amount: "unit_price"
        case .discountOutOfRange: "discount"
        case .currencyMixed: "currency"
        case .rateUnfit, .outsideMixed, .reverseChargeNeedsVATIDs: "tax"
        case .supplyBackwards: "supply_to"
        case .dueBeforeIssue: "due_date"
        }
    }

    /// The reason in a sentence without a full stop.
    public var text: String {
        let sentence =
            switch reason {
            case .partyIncomplete(let field): "`\(field)` is empty"
            case .countryUnknown(let code): "`\(code)` is not a country's code of two capital letters"
            case .noLines: "an invoice needs at least one line"
            case .lineUnnamed: "the line does not say what was sold"
            case .quantityNotPositive: "the quantity is not above zero; what is taken back belongs on a credit note"
            case .priceNegative: "the unit price is below zero"
            case .discountOutOfRange: "the discount is not between 0 % and 100 %"
            case .currencyMixed(let code): "the price is in \(code), the invoice is not"
            case .rateUnfit(let tax): InvoiceProblem.rateText(tax)
            case .outsideMixed: "lines outside the tax cannot stand beside taxed or exempt ones"
            case .reverseChargeNeedsVATIDs: "a reverse charge needs the VAT ids of seller and buyer"
            case .supplyBackwards: "the supply ends before it begins"
            case .dueBeforeIssue: "the invoice would be due before it is issued"
            case .amount(let error): error.text
            }
        return line.map { "line \($0): \(sentence)" } ?? sentence
    }

    private static func rateText(_ tax: TaxCategory) -> String {
        tax.code == .standard
            ? "the standard category needs a rate above 0 % and at most 100 %"
            : "a line of category \(tax.code.rawValue) has a rate other than 0 %"
    }
}

extension InvoiceDraft {
    /// Everything that keeps the draft from being issued by a seller; empty where nothing does.
    public func problems(seller: Party) -> [InvoiceProblem] {
        var problems = seller.problems(as: "seller") + buyer.problems(as: "buyer")
        if lines.isEmpty { problems.append(InvoiceProblem(.noLines)) }
        for (index, line) in lines.enumerated() {
            problems += line.problems(in: currency).map { InvoiceProblem($0, line: index + 1) }
        }
        let codes = Set(lines.map(\.tax.code))
        if codes.contains(.outside), codes.count > 1 { problems.append(InvoiceProblem(.outsideMixed)) }
        if codes.contains(.reverseCharge), seller.vatID?.isBlank ?? true || buyer.vatID?.isBlank ?? true {
            problems.append(InvoiceProblem(.reverseChargeNeedsVATIDs))
        }
        if supplyTo < supplyFrom { problems.append(InvoiceProblem(.supplyBackwards)) }
        if dueDate < issueDate { problems.append(InvoiceProblem(.dueBeforeIssue)) }
        do {
            _ = try InvoiceTotals(self)
        } catch .tooLarge {
            problems.append(InvoiceProblem(.amount(.tooLarge)))
        } catch {
            // Mixed currencies are named above, line by line.
        }
        return problems
    }
}

extension Party {
    fileprivate func problems(as role: String) -> [InvoiceProblem] {
        let parts = [("name", name), ("street", street), ("postcode", postcode), ("city", city)]
        var problems = parts.filter { $0.1.isBlank }.map {
            InvoiceProblem(.partyIncomplete(field: "\(role).\($0.0)"))
        }
        if country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
            problems.append(InvoiceProblem(.countryUnknown(country)))
        }
        return problems
    }
}

extension InvoiceLine {
    fileprivate func problems(in currency: Currency) -> [InvoiceProblem.Reason] {
        var problems: [InvoiceProblem.Reason] = []
        if text.isBlank { problems.append(.lineUnnamed) }
        if quantity_milli <= 0 { problems.append(.quantityNotPositive) }
        if unitPrice.minor < 0 { problems.append(.priceNegative) }
        if !(0...10_000).contains(discount_bp) { problems.append(.discountOutOfRange) }
        if unitPrice.currency != currency { problems.append(.currencyMixed(unitPrice.currency.code)) }
        if !tax.isRateInOrder { problems.append(.rateUnfit(tax)) }
        return problems
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
