import Diagnostics
import Progress
import Quantities
import Studio

/// `floorpress goal …`.
enum Goals {
    static let commands = [add, list, done, remove]

    private static let add = Subcommand(
        name: "goal add", operands: ["CLIENT", "TITLE"], about: "a goal: what, from where to where, by when, and why",
        details: """
            METRIC is a measure (mass, waist, body-fat, steps …), one-rep-max, reps, sessions-per-week, habit or custom; what it is of
            stands behind a colon: "one-rep-max: Back squat". What is left out is named, because a goal without it is only a wish.
            A milestone is "90 kg = 90 by 2027-01-15"; its figure and its day may be left out.
            """,
        options: [
            Option(name: "--name", value: "NAME", about: "the short name for commands (default: made of the title)"),
            Option(name: "--metric", value: "METRIC", about: "what is measured"),
            Option(name: "--baseline", value: "N", about: "where it begins"),
            Option(name: "--target", value: "N", about: "where it leads"),
            Option(name: "--unit", value: "UNIT", about: "the unit of both (default: the metric's)"),
            Option(name: "--by", value: "DATE", about: "the day it is to be reached by"),
            Option(name: "--why", value: "TEXT", about: "why it matters"),
            Option(name: "--milestone", value: "TEXT", about: "a step on the way; may be repeated", isRepeatable: true),
            Option(name: "--date", value: "DATE", about: "the day it was set (default: today)"), Logs.at, Logs.dryRun,
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the goal's title"])
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let client = try roster.client(words[0])
        var goal = GoalRecord(
            name: arguments["--name"] ?? ShortName.of(words[1]) ?? "goal", title: words[1],
            set: try Logs.day(arguments, roster, now))
        if let text = arguments["--metric"] {
            let parts = text.split(separator: ":", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
            goal.metric = parts.first
            goal.subject = parts.count > 1 ? parts[1] : nil
        }
        goal.unit = arguments["--unit"] ?? unit(goal.metric, client)
        goal.baseline_milli = try arguments["--baseline"].map { try EnteredAmount.thousandths($0, "--baseline") }
        goal.target_milli = try arguments["--target"].map { try EnteredAmount.thousandths($0, "--target") }
        goal.by = try arguments.date("--by")
        goal.why = arguments["--why"]
        goal.milestones = try arguments.all("--milestone").map(milestone)
        let isDryRun = arguments.has("--dry-run")
        try roster.add(goal, of: words[0], at: now, isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would add" : "added") the goal \(goal.name) of \(words[0])")
        if !goal.missing.isEmpty { Console.message("  not told yet: \(goal.missing.joined(separator: ", "))") }
        return 0
    }

    private static func unit(_ metric: String?, _ client: Client) -> String? {
        switch metric {
        case "mass", "one-rep-max": client.massUnit.rawValue
        case let metric?: Measure(rawValue: metric).flatMap { $0.units[0].word.isEmpty ? nil : $0.units[0].word }
        case nil: nil
        }
    }

    /// `90 kg = 90 by 2027-01-15`.
    private static func milestone(_ text: String) throws -> GoalRecord.Milestone {
        var words = text.split(separator: " ").map(String.init)
        var by: CivilDate?
        if words.count > 2, words[words.count - 2] == "by", let last = words.last {
            guard let date = CivilDate(iso: last) else {
                throw UsageError(message: "`\(last)` is not a date such as 2027-01-15")
            }
            by = date
            words.removeLast(2)
        }
        var target: Int?
        if words.count > 2, words[words.count - 2] == "=", let last = words.last {
            target = try EnteredAmount.thousandths(last, "--milestone")
            words.removeLast(2)
        }
        return GoalRecord.Milestone(title: words.joined(separator: " "), target_milli: target, by: by, reached: nil)
    }

    private static let list = Subcommand(
        name: "goal list", operands: ["CLIENT"], about: "the goals of a client with their milestones",
        options: [Option(name: "--all", about: "those that were reached or dropped, too"), Logs.json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let goals = try Logs.roster(arguments).goals(of: handle).filter { $0.state == .open || arguments.has("--all") }
        if arguments.has("--json") {
            try Console.result(JSON.array(goals.map(\.json)).text)
            return 0
        }
        let rows = goals.flatMap { [row($0)] + milestones(of: $0) }
        try Console.result(TextTable(["name", "title", "metric", "from → to", "by", "state"], rows).text)
        return 0
    }

    private static func row(_ goal: GoalRecord) -> [String] {
        let metric = [goal.metric, goal.subject].compactMap { $0 }.joined(separator: ": ")
        let ends = [goal.baseline_milli, goal.target_milli].map { $0.map(amount) ?? "?" }
        let figures = ends.joined(separator: " → ") + (goal.unit.map { " \($0)" } ?? "")
        return [goal.name, goal.title, metric, figures, goal.by?.iso ?? "", goal.state.rawValue]
    }

    private static func milestones(of goal: GoalRecord) -> [[String]] {
        goal.milestones.enumerated().map { index, milestone in
            let state = milestone.reached.map { "reached \($0.iso)" } ?? "open"
            let target = milestone.target_milli.map(amount) ?? ""
            return ["  \(index + 1)", milestone.title, "", target, milestone.by?.iso ?? "", state]
        }
    }

    private static func amount(_ milli: Int) -> String {
        Language.english.number(scaled: Int64(milli), places: 3, isFixed: false)
    }

    private static let remove = Subcommand(
        name: "goal remove", operands: ["CLIENT", "NAME"], about: "take away a goal that was kept by mistake",
        details: "A goal that was given up is `goal done --dropped`: it stays to be seen.",
        options: [Logs.at, Logs.dryRun]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the goal's name"])
        let isDryRun = arguments.has("--dry-run")
        try Logs.roster(arguments).removeGoal(
            words[1], of: words[0], at: Build.now(arguments["--at"]), isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would remove" : "removed") the goal \(words[1]) of \(words[0])")
        return 0
    }

    private static let done = Subcommand(
        name: "goal done", operands: ["CLIENT", "NAME"], about: "say that a goal or a milestone was reached",
        options: [
            Option(name: "--milestone", value: "N", about: "the milestone alone, by its number"),
            Option(name: "--dropped", about: "it was given up"), Option(name: "--reopen", about: "it is open again"),
            Logs.date, Logs.at, Logs.dryRun,
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the goal's name"])
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let state: GoalRecord.State =
            arguments.has("--dropped") ? .dropped : arguments.has("--reopen") ? .open : .reached
        let milestone = try arguments.number("--milestone")
        let isDryRun = arguments.has("--dry-run")
        try roster.closeGoal(
            words[1], of: words[0], as: state, milestone: milestone, on: Logs.day(arguments, roster, now), at: now,
            isDryRun: isDryRun)
        let what = milestone.map { "milestone \($0) of \(words[1])" } ?? words[1]
        Console.message("\(isDryRun ? "would set" : "set") \(what) of \(words[0]): \(state.rawValue)")
        return 0
    }
}

extension GoalRecord {
    fileprivate var json: JSON {
        func amount(_ milli: Int?) -> JSON { milli.map { .number(Double($0) / 1000) } ?? .null }
        return .members([
            "name": .string(name), "title": .string(title), "metric": .optional(metric), "subject": .optional(subject),
            "unit": .optional(unit), "baseline": amount(baseline_milli), "target": amount(target_milli),
            "set": .string(set.iso), "by": .optional(by?.iso), "why": .optional(why), "state": .string(state.rawValue),
            "closed": .optional(closed?.iso), "missing": .array(missing.map { .string($0) }),
            "milestones": .array(
                milestones.map {
                    .members([
                        "title": .string($0.title), "target": amount($0.target_milli), "by": .optional($0.by?.iso),
                        "reached": .optional($0.reached?.iso),
                    ])
                }),
        ])
    }
}
