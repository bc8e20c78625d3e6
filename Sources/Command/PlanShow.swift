import Diagnostics
import Quantities
import Studio
import Training

/// `floorpress plan list`, `show`, `history` and `diff`: what clients train by, and what it was before.
enum PlanShow {
    static let commands = [list, show, history, diff]

    private static let json = Option(name: "--json", about: "as JSON on standard output")
    private static let at = Option(name: "--at", value: "TIME", about: "the time that counts as now")

    static func book(_ arguments: Arguments) throws -> PlanBook {
        try PlanBook(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
    }

    // MARK: List

    private static let list = Subcommand(
        name: "plan list", about: "the clients with their plans and how far they are",
        options: [Option(name: "--all", about: "the archived clients too"), at, json]
    ) { arguments in
        _ = try arguments.operands([])
        let book = try book(arguments)
        let rows = try book.all().filter { $0.client.isActive || arguments.has("--all") }
        if arguments.has("--json") {
            try Console.result(
                JSON.array(rows.map { json($0.client, $0.entry, book.today) }).text)
        } else {
            let cells = rows.map { PlanShow.cells($0.client, $0.entry, book.today) }
            try Console.result(TextTable(["client", "plan", "version", "first", "last", "week", ""], cells).text)
        }
        return 0
    }

    private static func cells(_ client: Client, _ entry: PlanBook.Entry?, _ today: CivilDate) -> [String] {
        guard let entry else { return [client.handle, "–", "", "", "", "", ""] }
        let span = entry.schedule?.span
        return [
            client.handle, entry.plan?.template.title ?? "?", "\(entry.version.version)", span?.lowerBound.iso ?? "",
            span?.upperBound.iso ?? "", week(entry, today), remark(entry),
        ]
    }

    private static func week(_ entry: PlanBook.Entry, _ today: CivilDate) -> String {
        guard let schedule = entry.schedule, let plan = entry.plan else { return "" }
        if let first = schedule.span?.lowerBound, today < first { return "ahead" }
        return schedule.week(on: today).map { "\($0) of \(plan.template.weeks)" } ?? "over"
    }

    private static func remark(_ entry: PlanBook.Entry) -> String {
        let count = entry.diagnostics.filter { $0.severity == .error }.count
        if count > 0 {
            return "\(count) \(count == 1 ? "mistake" : "mistakes"): floorpress plan show \(entry.client.handle)"
        }
        return switch entry.standing {
        case .outdated: "the template is newer"
        case .orphaned: "the template is gone"
        case .bespoke: "of its own"
        case .current: ""
        }
    }

    private static func json(_ client: Client, _ entry: PlanBook.Entry?, _ today: CivilDate) -> JSON {
        guard let entry else { return .members(["client": .string(client.handle), "plan": .null]) }
        let span = entry.schedule?.span
        return .members([
            "client": .string(client.handle),
            "plan": entry.plan.map { $0.isBespoke ? .null : .string($0.template.name) } ?? .null,
            "title": .optional(entry.plan?.template.title), "version": .integer(entry.version.version),
            "first": .optional(span?.lowerBound.iso), "last": .optional(span?.upperBound.iso),
            "week": entry.schedule?.week(on: today).map { .integer($0) } ?? .null,
            "weeks": entry.plan.map { .integer($0.template.weeks) } ?? .null,
            "standing": .string(entry.standing.rawValue),
            "mistakes": .integer(entry.diagnostics.filter { $0.severity == .error }.count),
        ])
    }

    // MARK: Show

    private static let show = Subcommand(
        name: "plan show", operands: ["CLIENT"], about: "a client's plan, worked out session by session",
        details: "Loads are in the client's unit; what a flag replaces is replaced, with what it stands for.",
        options: [
            Option(name: "--week", value: "N", about: "one week (default: all)"),
            Option(name: "--version", value: "N", about: "an older version (default: the newest)"),
            Option(name: "--text", about: "the plan as it is written"), at, json,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let week = try arguments.number("--week")
        let book = try book(arguments)
        let entry = try book.entry(of: handle, version: arguments.number("--version"))
        if arguments.has("--text") {
            try Console.output(entry.version.text.hasSuffix("\n") ? entry.version.text : entry.version.text + "\n")
            return 0
        }
        guard let plan = entry.plan, let schedule = entry.schedule else { throw Mistakes(entry.diagnostics) }
        if let week, week > plan.template.weeks {
            throw UsageError(message: "the plan has \(plan.template.weeks) weeks, and no week \(week)")
        }
        let sheet = PlanSheet(entry, plan, schedule)
        try Console.result(
            arguments.has("--json")
                ? sheet.json(week: week, today: book.today).text : sheet.text(week: week, today: book.today))
        return 0
    }

    // MARK: History

    private static let history = Subcommand(
        name: "plan history", operands: ["CLIENT"], about: "the versions of a client's plan, and the plans before it",
        options: [at, json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let book = try book(arguments)
        let (client, plans) = try book.plans(of: handle)
        return try TextHistory(plans) { book.entry(client, $0).plan?.template.title }.show(arguments, of: handle)
    }

    // MARK: Diff

    private static let diff = Subcommand(
        name: "plan diff", operands: ["CLIENT", "[A]", "[B]"],
        about: "what two versions of a client's plan have otherwise",
        details: """
            The text first, then what is prescribed. Without B the newest version is held against A, without A against the
            one before.
            """, options: [at, json]
    ) { arguments in
        let (handle, numbers) = try TextEditing.versions(arguments)
        let book = try book(arguments)
        let newest = try book.versions(of: handle).versions.count
        guard let (earlier, later) = TextEditing.pair(numbers, newest: newest) else {
            Console.message("the plan of \(handle) has one version")
            return 0
        }
        let (old, new) = (
            try book.entry(of: handle, version: earlier), try book.entry(of: handle, version: later)
        )
        let difference = PlanChanges(from: old, to: new)
        try Console.result(arguments.has("--json") ? difference.json.text : difference.text)
        return 0
    }
}

/// What two versions of a client's plan have otherwise.
struct PlanChanges {
    private let old: PlanBook.Entry
    private let new: PlanBook.Entry
    private let lines: TextDifference
    private let difference: PlanDifference?

    init(from old: PlanBook.Entry, to new: PlanBook.Entry) {
        (self.old, self.new) = (old, new)
        lines = TextDifference(from: old.version.text, to: new.version.text)
        difference = old.schedule.flatMap { one in
            new.schedule.map {
                PlanDifference(from: one, to: $0, wording: PlanWording(.english, unit: new.client.massUnit))
            }
        }
    }

    private var isTemplateChanged: Bool { old.version.template?.digest != new.version.template?.digest }

    var text: String {
        var parts = ["version \(old.version.version) → \(new.version.version)"]
        if lines.isEmpty { parts.append("The text is the same.") } else { parts.append(lines.text()) }
        if isTemplateChanged { parts.append("The template is another.") }
        if let difference {
            parts.append(
                difference.isEmpty
                    ? "Nothing is prescribed otherwise." : difference.lines.map(printable).joined(separator: "\n"))
        } else {
            let which = old.schedule == nil ? old.version.version : new.version.version
            parts.append("What is prescribed cannot be compared: version \(which) has mistakes today.")
        }
        return parts.joined(separator: "\n\n")
    }

    var json: JSON {
        .members([
            "from": .integer(old.version.version), "to": .integer(new.version.version),
            "templateChanged": .bool(isTemplateChanged),
            "text": lines.json,
            "movedDays": difference?.shift.map { .integer($0) } ?? .null,
            "prescribed": difference.map { .array($0.entries.map(json)) } ?? .null,
        ])
    }

    private func json(_ entry: PlanDifference.Entry) -> JSON {
        .members([
            "weeks": .array([.integer(entry.weeks.lowerBound), .integer(entry.weeks.upperBound)]),
            "day": .integer(entry.day), "subject": .string(entry.subject), "aspect": .string(entry.aspect),
            "before": .optional(entry.before), "after": .optional(entry.after),
        ])
    }
}
