import Diagnostics
import Quantities
import Testing

@testable import Nutrition

@Suite("Menus")
struct MenuTests {
    static let week = """
        ---
        title: Training week
        german: Trainingswoche
        target: 2100 kcal; protein 1.8 g/kg; fat 25–35 %
        ---
        Cook once, eat twice.

        ## Mon, Wed–Fri
        Training days.

        - Breakfast 07:30: Night porridge
        - Lunch 13:00: Lentil chilli × 1.5 + 1 onion
          - if legumes: 160 g Chicken breast + 2 onions
          - note: Freezes well.
        - Snack: 150 g Skyr

        ## Di, Sat, Sonntag
        - Dinner:
          - linsenchili x 2
          - 1 fillet Chicken breast
        """

    @Test("a menu is read whole")
    func whole() throws {
        let (read, report) = Kitchen.menu(Self.week)
        #expect(report.isEmpty)
        let menu = try #require(read)
        #expect(menu.title(in: .german) == "Trainingswoche")
        #expect(menu.prose == ["Cook once, eat twice."])
        #expect(menu.days.map(\.weekday) == Weekday.allCases)
        let friday = try #require(menu.day(.friday))
        #expect(friday.prose == ["Training days."])
        #expect(friday.meals.map(\.name) == ["Breakfast", "Lunch", "Snack"])
        #expect(friday.meals.map(\.time) == ["07:30", "13:00", nil])
        #expect(friday.meals[1].dishes.map { $0.text(in: .german) } == ["Linsenchili × 1,5", "1 Zwiebel"])
        #expect(friday.meals[1].alternatives.map(\.flag) == ["legumes"])
        #expect(friday.meals[1].notes == ["Freezes well."])
        #expect(friday.meals[1].title(in: .german) == "Mittagessen")
        let tuesday = try #require(menu.day(.tuesday))
        #expect(
            tuesday.meals.map { $0.dishes.map { $0.text(in: .english) } } == [
                ["Lentil chilli × 2", "1 fillet Chicken breast"]
            ])
    }

    @Test("a day is exactly the sum of its meals, and a meal of its dishes")
    func sums() throws {
        let day = try #require(
            try Kitchen.daily("- A: Lentil chilli × 0.333 + 7 g Almonds\n- B: 123 ml Milk").day(.monday))
        for nutrient in Nutrient.allCases {
            let meals = day.meals.map { $0.nutrients[nutrient] }
            #expect(day.nutrients[nutrient] == meals.reduce(0, +))
            #expect(meals == day.meals.map { $0.dishes.reduce(0) { $0 + $1.nutrients[nutrient] } })
        }
        // 290.025 · 0.333 = 96.578325 → 96.578; 579 · 0.07 = 40.53; 123 ml · 1.03 = 126.69 g, · 0.47 = 59.5443 →
        // 59.544.
        #expect(day.nutrients[.energy] == 96_578 + 40_530 + 59_544)
    }

    @Test("every mistake is reported where it stands")
    func mistakes() {
        let text = """
            ---
            title: X
            target: 2100 kcal; protien 1 g
            ---
            - Early: 5 g Skyr
            ## Mon, Tusday
            - Lunch 25:00: 5 g Skyr
            - Lunch
            - Lunch: Lentil chili
            - Snack: Skyr
              - or: 5 g Skyr
            - Snack: 5 g Skyr, 1 onion
            ## Wed
            1. Eat
            """
        #expect(
            Kitchen.menu(text).report == """
                3:9+22 bad-target `protien` is not a nutrient | did you mean `protein`?
                5:3+15 menu-days this meal belongs to no day
                6:4+11 menu-days `Tusday` is not a day of the week | did you mean `Tuesday`?
                7:3+11 menu-wording `25:00` is not a time
                8:3+5 menu-wording there is no colon after the meal's name
                9:10+12 unknown-dish `Lentil chili` is neither a recipe nor a quantity of a food | did you mean `Lentil chilli`?
                10:10+4 no-quantity there is no quantity of `Skyr`
                11:5+12 menu-wording this means nothing under a meal
                12:10+17 bad-ingredient `1 onion` looks like another food
                14:4+3 menu-wording a menu has no numbered steps
                """)
    }

    @Test("a day that stands twice is an error, a day that is missing a warning")
    func days() {
        let twice = "---\ntitle: X\n---\n## Mon–Sun\n- A: 5 g Skyr\n## Sat\n- A: 5 g Skyr"
        #expect(Kitchen.menu(twice).report == "6:4+3 menu-days Saturday stands here a second time")
        let missing = "---\ntitle: X\n---\n## Weekdays\n- A: 5 g Skyr\n## Sun\n- A: 5 g Skyr"
        #expect(Kitchen.menu(missing).report == "7:14+1 warning menu-days the menu says nothing of Saturday")
    }

    @Test("a flag chooses the first alternative that offends none of the flags")
    func flags() throws {
        let menu = try Kitchen.daily(
            "- A: 100 g Chicken breast\n  - if vegetarian: 100 g Almonds\n  - if vegetarian: 100 g Skyr\n- B: 5 g Skyr\n  - if knee: 6 g Skyr"
        )
        func dishes(_ flags: [String]) -> [String] {
            menu.adapted(to: flags).menu.days[0].meals.flatMap { $0.dishes.map { $0.text(in: .english) } }
        }
        #expect(dishes([]) == ["100\u{A0}g Chicken breast", "5\u{A0}g Skyr"])
        #expect(dishes(["Vegetarian"]) == ["100\u{A0}g Almonds", "5\u{A0}g Skyr"])
        #expect(dishes(["nuts", "vegetarian"]) == ["100\u{A0}g Skyr", "5\u{A0}g Skyr"])
        #expect(dishes(["knee"]) == ["100\u{A0}g Chicken breast", "6\u{A0}g Skyr"])
        #expect(menu.adapted(to: ["nuts", "vegetarian", "knee"]).problems.isEmpty)
    }

    @Test("a meal that offends a flag without an alternative is one error that says where")
    func offences() throws {
        let menu = try Kitchen.daily("- A: Night porridge × 1\n- B: 100 g Chicken breast")
        #expect(
            Kitchen.brief(menu.adapted(to: ["dairy", "vegetarian"]).problems) == """
                5:3+21 menu-unfit `A` has `Milk`, which the flag `dairy` rules out | add `- if dairy: …` under the meal
                6:3+23 menu-unfit `B` is not vegetarian: it has `Chicken breast` | add `- if vegetarian: …` under the meal
                """)
        #expect(menu.adapted(to: ["legumes", "knee"]).problems.isEmpty)
    }

    @Test("a day is measured against its target")
    func target() throws {
        // 200 g chicken: 212 kcal, 45 g protein, 3.8 g fat; 40 g almonds: 231.6 kcal, 8.48 g, 19.96 g. Together 443.6
        // kcal, 53.48 g protein, 23.76 g fat: 23.76 · 9 / 443.6 = 48.2 % of energy; 53.48 / 70 = 0.764 g/kg.
        let menu = try Kitchen.daily(
            "- A: 200 g Chicken breast + 40 g Almonds",
            target: "500–600 kcal; protein 0.75 g/kg; fat 20–35 %; salt at most 6 g")
        let results = menu.target.results(for: menu.days[0].nutrients, bodyMass: Mass(grams: 70_000))
        #expect(results.map(\.actual) == [443_600, 764, 482, 200])
        #expect(results.map(\.miss) == [-56_400, 14, 132, 0])
        #expect(results.map(\.isMet) == [false, true, false, true])
        #expect(
            results.map { $0.goal.text(in: .english) } == [
                "500–600\u{A0}kcal", "protein 0.75\u{A0}g/kg", "fat 20–35\u{A0}%", "salt at most 6\u{A0}g",
            ])
        #expect(results[2].goal.text(in: .german) == "Fett 20–35\u{A0}%")
        #expect(menu.target.results(for: menu.days[0].nutrients, bodyMass: nil).count == 3)
    }

    @Test(
        "a target that cannot be read says why",
        arguments: [
            ("2100", "`2100` has no unit that fits"), ("100 kcal", "`100 kcal` is out of bounds"),
            ("fat 35–25 %", "`fat 35–25 %` is not a range"), ("salt 5 %", "`salt 5 %` has no unit that fits"),
            ("fat 20 %; fat 30 %", "`fat` stands twice in the target"), ("fat", "`fat` has no amount"),
            ("", "`` has no amount"),
            ("protein 40 %; fat 40 %; carbohydrate 40 %", "the least shares come to more than 100 % of the energy"),
        ])
    func badTargets(text: String, message: String) {
        let problem = #expect(throws: MenuTarget.Problem.self) { try MenuTarget(text) }
        #expect(problem?.message == message)
    }
}
