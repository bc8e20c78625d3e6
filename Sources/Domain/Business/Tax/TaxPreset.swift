import Quantities

/// Under which rules a document is taxed. Most studios live by one of them.
public enum TaxPreset: String, Sendable, CaseIterable {
    /// VAT is charged.
    case standard
    /// A small business that charges none (§ 19 UStG).
    case smallBusiness = "small-business"
    /// Exempt by another law, which the document names.
    case exempt
    /// The buyer, a business in another country, owes the tax (§ 13b UStG, article 196 of directive 2006/112/EC).
    case reverseCharge = "reverse-charge"
    /// VAT is included in a small total; such an invoice may leave out who buys (§ 33 UStDV: up to 250 EUR).
    case smallAmount = "small-amount"
    /// VAT of the United Kingdom.
    case unitedKingdom = "united-kingdom"
    /// Sales tax of a state and its cities, which is not VAT.
    case unitedStates = "united-states"
    /// Not subject to VAT at all.
    case outside

    /// How a line is taxed where nothing else is said of it.
    public func category(rate_milli: Int) -> TaxCategory {
        switch self {
        case .standard, .smallAmount, .unitedKingdom:
            rate_milli == 0 ? TaxCategory(.zero) : TaxCategory(.standard, rate_milli: rate_milli)
        case .unitedStates: rate_milli == 0 ? TaxCategory(.exempt) : TaxCategory(.standard, rate_milli: rate_milli)
        case .smallBusiness, .exempt: TaxCategory(.exempt)
        case .reverseCharge: TaxCategory(.reverseCharge)
        case .outside: TaxCategory(.outside)
        }
    }

    /// The categories that a line can have under these rules.
    var categories: Set<TaxCategory.Code> {
        switch self {
        case .standard: Set(TaxCategory.Code.allCases)
        case .smallAmount, .unitedKingdom: [.standard, .zero, .exempt]
        case .unitedStates: [.standard, .exempt]
        case .smallBusiness, .exempt: [.exempt]
        case .reverseCharge: [.reverseCharge]
        case .outside: [.outside]
        }
    }

    /// Whether the tax is VAT. What is not cannot be told by an e-invoice.
    public var isVAT: Bool { self != .unitedStates }

    /// The most that a document of a small amount may come to, in minor units; nothing where the currency has no such rule.
    ///
    /// Sources: § 33 UStDV and article 238 of directive 2006/112/EC for EUR; VAT Regulations 1995 (SI 1995/2518), regulation 16, for GBP;
    /// article 26 (3) MWSTG with article 57 MWSTV for CHF.
    static func smallAmountLimit(_ currency: Currency) -> Int64? {
        switch currency.code {
        case "EUR", "GBP": 25_000
        case "CHF": 40_000
        default: nil
        }
    }
}

/// Why no tax is charged (BT-120, BT-121).
public struct TaxExemption: Sendable, Hashable {
    /// The reason in words, with the law that says so.
    public var reason: String
    /// Its code in the list VATEX of EN 16931, if there is one.
    public var code: String?

    /// Makes a reason.
    public init(reason: String, code: String? = nil) {
        self.reason = reason
        self.code = code
    }
}

extension InvoiceDraft {
    /// Why the lines of a category bear no tax: what the law wants printed, and what the e-invoice says; nothing where they do bear it.
    public func exemption(of code: TaxCategory.Code) -> TaxExemption? {
        let isGerman = language == .german
        switch code {
        case .standard, .zero: return nil
        case .exempt:
            guard preset == .smallBusiness else { return exemption }
            return TaxExemption(
                reason: isGerman
                    ? "Umsatzsteuerfrei nach § 19 Abs. 1 UStG: Steuerbefreiung für Kleinunternehmer."
                    : "Exempt from VAT under section 19 (1) of the German VAT Act (UStG): exemption for small businesses."
            )
        case .reverseCharge:
            // The very words that § 14a (5) UStG and article 226 (11a) of directive 2006/112/EC ask for.
            return TaxExemption(
                reason: isGerman
                    ? "Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge)."
                    : "Reverse charge: the recipient is liable for the VAT.", code: "VATEX-EU-AE")
        case .outside:
            if let exemption { return TaxExemption(reason: exemption.reason, code: exemption.code ?? "VATEX-EU-O") }
            return TaxExemption(
                reason: isGerman
                    ? "Diese Leistung unterliegt nicht der Umsatzsteuer." : "This service is outside the scope of VAT.",
                code: "VATEX-EU-O")
        }
    }
}
