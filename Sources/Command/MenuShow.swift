import Diagnostics
import Nutrition
import Quantities
import Studio

/// `floorpress menu list`, `show`, `history` and `diff`: what clients eat by, and what it was before.
enum MenuShow {
    static let commands = [list, show, history, diff]

    private static let json = Option(name: "--json", about: "as JSON on standard output")
    private static let at = Option(name: "--at", value: "TIME", about: "the time that counts as now")

    static func book(_ arguments: Arguments) throws -> MenuBook {
        try MenuBook(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
    }

    // MARK: List

    private static let list = Subcommand(
        name: "menu list", about: "the clients with their menus, and how these stand to their targets",
        options: [Option(name: "--all", about: "the archived clients too"), at, json]
    ) { arguments in
        _ = try arguments.operands([])
        let book = try book(arguments)
        let rows = try book.all().filter { $0.client.isActive || arguments.has("--all") }
        if arguments.has("--json") {
            try Console.result(JSON.array(rows.map { json($0.client, $0.entry) }).text)
        } else {
            let cells = rows.map { MenuShow.cells($0.client, $0.entry, book.today) }
            try Console.result(TextTable(["client", "menu", "version", "first", "people", ""], cells).text)
        }
        return 0
    }

    private static func cells(_ client: Client, _ entry: MenuBook.Entry?, _ today: CivilDate) -> [String] {
        guard let entry else { return [client.handle, "–", "", "", "", ""] }
        return [
            client.handle, entry.menu?.template.title ?? "?", "\(entry.version.version)", entry.menu?.start.iso ?? "",
            entry.menu.map { MenuSheet.number($0.people_milli) } ?? "", remarks(entry, today).joined(separator: "; "),
        ]
    }

    private static func remarks(_ entry: MenuBook.Entry, _ today: CivilDate) -> [String] {
        if entry.mistakes > 0 {
            let count = "\(entry.mistakes) \(entry.mistakes == 1 ? "mistake" : "mistakes")"
            return ["\(count): floorpress menu show \(entry.client.handle)"]
        }
        var remarks: [String] = []
        if let start = entry.menu?.start, start > today { remarks.append("ahead") }
        switch entry.standing {
        case .outdated: remarks.append("the template is newer")
        case .orphaned: remarks.append("the template is gone")
        case .bespoke: remarks.append("of its own")
        case .current: break
        }
        let misses = entry.misses.count
        if misses > 0 { remarks.append("\(misses) \(misses == 1 ? "day misses" : "days miss") the target") }
        return remarks
    }

    private static func json(_ client: Client, _ entry: MenuBook.Entry?) -> JSON {
        guard let entry else { return .members(["client": .string(client.handle), "menu": .null]) }
        return .members([
            "client": .string(client.handle),
            "menu": entry.menu.map { $0.isBespoke ? .null : .string($0.template.name) } ?? .null,
            "title": .optional(entry.menu?.template.title), "version": .integer(entry.version.version),
            "start": .optional(entry.menu?.start.iso),
            "people": entry.menu.map { .number(Double($0.people_milli) / 1000) } ?? .null,
            "standing": .string(entry.standing.rawValue), "mistakes": .integer(entry.mistakes),
            "daysOffTarget": .integer(entry.misses.count),
        ])
    }

    // MARK: Show

    private static let show = Subcommand(
        name: "menu show", operands: ["CLIENT"], about: "a client's menu, each day against the target",
        details: """
            What the client's flags choose is chosen. --date shows one day, by the menu that holds then. Amounts are for the client
            alone; what is cooked is for all that she cooks for.
            """,
        options: [
            Option(name: "--date", value: "DATE", about: "one day (default: the whole week)"),
            Option(name: "--version", value: "N", about: "an older version (default: the newest)"),
            Option(name: "--text", about: "the menu as it is written"), at, json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let (date, version) = (try arguments.date("--date"), try arguments.number("--version"))
        if date != nil, version != nil { throw UsageError(message: "one of `--date` and `--version`, not both") }
        let book = try book(arguments)
        let entry =
            try date.map { try book.entry(of: handle, holding: $0) } ?? book.entry(of: handle, version: version)
        if arguments.has("--text") {
            try Console.output(entry.version.text.hasSuffix("\n") ? entry.version.text : entry.version.text + "\n")
            return 0
        }
        guard let sheet = MenuSheet(entry), !entry.diagnostics.hasErrors else { throw Mistakes(entry.diagnostics) }
        try Console.result(arguments.has("--json") ? sheet.json(date).text : sheet.text(date))
        return 0
    }

    // MARK: History

    private static let history = Subcommand(
        name: "menu history", operands: ["CLIENT"], about: "the versions of a client's menu, and the menus before it",
        options: [at, json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let book = try book(arguments)
        let (client, menus) = try book.menus(of: handle)
        return try TextHistory(menus) { book.entry(client, $0).menu?.template.title }.show(arguments, of: handle)
    }

    // MARK: Diff

    private static let diff = Subcommand(
        name: "menu diff", operands: ["CLIENT", "[A]", "[B]"],
        about: "what two versions of a client's menu have otherwise",
        details: """
            The text first, then what is eaten. Without B the newest version is held against A, without A against the one before.
            """, options: [at, json]
    ) { arguments in
        let (handle, numbers) = try TextEditing.versions(arguments)
        let book = try book(arguments)
        let newest = try book.versions(of: handle).versions.count
        guard let (earlier, later) = TextEditing.pair(numbers, newest: newest) else {
            Console.message("the menu of \(handle) has one version")
            return 0
        }
        let difference = MenuChanges(
            from: try book.entry(of: handle, version: earlier), to: try book.entry(of: handle, version: later))
        try Console.result(arguments.has("--json") ? difference.json.text : difference.text)
        return 0
    }
}

/// What two versions of a client's menu have otherwise.
struct MenuChanges {
    private let old: MenuBook.Entry
    private let new: MenuBook.Entry
    private let lines: TextDifference
    private let difference: MenuDifference?

    init(from old: MenuBook.Entry, to new: MenuBook.Entry) {
        (self.old, self.new) = (old, new)
        lines = TextDifference(from: old.version.text, to: new.version.text)
        difference = old.eaten.flatMap { one in new.eaten.map { MenuDifference(from: one, to: $0) } }
    }

    private var isTemplateChanged: Bool { old.version.template?.digest != new.version.template?.digest }

    var text: String {
        var parts = ["version \(old.version.version) → \(new.version.version)"]
        if lines.isEmpty { parts.append("The text is the same.") } else { parts.append(lines.text()) }
        if isTemplateChanged { parts.append("The template is another.") }
        if let difference {
            parts.append(
                difference.isEmpty
                    ? "Nothing else is eaten."
                    : difference.entries.map { printable($0.text) }.joined(separator: "\n"))
        } else {
            let which = old.eaten == nil ? old.version.version : new.version.version
            parts.append("What is eaten cannot be compared: version \(which) has mistakes today.")
        }
        return parts.joined(separator: "\n\n")
    }

    var json: JSON {
        .members([
            "from": .integer(old.version.version), "to": .integer(new.version.version),
            "templateChanged": .bool(isTemplateChanged), "text": lines.json,
            "eaten": difference.map { .array($0.entries.map(json)) } ?? .null,
        ])
    }

    private func json(_ entry: MenuDifference.Entry) -> JSON {
        .members([
            "days": .array(entry.weekdays.map { .string(Language.english.weekdayName($0)) }),
            "meal": .string(entry.meal), "before": .optional(entry.before), "after": .optional(entry.after),
        ])
    }
}
