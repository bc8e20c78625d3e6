import Foundation
import Testing

/// Shopping lists and pantries by the command itself.
@Suite("Shopping")
struct ShoppingTests {
    static let kitchen = """
        -- Content/foods/table.csv --
        name,german,kcal,protein_g,fat_g,carbohydrate_g,density_g_ml,units,allergens,diets,aisle,pack_g,source
        "Red lentils, dry","Rote Linsen, trocken",358,23.9,2.2,63.1,,,,vegan;vegetarian,dry-goods,500,made up
        Onion,Zwiebel,40,1.1,0.1,9.3,,piece=90,,vegan;vegetarian,produce,1000,made up
        Milk,Milch,47,3.4,1.6,4.8,1.03,,milk,vegetarian,dairy,1030,made up
        Tinned tomatoes,Dosentomaten,18,0.8,0.5,3.3,,tin=400,,vegan;vegetarian,tins,400;800,made up
        =Skyr,,61,10.9,0.2,3.8,,,milk,vegetarian,dairy,450,made up
        Salt,Salz,0,0,0,0,,,,vegan;vegetarian,spices-oils,500,made up
        -- Content/recipes/soup.md --
        ---
        title: Lentil soup
        serves: 4
        time: 35 min
        keeps: 3 days
        ---
        - 300 g red lentils, dry
        - 2 onions (180 g), diced
        - 400 g Tinned tomatoes
        - Salt, to taste

        1. Boil.
        -- Content/recipes/soup.de.md --
        ---
        title: Linsensuppe
        ---
        - 300 g rote Linsen, trocken
        - 2 Zwiebeln (180 g), gewürfelt
        - 400 g Dosentomaten
        - Salz, nach Geschmack

        1. Kochen.
        -- Content/menus/week.md --
        ---
        title: Week
        ---
        ## Mon–Fri
        - Lunch: Lentil soup × 1
        - Snack: 100 g =Skyr + 200 ml Milk
        ## Weekend
        - Lunch: Lentil soup × 2

        """

    /// A studio with clients who eat by the menu from Monday, 2 November 2026, on.
    static func studio(_ clients: [String] = ["ana"], more: String = "") throws -> StudioFixture {
        let studio = try StudioFixture(kitchen + more)
        for client in clients {
            #expect(
                try studio.run([
                    "client", "add", client, "--name", client.capitalized, "--language", client == "bea" ? "de" : "en",
                ]).status == 0)
            let assign = try studio.run(["menu", "assign", client, "week", "--start", "2026-11-02", "--at", "2026-11-01"])
            #expect(assign.status == 0, "\(assign.messages)")
        }
        return studio
    }

    @Test("a week's list is summed, in packs, by aisles, with the meals that need each thing")
    func week() throws {
        let list = try Self.studio().run(["shopping", "ana", "--from", "2026-11-23", "--to", "2026-11-29"])
        #expect(list.status == 0, "\(list.messages)")
        // Nine servings of four: 675 g of lentils, 4.5 onions, 900 g of tomatoes.
        #expect(
            list.output == """
                Shopping list: Week
                Ana, 23–29 November 2026

                FRUIT AND VEGETABLES
                ☐ Onion, 5 (405 g) = 1 × 1 kg – Lentil soup (daily)

                DAIRY AND EGGS
                ☐ =Skyr, 500 g = 2 × 450 g – Snack (Mon–Fri)
                ☐ Milk, 1 l = 1 × 1 l – Snack (Mon–Fri)

                DRY GOODS
                ☐ Red lentils, dry, 675 g = 2 × 500 g – Lentil soup (daily)

                TINS AND JARS
                ☐ Tinned tomatoes, 900 g = 1 × 800 g + 1 × 400 g – Lentil soup (daily)

                TO TASTE, PROBABLY AT HOME
                Salt

                """)
    }

    @Test("days, weeks of the menu and people are as asked; the default is the seven days from today on")
    func days() throws {
        let studio = try Self.studio()
        func lentils(_ words: String...) throws -> String? {
            let list = try studio.run(["shopping", "ana", "--short"] + words)
            #expect(list.status == 0, "\(list.messages)")
            return list.output.split(separator: "\n").first { $0.contains("lentils") }.map(String.init)
        }
        #expect(try lentils("--from", "2026-11-27", "--to", "2026-11-30") == "☐ Red lentils, dry, 450 g = 1 × 500 g")
        #expect(try lentils("--at", "2026-11-21") == "☐ Red lentils, dry, 675 g = 2 × 500 g")
        #expect(try lentils("--week", "2") == "☐ Red lentils, dry, 675 g = 2 × 500 g")
        #expect(try lentils("--to", "2026-11-02") == "☐ Red lentils, dry, 75 g = 1 × 500 g")
        #expect(try lentils("--week", "1", "--people", "2.5") == "☐ Red lentils, dry, 1.69 kg = 4 × 500 g")
        let header = try studio.run(["shopping", "ana", "--week", "1", "--people", "2.5"]).output
        #expect(header.contains("Ana, for 2.5 people, 2–8 November 2026"))
    }

    @Test("a household has one list, in the first client's language, and what is at home is taken off once")
    func household() throws {
        let studio = try Self.studio(["bea", "ana"])
        #expect(try studio.run(["pantry", "set", "ana", "250 g Red lentils, dry"]).status == 0)
        #expect(try studio.run(["pantry", "set", "bea", "2 onions", "1 l Milk"]).status == 0)
        let list = try studio.run(["shopping", "bea", "ana", "--household", "--week", "3"])
        #expect(list.status == 0, "\(list.messages)")
        #expect(list.output.hasPrefix("Einkaufsliste: Week\nBea, Ana, 16.–22. November 2026\n"))
        #expect(list.output.contains("☐ Rote Linsen, trocken, 1,1 kg = 3 × 500 g – Linsensuppe (täglich)"))
        #expect(list.output.contains("☐ Zwiebel, 7 (630 g) = 1 × 1 kg"))
        #expect(list.output.contains("☐ Milch, 1 l = 1 × 1 l"))
        #expect(
            list.output.contains(
                """
                AUS DEINEM VORRAT
                – Milch, 1 l
                – Zwiebel, 180 g
                – Rote Linsen, trocken, 250 g
                """) || list.output.contains("– Milch, 1 l\n– Zwiebel, 180 g\n– Rote Linsen, trocken, 250 g"))
        let alone = try studio.run(["shopping", "bea", "ana"])
        #expect(alone.status == 2)
        #expect(alone.messages.contains("`--household` makes one list"))
    }

    @Test("a shop has its own order; one that is not known is told, and so is an aisle")
    func shops() throws {
        let shops = "shops:\n  market: [dairy, produce]\n  corner: [tins]\n"
        let studio = try Self.studio()
        try studio.write("studio.yml", StudioFixture.settings + shops)
        func aisles(_ words: String...) throws -> [String] {
            let list = try studio.run(["shopping", "ana", "--week", "1"] + words)
            return list.output.split(separator: "\n").filter { $0 == $0.uppercased() }.map(String.init)
        }
        #expect(try aisles().first == "DAIRY AND EGGS")
        #expect(try aisles("--shop", "market").prefix(2) == ["DAIRY AND EGGS", "FRUIT AND VEGETABLES"])
        #expect(try aisles("--shop", "corner").first == "TINS AND JARS")
        try studio.run(["shopping", "ana", "--shop", "markt"]).expect(
            status: 1,
            messages: """
                studio.yml: error: there is no shop `markt`
                  expected: one of market, corner
                  hint: did you mean `market`?

                1 error


                """)
        try studio.write("studio.yml", StudioFixture.settings + "shops:\n  market: [dairy, vegetables, dairy]\n")
        let check = try studio.run(["check"])
        #expect(check.status == 1)
        #expect(check.messages.contains("error: `vegetables` is not an aisle"))
        #expect(check.messages.contains("error: `dairy` stands here a second time"))
        #expect(check.messages.contains("market: [dairy, vegetables, dairy]"))
    }

    @Test("CSV is safe in spreadsheets, and JSON has exact amounts")
    func forms() throws {
        let studio = try Self.studio()
        let csv = try studio.run(["shopping", "ana", "--week", "1", "--format", "csv"]).output
        let rows = csv.components(separatedBy: "\r\n")
        #expect(rows[0] == "aisle,food,buy_g,buy_ml,pieces,unit,packs,at_home_g,needed_for")
        #expect(rows.contains("Dairy and eggs,\"'=Skyr\",500,,,,2 × 450 g,,Snack (Mon–Fri)"))
        #expect(rows.contains("Dairy and eggs,Milk,,1000,,,1 × 1 l,,Snack (Mon–Fri)"))
        #expect(rows.contains("Fruit and vegetables,Onion,405,,5,piece,1 × 1 kg,,Lentil soup (daily)"))
        #expect(rows.contains("To taste,Salt,,,,,,,Lentil soup (daily)"))
        let json = try studio.run(["shopping", "ana", "--week", "1", "--json"]).output
        let parsed = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let aisles = try #require(parsed["aisles"] as? [[String: Any]])
        let lines = aisles.flatMap { $0["lines"] as? [[String: Any]] ?? [] }
        let lentils = try #require(lines.first { $0["food"] as? String == "Red lentils, dry" })
        #expect(lentils["massMilligrams"] as? Int == 675_000)
        #expect((lentils["neededFor"] as? [Any])?.count == 7)
    }

    @Test("a list becomes a file that its owner alone may read")
    func files() throws {
        let studio = try Self.studio()
        let pdf = try studio.run(["shopping", "ana", "--format", "pdf", "--output", "list.pdf", "--at", "2026-11-21"])
        #expect(pdf.status == 0, "\(pdf.messages)")
        let data = try #require(FileManager.default.contents(atPath: studio.path("list.pdf")))
        #expect(data.starts(with: Data("%PDF-1.7".utf8)))
        let mode = try FileManager.default.attributesOfItem(atPath: studio.path("list.pdf"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try studio.run(["shopping", "ana", "--format", "pdf"]).status == 2)
        let nowhere = try studio.run(["shopping", "ana", "--output", "no/such/folder/list.txt"])
        #expect(nowhere.status == 1)
        #expect(nowhere.messages.contains("there is no such folder to write into"))
    }

    @Test("what is at home is written down, added to, taken away and forgotten")
    func pantry() throws {
        let studio = try Self.studio()
        let set = try studio.run(["pantry", "set", "ana", "500 g rote Linsen, trocken", "2 tins Tinned tomatoes"])
        #expect(set.status == 0, "\(set.messages)")
        #expect(set.messages == "ana has 500 g of Red lentils, dry\nana has 800 g of Tinned tomatoes\n")
        #expect(
            try studio.run(["pantry", "add", "ana", "100 g Red lentils, dry"]).messages
                == "ana has 600 g of Red lentils, dry, before 500 g\n")
        #expect(
            try studio.run(["pantry", "remove", "ana", "400 g Tinned tomatoes", "--dry-run"]).messages
                == "ana would have 400 g of Tinned tomatoes, before 800 g\n")
        #expect(
            try studio.run(["pantry", "list", "ana"]).output == """
                food              at home
                Red lentils, dry  600 g
                Tinned tomatoes   800 g

                """)
        let list = try studio.run(["shopping", "ana", "--week", "1"])
        #expect(list.output.contains("☐ Red lentils, dry, 75 g = 1 × 500 g"))
        #expect(list.output.contains("FROM YOUR CUPBOARD\n– Red lentils, dry, 600 g\n– Tinned tomatoes, 800 g"))
        let whole = try studio.run(["shopping", "ana", "--week", "1", "--without-pantry"])
        #expect(whole.output.contains("☐ Red lentils, dry, 675 g"))
        #expect(!whole.output.contains("CUPBOARD"))
        #expect(
            try studio.run(["pantry", "remove", "ana", "Red lentils, dry"]).messages
                == "ana has none of Red lentils, dry, before 600 g\n")
        let json = try studio.run(["pantry", "list", "ana", "--json"]).output
        #expect(json.contains("\"food\": \"Tinned tomatoes\""))
        #expect(try studio.run(["pantry", "clear", "ana"]).status == 0)
        #expect(try studio.run(["pantry", "clear", "ana"]).messages == "nothing changed\n")
        #expect(try studio.run(["pantry", "list", "ana"]).output.isEmpty)
    }

    @Test("a table of what is at home is read as spreadsheets save it")
    func pantryFile() throws {
        let studio = try Self.studio(
            more: """
                -- home.csv --
                food;amount
                Rote Linsen, trocken;0.5 kg
                Tinned tomatoes;1 tin
                -- bad.csv --
                food,mass_g
                Lentis,500
                Onion,
                """)
        let list = try studio.run(["shopping", "ana", "--week", "1", "--pantry", studio.path("home.csv")])
        #expect(list.status == 0, "\(list.messages)")
        #expect(list.output.contains("☐ Red lentils, dry, 175 g"))
        #expect(list.output.contains("☐ Tinned tomatoes, 500 g = 1 × 800 g"))
        let bad = try studio.run(["shopping", "ana", "--week", "1", "--pantry", "bad.csv"])
        #expect(bad.status == 1)
        #expect(bad.messages.contains("bad.csv:2:1: error: unknown food `Lentis`"))
        #expect(bad.messages.contains("bad.csv:3:1: error: "))
        let gone = try studio.run(["shopping", "ana", "--week", "1", "--pantry", "gone.csv"])
        #expect(gone.status != 0)
        #expect(gone.messages.contains("gone.csv"))
    }

    @Test("what cannot be is told: no menu, no client, no days, no quantity, no such food")
    func mistakes() throws {
        let studio = try Self.studio()
        try studio.run(["shopping", "ana", "--from", "2026-10-01", "--to", "2026-10-07"]).expect(
            status: 1,
            messages: """
                Data/studio.sqlite: error: the client `ana` has no menu on these days
                  hint: other days with `--from` and `--to`

                1 error


                """)
        #expect(try studio.run(["shopping", "anna"]).messages.contains("did you mean `ana`?"))
        #expect(try studio.run(["shopping", "ana", "--from", "2026-11-09", "--to", "2026-11-08"]).status == 2)
        #expect(try studio.run(["shopping", "ana", "--from", "2020-11-09", "--to", "2026-11-08"]).status == 2)
        #expect(try studio.run(["shopping", "ana", "--people", "-1"]).status == 2)
        #expect(try studio.run(["shopping", "ana", "--people", "nan"]).status == 2)
        #expect(try studio.run(["shopping", "ana", "--week", "1", "--from", "2026-11-09"]).status == 2)
        #expect(try studio.run(["shopping"]).status == 2)
        #expect(try studio.run(["shopping", "ana", "ana", "--household"]).status == 2)
        #expect(try studio.run(["shopping", "ana", "--format", "xlsx"]).status == 2)
        let set = try studio.run(["pantry", "set", "ana", "Onion", "500 g Onoin", "7 slices Onion"])
        #expect(set.status == 1)
        #expect(set.messages.contains("how much of `Onion` there is, is not said"))
        #expect(set.messages.contains("did you mean `Onion`?"))
        #expect(set.messages.contains("`Onion` has no unit `slices`"))
        #expect(try studio.run(["pantry", "list", "ana"]).output.isEmpty)
        let remove = try studio.run(["pantry", "remove", "ana", "Onion"])
        #expect(remove.messages.contains("`ana` has no `Onion` at home"))
        #expect(try studio.run(["pantry", "set", "ana"]).status == 2)
    }

    @Test("a client with a menu has it as a grid, as recipe cards and as a list, German wholly German")
    func documents() throws {
        let build = try Self.studio(["ana", "bea"]).build()
        #expect(build.status == 0, "\(build.messages)")
        for handle in ["ana", "bea"] {
            for file in ["menu.pdf", "recipes.pdf", "shopping-list.pdf"] {
                #expect(build.fixture.exists("Output/trainer/clients/\(handle)/\(file)"), "\(handle) \(file)")
            }
        }
        func text(_ file: String) throws -> String {
            try Command.run(
                ["-layout", build.fixture.path("Output/trainer/clients/\(file)"), "-"], in: build.fixture.folder,
                executable: URL(fileURLWithPath: "/usr/bin/pdftotext"), fixture: build.fixture
            ).output
        }
        let menu = try text("bea/menu.pdf")
        #expect(menu.contains("Montag"))
        #expect(menu.contains("Linsensuppe"))
        #expect(menu.contains("2 Portionen"))
        let recipes = try text("bea/recipes.pdf")
        #expect(recipes.contains("Linsensuppe"))
        #expect(recipes.contains("gewürfelt"))
        #expect(recipes.contains("Kochen."))
        #expect(!recipes.contains("Boil."))
        #expect(try text("ana/recipes.pdf").contains("keeps 3 days in the fridge"))
        let list = try text("bea/shopping-list.pdf")
        #expect(list.contains("Einkaufsliste: Week"))
        #expect(list.contains("Rote Linsen, trocken"))
    }
}
