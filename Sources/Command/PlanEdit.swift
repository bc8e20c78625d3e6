import Diagnostics
import Quantities
import Studio
import Training

/// `floorpress plan edit`, `restore`, `upgrade` and `end`: new versions of clients' plans.
enum PlanEdit {
    static let commands = [edit, restore, upgrade, end]

    private static let edit = Subcommand(
        name: "plan edit", operands: ["CLIENT"], about: "change a client's plan in your editor, or from a file",
        details: TextEditing.details("plan", bespoke: "title, weeks, start and days"),
        options: [TextEditing.file, TextEditing.reason] + TextEditing.shared
    ) { arguments in
        try TextEditing.edit(arguments, in: try PlanShow.book(arguments))
    }

    private static let restore = Subcommand(
        name: "plan restore", operands: ["CLIENT", "VERSION"],
        about: "make an older version of a plan the newest again",
        details: "It is saved as a new version, with its template as it was; a plan that has ended goes on.",
        options: [TextEditing.reason] + TextEditing.shared
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the version"])
        let number = try TextEditing.version(words[1])
        let isDryRun = arguments.has("--dry-run")
        return try TextEditing.report(
            PlanShow.book(arguments).restore(
                number, of: words[0], reason: PlanAssign.reason(arguments), isDryRun: isDryRun), PlanText.self, isDryRun
        )
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
            Option(name: "--drop", about: "leave out differences that fit no more"), TextEditing.reason,
        ] + TextEditing.shared
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        var answers: [ClientPlan.Answer] = []
        for text in arguments.all("--set") { answers.append(try PlanAssign.answer(text).answer) }
        let isDryRun = arguments.has("--dry-run")
        let saving = try PlanShow.book(arguments).upgrade(
            handle, answers: answers, days: PlanAssign.days(arguments), reason: PlanAssign.reason(arguments),
            isDropping: arguments.has("--drop"), isDryRun: isDryRun)
        return try TextEditing.report(saving, PlanText.self, isDryRun)
    }

    private static let end = Subcommand(
        name: "plan end", operands: ["CLIENT"], about: "end a client's plan",
        details: "The plan stays in the store; `plan restore` takes it up again.", options: TextEditing.shared
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
