import Business
import Diagnostics
import Quantities
import Testing
import Trials

@testable import Studio

@Suite("Items on the command line")
struct ItemPhraseTests {
    private func read(_ text: String) -> (phrase: ItemPhrase?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let phrase = ItemPhrase.read(Source(path: "--item", text: text), .eur, into: &diagnostics)
        return (phrase, diagnostics)
    }

    @Test(
        "quantity, unit, words, price, rate, discount",
        arguments: [
            ("pt-60", ItemPhrase("pt-60")),
            ("10 pt-60", ItemPhrase(of: 10_000, "pt-60")),
            (
                "4 hours Personal training @ 95",
                ItemPhrase(of: 4000, unit: .hour, "Personal training", price: 9500)
            ),
            (
                "1.5 h Training @ 95.50 7% -10%",
                ItemPhrase(
                    of: 1500, unit: .hour, "Training", price: 9550, percent: 7000,
                    discount: .share(bp: 1000))
            ),
            (
                "2 x Mat @ 24.90 -5.00 optional",
                ItemPhrase(
                    of: 2000, "Mat", price: 2490, discount: .amount(Money(minor: 500, .eur)),
                    isOptional: true)
            ),
            ("Mail me @ home @ 5", ItemPhrase("Mail me @ home", price: 500)),
            ("12", ItemPhrase("12")), ("3 hours", ItemPhrase(of: 3000, "hours")),
            ("10 pt-60 @ -10%", ItemPhrase(of: 10_000, "pt-60", discount: .share(bp: 1000))),
        ])
    func phrases(text: String, expected: ItemPhrase) {
        let (phrase, diagnostics) = read(text)
        #expect(diagnostics == [])
        #expect(phrase == expected)
    }

    @Test("what cannot be read is told with its place")
    func mistakes() {
        #expect(read("").diagnostics.map(\.code) == ["bad-item"])
        #expect(read("@ 5").diagnostics.map(\.code) == ["bad-item"])
        #expect(read("Mat @").diagnostics.map(\.code) == ["bad-item"])
        #expect(read("0 hours Mat @ 5").diagnostics.map(\.code) == ["bad-quantity"])
        let (_, diagnostics) = read("Mat @ 5,00 7 200%")
        #expect(diagnostics.map { $0.place?.column } == [7, 14])
        #expect(diagnostics.first?.hint == "write a point before the decimals")
        #expect(read("Mat @ 5 5").diagnostics.map { $0.place?.column } == [9])
    }

    @Test("a spoiled phrase traps nothing")
    func fuzzed() {
        var mutator = Mutator(seed: 8, spice: ["@", " ", "-", "%", "×", "99999999999999999999", ".", "optional"])
        for _ in 0..<2000 {
            let bytes = mutator.spoiled(Array("1.5 hours Personal training @ 95.50 7% -10% optional".utf8))
            var diagnostics: [Diagnostic] = []
            let phrase = ItemPhrase.read(Source(path: "--item", bytes: bytes), .eur, into: &diagnostics)
            #expect((phrase == nil) == !diagnostics.isEmpty)
        }
    }
}

extension ItemPhrase {
    fileprivate init(
        of quantity_milli: Int64 = 1000, unit: InvoiceUnit? = nil, _ text: String, price: Int64? = nil,
        percent rate: Int? = nil,
        discount: Discount? = nil, isOptional: Bool = false
    ) {
        self.init()
        self.quantity_milli = quantity_milli
        self.unit = unit
        self.text = text
        self.price = price.map { Money(minor: $0, .eur) }
        rate_milli = rate
        self.discount = discount
        self.isOptional = isOptional
    }
}
