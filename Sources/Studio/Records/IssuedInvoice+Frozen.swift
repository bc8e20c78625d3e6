import Business
import Quantities

/// An issued invoice as the store keeps it: everything that it says, in a canonical text that never changes.
extension IssuedInvoice {
    /// The canonical text.
    var frozen: String {
        var out = CanonicalText()
        out.add("invoice", 1)
        out.add("number", number)
        IssuedInvoice.freeze(seller, "seller", to: &out)
        IssuedInvoice.freeze(content.buyer, "buyer", to: &out)
        out.add("issued", content.issueDate.iso)
        out.add("due", content.dueDate.iso)
        out.add("supply.from", content.supplyFrom.iso)
        out.add("supply.to", content.supplyTo.iso)
        out.add("currency", content.currency.code)
        out.add("language", content.language.rawValue)
        out.add("note", content.note)
        out.add("lines", content.lines.count)
        for (line, net) in zip(content.lines, totals.lineNets) {
            out.add("line.text", line.text)
            out.add("line.quantity_milli", line.quantity_milli)
            out.add("line.unit", line.unit.rawValue)
            out.add("line.price_minor", line.unitPrice.minor)
            out.add("line.discount_bp", line.discount_bp)
            out.add("line.tax", line.tax.code.rawValue)
            out.add("line.rate_bp", line.tax.rate_bp)
            out.add("line.net_minor", net.minor)
        }
        out.add("net_minor", totals.net.minor)
        out.add("tax_minor", totals.tax.minor)
        out.add("gross_minor", totals.gross.minor)
        return out.text
    }

    private static func freeze(_ party: Party, _ key: String, to out: inout CanonicalText) {
        out.add("\(key).name", party.name)
        out.add("\(key).street", party.street)
        out.add("\(key).postcode", party.postcode)
        out.add("\(key).city", party.city)
        out.add("\(key).country", party.country)
        out.add("\(key).email", party.email)
        out.add("\(key).vat", party.vatID)
    }

    /// Reads a canonical text back. It throws where the text is not one, or where what it says does not add up any more.
    init(frozen text: String) throws {
        var input = CanonicalReader(text)
        _ = try input.number("invoice", in: 1...1)
        let number = try input.text("number")
        let seller = try IssuedInvoice.party("seller", from: &input)
        let buyer = try IssuedInvoice.party("buyer", from: &input)
        let issued = try input.value("issued") { CivilDate(iso: $0) }
        let due = try input.value("due") { CivilDate(iso: $0) }
        let from = try input.value("supply.from") { CivilDate(iso: $0) }
        let to = try input.value("supply.to") { CivilDate(iso: $0) }
        let currency = try input.value("currency") { Currency($0) }
        let language = try input.value("language") { Language(rawValue: $0) }
        let note = input.optional("note")
        var lines: [InvoiceLine] = []
        var nets: [Int64] = []
        for _ in 0..<(try input.number("lines", in: 1...10_000)) {
            lines.append(try IssuedInvoice.line(currency, from: &input))
            nets.append(try input.number("line.net_minor", in: CanonicalReader.amounts))
        }
        let content = InvoiceDraft(
            buyer: buyer, lines: lines, supplyFrom: from, supplyTo: to, issueDate: issued, dueDate: due,
            currency: currency,
            note: note, language: language)
        try self.init(number: number, seller: seller, content: content)
        let sums: [Int64] = [
            try input.number("net_minor", in: CanonicalReader.amounts),
            try input.number("tax_minor", in: CanonicalReader.amounts),
            try input.number("gross_minor", in: CanonicalReader.amounts),
        ]
        guard input.isAtEnd, nets == totals.lineNets.map(\.minor),
            sums == [totals.net.minor, totals.tax.minor, totals.gross.minor]
        else { throw CanonicalReader.Unreadable(key: "totals") }
    }

    private static func party(_ key: String, from input: inout CanonicalReader) throws -> Party {
        Party(
            name: try input.text("\(key).name"), street: try input.text("\(key).street"),
            postcode: try input.text("\(key).postcode"), city: try input.text("\(key).city"),
            country: try input.text("\(key).country"), email: input.optional("\(key).email"),
            vatID: input.optional("\(key).vat"))
    }

    private static func line(_ currency: Currency, from input: inout CanonicalReader) throws -> InvoiceLine {
        InvoiceLine(
            text: try input.text("line.text"),
            quantity_milli: try input.number("line.quantity_milli", in: CanonicalReader.amounts),
            unit: try input.value("line.unit") { InvoiceUnit(rawValue: $0) },
            unitPrice: Money(minor: try input.number("line.price_minor", in: CanonicalReader.amounts), currency),
            discount_bp: try input.number("line.discount_bp", in: 0...10_000),
            tax: TaxCategory(
                try input.value("line.tax") { TaxCategory.Code(rawValue: $0) },
                rate_bp: try input.number("line.rate_bp", in: 0...10_000)))
    }
}
