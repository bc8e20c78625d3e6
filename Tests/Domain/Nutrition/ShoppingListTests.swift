import Quantities
import Testing
import Trials

@testable import Nutrition

@Suite("Shopping lists")
struct ShoppingListTests {
    @Test("a week is summed over meals, servings and people, rounded up once, by aisle, in packs")
    func week() throws {
        let menu = try Kitchen.daily("- Lunch: Lentil chilli × 1.5 + 1 onion\n- Snack: 150 g Skyr + 100 ml Milk")
        let list = ShoppingList(menu, people_milli: 2500)
        let lines = list.aisles().flatMap { section in
            section.lines.map { line in
                "\(section.name.rawValue): \(line.food.name) \(line.quantity(in: .english)), \(line.packs ?? 0) ← "
                    + line.uses(in: .german).joined(separator: ", ")
            }
        }
        // Lentils 300 g · 1.5 / 4 · 2.5 · 7 = 1968.75 g; onions (180 · 1.5 / 4 + 90) · 2.5 · 7 = 2756.25 g and (2 · 1.5
        // / 4 + 1) · 17.5 = 30.6 of them; skyr 150 · 17.5 = 2625 g; milk 1.75 l = 1802.5 g; chilli is fixed: 2 tsp ·
        // 2.5 g · 7 = 35 g.
        #expect(
            lines == [
                "produce: Onion 31 (2.76\u{A0}kg), 3 ← Linsenchili, Mittagessen",
                "dairy: Milk 1.75\u{A0}l, 2 ← Zwischenmahlzeit", "dairy: Skyr 2.63\u{A0}kg, 6 ← Zwischenmahlzeit",
                "dry-goods: Red lentils, dry 1.97\u{A0}kg, 4 ← Linsenchili",
                "spices-oils: Chilli powder 35\u{A0}g, 1 ← Linsenchili",
            ])
        #expect(list.toTaste.map(\.food.name) == ["Salt"])
        #expect(list.toTaste.first?.uses.count == 7)
    }

    @Test("the aisles come in the order that is asked for, and none is lost")
    func order() throws {
        let list = ShoppingList(try Kitchen.daily("- A: 5 g Skyr + 1 onion + 5 g Almonds"))
        #expect(list.aisles(in: [.dryGoods, .dairy]).map(\.name) == [.dryGoods, .dairy, .produce])
    }

    @Test("millilitres and grams of a food become grams, spoons alone grams too")
    func units() throws {
        func milk(_ meals: String) throws -> String {
            try #require(ShoppingList(try Kitchen.daily(meals)).lines.first).quantity(in: .english)
        }
        #expect(try milk("- A: 100 ml Milk + 2 tbsp Milk") == "910\u{A0}ml")
        #expect(try milk("- A: 100 ml Milk + 100 g Milk") == "1.43\u{A0}kg")
        #expect(try milk("- A: 2 tsp Milk") == "73\u{A0}g")
    }

    @Test("the flags of a client choose what is bought")
    func flags() throws {
        let menu = try Kitchen.daily("- A: 100 g Chicken breast\n  - if vegetarian: 100 g Skyr")
        #expect(ShoppingList(menu).lines.map(\.food.name) == ["Chicken breast"])
        #expect(ShoppingList(menu, flags: ["vegetarian"]).lines.map(\.food.name) == ["Skyr"])
    }

    /// Days of random meals.
    static func days(_ random: inout SeededGenerator) -> [Menu.Day] {
        Weekday.allCases.map { weekday in
            var day = Menu.Day(weekday: weekday)
            for name in ["A", "B"] {
                let dishes: [Menu.Dish] = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    if Bool.random(using: &random) {
                        var recipe = Kitchen.recipes[Int.random(in: 0..<2, using: &random)]
                        recipe.serves = Int.random(in: 1...50, using: &random)
                        return .recipe(recipe, servings_milli: Int.random(in: 10...9999, using: &random))
                    }
                    let food = Kitchen.foods.all[Int.random(in: 0..<8, using: &random)]
                    let mass = Int.random(in: 1...2_000_000, using: &random)
                    return .food(
                        Ingredient(food: food, quantity: Quantity(amount_milli: mass, .grams), mass_mg: mass))
                }
                day.meals.append(Menu.Meal(name: name, time_min: nil, dishes: dishes, range: 0..<0))
            }
            return day
        }
    }

    @Test("for k times the people it is exactly k times as much, but for what is fixed")
    func scaling() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let days = Self.days(&random)
            let factor = Int.random(in: 2...12, using: &random)
            let people = Int.random(in: 1...9000, using: &random)
            let one = ShoppingList(days: days, people_milli: people)
            let many = ShoppingList(days: days, people_milli: people * factor)
            for (line, other) in zip(one.lines, many.lines) where line.food.name != "Chilli powder" {
                #expect((0..<factor).reduce(Share.zero) { sum, _ in sum + line.mass } == other.mass)
            }
        }
    }

    @Test("lists merge to the same in any order, and to the list of the whole week")
    func merging() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<100 {
            let days = Self.days(&random)
            let whole = ShoppingList(days: days, people_milli: 1700)
            let parts = days.map { ShoppingList(days: [$0], people_milli: 1700) }
            for _ in 0..<3 {
                let order = parts.shuffled(using: &random)
                #expect(order.dropFirst().reduce(order[0]) { $0.merging($1) } == whole)
            }
        }
    }

    @Test("what is bought is never less than what is eaten, and never a pack too many")
    func enough() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<100 {
            for line in ShoppingList(days: Self.days(&random), people_milli: 1300).lines where !line.isOnlyToTaste {
                let exact = Double(line.mass.numerator) / Double(line.mass.denominator)
                if line.volume_ul == 0 {
                    #expect(Double(line.mass_mg) >= exact - 1e-6 && Double(line.mass_mg) < exact + 1.001)
                }
                if let packs = line.packs, let pack = line.food.packs_g.first {
                    #expect(Double(packs * pack * 1000) >= exact)
                    #expect(Double((packs - 1) * pack * 1000) < exact)
                }
            }
        }
    }

    @Test("absurd numbers stop at the most that can be held")
    func extremes() {
        let largest = Share(Int128.max, over: 1)
        #expect((largest + largest).roundedUp() == 1_000_000_000_000_000)
        #expect(Share(-1, over: 1) == .zero)
        #expect(Share(1, over: 0) == .zero)
        #expect(Share(1, over: Int128.max).roundedUp(per: .max) == 1)
    }
}
