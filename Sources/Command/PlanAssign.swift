import Diagnostics
import Edition
import Quantities
import Studio
import Training

/// `floorpress plan assign` and `plan preview`: from a template to a client's plan.
enum PlanAssign {
    static let commands = [assign, preview]

    private static let answers = [
        Option(name: "--start", value: "DATE", about: "the first day (required)"),
        Option(name: "--days", value: "DAYS", about: "the days of the week, as Mon,Thu: one for each day of the plan"),
        Option(
            name: "--set", value: "NAME=LOAD",
            about: "an answer, as \"squat max=80 kg\"; for one client \"ana-r: squat max=80 kg\"", isRepeatable: true),
        Option(
            name: "--change", value: "LINE", about: "a difference from the template, as \"swap: Plank -> Dead bug\"",
            isRepeatable: true),
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
    ]

    private static let assign = Subcommand(
        name: "plan assign", operands: ["CLIENT…", "TEMPLATE"], about: "give a plan to one client or to many",
        details: """
            All of them get it, or none where anything is wrong with any: every mistake is told first. A plan that a client has
            ends with it and stays in the store. The plan keeps the template as it is today, until `plan upgrade`.
            """,
        options: answers + [
            Option(name: "--all-active", about: "to every active client"),
            Option(name: "--reason", value: "TEXT", about: "why, in a few words"),
            Option(name: "--dry-run", about: "check everything, and keep nothing"),
            Option(name: "--json", about: "as JSON on standard output"),
        ]
    ) { arguments in
        var order = try order(arguments, wantsClient: !arguments.has("--all-active"))
        order.isForAllActive = arguments.has("--all-active")
        if let reason = try reason(arguments) { order.reason = reason }
        let isDryRun = arguments.has("--dry-run")
        let book = try PlanBook(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
        let assignments = try book.assign(order, isDryRun: isDryRun)
        for assignment in assignments {
            let ends = assignment.replaced.map { isDryRun ? "; would end \($0)" : "; ended \($0)" } ?? ""
            Console.message(
                "\(isDryRun ? "would assign" : "assigned") \(assignment.plan.template.title) to "
                    + "\(assignment.client.handle), \(PlanSheet.span(assignment.schedule))\(ends)")
            for line in PlanSheet.replacements(assignment.schedule) { Console.message("  " + line) }
        }
        if arguments.has("--json") { try Console.result(JSON.array(assignments.map(\.json)).text) }
        return 0
    }

    private static let preview = Subcommand(
        name: "plan preview", operands: ["CLIENT", "TEMPLATE"],
        about: "make a client's booklet of a template, without giving it to her",
        options: answers + [
            Option(name: "--output", value: "FILE", about: "the PDF to write, for you alone to read (required)")
        ]
    ) { arguments in
        guard let output = arguments["--output"], !output.isEmpty else {
            throw UsageError(message: "`--output` is missing", hint: "name the PDF to write, such as preview.pdf")
        }
        let order = try order(arguments, wantsClient: true)
        guard order.handles.count == 1 else { throw UsageError(message: "a preview is made for one client") }
        let workspace = Workspace(arguments["--studio"] ?? ".")
        let now = try Build.now(arguments["--at"])
        let assignment = try PlanBook(workspace, at: now).preview(order)
        let pdf = try BookletPreview(workspace, Edition.Options(now: now, threads: 1)).pdf(assignment)
        try OutputFile.write(pdf, to: output, arguments)
        Console.message("wrote \(output)")
        return 0
    }

    private static func order(_ arguments: Arguments, wantsClient: Bool) throws(UsageError) -> PlanOrder {
        let words = arguments.operands
        guard let template = words.last, !template.isEmpty, !wantsClient || words.count > 1 else {
            throw UsageError(
                message: words.isEmpty ? "the client is missing" : "the template is missing",
                hint: "name clients first and the template last, as ana-r jonas-w foundation-strength")
        }
        guard let start = try arguments.date("--start") else { throw UsageError(message: "`--start` is missing") }
        var order = PlanOrder(template: template, start: start)
        order.handles = Array(words.dropLast())
        order.days = try days(arguments)
        for text in arguments.all("--set") {
            let (client, answer) = try answer(text)
            order.answers.append(PlanOrder.Answer(answer, for: client))
        }
        for line in arguments.all("--change") {
            guard !line.contains(where: \.isNewline), line.contains(where: { !$0.isWhitespace }) else {
                throw UsageError(message: "`--change` wants one line", hint: "give it once for each difference")
            }
            order.changes.append(line)
        }
        return order
    }

    /// The days of `--days`.
    static func days(_ arguments: Arguments) throws(UsageError) -> [Weekday] {
        var days: [Weekday] = []
        for word in (arguments["--days"] ?? "").split(separator: ",") {
            let name = word.filter { $0 != " " }
            guard let day = ClientPlan.weekday(name) else {
                throw UsageError(message: "`--days` wants days of the week such as Mon,Thu, not `\(name)`")
            }
            days.append(day)
        }
        return days
    }

    /// `squat max=80 kg`, `ana-r: squat max=80 kg`.
    static func answer(_ text: String) throws(UsageError) -> (client: String?, answer: ClientPlan.Answer) {
        let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmed }
        guard parts.count == 2 else {
            throw UsageError(
                message: "`--set` wants a name and a load, not `\(text)`", hint: "--set \"squat max=80 kg\"")
        }
        let names = parts[0].split(separator: ":", maxSplits: 1).map { $0.trimmed }
        guard let name = names.last, name.first?.isLetter == true,
            name.allSatisfy({ $0.isLetter || $0.isNumber || " -".contains($0) })
        else {
            throw UsageError(message: "`\(parts[0])` is not a name for an answer", hint: "--set \"squat max=80 kg\"")
        }
        guard let (mass, unit) = ClientPlan.load(parts[1]) else {
            throw UsageError(
                message: "`\(parts[1])` is not a load", hint: "more than nothing and up to 1000 kg, as 80 kg or 175 lb")
        }
        return (names.count == 2 ? names[0] : nil, ClientPlan.Answer(name: name, mass: mass, unit: unit))
    }

    /// The reason in one line, if one is given.
    static func reason(_ arguments: Arguments) throws(UsageError) -> String? {
        guard let reason = arguments["--reason"] else { return nil }
        guard printable(reason) == reason, !reason.contains(where: \.isNewline),
            reason.contains(where: { !$0.isWhitespace }), reason.count <= 200
        else {
            throw UsageError(message: "`--reason` wants a few words in one line, up to 200 characters")
        }
        return reason
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension PlanAssignment {
    fileprivate var json: JSON {
        .members([
            "client": .string(client.handle), "plan": .string(plan.template.name),
            "title": .string(plan.template.title), "version": .integer(1), "weeks": .integer(plan.template.weeks),
            "first": .optional(schedule.span?.lowerBound.iso), "last": .optional(schedule.span?.upperBound.iso),
            "replaced": .optional(replaced),
        ])
    }
}
