import Diagnostics
import Studio

/// What `plan format`, `plan check`, `menu format` and `menu check` have in common: templates as texts.
enum TemplateFormat {
    /// What a file's operand may be.
    ///
    /// - Parameter section: The folder below `Content`.
    static func operand(_ section: String, _ noun: String) -> String {
        """
        FILE is a path, the name of a \(noun) in Content/\(section), or `-` for standard input; without it, all of the studio
        are meant.
        """
    }

    static let formatOptions = [
        Option(name: "--check", about: "name the files that would change, and write nothing"),
        Option(name: "--stdout", about: "write one file's text to standard output instead of the file"),
    ]
    static let checkOptions = [Option(name: "--json", about: "the mistakes as JSON on standard output")]

    /// Brings files into the common form; gives the exit status.
    static func format<Template>(
        _ arguments: Arguments, _ noun: String, _ files: () throws -> TemplateFiles<Template>
    ) throws -> Int32 {
        let isToOutput = arguments.has("--stdout") || arguments.operands == ["-"]
        if isToOutput, arguments.operands.count != 1 || arguments.has("--check") {
            throw UsageError(message: "`--stdout` wants one file, and no `--check`")
        }
        let files = try files()
        var diagnostics: [Diagnostic] = []
        var changed: [String] = []
        let paths = try files.paths(arguments.operands)
        for path in paths {
            do throws(Diagnostic) {
                let file = try read(path, files)
                diagnostics += file.diagnostics
                if isToOutput, let text = file.formatted {
                    do throws(Mistakes) { try Console.output(text) } catch { diagnostics += error.diagnostics }
                } else if file.formatted != nil, !file.isFormatted {
                    if !arguments.has("--check") { _ = try files.format(path, file) }
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
            if changed.isEmpty, !diagnostics.hasErrors {
                Console.message("in order: \(count(paths.count, noun))")
            }
        }
        return Program.status(of: diagnostics)
    }

    /// Tells every mistake in files; gives the exit status.
    static func check<Template>(
        _ arguments: Arguments, _ noun: String, _ files: TemplateFiles<Template>
    ) throws -> Int32 {
        var diagnostics: [Diagnostic] = []
        let paths = try files.paths(arguments.operands)
        for path in paths {
            do throws(Diagnostic) {
                diagnostics += try read(path, files).diagnostics
            } catch {
                diagnostics.append(error)
            }
        }
        if arguments.has("--json") {
            try Console.result(JSON.array(diagnostics.inReadingOrder().map(\.json)).text)
        } else {
            Program.report(diagnostics)
            if !diagnostics.hasErrors { Console.message("in order: \(count(paths.count, noun))") }
        }
        return Program.status(of: diagnostics)
    }

    /// A file, or standard input.
    static func read<Template>(
        _ path: String, _ files: TemplateFiles<Template>
    ) throws(Diagnostic) -> TemplateFiles<Template>.File {
        path == "-" ? files.read(Source(path: "-", bytes: try Console.input())) : try files.read(path)
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
