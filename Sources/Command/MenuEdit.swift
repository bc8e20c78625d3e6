import Diagnostics
import Nutrition
import Studio

/// `floorpress menu edit`, `swap`, `restore`, `upgrade` and `end`: new versions of clients' menus.
enum MenuEdit {
    static let commands = [edit, swap, restore, upgrade, end]

    private static let edit = Subcommand(
        name: "menu edit", operands: ["CLIENT"], about: "change a client's menu in your editor, or from a file",
        details: TextEditing.details("menu", bespoke: "title, start and whole days"),
        options: [TextEditing.file, TextEditing.reason] + TextEditing.shared
    ) { arguments in
        try TextEditing.edit(arguments, in: try MenuShow.book(arguments))
    }

    private static let swap = Subcommand(
        name: "menu swap", operands: ["CLIENT", "'A -> B'"],
        about: "put one dish in another's place in a client's menu",
        details: """
            A and B are recipes or foods; B keeps A's servings, unless others stand behind it: 'Red lentil chilli -> Turkey chilli
            × 1.5'. Without --on and --meal it is swapped everywhere. A dish that was swapped there already is swapped for B.
            """,
        options: [
            Option(name: "--on", value: "DAYS", about: "on these days alone, as Mon or Mon,Wed–Fri"),
            Option(name: "--meal", value: "MEAL", about: "in this meal alone, as Lunch"), TextEditing.reason,
        ] + TextEditing.shared
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the swap, such as 'A -> B'"])
        let isDryRun = arguments.has("--dry-run")
        let spot = try ["--on", "--meal"].compactMap { option in
            try arguments[option].map { try MenuAssign.line($0, option) }
        }.joined(separator: " ")
        let saving = try MenuShow.book(arguments).swap(
            try MenuAssign.line(words[1], "the swap"), at: spot, of: words[0], reason: PlanAssign.reason(arguments),
            isDryRun: isDryRun)
        return try TextEditing.report(saving, MenuText.self, isDryRun)
    }

    private static let restore = Subcommand(
        name: "menu restore", operands: ["CLIENT", "VERSION"],
        about: "make an older version of a menu the newest again",
        details: "It is saved as a new version, with its template as it was; a menu that has ended goes on.",
        options: [TextEditing.reason] + TextEditing.shared
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the version"])
        let number = try TextEditing.version(words[1])
        let isDryRun = arguments.has("--dry-run")
        return try TextEditing.report(
            MenuShow.book(arguments).restore(
                number, of: words[0], reason: PlanAssign.reason(arguments), isDryRun: isDryRun), MenuText.self, isDryRun
        )
    }

    private static let upgrade = Subcommand(
        name: "menu upgrade", operands: ["CLIENT"], about: "carry a client's menu onto its template as it is now",
        details: """
            Shows what is eaten otherwise. Differences that fit the template no more are mistakes; with --drop they are left out,
            and told.
            """,
        options: [Option(name: "--drop", about: "leave out differences that fit no more"), TextEditing.reason]
            + TextEditing.shared
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let isDryRun = arguments.has("--dry-run")
        let saving = try MenuShow.book(arguments).upgrade(
            handle, reason: PlanAssign.reason(arguments), isDropping: arguments.has("--drop"), isDryRun: isDryRun)
        return try TextEditing.report(saving, MenuText.self, isDryRun)
    }

    private static let end = Subcommand(
        name: "menu end", operands: ["CLIENT"], about: "end a client's menu",
        details: """
            The menu stays in the store; `menu restore` takes it up again. One that has not begun gives way to the one that it was
            to follow.
            """, options: TextEditing.shared
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let isDryRun = arguments.has("--dry-run")
        let (ended, goesOn) = try MenuShow.book(arguments).end(handle, isDryRun: isDryRun)
        let next = goesOn.map { "; \($0.menu?.template.title ?? "the menu before") goes on" } ?? ""
        Console.message(
            "\(isDryRun ? "would end" : "ended") \(ended.menu?.template.title ?? "the menu") of \(handle), "
                + "version \(ended.version.version)\(next)")
        return 0
    }
}
