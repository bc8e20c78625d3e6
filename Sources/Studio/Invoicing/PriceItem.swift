import Business
import Diagnostics
import Markup
import Quantities

/// Something that can be billed by a short name.
public struct PriceItem: Sendable, Hashable {
    /// The short name.
    public let id: String
    /// What stands on the document, by language.
    public let texts: [Language: String]
    /// The price of one: net or gross, as the studio's prices are.
    public let price: Money
    /// Of what.
    public let unit: InvoiceUnit
    /// The rate of tax, in thousandths of a percent, where it is other than the studio's.
    public let rate_milli: Int?

    /// What stands on a document in a language; in the first language there is where it is not told in that one.
    public func text(in language: Language) -> String {
        texts[language] ?? Language.allCases.compactMap { texts[$0] }.first ?? id
    }

    /// Reads an item of the list; nothing where it has mistakes.
    static func read(_ fields: inout Fields, _ currency: Currency) -> PriceItem? {
        let id = fields.text("id", isRequired: true)
        if let id, !RecordRules.isSlug(id, limit: 40) {
            fields.refuse("id", "bad-name", "`\(id)` is not a short name", expected: "1 to 40 of a–z, 0–9 and `-`")
        }
        var texts: [Language: String] = [:]
        if let node = fields.node("text"), node.scalar != nil {
            for language in Language.allCases { texts[language] = fields.text("text") }
        } else {
            _ = fields.group("text") { fields in
                for language in Language.allCases { texts[language] = fields.text(language.rawValue) }
            }
        }
        if texts.isEmpty {
            fields.refuse(
                "text", "missing-key", "the item does not say what stands on the invoice",
                expected: "`text:` and the words, or one line for each language")
        }
        var price: Money?
        if let written = fields.text("price", isRequired: true) {
            price = Money(decimal: written, currency)
            if price == nil { refuseAmount("price", written, currency, &fields) }
        }
        var unit = InvoiceUnit.piece
        if let name = fields.text("unit") {
            if let found = InvoiceUnit(name: name) { unit = found } else { refuseUnit("unit", name, &fields) }
        }
        var rate_milli: Int?
        if let written = fields.text("rate") {
            rate_milli = ScaledDecimal.percent_milli(written).flatMap { (0...100_000).contains($0) ? $0 : nil }
            if rate_milli == nil { refusePercent("rate", written, &fields) }
        }
        guard let id, RecordRules.isSlug(id, limit: 40), let price, !texts.isEmpty else { return nil }
        return PriceItem(id: id, texts: texts, price: price, unit: unit, rate_milli: rate_milli)
    }

    static func refuseAmount(_ key: String, _ written: String, _ currency: Currency, _ fields: inout Fields) {
        let example = currency.minorDigits == 0 ? "95" : "95 or 95.00"
        fields.refuse(
            key, "bad-amount", "`\(written)` is not an amount of \(currency.code)",
            expected: "digits with a point before the decimals, such as \(example)",
            hint: written.contains(",") ? "write a point, not a comma" : nil)
    }

    static func refusePercent(_ key: String, _ written: String, _ fields: inout Fields) {
        fields.refuse(
            key, "bad-percent", "`\(written)` is not a percentage", expected: "0 to 100, such as 19% or 8.875%",
            hint: written.contains(",") ? "write a point, not a comma" : nil)
    }

    static func refuseUnit(_ key: String, _ written: String, _ fields: inout Fields) {
        let names = InvoiceUnit.allCases.map(\.name)
        fields.refuse(
            key, "unknown-value", "`\(written)` is not a unit", expected: "one of " + names.joined(separator: ", "),
            hint: didYouMean(written, in: names))
    }
}
