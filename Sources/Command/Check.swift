import Diagnostics
import Edition
import Studio

/// `floorpress check`.
enum Check {
    static let command = Subcommand(
        name: "check", about: "find every mistake without writing anything",
        details: "Reads and plans as a build does: settings, content, templates, links and records.",
        options: Build.shared + [Option(name: "--json", about: "the mistakes as JSON on standard output")], run: run)

    private static func run(_ arguments: Arguments) throws -> Int32 {
        _ = try arguments.operands([])
        let edition = Edition(Workspace(arguments["--studio"] ?? "."), try Build.options(arguments))
        var diagnostics: [Diagnostic] = []
        var planned = 0
        do throws(Mistakes) {
            let checked = try edition.check()
            (planned, diagnostics) = (checked.artifacts, checked.warnings)
        } catch {
            diagnostics = error.diagnostics
        }
        if arguments.has("--json") {
            try Console.result(JSON.array(diagnostics.inReadingOrder().map(\.json)).text)
        } else {
            Program.report(diagnostics)
            if !diagnostics.hasErrors { Console.message("in order: \(planned) files would be made") }
        }
        return Program.status(of: diagnostics)
    }
}
