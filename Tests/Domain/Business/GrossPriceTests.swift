import Testing
import Trials

@testable import Business

@Suite("Prices that include the tax")
struct GrossPriceTests {
    typealias Fixture = InvoiceFixture

    static func totals(_ lines: [InvoiceLine], _ discount: Discount? = nil) throws -> InvoiceTotals {
        var draft = Fixture.draft(lines)
        draft.priceBasis = .gross
        draft.discount = discount.map { DocumentDiscount($0) }
        return try InvoiceTotals(draft)
    }

    @Test("net and tax are those whose sum is the price")
    func exact() throws {
        // 119.00 at 19 % is 100.00 and 19.00; 3 × 49.99 = 149.97 is 126.03 and 23.95 (126.0252 → 126.03; 23.9457 → 23.95) less a
        // cent: 149.98, so 126.02 and 23.94 (23.9438), 149.96: no net has this gross, and 126.03 comes as close as 126.02.
        let one = try Self.totals([Fixture.line(1000, 11_900)])
        #expect([one.net.minor, one.tax.minor, one.total.minor, one.rounding.minor] == [10_000, 1900, 11_900, 0])
        let three = try Self.totals([Fixture.line(3000, 4999)])
        #expect(three.lines.map(\.amount.minor) == [14_997])
        #expect([three.net.minor, three.tax.minor, three.gross.minor] == [12_603, 2395, 14_998])
        #expect(three.rounding.minor == -1)
        #expect(three.total.minor == 14_997)
        // 126.03 / 3 = 42.01 exactly.
        #expect(three.lines.first?.netPrice.decimal == "42.01")
    }

    @Test("a net price has the decimals it takes to come to the line's net")
    func decimals() throws {
        // 10 × 59.00 gross at 19 % is 495.80 net: 49.58 each; 7 × 10.00 is 58.82 net: 8.403 × 7 = 58.821.
        #expect(try Self.totals([Fixture.line(10_000, 5900)]).lines.first?.netPrice.decimal == "49.58")
        let seven = try Self.totals([Fixture.line(7000, 1000)])
        #expect(seven.lines.first?.net.minor == 5882)
        #expect(seven.lines.first?.netPrice.decimal == "8.403")
        // No eight decimals of a price of one come to a cent for so many: the price of all is told.
        let many = UnitPrice(of: Money(minor: 1, .eur), quantity_milli: 4_000_000_000_000_000)
        #expect(many.decimal == "0.01")
        #expect(many.quantity_milli == 4_000_000_000_000_000)
    }

    @Test("what is told adds up, to the last cent, whatever the lines")
    func properties() throws {
        var random = SeededGenerator(seed: 21)
        let categories = [
            TaxCategory(.standard, rate_bp: 1900), TaxCategory(.standard, rate_bp: 700),
            TaxCategory(.standard, rate_milli: 8875), TaxCategory(.zero), TaxCategory(.exempt),
        ]
        for _ in 0..<1500 {
            let lines = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Fixture.line(
                    .random(in: 1...30_000, using: &random), .random(in: 0...30_000, using: &random),
                    discount_bp: .random(in: 0...3000, using: &random),
                    categories[Int.random(in: 0..<5, using: &random)])
            }
            let discount: Discount? =
                Bool.random(using: &random) ? .share(bp: .random(in: 0...10_000, using: &random)) : nil
            let totals = try Self.totals(lines, discount)
            let shuffled = try Self.totals(lines.shuffled(using: &random), discount)
            let entered = totals.lines.reduce(0) { $0 + $1.amount.minor }
            #expect(totals.total.minor == entered - totals.discount.minor)
            #expect(totals.linesNet.minor == totals.lineNets.reduce(0) { $0 + $1.minor })
            #expect(totals.allowance.minor == totals.taxes.reduce(0) { $0 + $1.allowance.minor })
            #expect(totals.net.minor == totals.taxes.reduce(0) { $0 + $1.base.minor })
            #expect(totals.gross.minor == totals.net.minor + totals.tax.minor)
            #expect(abs(totals.rounding.minor) <= Int64(totals.taxes.count))
            #expect(totals.taxes == shuffled.taxes)
            #expect(totals.total == shuffled.total)
            for tax in totals.taxes {
                #expect(try tax.tax == tax.category.tax(on: tax.base))
                let ofCategory = zip(lines, totals.lines).filter { $0.0.tax == tax.category }.map(\.1)
                #expect(ofCategory.reduce(0) { $0 + $1.net.minor } - tax.allowance.minor == tax.base.minor)
            }
            for (line, told) in zip(lines, totals.lines) {
                let price = told.netPrice
                let back = try Money(minor: price.units, .eur).multiplied(
                    by: line.quantity_milli, over: price.quantity_milli * Self.power(price.places - 2))
                #expect(back.minor == told.net.minor + told.netDiscount.minor)
                #expect(told.net.minor >= 0)
            }
        }
    }

    static func power(_ places: Int) -> Int64 { (0..<places).reduce(1) { power, _ in power * 10 } }
}
