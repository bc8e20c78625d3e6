import Automation
import Diagnostics
import Edition
import Studio

/// `floorpress check`.
enum Check {
    static let command = Subcommand(
        name: "check", about: "find every mistake without writing anything",
        details: "Reads and plans as a build does: settings, content, templates, links and records.",
        options: Build.shared + [
            Option(name: "--templates", about: "compile the templates and look at nothing else"),
            Option(name: "--json", about: "the mistakes as JSON on standard output"),
        ], run: run)

    private static func run(_ arguments: Arguments) throws -> Int32 {
        _ = try arguments.operands([])
        let edition = Edition(Workspace(arguments["--studio"] ?? "."), try Build.options(arguments))
        var diagnostics: [Diagnostic] = []
        var result = ""
        if arguments.has("--templates") {
            let checked = edition.checkTemplates()
            // What reading them finds was told by the check of the edition.
            var told: [Diagnostic] = []
            let theme = Workspace(arguments["--studio"] ?? ".").theme(into: &told)
            (result, diagnostics) = ("\(checked.names.count) templates compile", checked.diagnostics)
            diagnostics += MailTemplates.check(theme)
        } else {
            do throws(Mistakes) {
                let checked = try edition.check()
                (result, diagnostics) = ("\(checked.artifacts) files would be made", checked.warnings)
            } catch {
                diagnostics = error.diagnostics
            }
        }
        if arguments.has("--json") {
            try Console.result(JSON.array(diagnostics.inReadingOrder().map(\.json)).text)
        } else {
            Program.report(diagnostics)
            if !diagnostics.hasErrors { Console.message("in order: \(result)") }
        }
        return Program.status(of: diagnostics)
    }
}
