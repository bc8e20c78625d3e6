import Business
import Quantities

/// The words of an invoice in a language.
struct InvoiceWording: Sendable {
    let title: String
    let number: String
    let issued: String
    let supplied: String
    let due: String
    let buyerVATID: String
    let position: String
    let service: String
    let quantity: String
    let unitPrice: String
    let rate: String
    let amount: String
    let carriedForward: String
    let broughtForward: String
    let total: String
    let payment: String
    let payee: String
    let reference: String
    let thanks: String
    /// The request to pay an amount by a date.
    let pay: @Sendable (_ amount: String, _ date: String) -> String
    let net: String
    let vat: String
    let on: String
    let discount: String
    /// What the law wants said where no tax is charged.
    let taxNotes: [TaxCategory.Code: String]
    /// The number of a page.
    let page: @Sendable (_ number: Int, _ count: Int) -> String

    init(_ language: Language) {
        switch language {
        case .english:
            title = "Invoice"
            number = "Invoice number"
            issued = "Date of invoice"
            supplied = "Date of supply"
            due = "Payable by"
            buyerVATID = "Your VAT ID"
            position = "No."
            service = "Service"
            quantity = "Quantity"
            unitPrice = "Unit price"
            rate = "VAT"
            amount = "Amount"
            carriedForward = "Carried forward"
            broughtForward = "Brought forward"
            total = "Total"
            payment = "Payment"
            payee = "Payee"
            reference = "Reference"
            thanks = "Thank you for training with us."
            net = "Net"
            vat = "VAT"
            on = "on"
            discount = "discount"
            taxNotes = [
                .exempt: "This service is exempt from VAT.", .outside: "This service is outside the scope of VAT.",
                .reverseCharge: "Reverse charge: the recipient is liable for the VAT.",
            ]
            pay = { amount, date in "Please transfer \(amount) by \(date), naming the reference." }
            page = { number, count in "Page \(number) of \(count)" }
        case .german:
            title = "Rechnung"
            number = "Rechnungsnummer"
            issued = "Rechnungsdatum"
            supplied = "Leistungszeitraum"
            due = "Zahlbar bis"
            buyerVATID = "Ihre USt-IdNr."
            position = "Nr."
            service = "Leistung"
            quantity = "Menge"
            unitPrice = "Einzelpreis"
            rate = "USt."
            amount = "Betrag"
            carriedForward = "Übertrag"
            broughtForward = "Übertrag"
            total = "Gesamtbetrag"
            payment = "Zahlung"
            payee = "Zahlungsempfänger"
            reference = "Verwendungszweck"
            thanks = "Vielen Dank für das Vertrauen."
            net = "Summe netto"
            vat = "USt."
            on = "auf"
            discount = "Rabatt"
            taxNotes = [
                .exempt: "Diese Leistung ist von der Umsatzsteuer befreit.",
                .outside: "Diese Leistung unterliegt nicht der Umsatzsteuer.",
                .reverseCharge: "Steuerschuldnerschaft des Leistungsempfängers.",
            ]
            pay = { amount, date in "Bitte überweisen Sie \(amount) bis zum \(date) unter Angabe des Verwendungszwecks."
            }
            page = { number, count in "Seite \(number) von \(count)" }
        }
    }
}
