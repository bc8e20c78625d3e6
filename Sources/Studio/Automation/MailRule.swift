import Quantities

/// When something is written to a client by itself, and on what terms.
public struct MailRule: Sendable, Hashable {
    /// What sets it off.
    public enum Trigger: Sendable, Hashable {
        /// A session of the plan that was not logged, so long after the end of its day.
        case missedSession(after: Span)
        /// Nothing was logged for so many days.
        case noLog(days: Int)
        /// A day and a time of every week.
        case weekly(Weekday)
        /// A goal was reached.
        case goalReached
        /// A step on the way to a goal was reached.
        case milestoneReached
        /// The plan's last session lies so many days ahead.
        case planEnding(days: Int)
        /// The plan's last session is over.
        case planCompleted
        /// An invoice was issued; it goes along.
        case invoiceIssued
        /// An invoice is due in so many days and not paid.
        case invoiceDue(days: Int)
        /// A reminder of late invoices was written; they go along.
        case reminderIssued
        /// The trial of a subscription ends in so many days.
        case trialEnding(days: Int)
        /// The client's birthday.
        case birthday
    }

    /// Whom it goes to.
    public enum Recipient: String, Sendable, CaseIterable {
        case client, trainer
    }

    /// Whom it is for.
    public struct Condition: Sendable, Hashable {
        /// Only who has a plan, or has none.
        public var hasPlan: Bool?
        /// Only who reads a language.
        public var language: Language?
        /// Only these, by handle; all where there are none.
        public var clients: [String] = []
        /// All but these, by handle.
        public var except: [String] = []
        /// Only who was coached for so many days.
        public var minDays = 0

        /// Everybody.
        public init() {}
    }

    /// What its trainer calls it by: `check-in`.
    public var name: String
    /// What sets it off.
    public var trigger: Trigger
    /// The time of day for what has no moment of its own.
    public var at: DayTime
    /// The template, `Templates/mail/NAME.LANGUAGE.txt`.
    public var template: String
    /// Whom it goes to.
    public var to = Recipient.client
    /// Whom it is for.
    public var condition = Condition()
    /// Hours in which it does not go out, beside the studio's.
    public var quiet: QuietHours?
    /// How late it may still go out; what is later is left out.
    public var within: Span
    /// Whether the client must have agreed to it before.
    public var needsConsent = false
    /// Whether it is on.
    public var isActive = true

    /// Whether it belongs to what was agreed and may not be put off, such as an invoice.
    public var isBusiness: Bool {
        switch trigger {
        case .invoiceIssued, .invoiceDue, .reminderIssued, .trialEnding: true
        default: false
        }
    }

    /// The rules that hold where `automation:` stands in the settings and says nothing else. Birthdays are off.
    public static let usual: [MailRule] = {
        func rule(_ name: String, _ trigger: Trigger, at: Int, within: Span, template: String? = nil) -> MailRule {
            MailRule(
                name: name, trigger: trigger, at: DayTime(minute: at * 60), template: template ?? name, within: within)
        }
        var birthday = rule("birthday", .birthday, at: 9, within: .hours(12))
        birthday.isActive = false
        birthday.needsConsent = true
        return [
            rule("missed-session", .missedSession(after: .hours(18)), at: 18, within: .days(2)),
            rule("no-log", .noLog(days: 10), at: 10, within: .days(3)),
            rule("check-in", .weekly(.sunday), at: 17, within: .days(2)),
            rule("weekly-summary", .weekly(.monday), at: 7, within: .days(2)),
            rule("goal-reached", .goalReached, at: 9, within: .days(7)),
            rule("milestone-reached", .milestoneReached, at: 9, within: .days(7)),
            rule("plan-ending", .planEnding(days: 7), at: 10, within: .days(5)),
            rule("plan-completed", .planCompleted, at: 10, within: .days(7)),
            rule("invoice-issued", .invoiceIssued, at: 8, within: .days(14)),
            rule("invoice-due", .invoiceDue(days: 2), at: 9, within: .days(2)),
            rule("reminder-issued", .reminderIssued, at: 8, within: .days(7)),
            rule("trial-ending", .trialEnding(days: 3), at: 10, within: .days(3)),
            birthday,
        ]
    }()
}
