import Testing
import Trials

@testable import Business

@Suite("Discounts, prepayments, optional lines")
struct DocumentDiscountTests {
    typealias Fixture = InvoiceFixture

    @Test("a document's discount is one allowance for each category, by largest remainder")
    func allowance() throws {
        // 10 % of 100.05 + 50.02 + 0.03 = 150.10 is 15.01; in proportion 10.0049, 5.0020 and 0.0030: the cent that is left over after
        // 10.00, 5.00 and 0.00 goes to the first.
        let reduced = TaxCategory(.standard, rate_bp: 700)
        var draft = Fixture.draft([
            Fixture.line(1000, 10_005), Fixture.line(1000, 5002, reduced), Fixture.line(1000, 3, TaxCategory(.zero)),
        ])
        draft.discount = DocumentDiscount(.share(bp: 1000), reason: "Friends")
        let totals = try InvoiceTotals(draft)
        #expect(totals.discount.minor == 1501)
        #expect(totals.taxes.map(\.category.rate_bp) == [700, 1900, 0])
        #expect(totals.taxes.map(\.allowance.minor) == [500, 1001, 0])
        #expect(totals.taxes.map(\.base.minor) == [4502, 9004, 3])
        // 7 % of 45.02 = 3.1514, 19 % of 90.04 = 17.1076.
        #expect(totals.taxes.map(\.tax.minor) == [315, 1711, 0])
        #expect(totals.linesNet.minor - totals.allowance.minor == totals.net.minor)
        #expect(totals.gross.minor == 13_509 + 315 + 1711)
        draft.discount = DocumentDiscount(.amount(Money(minor: 15_010, .eur)))
        #expect(try InvoiceTotals(draft).due.minor == 0)
        #expect(draft.problems(seller: Fixture.seller).isEmpty)
        draft.discount = DocumentDiscount(.amount(Money(minor: 15_011, .eur)))
        #expect(draft.problems(seller: Fixture.seller).map(\.reason) == [.discountOutOfRange])
        draft.lines = [Fixture.line(1000, 0)]
        #expect(draft.problems(seller: Fixture.seller).map(\.reason) == [.discountOutOfRange])
    }

    @Test("a line's discount may be an amount")
    func lineAmount() throws {
        var line = Fixture.line(2000, 5000)
        line.discount = .amount(Money(minor: 1234, .eur))
        #expect(try InvoiceTotals(Fixture.draft([line])).lines.first?.net.minor == 8766)
        line.discount = .amount(Money(minor: 10_001, .eur))
        #expect(Fixture.draft([line]).problems(seller: Fixture.seller).map(\.reason) == [.discountOutOfRange])
    }

    @Test("with net prices all sums agree, whatever the lines and the discount")
    func properties() throws {
        var random = SeededGenerator(seed: 31)
        let categories = [
            TaxCategory(.standard, rate_bp: 1900), TaxCategory(.standard, rate_bp: 700), TaxCategory(.zero),
        ]
        for _ in 0..<1500 {
            let lines = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Fixture.line(
                    .random(in: 1...30_000, using: &random), .random(in: 0...30_000, using: &random),
                    categories[Int.random(in: 0..<3, using: &random)])
            }
            var draft = Fixture.draft(lines)
            draft.discount = DocumentDiscount(.share(bp: .random(in: 0...10_000, using: &random)))
            let totals = try InvoiceTotals(draft)
            draft.lines.shuffle(using: &random)
            #expect(try InvoiceTotals(draft).taxes == totals.taxes)
            #expect(totals.allowance == totals.discount)
            #expect(totals.allowance.minor == totals.taxes.reduce(0) { $0 + $1.allowance.minor })
            #expect(totals.linesNet.minor == totals.lineNets.reduce(0) { $0 + $1.minor })
            #expect(totals.rounding.minor == 0)
            for tax in totals.taxes {
                #expect(try tax.tax == tax.category.tax(on: tax.base))
                #expect(tax.base.minor >= 0)
            }
        }
    }

    @Test("what was paid before is taken off what is due, and not off the total")
    func prepaid() throws {
        var draft = Fixture.draft([Fixture.line(1000, 10_000)])
        draft.prepayments = [
            Prepayment(
                amount: Money(minor: 5950, .eur), date: draft.issueDate.adding(days: -20), invoiceNumber: "2026-0001",
                tax: Money(minor: 950, .eur))
        ]
        let totals = try InvoiceTotals(draft)
        #expect([totals.total.minor, totals.prepaid.minor, totals.due.minor] == [11_900, 5950, 5950])
        #expect(draft.problems(seller: Fixture.seller).isEmpty)
        draft.prepayments[0].amount = Money(minor: 11_901, .eur)
        #expect(draft.problems(seller: Fixture.seller).map(\.reason) == [.prepaidTooMuch])
        draft.prepayments[0].amount = Money(minor: 900, .eur)
        #expect(draft.problems(seller: Fixture.seller).map(\.reason) == [.prepaymentOutOfRange])
    }

    @Test(
        "lines that may be chosen stand on quotes, do not count, and become lines of the invoice where they are chosen")
    func optional() throws {
        var line = Fixture.line(1000, 4000)
        line.isOptional = true
        var draft = Fixture.draft([Fixture.line(1000, 10_000), line])
        #expect(draft.problems(seller: Fixture.seller).map(\.reason) == [.optionalOutsideQuote])
        draft.kind = .quote(validUntil: draft.issueDate.adding(days: 30))
        #expect(draft.problems(seller: Fixture.seller).isEmpty)
        let totals = try InvoiceTotals(draft)
        #expect(totals.net.minor == 10_000)
        #expect(totals.lines.map(\.amount.minor) == [10_000, 4000])
        let day = draft.issueDate.adding(days: 10)
        let invoice = draft.invoice(on: day, choosing: [2])
        #expect(invoice.kind == .invoice)
        #expect(invoice.dueDate == day.adding(days: 14))
        #expect(try InvoiceTotals(invoice).net.minor == 14_000)
        #expect(draft.invoice(on: day).lines.count == 1)
        #expect(invoice.problems(seller: Fixture.seller).isEmpty)
    }

    @Test("a quote of nothing but choices is none")
    func onlyOptional() {
        var line = Fixture.line()
        line.isOptional = true
        var draft = Fixture.draft([line])
        draft.kind = .quote(validUntil: draft.issueDate)
        #expect(draft.problems(seller: Fixture.seller).map(\.reason) == [.noLines])
        draft.lines[0].isOptional = false
        draft.kind = .quote(validUntil: draft.issueDate.adding(days: -1))
        #expect(draft.problems(seller: Fixture.seller).map(\.reason) == [.validityBackwards])
    }
}
