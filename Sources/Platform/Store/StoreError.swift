import CSQLite

/// What SQLite refused.
///
/// The statement is kept, the values bound to it are not: they are clients' records, and errors end up in logs.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// SQLite's extended result code (<https://www.sqlite.org/rescode.html>).
    public let code: Int32
    /// What SQLite said.
    public let message: String
    /// The statement, with placeholders where values were.
    public let sql: String?

    /// Makes an error.
    public init(code: Int32, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// The primary result code: the low byte of the extended one.
    public var primaryCode: Int32 { code & 0xFF }

    /// Whether a CHECK, a key, a foreign key, a type of a STRICT table or a trigger refused the row.
    public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }

    /// Whether a column held something of another type than was asked for.
    public var isMismatch: Bool { primaryCode == SQLITE_MISMATCH }

    /// Code, message and statement; never a value.
    public var description: String {
        let head = "SQLite error \(code): \(message)"
        return sql.map { "\(head), in: \($0)" } ?? head
    }

    static func misuse(_ message: String, sql: String? = nil) -> StoreError {
        StoreError(code: SQLITE_MISUSE, message: message, sql: sql)
    }
}
