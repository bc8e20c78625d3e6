import Diagnostics
import Edition
import Figures
import Progress
import Quantities
import Studio

/// `floorpress report`, `flags` and `goal check`: how clients stand.
enum Standings {
    static let commands = [report, flags, goalCheck]

    private static func reports(_ arguments: Arguments) throws -> ProgressReports {
        ProgressReports(Workspace(arguments["--studio"] ?? "."), try Build.options(arguments))
    }

    private static let report = Subcommand(
        name: "report", operands: ["CLIENT"],
        about: "a client's progress report as a PDF: last month's, or of any days",
        details: """
            In the client's language and units: sessions, load, weight, goals with what is to be expected, records, habits, and the
            charts behind them. A build leaves last month's in Output/trainer/clients/CLIENT.
            """,
        options: [
            Option(name: "--month", value: "YEAR-MONTH", about: "a whole month, such as 2026-10"),
            Option(name: "--from", value: "DATE", about: "the first day (default: 27 days before the last)"),
            Option(name: "--to", value: "DATE", about: "the last day (default: today)"),
            Option(name: "--out", value: "FILE", about: "where to write it (default: CLIENT-progress-report.pdf)"),
            Logs.json, Logs.at,
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let now = try Build.now(arguments["--at"])
        let days = try days(arguments, today: now)
        let (report, pdf) = try reports(arguments).report(of: handle, days: days)
        if arguments.has("--json") {
            try Console.result(report.json.text)
            return 0
        }
        let file = arguments["--out"] ?? "\(handle)-progress-report.pdf"
        try OutputFile.write(pdf, to: file, arguments)
        Console.message("wrote \(file): \(report.period)")
        return 0
    }

    /// The days that are asked for; nothing where none are.
    private static func days(_ arguments: Arguments, today: Instant) throws -> ClosedRange<CivilDate>? {
        if let text = arguments["--month"] {
            guard arguments["--from"] == nil, arguments["--to"] == nil else {
                throw UsageError(message: "--month goes without --from and --to")
            }
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
                let month = Int(parts[1]), let days = ProgressReport.month(month, of: year)
            else { throw UsageError(message: "`\(text)` is not a month such as 2026-10") }
            return days
        }
        let (from, to) = (try arguments.date("--from"), try arguments.date("--to"))
        guard from != nil || to != nil else { return nil }
        let settings = try Workspace(arguments["--studio"] ?? ".").settings()
        let last = to ?? WallClock(zone: settings.locale.timeZone)?.date(at: today) ?? today.utc.date
        let first = from ?? last.adding(days: -27)
        guard first <= last else { throw UsageError(message: "--from lies after --to") }
        guard first.days(to: last) < 3660 else { throw UsageError(message: "a report goes over ten years at most") }
        return first...last
    }

    private static let flags = Subcommand(
        name: "flags", operands: ["[CLIENT]"], about: "what you should look at, with the figures it was found by",
        details: """
            Pain reported, messages and payments that wait, sessions missed, adherence that declines, nothing logged, a sharp rise of load,
            plateaus, goals at risk, plans and packages that end. They are found by rules, which Documentation/progress.md
            tells; none is a diagnosis.
            """, options: [Logs.json, Logs.at]
    ) { arguments in
        let handle = try arguments.operands([], optional: "the client's handle").first
        let standings = try reports(arguments).flags(of: handle)
        let found = standings.map { ($0.records.client.handle, $0.language, $0.flags) }
        if arguments.has("--json") {
            let values = found.flatMap { handle, language, flags in
                flags.map { flag in
                    JSON.members([
                        "client": .string(handle), "flag": .string(flag.name),
                        "urgency": .string(flag.urgency == .now ? "now" : "soon"),
                        "title": .string(flag.title(in: language)), "evidence": .string(flag.evidence(in: language)),
                    ])
                }
            }
            try Console.result(JSON.array(values).text)
            return 0
        }
        let rows = found.flatMap { handle, language, flags in
            flags.map {
                [handle, $0.urgency == .now ? "now" : "soon", $0.title(in: language), $0.evidence(in: language)]
            }
        }
        guard !rows.isEmpty else {
            Console.message("nothing needs a look")
            return 0
        }
        try Console.result(TextTable(["client", "look", "what", "evidence"], rows).text)
        return 0
    }

    private static let goalCheck = Subcommand(
        name: "goal check", operands: ["CLIENT", "[NAME]"],
        about: "whether goals are SMART: what each says, what is missing, and what the readings say of it",
        options: [Logs.json, Logs.at]
    ) { arguments in
        let words = try arguments.operands(["the client's handle"], optional: "the goal's name")
        guard let standing = try reports(arguments).flags(of: words[0]).first else { return 0 }
        let goals = standing.goals().filter { words.count < 2 || $0.record.name == words[1] }
        if words.count > 1, goals.isEmpty {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-goal", "`\(words[0])` has no open goal `\(words[1])`", file: RecordStore.fileName,
                    hint: didYouMean(words[1], in: standing.goals().map(\.record.name))
                        ?? "`floorpress goal list \(words[0])` shows them"))
        }
        if arguments.has("--json") {
            try Console.result(JSON.array(goals.map(\.json)).text)
            return 0
        }
        for (index, goal) in goals.enumerated() {
            let verdict = goal.check.isSMART ? "SMART" : "not SMART yet"
            let heading = "\(index > 0 ? "\n" : "")\(goal.record.name): \(goal.goal.title) (\(verdict))"
            let rows = goal.check.findings.map { [$0.criterion.rawValue, $0.standing.rawValue, $0.text] }
            let table = TextTable(rows[0], Array(rows.dropFirst()))
            try Console.result(heading + "\n" + table.text)
        }
        if goals.isEmpty { Console.message("no open goal") }
        return 0
    }
}

extension GoalStanding {
    fileprivate var json: JSON {
        func number(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }
        return .members([
            "name": .string(record.name), "title": .string(goal.title), "smart": .bool(check.isSMART),
            "latest": number(progress?.latest.value), "way_percent": progress.map { .integer($0.percent) } ?? .null,
            "time_percent": progress?.time_percent.map { .integer($0) } ?? .null,
            "chance": number(try? chance?.get()),
            "criteria": .array(
                check.findings.map {
                    .members([
                        "criterion": .string($0.criterion.rawValue), "standing": .string($0.standing.rawValue),
                        "text": .string($0.text),
                    ])
                }),
        ])
    }
}

extension ProgressReport {
    /// What it says, without the charts.
    fileprivate var json: JSON {
        func lines(_ lines: [Line]) -> JSON {
            .array(lines.map { .array(([$0.name] + $0.cells).map { .string($0) }) })
        }
        return .members([
            "client": .string(client), "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso),
            "lead": .string(lead),
            "facts": .array(
                facts.map {
                    .members([
                        "name": .string($0.name), "value": .string($0.value), "remark": .string($0.remark),
                    ])
                }),
            "goals": .array(
                goals.map {
                    .members([
                        "title": .string($0.title), "figures": .string($0.figures),
                        "way_percent": $0.percent.map { .integer($0) } ?? .null,
                        "time_percent": $0.time_percent.map { .integer($0) } ?? .null, "outlook": .string($0.outlook),
                        "reached": .bool($0.isReached),
                    ])
                }),
            "records": lines(records), "badges": .array(badges.map { .string($0) }), "habits": lines(habits),
            "wins": lines(wins), "charts": .array(charts.map { .string($0.id) }),
        ])
    }
}
