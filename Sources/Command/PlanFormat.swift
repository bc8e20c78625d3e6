import Diagnostics
import Studio
import Training

/// `floorpress plan format`, `plan check` and `plan tree`: templates as texts.
enum PlanFormat {
    static let commands = [format, check, tree]

    private static let files = """
        FILE is a path, the name of a template in Content/plans, or `-` for standard input; without it, all templates of the
        studio are meant.
        """

    private static let format = Subcommand(
        name: "plan format", operands: ["[FILE…]"], about: "write plan templates in the one form that all share",
        details: files + """


            Signs, spaces and the order of clauses change; words, comments and the order of lines never do. A file with
            mistakes stays as it is.
            """,
        options: [
            Option(name: "--check", about: "name the files that would change, and write nothing"),
            Option(name: "--stdout", about: "write one file's text to standard output instead of the file"),
        ]
    ) { arguments in
        let isToOutput = arguments.has("--stdout") || arguments.operands == ["-"]
        if isToOutput, arguments.operands.count != 1 || arguments.has("--check") {
            throw UsageError(message: "`--stdout` wants one file, and no `--check`")
        }
        let plans = try PlanFiles(Workspace(arguments["--studio"] ?? "."))
        var diagnostics: [Diagnostic] = []
        var changed: [String] = []
        let paths = try plans.paths(arguments.operands)
        for path in paths {
            do throws(Diagnostic) {
                let file = try read(path, plans)
                diagnostics += file.diagnostics
                if isToOutput, let text = file.formatted {
                    do throws(Mistakes) { try Console.output(text) } catch { diagnostics += error.diagnostics }
                } else if file.formatted != nil, !file.isFormatted {
                    if !arguments.has("--check") { _ = try plans.format(path, file) }
                    changed.append(file.source.path)
                }
            } catch {
                diagnostics.append(error)
            }
        }
        Program.report(diagnostics)
        if arguments.has("--check") {
            for path in changed { try Console.result(path) }
            return changed.isEmpty ? Program.status(of: diagnostics) : 1
        }
        if !isToOutput {
            for path in changed { Console.message("formatted \(path)") }
            if changed.isEmpty, !diagnostics.hasErrors { Console.message("in order: \(count(paths.count))") }
        }
        return Program.status(of: diagnostics)
    }

    private static let check = Subcommand(
        name: "plan check", operands: ["[FILE…]"], about: "find every mistake in plan templates", details: files,
        options: [Option(name: "--json", about: "the mistakes as JSON on standard output")]
    ) { arguments in
        let plans = try PlanFiles(Workspace(arguments["--studio"] ?? "."))
        var diagnostics: [Diagnostic] = []
        let paths = try plans.paths(arguments.operands)
        for path in paths {
            do throws(Diagnostic) {
                diagnostics += try read(path, plans).diagnostics
            } catch {
                diagnostics.append(error)
            }
        }
        if arguments.has("--json") {
            try Console.result(JSON.array(diagnostics.inReadingOrder().map(\.json)).text)
        } else {
            Program.report(diagnostics)
            if !diagnostics.hasErrors { Console.message("in order: \(count(paths.count))") }
        }
        return Program.status(of: diagnostics)
    }

    private static let tree = Subcommand(
        name: "plan tree", operands: ["FILE"], about: "a plan template as JSON, with the place of every part",
        details: """
            For editors: the mistakes, and the plan as far as it can be read, with blocks, days, lines, clauses and the exercises
            that names stand for. FILE is a path, the name of a template in Content/plans, or `-` for standard input.
            """
    ) { arguments in
        let word = try arguments.operands(["the plan's file"])[0]
        let plans = try PlanFiles(Workspace(arguments["--studio"] ?? "."))
        let path = try plans.paths([word])[0]
        let file = try read(path, plans)
        try Console.result(
            JSON.members([
                "file": .string(file.source.path), "formatted": .bool(file.isFormatted),
                "diagnostics": .array(file.diagnostics.inReadingOrder().map(\.json)), "plan": file.plan?.json ?? .null,
            ]).text)
        return Program.status(of: file.diagnostics)
    }

    private static func read(_ path: String, _ plans: PlanFiles) throws(Diagnostic) -> PlanFiles.File {
        path == "-" ? plans.read(Source(path: "-", bytes: try Console.input())) : try plans.read(path)
    }

    private static func count(_ plans: Int) -> String { plans == 1 ? "1 plan" : "\(plans) plans" }
}
