import Business
import Quantities

extension InvoiceCorpus {
    /// Ways and times to pay.
    static var payments: [Draft] {
        [
            Draft("prepaid", [hours]) {
                $0.content.prepayments = [Prepayment(amount: euros(20_000), date: day("2026-11-10"))]
            },
            Draft("prepaid-by-invoice", [hours, plan]) {
                $0.content.prepayments = [
                    Prepayment(
                        amount: euros(11_900), date: day("2026-10-12"), invoiceNumber: "2026-0801", tax: euros(1900)),
                    Prepayment(amount: euros(5000), date: day("2026-11-02")),
                ]
            },
            Draft("prepaid-in-full", [line("Probestunde", at: 10_000)]) {
                $0.content.prepayments = [Prepayment(amount: euros(11_900), date: day("2026-11-10"))]
            },
            Draft("skonto", [hours]) { $0.content.skonto = [Skonto(days: 7, rate_bp: 200)] },
            Draft("skonto-twice", [hours]) {
                $0.content.skonto = [Skonto(days: 5, rate_bp: 300), Skonto(days: 10, rate_bp: 150)]
            },
            Draft("skonto-and-prepaid", [hours]) {
                $0.content.skonto = [Skonto(days: 7, rate_bp: 200)]
                $0.content.prepayments = [Prepayment(amount: euros(10_000), date: day("2026-11-10"))]
            },
            Draft("payment-link", [hours]) {
                $0.content.paymentLink = link("https://pay.lindner-strength.example/{number}?eur={amount}")
            },
            Draft("payment-link-alone", [hours]) {
                $0.content.account = nil
                $0.content.paymentLink = link("https://pay.lindner-strength.example/{number}")
            },
            Draft("no-account", [hours]) { $0.content.account = nil },
            Draft("words", [hours]) {
                $0.content.introduction =
                    "Vielen Dank für einen Monat voller guter Einheiten.\nSo setzt er sich zusammen:"
                $0.content.note = "Einheiten, die weniger als 24 Stunden vorher abgesagt werden, werden berechnet."
            },
        ]
    }

    /// Credit notes.
    static var corrections: [Draft] {
        func credit(
            _ name: String, _ lines: [InvoiceLine], reason: String? = nil, _ change: (inout Draft) -> Void = { _ in }
        )
            -> Draft
        {
            Draft("credit-note\(name)", lines) {
                $0.content.kind = .creditNote(
                    of: InvoiceReference(number: "2026-0812", issueDate: day("2026-11-02"), reason: reason))
                $0.content.dueDate = $0.content.issueDate
                change(&$0)
            }
        }
        return [
            credit("", [hours]),
            credit(
                "-in-part", [line("Personal Training, 60 Minuten", 1000, .hour, at: 7563)],
                reason: "Eine Einheit wurde doppelt berechnet."),
            credit("-gross", [line("Gruppenstunde", 3000, .session, at: 4999), book]) {
                $0.content.priceBasis = .gross
            },
            credit("-english", [hours, book], reason: "One session was billed twice.") {
                $0.content.language = .english
            },
            credit("-reverse-charge", [line("Vortrag: Kraft im Büro", at: 95_000, TaxCategory(.reverseCharge))]) {
                $0.content.preset = .reverseCharge
                $0.content.buyer = Party(
                    name: "Alpenhof GmbH", street: "Ring 1", postcode: "1010", city: "Wien", country: "AT",
                    email: "office@example.com", vatID: "ATU12345675", isBusiness: true)
            },
            credit("-small-business", [line("Zehnerkarte", at: 69_000, TaxCategory(.exempt))]) {
                $0.content.preset = .smallBusiness
            },
        ]
    }
}
