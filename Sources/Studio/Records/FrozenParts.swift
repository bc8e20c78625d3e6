import Business
import Quantities

/// The parts of a frozen document, each written and read back.
enum FrozenParts {
    static func add(_ kind: InvoiceKind, to out: inout CanonicalText) {
        switch kind {
        case .invoice: break
        case .creditNote(let original):
            out.add("original.number", original.number)
            out.add("original.issued", original.issueDate.iso)
            out.add("original.reason", original.reason)
        case .quote(let validUntil): out.add("valid.until", validUntil.iso)
        }
    }

    static func kind(_ series: String, from input: inout CanonicalReader) throws -> InvoiceKind {
        switch series {
        case "invoice": return .invoice
        case "credit-note":
            let number = try input.text("original.number")
            let issued = try date("original.issued", from: &input)
            return .creditNote(
                of: InvoiceReference(number: number, issueDate: issued, reason: input.optional("original.reason")))
        case "quote": return .quote(validUntil: try date("valid.until", from: &input))
        default: throw CanonicalReader.Unreadable(key: "kind")
        }
    }

    static func add(_ party: Party, _ key: String, to out: inout CanonicalText) {
        out.add("\(key).name", party.name)
        out.add("\(key).street", party.street)
        out.add("\(key).address_line", party.addressLine)
        out.add("\(key).postcode", party.postcode)
        out.add("\(key).city", party.city)
        out.add("\(key).region", party.region)
        out.add("\(key).country", party.country)
        out.add("\(key).contact", party.contact)
        out.add("\(key).phone", party.phone)
        out.add("\(key).email", party.email)
        out.add("\(key).vat", party.vatID)
        out.add("\(key).tax_number", party.taxNumber)
        out.add("\(key).registration", party.registration)
        out.add("\(key).identifier", party.identifier)
        if party.isBusiness { out.add("\(key).business", 1) }
    }

    /// Of version 1 as well, where what was not known yet is missing.
    static func party(_ key: String, from input: inout CanonicalReader) throws -> Party {
        var party = Party(name: try input.text("\(key).name"), street: "", postcode: "", city: "", country: "")
        party.street = try input.text("\(key).street")
        party.addressLine = input.optional("\(key).address_line")
        party.postcode = try input.text("\(key).postcode")
        party.city = try input.text("\(key).city")
        party.region = input.optional("\(key).region")
        party.country = try input.text("\(key).country")
        party.contact = input.optional("\(key).contact")
        party.phone = input.optional("\(key).phone")
        party.email = input.optional("\(key).email")
        party.vatID = input.optional("\(key).vat")
        party.taxNumber = input.optional("\(key).tax_number")
        party.registration = input.optional("\(key).registration")
        party.identifier = input.optional("\(key).identifier")
        if let business = input.optional("\(key).business") {
            guard business == "1" else { throw CanonicalReader.Unreadable(key: "\(key).business") }
            party.isBusiness = true
        }
        return party
    }

    /// Buyer, dates, currency and language, which all versions begin with.
    static func outline(from input: inout CanonicalReader) throws -> InvoiceDraft {
        let buyer = try party("buyer", from: &input)
        let issued = try date("issued", from: &input)
        let due = try date("due", from: &input)
        let from = try date("supply.from", from: &input)
        let to = try date("supply.to", from: &input)
        let currency = try input.value("currency") { Currency($0) }
        let language = try input.value("language") { Language(rawValue: $0) }
        return InvoiceDraft(
            buyer: buyer, lines: [], supplyFrom: from, supplyTo: to, issueDate: issued, dueDate: due,
            currency: currency, language: language)
    }

    static func add(_ account: BankAccount?, to out: inout CanonicalText) {
        guard let account else { return }
        out.add("account.holder", account.holder)
        switch account.number {
        case .iban(let iban): out.add("account.iban", iban.compact)
        case .domestic(let number, let branch):
            out.add("account.number", number)
            out.add("account.branch", branch)
        }
        out.add("account.bic", account.bic)
        out.add("account.bank", account.bank)
    }

    static func account(from input: inout CanonicalReader) throws -> BankAccount? {
        guard let holder = input.optional("account.holder") else { return nil }
        let number: BankAccount.Number
        if let iban = input.optional("account.iban") {
            guard let iban = try? IBAN(iban) else { throw CanonicalReader.Unreadable(key: "account.iban") }
            number = .iban(iban)
        } else {
            number = .domestic(account: try input.text("account.number"), branch: input.optional("account.branch"))
        }
        return BankAccount(
            holder: holder, number: number, bic: input.optional("account.bic"), bank: input.optional("account.bank"))
    }

    static func link(_ template: String) throws -> PaymentLink {
        guard let link = try? PaymentLink(template) else { throw CanonicalReader.Unreadable(key: "link") }
        return link
    }

    static func add(_ skonto: [Skonto], to out: inout CanonicalText) {
        out.add("skonto", skonto.count)
        for terms in skonto {
            out.add("skonto.days", terms.days)
            out.add("skonto.rate_bp", terms.rate_bp)
        }
    }

    static func skonto(from input: inout CanonicalReader) throws -> [Skonto] {
        var all: [Skonto] = []
        for _ in 0..<(try input.number("skonto", in: 0...100)) {
            all.append(
                Skonto(
                    days: try input.number("skonto.days", in: 0...10_000),
                    rate_bp: try input.number("skonto.rate_bp", in: 0...10_000)))
        }
        return all
    }

    static func add(_ prepayments: [Prepayment], to out: inout CanonicalText) {
        out.add("prepayments", prepayments.count)
        for prepayment in prepayments {
            out.add("prepayment.date", prepayment.date.iso)
            out.add("prepayment.amount_minor", prepayment.amount.minor)
            out.add("prepayment.invoice", prepayment.invoiceNumber)
            out.add("prepayment.tax_minor", prepayment.tax.map { "\($0.minor)" })
        }
    }

    static func prepayments(_ currency: Currency, from input: inout CanonicalReader) throws -> [Prepayment] {
        var all: [Prepayment] = []
        for _ in 0..<(try input.number("prepayments", in: 0...1000)) {
            let paid = try date("prepayment.date", from: &input)
            var prepayment = Prepayment(
                amount: Money(minor: try input.number("prepayment.amount_minor", in: amounts), currency), date: paid)
            prepayment.invoiceNumber = input.optional("prepayment.invoice")
            if let tax = input.optional("prepayment.tax_minor") {
                prepayment.tax = try money(tax, currency, "prepayment.tax_minor")
            }
            all.append(prepayment)
        }
        return all
    }

    static func add(_ discount: Discount?, _ key: String, to out: inout CanonicalText) {
        switch discount {
        case nil: break
        case .share(let bp): out.add("\(key)_bp", bp)
        case .amount(let amount): out.add("\(key)_taken_minor", amount.minor)
        }
    }

    static func discount(
        _ key: String, _ currency: Currency, from input: inout CanonicalReader
    ) throws -> Discount? {
        if let share = input.optional("\(key)_bp") {
            guard let bp = Int(share), (0...10_000).contains(bp) else {
                throw CanonicalReader.Unreadable(key: "\(key)_bp")
            }
            return .share(bp: bp)
        }
        return try input.optional("\(key)_taken_minor").map { .amount(try money($0, currency, "\(key)_taken_minor")) }
    }

    static func add(_ line: InvoiceLine, to out: inout CanonicalText) {
        out.add("line.text", line.text)
        out.add("line.detail", line.detail)
        out.add("line.quantity_milli", line.quantity_milli)
        out.add("line.unit", line.unit.rawValue)
        out.add("line.price_minor", line.unitPrice.minor)
        add(line.discount, "line.discount", to: &out)
        out.add("line.tax", line.tax.code.rawValue)
        out.add("line.rate_milli", line.tax.rate_milli)
        out.add("line.from", line.supply?.from.iso)
        out.add("line.to", line.supply?.to.iso)
        if line.isOptional { out.add("line.optional", 1) }
    }

    /// Of version 1 as well, where rates were in basis points.
    static func line(_ currency: Currency, from input: inout CanonicalReader) throws -> InvoiceLine {
        let text = try input.text("line.text")
        let detail = input.optional("line.detail")
        let quantity_milli: Int64 = try input.number("line.quantity_milli", in: amounts)
        let unit = try input.value("line.unit") { InvoiceUnit(rawValue: $0) }
        let price: Int64 = try input.number("line.price_minor", in: amounts)
        let discount = try discount("line.discount", currency, from: &input)
        let code = try input.value("line.tax") { TaxCategory.Code(rawValue: $0) }
        let tax: TaxCategory
        if let rate = input.optional("line.rate_milli") {
            guard let rate_milli = Int(rate), (0...100_000).contains(rate_milli) else {
                throw CanonicalReader.Unreadable(key: "line.rate_milli")
            }
            tax = TaxCategory(code, rate_milli: rate_milli)
        } else {
            tax = TaxCategory(code, rate_bp: try input.number("line.rate_bp", in: 0...10_000))
        }
        var line = InvoiceLine(
            text: text, detail: detail, quantity_milli: quantity_milli, unit: unit,
            unitPrice: Money(minor: price, currency), discount: discount, tax: tax)
        if let from = input.optional("line.from") {
            guard let from = CivilDate(iso: from) else { throw CanonicalReader.Unreadable(key: "line.from") }
            line.supply = SupplyPeriod(from: from, to: try date("line.to", from: &input))
        }
        if let optional = input.optional("line.optional") {
            guard optional == "1" else { throw CanonicalReader.Unreadable(key: "line.optional") }
            line.isOptional = true
        }
        return line
    }

    private static let amounts = CanonicalReader.amounts

    private static func date(_ key: String, from input: inout CanonicalReader) throws -> CivilDate {
        try input.value(key) { CivilDate(iso: $0) }
    }

    private static func money(_ text: String, _ currency: Currency, _ key: String) throws -> Money {
        guard let minor = Int64(text), amounts.contains(minor) else { throw CanonicalReader.Unreadable(key: key) }
        return Money(minor: minor, currency)
    }
}
