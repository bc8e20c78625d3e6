import Diagnostics
import Quantities
import Testing

@testable import Nutrition

@Suite("Recipes")
struct RecipeTests {
    /// The ingredient of a line, and what was wrong with it.
    static func ingredient(_ line: String) -> (ingredient: Ingredient?, report: String) {
        let source = Source(path: "dish.md", text: line)
        var findings = Findings(source)
        let found = IngredientReader(foods: Kitchen.foods).ingredient(source, 0..<source.bytes.count, into: &findings)
        return (found, Kitchen.brief(findings.all))
    }

    @Test("a recipe is read whole")
    func whole() throws {
        let (read, report) = Kitchen.recipe(Kitchen.chilli, name: "lentil-chilli")
        #expect(report.isEmpty)
        let recipe = try #require(read)
        #expect(recipe.title(in: .german) == "Linsenchili")
        #expect(recipe.serves == 4)
        #expect(recipe.time_min == 35)
        #expect(recipe.prose == ["Better on the second day."])
        #expect(recipe.ingredients.map(\.food.name) == ["Red lentils, dry", "Onion", "Chilli powder", "Salt"])
        #expect(recipe.ingredients.map(\.mass_mg) == [300_000, 180_000, 5000, 0])
        #expect(recipe.ingredients.map(\.written) == ["300 g", "2", "2 tsp", ""])
        #expect(recipe.ingredients[1].note == "diced")
        #expect(recipe.ingredients.map(\.isFixed) == [false, false, true, false])
        #expect(recipe.ingredients[3].isToTaste)
        #expect(recipe.steps == ["Soften the onions, 8 min.", "Add the rest."])
        #expect(recipe.diets == [.vegan, .vegetarian])
        #expect(recipe.allergens == [])
    }

    @Test("nutrition per serving is the sum by weight, rounded once")
    func nutrition() throws {
        // Per serving, computed by hand: energy (300 · 3.58 + 180 · 0.40 + 5 · 2.82) / 4 = 1160.1 / 4 = 290.025 kcal;
        // protein (300 · 0.239 + 180 · 0.011 + 5 · 0.135) / 4 = 74.355 / 4 = 18.58875 g.
        let recipe = try #require(Kitchen.recipes.first)
        #expect(recipe.perServing[.energy] == 290_025)
        #expect(recipe.perServing[.protein] == 18_589)
        #expect(recipe.perServing.isLowerBound(.sugar))
        #expect(recipe.perServing.text(of: .energy, in: .english) == "290\u{A0}kcal")
        #expect(recipe.perServing.text(of: .sugar, in: .german) == "≥\u{A0}2\u{A0}g")
    }

    @Test(
        "a quantity is read as kitchens write it",
        arguments: [
            ("300 g Red lentils, dry", 300_000), ("300g red lentils, dry, rinsed", 300_000),
            ("1.5 kg Onion", 1_500_000), ("200 ml Milk", 206_000), ("½ l Milk", 515_000), ("1 ½ cups Milk", 370_800),
            ("1 1/2 cups of milk", 370_800), ("2 tbsp Milk", 30_900), ("2 TL Milch", 10_300), ("1/3 cup Milk", 82_400),
            ("2 onions", 180_000), ("1 Onion", 90_000), ("3 slices onion", 36_000),
            ("3 slices of onions, thin", 36_000),
            ("2 Onion (210 g)", 210_000), ("2 onions (about 0.2 kg), diced", 200_000), ("1 Zwiebel", 90_000),
            ("400 g Onion (4 small ones)", 400_000),
        ])
    func quantities(line: String, mass_mg: Int) {
        let (ingredient, report) = Self.ingredient(line)
        #expect(report.isEmpty)
        #expect(ingredient?.mass_mg == mass_mg)
    }

    @Test(
        "a line that cannot be read says why, and where",
        arguments: [
            ("300 g Red lentil, fresh", "1:7+10 unknown-food unknown food `Red lentil` | there is `Red lentils, dry`"),
            ("2 onoins, diced", "1:3+6 unknown-food unknown food `onoins` | did you mean `Onion`?"),
            ("2 onions diced", "1:3+12 unknown-food unknown food `onions diced` | put a comma after `Onion`"),
            ("300 g", "1:6+1 unknown-food the name of a food is missing"),
            ("Onion, diced", "1:1+5 no-quantity there is no quantity of `Onion`"),
            (
                "3 heads onion",
                "1:3+5 unknown-unit `Onion` has no unit `heads` | the column `units` of the food table takes heads=GRAMS"
            ),
            (
                "2 Skyr",
                "1:1+2 unknown-unit nothing says what one `Skyr` weighs | the column `units` of the food table takes piece=GRAMS"
            ),
            (
                "200 ml Skyr",
                "1:1+4 no-density the food table does not say what a millilitre of `Skyr` weighs | the column `density_g_ml` of the food table takes it"
            ),
            ("2 onions (180 g", "1:10+1 open-bracket this bracket is never closed"),
            ("2 onions (180 g) diced", "1:18+5 bad-ingredient this follows the food without a comma"),
            ("999 kg Onion", "1:1+4 bad-quantity this is not a quantity for a kitchen"),
            (
                "5 g Salt, to taste",
                "1:1+18 bad-quantity `to taste` stands beside a quantity | leave one of the two out"
            ),
        ])
    func mistakes(line: String, report: String) {
        let (ingredient, found) = Self.ingredient(line)
        #expect(ingredient == nil)
        #expect(found == report)
    }

    @Test("a quantity is written for a recipe made larger, what is fixed stays")
    func amounts() throws {
        func amount(_ line: String, _ factor: Int, _ language: Language = .english) throws -> String {
            try #require(Self.ingredient(line).ingredient).amount(in: language, factor_milli: factor)
        }
        #expect(try amount("300 g Red lentils, dry", 1500) == "450\u{A0}g")
        #expect(try amount("800 g Onion", 1500) == "1.2\u{A0}kg")
        #expect(try amount("800 g Onion", 1500, .german) == "1,2\u{A0}kg")
        #expect(try amount("1 tsp Milk", 1500) == "1\u{A0}½ tsp")
        #expect(try amount("1 cup Milk", 2000, .german) == "2 Tassen")
        #expect(try amount("1 tsp Milk, fixed", 1500) == "1 tsp")
        #expect(try amount("2 onions", 500, .german) == "1 (90\u{A0}g)")
        #expect(try amount("3 slices onion", 1000, .german) == "3 Scheiben (36\u{A0}g)")
        #expect(try amount("Salt, to taste", 3000, .german) == "nach Geschmack")
    }

    @Test("a tag that the ingredients contradict is an error that names them")
    func tags() {
        let text = "---\ntitle: X\nserves: 1\ntags: [vegan, nut-free, quick]\n---\n- 5 g Skyr\n- 5 g Almonds\n1. Eat."
        #expect(
            Kitchen.recipe(text).report == """
                4:8+5 tag-contradicts the recipe is not vegan: it has `Skyr` | take the tag away or another food; the food table says what a food is
                4:15+8 tag-contradicts the recipe is not nut-free: it has `Almonds` | take the tag away or another food; the food table says what a food is
                """)
    }

    @Test("every mistake of a file is reported at once")
    func all() {
        let text = """
            ---
            title: X
            serves: 60
            time: soon
            colour: red
            ---
            - 5 g Skry
              - 5 g Skyr
            - 5 g Skyr,
              stirred
            """
        let report = Kitchen.recipe(text).report
        #expect(
            report.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
                "3:9+2 bad-value", "4:7+4 bad-value", "5:1+6 unknown-key", "7:7+4 unknown-food", "8:5+8 bad-ingredient",
                "10:3+7 bad-ingredient",
            ])
        #expect(Kitchen.recipe("---\ntitle: X\nserves: 1\n---\n").report.contains("no-ingredients"))
        #expect(Kitchen.recipe("---\ntitle: X\nserves: 1\n---\n- 5 g Skyr").report.contains("warning no-steps"))
    }

    @Test("headings part the ingredients, and words after the steps are remarks")
    func sections() throws {
        let text =
            "---\ntitle: X\nserves: 1\n---\n## Ingredients\n- 5 g Skyr\n## Dressing\n- 5 g Salt\n## Method\n1. Eat.\n\nLater."
        let recipe = try #require(Kitchen.recipe(text).recipe)
        #expect(recipe.ingredients.map(\.section) == ["", "Dressing"])
        #expect(recipe.remarks == ["Later."])
    }
}
