import Business
import Diagnostics
import Quantities
import Testing

@testable import Studio

@Suite("What studio.yml says of invoices")
struct InvoicingSettingsTests {
    static func settings(_ invoicing: String, country: String = "DE") throws -> Settings {
        let text = """
            studio: {name: Nord, trainer: Nora, email: nora@nord.example, phone: "+49 40 123", street: Hafenweg 3, postcode: "20457", city: Hamburg, country: \(country)}
            site: {url: "https://nord.example", title: Nord}
            legal: {registerNumber: HRB 123}
            invoicing:
            \(invoicing)
            """
        var found: [Diagnostic] = []
        let settings = Settings.read(Source(path: "studio.yml", text: text), into: &found)
        #expect(found == [])
        return try #require(settings)
    }

    static func draft(_ settings: Settings) -> InvoiceDraft {
        let day = CivilDate(dayNumber: 20_778)
        let line = InvoiceLine(
            text: "Training", quantity_milli: 1000, unit: .hour, unitPrice: Money(minor: 5000, .eur),
            tax: settings.invoicing.category)
        let buyer = Party(
            name: "Ida Brandt", street: "Lange Straße 8", postcode: "10999", city: "Berlin", country: "DE")
        return settings.invoice(
            to: buyer, lines: [line], supply: SupplyPeriod(from: day, to: day), on: day, language: .german)
    }

    @Test("an invoice of the studio has its rules, terms and ways to pay")
    func everything() throws {
        let settings = try Self.settings(
            """
              tax: standard
              vatRate: 7
              prices: gross
              vatID: DE123456788
              taxNumber: 48/123/45678
              bank: Hansebank
              iban: DE02 1203 0000 0000 2020 51
              bic: bylade m1 001
              paymentDays: 21
              skonto: [{days: 7, percent: 2.5}, {days: 14, percent: 1}]
              paymentLink: https://pay.nord.example/{number}?sum={amount}
            """)
        let draft = Self.draft(settings)
        #expect(draft.problems(seller: settings.seller).isEmpty)
        #expect(draft.lines.first?.tax == TaxCategory(.standard, rate_bp: 700))
        #expect(draft.priceBasis == .gross)
        #expect(draft.dueDate == draft.issueDate.adding(days: 21))
        #expect(draft.skonto == [Skonto(days: 7, rate_bp: 250), Skonto(days: 14, rate_bp: 100)])
        #expect(draft.account?.holder == "Nora")
        #expect(draft.account?.bic == "BYLADEM1001")
        #expect(draft.account?.iban?.compact == "DE02120300000000202051")
        let issued = try IssuedInvoice(number: "2026-1", seller: settings.seller, content: draft)
        #expect(issued.paymentAddress() == "https://pay.nord.example/2026-1?sum=50.00")
        #expect(settings.seller.registration == "HRB 123")
        #expect(issued.problems(as: .en16931).isEmpty)
    }

    @Test("a small business charges nothing and says why")
    func smallBusiness() throws {
        let settings = try Self.settings("  tax: small-business\n  taxNumber: 48/123/45678")
        let draft = Self.draft(settings)
        #expect(draft.problems(seller: settings.seller).isEmpty)
        #expect(draft.lines.first?.tax == TaxCategory(.exempt))
        #expect(try InvoiceTotals(draft).tax.minor == 0)
    }

    @Test(
        "the usual rate is known where nothing else is said",
        arguments: [("DE", 19_000), ("AT", 20_000), ("GB", 20_000)])
    func rates(country: String, rate_milli: Int) throws {
        #expect(try Self.settings("  paymentDays: 14", country: country).invoicing.rate_milli == rate_milli)
    }

    @Test("a quote holds for as long as the studio says")
    func quotes() throws {
        let settings = try Self.settings("  quoteDays: 10")
        let draft = Self.draft(settings)
        let quote = settings.quote(
            to: draft.buyer, lines: draft.lines, supply: SupplyPeriod(from: draft.supplyFrom, to: draft.supplyTo),
            on: draft.issueDate, language: .german)
        #expect(quote.kind == .quote(validUntil: draft.issueDate.adding(days: 10)))
    }
}
