import Testing
import Trials

@testable import Nutrition

@Suite("Amounts of nutrients")
struct NutrientsTests {
    static func random(_ random: inout SeededGenerator) -> Nutrients {
        Nutrients(
            milli: Dictionary(
                uniqueKeysWithValues: Nutrient.allCases.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }.map {
                    ($0, Int.random(in: 0...900_000, using: &random))
                }))
    }

    @Test("sums come to the same in any order")
    func sums() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<500 {
            let parts = (0..<9).map { _ in Self.random(&random) }
            #expect(parts.reduce(.none, +) == parts.shuffled(using: &random).reduce(.none, +))
        }
    }

    @Test("a share is rounded half up, and absurd ones stop")
    func scaling() {
        let nutrients = Nutrients(milli: [.energy: 5])
        #expect(nutrients.scaled(by: 1, over: 2)[.energy] == 3)
        #expect(nutrients.scaled(by: .max, over: 1)[.energy] == 1_000_000_000_000_000)
        #expect(nutrients.scaled(by: 1, over: 0)[.energy] == 0)
        #expect(nutrients.scaled(by: -1, over: 1)[.energy] == 0)
        #expect(nutrients.isLowerBound(.fat))
        let large = nutrients.scaled(by: .max, over: 1)
        #expect((large + large)[.energy] == 1_000_000_000_000_000)
    }

    @Test("a mixture by weight is what its parts contain, rounded once")
    func mixing() {
        // 100/3 g of three foods with 1 kcal per 100 g each, by three servings: 0.333 kcal, not three times 0.111.
        let food = Nutrients(milli: [.energy: 1000])
        #expect(Nutrients(mixing: (0..<3).map { _ in (food, 33_333) }, servings: 3)[.energy] == 333)
    }

    @Test(
        "decimals are read without binary fractions",
        arguments: [
            ("0", 0), ("12", 12_000), ("0.1", 100), ("0.0075", 8), ("0.0004", 0), ("12.3456789", nil), ("1,5", nil),
            ("-1", nil),
            ("", nil), (".5", nil), ("5.", nil), ("1e3", nil), ("99999999", nil), ("٣", nil),
        ] as [(String, Int?)])
    func decimals(text: String, value: Int?) {
        #expect(Decimal.thousandths(text) == value)
    }
}
