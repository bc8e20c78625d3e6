import Diagnostics
import Quantities
import Testing
import Trials

@testable import Nutrition

@Suite("Recipes in further languages")
struct RecipeTranslationTests {
    static let german = """
        ---
        title: Linsenchili
        description: Am zweiten Tag besser.
        ---
        Am zweiten Tag besser.

        - 300 g Rote Linsen, trocken
        - 2 Zwiebeln (180 g), gewürfelt
        - 2 TL Chilipulver, fest
        - Salz, nach Geschmack

        1. Zwiebeln weich braten, 8 min.
        2. Den Rest dazu.
        """

    static func translation(_ text: String) throws -> (words: Recipe.Wording?, report: String) {
        let recipe = try #require(Kitchen.recipes.first)
        var diagnostics: [Diagnostic] = []
        let words = recipe.translation(
            Source(path: "dish.de.md", text: text), in: .german, foods: Kitchen.foods, into: &diagnostics)
        return (words, Kitchen.brief(diagnostics))
    }

    @Test("the same ingredients in German words are the recipe in German")
    func whole() throws {
        let (words, report) = try Self.translation(Self.german)
        #expect(report.isEmpty)
        var recipe = try #require(Kitchen.recipes.first)
        #expect(!recipe.hasWords(in: .german))
        recipe.add(try #require(words), in: .german)
        #expect(recipe.hasWords(in: .german))
        #expect(recipe.title(in: .german) == "Linsenchili")
        #expect(recipe.title(in: .english) == "Lentil chilli")
        #expect(recipe.names == ["Lentil chilli", "Linsenchili", "Linsenchili", "lentil-chilli"])
        #expect(recipe.words(in: .german).steps == ["Zwiebeln weich braten, 8 min.", "Den Rest dazu."])
        #expect(recipe.words(in: .english).steps == ["Soften the onions, 8 min.", "Add the rest."])
        #expect(recipe.ingredients(in: .german).map(\.note) == [nil, "gewürfelt", nil, nil])
        #expect(recipe.ingredients(in: .german).map(\.mass_mg) == recipe.ingredients.map(\.mass_mg))
        #expect(
            recipe.ingredients(in: .german).map { $0.amount(in: .german) } == [
                "300\u{A0}g", "2 (180\u{A0}g)", "2 TL", "nach Geschmack",
            ])
    }

    @Test(
        "another ingredient, quantity or number of lines is an error at its line",
        arguments: [
            (
                "- 300 g Rote Linsen, trocken", "- 350 g Rote Linsen, trocken",
                "7:3+26 other-recipe dish.md has another quantity of `Red lentils, dry`"
            ),
            (
                "- 2 Zwiebeln (180 g), gewürfelt", "- 2 Zwiebeln, gewürfelt\n- 5 g Mandeln",
                "9:3+11 other-recipe here dish.md has `Chilli powder` | in German it is called `Chilipulver`"
            ),
            (
                "- 2 TL Chilipulver, fest", "- 2 TL Chilipulver",
                "9:3+16 other-recipe in dish.md this quantity is fixed"
            ),
            (
                "- 2 TL Chilipulver, fest", "- 2 EL Chilipulver, fest",
                "9:3+22 other-recipe dish.md has another quantity of `Chilli powder`"
            ),
            ("- Salz, nach Geschmack\n", "", "9:3+22 other-recipe `Salt` of dish.md is missing here"),
            (
                "- Salz, nach Geschmack\n", "- Salz, nach Geschmack\n- 5 g Mandeln\n",
                "11:3+11 other-recipe dish.md has no ingredient for this line"
            ),
            ("2. Den Rest dazu.", "", "13:1+1 warning other-steps there are 1 steps here and 2 in dish.md"),
            (
                "title: Linsenchili", "title: Linsenchili\nserves: 4",
                "3:9+1 said-already `serves` is said in dish.md for all languages"
            ),
            (
                "title: Linsenchili", "titel: Linsenchili",
                "2:1+1 missing-key the key `title` is missing\n2:1+5 unknown-key unknown key `titel` | did you mean `title`?"
            ),
        ])
    func mistakes(from: String, to: String, report: String) throws {
        let parts = Self.german.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        let (words, found) = try Self.translation(parts.joined(separator: to))
        #expect(found == report)
        #expect((words == nil) == !report.contains("warning"))
    }

    @Test(
        "German forms of a food's name are found",
        arguments: [
            "Zwiebel", "Zwiebeln", "zwiebeln", "Mandel", "Rote Linse, trocken", "rote Linsen (trocken)",
            "Hähnchenbrüste",
        ])
    func forms(name: String) {
        #expect(Kitchen.foods.find(name) != nil)
    }

    @Test(
        "German quantities are read in German texts",
        arguments: [
            ("1,5 kg Zwiebeln", 1_500_000), ("1.500 g Zwiebeln", 1_500_000), ("0.125 kg Zwiebeln", 125_000),
            ("2,5 EL Milch", 38_625), ("2 Esslöffel Milch", 30_900), ("1 Tasse Milch", 247_200),
            ("2 Tassen Milch", 494_400), ("3 Scheiben Zwiebel", 36_000), ("1 Scheibe von Zwiebel", 12_000),
            ("2 Filets Hähnchenbrust", 320_000), ("2 Zwiebeln (etwa 0,2 kg)", 200_000), ("3 Stück Zwiebel", 270_000),
        ])
    func quantities(line: String, mass_mg: Int) {
        let source = Source(path: "dish.de.md", text: line)
        var findings = Findings(source)
        let ingredient = IngredientReader(foods: Kitchen.foods, language: .german).ingredient(
            source, 0..<source.bytes.count, into: &findings)
        #expect(findings.all.isEmpty)
        #expect(ingredient?.mass_mg == mass_mg)
    }

    @Test("in English texts a comma ends the name, and decimals have a point")
    func english() {
        let source = Source(path: "dish.md", text: "1,5 kg Onion")
        var findings = Findings(source)
        #expect(
            IngredientReader(foods: Kitchen.foods).ingredient(source, 0..<source.bytes.count, into: &findings) == nil)
    }

    @Test("spoiled translations are told, and never trap")
    func fuzz() throws {
        let recipe = try #require(Kitchen.recipes.first)
        var mutator = Mutator(seed: 21, spice: ["1,5", "1.000", "fest", "nach Geschmack", "½", "- ", "1. ", "---\n"])
        for _ in 0..<2000 {
            let bytes = mutator.spoiled(Array(Self.german.utf8))
            var diagnostics: [Diagnostic] = []
            let words = recipe.translation(
                Source(path: "d.de.md", bytes: bytes), in: .german, foods: Kitchen.foods, into: &diagnostics)
            #expect((words == nil) == diagnostics.hasErrors)
            FuzzTests.check(diagnostics, bytes)
        }
    }
}
