import CLinux
import Diagnostics
import Files
import Glibc
import Quantities
import Studio

/// What `plan edit` and `menu edit` have in common: a client's text in an editor or from a file, and what came of saving it.
enum TextEditing {
    static let file = Option(
        name: "--file", value: "FILE", about: "take the text from a file, `-` is standard input")
    static let reason = Option(name: "--reason", value: "TEXT", about: "why, in a few words")
    static let shared = [
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "say what would change, and keep nothing"),
    ]

    /// What the editor opens, and what becomes of the text.
    static func details(_ noun: String, bespoke: String) -> String {
        """
        Opens the \(noun) with $VISUAL or $EDITOR and saves a new version, if it is in order and anything was changed. Where it
        is not in order you can go on editing; a text that is not saved is kept in a file of Data that is named.
        A client without a \(noun) gets a new one: a \(noun) of her own with \(bespoke).
        """
    }

    /// Edits a client's text; gives the exit status.
    static func edit<Book: TextBook>(_ arguments: Arguments, in book: Book) throws -> Int32 {
        let handle = try arguments.operands(["the client's handle"])[0]
        let reason = try PlanAssign.reason(arguments) ?? "Edited"
        let isDryRun = arguments.has("--dry-run")
        if let file = arguments["--file"] {
            let source = try source(file, Book.Kind.self, handle)
            return try report(
                book.save(source, for: handle, over: nil, reason: reason, isDryRun: isDryRun), Book.Kind.self, isDryRun)
        }
        let workspace = Workspace(arguments["--studio"] ?? ".")
        return try edit(handle, in: book, workspace, reason: reason, isDryRun: isDryRun)
    }

    /// Says what was saved; gives the exit status.
    static func report<Kind: ClientTextKind>(
        _ saving: some TextSaving, _: Kind.Type, _ isDryRun: Bool
    ) throws -> Int32 {
        guard saving.isChanged else {
            Console.message("nothing changed, nothing saved")
            return 0
        }
        for text in saving.dropped { Console.message("dropped: \(printable(text))") }
        for line in saving.lines { Console.message("  " + printable(line)) }
        Program.report(saving.warnings)
        Console.message(
            "\(isDryRun ? "would save" : "saved") version \(saving.version) of the \(Kind.name) of \(saving.client.handle)"
        )
        return 0
    }

    /// The number of a version.
    static func version(_ word: String) throws(UsageError) -> Int {
        guard let number = Int(word), number > 0 else {
            throw UsageError(message: "`\(word)` is not a version", hint: "versions count from 1")
        }
        return number
    }

    private static func source<Kind: ClientTextKind>(_ file: String, _: Kind.Type, _ handle: String) throws -> Source {
        if file == "-" { return Source(path: TextVersion<Kind>.path(handle: handle), bytes: try Console.input()) }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let folder = file.hasPrefix("/") || file.contains("/") ? String(file.dropLast(name.count + 1)) : "."
        do throws(Diagnostic) {
            return Source(path: file, bytes: try Folder(folder.isEmpty ? "/" : folder).read(name, limit: 1 << 20))
        } catch {
            throw Mistakes(error.about(file))
        }
    }

    private static func edit<Book: TextBook>(
        _ handle: String, in book: Book, _ workspace: Workspace, reason: String, isDryRun: Bool
    ) throws -> Int32 {
        let noun = Book.Kind.name
        guard let editor = Console.environment("VISUAL") ?? Console.environment("EDITOR") else {
            throw UsageError(
                message: "neither $VISUAL nor $EDITOR names an editor",
                hint: "EDITOR=nano floorpress \(noun) edit \(handle), or --file FILE with the text")
        }
        let (text, base) = try book.draft(for: handle)
        let desk = try TextDesk<Book.Kind>(workspace, handle: handle, text: text)
        while true {
            let status = floorpress_shell("\(editor) \"$1\"", desk.path)
            let edited: String
            do {
                edited = try desk.text()
            } catch {
                if status != 0 { Console.message("the editor ended with status \(status)") }
                Program.report([error])
                if wantsToGoOn() { continue }
                Console.message("what the editor left is kept in \(desk.leave())")
                return Program.status(of: [error])
            }
            guard status == 0 else {
                try keep(edited, unless: text, handle, workspace, desk)
                throw Mistakes(
                    .machine(
                        "editor", "the editor ended with status \(status); nothing is saved",
                        hint: "$EDITOR is `\(editor)`"))
            }
            guard edited != text else {
                Console.message("nothing changed, nothing saved")
                return 0
            }
            do {
                let source = Source(path: TextVersion<Book.Kind>.path(handle: handle), text: edited)
                let saving = try book.save(source, for: handle, over: base, reason: reason, isDryRun: isDryRun)
                return try report(saving, Book.Kind.self, isDryRun)
            } catch let mistakes as Mistakes {
                Program.report(mistakes.diagnostics)
                let canMend = !mistakes.diagnostics.contains {
                    $0.code == "\(noun)-overtaken" || $0.cause == .machine
                }
                if canMend, wantsToGoOn() { continue }
                try keep(edited, unless: text, handle, workspace, desk)
                return Program.status(of: mistakes.diagnostics)
            }
        }
    }

    /// Asks whether to edit again, where somebody is there to be asked.
    private static func wantsToGoOn() -> Bool {
        guard isatty(0) == 1 else { return false }
        Console.message("Edit again? [Y/n]")
        guard let answer = readLine() else { return false }
        return !answer.lowercased().hasPrefix("n")
    }

    private static func keep<Kind: ClientTextKind>(
        _ edited: String, unless text: String, _ handle: String, _ workspace: Workspace, _ desk: TextDesk<Kind>
    ) throws(Diagnostic) {
        guard edited != text else { return }
        let name: String
        do {
            name = try TextDesk<Kind>.keep(edited, handle: handle, in: workspace)
        } catch {
            Console.message("the text is kept where it was edited: \(desk.leave())")
            throw error
        }
        Console.message(
            "the text is kept in \(name): floorpress \(Kind.name) edit \(handle) --file \(workspace.folder.path(name))")
    }
}
