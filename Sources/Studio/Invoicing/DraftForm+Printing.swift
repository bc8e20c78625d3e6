import Business
import Quantities

extension DraftForm {
    /// The form as a text that reads back as the same form, with a few words on what can be written.
    public var text: String {
        var out = kind == .invoice ? DraftForm.invoiceHead : DraftForm.quoteHead
        func add(_ key: String, _ value: String?, indent: String = "") {
            if let value { out += "\(indent)\(key): \(DraftForm.scalar(value))\n" }
        }
        add("client", client)
        add("date", date?.iso)
        add("due", due?.text)
        if kind == .quote { add("valid", valid?.text) }
        add("period", supply?.written)
        add("language", language?.rawValue)
        add("tax", preset?.rawValue)
        add("exemption", exemption?.reason)
        add("exemptionCode", exemption?.code)
        add("prices", priceBasis?.rawValue)
        if let skonto {
            out += skonto.isEmpty ? "skonto: none\n" : "skonto:\n"
            for terms in skonto {
                out += "  - days: \(terms.days)\n    percent: \(ScaledDecimal.text(Int64(terms.rate_bp), places: 2))\n"
            }
        }
        let said = BuyerForm.keys.compactMap { key, path in buyer[keyPath: path].map { (key, $0) } }
        if !said.isEmpty || buyer.isBusiness != nil {
            out += "buyer:\n"
            for (key, value) in said { add(key, value, indent: "  ") }
            add("business", buyer.isBusiness.map { $0 ? "true" : "false" }, indent: "  ")
        }
        add("introduction", introduction)
        out += lines.isEmpty ? "lines: []\n" : "lines:\n"
        for line in lines { out += text(of: line) }
        add("discount", discount?.discount.written)
        add("discountReason", discount?.reason)
        if !prepayments.isEmpty { out += "paidBefore:\n" }
        for paid in prepayments {
            out += "  - amount: \(paid.amount.decimal)\n    date: \(paid.date.iso)\n"
            add("invoice", paid.invoiceNumber, indent: "    ")
            add("tax", paid.tax?.decimal, indent: "    ")
        }
        add("note", note)
        add("reference", reference)
        add("order", order)
        return out
    }

    private func text(of line: InvoiceLine) -> String {
        var out = "  - text: \(DraftForm.scalar(line.text))\n"
        func add(_ key: String, _ value: String?) {
            if let value { out += "    \(key): \(DraftForm.scalar(value))\n" }
        }
        add("detail", line.detail)
        add("quantity", ScaledDecimal.text(line.quantity_milli, places: 3))
        add("unit", line.unit.name)
        add("price", line.unitPrice.decimal)
        switch line.tax.code {
        case .standard: add("rate", ScaledDecimal.text(Int64(line.tax.rate_milli), places: 3) + "%")
        default: add("category", line.tax.code.rawValue)
        }
        add("discount", line.discount?.written)
        add("period", line.supply?.written)
        if line.isOptional { add("optional", "true") }
        return out
    }

    private static let invoiceHead = """
        # A draft of an invoice. What is not said here comes from studio.yml and from the client's record.
        # date, due (14 days or a date), period (a day, 2026-10, or one day to another), language, note, introduction,
        # reference, order, tax, prices, skonto, buyer (name, vatID …), discount (10% or 5.00), paidBefore;
        # each line: item (of the price list) or text, detail, quantity, unit, price, rate, discount, period.

        """

    private static let quoteHead = """
        # A draft of a quote. What is not said here comes from studio.yml and from the client's record.
        # date, valid (30 days or a date), due, period (a day, 2026-10, or one day to another), language, note, introduction,
        # reference, order, tax, prices, skonto, buyer (name, vatID …), discount (10% or 5.00);
        # each line: item (of the price list) or text, detail, quantity, unit, price, rate, discount, period, optional.

        """

    /// A text as YAML reads it back: plain where nothing in it means anything, in double quotes else.
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.first.map { $0.isLetter || $0.isNumber } ?? false
            && text.last.map { !$0.isWhitespace && $0 != ":" } ?? false
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || " -.,/%()+–".unicodeScalars.contains($0)
            } && !["true", "false", "yes", "no", "null", "none", "on", "off", "y", "n"].contains(text.lowercased())
        if isPlain { return text }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
                || scalar.value == 0x2029 || scalar.value == 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

extension Discount {
    /// The discount as a form says it.
    var written: String {
        switch self {
        case .share(let bp): ScaledDecimal.text(Int64(bp), places: 2) + "%"
        case .amount(let amount): amount.decimal
        }
    }
}

extension SupplyPeriod {
    /// The period as a form says it.
    var written: String { from == to ? from.iso : "\(from.iso) to \(to.iso)" }
}
