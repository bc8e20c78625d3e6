import Quantities
import Store

/// The imports of a studio.
public struct ImportRepository {
    private let connection: Connection

    /// The imports in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All imports, the newest first.
    public func all() throws -> [ImportBatch] {
        try connection.rows("SELECT * FROM import_batch ORDER BY id DESC") { try ImportBatch(row: $0) }
    }

    /// The import of a file of a kind, or nothing.
    func find(_ digest: SHA256Digest, _ kind: ImportBatch.Kind) throws -> ImportBatch? {
        try connection.first(
            "SELECT * FROM import_batch WHERE file_sha256 = ? AND kind = ?", digest.hex, kind.rawValue
        ) { try ImportBatch(row: $0) }
    }

    /// Begins an import: what comes with it refers to it.
    func begin(_ batch: ImportBatch) throws {
        try connection.execute(
            """
            INSERT INTO import_batch (id, kind, client_id, file_sha256, imported_at_s, added_count, known_count,
                differing_count, skipped_count)
            VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0)
            """, batch.id, batch.kind.rawValue, batch.client, batch.digest.hex, batch.at.seconds)
    }

    /// Ends an import with its counts. One that brought nothing leaves no trace.
    func end(_ batch: ImportBatch) throws {
        guard batch.added > 0 else {
            try connection.execute("DELETE FROM import_batch WHERE id = ?", batch.id)
            return
        }
        try connection.execute(
            """
            UPDATE import_batch SET added_count = ?, known_count = ?, differing_count = ?, skipped_count = ? WHERE id = ?
            """, batch.added, batch.known, batch.differing, batch.skipped, batch.id)
    }

    // MARK: Taking back

    /// What came with an import, by table, in words.
    func content(of batch: ULID) throws -> [(noun: String, count: Int)] {
        let tables = [
            ("client", "client"), ("workout", "workout_log"), ("measurement", "measurement"), ("day", "wearable_day"),
            ("habit", "habit"), ("day of a habit", "habit_log"), ("check-in", "check_in"),
        ]
        return try tables.compactMap { noun, table in
            let count = try connection.first("SELECT count(*) AS n FROM \(table) WHERE import_id = ?", batch) {
                try $0.int("n")
            }
            return count.flatMap { $0 > 0 ? (noun, $0) : nil }
        }
    }

    /// The handles of clients that came with an import and of whom there are other records by now.
    func clientsInUse(of batch: ULID) throws -> [String] {
        let owned = try connection.rows(
            """
            SELECT t.name AS owned, f."from" AS reference FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f
            WHERE t.type = 'table' AND f."table" = 'client' AND t.name <> 'client' ORDER BY t.name, reference
            """
        ) { (table: try $0.text("owned"), column: try $0.text("reference")) }
        let clients = try connection.rows(
            "SELECT id, handle FROM client WHERE import_id = ? ORDER BY handle", batch
        ) { (id: try $0.ulid("id"), handle: try $0.text("handle")) }
        return try clients.filter { client in
            try owned.contains { table, column in
                try connection.first("SELECT 1 AS one FROM \"\(table)\" WHERE \"\(column)\" = ? LIMIT 1", client.id) {
                    _ in true
                } != nil
            }
        }.map(\.handle)
    }

    /// Takes back all that came with an import. What was kept by hand stays: a habit that was logged on since then, too.
    func remove(_ batch: ULID) throws {
        try connection.execute("DELETE FROM habit_log WHERE import_id = ?", batch)
        try connection.execute(
            """
            DELETE FROM habit WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM habit_log WHERE habit_id = habit.id)
            """, batch)
        try connection.execute("DELETE FROM client WHERE import_id = ?", batch)
        try connection.execute("DELETE FROM import_batch WHERE id = ?", batch)
    }
}

extension ImportBatch {
    init(row: borrowing Row) throws {
        self.init(
            id: try row.ulid("id"), kind: try row.choice("kind", as: Kind.self),
            client: try row.optionalULID("client_id"),
            digest: SHA256Digest(hex: try row.text("file_sha256")), at: try row.instant("imported_at_s"),
            added: try row.int("added_count"), known: try row.int("known_count"),
            differing: try row.int("differing_count"), skipped: try row.int("skipped_count"))
    }
}
