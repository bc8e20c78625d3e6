import Business
import Diagnostics
import Quantities
import Store

/// A reminder that was issued.
public struct ReminderRecord: Sendable, Hashable {
    /// The key in the store.
    public let id: ULID
    /// The number in the series of reminders.
    public let number: String
    /// The client; none when the client was erased.
    public let clientID: ULID?
    /// The digest of what it says.
    public let payloadDigest: SHA256Digest
    /// What it says.
    public let reminder: Reminder
    /// What is archived of it.
    public internal(set) var files: [ArchivedFile] = []
}

/// The reminders that were issued. They have a series of their own, and reminding changes no invoice.
public struct ReminderRepository {
    private let connection: Connection

    /// The reminders in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    static let query = "SELECT * FROM document WHERE kind = 'reminder' ORDER BY issue_on, year, ordinal"

    /// All reminders by date and number. One that was changed since it was issued is thrown as a `Diagnostic`.
    public func all() throws -> [ReminderRecord] {
        let files = try files()
        return try connection.rows(ReminderRepository.query) { row in
            do {
                var record = try ReminderRecord(row: row)
                record.files = files[record.id] ?? []
                return record
            } catch let problem as RecordProblem {
                throw problem.diagnostic(table: "document", key: (try? row.text("number")) ?? "?")
            }
        }
    }

    /// The archived files of reminders, by the reminder's key.
    func files() throws -> [ULID: [ArchivedFile]] {
        var files: [ULID: [ArchivedFile]] = [:]
        try connection.each(
            """
            SELECT document_file.* FROM document_file JOIN document ON document.id = document_file.document_id
            WHERE document.kind = 'reminder' ORDER BY document_file.document_id, document_file.format
            """
        ) { files[try $0.ulid("document_id"), default: []].append(try ArchivedFile(row: $0)) }
        return files
    }

    /// The highest level at which an invoice was reminded of, with the day; nothing where it was not.
    public func latest(of document: ULID) throws -> (level: ReminderLevel, date: CivilDate)? {
        try connection.first(
            """
            SELECT reminder_item.level, document.issue_on
            FROM reminder_item JOIN document ON document.id = reminder_item.reminder_id
            WHERE reminder_item.document_id = ? ORDER BY reminder_item.level DESC LIMIT 1
            """, document
        ) { row in
            guard let level = ReminderLevel(rawValue: try row.int("level")) else {
                throw UnreadableColumn(column: "level", expected: "0 to 3")
            }
            return (level, try row.date("issue_on"))
        }
    }

    /// Issues a reminder about invoices of the store: gives it a number and freezes what it says. A key that was used before gives back
    /// the reminder that was issued then.
    ///
    /// - Throws: `Mistakes` with every reason why it cannot be issued; a `Diagnostic` where an invoice was reminded of at this level.
    public func issue(
        _ reminder: Reminder, clientID: ULID, key: String, at instant: Instant, actor: String = "trainer",
        pattern: NumberPattern, using generator: inout some RandomNumberGenerator
    ) throws -> ReminderRecord {
        let problems = reminder.problems
        guard problems.isEmpty else {
            throw Mistakes(problems.map { RecordProblem("items", $0.text).diagnostic(table: "reminder", key: key) })
        }
        let id = ULID(at: instant, using: &generator)
        return try connection.joinWrite {
            if let before = try DocumentNumbers(connection).holder(
                of: key, "reminder", read: { try ReminderRecord(row: $0) })
            {
                return before
            }
            let year = reminder.date.year
            let place = try DocumentNumbers(connection).next(of: "reminder", year: year)
            let number = pattern.number(year: year, ordinal: place)
            try DocumentNumbers(connection).check(number, of: "reminder")
            let (payload, due) = (try reminder.frozen(number: number), try reminder.totals().due.minor)
            guard let back = try? Reminder.thawed(payload), back == (number, reminder) else {
                let problem = RecordProblem("items", "there are too many, or their amounts are too large")
                throw Mistakes(problem.diagnostic(table: "reminder", key: key))
            }
            try connection.execute(
                """
                INSERT INTO document (id, kind, year, ordinal, number, client_id, idempotency_key, issued_at_s, issue_on,
                    due_on, currency, net_minor, tax_minor, gross_minor, line_count, payload, payload_sha256, total_minor,
                    due_minor)
                VALUES (?, 'reminder', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
                """, id, year, place, number, clientID, key, instant.seconds, reminder.date.iso, reminder.payBy.iso,
                reminder.currency.code, due, due, reminder.items.count, payload, SHA256Digest(of: payload).hex, due, due
            )
            for item in reminder.items { try insert(item, of: id, reminder.level) }
            try AuditLog(connection).append("remind", "document \(id.text)", actor: actor, at: instant)
            return ReminderRecord(
                id: id, number: number, clientID: clientID, payloadDigest: SHA256Digest(of: payload), reminder: reminder
            )
        }
    }

    private func insert(_ item: Reminder.Item, of reminder: ULID, _ level: ReminderLevel) throws {
        let document = try connection.first(
            "SELECT id FROM document WHERE number = ? AND kind = 'invoice'", item.number
        ) { try $0.ulid("id") }
        guard let document else {
            throw Diagnostic(
                .error, "unknown-invoice", "there is no invoice `\(item.number)`", file: RecordStore.fileName)
        }
        let taken = try connection.first(
            "SELECT 1 AS one FROM reminder_item WHERE document_id = ? AND level = ?", document, level.rawValue
        ) { _ in true }
        guard taken == nil else {
            throw Diagnostic(
                .error, "reminded", "the invoice \(item.number) was reminded of at level \(level.rawValue) already",
                file: RecordStore.fileName)
        }
        try connection.execute(
            "INSERT INTO reminder_item (reminder_id, document_id, level, open_minor) VALUES (?, ?, ?, ?)", reminder,
            document, level.rawValue, item.open.minor)
    }
}

extension ReminderRecord {
    init(row: borrowing Row) throws {
        let payload = try row.text("payload")
        payloadDigest = SHA256Digest(of: payload)
        guard try payloadDigest.hex == row.text("payload_sha256") else {
            throw RecordProblem(
                "payload", "this was changed after it was issued", expected: "the text that the digest is of")
        }
        do {
            (number, reminder) = try Reminder.thawed(payload)
        } catch let error as CanonicalReader.Unreadable {
            throw RecordProblem("payload", "this cannot be read at `\(error.key)`")
        } catch is MoneyError {
            throw RecordProblem("payload", "its amounts cannot be computed")
        }
        id = try row.ulid("id")
        clientID = try row.optionalULID("client_id")
    }
}
