import Diagnostics
import Testing

@testable import Nutrition

/// A small kitchen for tests, and short ways to read texts in it.
enum Kitchen {
    static let head =
        "name,german,kcal,protein_g,fat_g,saturated_g,carbohydrate_g,sugar_g,fibre_g,salt_g,density_g_ml,units,allergens,diets,aisle,pack_g,source"

    static let table =
        head + """

            "Red lentils, dry","Rote Linsen, trocken",358,23.9,2.2,0.4,63.1,,10.8,0.02,,,,vegan;vegetarian,dry-goods,500,made up
            Onion,Zwiebel,40,1.1,0.1,0,9.3,4.2,1.7,0.01,,piece=90;slice=12,,vegan,produce,1000,made up
            Milk,Milch,47,3.4,1.6,1,4.8,4.8,0,0.1,1.03,,milk,vegetarian,dairy,1030,made up
            Skyr,,61,10.9,0.2,0.1,3.8,3.8,0,0.12,,,milk,vegetarian,dairy,450,made up
            Almonds,Mandeln,579,21.2,49.9,3.8,21.6,4.4,12.5,0,,,nuts,vegan,dry-goods,200,made up
            Chilli powder,Chilipulver,282,13.5,14.3,2.5,49.7,7.2,34.8,4.1,0.5,,,vegan,spices-oils,50,made up
            Salt,Salz,0,0,0,0,0,0,0,100,,,,vegan,spices-oils,500,made up
            Chicken breast,Hähnchenbrust,106,22.5,1.9,0.5,0,0,0,0.1,,fillet=160,,,meat-fish,400,made up
            """

    static let foods: FoodTable = {
        var diagnostics: [Diagnostic] = []
        return FoodTable(FoodTable.read(Source(path: "foods.csv", text: table), into: &diagnostics))
    }()

    static let chilli = """
        ---
        title: Lentil chilli
        german: Linsenchili
        serves: 4
        time: 35 min
        tags: [vegan, high-fibre]
        ---
        Better on the second day.

        - 300 g red lentils, dry
        - 2 onions (180 g), diced
        - 2 tsp Chilli powder, fixed
        - Salt, to taste

        1. Soften the onions,
           8 min.
        2. Add the rest.
        """

    static let oats = "---\ntitle: Night porridge\nserves: 1\n---\n- 200 ml Milk\n- 30 g Almonds\n\n1. Wait."

    static func recipe(_ text: String, name: String = "dish") -> (recipe: Recipe?, report: String) {
        var diagnostics: [Diagnostic] = []
        let recipe = Recipe.parse(
            Source(path: "dish.md", text: text), name: name, foods: foods, into: &diagnostics)
        return (recipe, brief(diagnostics))
    }

    static let recipes = [("lentil-chilli", chilli), ("night-porridge", oats)].compactMap {
        recipe($0.1, name: $0.0).recipe
    }

    static func menu(_ text: String) -> (menu: Menu?, report: String) {
        var diagnostics: [Diagnostic] = []
        let menu = Menu.parse(
            Source(path: "week.md", text: text), name: "week", recipes: recipes, foods: foods, into: &diagnostics)
        return (menu, brief(diagnostics))
    }

    /// A menu in order whose every day is the same.
    static func daily(_ meals: String, target: String? = nil) throws -> Menu {
        let front = "---\ntitle: Week\n" + (target.map { "target: \($0)\n" } ?? "") + "---\n## Every day\n"
        let (menu, report) = menu(front + meals)
        #expect(report.isEmpty)
        return try #require(menu)
    }

    /// One line for each: `3:1+4 unknown-food unknown food …`.
    static func brief(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.inReadingOrder().map { diagnostic in
            let place = diagnostic.place.map { "\($0.line):\($0.column)+\($0.length) " } ?? ""
            let hint = diagnostic.hint.map { " | \($0)" } ?? ""
            return
                "\(place)\(diagnostic.severity == .warning ? "warning " : "")\(diagnostic.code) \(diagnostic.message)\(hint)"
        }.joined(separator: "\n")
    }
}
