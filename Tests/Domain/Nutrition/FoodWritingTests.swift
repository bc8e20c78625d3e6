import Diagnostics
import Testing
import Trials

@testable import Nutrition

@Suite("Foods as rows")
struct FoodWritingTests {
    @Test("a row that is written reads as the same food")
    func roundTrip() {
        var random = SeededGenerator(seed: 11)
        for number in 0..<500 {
            func amount(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }
            let fat = amount(30_000)
            let carbohydrate = amount(30_000)
            let protein = amount(30_000)
            let energy = 4 * protein + 9 * fat + 4 * carbohydrate
            let allergens = Allergen.allCases.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
            let isKnown = Bool.random(using: &random)
            let food = Food(
                name: ["Beans, blue", "A \"good\" one", "Plain"][amount(2)] + " \(number)",
                german: Bool.random(using: &random) ? "Bohnen, blau \(number)" : nil,
                per100g: Nutrients(
                    milli: [
                        .energy: energy, .protein: protein, .fat: fat, .carbohydrate: carbohydrate,
                        .saturated: amount(fat), .fibre: Bool.random(using: &random) ? amount(2000) : nil,
                        .salt: amount(5000),
                    ].compactMapValues { $0 }),
                density_mg_per_ml: Bool.random(using: &random) ? 50 + amount(2900) : nil,
                units: [Food.Unit(name: "piece", mass_mg: 100 + amount(500_000))],
                allergens: isKnown ? allergens : [], areAllergensKnown: isKnown,
                diets: Bool.random(using: &random) && allergens.isEmpty ? [.vegan, .vegetarian] : [],
                aisle: Aisle.allCases[amount(Aisle.allCases.count - 1)],
                packs_g: Bool.random(using: &random) ? [250, 400 + amount(600)] : [], source: "made up, by chance")
            let (read, report) = FoodTableTests.read(FoodTable.head + "\n" + food.row + "\n")
            #expect(report.isEmpty, "\(report)")
            #expect(read.first?.row == food.row)
            #expect(read.first?.per100g == food.per100g)
            #expect(read.first?.allergens == food.allergens)
            #expect(read.first?.packs_g == food.packs_g)
        }
    }

    @Test("several packs are read, the smallest first; what is no mass is told")
    func packs() {
        #expect(FoodTableTests.read(FoodTableTests.row("pack_g", "800;400;800")).foods.first?.packs_g == [400, 800])
        #expect(
            FoodTableTests.read(FoodTableTests.row("pack_g", "400;many")).report.contains(
                "`many` does not fit `pack_g`"))
    }
}
