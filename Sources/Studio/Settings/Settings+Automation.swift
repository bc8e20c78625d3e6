import Diagnostics
import Markup
import Quantities

extension Settings {
    /// What is done by itself.
    public struct Automation: Sendable {
        /// Whether the settings speak of it at all; without it nothing is written to anybody.
        public var isOn = false
        /// When something is written to clients.
        public var rules: [MailRule] = []
        /// The hours in which nothing goes out.
        public var quiet: QuietHours?
        /// How many backups are kept; none are made with zero.
        public var backups = 14
        /// Where backups are put, relative to the studio or from the root.
        public var backupFolder = "Data/backup"
        /// Days for which the texts of sent messages are kept.
        public var keepMessages_days = 365
        /// Days for which finished jobs are kept.
        public var keepJobs_days = 90
        /// A text file of figures for Prometheus' node exporter.
        public var metrics: String?
        /// The log, one JSON object a line.
        public var log = "Data/log/floorpress.jsonl"
        /// The targets that a run deploys to, by name.
        public var deploys: [String] { deployNames.map(\.name) }
        var deployNames: [Named] = []

        /// Nothing.
        public init() {}
    }

    /// Reads `automation:`.
    static func automation(_ fields: inout Fields) -> Automation {
        var automation = Automation()
        automation.isOn = fields.boolean("active") ?? true
        automation.quiet = quiet(&fields)
        automation.backups = fields.integer("backups", in: 0...1000) ?? automation.backups
        automation.backupFolder = place("backupFolder", &fields) ?? automation.backupFolder
        automation.keepMessages_days = fields.integer("keepMessages", in: 1...36_500) ?? automation.keepMessages_days
        automation.keepJobs_days = fields.integer("keepJobs", in: 1...36_500) ?? automation.keepJobs_days
        automation.metrics = place("metrics", ending: ".prom", &fields)
        automation.log = place("log", ending: ".jsonl", &fields) ?? automation.log
        automation.deployNames = fields.placedTexts("deploy").map { Named(name: $0.text, place: $0.place) }
        var rules = MailRule.usual
        var named: Set<String> = []
        for rule in fields.groups("rules", { rule(&$0, &named) }) {
            guard let rule else { continue }
            if let index = rules.firstIndex(where: { $0.name == rule.name }) {
                rules[index] = rule
            } else {
                rules.append(rule)
            }
        }
        automation.rules = rules
        return automation
    }

    /// A place to write to that is none of what is written by hand or published. Only a file of the ending is written over.
    private static func place(_ key: String, ending: String = "", _ fields: inout Fields) -> String? {
        guard let text = fields.text(key) else { return nil }
        let words = text.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
        let isPublished =
            !text.hasPrefix("/") && ["Content", "Output", "Templates"].contains(words.first.map(String.init))
        guard !isPublished, !words.isEmpty, text.hasSuffix(ending) else {
            fields.refuse(
                key, "bad-value", "`\(text)` is no place for this",
                expected: ending.isEmpty
                    ? "a folder outside of Content, Output and Templates"
                    : "a file that ends in \(ending), outside of Content, Output and Templates")
            return nil
        }
        return text
    }

    /// The words of `when:`.
    private enum When: String, CaseIterable {
        case missedSession = "missed-session", noLog = "no-log", weekly, goalReached = "goal-reached"
        case milestoneReached = "milestone-reached", planEnding = "plan-ending", planCompleted = "plan-completed"
        case invoiceIssued = "invoice-issued", invoiceDue = "invoice-due", reminderIssued = "reminder-issued"
        case trialEnding = "trial-ending", birthday
    }

    private enum Day: String, CaseIterable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    private static func quiet(_ fields: inout Fields) -> QuietHours? {
        guard let text = fields.text("quietHours") else { return nil }
        guard let quiet = QuietHours(text) else {
            fields.refuse("quietHours", "bad-value", "`\(text)` are no hours", expected: "such as \"21:00-07:00\"")
            return nil
        }
        return quiet
    }

    private static func rule(_ fields: inout Fields, _ named: inout Set<String>) -> MailRule? {
        let name = fields.text("name", isRequired: true) ?? ""
        let usual = MailRule.usual.first { $0.name == name }
        if !name.isEmpty, !RecordRules.isSlug(name, limit: 40) {
            fields.refuse(
                "name", "bad-value", "`\(name)` cannot be a rule's name",
                expected: "1 to 40 of the characters a–z, 0–9 and `-`")
        } else if !name.isEmpty, !named.insert(name).inserted {
            fields.refuse("name", "bad-value", "there is another rule `\(name)`", expected: "each name once")
        }
        let when = fields.choice("when", as: When.self)
        if when == nil, usual == nil, fields.node("when") == nil {
            fields.refuse(
                "when", "missing-key", "`\(name)` does not say when it is set off",
                expected: "`when:` with one of " + When.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let after = span("after", &fields)
        let days = fields.integer("days", in: 0...365)
        let day = fields.choice("day", as: Day.self).flatMap { Day.allCases.firstIndex(of: $0) }.flatMap(
            Weekday.init(rawValue:))
        let base = MailRule(
            name: name, trigger: .goalReached, at: DayTime(minute: 9 * 60), template: name, within: .days(2))
        var rule = usual ?? base
        if usual != nil { rule.isActive = true }
        if let trigger = trigger(when, from: rule, usual == nil, after: after, days: days, day: day) {
            rule.trigger = trigger
            if usual == nil, let pattern = MailRule.usual.first(where: { $0.name == when?.rawValue }) {
                rule.within = pattern.within
            }
        }
        if let text = fields.text("at") {
            if let at = DayTime(text) {
                rule.at = at
            } else {
                fields.refuse("at", "bad-value", "`\(text)` is no time of the day", expected: "such as \"18:00\"")
            }
        }
        rule.template = fields.text("template") ?? rule.template
        rule.to = fields.choice("to", as: MailRule.Recipient.self) ?? rule.to
        rule.quiet = quiet(&fields) ?? rule.quiet
        rule.within = span("within", &fields) ?? rule.within
        rule.needsConsent = fields.boolean("consent") ?? rule.needsConsent
        rule.isActive = fields.boolean("active") ?? rule.isActive
        _ = fields.group("if") { rule.condition = condition(&$0) }
        return rule
    }

    private static func trigger(
        _ when: When?, from rule: MailRule, _ isNew: Bool, after: Span?, days: Int?, day: Weekday?
    ) -> MailRule.Trigger? {
        guard let when else {
            guard !isNew else { return nil }
            return switch rule.trigger {
            case .missedSession(let usual): .missedSession(after: after ?? usual)
            case .noLog(let usual): .noLog(days: days ?? usual)
            case .weekly(let usual): .weekly(day ?? usual)
            case .planEnding(let usual): .planEnding(days: days ?? usual)
            case .invoiceDue(let usual): .invoiceDue(days: days ?? usual)
            case .trialEnding(let usual): .trialEnding(days: days ?? usual)
            default: nil
            }
        }
        return switch when {
        case .missedSession: .missedSession(after: after ?? .hours(18))
        case .noLog: .noLog(days: max(1, days ?? 10))
        case .weekly: .weekly(day ?? .sunday)
        case .goalReached: .goalReached
        case .milestoneReached: .milestoneReached
        case .planEnding: .planEnding(days: days ?? 7)
        case .planCompleted: .planCompleted
        case .invoiceIssued: .invoiceIssued
        case .invoiceDue: .invoiceDue(days: days ?? 2)
        case .reminderIssued: .reminderIssued
        case .trialEnding: .trialEnding(days: days ?? 3)
        case .birthday: .birthday
        }
    }

    private static func span(_ key: String, _ fields: inout Fields) -> Span? {
        guard let text = fields.text(key) else { return nil }
        guard let span = Span(text) else {
            fields.refuse(
                key, "bad-value", "`\(text)` is no span of time", expected: "a number with m, h or d, such as 24h")
            return nil
        }
        return span
    }

    private static func condition(_ fields: inout Fields) -> MailRule.Condition {
        var condition = MailRule.Condition()
        condition.hasPlan = fields.boolean("plan")
        condition.language = fields.choice("language", as: Language.self)
        condition.clients = fields.texts("clients")
        condition.except = fields.texts("except")
        condition.minDays = fields.integer("coachedFor", in: 0...36_500) ?? 0
        return condition
    }
}
