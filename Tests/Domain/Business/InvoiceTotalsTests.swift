import Testing
import Trials

@testable import Business

@Suite("Totals of an invoice")
struct InvoiceTotalsTests {
    typealias Fixture = InvoiceFixture

    @Test("lines of three rates, one with a discount, add up to the cent")
    func workedExample() throws {
        // Computed apart in Python with exact fractions: 1.5 × 75.63 = 113.445 → 113.45; 0.75 × 75.63 = 56.7225 → 56.72
        // less 10 % (5.672 → 5.67) = 51.05; 4 × 13.33 = 53.32; 0.333 × 99.99 = 33.29667 → 33.30. 19 % of 164.50 =
        // 31.255 → 31.26; 7 % of 53.32 = 3.7324 → 3.73.
        let reduced = TaxCategory(.standard, rate_bp: 700)
        let totals = try InvoiceTotals(
            Fixture.draft([
                Fixture.line(1500, 7563), Fixture.line(750, 7563, discount_bp: 1000), Fixture.line(4000, 1333, reduced),
                Fixture.line(333, 9999, TaxCategory(.zero)),
            ]))
        #expect(totals.lineNets.map(\.minor) == [11_345, 5105, 5332, 3330])
        #expect(totals.taxes.map(\.category.code) == [.standard, .standard, .zero])
        #expect(totals.taxes.map(\.base.minor) == [5332, 16_450, 3330])
        #expect(totals.taxes.map(\.tax.minor) == [373, 3126, 0])
        #expect(totals.net.minor == 25_112)
        #expect(totals.tax.minor == 3499)
        #expect(totals.gross.minor == 28_611)
    }

    @Test("tax is computed on the sum of a category, not line by line")
    func taxOnSum() throws {
        // Line by line, 19 % of 0.03 rounds up to 0.01 three times; on the sum of 0.09 it is 0.0171, that is 0.02.
        let totals = try InvoiceTotals(Fixture.draft((0..<3).map { _ in Fixture.line(1000, 3) }))
        #expect(totals.tax.minor == 2)
    }

    @Test("sums agree with each other whatever the lines and in whatever order")
    func properties() throws {
        var random = SeededGenerator(seed: 2)
        let categories = [
            TaxCategory(.standard, rate_bp: 1900), TaxCategory(.standard, rate_bp: 700), TaxCategory(.zero),
            TaxCategory(.exempt),
        ]
        for _ in 0..<1000 {
            let lines = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Fixture.line(
                    .random(in: 1...50_000, using: &random), .random(in: 0...100_000, using: &random),
                    discount_bp: .random(in: 0...10_000, using: &random),
                    categories[Int.random(in: 0..<4, using: &random)])
            }
            let totals = try InvoiceTotals(Fixture.draft(lines))
            let shuffled = try InvoiceTotals(Fixture.draft(lines.shuffled(using: &random)))
            #expect(totals.net.minor == totals.lineNets.reduce(0) { $0 + $1.minor })
            #expect(totals.net.minor == totals.taxes.reduce(0) { $0 + $1.base.minor })
            #expect(totals.tax.minor == totals.taxes.reduce(0) { $0 + $1.tax.minor })
            #expect(totals.gross.minor == totals.net.minor + totals.tax.minor)
            #expect(totals.taxes == shuffled.taxes)
            #expect(totals.lineNets.allSatisfy { $0.minor >= 0 })
            for part in totals.taxes {
                #expect(abs(part.tax.minor * 20_000 - part.base.minor * Int64(part.category.rate_bp) * 2) <= 10_000)
            }
        }
    }

    @Test("amounts that do not fit throw, and no line gives nothing")
    func edges() throws {
        #expect(throws: MoneyError.tooLarge) { try InvoiceTotals(Fixture.draft([Fixture.line(.max, .max)])) }
        let large = Fixture.line(1000, .max)
        #expect(throws: MoneyError.tooLarge) { try InvoiceTotals(Fixture.draft([large, large])) }
        let franc = try #require(Currency("CHF"))
        #expect(throws: MoneyError.mixedCurrencies) {
            try InvoiceTotals(Fixture.draft([Fixture.line(in: franc)]))
        }
        #expect(try InvoiceTotals(Fixture.draft([])).gross == .zero(.eur))
    }
}
