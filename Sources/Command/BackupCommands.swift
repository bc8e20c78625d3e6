import Automation
import Diagnostics
import Studio

/// `floorpress backup` and `floorpress restore`.
enum BackupCommands {
    static let commands = [backup, restore]

    private static let at = Option(name: "--at", value: "TIME", about: "the time that counts as now")

    private static func desk(_ arguments: Arguments) throws -> BackupDesk {
        try BackupDesk(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
    }

    private static let backup = Subcommand(
        name: "backup", about: "copy the records now, as every run does once a day",
        details:
            "The records are looked through before. `automation: backupFolder:` of studio.yml says where the copies go.",
        options: [
            Option(name: "--list", about: "show the days of which there are copies, and make none"),
            Option(name: "--json", about: "the days as JSON on standard output"), at,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        if arguments.has("--list") {
            let days = try desk(arguments).days().map(\.iso)
            if arguments.has("--json") {
                try Console.result(JSON.array(days.map { .string($0) }).text)
            } else {
                try Console.result(days.joined(separator: "\n"))
            }
        } else {
            Console.message(try desk(arguments).make())
        }
        return 0
    }

    private static let restore = Subcommand(
        name: "restore", operands: ["DAY"], about: "put a backup in the place of the records",
        details: """
            DAY is one that `backup --list` shows, or the path of a file. The records of before stay beside them. What went out by mail
            since the backup stays known as sent, and who stopped messages is still left in peace. When documents were issued since, nothing
            is done: their numbers would be given again.
            """,
        options: [
            Option(name: "--drop-documents", about: "forget documents that were issued since"), at,
            Option(name: "--dry-run", about: "say what would be done, and do nothing"),
        ]
    ) { arguments in
        let word = try arguments.operands(["the day of the backup"])[0]
        let isDryRun = arguments.has("--dry-run")
        let report = try desk(arguments).restore(
            word, dropsDocuments: arguments.has("--drop-documents"), isDryRun: isDryRun)
        Console.message("the records \(isDryRun ? "would be" : "are") those of \(word)")
        if let kept = report.kept {
            Console.message("those of before \(isDryRun ? "would lie" : "lie") in \(kept)")
        }
        if report.isSilent {
            Console.message(
                "what went out by mail since the backup is not known, so nothing that was due before now goes out"
            )
        } else if report.messages > 0 {
            Console.message("\(report.messages) messages that went out since stay known as sent")
        }
        if !report.documents.isEmpty {
            Console.message("\(report.documents.count) documents that were issued since are forgotten")
        }
        return 0
    }
}
