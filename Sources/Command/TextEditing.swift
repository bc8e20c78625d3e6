import Diagnostics
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
            let source = try TextSource.read(file, name: TextVersion<Book.Kind>.path(handle: handle))
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

    /// A client's handle and the numbers of at most two versions behind it.
    static func versions(_ arguments: Arguments) throws(UsageError) -> (handle: String, numbers: [Int]) {
        let words = arguments.operands
        guard let handle = words.first, !handle.isEmpty else {
            throw UsageError(message: "the client's handle is missing")
        }
        guard words.count <= 3 else { throw UsageError(message: "`\(words[3])` is one word too many") }
        var numbers: [Int] = []
        for word in words.dropFirst() { numbers.append(try version(word)) }
        return (handle, numbers)
    }

    /// The two versions that are held against each other: without the later one the newest, without both the newest and the one
    /// before. Nothing where there is only one.
    static func pair(_ numbers: [Int], newest: Int) -> (earlier: Int, later: Int)? {
        guard let earlier = numbers.first ?? (newest > 1 ? newest - 1 : nil) else { return nil }
        return (earlier, numbers.count > 1 ? numbers[1] : newest)
    }

    private static func edit<Book: TextBook>(
        _ handle: String, in book: Book, _ workspace: Workspace, reason: String, isDryRun: Bool
    ) throws -> Int32 {
        let noun = Book.Kind.name
        let command = "\(noun) edit \(handle)"
        let editor = try EditorSession.editor(for: command)
        let (text, base) = try book.draft(for: handle)
        let sheet = TextDesk.Sheet(noun, handle, ending: "md")
        return try EditorSession(editor: editor, command: command, overtaken: "\(noun)-overtaken").run(
            text, sheet, in: workspace
        ) { edited in
            let source = Source(path: TextVersion<Book.Kind>.path(handle: handle), text: edited)
            let saving = try book.save(source, for: handle, over: base, reason: reason, isDryRun: isDryRun)
            return try report(saving, Book.Kind.self, isDryRun)
        }
    }
}
