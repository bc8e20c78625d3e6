import Quantities

@testable import Business

/// A draft that can be issued, for tests to change one thing about it.
enum InvoiceFixture {
    static let seller = Party(
        name: "Studio Nord", street: "Hafenweg 3", postcode: "20457", city: "Hamburg", country: "DE",
        vatID: "DE123456788")
    static let buyer = Party(
        name: "Ida Brandt", street: "Lange Straße 8", postcode: "10999", city: "Berlin", country: "DE")

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }

    static func line(
        _ quantity_milli: Int64 = 1000, _ minor: Int64 = 10_000, discount_bp: Int = 0,
        _ tax: TaxCategory = TaxCategory(.standard, rate_bp: 1900), in currency: Currency = .eur
    ) -> InvoiceLine {
        InvoiceLine(
            text: "Personal training", quantity_milli: quantity_milli, unit: .hour,
            unitPrice: Money(minor: minor, currency), discount_bp: discount_bp, tax: tax)
    }

    static func draft(_ lines: [InvoiceLine]) -> InvoiceDraft {
        InvoiceDraft(
            buyer: buyer, lines: lines, supplyFrom: day(2026, 11, 1), supplyTo: day(2026, 11, 30),
            issueDate: day(2026, 12, 1), dueDate: day(2026, 12, 15), currency: .eur, language: .german)
    }
}
