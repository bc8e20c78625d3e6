import Foundation
import Testing

/// The table of foods: what it says, and what comes into it from public databases.
struct FoodTests {
    static let table = """
        -- Content/foods/own.csv --
        name,german,kcal,protein_g,fat_g,saturated_g,carbohydrate_g,sugar_g,fibre_g,salt_g,density_g_ml,units,allergens,diets,aisle,pack_g,source
        Rolled oats,Haferflocken,370,13.5,7,1.3,58.7,0.7,10,0.01,0.4,,gluten,vegan,dry-goods,500;1000,made up
        Milk,Milch,47,3.4,1.6,1,4.8,4.8,0,0.1,1.03,,milk,vegetarian,dairy,1030,made up
        Mystery bar,,400,20,15,,45,,,,,piece=60,?,,dry-goods,,made up

        """

    /// Invented foods in the form of FoodData Central's CSV files.
    static let central = #"""
        -- fdc/food_category.csv --
        "id","code","description"
        "9","0900","Fruits and Fruit Juices"
        "16","1600","Legumes and Legume Products"
        -- fdc/food.csv --
        "fdc_id","data_type","description","food_category_id","publication_date"
        "1001","sr_legacy_food","Quumberry, raw","9","2019-04-01"
        "1002","sample_food","Quumberry, a sample","9","2019-04-01"
        "1003","foundation_food","Beans, blue, dry, ""heirloom""","16","2024-04-01"
        "1004","sr_legacy_food","Quumberry, without figures","9","2019-04-01"
        -- fdc/food_nutrient.csv --
        "id","fdc_id","nutrient_id","amount"
        "1","1001","1008","52"
        "2","1001","1003","0.75"
        "3","1001","1004","0.3"
        "4","1001","1005","12.1"
        "5","1001","2000","8.9"
        "6","1001","1079","2.4"
        "7","1001","1093","4"
        "8","1003","2047","340"
        "9","1003","1003","22"
        "10","1003","1004","1.5"
        "11","1003","1005","60"
        "12","1003","1258","9"
        "13","1004","1008","52"
        -- fdc/measure_unit.csv --
        "id","name"
        "1000","cup"
        "9999","undetermined"
        -- fdc/food_portion.csv --
        "id","fdc_id","seq_num","amount","measure_unit_id","portion_description","modifier","gram_weight"
        "1","1001","1","1.0","9999","","medium (2"" across)","30"
        "2","1001","2","0.5","1000","","","71"
        """#

    @Test("lists and searches in both languages, by aisle, diet and what must not be in it")
    func list() throws {
        let studio = try StudioFixture(FoodTests.table)
        #expect(try studio.run(["food", "list"]).output.contains("Mystery bar"))
        let safe = try studio.run(["food", "list", "--avoid", "nuts"]).output
        #expect(safe.contains("Rolled oats"))
        #expect(!safe.contains("Mystery bar"), "nobody knows what is in it")
        #expect(try studio.run(["food", "search", "hafer"]).output.contains("Rolled oats"))
        #expect(try studio.run(["food", "search", "milch", "--language", "de"]).output.contains("Milch"))
        #expect(try !studio.run(["food", "list", "--diet", "vegan"]).output.contains("Milk"))
        let wrong = try studio.run(["food", "list", "--avoid", "nust"])
        #expect(wrong.status == 2)
        #expect(wrong.messages.contains("did you mean `nuts`?"))
    }

    @Test("shows all that is known of a food, and what is not")
    func show() throws {
        let studio = try StudioFixture(FoodTests.table)
        let oats = try studio.run(["food", "show", "rolled oats"]).output
        #expect(oats.contains("Ballaststoffe") == false)
        #expect(oats.contains("packs:       500 g, 1,000 g"))
        #expect(oats.contains("allergens:   gluten"))
        let bar = try studio.run(["food", "show", "mystery bar"]).output
        #expect(bar.contains("allergens:   not known"))
        #expect(bar.contains("not known"))
        #expect(try studio.run(["food", "show", "Milk", "--json"]).output.contains("\"density_g_ml\": 1.03"))
        let unknown = try studio.run(["food", "show", "mlik"])
        #expect(unknown.status == 2)
        #expect(unknown.messages.contains("did you mean `Milk`"))
    }

    @Test("an allergen that nobody looked up is one for whoever is allergic")
    func unknownAllergens() throws {
        let studio = try StudioFixture(
            FoodTests.table + """
                -- Content/recipes/bar.md --
                ---
                title: A bar
                serves: 1
                tags: [nut-free]
                ---
                - 1 Mystery bar

                1. Eat it.
                """)
        let check = try studio.run(["check"])
        #expect(check.messages.contains("the recipe is not nut-free: it has `Mystery bar`"))
    }

    @Test("takes foods over from FoodData Central, once, and says what was left out and why")
    func central() throws {
        let studio = try StudioFixture(FoodTests.table + FoodTests.central)
        let dry = try studio.run(["food", "import", studio.path("fdc"), "--dry-run", "--search", "quumberry"])
        #expect(dry.output.contains("+ Quumberry, raw\n    its allergens are not known: fill them in"))
        #expect(dry.output.contains("- Quumberry, without figures (1004): there is no figure for protein"))
        #expect(dry.output.contains("1 food would be added to Content/foods/imported.csv"))
        #expect(dry.status == 1, "one of them was left out")
        #expect(!studio.exists("Content/foods/imported.csv"))
        #expect(try studio.run(["food", "import", studio.path("fdc"), "--id", "1001,1003"]).status == 0)
        let written = #"""
            name,german,kcal,protein_g,fat_g,saturated_g,carbohydrate_g,sugar_g,fibre_g,salt_g,density_g_ml,units,allergens,diets,aisle,pack_g,source
            "Quumberry, raw",,52,0.75,0.3,,12.1,8.9,2.4,0.01,0.6,piece=30,?,,produce,,"USDA FoodData Central 1001: Quumberry, raw"
            "Beans, blue, dry, ""heirloom""",,340,22,1.5,,60,,,,,,?,,dry-goods,,"USDA FoodData Central 1003: Beans, blue, dry, ""heirloom"""

            """#
        #expect(studio.read("Content/foods/imported.csv") == written)
        let again = try studio.run(["food", "import", studio.path("fdc"), "--id", "1001,77"])
        #expect(again.output.contains("= Quumberry, raw: it is in the table already"))
        #expect(again.output.contains("- 77: there is no such food"))
        #expect(studio.read("Content/foods/imported.csv") == written)
        #expect(try studio.run(["check"]).status == 0)
        #expect(
            try studio.run(["food", "show", "Quumberry, raw"]).output.contains("units:       piece 30 g, ml 0.6 g"))
    }

    @Test("takes foods over from FoodData Central's JSON")
    func centralJSON() throws {
        let studio = try StudioFixture(
            FoodTests.table + """
                -- fdc.json --
                {"FoundationFoods": [{"fdcId": 7, "description": "Blue beans", "dataType": "Foundation",
                 "foodCategory": {"description": "Legumes and Legume Products"},
                 "foodNutrients": [{"nutrient": {"id": 2048}, "amount": 340.5}, {"nutrient": {"id": 1003}, "amount": 22},
                  {"nutrient": {"id": 1004}, "amount": 1.5}, {"nutrient": {"id": 1005}, "amount": 60}],
                 "foodPortions": [{"amount": 1, "measureUnit": {"name": "tablespoon"}, "gramWeight": 12}]}]}
                """)
        let outcome = try studio.run(["food", "import", studio.path("fdc.json")])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(
            studio.read("Content/foods/imported.csv")?.contains(
                "Blue beans,,340.5,22,1.5,,60,,,,0.812,,?,,dry-goods,,USDA FoodData Central 7: Blue beans\n") == true)
    }

    @Test("takes products over from Open Food Facts, as a table, as lines and as one answer")
    func openFoodFacts() throws {
        let studio = try StudioFixture(
            FoodTests.table + """
                -- off.csv --
                code\tproduct_name\tbrands\tquantity\tcategories_tags\tallergens\tingredients_analysis_tags\tenergy-kcal_100g\tfat_100g\tsaturated-fat_100g\tcarbohydrates_100g\tsugars_100g\tfiber_100g\tproteins_100g\tsalt_100g
                40001\tSkyr "natur"\tNordhof\t450 g\ten:dairies,en:yogurts\ten:milk\ten:non-vegan,en:vegetarian\t63\t0.2\t0.1\t4\t4\t\t11\t0.1
                40002\t=1+1\tEvil\t\t\t\t\t100\t1\t\t10\t\t\t10\t
                40003\tOat drink\tNordhof\t1 l\ten:beverages\ten:gluten\ten:vegan\t45\t1.5\t0.2\t6.8\t4\t0.8\t1\t0.1
                40004\tToo much\t\t\t\t\t\t50000\t1\t\t10\t\t\t10\t
                -- off.jsonl --
                {"code": "5", "product_name": "Bean dip", "allergens_tags": [], "nutriments": {"energy-kj_100g": 836.8, "fat_100g": 10, "carbohydrates_100g": 15, "proteins_100g": 7, "sodium_100g": 0.4}}
                -- one.json --
                {"code": "6", "status": 1, "product": {"code": "6", "product_name": "Crispbread", "product_name_de": "Knäckebrot", "allergens_tags": ["en:gluten"], "categories_tags": ["en:breads"], "nutriments": {"energy-kcal_100g": 340, "fat_100g": 1.5, "carbohydrates_100g": 66, "proteins_100g": 9.5}}}
                """)
        let table = try studio.run(["food", "import", studio.path("off.csv")])
        #expect(table.status == 1)
        #expect(table.output.contains("- Too much (40004): the figure for energy cannot be that of 100 g"))
        #expect(table.output.contains("+ Oat drink (Nordhof)\n    sold by volume"))
        #expect(try studio.run(["food", "import", studio.path("off.jsonl")]).status == 0)
        #expect(try studio.run(["food", "import", studio.path("one.json")]).status == 0)
        let rows = try #require(studio.read("Content/foods/imported.csv"))
        #expect(
            rows.contains(
                "\"Skyr \"\"natur\"\" (Nordhof)\",,63,11,0.2,0.1,4,4,,0.1,,,milk,vegetarian,dairy,450,Open Food Facts 40001 (ODbL)\n"
            ))
        #expect(rows.contains("\n1+1 (Evil),,"), "no spreadsheet takes it for a formula")
        #expect(rows.contains("\nBean dip,,200,7,10,,15,,,1,,,?,,dry-goods,,Open Food Facts 5 (ODbL)\n"))
        #expect(rows.contains("\nCrispbread,Knäckebrot,340,"))
        #expect(try studio.run(["check"]).status == 0)
    }

    @Test(
        "what is no export is told so",
        arguments: [
            ("notes.csv", "a,b\n1,2\n", "this table has no columns `code` and `product_name`"),
            ("notes.json", "{\"a\": 1}", "there are no foods in this file"),
            ("notes.json", "{", "this is no JSON that can be read"),
            ("notes.jsonl", "{}\n{\n", "line 2 is no JSON that can be read"),
            ("empty/x.txt", "", "there is no `food.csv` in this folder"),
        ])
    func noExport(file: String, text: String, message: String) throws {
        let studio = try StudioFixture(FoodTests.table)
        try studio.write(file, text)
        let source = file.hasPrefix("empty/") ? "empty" : file
        let outcome = try studio.run(["food", "import", studio.path(source)])
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
        let missing = try studio.run(["food", "import", studio.path("nowhere.csv")])
        #expect(missing.status == 1)
        #expect(try studio.run(["food", "import", "x.csv", "--output", "../x.csv"]).status == 2)
    }

    @Test("a table of other columns is not written into, and thousands of foods are not taken by mistake")
    func refusals() throws {
        let studio = try StudioFixture(FoodTests.table)
        let head = "code\tproduct_name\tenergy-kcal_100g\tfat_100g\tcarbohydrates_100g\tproteins_100g\n"
        try studio.write("off.tsv", head + (0..<300).map { "\($0)\tFood number \($0)\t100\t1\t10\t10\n" }.joined())
        let many = try studio.run(["food", "import", studio.path("off.tsv")])
        #expect(many.status == 1)
        #expect(many.messages.contains("300 foods are meant"))
        #expect(try studio.run(["food", "import", studio.path("off.tsv"), "--all"]).output.contains("300 foods added"))
        try studio.write("Content/foods/other.csv", "name,kcal,protein_g,fat_g,carbohydrate_g,aisle,source\n")
        let other = try studio.run([
            "food", "import", studio.path("off.tsv"), "--id", "7", "--output", "Content/foods/other.csv",
        ])
        #expect(other.output.contains("= Food number 7"))
        try studio.write("more.tsv", head + "1\tNew\t100\t1\t10\t10\n")
        let refused = try studio.run([
            "food", "import", studio.path("more.tsv"), "--output", "Content/foods/other.csv",
        ])
        #expect(refused.status == 1)
        #expect(refused.messages.contains("this file has other columns"))
    }
}
