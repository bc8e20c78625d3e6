import Diagnostics
import Nutrition
import Quantities
import Studio

/// `floorpress food …`.
enum Foods {
    static let commands = [list, search, show, bring]

    private static let shared = [
        Option(name: "--language", value: "CODE", about: "en or de (default: the studio's)"),
        Option(name: "--json", about: "as JSON on standard output"),
    ]
    private static let filters = [
        Option(name: "--aisle", value: "NAME", about: "such as produce, dairy or dry-goods"),
        Option(name: "--diet", value: "NAME", about: "vegan or vegetarian"),
        Option(name: "--avoid", value: "LIST", about: "allergens that it must be known not to have, such as nuts,milk"),
    ]

    private static let list = Subcommand(
        name: "food list", about: "the foods that recipes and menus can name", options: filters + shared
    ) { arguments in
        _ = try arguments.operands([])
        return try select(arguments, words: [])
    }

    private static let search = Subcommand(
        name: "food search", operands: ["WORD…"], about: "foods by words of their English and German names",
        options: filters + shared
    ) { arguments in
        guard !arguments.operands.isEmpty else { throw UsageError(message: "a word to look for is missing") }
        return try select(arguments, words: arguments.operands)
    }

    private static let show = Subcommand(
        name: "food show", operands: ["NAME"], about: "one food: figures for 100 g, units, packs, allergens, source",
        options: shared
    ) { arguments in
        let name = try arguments.operands(["the food's name"])[0]
        let (table, studio) = try Workspace(arguments["--studio"] ?? ".").foods()
        guard let food = table.find(name) else {
            throw UsageError(
                message: "there is no food `\(name)`",
                hint: table.suggestion(for: name) ?? "`floorpress food search` looks into all names")
        }
        let language = try arguments.choice("--language", Language.self) ?? studio
        try Console.result(arguments.has("--json") ? food.json.text : food.sheet(language))
        return 0
    }

    private static let bring = Subcommand(
        name: "food import", operands: ["SOURCE"], about: "take foods over from FoodData Central or Open Food Facts",
        details: """
            SOURCE is a download of the U.S. Department of Agriculture's FoodData Central (a folder of its CSV files, or a file of
            JSON) or of Open Food Facts (.csv, .tsv, .jsonl or .json). The foods are added to a table in Content/foods, where they can
            be given other names and what the database did not tell. One that the studio has already stays as it is.
            """,
        options: [
            Option(name: "--search", value: "WORDS", about: "those whose name has these words"),
            Option(name: "--id", value: "LIST", about: "those of these numbers or bar codes"),
            Option(name: "--all", about: "all of them, even more than \(FoodImport.most)"),
            Option(name: "--output", value: "FILE", about: "the table to add to (default: \(FoodImport.file))"),
            Option(name: "--dry-run", about: "say what would be added, and write nothing"),
            Option(name: "--json", about: "the report as JSON on standard output"),
        ]
    ) { arguments in
        let source = try arguments.operands(["the download's file or folder"])[0]
        var choice = FoodChoice()
        choice.words = (arguments["--search"] ?? "").split(separator: " ").map(String.init)
        choice.ids = Set((arguments["--id"] ?? "").split { $0 == "," || $0 == " " }.map(String.init))
        choice.isAll = arguments.has("--all")
        let file = arguments["--output"] ?? FoodImport.file
        guard file.hasPrefix("Content/foods/"), file.hasSuffix(".csv"), !file.contains("..") else {
            throw UsageError(message: "`--output` wants a file such as \(FoodImport.file), not `\(file)`")
        }
        let report = try FoodImport(
            Workspace(arguments["--studio"] ?? "."), source: source, choice: choice, file: file
        ).run(isDryRun: arguments.has("--dry-run"))
        try Console.result(arguments.has("--json") ? report.json.text : report.text)
        return report.skipped.isEmpty && report.missing.isEmpty ? 0 : 1
    }

    private static func select(_ arguments: Arguments, words: [String]) throws -> Int32 {
        let (table, studio) = try Workspace(arguments["--studio"] ?? ".").foods()
        let language = try arguments.choice("--language", Language.self) ?? studio
        var query = FoodQuery()
        query.words = words
        query.aisle = try arguments.choice("--aisle", Aisle.self)
        query.diet = try arguments.choice("--diet", Diet.self)
        query.without = try arguments.list("--avoid", from: Allergen.allCases.map(\.rawValue))
            .flatMap(Allergen.meant)
        let found = query.select(from: table)
        if arguments.has("--json") {
            try Console.result(JSON.array(found.map(\.json)).text)
        } else {
            let rows = found.map { food in
                [food.title(in: language)]
                    + [Nutrient.energy, .protein, .fat, .carbohydrate].map { food.per100g.text(of: $0, in: language) }
                    + [food.aisle.name(in: language)]
            }
            try Console.result(
                TextTable(["100 g of", "energy", "protein", "fat", "carbohydrate", "aisle"], rows).text)
            Console.message("\(found.count) of \(table.all.count) foods")
        }
        return 0
    }
}

extension Food {
    /// All about it, for people.
    fileprivate func sheet(_ language: Language) -> String {
        let figures = Nutrient.allCases.map {
            ($0.name(in: language), known($0) ? per100g.text(of: $0, in: language) : "not known")
        }
        let units = units.map { "\($0.name) \(language.number(Double($0.mass_mg) / 1000, places: 1)) g" }
        let density = density_mg_per_ml.map { ["ml \(language.number(Double($0) / 1000, places: 2)) g"] } ?? []
        let facts: [(String, String)] = [
            ("also", language == .german ? name : german ?? ""), ("aisle", aisle.name(in: language)),
            ("units", (units + density).joined(separator: ", ")),
            ("packs", packs_g.map { "\(language.number(Double($0))) g" }.joined(separator: ", ")),
            (
                "allergens",
                areAllergensKnown
                    ? allergens.isEmpty
                        ? "none of the fourteen" : allergens.map { $0.name(in: language) }.joined(separator: ", ")
                    : "not known"
            ),
            ("diets", diets.map { $0.name(in: language) }.joined(separator: ", ")), ("source", source),
            ("file", place.map { "\($0.file), line \($0.line)" } ?? ""),
        ]
        return
            ([title(in: language), "", "100 g have"] + figures.map { "  \($0.0.padding(28)) \($0.1)" } + [""]
            + facts.filter { !$0.1.isEmpty }.map { "\(($0.0 + ":").padding(12)) \($0.1)" }).joined(separator: "\n")
    }

    private func known(_ nutrient: Nutrient) -> Bool { !per100g.isLowerBound(nutrient) }

    fileprivate var json: JSON {
        .members([
            "name": .string(name), "german": .optional(german),
            "per100g": .object(
                Nutrient.allCases.map { JSON.Member($0.rawValue, known($0) ? .number(per100g.amount(of: $0)) : .null) }),
            "density_g_ml": density_mg_per_ml.map { .number(Double($0) / 1000) } ?? .null,
            "units_g": .object(units.map { JSON.Member($0.name, .number(Double($0.mass_mg) / 1000)) }),
            "packs_g": .array(packs_g.map { .integer($0) }), "allergensKnown": .bool(areAllergensKnown),
            "allergens": .array(allergens.map { .string($0.rawValue) }),
            "diets": .array(diets.map { .string($0.rawValue) }), "aisle": .string(aisle.rawValue),
            "source": .string(source),
        ])
    }
}
