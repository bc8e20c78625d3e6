import Business
import Quantities

/// Documents of every kind, preset and edge, for our own tests and for the outside checkers.
enum InvoiceCorpus {
    /// One of them.
    struct Entry {
        let name: String
        let document: IssuedInvoice
    }

    /// All of them, each with a number of its own.
    static func all() throws -> [Entry] {
        let drafts = taxes + prices + payments + corrections + people + currencies + authorities + quotes
        return try drafts.enumerated().map { index, draft in
            let ordinal = "000\(index + 1)".suffix(4)
            let document = try IssuedInvoice(number: "2026-\(ordinal)", seller: draft.seller, content: draft.content)
            return Entry(name: draft.name, document: document)
        }
    }

    /// A document before it has a number.
    struct Draft {
        let name: String
        var seller = InvoiceCorpus.seller
        var content: InvoiceDraft

        init(_ name: String, _ lines: [InvoiceLine], _ change: (inout Draft) -> Void = { _ in }) {
            self.name = name
            content = InvoiceDraft(
                buyer: InvoiceCorpus.buyer, lines: lines, supplyFrom: day("2026-11-01"), supplyTo: day("2026-11-30"),
                issueDate: day("2026-12-01"), dueDate: day("2026-12-15"), currency: .eur, language: .german)
            content.account = InvoiceCorpus.account
            change(&self)
        }
    }

    static let seller = Party(
        name: "Lindner Strength, Mara Lindner", street: "Werkhofzeile 9", postcode: "10999", city: "Berlin",
        country: "DE", contact: "Mara Lindner", phone: "+49 30 23125 014", email: "hello@lindner-strength.example",
        vatID: "DE123456788", taxNumber: "14/234/56789")

    static let buyer = Party(
        name: "Ana Ruiz", street: "Sonnenallee 101", postcode: "12045", city: "Berlin", country: "DE",
        email: "ana.ruiz@example.com")

    static let account = BankAccount(
        holder: "Mara Lindner", number: .domestic(account: "", branch: nil), bic: "BYLADEM1001",
        bank: "Deutsche Kreditbank"
    ).with(iban: "DE02 1203 0000 0000 2020 51")

    static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

    static let nineteen = TaxCategory(.standard, rate_bp: 1900)
    static let seven = TaxCategory(.standard, rate_bp: 700)

    /// A line; the quantity in thousandths, the price in minor units.
    static func line(
        _ text: String, _ quantity_milli: Int64 = 1000, _ unit: InvoiceUnit = .piece, at minor: Int64,
        _ tax: TaxCategory = nineteen, less discount: Discount? = nil, in currency: Currency = .eur
    ) -> InvoiceLine {
        InvoiceLine(
            text: text, quantity_milli: quantity_milli, unit: unit, unitPrice: Money(minor: minor, currency),
            discount: discount, tax: tax)
    }

    static let hours = line("Personal Training, 60 Minuten", 8000, .hour, at: 7563)
    static let plan = line("Trainingsplan für acht Wochen", at: 12_000)
    static let book = line("Trainingstagebuch", 2000, at: 1234, seven)

    static func link(_ template: String) -> PaymentLink? { try? PaymentLink(template) }

    static func euros(_ minor: Int64) -> Money { Money(minor: minor, .eur) }
}

extension BankAccount {
    /// The account with an IBAN; itself where it is none.
    func with(iban text: String) -> BankAccount {
        guard let iban = try? IBAN(text) else { return self }
        var account = self
        account.number = .iban(iban)
        return account
    }
}
