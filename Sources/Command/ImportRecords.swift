import Diagnostics
import Quantities
import Studio

/// `floorpress import …` for what clients recorded elsewhere.
enum ImportRecords {
    static let commands = [training, health, measurements, habits, checkIns, clients, list, undo]

    static let shared = [
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "do all of it, take it back, and say what it would have come to"),
        Option(name: "--json", about: "the report as JSON on standard output"),
    ]

    /// What an app's export can come from.
    private enum App: String, CaseIterable {
        case strong, hevy, fitnotes
    }

    private static let training = Subcommand(
        name: "import training", operands: ["FILE", "CLIENT"],
        about: "take in workouts from the export of Strong, Hevy or FitNotes",
        details: """
            FILE is the CSV that the app exports. The same file, or a later one that holds the same workouts, adds nothing twice; a
            workout that was changed in the app since is named and left as it is. Names that the library does not know come in as
            they are and are listed: `exercise alias` says once what they mean. Rows that cannot be read are named by line, with why.
            """,
        options: [
            Option(name: "--from", value: "APP", about: "strong, hevy or fitnotes (default: told by the head)"),
            Option(name: "--weights", value: "UNIT", about: "kg or lb, where the file does not say"),
            Option(name: "--zone", value: "ZONE", about: "where the client trains (default: the studio's time zone)"),
        ] + shared
    ) { arguments in
        let words = try arguments.operands(["the export", "the client's handle"])
        var options = RecordsImport.TrainingOptions()
        options.app = try arguments.choice("--from", App.self).flatMap { ImportBatch.Kind(rawValue: $0.rawValue) }
        options.weights = try arguments.choice("--weights", MassUnit.self)
        options.zone = arguments["--zone"]
        options.progress = { Console.progress("\($0) sets") }
        let report = try importing(arguments, words[0]).training(for: words[1], options)
        return try finish(report, arguments)
    }

    private static let health = Subcommand(
        name: "import health", operands: ["EXPORT", "CLIENT"],
        about: "take in weight, sleep, steps, heart and workouts from Apple Health",
        details: """
            EXPORT is the file export.xml out of the archive that the app Health makes; it may have gigabytes. Of a day counts the first
            weight, the device with the most steps, and sleep once however many devices tell it. A workout comes in where none is known
            of its time.
            """, options: shared
    ) { arguments in
        let words = try arguments.operands(["the export", "the client's handle"])
        return try finish(importing(arguments, words[0]).health(for: words[1]), arguments)
    }

    private static let measurements = Subcommand(
        name: "import measurements", operands: ["FILE", "CLIENT"],
        about: "take in a table of weights, girths, body fat, heart, sleep and steps",
        details: """
            A row for each day; heads such as Weight (kg), Taille (cm) or Ruhepuls are known. --map says what another column holds, once
            for each client: --map "Gewicht morgens=mass kg".
            """,
        options: [
            Option(
                name: "--map", value: "HEAD=MEASURE", about: "what a column holds; may be repeated", isRepeatable: true)
        ] + shared
    ) { arguments in
        let words = try arguments.operands(["the table", "the client's handle"])
        let report = try importing(arguments, words[0]).measurements(for: words[1], maps: arguments.all("--map"))
        return try finish(report, arguments)
    }

    private static let habits = Subcommand(
        name: "import habits", operands: ["FILE", "CLIENT"], about: "take in a table of habits",
        details: "Rows are date, habit, done, amount; or a date and a column for each habit, with yes, no or a number.",
        options: shared
    ) { arguments in
        let words = try arguments.operands(["the table", "the client's handle"])
        return try finish(importing(arguments, words[0]).habits(for: words[1]), arguments)
    }

    private static let checkIns = Subcommand(
        name: "import check-ins", operands: ["FILE", "CLIENT"], about: "take in the answers of a form",
        details: "A row for each check-in with its date, and a column for each question, by its name or its words.",
        options: shared
    ) { arguments in
        let words = try arguments.operands(["the table", "the client's handle"])
        return try finish(importing(arguments, words[0]).checkIns(for: words[1]), arguments)
    }

    private static let clients = Subcommand(
        name: "import clients", operands: ["FILE"], about: "take in a table of clients",
        details: """
            Heads are name (or first name and last name), email, phone, street, postcode, city, country, language, units, born, sex,
            height, since, goal, handle; German ones are known. A client who is known is not added again.
            """, options: shared
    ) { arguments in
        let file = try arguments.operands(["the table"])[0]
        return try finish(importing(arguments, file).clients(), arguments)
    }

    static func importing(_ arguments: Arguments, _ source: String) throws -> RecordsImport {
        try RecordsImport(
            Workspace(arguments["--studio"] ?? "."), source: source, at: Build.now(arguments["--at"]),
            isDryRun: arguments.has("--dry-run"))
    }

    static func finish(_ report: ImportReport, _ arguments: Arguments) throws -> Int32 {
        Console.endProgress()
        try Console.result(arguments.has("--json") ? report.json.text : report.text)
        return report.hasProblems ? 1 : 0
    }

    private static let list = Subcommand(
        name: "import list", about: "what was imported: when, from what, for whom, and how much",
        options: [Option(name: "--json", about: "as JSON on standard output")]
    ) { arguments in
        _ = try arguments.operands([])
        let imports = try Roster(Workspace(arguments["--studio"] ?? ".")).imports()
        if arguments.has("--json") {
            let rows = imports.map { batch, client in
                JSON.members([
                    "batch": .string(batch.id.text), "at": .string(batch.at.rfc3339),
                    "kind": .string(batch.kind.rawValue),
                    "client": .optional(client), "sha256": .string(batch.digest.hex), "added": .integer(batch.added),
                    "known": .integer(batch.known), "differing": .integer(batch.differing),
                    "skipped": .integer(batch.skipped),
                ])
            }
            try Console.result(JSON.array(rows).text)
        } else {
            let rows = imports.map { batch, client in
                [
                    batch.id.text, batch.at.utc.date.iso, batch.kind.rawValue, client ?? "–", String(batch.added),
                    String(batch.known), String(batch.differing), String(batch.skipped),
                ]
            }
            try Console.result(
                TextTable(["batch", "on", "kind", "client", "added", "known", "differing", "left out"], rows).text)
        }
        return 0
    }

    private static let undo = Subcommand(
        name: "import undo", operands: ["BATCH"], about: "take back all that came with an import",
        details: """
            `import list` shows the batches. What was kept by hand stays. Clients that came with a table of clients go only while there
            are no other records of them.
            """,
        options: [
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "say what would go, and change nothing"),
        ]
    ) { arguments in
        let key = try arguments.operands(["the batch"])[0]
        let isDryRun = arguments.has("--dry-run")
        let roster = try Roster(Workspace(arguments["--studio"] ?? "."))
        let content = try roster.undoImport(key, at: Build.now(arguments["--at"]), isDryRun: isDryRun)
        let list = content.map { "\($0.count) × \($0.noun)" }.joined(separator: ", ")
        Console.message("\(isDryRun ? "would take back" : "took back"): \(list.isEmpty ? "nothing" : list)")
        return 0
    }
}
