import Business
import Diagnostics
import Quantities

/// An item as it is said on the command line: `4 hours Personal training @ 95`, `10 pt-60`, `Mat @ 24.90 7% -10%`.
///
/// Before the `@` stand how many, of what, and the words or the name of an item of the price list; behind it the price, the rate with a
/// percent sign, and what is taken off with a minus, each if it is needed; `optional` lets the client of a quote choose.
public struct ItemPhrase: Sendable, Hashable {
    /// How many, in thousandths.
    public var quantity_milli: Int64 = 1000
    /// Of what, where it is said.
    public var unit: InvoiceUnit?
    /// The words, or the name of an item.
    public var text = ""
    /// The price of one.
    public var price: Money?
    /// The rate in thousandths of a percent.
    public var rate_milli: Int?
    /// What is taken off.
    public var discount: Discount?
    /// Whether it may be chosen or not.
    public var isOptional = false

    /// Reads a phrase; every mistake is noted with its place.
    public static func read(
        _ source: Source, _ currency: Currency, into diagnostics: inout [Diagnostic]
    ) -> ItemPhrase? {
        let before = diagnostics.count
        var phrase = ItemPhrase()
        let words = split(source)
        let at = words.lastIndex { $0.text == "@" }
        var head = Array(words[..<(at ?? words.count)])
        if let first = head.first, let quantity = ScaledDecimal.read(first.text, places: 3), head.count > 1 {
            phrase.quantity_milli = quantity
            if quantity == 0 {
                diagnostics.append(
                    source.error(
                        "bad-quantity", "the quantity is not above zero", at: first.range, expected: "such as 4 or 1.5")
                )
            }
            head.removeFirst()
            if ["x", "×"].contains(head.first?.text), head.count > 1 {
                head.removeFirst()
            } else if let name = head.first?.text, head.count > 1, let unit = unit(name) {
                phrase.unit = unit
                head.removeFirst()
            }
        } else if let first = head.first, head.count > 1, first.text.contains(where: \.isNumber),
            first.text.allSatisfy({ $0.isNumber || "+-−.,'’".contains($0) })
        {
            // Taken for a word it would bill one of what is meant to be one and a half.
            diagnostics.append(
                source.error(
                    "bad-quantity", "`\(first.text)` is not a quantity", at: first.range, expected: "such as 4 or 1.5",
                    hint: first.text.contains(",") ? "write a point, not a comma" : nil))
        }
        if let first = head.first, let last = head.last {
            phrase.text = source.text(first.range.lowerBound..<last.range.upperBound)
        } else {
            diagnostics.append(
                source.error(
                    "bad-item", "the item does not say what is billed", at: 0..<max(1, source.bytes.count),
                    expected: "such as `4 hours Personal training @ 95` or the name of an item of the price list"))
        }
        if let at {
            if at == words.count - 1 {
                diagnostics.append(
                    source.error(
                        "bad-item", "nothing stands behind the `@`", at: words[at].range, expected: "the price of one"))
            }
            for word in words[(at + 1)...] { phrase.read(word, source, currency, into: &diagnostics) }
        }
        return diagnostics.count == before ? phrase : nil
    }

    private mutating func read(
        _ word: Word, _ source: Source, _ currency: Currency, into diagnostics: inout [Diagnostic]
    ) {
        let text = word.text
        if text == "optional" {
            isOptional = true
        } else if text.hasPrefix("-"), text.hasSuffix("%"), discount == nil,
            let share = ScaledDecimal.read(text.dropFirst().dropLast(), places: 2), (1...10_000).contains(share)
        {
            discount = .share(bp: Int(share))
        } else if text.hasPrefix("-"), discount == nil, let amount = Money(decimal: String(text.dropFirst()), currency)
        {
            discount = .amount(amount)
        } else if text.hasSuffix("%"), rate_milli == nil, let rate = ScaledDecimal.percent_milli(text), rate <= 100_000
        {
            rate_milli = rate
        } else if price == nil, let amount = Money(decimal: text, currency) {
            price = amount
        } else {
            diagnostics.append(
                source.error(
                    "bad-item", "`\(text)` is not a price, a rate or a discount, or there is one already",
                    at: word.range,
                    expected:
                        "a price such as 95.00, a rate such as 7%, a discount such as -10% or -5.00, or `optional`",
                    hint: text.contains(",") ? "write a point before the decimals" : nil))
        }
    }

    private struct Word {
        let text: String
        let range: Range<Int>
    }

    /// The words between spaces, with their bytes.
    private static func split(_ source: Source) -> [Word] {
        var words: [Word] = []
        var start: Int?
        for (index, byte) in (source.bytes + [0x20]).enumerated() {
            if byte == 0x20 || byte == 0x09 {
                if let first = start { words.append(Word(text: source.text(first..<index), range: first..<index)) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        return words
    }

    /// The unit of a word, in the singular or the plural.
    private static func unit(_ word: String) -> InvoiceUnit? {
        InvoiceUnit(name: word) ?? (word.hasSuffix("s") ? InvoiceUnit(name: String(word.dropLast())) : nil)
            ?? (word == "h" ? .hour : word == "min" ? .minute : nil)
    }
}

extension ItemPhrase {
    /// The line that the phrase means, under the studio's price list and rules of taxing.
    ///
    /// - Parameter source: The phrase, for what is wrong with it.
    func line(
        _ settings: Settings, _ preset: TaxPreset, _ language: Language, _ source: Source,
        into diagnostics: inout [Diagnostic]
    ) -> InvoiceLine? {
        let items = settings.billing.items
        let item = items.first { $0.id == text }
        guard let price = price ?? item?.price else {
            let near = didYouMean(text, in: items.map(\.id), limit: 3)
            diagnostics.append(
                source.error(
                    "unknown-item", "the price list has no `\(text)`, and no price is given",
                    at: 0..<source.bytes.count,
                    expected: "the name of an item, or the price behind an `@`",
                    hint: near
                        ?? (items.isEmpty
                            ? "`invoicing: items:` in studio.yml is the price list"
                            : "`floorpress price list` shows them")))
            return nil
        }
        let tax = preset.category(rate_milli: rate_milli ?? item?.rate_milli ?? settings.rate_milli(under: preset))
        return InvoiceLine(
            text: item?.text(in: language) ?? text, quantity_milli: quantity_milli,
            unit: unit ?? item?.unit ?? .piece, unitPrice: price, discount: discount, tax: tax, isOptional: isOptional)
    }
}

extension InvoiceBook {
    /// The lines that phrases mean on a draft for a client. Every mistake in any of them is thrown.
    ///
    /// - Parameter form: What the draft says besides; its rules of taxing and its language count.
    public func lines(_ phrases: [String], for handle: String, _ form: DraftForm) throws(Mistakes) -> [InvoiceLine] {
        let client = try Roster(workspace).client(handle)
        var diagnostics: [Diagnostic] = []
        let lines = phrases.compactMap { text -> InvoiceLine? in
            let source = Source(path: "--item", text: text)
            return ItemPhrase.read(source, currency, into: &diagnostics)?.line(
                settings, form.preset ?? settings.invoicing.preset, form.language ?? client.language, source,
                into: &diagnostics)
        }
        guard diagnostics.isEmpty else { throw Mistakes(diagnostics) }
        return lines
    }
}
