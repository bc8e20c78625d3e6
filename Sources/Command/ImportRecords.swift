import Diagnostics
import Quantities
import Studio

/// `floorpress import …` for what clients recorded elsewhere.
enum ImportRecords {
    static let commands = [training, list, undo]

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
                    "batch": .string(batch.id.text), "at": .string(batch.at.rfc3339), "kind": .string(batch.kind.rawValue),
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
