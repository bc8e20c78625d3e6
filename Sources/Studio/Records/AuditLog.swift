import Quantities
import Store

/// What was done to the records, in a chain: each entry holds the digest of the one before, so that none can be taken out or
/// changed unseen. It names rows by their keys and holds nothing about a person.
public struct AuditLog {
    /// One entry.
    public struct Entry: Sendable, Hashable {
        /// The place in the chain, from one.
        public let sequence: Int
        /// When.
        public let at: Instant
        /// Who: `trainer`, `automation`.
        public let actor: String
        /// What, as in `issue`.
        public let action: String
        /// To what: a table and a key.
        public let subject: String
        /// The digest of the entry before; empty for the first.
        public let previous: String
        /// The digest of this entry and, through `previous`, of all before it.
        public let digest: String

        /// What the digest is of; the parts are free of line breaks, or they are made so.
        var isIntact: Bool { digest == Entry.digest(sequence, at, actor, action, subject, previous) }

        static func digest(
            _ sequence: Int, _ at: Instant, _ actor: String, _ action: String, _ subject: String, _ previous: String
        ) -> String {
            let parts = ["\(sequence)", at.rfc3339, actor, action, subject, previous]
            return SHA256Digest(of: parts.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")).hex
        }
    }

    private let connection: Connection

    /// The audit in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// Adds an entry; a part of the change that it tells of.
    public func append(_ action: String, _ subject: String, actor: String, at instant: Instant) throws {
        try connection.joinWrite {
            let last = try connection.first("SELECT sequence, sha256 FROM audit ORDER BY sequence DESC LIMIT 1") {
                (sequence: try $0.int("sequence"), digest: try $0.text("sha256"))
            }
            let (sequence, previous) = ((last?.sequence ?? 0) + 1, last?.digest ?? "")
            try connection.execute(
                """
                INSERT INTO audit (sequence, at_s, actor, action, subject, previous_sha256, sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, sequence, instant.seconds, actor, action, subject, previous,
                Entry.digest(sequence, instant, actor, action, subject, previous))
        }
    }

    /// All entries, the oldest first.
    public func entries() throws -> [Entry] {
        try connection.rows("SELECT * FROM audit ORDER BY sequence") { row in
            Entry(
                sequence: try row.int("sequence"), at: try row.instant("at_s"), actor: try row.text("actor"),
                action: try row.text("action"), subject: try row.text("subject"),
                previous: try row.text("previous_sha256"),
                digest: try row.text("sha256"))
        }
    }

    /// The first place in the chain where an entry was changed, added or taken out, or nothing where all is in order. Entries
    /// that were cut off at the end leave no trace in the chain itself.
    public func firstBreak() throws -> Int? {
        var previous = ""
        for (index, entry) in try entries().enumerated() {
            guard entry.sequence == index + 1, entry.previous == previous, entry.isIntact else { return index + 1 }
            previous = entry.digest
        }
        return nil
    }
}
