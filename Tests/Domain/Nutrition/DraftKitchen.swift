import Diagnostics
import Quantities
import Solving
import Testing

@testable import Nutrition

/// A kitchen that weeks can be drafted from: two dozen foods and a dozen dishes, with figures near to real ones.
enum DraftKitchen {
    private static let table =
        Kitchen.head + """

            Rolled oats,,379,13.5,5.9,1.1,68.7,1.4,10,0.01,,,gluten,vegan;vegetarian,dry-goods,500,made up
            Milk,,64,3.3,3.7,2.3,4.7,4.7,0,0.12,1.03,,milk,vegetarian,dairy,1000,made up
            Skyr,,61,10.3,0.4,0.1,3.6,3.3,0,0.09,,pot=150,milk,vegetarian,dairy,450,made up
            Banana,Banane,89,1.1,0.3,0.1,22.8,12.2,2.6,0,,piece=120,,vegan;vegetarian,produce,,made up
            Apple,,57,0.3,0.2,0,13.6,10,2.4,0,,piece=170,,vegan;vegetarian,produce,1000,made up
            Carrot,,41,0.9,0.2,0,9.6,4.7,2.8,0.17,,piece=70,,vegan;vegetarian,produce,1000,made up
            Wholemeal bread,,253,12.3,3.6,0.7,43.1,4.4,6,1.12,,slice=45;piece=45,gluten,vegan;vegetarian,bakery,500,made up
            Egg,,143,12.6,9.5,3.1,0.7,0.4,0,0.35,,piece=55,eggs,vegetarian,dairy,550,made up
            Cheddar,,410,24.3,33.8,19.4,2.1,0.3,0,1.6,,slice=25,milk,vegetarian,dairy,200,made up
            Almonds,,579,21.2,49.9,3.8,21.6,4.4,12.5,0,,,nuts,vegan;vegetarian,dry-goods,200,made up
            Sunflower seeds,,584,20.8,51.5,4.5,20,2.6,8.6,0.02,,,,vegan;vegetarian,dry-goods,200,made up
            Chicken breast,,112,22.5,1.9,0.4,0,0,0,0.16,,piece=160,,,meat-fish,400,made up
            Lean beef mince,,137,21.4,5,2.2,0,0,0,0.17,,,,,meat-fish,500,made up
            Salmon fillet,,208,20.4,13.4,3.1,0,0,0,0.15,,piece=125,fish,,meat-fish,250,made up
            "Rice, dry",,360,7,1,0.2,79,0.1,1.4,0,,,,vegan;vegetarian,dry-goods,1000,made up
            "Pasta, dry",,371,13,1.5,0.3,74.7,2.7,3.2,0.01,,,gluten,vegan;vegetarian,dry-goods,500,made up
            "Red lentils, dry",,358,23.9,2.2,0.4,63.1,,10.8,0.02,,,,vegan;vegetarian,dry-goods,500,made up
            "Black beans, tinned",,91,6,0.3,0.1,16.6,0.2,6.9,0.96,,,,vegan;vegetarian,tins,400,made up
            Firm tofu,,144,15,8.7,1.3,2.8,0.6,2.3,0.02,,,soya,vegan;vegetarian,dairy,400,made up
            Tinned tomatoes,,18,0.8,0.5,0,3.3,3,1.9,0.31,,,,vegan;vegetarian,tins,400,made up
            Broccoli,,32,2.6,0.3,0,6.3,1.4,2.4,0.09,,piece=400,,vegan;vegetarian,produce,500,made up
            Potato,,77,2,0.1,0,17.5,0.8,2.1,0.01,,piece=150,,vegan;vegetarian,produce,2500,made up
            Olive oil,,884,0,100,13.8,0,0,0,0.01,0.92,,,vegan;vegetarian,spices-oils,500,made up
            """

    private static let dishes: [(name: String, head: String, ingredients: String)] = [
        (
            "porridge", "title: Porridge\nserves: 1\ntime: 10 min\nmeals: [breakfast]",
            "70 g Rolled oats; 250 ml Milk; 1 banana"
        ),
        (
            "nut-muesli", "title: Nut muesli\nserves: 1\ntime: 5 min\nmeals: [breakfast]",
            "60 g Rolled oats; 200 g Skyr; 1 apple; 20 g Almonds"
        ),
        (
            "tofu-scramble", "title: Tofu scramble\nserves: 2\ntime: 15 min\nmeals: [breakfast]",
            "300 g Firm tofu; 150 g Tinned tomatoes; 2 slices Wholemeal bread; 1 tbsp Olive oil"
        ),
        (
            "chicken-rice", "title: Chicken and rice\nserves: 4\ntime: 35 min\nkeeps: 2 days",
            "700 g Chicken breast; 300 g Rice, dry; 500 g Broccoli; 3 tbsp Olive oil"
        ),
        (
            "beef-pasta", "title: Beef pasta\nserves: 4\ntime: 30 min\nkeeps: 3 days",
            "500 g Lean beef mince; 350 g Pasta, dry; 800 g Tinned tomatoes; 2 tbsp Olive oil"
        ),
        (
            "salmon-potatoes", "title: Salmon on potatoes\nserves: 2\ntime: 40 min",
            "250 g Salmon fillet; 600 g Potato; 300 g Broccoli"
        ),
        (
            "lentil-chilli", "title: Lentil chilli\nserves: 4\ntime: 35 min\ntags: [vegan]\nkeeps: 3 days",
            "350 g Red lentils, dry; 400 g Black beans, tinned; 800 g Tinned tomatoes; 3 tbsp Olive oil"
        ),
        (
            "bean-rice", "title: Beans and rice\nserves: 4\ntime: 25 min\nkeeps: 2 days",
            "800 g Black beans, tinned; 300 g Rice, dry; 300 g Carrot; 4 tbsp Olive oil"
        ),
        (
            "tofu-rice", "title: Tofu rice\nserves: 2\ntime: 20 min\nkeeps: 1 day",
            "300 g Firm tofu; 150 g Rice, dry; 300 g Broccoli; 1 tbsp Olive oil"
        ),
        (
            "egg-rice", "title: Egg rice\nserves: 2\ntime: 15 min",
            "5 eggs; 150 g Rice, dry; 200 g Carrot; 1 tbsp Olive oil"
        ),
        (
            "cheese-pasta", "title: Cheese pasta\nserves: 2\ntime: 20 min",
            "160 g Pasta, dry; 80 g Cheddar; 400 g Tinned tomatoes; 200 g Skyr"
        ),
        (
            "potato-frittata", "title: Potato frittata\nserves: 4\ntime: 45 min\nkeeps: 2 days",
            "10 eggs; 800 g Potato; 300 g Broccoli; 2 tbsp Olive oil"
        ),
        ("banana-skyr", "title: Banana skyr\nserves: 1\ntime: 5 min\nmeals: [snack]", "150 g Skyr; 1 banana"),
    ]

    static let foods: FoodTable = {
        var diagnostics: [Diagnostic] = []
        let foods = FoodTable(FoodTable.read(Source(path: "foods.csv", text: table), into: &diagnostics))
        #expect(diagnostics.isEmpty, "\(Kitchen.brief(diagnostics))")
        return foods
    }()

    static let recipes: [Recipe] = dishes.compactMap { dish in
        var diagnostics: [Diagnostic] = []
        let list = dish.ingredients.split(separator: ";").map { "- \($0.trimmingWhitespace)\n" }.joined()
        let recipe = Recipe.parse(
            Source(path: "\(dish.name).md", text: "---\n\(dish.head)\n---\n\(list)\n1. Cook.\n"), name: dish.name,
            language: .english, foods: foods, into: &diagnostics)
        #expect(diagnostics.isEmpty, "\(Kitchen.brief(diagnostics))")
        return recipe
    }

    static func request(_ target: String, _ change: (inout MenuRequest) -> Void = { _ in }) throws -> MenuRequest {
        var request = MenuRequest(target: try MenuTarget(reading: target))
        change(&request)
        return request
    }

    static func avoid(_ words: String...) throws -> [Avoidance] {
        try words.map { try #require(Avoidance($0, recipes: recipes, foods: foods)) }
    }

    static func draft(_ request: MenuRequest, recipes: [Recipe] = recipes) throws(Mistakes) -> MenuDraft {
        try MenuDraft(request, recipes: recipes, foods: foods, solver: GLPKSolver())
    }

    /// The message of a refusal with its hint; the draft's text where there is none.
    static func refusal(_ request: MenuRequest, recipes: [Recipe] = recipes) -> String {
        do throws(Mistakes) {
            return try draft(request, recipes: recipes).text
        } catch {
            return Kitchen.brief(error.diagnostics)
        }
    }

    /// The draft as any menu is read.
    static func menu(_ draft: MenuDraft) throws -> Menu {
        var diagnostics: [Diagnostic] = []
        let menu = Menu.parse(
            Source(path: "draft.md", text: draft.text), name: "draft", recipes: recipes, foods: foods,
            into: &diagnostics)
        #expect(!diagnostics.hasErrors, "\(Kitchen.brief(diagnostics))")
        return try #require(menu)
    }
}
