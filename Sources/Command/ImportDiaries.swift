import Diagnostics
import Studio

/// `floorpress import diary`.
enum ImportDiaries {
    static let command = Subcommand(
        name: "import diary", operands: ["[FILE]…"], about: "take in what clients sent from their diaries",
        details: """
            Without a file it takes in all that lies in Data/inbox. Whose a file is, and that nobody changed it, is told by the key of the
            client's area. The same file twice adds nothing twice; what a client wrote later takes the place of what she wrote before; what
            you changed by hand stays, and is told as a conflict.
            """, options: ImportRecords.shared
    ) { arguments in
        let report = try DiaryImport(
            Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]),
            isDryRun: arguments.has("--dry-run")
        ).run(arguments.operands)
        try Console.result(arguments.has("--json") ? report.json.text : report.text)
        return report.hasProblems ? 1 : 0
    }
}
