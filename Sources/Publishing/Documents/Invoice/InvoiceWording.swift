import Business
import Quantities

/// The words of invoices, credit notes, quotes and reminders in a language.
struct InvoiceWording: Sendable {
    let language: Language
    /// Whether the tax is a sales tax and not VAT.
    let isSalesTax: Bool

    init(_ language: Language, isSalesTax: Bool = false) {
        self.language = language
        self.isSalesTax = isSalesTax
    }

    init(of draft: InvoiceDraft) {
        self.init(draft.language, isSalesTax: !draft.preset.isVAT)
    }

    private func words(_ english: String, _ german: String) -> String { language == .german ? german : english }

    // MARK: Titles and facts

    func title(_ kind: InvoiceKind) -> String {
        switch kind {
        case .invoice: words("Invoice", "Rechnung")
        // “Gutschrift” is the word of § 14 (2) UStG for what a buyer writes; a correction must not bear it.
        case .creditNote: words("Credit note", "Rechnungskorrektur")
        case .quote: words("Quote", "Angebot")
        }
    }

    func number(_ kind: InvoiceKind) -> String {
        switch kind {
        case .invoice: words("Invoice number", "Rechnungsnummer")
        case .creditNote: words("Credit note number", "Belegnummer")
        case .quote: words("Quote number", "Angebotsnummer")
        }
    }

    func issued(_ kind: InvoiceKind) -> String {
        kind == .invoice ? words("Date of invoice", "Rechnungsdatum") : words("Date", "Datum")
    }

    func supplied(isSpan: Bool) -> String {
        isSpan ? words("Period of supply", "Leistungszeitraum") : words("Date of supply", "Leistungsdatum")
    }

    var due: String { words("Payable by", "Zahlbar bis") }
    var validUntil: String { words("Valid until", "Gültig bis") }
    var original: String { words("Corrects invoice", "Zur Rechnung") }
    func originalDate(_ number: String, _ date: String) -> String { "\(number), \(date)" }
    var customer: String { words("Customer number", "Kundennummer") }
    var buyerVATID: String { words("Your VAT ID", "Ihre USt-IdNr.") }
    var order: String { words("Your order", "Ihre Bestellung") }
    var buyerReference: String { words("Your reference", "Ihre Referenz") }

    // MARK: Lines

    var position: String { words("No.", "Nr.") }
    var service: String { words("Service", "Leistung") }
    var quantity: String { words("Quantity", "Menge") }
    func unitPrice(_ basis: PriceBasis) -> String {
        if isSalesTax { return "Unit price" }
        return basis == .gross ? words("Price incl. VAT", "Preis inkl. USt.") : words("Unit price", "Einzelpreis")
    }
    var rate: String { isSalesTax ? "Tax" : words("VAT", "USt.") }
    func amount(_ basis: PriceBasis) -> String {
        basis == .gross && !isSalesTax ? words("Amount incl. VAT", "Betrag inkl. USt.") : words("Amount", "Betrag")
    }
    var optional: String {
        words("Optional, not included in the total", "Wahlweise, in der Summe nicht enthalten")
    }
    var carriedForward: String { words("Carried forward", "Übertrag") }
    var broughtForward: String { words("Brought forward", "Übertrag") }

    // MARK: Sums

    func subtotal(_ basis: PriceBasis) -> String {
        if isSalesTax { return "Sum of lines" }
        return basis == .gross
            ? words("Sum incl. VAT", "Zwischensumme inkl. USt.") : words("Sum of lines", "Zwischensumme")
    }
    var net: String { isSalesTax ? "Subtotal" : words("Net", "Summe netto") }
    func tax(_ rate: String, on base: String) -> String {
        isSalesTax ? "Sales tax \(rate) on \(base)" : words("\(rate) VAT on \(base)", "\(rate) USt. auf \(base)")
    }
    func untaxed(_ code: TaxCategory.Code, _ base: String) -> String {
        switch code {
        case .reverseCharge: words("Reverse charge on \(base)", "Reverse Charge auf \(base)")
        case .outside: words("Outside the scope of VAT: \(base)", "Nicht steuerbar: \(base)")
        default: isSalesTax ? "Not taxed: \(base)" : words("Exempt from VAT: \(base)", "Steuerfrei: \(base)")
        }
    }
    var rounding: String { words("Rounding", "Rundung") }
    func total(_ kind: InvoiceKind) -> String {
        switch kind {
        case .invoice: words("Total", "Gesamtbetrag")
        case .creditNote: words("Total credited", "Korrekturbetrag")
        case .quote: words("Total", "Angebotssumme")
        }
    }
    func prepaid(_ date: String, _ number: String?) -> String {
        let invoice = number.map { words(", invoice \($0)", ", Rechnung \($0)") } ?? ""
        return words("Paid on \(date)\(invoice)", "Gezahlt am \(date)\(invoice)")
    }
    func including(_ tax: String) -> String {
        isSalesTax ? " (sales tax \(tax))" : words(" (incl. \(tax) VAT)", " (darin \(tax) USt.)")
    }
    var stillDue: String { words("Amount due", "Noch zu zahlen") }

    // MARK: Payment

    var payment: String { words("Payment", "Zahlung") }
    var payee: String { words("Payee", "Empfänger") }
    var bank: String { words("Bank", "Bank") }
    var reference: String { words("Reference", "Verwendungszweck") }
    var payOnline: String { words("Pay online: ", "Online bezahlen: ") }
    var scan: String { words("Scan with your banking app", "Mit der Banking-App scannen") }
    func code(_ amount: String, _ payee: String) -> String {
        words(
            "QR code for banking apps: transfers \(amount) to \(payee)",
            "QR-Code für Banking-Apps: überweist \(amount) an \(payee)")
    }
    var paid: String { words("This invoice is paid in full.", "Diese Rechnung ist vollständig bezahlt.") }

    // MARK: Sentences

    /// § 286 (3) BGB holds for a consumer only where the invoice says so.
    var consumerNotice: String {
        words(
            "A payment that is not made within 30 days of being due and of receiving this invoice is in default, even without a"
                + " reminder (section 286 (3) of the German Civil Code).",
            "Wer nicht innerhalb von 30 Tagen nach Fälligkeit und Zugang dieser Rechnung zahlt, gerät auch ohne Mahnung in Verzug"
                + " (§ 286 Abs. 3 BGB).")
    }
    func credited(_ number: String) -> String {
        words(
            "This credit note corrects invoice \(number). The amount is set against what is open or paid back.",
            "Hiermit korrigiere ich die Rechnung \(number). Der Betrag wird mit Offenem verrechnet oder erstattet.")
    }
    func reason(_ reason: String) -> String { words("Reason: \(reason)", "Grund: \(reason)") }
    func offer(_ date: String, days: Int) -> String {
        words(
            "This quote is valid until \(date). After it is accepted, an invoice is payable within \(days) days.",
            "Dieses Angebot gilt bis \(date). Nach der Annahme ist die Rechnung innerhalb von \(days) Tagen zahlbar.")
    }
    func thanks(_ kind: InvoiceKind) -> String {
        switch kind {
        case .invoice: words("Thank you for training with us.", "Vielen Dank für das Vertrauen.")
        case .creditNote: ""
        case .quote: words("I look forward to working with you.", "Ich freue mich auf die Zusammenarbeit.")
        }
    }

    /// The number of a page.
    func page(_ number: Int, _ count: Int) -> String {
        words("Page \(number) of \(count)", "Seite \(number) von \(count)")
    }
}
