import Business
import Diagnostics
import Quantities
import Store

/// A reminder that was written, or would be.
public struct ReminderLetter: Sendable, Hashable {
    /// Its number; none in a dry run.
    public let number: String?
    /// The client's handle.
    public let handle: String
    /// What it says.
    public let reminder: Reminder

    /// What it comes to.
    public var due: Money? { try? reminder.totals().due }
}

/// What a run of the reminders came to.
public struct ReminderRun: Sendable {
    /// The letters.
    public var letters: [ReminderLetter] = []
    /// Invoices that are late and not reminded of, with why.
    public var held: [(number: String, reason: String)] = []
    /// What could not be written.
    public var diagnostics: [Diagnostic] = []
}

extension Accounts {
    /// Writes the reminders that are due: one letter for each client and level, with all her invoices that have come to it.
    ///
    /// Each invoice is reminded of once at each level, and never while it is disputed. Said twice a day it writes nothing more.
    public func runReminders(isDryRun: Bool) throws(Mistakes) -> ReminderRun {
        let (letters, held) = try workspace.readRecords { try dueReminders($0) } ?? ([], [])
        var run = ReminderRun()
        run.held = held
        let pattern = try settings.pattern(of: "reminder")
        for letter in letters {
            if isDryRun {
                run.letters.append(ReminderLetter(number: nil, handle: letter.handle, reminder: letter.reminder))
                continue
            }
            do throws(Mistakes) {
                let record = try workspace.changeRecords { connection in
                    var random = SystemRandomNumberGenerator()
                    return try ReminderRepository(connection).issue(
                        letter.reminder, clientID: letter.clientID, key: letter.key, at: now, pattern: pattern,
                        using: &random)
                }
                run.letters.append(
                    ReminderLetter(number: record.number, handle: letter.handle, reminder: record.reminder))
            } catch {
                run.diagnostics += error.diagnostics
            }
        }
        return run
    }

    private struct DueLetter {
        let clientID: ULID
        let handle: String
        let reminder: Reminder

        var key: String {
            "reminder/\(reminder.level.rawValue)/" + reminder.items.map(\.number).joined(separator: ",")
        }
    }

    private struct Recipient: Hashable {
        let clientID: ULID
        let level: ReminderLevel
        let currency: Currency
        let buyer: Party
        let language: Language
    }

    private func dueReminders(_ connection: Connection) throws -> ([DueLetter], [(number: String, reason: String)]) {
        let policy = settings.collecting.reminders
        let reminders = ReminderRepository(connection)
        let (handles, holds) = (try handles(in: connection), try ReminderHolds(connection).held())
        var held: [(number: String, reason: String)] = []
        var order: [Recipient] = []
        var items: [Recipient: [Reminder.Item]] = [:]
        for document in try PaymentLedger(connection, at: now).openInvoices(on: today) {
            guard let late = document.account?.daysOverdue(on: today),
                let level = try policy.level(
                    daysOverdue: late, last: reminders.latest(of: document.record.id), on: today)
            else { continue }
            if let reason = holds[document.record.id] {
                held.append((document.number, reason))
                continue
            }
            guard let clientID = document.record.clientID else {
                held.append((document.number, "its client was erased"))
                continue
            }
            let (content, totals) = (document.invoice.content, document.invoice.totals)
            let recipient = Recipient(
                clientID: clientID, level: level, currency: content.currency, buyer: content.buyer,
                language: content.language)
            if items[recipient] == nil { order.append(recipient) }
            items[recipient, default: []].append(
                Reminder.Item(
                    number: document.number, issueDate: content.issueDate, dueDate: content.dueDate,
                    total: totals.total, open: document.open(on: today)))
        }
        let letters = order.map { recipient in
            DueLetter(
                clientID: recipient.clientID, handle: handles[recipient.clientID] ?? "(erased)",
                reminder: Reminder(
                    level: recipient.level, seller: settings.seller, buyer: recipient.buyer, date: today,
                    payBy: today.adding(days: policy.payDays), items: items[recipient] ?? [],
                    fee: policy.fee(recipient.level, recipient.currency),
                    interest_bp: recipient.level == .notice ? nil : policy.interest_bp, currency: recipient.currency,
                    account: settings.account, paymentLink: settings.invoicing.paymentLink,
                    language: recipient.language))
        }
        return (letters.sorted { ($0.handle, $0.reminder.level) < ($1.handle, $1.reminder.level) }, held)
    }

    /// The reminders that were written, by date.
    public func reminders() throws(Mistakes) -> [ReminderLetter] {
        try workspace.readRecords { connection in
            let handles = try handles(in: connection)
            return try ReminderRepository(connection).all().map { record in
                ReminderLetter(
                    number: record.number, handle: record.clientID.flatMap { handles[$0] } ?? "(erased)",
                    reminder: record.reminder)
            }
        } ?? []
    }

    /// Keeps an invoice from being reminded of, as while it is disputed, or lets it be reminded of again.
    ///
    /// - Parameter reason: Why; nothing lets it be reminded of again.
    public func holdReminders(of number: String, reason: String?, isHeld: Bool, isDryRun: Bool) throws(Mistakes) {
        func hold(_ connection: Connection) throws {
            let document = try invoice(number, in: connection)
            if !isDryRun {
                try ReminderHolds(connection).append(
                    isHeld: isHeld, to: document.record.id, on: today, reason: reason, at: now)
            }
        }
        if isDryRun { try reading(hold) } else { try workspace.changeRecords(hold) }
    }
}

/// Invoices that are not reminded of, as long as something is not settled.
struct ReminderHolds {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The invoices that are held, with why.
    func held() throws -> [ULID: String] {
        var held: [ULID: String] = [:]
        try connection.each("SELECT * FROM reminder_hold ORDER BY document_id, position") { row in
            let id = try row.ulid("document_id")
            held[id] = try row.text("kind") == "held" ? try row.optionalText("reason") ?? "held" : nil
        }
        return held
    }

    func append(isHeld: Bool, to document: ULID, on day: CivilDate, reason: String?, at now: Instant) throws {
        try connection.joinWrite {
            let last = try connection.first(
                "SELECT max(position) AS last FROM reminder_hold WHERE document_id = ?", document
            ) { try $0.optionalInt("last") ?? 0 }
            try connection.execute(
                """
                INSERT INTO reminder_hold (document_id, position, kind, happened_on, reason, recorded_at_s)
                VALUES (?, ?, ?, ?, ?, ?)
                """, document, (last ?? 0) + 1, isHeld ? "held" : "released", day.iso, reason, now.seconds)
            try AuditLog(connection).append(
                isHeld ? "reminder.hold" : "reminder.release", "document \(document)", actor: "trainer", at: now)
        }
    }
}
