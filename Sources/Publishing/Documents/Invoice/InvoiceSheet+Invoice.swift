import Business
import Quantities

extension InvoiceSheet {
    /// What an issued invoice says, in its own language.
    ///
    /// - Parameters:
    ///   - iban: the account to pay to, grouped or not; nothing is asked for where it is empty or there is nothing to pay.
    ///   - bic: the code of its bank; may be empty.
    public init(_ invoice: IssuedInvoice, iban: String, bic: String) {
        let content = invoice.content
        let language = content.language
        let wording = InvoiceWording(language)
        let isPayable = invoice.totals.gross.minor > 0 && !iban.isEmpty
        self.init(
            number: invoice.number,
            recipient: InvoiceSheet.address(of: content.buyer, from: invoice.seller, in: language),
            issued: language.longDate(content.issueDate),
            supplied: DateSpan.long(from: content.supplyFrom, to: content.supplyTo, in: language),
            due: invoice.totals.gross.minor > 0 ? language.longDate(content.dueDate) : "",
            buyerVATID: content.buyer.vatID ?? "", lines: InvoiceSheet.lines(of: invoice, wording),
            sums: InvoiceSheet.sums(of: invoice.totals, wording, language),
            total: invoice.totals.gross.text(in: language),
            taxNotes: invoice.totals.taxes.compactMap { wording.taxNotes[$0.category.code] },
            payee: isPayable ? invoice.seller.name : "", iban: isPayable ? (try? IBAN(iban))?.grouped ?? iban : "",
            bic: isPayable ? bic : "", note: content.note ?? "")
    }

    private static func lines(of invoice: IssuedInvoice, _ wording: InvoiceWording) -> [Line] {
        let language = invoice.content.language
        let hasRates = invoice.totals.taxes.contains { $0.category.code == .standard }
        var sum: Int64 = 0
        return zip(invoice.content.lines, invoice.totals.lineNets).map { line, net in
            // The totals hold this sum already, so it cannot overflow.
            sum &+= net.minor
            let unit = line.unit.word(for: line.quantity_milli, in: language)
            let quantity = language.number(scaled: line.quantity_milli, places: 3, isFixed: false)
            let discount = line.discount_bp == 0 ? "" : "− \(percent(line.discount_bp, language)) \(wording.discount)"
            return Line(
                text: line.text, remark: discount,
                quantity: unit.isEmpty ? quantity : "\(quantity)\u{A0}\(unit)",
                unitPrice: line.unitPrice.text(in: language),
                rate: hasRates ? rate(line.tax, language) : "", amount: net.text(in: language),
                carried: Money(minor: sum, net.currency).text(in: language))
        }
    }

    private static func sums(of totals: InvoiceTotals, _ wording: InvoiceWording, _ language: Language) -> [Sum] {
        let taxed = totals.taxes.filter { $0.category.code == .standard || $0.category.code == .zero }
        return [Sum(wording.net, totals.net.text(in: language))]
            + taxed.map { tax in
                Sum(
                    "\(rate(tax.category, language)) \(wording.vat) \(wording.on) \(tax.base.text(in: language))",
                    tax.tax.text(in: language))
            }
    }

    private static func percent(_ basisPoints: Int, _ language: Language) -> String {
        let number = language.number(scaled: Int64(basisPoints), places: 2, isFixed: false)
        return language == .german ? "\(number)\u{A0}%" : "\(number)%"
    }

    private static func rate(_ category: TaxCategory, _ language: Language) -> String {
        let number = language.number(scaled: Int64(category.rate_milli), places: 3, isFixed: false)
        return language == .german ? "\(number)\u{A0}%" : "\(number)%"
    }

    private static func address(of buyer: Party, from seller: Party, in language: Language) -> [String] {
        let place = [buyer.postcode, buyer.city].filter { !$0.isEmpty }.joined(separator: " ")
        let country = buyer.country == seller.country ? "" : countryName(buyer.country, in: language)
        return [buyer.name, buyer.street, place, country].filter { !$0.isEmpty }
    }

    /// A country as it is written in the last line of an address; its code where the press does not know its name.
    private static func countryName(_ code: String, in language: Language) -> String {
        let names: [String: (String, String)] = [
            "AT": ("AUSTRIA", "ÖSTERREICH"), "BE": ("BELGIUM", "BELGIEN"), "CH": ("SWITZERLAND", "SCHWEIZ"),
            "DE": ("GERMANY", "DEUTSCHLAND"), "DK": ("DENMARK", "DÄNEMARK"), "ES": ("SPAIN", "SPANIEN"),
            "FR": ("FRANCE", "FRANKREICH"), "GB": ("UNITED KINGDOM", "VEREINIGTES KÖNIGREICH"),
            "IE": ("IRELAND", "IRLAND"), "IT": ("ITALY", "ITALIEN"), "LU": ("LUXEMBOURG", "LUXEMBURG"),
            "NL": ("NETHERLANDS", "NIEDERLANDE"), "PL": ("POLAND", "POLEN"), "SE": ("SWEDEN", "SCHWEDEN"),
            "US": ("UNITED STATES", "VEREINIGTE STAATEN"),
        ]
        guard let name = names[code] else { return code }
        return language == .german ? name.1 : name.0
    }
}

extension InvoiceDocument {
    /// An issued invoice as a letter in its own language.
    public init(
        _ invoice: IssuedInvoice, iban: String, bic: String, letterhead: Letterhead, stationery: Stationery
    ) {
        self.init(
            InvoiceSheet(invoice, iban: iban, bic: bic), letterhead: letterhead, stationery: stationery,
            language: invoice.content.language)
    }
}
