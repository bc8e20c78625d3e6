import Testing

/// `floorpress menu draft`, as a trainer runs it.
struct MenuDraftingTests {
    /// A studio with a small larder.
    private static let larder = """
        -- Content/foods/mine.csv --
        name,german,kcal,protein_g,fat_g,saturated_g,carbohydrate_g,sugar_g,fibre_g,salt_g,density_g_ml,units,allergens,diets,aisle,pack_g,source
        Rolled oats,,379,13.5,5.9,1.1,68.7,1.4,10,0.01,,,gluten,vegan;vegetarian,dry-goods,500,made up
        Skyr,,61,10.3,0.4,0.1,3.6,3.3,0,0.09,,,milk,vegetarian,dairy,450,made up
        Banana,Banane,89,1.1,0.3,0.1,22.8,12.2,2.6,0,,piece=120,,vegan;vegetarian,produce,,made up
        Apple,,57,0.3,0.2,0,13.6,10,2.4,0,,piece=170,,vegan;vegetarian,produce,1000,made up
        Almonds,,579,21.2,49.9,3.8,21.6,4.4,12.5,0,,,nuts,vegan;vegetarian,dry-goods,200,made up
        Chicken breast,,112,22.5,1.9,0.4,0,0,0,0.16,,,,,meat-fish,400,made up
        Firm tofu,,144,15,8.7,1.3,2.8,0.6,2.3,0.02,,,soya,vegan;vegetarian,dairy,400,made up
        "Rice, dry",,360,7,1,0.2,79,0.1,1.4,0,,,,vegan;vegetarian,dry-goods,1000,made up
        Broccoli,,32,2.6,0.3,0,6.3,1.4,2.4,0.09,,,,vegan;vegetarian,produce,500,made up
        Olive oil,,884,0,100,13.8,0,0,0,0.01,0.92,,,vegan;vegetarian,spices-oils,500,made up
        -- Content/recipes/muesli.md --
        ---
        title: Muesli
        serves: 1
        time: 5 min
        meals: [breakfast]
        ---
        - 60 g Rolled oats
        - 250 g Skyr
        - 1 banana
        - 15 g Almonds

        1. Stir.
        -- Content/recipes/oat-bowl.md --
        ---
        title: Oat bowl
        serves: 1
        time: 5 min
        meals: [breakfast]
        ---
        - 70 g Rolled oats
        - 250 g Skyr
        - 1 apple

        1. Stir.
        -- Content/recipes/chicken-rice.md --
        ---
        title: Chicken and rice
        serves: 2
        time: 30 min
        keeps: 2 days
        ---
        - 320 g Chicken breast
        - 150 g Rice, dry
        - 300 g Broccoli
        - 2 tbsp Olive oil

        1. Cook.
        -- Content/recipes/tofu-rice.md --
        ---
        title: Tofu and rice
        serves: 2
        time: 25 min
        keeps: 2 days
        ---
        - 300 g Firm tofu
        - 150 g Rice, dry
        - 300 g Broccoli
        - 1 tbsp Olive oil

        1. Cook.
        -- Content/recipes/savoury-oats.md --
        ---
        title: Savoury oats
        serves: 2
        time: 20 min
        keeps: 2 days
        ---
        - 300 g Firm tofu
        - 120 g Rolled oats
        - 300 g Broccoli
        - 1 tbsp Olive oil

        1. Cook.

        """

    private static let request = [
        "menu", "draft", "--target", "1900 kcal; protein 120 g; fat 20–35 %", "--repeat", "7", "--days", "5",
    ]

    @Test("a draft goes to standard output, the same each time, and to a file only where one is named")
    func draft() throws {
        let studio = try StudioFixture(Self.larder)
        let first = try studio.run(Self.request)
        #expect(first.status == 0, "\(first.messages)")
        #expect(
            first.output.hasPrefix(
                """
                ---
                title: 5 days of 1,900 kcal
                target: 1900 kcal; protein 120 g; fat 20–35 %
                ---

                <!-- Drafted by rules from this request: target 1900 kcal; protein 120 g; fat 20–35 %; 4 meals; 5 days; \
                each dish at most 7 × a week.
                """), "\(first.output)")
        #expect(first.output.contains("\n## Mon\n"))
        #expect(!first.output.contains("\n## Sat\n"))
        #expect(first.output.contains("\n- Breakfast 07:30: "))
        #expect(!studio.exists("Content/menus"))
        #expect(try studio.run(Self.request).output == first.output)

        let written = try studio.run(Self.request + ["--output", "lean-days"])
        #expect(written.status == 0, "\(written.messages)")
        #expect(written.messages.contains("drafted Content/menus/lean-days.md"))
        #expect(written.output.isEmpty)
        #expect(studio.read("Content/menus/lean-days.md") == first.output)
        let build = try studio.build()
        #expect(build.status == 0, "\(build.messages)")

        try studio.write("Content/menus/lean-days.md", "mine")
        let second = try studio.run(Self.request + ["--output", "lean-days"])
        #expect(second.status == 1)
        #expect(second.messages.contains("Content/menus/lean-days.md: error: this file is there already"))
        #expect(studio.read("Content/menus/lean-days.md") == "mine")
        #expect(try studio.run(Self.request + ["--output", "lean-days", "--force"]).status == 0)
        #expect(studio.read("Content/menus/lean-days.md") == first.output)
        #expect(try studio.run(Self.request + ["--output", "Lean Days"]).status == 1)
        #expect(try studio.run(Self.request + ["--output", "elsewhere/week.md"]).status == 0)
        #expect(studio.read("elsewhere/week.md") == first.output)
    }

    @Test("as JSON: days, goals, meals, pots and the text")
    func json() throws {
        let studio = try StudioFixture(Self.larder)
        let json = try studio.run(Self.request + ["--json"])
        #expect(json.status == 0, "\(json.messages)")
        for part in [#""day": "Monday""#, #""met": true"#, #""leftover": true"#, #""cookings": ["#, #""menu": "---"#] {
            #expect(json.output.contains(part), "\(part)")
        }
        #expect(!json.output.contains(#""met": false"#))
    }

    @Test("a wrong request is wrong usage, with what is possible")
    func usage() throws {
        let studio = try StudioFixture(Self.larder)
        func messages(_ words: String...) throws -> String {
            let outcome = try studio.run(["menu", "draft"] + words)
            #expect(outcome.status == 2, "\(words) \(outcome.messages)")
            return outcome.messages
        }
        #expect(try messages().contains("`--target` is missing"))
        #expect(try messages("--target", "2100 kcla").contains("`--target`: `2100 kcla` has no unit that fits"))
        #expect(try messages("--target", "2100 kcal; protien 3 g").contains("did you mean `protein`?"))
        #expect(try messages("--target", "").contains("`--target`: `` has no amount"))
        let start = ["--target", "2000 kcal"]
        func more(_ words: String...) throws -> String {
            let outcome = try studio.run(["menu", "draft"] + start + words)
            #expect(outcome.status == 2, "\(words) \(outcome.messages)")
            return outcome.messages
        }
        #expect(try more("--meals", "0").contains("`--meals` wants a number from 2 to 6, not `0`"))
        #expect(try more("--days", "8").contains("`--days` wants a number from 1 to 7, not `8`"))
        #expect(try more("--repeat", "x").contains("`--repeat` wants a number from 1 to 7, not `x`"))
        #expect(try more("--diet", "vegn").contains("did you mean `vegan`?"))
        #expect(try more("--avoid", "nuts,shelfish").contains("did you mean `shellfish`?"))
        #expect(try more("--like", "Rice, dry,Chiken and rice").contains("did you mean `Chicken and rice`?"))
        #expect(try more("--time-max", "soon").contains("`--time-max` wants a time such as \"30 min\", not `soon`"))
        #expect(try more("--cook-days", "Wendsday").contains("did you mean `Wednesday`?"))
        #expect(try more("--mass", "7kg").contains("`--mass` wants 20 to 400 kg such as 75kg, not `7kg`"))
    }

    @Test("what prevents a menu is told, and nothing is written")
    func refused() throws {
        let studio = try StudioFixture(Self.larder)
        let start = ["menu", "draft", "--output", "week"]
        try studio.run(start + ["--target", "2000 kcal", "--avoid", "poultry,soya"]).expect(
            status: 1,
            messages: """
                error: no draft: there is no dinner without poultry, soya
                  hint: `Chicken and rice` has `Chicken breast` (poultry); `Savoury oats` has `Firm tofu` (soya); \
                `Tofu and rice` has `Firm tofu` (soya)

                error: no draft: there is no lunch without poultry, soya
                  hint: `Chicken and rice` has `Chicken breast` (poultry); `Savoury oats` has `Firm tofu` (soya); \
                `Tofu and rice` has `Firm tofu` (soya)

                2 errors


                """)
        try studio.run(start + ["--target", "2000 kcal"]).expect(
            status: 1,
            messages: """
                error: no draft: 14 times lunch and dinner are to be filled, and 3 recipes for a meal at most 2 × each come to 6
                  hint: `--repeat 5` would do, or more recipes

                1 error


                """)
        let pregnant = try studio.run(start + ["--target", "2000 kcal", "--avoid", "pregnant"])
        #expect(pregnant.status == 1)
        #expect(pregnant.messages.contains("no draft: no menu is drafted by rules with the flag `pregnant`"))
        #expect(pregnant.messages.contains("hint: ask a dietitian"))
        let protein = try studio.run(
            start + ["--target", "1500 kcal; protein at least 250 g", "--repeat", "7"])
        #expect(protein.status == 1)
        #expect(protein.messages.contains("no draft: with these recipes at most "), "\(protein.messages)")
        #expect(protein.messages.contains(" g of protein fit into 1500 kcal"))
        #expect(!studio.exists("Content/menus"))
        let nearest = try studio.run(
            start + ["--target", "1500 kcal; protein at least 250 g", "--repeat", "7", "--nearest"])
        #expect(nearest.status == 0, "\(nearest.messages)")
        #expect(nearest.messages.contains("note: Monday misses protein at least 250"))
        #expect(studio.read("Content/menus/week.md")?.contains("(asked for: protein at least 250") == true)
    }

    @Test("a client's weight, flags and ranges are used, and none of them is written down but what the menu shows")
    func client() throws {
        let studio = try StudioFixture(Self.larder)
        #expect(
            try studio.run(["client", "add", "ana-r", "--name", "Ana Ruiz", "--at", "2026-11-01"]).status == 0)
        for flag in ["vegetarian", "nuts"] {
            #expect(try studio.run(["client", "flag", "ana-r", flag, "--at", "2026-11-01"]).status == 0)
        }
        let start = ["menu", "draft", "--client", "ana-r", "--repeat", "7", "--at", "2026-11-21"]
        let without = try studio.run(start)
        #expect(without.status == 2)
        #expect(without.messages.contains("`--target` is missing, and what is known of `ana-r` gives none"))
        let draft = try studio.run(start + ["--target", "1900 kcal"])
        #expect(draft.status == 0, "\(draft.messages)")
        #expect(draft.output.contains("diet vegetarian; without nuts"))
        #expect(!draft.output.contains("- Lunch 13:00: Chicken"))
        #expect(!draft.output.contains("Muesli ×"))
        #expect(!draft.output.contains("ana-r") && !draft.output.contains("Ana"))
        let unknown = try studio.run(["menu", "draft", "--client", "anna", "--target", "1900 kcal"])
        #expect(unknown.status == 1)
        #expect(unknown.messages.contains("there is no client `anna`"))
        #expect(try studio.run(["client", "flag", "ana-r", "kidney", "--at", "2026-11-02"]).status == 0)
        let refused = try studio.run(start + ["--target", "1900 kcal"])
        #expect(refused.status == 1)
        #expect(refused.messages.contains("no draft: a flag of client `ana-r` is for a dietitian or a physician"))
        #expect(!refused.messages.contains("kidney"))
    }

    @Test("a studio with a mistake in a recipe is told so")
    func mistakes() throws {
        let studio = try StudioFixture(Self.larder)
        try studio.write("Content/recipes/odd.md", "---\ntitle: Odd\nserves: 1\n---\n- 100 g Unobtainium\n\n1. Cook.\n")
        let draft = try studio.run(Self.request)
        #expect(draft.status == 1)
        #expect(draft.messages.contains("Content/recipes/odd.md:5:9: error: unknown food `Unobtainium`"))
    }
}
