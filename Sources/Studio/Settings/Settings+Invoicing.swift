import Business
import Diagnostics
import Markup

extension Settings {
    /// Quotes and invoices.
    public struct Invoicing: Sendable {
        /// Under which rules she is taxed.
        public var preset = TaxPreset.standard
        /// The percent of tax on what she sells, in thousandths of a percent.
        public var rate_milli = 19_000
        /// Why she charges none, where she does not.
        public var exemption: TaxExemption?
        /// Whether her prices include the tax.
        public var priceBasis = PriceBasis.net
        /// Her VAT id.
        public var vatID: String?
        /// Her tax number.
        public var taxNumber: String?
        /// Where money is sent to.
        public var account: BankAccount?
        /// A page to pay on.
        public var paymentLink: PaymentLink?
        /// Days until an invoice is due.
        public var paymentDays = 14
        /// What paying sooner saves, the soonest first.
        public var skonto: [Skonto] = []
        /// Days that a quote holds.
        public var quoteDays = 30
        /// The pattern of invoice numbers.
        public var series = "{year}-{number}"

        /// How a line is taxed where nothing else is said of it.
        public var category: TaxCategory { preset.category(rate_milli: rate_milli) }
    }

    /// Reads `invoicing:` of a studio in a country.
    static func invoicing(_ fields: inout Fields, in country: String) -> Invoicing {
        var invoicing = Invoicing()
        let preset = fields.choice("tax", as: TaxPreset.self)
        invoicing.preset = preset ?? .standard
        readTax(&invoicing, &fields, country, isKnown: preset != nil || fields.node("tax") == nil)
        invoicing.priceBasis = fields.choice("prices", as: PriceBasis.self) ?? .net
        invoicing.vatID = fields.text("vatID")
        if let written = invoicing.vatID {
            do {
                _ = try VATID(written)
            } catch {
                fields.refuse("vatID", "bad-vat-id", error.text, hint: "compare it with what your tax office wrote")
            }
        }
        invoicing.taxNumber = fields.text("taxNumber")
        invoicing.account = account(&fields)
        if let template = fields.text("paymentLink") {
            do {
                invoicing.paymentLink = try PaymentLink(template)
            } catch {
                fields.refuse(
                    "paymentLink", "bad-link", error.text,
                    expected: "such as https://pay.example.com/{number}?amount={amount}")
            }
        }
        invoicing.paymentDays = fields.integer("paymentDays", in: 0...365) ?? 14
        readSkonto(&invoicing, &fields)
        invoicing.quoteDays = fields.integer("quoteDays", in: 0...365) ?? 30
        invoicing.series = fields.text("series") ?? "{year}-{number}"
        do {
            _ = try NumberPattern(invoicing.series)
        } catch {
            fields.refuse("series", "bad-series", error.message, expected: error.expected, hint: error.hint)
        }
        return invoicing
    }

    /// The usual rate, where the press knows it.
    ///
    /// Sources: § 12 (1) UStG; § 10 (1) UStG (Austria); Value Added Tax Act 1994, section 2.
    static func usualRate_milli(_ preset: TaxPreset, in country: String) -> Int? {
        switch preset {
        case .unitedKingdom: 20_000
        case .smallBusiness, .exempt, .reverseCharge, .outside, .unitedStates: 0
        case .standard, .smallAmount: ["DE": 19_000, "AT": 20_000, "GB": 20_000][country]
        }
    }

    private static func readTax(_ invoicing: inout Invoicing, _ fields: inout Fields, _ country: String, isKnown: Bool)
    {
        let preset = invoicing.preset
        let percent = fields.number("vatRate", in: 0...100)
        let usual = usualRate_milli(preset, in: country)
        invoicing.rate_milli = percent.map { Int(($0 * 1000).rounded()) } ?? usual ?? 0
        let chargesNone = [.smallBusiness, .exempt, .reverseCharge, .outside].contains(preset)
        if chargesNone, let percent, percent > 0 {
            fields.refuse(
                "vatRate", "bad-value", "with `tax: \(preset.rawValue)` no tax is charged", expected: "no `vatRate`")
        } else if isKnown, !chargesNone, fields.node("vatRate") == nil, usual == nil {
            fields.refuse(
                "vatRate", "missing-key",
                "the key `vatRate` is missing: the press does not know the rate of \(country)",
                expected: "`vatRate:` and the percent of tax on what you sell")
        }
        let reason = fields.text("exemption")
        let code = fields.text("exemptionCode")
        if let reason { invoicing.exemption = TaxExemption(reason: reason, code: code) }
        if preset == .exempt, reason == nil {
            fields.refuse(
                "exemption", "missing-key", "with `tax: exempt` the key `exemption` is missing",
                expected: "a sentence that names the law, as it is to stand on your invoices")
        }
        if let code, !code.hasPrefix("VATEX-") {
            fields.refuse(
                "exemptionCode", "bad-value", "`\(code)` is not a code of the list VATEX",
                expected: "such as VATEX-EU-132-1C", hint: "leave it out: the sentence is enough")
        }
    }

    private static func readSkonto(_ invoicing: inout Invoicing, _ fields: inout Fields) {
        let longest = max(1, invoicing.paymentDays)
        var areComplete = true
        invoicing.skonto = fields.groups("skonto") { fields in
            let days = fields.integer("days", in: 1...longest)
            let percent = fields.number("percent", in: 0.01...99)
            if days == nil { fields.require("days", "days to pay less in") }
            if percent == nil { fields.require("percent", "the percent taken off") }
            areComplete = areComplete && days != nil && percent != nil
            return Skonto(days: days ?? 1, rate_bp: percent.map { Int(($0 * 100).rounded()) } ?? 1)
        }
        let isFalling = zip(invoicing.skonto, invoicing.skonto.dropFirst()).allSatisfy {
            $0.days < $1.days && $0.rate_bp > $1.rate_bp
        }
        if areComplete, !isFalling {
            fields.refuse(
                "skonto", "bad-value", "these terms are in no order that makes sense",
                expected: "the soonest first, each later one with less percent")
        }
    }

    private static func account(_ fields: inout Fields) -> BankAccount? {
        let bank = fields.text("bank")
        let holder = fields.text("accountHolder")
        var bic = fields.text("bic")
        bic = bic?.uppercased().filter { !$0.isWhitespace }
        if let bic, !BankAccount.isBIC(bic) {
            fields.refuse(
                "bic", "bad-bic", "`\(bic)` is not a bank's code", expected: "eight or eleven letters and digits")
        }
        let iban = fields.text("iban")
        let number = fields.text("accountNumber")
        let branch = fields.text("bankCode")
        if let iban {
            if number != nil || branch != nil {
                fields.refuse(
                    number == nil ? "bankCode" : "accountNumber", "bad-value", "an account has an IBAN or a number",
                    expected: "one of the two")
            }
            do {
                return BankAccount(holder: holder ?? "", number: .iban(try IBAN(iban)), bic: bic, bank: bank)
            } catch {
                fields.refuse("iban", "bad-iban", error.text, hint: "compare it with what your bank wrote")
            }
            return nil
        }
        guard let number else { return nil }
        return BankAccount(
            holder: holder ?? "", number: .domestic(account: number, branch: branch), bic: bic, bank: bank)
    }
}

extension Fields {
    /// Notes that a key is missing, unless its value was refused already.
    fileprivate mutating func require(_ key: String, _ meaning: String) {
        guard node(key) == nil else { return }
        refuse(key, "missing-key", "the key `\(key)` is missing", expected: "`\(key):` and \(meaning)")
    }
}
