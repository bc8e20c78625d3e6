import Quantities
import Testing
import Trials

@testable import Nutrition

@Suite("What is bought of a shopping list")
struct BasketTests {
    @Test(
        "packs leave the least over, then are the fewest, then the largest",
        arguments: [
            (900, [400, 800], [800: 1, 400: 1]), (350, [400, 800], [400: 1]), (801, [400, 800], [800: 1, 400: 1]),
            (1600, [400, 800], [800: 2]), (1, [500], [500: 1]), (500, [500], [500: 1]), (501, [500], [500: 2]),
            // 7 · 150 = 1050 leaves less over than 2 · 1000 or 1000 + 150.
            (1050, [150, 1000], [150: 7]), (1001, [150, 1000], [150: 7]), (1100, [150, 1000], [1000: 1, 150: 1]),
            // 250 + 250 and 500 leave the same; the fewer win.
            (500, [250, 500], [500: 1]), (100_000, [250, 500], [500: 200]),
            (100_250, [250, 500], [500: 200, 250: 1]), (6000, [1030, 397], [397: 10, 1030: 2]),
        ] as [(Int, [Int], [Int: Int])])
    func packs(need_g: Int, sizes_g: [Int], expected: [Int: Int]) {
        let choice = PackChoice(covering: need_g, of: sizes_g)
        #expect(Dictionary(uniqueKeysWithValues: choice.packs.map { ($0.size_g, $0.count) }) == expected)
    }

    @Test("packs of any sizes are as good as trying all of them")
    func exhaustive() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 1...60, using: &random) }
            let need = Int.random(in: 1...400, using: &random)
            let choice = PackChoice(covering: need, of: sizes)
            // The least sum and the fewest packs for it, by walking through all sums.
            var fewest: [Int: Int] = [0: 0]
            for sum in 1...(need + 60) {
                fewest[sum] = Set(sizes).compactMap { fewest[sum - $0] }.min().map { $0 + 1 }
            }
            let least = (need...(need + 60)).first { fewest[$0] != nil }
            #expect(choice.mass_g == least)
            #expect(choice.packs.reduce(0) { $0 + $1.count } == least.flatMap { fewest[$0] })
            #expect(PackChoice(covering: need, of: sizes.reversed()) == choice)
        }
    }

    @Test("absurd packs are no trap")
    func absurdPacks() {
        #expect(PackChoice(covering: 0, of: [500]).packs.isEmpty)
        #expect(PackChoice(covering: 500, of: []).packs.isEmpty)
        #expect(PackChoice(covering: 500, of: [0, -3]).packs.isEmpty)
        #expect(PackChoice(covering: .max, of: [999_983, 999_979]).mass_g >= 100_000_000)
        #expect(PackChoice(covering: .max, of: [1]).packs.first?.count == 100_000_000)
    }

    @Test("what is at home is taken off before packs are counted, and it is told what is used up and left")
    func pantry() throws {
        let list = ShoppingList(try Kitchen.daily("- A: 100 g Skyr + 1 onion + 100 ml Milk + 10 g Almonds"))
        let basket = Basket(list, pantry: Pantry(["Skyr": 300, "Onion": 270, "Almonds": 500, "Milk": 206, "Salt": 5]))
        let lines = basket.lines.map {
            "\($0.food.name) \($0.quantity(in: .english)) = \($0.packs(in: .english))"
        }
        // Milk: 700 ml, of which 200 ml are there. Onions: 7, of which 3 are there.
        #expect(
            lines.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) } == [
                "Milk 500 ml = 1 × 1 l", "Onion 4 (360 g) = 1 × 1 kg", "Skyr 400 g = 1 × 450 g",
            ])
        #expect(basket.taken.map(\.food.name) == ["Almonds", "Milk", "Onion", "Skyr"])
        #expect(basket.taken.map(\.mass_mg) == [70_000, 206_000, 270_000, 300_000])
        #expect(basket.taken.map { $0.left(in: .english) } == ["430\u{A0}g", nil, nil, nil])
        #expect(Pantry(["Skyr": 300, "Almonds": 500, "Honey": 9]).without(basket).masses_g == ["Almonds": 430, "Honey": 9])
    }

    @Test("what is only to taste is not listed where it is at home")
    func toTaste() throws {
        let list = ShoppingList(try Kitchen.daily("- A: Lentil chilli"))
        #expect(Basket(list).toTaste.map(\.food.name) == ["Salt"])
        #expect(Basket(list, pantry: Pantry(["Salt": 500])).toTaste.isEmpty)
        #expect(Basket(list, pantry: Pantry(["Salt": 500])).taken.isEmpty)
    }

    @Test("what is bought and what is taken is what is needed, and the pantry never gives more than it has")
    func balance() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<100 {
            let list = ShoppingListTests.list(ShoppingListTests.days(&random), people_milli: 2300)
            var pantry = Pantry()
            for food in Kitchen.foods.all where Bool.random(using: &random) {
                pantry.add(Int.random(in: 1...3000, using: &random), of: food.name)
            }
            let basket = Basket(list, pantry: pantry)
            for line in list.lines where !line.isOnlyToTaste {
                let bought = basket.lines.first { $0.food.name == line.food.name }?.mass_mg ?? 0
                let taken = basket.taken.first { $0.food.name == line.food.name }
                #expect(bought + (taken?.mass_mg ?? 0) == line.amount.mass.roundedUp())
                #expect((taken?.mass_mg ?? 0) + (taken?.left_mg ?? 0) == pantry[line.food.name] * 1000 || taken == nil)
            }
            #expect(Basket(list, pantry: Pantry()) == Basket(list))
        }
    }

    @Test("meals are named with their days, over more than a week with how often")
    func meals() throws {
        let text = "---\ntitle: W\n---\n## Mon, Wed\n- A: Lentil chilli\n## Tue, Thu–Sun\n- B: 5 g Skyr"
        let menu = try #require(Kitchen.menu(text).menu)
        let lines = Basket(ShoppingList(menu)).lines
        let onion = try #require(lines.first { $0.food.name == "Onion" })
        #expect(onion.uses.meals(in: .english, days: 7) == ["Lentil chilli (Mon, Wed)"])
        #expect(onion.uses.meals(in: .german, days: 7) == ["Linsenchili (Mo, Mi)"])
        #expect(onion.uses.meals(in: .english, days: 14) == ["Lentil chilli (×\u{A0}2)"])
        #expect(onion.uses.meals(in: .english, days: 1) == ["Lentil chilli"])
    }

    @Test(
        "a quantity to buy is never less than what is needed",
        arguments: [
            (1, "1\u{A0}g"), (250_000, "250\u{A0}g"), (250_001, "251\u{A0}g"), (999_001, "1\u{A0}kg"),
            (1_001_000, "1,01\u{A0}kg"), (1_250_000, "1,25\u{A0}kg"),
        ])
    func quantities(mass_mg: Int, text: String) {
        #expect(Basket.metric(mass_mg, "g", "kg", .german) == text)
    }
}
