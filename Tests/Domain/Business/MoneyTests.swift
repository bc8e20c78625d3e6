import Testing
import Trials

@testable import Business

@Suite("Money")
struct MoneyTests {
    static func euros(_ minor: Int64) -> Money { Money(minor: minor, .eur) }

    @Test("a product is rounded half away from zero")
    func rounding() throws {
        #expect(try Self.euros(5).multiplied(by: 1, over: 2).minor == 3)
        #expect(try Self.euros(-5).multiplied(by: 1, over: 2).minor == -3)
        #expect(try Self.euros(5).multiplied(by: -1, over: 2).minor == -3)
        #expect(try Self.euros(7).multiplied(by: 1, over: 3).minor == 2)
        #expect(try Self.euros(8).multiplied(by: 1, over: 3).minor == 3)
    }

    @Test("a product is computed in 128 bits and only its result must fit")
    func wide() throws {
        let large = Self.euros(.max)
        #expect(try large.multiplied(by: .max, over: .max) == large)
        #expect(throws: MoneyError.tooLarge) { try large.multiplied(by: 2, over: 1) }
        #expect(throws: MoneyError.tooLarge) { try large.multiplied(by: .max, over: 1) }
        #expect(throws: MoneyError.tooLarge) { try Self.euros(.min).multiplied(by: 1, over: 1) }
        #expect(throws: MoneyError.tooLarge) { try large.multiplied(by: 1, over: 0) }
    }

    @Test("sums that do not fit and sums over currencies throw")
    func refusals() throws {
        let pound = try #require(Currency("GBP"))
        #expect(throws: MoneyError.tooLarge) { try Self.euros(.max).adding(Self.euros(1)) }
        #expect(throws: MoneyError.tooLarge) { try Self.euros(0).subtracting(Self.euros(.min)) }
        #expect(throws: MoneyError.mixedCurrencies) { try Self.euros(1).adding(Money(minor: 1, pound)) }
        #expect(throws: MoneyError.mixedCurrencies) { try Self.euros(1).subtracting(Money(minor: 1, pound)) }
    }

    @Test("a currency that the press cannot bill in is refused")
    func currencies() {
        #expect(Currency("EUR") == .eur)
        #expect(Currency("eur") == nil)
        #expect(Currency("XAU") == nil)
        #expect(Currency("JPY")?.minorDigits == 0)
        #expect(Currency.codes.allSatisfy { Currency($0)?.code == $0 })
    }

    @Test(
        "an amount is written as its language does",
        arguments: [
            (123_450, "EUR", "1.234,50\u{A0}€", "€1,234.50"), (-5, "EUR", "−0,05\u{A0}€", "−€0.05"),
            (100_000_000, "CHF", "1.000.000,00\u{A0}CHF", "CHF\u{A0}1,000,000.00"),
            (1234, "JPY", "1.234\u{A0}¥", "¥1,234"),
            (Int64.min, "USD", "−92.233.720.368.547.758,08\u{A0}$", "−$92,233,720,368,547,758.08"),
        ] as [(Int64, String, String, String)])
    func text(minor: Int64, code: String, german: String, english: String) throws {
        let money = Money(minor: minor, try #require(Currency(code)))
        #expect(money.text(in: .german) == german)
        #expect(money.text(in: .english) == english)
    }

    @Test("addition is undone by subtraction, and a product is off by at most half a cent")
    func properties() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<5000 {
            let one = Self.euros(.random(in: -1_000_000_000...1_000_000_000, using: &random))
            let other = Self.euros(.random(in: -1_000_000_000...1_000_000_000, using: &random))
            #expect(try one.adding(other).subtracting(other) == one)
            #expect(try one.adding(other) == other.adding(one))
            let numerator = Int64.random(in: -100_000...100_000, using: &random)
            let denominator = Int64.random(in: 1...100_000, using: &random)
            let product = try one.multiplied(by: numerator, over: denominator).minor
            let error = Int128(product) * Int128(denominator) - Int128(one.minor) * Int128(numerator)
            #expect(2 * error.magnitude <= denominator.magnitude)
        }
    }

    @Test(
        "an amount is read and written with a point, and nothing else is an amount",
        arguments: [
            ("95", 9500 as Int64?), ("24.90", 2490), ("0", 0), ("0.05", 5), ("9.999", nil), ("1.", nil), (".5", nil),
            ("-1", nil),
            ("1,50", nil), ("", nil), ("99999999999999", nil), ("1e3", nil), ("٣", nil),
        ])
    func decimals(text: String, minor: Int64?) {
        #expect(Money(decimal: text, .eur)?.minor == minor)
        if let minor { #expect(Money(decimal: Money(minor: minor, .eur).decimal, .eur)?.minor == minor) }
    }

    @Test("a currency without cents has none")
    func yen() throws {
        let yen = try #require(Currency("JPY"))
        #expect(Money(decimal: "500", yen)?.decimal == "500")
        #expect(Money(decimal: "500.0", yen) == nil)
        #expect(Money(minor: 5, .eur).decimal == "0.05")
    }
}
