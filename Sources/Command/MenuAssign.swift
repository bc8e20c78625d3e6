import Diagnostics
import Nutrition
import Quantities
import Studio

/// `floorpress menu assign` and `menu preview`: from a template to a client's menu.
enum MenuAssign {
    static let commands = [assign, preview]

    private static let answers = [
        Option(name: "--start", value: "DATE", about: "the first day (required)"),
        Option(
            name: "--people", value: "N",
            about: "for how many is cooked, as 2.5; for one client \"ana-r: 2\" (default: 1)", isRepeatable: true),
        Option(
            name: "--target", value: "TEXT",
            about: "another target than the menu's, as \"2000 kcal; protein 1.8 g/kg; fat 25–35 %\""),
        Option(
            name: "--change", value: "LINE",
            about: "a difference from the menu, as \"swap: Red lentil chilli -> Turkey chilli\"", isRepeatable: true),
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
    ]

    private static let assign = Subcommand(
        name: "menu assign", operands: ["CLIENT…", "MENU"], about: "give a menu to one client or to many",
        details: """
            All of them get it, or none where anything is wrong with any: every mistake is told first. A menu that a client has
            goes on until the first day of the new one, and stays in the store. The new one keeps the template as it is today,
            until `menu upgrade`.
            """,
        options: answers + [
            Option(name: "--all-active", about: "to every active client"), TextEditing.reason,
            Option(name: "--dry-run", about: "check everything, and keep nothing"),
            Option(name: "--json", about: "as JSON on standard output"),
        ]
    ) { arguments in
        var order = try order(arguments, wantsClient: !arguments.has("--all-active"))
        order.isForAllActive = arguments.has("--all-active")
        if let reason = try PlanAssign.reason(arguments) { order.reason = reason }
        let isDryRun = arguments.has("--dry-run")
        let assignments = try MenuShow.book(arguments).assign(order, isDryRun: isDryRun)
        Program.report(assignments.compactMap(\.entry.offTarget))
        for assignment in assignments {
            Console.message(
                "\(isDryRun ? "would assign" : "assigned") \(assignment.menu.template.title) to "
                    + "\(assignment.client.handle) from \(assignment.menu.start.iso), "
                    + "for \(MenuSheet.people(assignment.menu.people_milli))\(ending(assignment, isDryRun))")
        }
        if arguments.has("--json") { try Console.result(JSON.array(assignments.map(\.json)).text) }
        return 0
    }

    private static func ending(_ assignment: MenuAssignment, _ isDryRun: Bool) -> String {
        guard let replaced = assignment.replaced else { return "" }
        let goesOn = assignment.isWaiting ? " the day before" : ""
        return isDryRun
            ? "; \(replaced) would end\(goesOn)" : "; \(replaced) \(assignment.isWaiting ? "ends" : "ended")\(goesOn)"
    }

    private static let preview = Subcommand(
        name: "menu preview", operands: ["CLIENT", "MENU"],
        about: "show a menu as a client would eat it, without giving it to her",
        options: answers + [Option(name: "--json", about: "as JSON on standard output")]
    ) { arguments in
        let order = try order(arguments, wantsClient: true)
        guard order.handles.count == 1 else { throw UsageError(message: "a preview is made for one client") }
        let assignment = try MenuShow.book(arguments).preview(order)
        guard let sheet = MenuSheet(assignment.entry) else { throw Mistakes(assignment.entry.diagnostics) }
        try Console.result(arguments.has("--json") ? sheet.json(nil).text : sheet.text(nil))
        return 0
    }

    private static func order(_ arguments: Arguments, wantsClient: Bool) throws(UsageError) -> MenuOrder {
        let words = arguments.operands
        guard let template = words.last, !template.isEmpty, !wantsClient || words.count > 1 else {
            throw UsageError(
                message: words.isEmpty ? "the client is missing" : "the menu is missing",
                hint: "name clients first and the menu last, as ana-r jonas-w training-week")
        }
        guard let start = try arguments.date("--start") else { throw UsageError(message: "`--start` is missing") }
        var order = MenuOrder(template: template, start: start)
        order.handles = Array(words.dropLast())
        for text in arguments.all("--people") { order.households.append(try household(text)) }
        if let target = arguments["--target"] { order.target = try line(target, "--target") }
        for change in arguments.all("--change") { order.changes.append(try line(change, "--change")) }
        return order
    }

    /// `2.5`, `ana-r: 2.5`.
    private static func household(_ text: String) throws(UsageError) -> MenuOrder.Household {
        let parts = text.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
        guard let number = parts.last, let people = ClientMenu.people(number) else {
            throw UsageError(
                message: "`--people` wants a number from 0.1 to 100, not `\(text)`",
                hint: "--people 2.5, or for one client --people \"ana-r: 2\"")
        }
        return MenuOrder.Household(people, of: parts.count == 2 ? parts[0] : nil)
    }

    /// The value of an option that takes one line.
    static func line(_ text: String, _ option: String) throws(UsageError) -> String {
        guard !text.contains(where: \.isNewline), text.contains(where: { !$0.isWhitespace }) else {
            throw UsageError(message: "`\(option)` wants one line")
        }
        return text
    }
}

extension MenuAssignment {
    fileprivate var json: JSON {
        .members([
            "client": .string(client.handle), "menu": .string(menu.template.name),
            "title": .string(menu.template.title), "version": .integer(1), "start": .string(menu.start.iso),
            "people": .number(Double(menu.people_milli) / 1000), "replaced": .optional(replaced),
            "offTarget": .bool(!entry.misses.isEmpty),
        ])
    }
}
