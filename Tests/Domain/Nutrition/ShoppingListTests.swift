import Diagnostics
import Quantities
import Testing
import Trials

@testable import Nutrition

@Suite("Shopping lists")
struct ShoppingListTests {
    /// A Monday.
    static let monday = CivilDate(dayNumber: 20_780)

    @Test("a week is summed over meals, servings and people, rounded up once, by aisle, in packs")
    func week() throws {
        let menu = try Kitchen.daily("- Lunch: Lentil chilli × 1.5 + 1 onion\n- Snack: 150 g Skyr + 100 ml Milk")
        let basket = Basket(ShoppingList(menu, people_milli: 2500))
        let lines = basket.aisles().flatMap { section in
            section.lines.map { line in
                "\(section.name.rawValue): \(line.food.name) \(line.quantity(in: .english)), "
                    + "\(line.packs(in: .english)) ← "
                    + line.uses.meals(in: .german, days: 7).joined(separator: ", ")
            }
        }
        // Lentils 300 g · 1.5 / 4 · 2.5 · 7 = 1968.75 g; onions (180 · 1.5 / 4 + 90) · 2.5 · 7 = 2756.25 g and (2 · 1.5
        // / 4 + 1) · 17.5 = 30.6 of them; skyr 150 · 17.5 = 2625 g; milk 1.75 l = 1802.5 g; chilli is fixed: 2 tsp ·
        // 2.5 g · 7 = 35 g.
        #expect(
            lines.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) } == [
                "produce: Onion 31 (2.76 kg), 3 × 1 kg ← Linsenchili (täglich), Mittagessen (täglich)",
                "dairy: Milk 1.75 l, 2 × 1 l ← Zwischenmahlzeit (täglich)",
                "dairy: Skyr 2.63 kg, 6 × 450 g ← Zwischenmahlzeit (täglich)",
                "dry-goods: Red lentils, dry 1.97 kg, 4 × 500 g ← Linsenchili (täglich)",
                "spices-oils: Chilli powder 35 g, 1 × 50 g ← Linsenchili (täglich)",
            ])
        #expect(basket.toTaste.map(\.food.name) == ["Salt"])
        #expect(basket.toTaste.first?.uses.count == 7)
    }

    @Test("the aisles come in the order that is asked for, and none is lost")
    func order() throws {
        let basket = Basket(ShoppingList(try Kitchen.daily("- A: 5 g Skyr + 1 onion + 5 g Almonds")))
        #expect(basket.aisles(in: [.dryGoods, .dairy]).map(\.name) == [.dryGoods, .dairy, .produce])
    }

    @Test("millilitres and grams of a food become grams, spoons alone grams too")
    func units() throws {
        func milk(_ meals: String) throws -> String {
            try #require(Basket(ShoppingList(try Kitchen.daily(meals))).lines.first).quantity(in: .english)
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

    // MARK: Dates

    /// What a menu gives on a date, from a first one on.
    static func eaten(_ menu: Menu, from first: CivilDate, people_milli: Int = 1000) -> (CivilDate) -> ServedDay? {
        { date in
            guard date >= first, let day = menu.day(date.weekday) else { return nil }
            return ServedDay(day, on: date, people_milli: people_milli)
        }
    }

    @Test("any days are summed, over the ends of weeks and from the menu's first day on")
    func dates() throws {
        let text = "---\ntitle: W\n---\n## Mon\n- A: 100 g Skyr\n## Sun\n- A: 30 g Skyr\n## Tue–Sat\n- A: 1 g Skyr"
        let menu = try #require(Kitchen.menu(text).menu)
        func skyr(_ first: Int, _ last: Int, start: Int = -100) -> Int {
            let list = ShoppingList(
                from: Self.monday.adding(days: first), through: Self.monday.adding(days: last),
                eaten: Self.eaten(menu, from: Self.monday.adding(days: start)))
            return (Basket(list).lines.first?.mass_mg ?? 0) / 1000
        }
        #expect(skyr(0, 6) == 135)
        // Saturday to Tuesday: 1 + 30 + 100 + 1.
        #expect(skyr(5, 8) == 132)
        // Three weeks less a Monday.
        #expect(skyr(1, 20) == 3 * 135 - 100)
        #expect(skyr(-7, 6, start: 0) == 135)
        #expect(skyr(-7, -1, start: 0) == 0)
        #expect(skyr(3, 2) == 0)
    }

    @Test("days sum to what their parts sum to, wherever they are parted")
    func parts() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<60 {
            let days = Self.days(&random)
            let served = Dictionary(
                uniqueKeysWithValues: (0..<21).map { offset in
                    (
                        Self.monday.adding(days: offset),
                        ServedDay(days[offset % 7], on: Self.monday.adding(days: offset), people_milli: 1700)
                    )
                })
            let cut = Int.random(in: 0..<20, using: &random)
            func list(_ first: Int, _ last: Int) -> ShoppingList {
                ShoppingList(from: Self.monday.adding(days: first), through: Self.monday.adding(days: last)) {
                    served[$0]
                }
            }
            #expect(list(0, cut).merging(list(cut + 1, 20)) == list(0, 20))
        }
    }

    // MARK: Leftovers

    /// A pot of four portions that is cooked on Sunday and eaten until Tuesday, and one of two on Thursday.
    static func pots() throws -> Menu {
        let text = """
            ---
            title: W
            ---
            ## Sun
            - A: Lentil chilli × 2
            ## Mon, Tue
            - A: leftover Lentil chilli × 1
            ## Wed, Fri, Sat
            - A: 5 g Skyr
            ## Thu
            - A: Lentil chilli × 1
            - B: leftover Lentil chilli × 1
            """
        let chilli = Kitchen.chilli.replacing("serves: 4", with: "serves: 4\nkeeps: 3 days")
        let recipe = try #require(Kitchen.recipe(chilli, name: "lentil-chilli").recipe)
        var diagnostics: [Diagnostic] = []
        let menu = Menu.parse(
            Source(path: "week.md", text: text), name: "week", cookbook: Cookbook([recipe], Kitchen.foods),
            into: &diagnostics)
        #expect(Kitchen.brief(diagnostics).isEmpty)
        return try #require(menu)
    }

    /// Grams of lentils and of chilli powder, which is fixed, for days after a Monday.
    static func bought(_ first: Int, _ last: Int, start: Int = -100) throws -> [Int] {
        let list = ShoppingList(
            from: monday.adding(days: first), through: monday.adding(days: last),
            eaten: eaten(try pots(), from: monday.adding(days: start)))
        return ["Red lentils, dry", "Chilli powder"].map { food in
            (Basket(list).lines.first { $0.food.name == food }?.mass_mg ?? 0) / 1000
        }
    }

    @Test(
        "what is left over is bought with the pot that it comes from, whatever days are asked for",
        arguments: [
            // The whole week goes round: six portions of 75 g, two pots with 5 g of powder each.
            (0, 6, -100, [450, 10]),
            // Sunday's pot of the week before is cooked already.
            (0, 1, -100, [0, 0]),
            // The pot of Sunday is bought for Monday and Tuesday as well.
            (6, 6, -100, [300, 5]),
            // The leftover of the same day is in that day's pot.
            (3, 3, -100, [150, 5]),
            // The menu begins on Monday: there is no pot of Sunday, so Monday and Tuesday cook for themselves.
            (0, 1, 0, [150, 10]),
        ] as [(Int, Int, Int, [Int])])
    func leftovers(first: Int, last: Int, start: Int, grams: [Int]) throws {
        #expect(try Self.bought(first, last, start: start) == grams)
    }

    @Test("any days with leftovers sum to what their parts sum to")
    func leftoverParts() throws {
        for cut in 0..<13 {
            let (left, right) = (try Self.bought(0, cut), try Self.bought(cut + 1, 13))
            #expect(zip(left, right).map(+) == [900, 20])
        }
    }

    // MARK: Properties

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

    static func list(_ days: [Menu.Day], people_milli: Int, eater: String = "") -> ShoppingList {
        ShoppingList(
            days.map { day in
                ServedDay(
                    day, on: monday.adding(days: day.weekday.rawValue), people_milli: people_milli, eater: eater)
            })
    }

    @Test("for k times the people it is exactly k times as much, but for what is fixed")
    func scaling() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let days = Self.days(&random)
            let factor = Int.random(in: 1...12_000, using: &random)
            let people = Int.random(in: 1...83, using: &random) * 1000
            let one = Self.list(days, people_milli: people)
            let many = Self.list(days, people_milli: people * factor / 1000)
            // Thousandths of people only where they are whole.
            guard people * factor % 1000 == 0, people * factor / 1000 >= 1 else { continue }
            #expect(one.scaled(by: factor) == many)
            for (line, other) in zip(one.lines, many.lines) where line.food.name != "Chilli powder" {
                #expect(line.amount.mass.times(Int128(factor), over: 1000) == other.amount.mass)
            }
        }
    }

    @Test("what a list weighs is what its meals weigh")
    func totals() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<100 {
            let days = Self.days(&random)
            let list = Self.list(days, people_milli: 1000)
            var expected: [String: Double] = [:]
            for dish in days.flatMap(\.meals).flatMap(\.dishes) {
                switch dish {
                case .food(let ingredient): expected[ingredient.food.name, default: 0] += Double(ingredient.mass_mg)
                default:
                    guard let (recipe, servings, _) = dish.portion else { continue }
                    for part in recipe.ingredients {
                        let share = part.isFixed ? 1 : Double(servings) / 1000 / Double(recipe.serves)
                        expected[part.food.name, default: 0] += Double(part.mass_mg) * share
                    }
                }
            }
            for line in list.lines {
                let mass = Double(line.amount.mass.numerator) / Double(line.amount.mass.denominator)
                #expect(abs(mass - (expected[line.food.name] ?? 0)) < 0.001)
            }
            #expect(Set(list.lines.map(\.food.name)) == Set(expected.keys))
        }
    }

    @Test("lists merge to the same in any order and in any grouping, and to the list of the whole week")
    func merging() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<100 {
            let days = Self.days(&random)
            let whole = Self.list(days, people_milli: 1700)
            let parts = days.map { Self.list([$0], people_milli: 1700) }
            for _ in 0..<3 {
                let order = parts.shuffled(using: &random)
                #expect(order.reduce(ShoppingList.empty) { $0.merging($1) } == whole)
                let cut = Int.random(in: 1..<order.count, using: &random)
                let left = order[..<cut].reduce(ShoppingList.empty) { $0.merging($1) }
                let right = order[cut...].reduce(ShoppingList.empty) { $0.merging($1) }
                #expect(left.merging(right) == whole)
            }
        }
    }

    @Test("a household's list is what its eaters' lists are together, and says who eats what")
    func household() throws {
        let ana = try Kitchen.daily("- Lunch: Lentil chilli")
        let ben = try Kitchen.daily("- Lunch: Lentil chilli × 2\n- Snack: 150 g Skyr")
        let both = Self.list(ana.days, people_milli: 1000, eater: "Ana").merging(
            Self.list(ben.days, people_milli: 1000, eater: "Ben"))
        let basket = Basket(both)
        let lentils = try #require(basket.lines.first { $0.food.name == "Red lentils, dry" })
        // 300 g / 4 · 3 · 7
        #expect(lentils.mass_mg == 1_575_000)
        #expect(lentils.uses.meals(in: .english, days: 7, eaters: ["Ana", "Ben"]) == ["Lentil chilli (daily)"])
        let skyr = try #require(basket.lines.first { $0.food.name == "Skyr" })
        #expect(skyr.uses.meals(in: .english, days: 7, eaters: ["Ana", "Ben"]) == ["Snack (daily; Ben)"])
    }

    @Test("what is bought is never less than what is eaten, and never a pack too many")
    func enough() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<100 {
            let list = Self.list(Self.days(&random), people_milli: 1300)
            for (line, exact) in zip(
                Basket(list).lines,
                list.lines.filter { !$0.isOnlyToTaste }.map {
                    Double($0.amount.mass.numerator) / Double($0.amount.mass.denominator)
                })
            {
                #expect(Double(line.mass_mg) >= exact - 1e-6 && Double(line.mass_mg) < exact + 1.001)
                if let pack = line.packs.packs.first {
                    #expect(Double(line.packs.mass_g * 1000) >= exact)
                    #expect(Double((line.packs.mass_g - pack.size_g) * 1000) < exact)
                }
            }
        }
    }

    @Test("absurd numbers stop at the most that can be held")
    func extremes() {
        let largest = Share(Int128.max, over: 1)
        #expect((largest + largest).roundedUp() == 1_000_000_000_000_000)
        #expect(largest.times(2, over: 1) == largest)
        #expect(largest.times(1, over: 0) == .zero)
        #expect(largest.without(largest) == .zero)
        #expect(Share(1, over: Int128.max).without(Share(1, over: Int128.max - 1)) == Share(1, over: Int128.max))
        #expect(Share(-1, over: 1) == .zero)
        #expect(Share(1, over: 0) == .zero)
        #expect(Share(1, over: Int128.max).roundedUp(per: .max) == 1)
    }
}
