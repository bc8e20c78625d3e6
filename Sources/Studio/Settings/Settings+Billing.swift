import Business
import Diagnostics
import Markup
import Quantities

extension Settings {
    /// What is billed, and how documents other than invoices are numbered. It is read from `invoicing:` as well.
    public struct Billing: Sendable {
        /// The pattern of the numbers of credit notes.
        public var creditNoteSeries = "C{year}-{number}"
        /// The pattern of the numbers of quotes.
        public var quoteSeries = "Q{year}-{number}"
        /// The pattern of the numbers of reminders.
        public var reminderSeries = "M{year}-{number}"
        /// What can be billed by a short name.
        public var items: [PriceItem] = []
    }

    /// How documents of a series are numbered; those of `invoice`, `credit-note`, `quote` and `reminder` are known.
    public func pattern(of series: String) throws(Mistakes) -> NumberPattern {
        let text: String
        switch series {
        case "credit-note": text = billing.creditNoteSeries
        case "quote": text = billing.quoteSeries
        case "reminder": text = billing.reminderSeries
        default: text = invoicing.series
        }
        do {
            return try NumberPattern(text)
        } catch {
            throw Mistakes(
                Diagnostic(
                    .error, "bad-series", error.message, file: Settings.fileName, expected: error.expected,
                    hint: error.hint))
        }
    }

    /// Reads what `invoicing:` says of prices and series.
    static func billing(_ fields: inout Fields, _ settings: Settings) -> Billing {
        var billing = Billing()
        let keys: [(key: String, path: WritableKeyPath<Billing, String>)] = [
            ("creditNoteSeries", \.creditNoteSeries), ("quoteSeries", \.quoteSeries),
            ("reminderSeries", \.reminderSeries),
        ]
        var patterns = [("series", settings.invoicing.series)]
        for (key, path) in keys {
            if let text = fields.text(key) { billing[keyPath: path] = text }
            do {
                _ = try NumberPattern(billing[keyPath: path])
            } catch {
                fields.refuse(key, "bad-series", error.message, expected: error.expected, hint: error.hint)
            }
            if let twin = patterns.first(where: { $0.1 == billing[keyPath: path] })?.0 {
                fields.refuse(
                    key, "bad-series", "`\(key)` makes the same numbers as `\(twin)`",
                    expected: "a pattern of its own, such as C{year}-{number}",
                    hint: "the tax office wants a number to name one document")
            }
            patterns.append((key, billing[keyPath: path]))
        }
        let currency = Currency(settings.locale.currency) ?? .eur
        var seen: Set<String> = []
        billing.items = fields.groups("items") { fields -> PriceItem? in
            let item = PriceItem.read(&fields, currency)
            if let item, !seen.insert(item.id).inserted {
                fields.refuse(
                    "id", "same-name", "there is an item `\(item.id)` already",
                    expected: "a name of its own for each item")
            }
            return item
        }.compactMap { $0 }
        return billing
    }
}
