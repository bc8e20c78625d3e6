import Automation
import Diagnostics
import Quantities
import Studio

/// `floorpress automation …`.
enum Automations {
    static let commands = [rules, preview, off, on, consent]

    private static let at = Option(name: "--at", value: "TIME", about: "the time that counts as now")
    private static let dryRun = Option(name: "--dry-run", about: "say what would be kept, and keep nothing")
    private static let json = Option(name: "--json", about: "as JSON on standard output")
    private static let rule = Option(name: "--rule", value: "NAME", about: "of one rule (default: of all)")

    private static let rules = Subcommand(
        name: "automation rules", about: "what is written to clients by itself, and when",
        details:
            "The usual rules hold as soon as `automation:` stands in studio.yml; its `rules:` change them and add others.",
        options: [json]
    ) { arguments in
        _ = try arguments.operands([])
        let settings = try Workspace(arguments["--studio"] ?? ".").settings().automation
        let rules = settings.rules.isEmpty ? MailRule.usual : settings.rules
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    rules.map { rule in
                        .members([
                            "name": .string(rule.name), "active": .bool(settings.isOn && rule.isActive),
                            "when": .string(rule.trigger.words), "template": .string(rule.template),
                            "to": .string(rule.to.rawValue), "within": .string(rule.within.text),
                            "consent": .bool(rule.needsConsent),
                        ])
                    }
                ).text)
        } else {
            let rows = rules.map { rule in
                [
                    rule.name, settings.isOn && rule.isActive ? "on" : "off", rule.trigger.words, rule.to.rawValue,
                    "mail/\(rule.template)", rule.within.text,
                ]
            }
            try Console.result(TextTable(["rule", "", "when", "to", "template", "at most late by"], rows).text)
            if !settings.isOn { Console.message("nothing is written by itself: studio.yml has no `automation:`") }
        }
        return 0
    }

    private static let preview = Subcommand(
        name: "automation preview", about: "what would go out in the next days, to whom and why",
        details: "As the records stand now: who trains meanwhile gets no word about a session that she missed.",
        options: [Option(name: "--days", value: "N", about: "how many days (default: 7)"), at, json]
    ) { arguments in
        _ = try arguments.operands([])
        let days = try arguments.number("--days") ?? 7
        guard days <= 366 else { throw UsageError(message: "`--days` wants a number up to 366") }
        let entries = try Correspondence(
            Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"])
        ).preview(days: days)
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    entries.map { entry in
                        .members([
                            "goes": .string(entry.goes.rfc3339), "due": .string(entry.due.rfc3339),
                            "rule": .string(entry.rule), "client": .string(entry.handle),
                            "subject": .string(entry.subject), "why": .string(entry.reason),
                            "obstacle": .optional(entry.obstacle),
                        ])
                    }
                ).text)
        } else {
            let time = try LocalTime(arguments)
            let rows = entries.map { entry in
                [
                    time.text(entry.goes), entry.rule, entry.handle, entry.subject, entry.reason,
                    entry.obstacle.map { "not sent: \($0)" } ?? (entry.goes > entry.due ? "put off: quiet hours" : ""),
                ]
            }
            try Console.result(TextTable(["goes out", "rule", "client", "subject", "because", ""], rows).text)
        }
        return 0
    }

    private static let off = Subcommand(
        name: "automation off", operands: ["CLIENT"], about: "a client wants no more of these messages",
        details: "Bills and what belongs to them still go out.", options: [rule, at, dryRun]
    ) { try choose($0, isConsent: false, isSet: true, "gets no more messages but bills") }

    private static let on = Subcommand(
        name: "automation on", operands: ["CLIENT"], about: "a client wants these messages again",
        options: [rule, at, dryRun]
    ) { try choose($0, isConsent: false, isSet: false, "gets messages again") }

    private static let consent = Subcommand(
        name: "automation consent", operands: ["CLIENT"], about: "a client agreed to messages that ask for it",
        options: [Option(name: "--withdrawn", about: "she took that back"), rule, at, dryRun]
    ) { arguments in
        let isSet = !arguments.has("--withdrawn")
        return try choose(
            arguments, isConsent: true, isSet: isSet, isSet ? "agreed to messages" : "took her consent back")
    }

    private static func choose(_ arguments: Arguments, isConsent: Bool, isSet: Bool, _ words: String) throws -> Int32 {
        let handle = try arguments.operands(["the client's handle"])[0]
        let isDryRun = arguments.has("--dry-run")
        try Jobs.desk(arguments).choose(
            arguments["--rule"], of: handle, isConsent: isConsent, isSet: isSet, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would keep: " : "")\(handle) \(words)"
                + (arguments["--rule"].map { " of the rule `\($0)`" } ?? ""))
        return 0
    }
}

extension MailRule.Trigger {
    fileprivate var words: String {
        switch self {
        case .missedSession(let after): "a session was not logged \(after.text) after its day"
        case .noLog(let days): "nothing logged for \(days) days"
        case .weekly(let day): "every \(Language.english.weekdayName(day))"
        case .goalReached: "a goal was reached"
        case .milestoneReached: "a step to a goal was reached"
        case .planEnding(let days): "\(days) days before the last session of the plan"
        case .planCompleted: "the day after the last session of the plan"
        case .invoiceIssued: "an invoice was issued"
        case .invoiceDue(let days): "\(days) days before an open invoice is due"
        case .reminderIssued: "a reminder of late invoices was written"
        case .trialEnding(let days): "\(days) days before a trial ends"
        case .birthday: "the client's birthday"
        }
    }
}
