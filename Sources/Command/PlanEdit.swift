import Diagnostics
import Quantities
import Studio
import Training

/// `floorpress plan edit`, `restore`, `upgrade` and `end`: new versions of clients' plans.
enum PlanEdit {
    static let commands = [edit, restore, upgrade, end]

    private static let shared = [
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "say what would change, and keep nothing"),
    ]
    private static let reason = Option(name: "--reason", value: "TEXT", about: "why, in a few words")

    // MARK: Edit

    private static let edit = Subcommand(
        name: "plan edit", operands: ["CLIENT"], about: "change a client's plan in your editor, or from a file",
        details: """
            Opens the plan with $VISUAL or $EDITOR and saves a new version, if it is in order and anything was changed. Where it
            is not in order you can go on editing; a text that is not saved is kept in a file of Data that is named.
            A client without a plan gets a new one: a plan of her own with title, weeks, start and days.
            """,
        options: [
            Option(name: "--file", value: "FILE", about: "take the text from a file, `-` is standard input"), reason,
        ] + shared
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let book = try PlanShow.book(arguments)
        let reason = try PlanAssign.reason(arguments) ?? "Edited"
        let isDryRun = arguments.has("--dry-run")
        if let file = arguments["--file"] {
            let source = try TextSource.read(file, name: "plan of \(handle)")
            return try report(book.save(source, for: handle, reason: reason, isDryRun: isDryRun), isDryRun)
        }
        let workspace = Workspace(arguments["--studio"] ?? ".")
        return try edit(handle, in: book, workspace, reason: reason, isDryRun: isDryRun)
    }

    private static func edit(
        _ handle: String, in book: PlanBook, _ workspace: Workspace, reason: String, isDryRun: Bool
    ) throws -> Int32 {
        let editor = try TextEditing.editor(for: "plan edit \(handle)")
        let (text, base) = try book.draft(for: handle)
        let sheet = TextDesk.Sheet("plan", handle, ending: "md")
        return try TextEditing(editor: editor, command: "plan edit \(handle)", overtaken: "plan-overtaken").run(
            text, sheet, in: workspace
        ) { edited in
            let source = Source(path: "plan of \(handle)", text: edited)
            return try report(
                book.save(source, for: handle, over: base, reason: reason, isDryRun: isDryRun), isDryRun)
        }
    }

    private static func report(_ saving: PlanSaving, _ isDryRun: Bool) throws -> Int32 {
        let handle = saving.client.handle
        guard saving.isChanged else {
            Console.message("nothing changed, nothing saved")
            return 0
        }
        for text in saving.dropped { Console.message("dropped: \(printable(text))") }
        for line in saving.difference?.lines ?? [] { Console.message("  " + printable(line)) }
        Console.message("\(isDryRun ? "would save" : "saved") version \(saving.version) of the plan of \(handle)")
        return 0
    }

    // MARK: Restore, upgrade, end

    private static let restore = Subcommand(
        name: "plan restore", operands: ["CLIENT", "VERSION"],
        about: "make an older version of a plan the newest again",
        details: "It is saved as a new version, with its template as it was; a plan that has ended goes on.",
        options: [reason] + shared
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the version"])
        guard let number = Int(words[1]), number > 0 else {
            throw UsageError(message: "`\(words[1])` is not a version", hint: "versions count from 1")
        }
        let isDryRun = arguments.has("--dry-run")
        return try report(
            PlanShow.book(arguments).restore(
                number, of: words[0], reason: PlanAssign.reason(arguments), isDryRun: isDryRun), isDryRun)
    }

    private static let upgrade = Subcommand(
        name: "plan upgrade", operands: ["CLIENT"], about: "carry a client's plan onto its template as it is now",
        details: """
            Shows what is prescribed otherwise. Differences that fit the template no more are mistakes; with --drop they are
            left out, and told.
            """,
        options: [
            Option(
                name: "--set", value: "NAME=LOAD", about: "an answer to what the template did not ask before",
                isRepeatable: true),
            Option(name: "--days", value: "DAYS", about: "other days of the week"),
            Option(name: "--drop", about: "leave out differences that fit no more"), reason,
        ] + shared
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        var answers: [ClientPlan.Answer] = []
        for text in arguments.all("--set") { answers.append(try PlanAssign.answer(text).answer) }
        let isDryRun = arguments.has("--dry-run")
        let saving = try PlanShow.book(arguments).upgrade(
            handle, answers: answers, days: PlanAssign.days(arguments), reason: PlanAssign.reason(arguments),
            isDropping: arguments.has("--drop"), isDryRun: isDryRun)
        return try report(saving, isDryRun)
    }

    private static let end = Subcommand(
        name: "plan end", operands: ["CLIENT"], about: "end a client's plan",
        details: "The plan stays in the store; `plan restore` takes it up again.", options: shared
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let isDryRun = arguments.has("--dry-run")
        let entry = try PlanShow.book(arguments).end(handle, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would end" : "ended") \(entry.plan?.template.title ?? "the plan") of \(handle), "
                + "version \(entry.version.version)")
        return 0
    }
}
