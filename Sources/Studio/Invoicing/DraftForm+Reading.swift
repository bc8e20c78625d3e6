import Business
import Diagnostics
import Markup
import Quantities

/// A form as it was read, with where its parts stand, for what only shows when all of it is known.
public struct DraftReading: Sendable {
    /// The form.
    public let form: DraftForm
    /// The places by field, as in `due` and `lines[1].price`.
    let places: [String: Place]

    /// Where something is wrong with the document that the form makes.
    func place(of problem: InvoiceProblem) -> Place? {
        let key = DraftReading.keys[problem.field] ?? problem.field
        if let line = problem.line { return places["lines[\(line)].\(key)"] ?? places["lines[\(line)]"] }
        if key.hasPrefix("buyer.") { return places[key] ?? places["buyer"] ?? places["client"] }
        return places[key]
    }

    /// The keys of a form by the fields of the records.
    private static let keys = [
        "unit_price": "price", "supply_to": "period", "due_date": "due", "valid_until": "valid", "issue_date": "date",
        "buyer.vat_id": "buyer.vatID", "country": "buyer.country", "total": "lines",
    ]
}

extension DraftForm {
    /// Reads a form. Every mistake is noted with its place; with one there is no form.
    ///
    /// - Parameter kind: What the form must be of, if that is settled.
    public static func read(
        _ source: Source, _ settings: Settings, as kind: DraftRecord.Kind, into diagnostics: inout [Diagnostic]
    ) -> DraftReading? {
        guard let document = YAMLDocument.parse(source, into: &diagnostics) else { return nil }
        var reader = FormReader(settings, Fields(document))
        let reading = reader.read(as: kind)
        let found = reader.diagnostics
        diagnostics += found
        return found.hasErrors ? nil : reading
    }
}

/// One reading of a form.
private struct FormReader {
    private let settings: Settings
    private let currency: Currency
    private var fields: Fields
    private var places: [String: Place] = [:]
    private var preset = TaxPreset.standard

    init(_ settings: Settings, _ fields: Fields) {
        self.settings = settings
        self.fields = fields
        currency = Currency(settings.locale.currency) ?? .eur
    }

    var diagnostics: [Diagnostic] { fields.finish() }

    mutating func read(as kind: DraftRecord.Kind) -> DraftReading {
        let source = fields.document.source
        for entry in fields.entries {
            let extent = entry.value.scalar == nil ? entry.keyExtent : entry.value.extent
            places[entry.key] = source.place(of: fields.document.bytes(of: extent))
        }
        var form = DraftForm(kind, for: fields.text("client", isRequired: true) ?? "")
        form.date = fields.date("date")
        form.due = term("due")
        if kind == .quote { form.valid = term("valid") }
        form.supply = period("period", &fields)
        form.language = fields.choice("language", as: Language.self)
        form.preset = fields.choice("tax", as: TaxPreset.self)
        preset = form.preset ?? settings.invoicing.preset
        let (reason, code) = (fields.text("exemption"), fields.text("exemptionCode"))
        if let reason { form.exemption = TaxExemption(reason: reason, code: code) }
        form.priceBasis = fields.choice("prices", as: PriceBasis.self)
        skonto(&form)
        buyer(&form)
        lines(&form)
        if let written = fields.text("discount") {
            if let discount = discount(written) {
                form.discount = DocumentDiscount(discount, reason: fields.text("discountReason"))
            } else {
                refuseDiscount("discount", written, &fields)
            }
        }
        if form.discount == nil, fields.text("discountReason") != nil, fields.text("discount") == nil {
            fields.refuse("discountReason", "missing-key", "there is a reason and no discount", expected: "`discount:`")
        }
        prepayments(&form)
        form.introduction = fields.text("introduction")
        form.note = fields.text("note")
        form.reference = fields.text("reference")
        form.order = fields.text("order")
        return DraftReading(form: form, places: places)
    }

    private mutating func term(_ key: String) -> DraftForm.Term? {
        guard let written = fields.text(key) else { return nil }
        if let term = DraftForm.Term(written) { return term }
        fields.refuse(
            key, "bad-term", "`\(written)` is neither days nor a date", expected: "such as 14 days or 2026-12-05")
        return nil
    }

    private func period(_ key: String, _ fields: inout Fields) -> SupplyPeriod? {
        guard let written = fields.text(key) else { return nil }
        if let period = SupplyPeriod(written: written) { return period }
        fields.refuse(
            key, "bad-period", "`\(written)` is no day and no days from one to another",
            expected: "such as 2026-10-01 to 2026-10-31, 2026-10 or 2026-10-05")
        return nil
    }

    private mutating func skonto(_ form: inout DraftForm) {
        guard let node = fields.node("skonto") else { return }
        if node.scalar == "none" {
            form.skonto = []
            return
        }
        form.skonto = fields.groups("skonto") { fields in
            let days = fields.integer("days", in: 1...365)
            let written = fields.text("percent", isRequired: true) ?? "1"
            let percent = ScaledDecimal.percent_milli(written)
            if percent == nil { PriceItem.refusePercent("percent", written, &fields) }
            return Skonto(days: days ?? 1, rate_bp: (percent ?? 1000) / 10)
        }
    }

    private mutating func buyer(_ form: inout DraftForm) {
        let source = fields.document.source
        var places = places
        form.buyer =
            fields.group("buyer") { fields in
                var buyer = BuyerForm()
                for entry in fields.entries {
                    places["buyer.\(entry.key)"] = source.place(of: fields.document.bytes(of: entry.value.extent))
                }
                for (key, path) in BuyerForm.keys { buyer[keyPath: path] = fields.text(key) }
                buyer.isBusiness = fields.boolean("business")
                return buyer
            } ?? BuyerForm()
        self.places = places
    }

    private mutating func lines(_ form: inout DraftForm) {
        let source = fields.document.source
        var (places, number) = (places, 0)
        let reader = self
        let language = form.language ?? settings.locale.language
        if let node = fields.node("lines"), case .sequence(let nodes) = node.content {
            for (index, node) in nodes.enumerated() {
                places["lines[\(index + 1)]"] = source.place(of: fields.document.bytes(of: node.extent))
            }
        }
        form.lines = fields.groups("lines") { fields -> InvoiceLine? in
            number += 1
            for entry in fields.entries {
                places["lines[\(number)].\(entry.key)"] = source.place(
                    of: fields.document.bytes(of: entry.value.extent))
            }
            return reader.line(&fields, language)
        }.compactMap { $0 }
        self.places = places
    }

    private func line(_ fields: inout Fields, _ language: Language) -> InvoiceLine? {
        var item: PriceItem?
        if let name = fields.text("item") {
            let items = settings.billing.items
            item = items.first { $0.id == name }
            if item == nil {
                fields.refuse(
                    "item", "unknown-item", "the price list has no `\(name)`", expected: "the name of an item",
                    hint: didYouMean(name, in: items.map(\.id), limit: 3) ?? "`floorpress price list` shows them")
            }
        }
        let text =
            fields.text("text", isRequired: item == nil && fields.node("item") == nil) ?? item?.text(in: language)
        var price = item?.price
        if let written = fields.text("price", isRequired: price == nil && fields.node("item") == nil) {
            price = Money(decimal: written, currency)
            if price == nil { PriceItem.refuseAmount("price", written, currency, &fields) }
        }
        var line = InvoiceLine(
            text: text ?? "", detail: fields.text("detail"), quantity_milli: 1000, unit: item?.unit ?? .piece,
            unitPrice: price ?? .zero(currency), discount: nil,
            tax: preset.category(rate_milli: item?.rate_milli ?? settings.rate_milli(under: preset)))
        if let written = fields.text("quantity") {
            if let quantity = ScaledDecimal.read(written, places: 3), quantity > 0 {
                line.quantity_milli = quantity
            } else {
                fields.refuse(
                    "quantity", "bad-quantity", "`\(written)` is not a quantity",
                    expected: "more than nothing, with at most three decimals, such as 4 or 1.5",
                    hint: written.contains(",") ? "write a point, not a comma" : nil)
            }
        }
        if let name = fields.text("unit") {
            if let unit = InvoiceUnit(name: name) {
                line.unit = unit
            } else {
                PriceItem.refuseUnit("unit", name, &fields)
            }
        }
        if let written = fields.text("rate") {
            if let rate = ScaledDecimal.percent_milli(written), rate <= 100_000 {
                line.tax = preset.category(rate_milli: rate)
            } else {
                PriceItem.refusePercent("rate", written, &fields)
            }
        }
        if let code = fields.choice("category", as: TaxCategory.Code.self) {
            line.tax = TaxCategory(code, rate_milli: code == .standard ? line.tax.rate_milli : 0)
        }
        if let written = fields.text("discount") {
            line.discount = discount(written)
            if line.discount == nil { refuseDiscount("discount", written, &fields) }
        }
        line.supply = period("period", &fields)
        line.isOptional = fields.boolean("optional") ?? false
        return line
    }

    private mutating func prepayments(_ form: inout DraftForm) {
        let currency = currency
        form.prepayments = fields.groups("paidBefore") { fields -> Prepayment? in
            func amount(_ key: String, isRequired: Bool = false) -> Money? {
                guard let written = fields.text(key, isRequired: isRequired) else { return nil }
                let amount = Money(decimal: written, currency)
                if amount == nil { PriceItem.refuseAmount(key, written, currency, &fields) }
                return amount
            }
            let (paid, tax) = (amount("amount", isRequired: true), amount("tax"))
            let date = fields.date("date", isRequired: true)
            let number = fields.text("invoice")
            guard let paid, let date else { return nil }
            return Prepayment(amount: paid, date: date, invoiceNumber: number, tax: tax)
        }.compactMap { $0 }
    }

    private func discount(_ written: String) -> Discount? { Discount(written: written, currency) }

    private func refuseDiscount(_ key: String, _ written: String, _ fields: inout Fields) {
        fields.refuse(
            key, "bad-discount", "`\(written)` is not a discount",
            expected: "a share such as 10%, or an amount such as 5.00",
            hint: written.contains(",") ? "write a point, not a comma" : nil)
    }
}

extension Discount {
    /// Reads `10%`, `2.5%` or an amount.
    public init?(written text: String, _ currency: Currency) {
        if text.hasSuffix("%") {
            guard let share = ScaledDecimal.read(text.dropLast().filter { $0 != " " }, places: 2),
                (0...10_000).contains(share)
            else { return nil }
            self = .share(bp: Int(share))
        } else if let amount = Money(decimal: text, currency) {
            self = .amount(amount)
        } else {
            return nil
        }
    }
}

extension SupplyPeriod {
    /// Reads a day, a month such as `2026-10`, or days from one to another: `2026-10-01 to 2026-10-31`, `2026-10-01..2026-10-31`.
    public init?(written text: String) {
        let parts = text.replacing("..", with: " to ").split(separator: " ").map(String.init)
        if parts.count == 3, parts[1] == "to", let from = CivilDate(iso: parts[0]), let to = CivilDate(iso: parts[2]) {
            self.init(from: from, to: to)
        } else if parts.count == 1, let day = CivilDate(iso: parts[0]) {
            self.init(from: day, to: day)
        } else if parts.count == 1, parts[0].utf8.count == 7, let first = CivilDate(iso: parts[0] + "-01") {
            let days = CivilDate.daysInMonth(year: first.year, month: first.month)
            self.init(from: first, to: first.adding(days: days - 1))
        } else {
            return nil
        }
    }
}

extension Settings {
    /// The rate of what is sold under some rules: the studio's where they are its own, the usual one where the press knows it.
    func rate_milli(under preset: TaxPreset) -> Int {
        preset == invoicing.preset
            ? invoicing.rate_milli
            : Settings.usualRate_milli(preset, in: identity.country) ?? invoicing.rate_milli
    }
}
