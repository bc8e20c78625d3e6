import Automation
import Diagnostics
import Studio

/// `floorpress deploy`.
enum Deploys {
    static let command = Subcommand(
        name: "deploy", operands: ["[TARGET …]"],
        about: "bring the outputs to their hosts: what changed, and what is gone",
        details: """
            The targets stand in `deploy:` of studio.yml: folders, hosts that rsync reaches, whatever rclone knows. Without names all of
            them. Only an output that stands as its build left it is brought anywhere, and it is looked afterwards whether it is there.
            Nothing but what was brought there before is deleted. See Documentation/publishing.md.
            """,
        options: [
            Option(name: "--whole", about: "bring every file, whatever was brought before"),
            Option(name: "--dry-run", about: "say what would be brought and deleted, and do nothing"),
            Option(name: "--verbose", about: "name every file"),
            Option(name: "--json", about: "the report as JSON on standard output"),
        ]
    ) { arguments in
        let workspace = Workspace(arguments["--studio"] ?? ".")
        let names = arguments.operands.isEmpty ? try Deployment.targets(workspace) : arguments.operands
        guard !names.isEmpty else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-targets", "there is no place to bring the outputs to", file: Settings.fileName,
                    expected: "`deploy:` with a list of targets", hint: "Documentation/publishing.md shows some"))
        }
        let isDryRun = arguments.has("--dry-run")
        var reports: [Deployment.Report] = []
        var diagnostics: [Diagnostic] = []
        for name in names {
            do throws(Mistakes) {
                let report = try Deployment(workspace, named: name).run(
                    isDryRun: isDryRun, isWhole: arguments.has("--whole")
                ) { Console.message($0) }
                reports.append(report)
                Console.message("\(name): \(isDryRun ? "would be " : "")\(report.summary)")
                if arguments.has("--verbose") || isDryRun {
                    for path in report.changed { Console.message("  + \(path)") }
                    for path in report.removed { Console.message("  - \(path)") }
                }
            } catch {
                diagnostics += error.diagnostics
            }
        }
        Program.report(diagnostics)
        if arguments.has("--json") { try Console.result(JSON.array(reports.map(\.json)).text) }
        return Program.status(of: diagnostics)
    }
}
