import Diagnostics
import Studio

/// `floorpress import mail`.
enum ImportMail {
    static let command = Subcommand(
        name: "import mail", operands: ["FILE"], about: "take in what clients answered by mail",
        details: """
            FILE is a box of messages (mbox), one message (.eml) or a folder of them, as programs for mail export them. A message goes into
            its client's thread `mail`, once; files that came along go into Data/quarantine, pictures, PDFs and tables of at most 20 MB.
            A subject `unsubscribe RULE` puts that rule off for the client. Messages of others are left out.
            """,
        options: [
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "do all of it, take it back, and say what it would have come to"),
            Option(name: "--json", about: "the report as JSON on standard output"),
        ]
    ) { arguments in
        let path = try arguments.operands(["the file"])[0]
        let isDryRun = arguments.has("--dry-run")
        let report = try MailImport(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"])).run(
            path, isDryRun: isDryRun)
        Program.report(report.warnings)
        if arguments.has("--json") {
            try Console.result(
                JSON.members([
                    "kept": .integer(report.kept), "known": .integer(report.known),
                    "automatic": .integer(report.automatic),
                    "strangers": .integer(report.strangers), "files": .array(report.files.map { .string($0) }),
                    "unsubscribed": .array(report.unsubscribed.map { .string($0) }),
                ]).text)
            return 0
        }
        let word = isDryRun ? "would keep" : "kept"
        Console.message(
            "\(word) \(report.kept) messages; \(report.known) were known, \(report.automatic) are notices of machines, \(report.strangers) of people who are no clients"
        )
        for file in report.files { Console.message("\(word) \(file)") }
        for line in report.unsubscribed { Console.message("\(isDryRun ? "would put" : "put") off, \(line)") }
        return 0
    }
}
