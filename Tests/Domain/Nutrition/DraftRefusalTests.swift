import Diagnostics
import Quantities
import Testing

@testable import Nutrition

@Suite("Menus that cannot be drafted, and why")
struct DraftRefusalTests {
    private func refusal(_ target: String, _ change: (inout MenuRequest) -> Void = { _ in }) throws -> String {
        DraftKitchen.refusal(try DraftKitchen.request(target, change))
    }

    @Test("a target that cannot be counted")
    func target() throws {
        #expect(try refusal("protein 130 g") == "no-draft no draft: the target names no energy")
        #expect(
            try refusal("2000 kcal; protein 1.8 g/kg") == """
                no-draft no draft: the target counts grams for each kilogram of body mass, and no mass is given \
                | `--mass 75kg`, or `--client` with a client who was weighed
                """)
    }

    @Test("no dish for a meal")
    func meals() throws {
        let text = try refusal("2000 kcal") { request in
            request.meals = 2
            request.diets = [.vegan]
            request.avoid = (try? DraftKitchen.avoid("legumes")) ?? []
        }
        #expect(
            text == """
                no-draft no draft: there is no vegan dinner without legumes | `Beans and rice` has `Black beans, tinned` (legumes); \
                `Beef pasta` is not vegan: `Lean beef mince`; `Cheese pasta` is not vegan: `Cheddar`
                no-draft no draft: there is no vegan lunch without legumes | `Beans and rice` has `Black beans, tinned` (legumes); \
                `Beef pasta` is not vegan: `Lean beef mince`; `Cheese pasta` is not vegan: `Cheddar`
                """)
    }

    @Test("too few dishes for a week")
    func variety() throws {
        let text = try refusal("2000 kcal") { request in
            request.meals = 2
            request.diets = [.vegan]
        }
        #expect(
            text == """
                no-draft no draft: 14 times lunch and dinner are to be filled, and 3 recipes for a vegan meal at most 2 × each come to 6 \
                | `--repeat 5` would do, or more recipes
                """)
    }

    @Test("nothing quick enough")
    func time() throws {
        let text = try refusal("2000 kcal") { $0.mostTime_min = 10 }
        #expect(
            text == """
                no-draft no draft: no dinner for Monday, Tuesday, Wednesday, Thursday, Friday takes at most 10 min \
                | the quickest is `Egg rice`, 15 min
                no-draft no draft: no lunch for Monday, Tuesday, Wednesday, Thursday, Friday takes at most 10 min \
                | the quickest is `Egg rice`, 15 min
                """)
    }

    @Test("goals that no day meets, by the figure that binds")
    func goals() throws {
        func message(_ target: String) throws -> String {
            try refusal(target) { $0.mostRepeats = 7 }
        }
        let protein = try message("1500 kcal; protein at least 200 g")
        #expect(protein.hasPrefix("no-draft no draft: with these recipes at most "), "\(protein)")
        #expect(
            protein.contains(
                " g of protein fit into 1500 kcal, and protein at least 200 g was asked for | the nearest day has "))
        #expect(
            try message("600 kcal").contains(
                " kcal are in a day of 4 meals, and 600 kcal was asked for | the nearest day"))
        let fat = try message("2000 kcal; fat at most 20 g")
        #expect(fat.contains(" g of fat are in 2000 kcal, and fat at most 20 g was asked for"), "\(fat)")
        let shares = try message("2000 kcal; fat at most 18 %; carbohydrate at most 30 %")
        #expect(
            shares.contains(
                "fat at most 18 % and carbohydrate at most 30 % cannot be met on one day with these recipes"),
            "\(shares)")
    }

    @Test("a limit on something that a food has no figure for leaves its dishes out")
    func unknownFigures() throws {
        let request = try DraftKitchen.request("2000 kcal; sugar at most 90 g") { $0.mostRepeats = 3 }
        let draft = try DraftKitchen.draft(request)
        #expect(draft.text.contains("Left out: Lentil chilli has Red lentils, dry without a figure for sugars."))
    }
}
