import Diagnostics
import Quantities
import Testing

@testable import Nutrition

@Suite("Leftovers")
struct LeftoverTests {
    private static let pot = """
        ---
        title: Pot
        serves: 4
        keeps: 2 days
        ---
        - 400 g Onion
        - 10 g Salt, fixed

        1. Cook.
        """

    private static let recipes = Kitchen.recipes + [Kitchen.recipe(pot, name: "pot").recipe].compactMap { $0 }

    private func menu(_ days: String) -> (menu: Menu?, report: String) {
        var diagnostics: [Diagnostic] = []
        let menu = Menu.parse(
            Source(path: "week.md", text: "---\ntitle: W\n---\n" + days), name: "week",
            cookbook: Cookbook(Self.recipes, Kitchen.foods), into: &diagnostics)
        return (menu, Kitchen.brief(diagnostics.filter { $0.code != "menu-days" }))
    }

    private func cookings(_ menu: Menu?) -> [String] {
        (menu?.cookings ?? []).map { cooking in
            let left = cooking.leftovers.map { "\($0.weekday) \($0.meal) \($0.servings_milli)" }
            return "\(cooking.weekday) \(cooking.meal): \(cooking.recipe.title) \(cooking.servings_milli)"
                + (left.isEmpty ? "" : " (" + left.joined(separator: ", ") + ")")
        }
    }

    @Test("what is left is eaten of the youngest pot, and the week goes round")
    func pots() throws {
        let (read, report) = menu(
            """
            ## Mon
            - Lunch: leftover Pot × 1.25
            ## Wed
            - Lunch: Pot × 1
            - Dinner: leftover Pot
            ## Thu, Fri
            - Lunch: leftover pot x 0.5
            ## Sun
            - Dinner: Pot × 1.5
            """)
        #expect(report == "")
        let menu = try #require(read)
        #expect(
            cookings(menu) == [
                "wednesday Lunch: Pot 3000 (wednesday Dinner 1000, thursday Lunch 500, friday Lunch 500)",
                "sunday Dinner: Pot 2750 (monday Lunch 1250)",
            ])
        #expect(menu.day(.monday)?.meals[0].dishes[0].text(in: .english) == "Pot × 1.25 (leftover)")
        #expect(menu.day(.monday)?.meals[0].dishes[0].text(in: .german) == "Pot × 1,25 (Rest)")
    }

    @Test("a leftover counts for the day, and on the list with all but what is fixed")
    func counts() throws {
        let menu = try #require(menu("## Mon\n- A: Pot × 1\n## Tue\n- A: leftover Pot × 1").menu)
        #expect(menu.day(.monday)?.nutrients == menu.day(.tuesday)?.nutrients)
        let lines = Basket(ShoppingList(menu)).lines
        #expect(lines.map { "\($0.food.name) \($0.mass_mg / 1000)" } == ["Onion 200", "Salt 10"])
    }

    @Test("nothing is left of what nobody cooked, or what does not keep so long")
    func mistakes() {
        let text = """
            ## Mon
            - Lunch: leftover Night porridge + leftover Lentil chilli
            - Dinner: Lentil chilli × 1
            ## Tue
            - Lunch: leftover Lentil chilli
            - Dinner: Pot × 1
            ## Fri
            - Lunch: leftover Pot
            - Dinner: leftover Skyr
            """
        #expect(
            menu(text).report
                == "12:20+4 unknown-dish `Skyr` is not a recipe, and only what was cooked is left over | a food alone is eaten as it is: 150 g Skyr"
        )
        #expect(
            menu(text.replacing("\n- Dinner: leftover Skyr", with: "")).report == """
                5:10+23 no-leftover no other day cooks `Night porridge`, so nothing of it is left
                5:36+22 no-leftover `Lentil chilli` does not keep until Monday: it is to be eaten at once | `keeps: 3 days` in the recipe says how long it does
                8:10+22 no-leftover `Lentil chilli` does not keep until Tuesday: it is to be eaten at once | `keeps: 3 days` in the recipe says how long it does
                11:10+12 no-leftover `Pot` of Tuesday does not keep until Friday: it keeps 2 days
                """)
    }

    @Test("what people with a flag eat must be left for them as well")
    func flags() throws {
        let text = "## Mon\n- A: Pot × 1\n  - if onions: 5 g Skyr\n## Tue\n- A: leftover Pot × 1\n"
        #expect(menu(text).report == "8:6+16 no-leftover no other day cooks `Pot`, so nothing of it is left")
        let (read, report) = menu(text + "  - if onions: 6 g Skyr\n")
        #expect(report == "")
        #expect(cookings(try #require(read).adapted(to: ["onions"]).menu) == [])
    }

    @Test("a swap carries over to what is left, and must keep as long")
    func swaps() throws {
        let base = try #require(menu("## Mon\n- A: Pot × 1\n## Tue\n- A: leftover Pot × 1.5").menu)
        func read(_ line: String) -> (ClientMenu?, String) {
            var diagnostics: [Diagnostic] = []
            let menu = ClientMenu.parse(
                Source(path: "menu of ana-r", text: "---\nuses: week\nstart: 2026-12-01\n---\n- \(line)\n"),
                templates: ["week": base], cookbook: Cookbook(Self.recipes, Kitchen.foods), into: &diagnostics)
            diagnostics += menu?.menu.adapted(to: []).problems ?? []
            return (menu, Kitchen.brief(diagnostics))
        }
        #expect(
            read("swap: Pot -> Lentil chilli").1
                == "5:16+13 no-leftover `Lentil chilli` does not keep until Tuesday: it is to be eaten at once | `keeps: 3 days` in the recipe says how long it does"
        )
        #expect(read("swap on Tue: Pot -> Lentil chilli").1.contains("no other day cooks `Lentil chilli`"))
        #expect(read("swap on Tue: Pot -> leftover Pot").1 == "")
        let (set, fine) = read("set Tue A: 5 g Skyr")
        #expect(fine == "")
        #expect(cookings(set?.menu) == ["monday A: Pot 1000"])
        #expect(read("swap on Mon: Pot -> 5 g Skyr").1.contains("no other day cooks `Pot`"))
    }
}
