import Quantities
import Testing
import Trials

@testable import Business

@Suite("Taking back a part of an invoice")
struct CreditingTests {
    private static let day = CivilDate(dayNumber: 20_000)
    private static let seller = Party(
        name: "Studio", street: "Weg 1", postcode: "10999", city: "Berlin", country: "DE", vatID: "DE123456788")

    private static func line(_ minor: Int64, _ rate_bp: Int, _ quantity_milli: Int64 = 1000) -> InvoiceLine {
        InvoiceLine(
            text: "Training", quantity_milli: quantity_milli, unit: .hour, unitPrice: Money(minor: minor, .eur),
            discount: nil, tax: TaxCategory(.standard, rate_bp: rate_bp))
    }

    private static func invoice(_ lines: [InvoiceLine], _ change: (inout InvoiceDraft) -> Void = { _ in }) throws
        -> IssuedInvoice
    {
        let buyer = Party(name: "Ana", street: "Weg 2", postcode: "1", city: "Berlin", country: "DE")
        var draft = InvoiceDraft(
            buyer: buyer, lines: lines, supplyFrom: day, supplyTo: day, issueDate: day, dueDate: day.adding(days: 14),
            currency: .eur, language: .german)
        change(&draft)
        return try IssuedInvoice(number: "2026-0001", seller: seller, content: draft)
    }

    @Test("lines are taken back with their share of the discount")
    func lines() throws {
        let invoice = try Self.invoice([Self.line(9500, 1900, 4000), Self.line(2000, 700)]) {
            $0.discount = DocumentDiscount(.amount(Money(minor: 4000, .eur)))
        }
        // Of 400.00 one hour is 95.00: 40.00 × 95 / 400 = 9.50; 85.50 net and 16.25 tax (16.245).
        let note = try invoice.correction(on: Self.day, of: [CreditedLine(1, quantity_milli: 1000)], reason: "Ill")
        #expect(note.discount?.discount == .amount(Money(minor: 950, .eur)))
        #expect(try InvoiceTotals(note).total.minor == 10_175)
        #expect(note.kind == .creditNote(of: InvoiceReference(number: "2026-0001", issueDate: Self.day, reason: "Ill")))
        #expect(note.problems(seller: Self.seller).isEmpty)
        #expect(note.problems(correcting: invoice, credited: .zero(.eur)).isEmpty)
    }

    @Test("lines that are not there, twice, or more than was billed are refused")
    func wrongLines() throws {
        let invoice = try Self.invoice([Self.line(9500, 1900, 4000)])
        func problem(_ parts: [CreditedLine]) -> CreditingProblem? {
            do {
                _ = try invoice.correction(on: Self.day, of: parts)
                return nil
            } catch {
                return error
            }
        }
        #expect(problem([CreditedLine(2)]) == .unknownLine(2, of: 1))
        #expect(problem([CreditedLine(0)]) == .unknownLine(0, of: 1))
        #expect(problem([CreditedLine(1), CreditedLine(1)]) == .lineTwice(1))
        #expect(problem([CreditedLine(1, quantity_milli: 4001)]) == .quantityOutOfRange(line: 1))
        #expect(problem([CreditedLine(1, quantity_milli: 0)]) == .quantityOutOfRange(line: 1))
    }

    @Test("an amount comes out to the cent, whatever the rates, and the rest of it cancels the invoice")
    func amounts() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                Self.line(
                    Int64.random(in: 1...20_000, using: &random), [700, 1900, 0].randomElement(using: &random) ?? 700,
                    Int64.random(in: 1...9000, using: &random))
            }.map { line in
                var line = line
                if line.tax.rate_milli == 0 { line.tax = TaxCategory(.zero) }
                return line
            }
            let invoice = try Self.invoice(lines) { $0.priceBasis = Bool.random(using: &random) ? .gross : .net }
            let total = invoice.totals.total.minor
            guard total > 1 else { continue }
            let part = Int64.random(in: 1..<total, using: &random)
            let first = try IssuedInvoice(
                number: "C1", seller: Self.seller,
                content: invoice.correction(on: Self.day, amount: Money(minor: part, .eur), after: []))
            #expect(first.totals.total.minor == part)
            #expect(throws: CreditingProblem.amountOutOfRange(left: Money(minor: total - part, .eur))) {
                try invoice.correction(on: Self.day, amount: Money(minor: total - part + 1, .eur), after: [first])
            }
            let rest = try InvoiceTotals(
                invoice.correction(on: Self.day, amount: Money(minor: total - part, .eur), after: [first]))
            #expect(rest.total.minor == total - part)
        }
    }

    @Test("nothing and less than nothing cannot be taken back")
    func nothing() throws {
        let invoice = try Self.invoice([Self.line(100, 1900)])
        for minor: Int64 in [0, -1, 120, .max, .min] {
            #expect(throws: CreditingProblem.self) {
                try invoice.correction(on: Self.day, amount: Money(minor: minor, .eur), after: [])
            }
        }
    }
}
