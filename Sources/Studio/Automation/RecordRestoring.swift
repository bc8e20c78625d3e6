import Diagnostics
import Files
import Glibc
import Quantities
import Store

/// Goes back to a backup of the records, without saying anything a second time that was said since.
public struct RecordRestoring {
    /// What it did, or would do.
    public struct Report: Sendable, Hashable {
        /// Where the records of before lie now, as the user knows the file; nothing where there were none.
        public var kept: String?
        /// How many messages that went out since the backup are kept as sent.
        public var messages = 0
        /// The numbers of documents that were issued since the backup, and are not in it.
        public var documents: [String] = []
        /// Whether the records of before are gone or damaged: what went out since the backup is not known, and nothing that was due before
        /// now goes out.
        public var isSilent = false
    }

    private let studio: Folder
    private let now: Instant
    private static let draft = "Data/studio.restored.sqlite"

    /// Prepares to go back, in a studio.
    ///
    /// - Parameter now: The moment that counts as now; the records of before are named by it.
    public init(in studio: Folder, at now: Instant) {
        self.studio = studio
        self.now = now
    }

    /// Puts a backup in the place of the records. Whoever calls holds the lock of the studio's runs. A command that is killed on the way
    /// leaves the records as they were, or those of the backup.
    ///
    /// What went out by mail since the backup, and what clients said about such mail, stays known: a backup that forgot it would have it
    /// sent again. Documents that were issued since are in the hands of clients, and their numbers must not be given again.
    ///
    /// - Parameters:
    ///   - path: The backup.
    ///   - name: The backup as the user knows it.
    ///   - dropsDocuments: Whether documents that were issued since may be forgotten.
    public func restore(
        _ path: String, name: String, dropsDocuments: Bool, isDryRun: Bool
    ) throws(Diagnostic) -> Report {
        try RecordStore.makeFolder(in: studio)
        let draft = studio.path(RecordRestoring.draft)
        remove(draft)
        defer { remove(draft) }
        try copy(path, name, to: draft)
        var report = Report()
        let isThere = studio.contains(RecordStore.fileName)
        report.isSilent = !isThere
        if isThere {
            do throws(Diagnostic) {
                try takeOver(into: draft, &report)
            } catch {
                guard error.code == "store-corrupt" else { throw error }
                report.isSilent = true
            }
        }
        if report.isSilent { try fallSilent(draft) }
        guard report.documents.isEmpty || dropsDocuments else { throw issuedSince(report.documents) }
        if isThere { report.kept = keptName() }
        guard !isDryRun else { return report }
        if let kept = report.kept, !report.isSilent {
            let current = try RecordStore.openForChanging(in: studio)
            try current.backUp(to: studio.path(kept), name: kept)
            // From here on all of it is in one file, and the one beside it can go.
            do { try current.execute("PRAGMA wal_checkpoint(TRUNCATE)") } catch { throw current.diagnostic(for: error) }
        } else if let kept = report.kept {
            try move(studio.path(RecordStore.fileName), studio.path(kept), kept)
            if studio.contains(RecordStore.fileName + "-wal") {
                try move(studio.path(RecordStore.fileName + "-wal"), studio.path(kept + "-wal"), kept)
            }
        }
        for end in ["-wal", "-shm"] { unlink(studio.path(RecordStore.fileName + end)) }
        try move(draft, studio.path(RecordStore.fileName), RecordStore.fileName)
        return report
    }

    /// A copy with the tables of this version, in one file.
    private func copy(_ path: String, _ name: String, to draft: String) throws(Diagnostic) {
        let backup = try Connection(path, name: name, access: .readOnly)
        do {
            let tables = try backup.first("SELECT count(*) AS tables FROM sqlite_schema WHERE name = 'client'") {
                try $0.int("tables")
            }
            guard tables == 1 else {
                throw Diagnostic(.error, "no-backup", "there are no records in this file", file: name)
            }
        } catch {
            throw backup.diagnostic(for: error)
        }
        try backup.backUp(to: draft, name: RecordRestoring.draft)
        let copy = try Connection(draft, name: name, access: .create)
        // The backup itself is the copy of before.
        if let older = try RecordsSchema.current.migrate(copy) { unlink(older) }
    }

    /// Takes over what must not be forgotten.
    private func takeOver(into draft: String, _ report: inout Report) throws(Diagnostic) {
        let connection = try Connection(draft, name: RecordRestoring.draft, access: .create)
        try RecordsSchema.current.check(
            Connection(studio.path(RecordStore.fileName), name: RecordStore.fileName, access: .readOnly))
        do {
            try connection.execute("ATTACH DATABASE ? AS before", studio.path(RecordStore.fileName))
            defer { _ = try? connection.execute("DETACH DATABASE before") }
            report.documents = try connection.rows(
                """
                SELECT number FROM before.document AS issued WHERE NOT EXISTS (SELECT 1 FROM main.document WHERE id = issued.id)
                ORDER BY number
                """
            ) { try $0.text("number") }
            report.messages = try connection.write {
                let known = try connection.execute(
                    """
                    UPDATE main.outbox SET state = since.state, attempts = since.attempts, handed_at_s = since.handed_at_s,
                        sent_at_s = since.sent_at_s, reply = since.reply, error = since.error
                    FROM before.outbox AS since
                    WHERE since.key = main.outbox.key AND main.outbox.state <> 'sent' AND since.state <> 'queued'
                        AND since.state <> main.outbox.state
                    """)
                let others = try connection.execute(
                    """
                    INSERT INTO main.outbox SELECT * FROM before.outbox AS since WHERE since.state <> 'queued'
                        AND since.client_id IN (SELECT id FROM main.client)
                        AND since.key NOT IN (SELECT key FROM main.outbox)
                    """)
                for table in ["mail_choice", "mail_received"] {
                    try connection.execute(
                        """
                        INSERT OR IGNORE INTO main.\(table) SELECT * FROM before.\(table) AS since
                        WHERE since.client_id IN (SELECT id FROM main.client)
                        """)
                }
                try AuditLog(connection).append("restore", "records", actor: "trainer", at: now)
                return known + others
            }
        } catch {
            throw connection.diagnostic(for: error)
        }
    }

    /// Where nobody knows what went out since the backup, nothing that was due before now goes out.
    private func fallSilent(_ draft: String) throws(Diagnostic) {
        let connection = try Connection(draft, name: RecordRestoring.draft, access: .create)
        do {
            try connection.write {
                try connection.execute(
                    """
                    UPDATE outbox SET state = 'stale', error = 'the records were restored, and this may have gone out before'
                    WHERE state = 'queued'
                    """)
                try MailSilence.set(connection, until: now)
                try AuditLog(connection).append("restore", "records", actor: "trainer", at: now)
            }
        } catch {
            throw connection.diagnostic(for: error)
        }
    }

    private func issuedSince(_ numbers: [String]) -> Diagnostic {
        Diagnostic(
            .error, "issued-since",
            "\(numbers.count) documents were issued since this backup, and it would have their numbers given again",
            file: RecordStore.fileName,
            expected: "a backup that was made after " + numbers.prefix(5).joined(separator: ", ")
                + (numbers.count > 5 ? " and others" : ""),
            hint: "with `--drop-documents` they are forgotten all the same")
    }

    /// A name that is free.
    private func keptName() -> String {
        let stamp = now.rfc3339.filter { $0.isNumber || $0 == "T" }
        var name = "Data/studio.before-\(stamp).sqlite"
        var number = 2
        while studio.contains(name) {
            name = "Data/studio.before-\(stamp)-\(number).sqlite"
            number += 1
        }
        return name
    }

    private func move(_ from: String, _ to: String, _ name: String) throws(Diagnostic) {
        guard rename(from, to) == 0 else { throw Diagnostic.system(errno, "write", name) }
    }

    private func remove(_ path: String) {
        for end in ["", "-wal", "-shm"] { unlink(path + end) }
    }
}
