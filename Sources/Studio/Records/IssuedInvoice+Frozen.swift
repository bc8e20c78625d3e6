import Business
import Quantities

/// An issued invoice, credit note or quote as the store keeps it: everything that it says, in a canonical text that never changes.
///
/// The first line is the version. What is written is always the newest; older ones are read for as long as there are stores.
extension IssuedInvoice {
    /// The canonical text, in version 2.
    public var frozen: String {
        var out = CanonicalText()
        out.add("invoice", 2)
        out.add("kind", content.kind.series)
        out.add("number", number)
        FrozenParts.add(content.kind, to: &out)
        FrozenParts.add(seller, "seller", to: &out)
        FrozenParts.add(content.buyer, "buyer", to: &out)
        out.add("issued", content.issueDate.iso)
        out.add("due", content.dueDate.iso)
        out.add("supply.from", content.supplyFrom.iso)
        out.add("supply.to", content.supplyTo.iso)
        out.add("currency", content.currency.code)
        out.add("language", content.language.rawValue)
        out.add("prices", content.priceBasis.rawValue)
        out.add("tax", content.preset.rawValue)
        out.add("exemption.reason", content.exemption?.reason)
        out.add("exemption.code", content.exemption?.code)
        out.add("reference", content.buyerReference)
        out.add("order", content.orderNumber)
        out.add("introduction", content.introduction)
        out.add("note", content.note)
        FrozenParts.add(content.account, to: &out)
        out.add("link", content.paymentLink?.template)
        FrozenParts.add(content.skonto, to: &out)
        FrozenParts.add(content.prepayments, to: &out)
        FrozenParts.add(content.discount?.discount, "discount", to: &out)
        out.add("discount.reason", content.discount?.reason)
        out.add("lines", content.lines.count)
        for (line, amounts) in zip(content.lines, totals.lines) {
            FrozenParts.add(line, to: &out)
            out.add("line.amount_minor", amounts.amount.minor)
            out.add("line.net_minor", amounts.net.minor)
        }
        for tax in totals.taxes {
            out.add("tax.base_minor", tax.base.minor)
            out.add("tax.tax_minor", tax.tax.minor)
        }
        for (key, amount) in IssuedInvoice.sums(totals) { out.add(key, amount) }
        return out.text
    }

    /// Reads a canonical text back. It throws where the text is not one, or where what it says does not add up any more.
    init(frozen text: String) throws {
        var input = CanonicalReader(text)
        if try input.number("invoice", in: 1...2) == 1 {
            try self.init(version1: &input)
        } else {
            try self.init(version2: &input)
        }
        guard input.isAtEnd else { throw CanonicalReader.Unreadable(key: "end") }
    }

    private init(version2 input: inout CanonicalReader) throws {
        let series = try input.text("kind")
        let number = try input.text("number")
        let kind = try FrozenParts.kind(series, from: &input)
        let seller = try FrozenParts.party("seller", from: &input)
        var content = try FrozenParts.outline(from: &input)
        content.kind = kind
        content.priceBasis = try input.value("prices") { PriceBasis(rawValue: $0) }
        content.preset = try input.value("tax") { TaxPreset(rawValue: $0) }
        if let reason = input.optional("exemption.reason") {
            content.exemption = TaxExemption(reason: reason, code: input.optional("exemption.code"))
        }
        content.buyerReference = input.optional("reference")
        content.orderNumber = input.optional("order")
        content.introduction = input.optional("introduction")
        content.note = input.optional("note")
        content.account = try FrozenParts.account(from: &input)
        content.paymentLink = try input.optional("link").map { try FrozenParts.link($0) }
        let currency = content.currency
        content.skonto = try FrozenParts.skonto(from: &input)
        content.prepayments = try FrozenParts.prepayments(currency, from: &input)
        if let discount = try FrozenParts.discount("discount", currency, from: &input) {
            content.discount = DocumentDiscount(discount, reason: input.optional("discount.reason"))
        }
        var said: [Int64] = []
        for _ in 0..<(try input.number("lines", in: 1...10_000)) {
            content.lines.append(try FrozenParts.line(currency, from: &input))
            said.append(try input.number("line.amount_minor", in: CanonicalReader.amounts))
            said.append(try input.number("line.net_minor", in: CanonicalReader.amounts))
        }
        try self.init(number: number, seller: seller, content: content)
        for _ in totals.taxes {
            said.append(try input.number("tax.base_minor", in: CanonicalReader.amounts))
            said.append(try input.number("tax.tax_minor", in: CanonicalReader.amounts))
        }
        let sums = IssuedInvoice.sums(totals)
        for (key, _) in sums { said.append(try input.number(key, in: CanonicalReader.amounts)) }
        let computed =
            totals.lines.flatMap { [$0.amount.minor, $0.net.minor] }
            + totals.taxes.flatMap { [$0.base.minor, $0.tax.minor] } + sums.map(\.1)
        guard said == computed else { throw CanonicalReader.Unreadable(key: "totals") }
    }

    /// Version 1: invoices alone, with net prices and VAT.
    private init(version1 input: inout CanonicalReader) throws {
        let number = try input.text("number")
        let seller = try FrozenParts.party("seller", from: &input)
        var content = try FrozenParts.outline(from: &input)
        content.note = input.optional("note")
        var nets: [Int64] = []
        for _ in 0..<(try input.number("lines", in: 1...10_000)) {
            var line = try FrozenParts.line(content.currency, from: &input)
            // A line without a discount had one of nothing.
            if line.discount == .share(bp: 0) { line.discount = nil }
            content.lines.append(line)
            nets.append(try input.number("line.net_minor", in: CanonicalReader.amounts))
        }
        try self.init(number: number, seller: seller, content: content)
        let sums: [Int64] = [
            try input.number("net_minor", in: CanonicalReader.amounts),
            try input.number("tax_minor", in: CanonicalReader.amounts),
            try input.number("gross_minor", in: CanonicalReader.amounts),
        ]
        guard nets == totals.lineNets.map(\.minor), sums == [totals.net.minor, totals.tax.minor, totals.gross.minor]
        else { throw CanonicalReader.Unreadable(key: "totals") }
    }

    private static func sums(_ totals: InvoiceTotals) -> [(String, Int64)] {
        [
            ("discount_minor", totals.discount.minor), ("allowance_minor", totals.allowance.minor),
            ("net_minor", totals.net.minor), ("tax_minor", totals.tax.minor), ("gross_minor", totals.gross.minor),
            ("rounding_minor", totals.rounding.minor), ("prepaid_minor", totals.prepaid.minor),
            ("due_minor", totals.due.minor),
        ]
    }
}
