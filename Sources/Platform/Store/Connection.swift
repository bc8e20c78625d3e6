import CSQLite
import Diagnostics

/// A connection to one SQLite file: owns the C pointer and closes it when it is let go.
///
/// Not `Sendable`, so the compiler holds that one thread uses it at a time; every thread opens its own. That is why SQLite's
/// own mutexes are left out (`SQLITE_OPEN_NOMUTEX`).
public final class Connection {
    /// What a connection may do.
    public enum Access: Sendable {
        /// Read; nothing that goes through this connection can change a record.
        case readOnly
        /// Read and change a file that exists.
        case readWrite
        /// Read and change; a file that is not there is made, for its owner alone.
        case create
    }

    /// The file on this machine.
    public let path: String
    /// The file as the user knows it, such as `Data/studio.sqlite`; diagnostics name it.
    public let name: String
    /// What it may do.
    public let access: Access
    let handle: OpaquePointer
    private var cache: [String: Statement] = [:]
    private var transaction: Transaction?

    private enum Transaction {
        case reading, writing
    }

    /// The statements that are kept prepared; the SQL of a program is a few dozen constants.
    private static let cacheLimit = 128

    /// Opens a file.
    ///
    /// Foreign keys are enforced, functions in a foreign schema are not trusted, deleted content is overwritten with zeros, and
    /// a writer waits up to `patience_ms` milliseconds for another one. A symbolic link in place of the file is refused.
    /// A read-only connection to a file in WAL mode still needs a `-shm` file beside it, which SQLite makes where the folder
    /// can be written to; where it cannot, that is said.
    public init(
        _ path: String, name: String? = nil, access: Access, patience_ms: Int32 = 5000
    ) throws(Diagnostic) {
        let name = name ?? path
        let resolved = try StoreFile(path: path, name: name).resolved(forCreating: access == .create)
        handle = try Connection.open(resolved, name, access)
        self.path = resolved
        self.name = name
        self.access = access
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, patience_ms)
        do throws(StoreError) {
            try configure()
        } catch {
            throw diagnostic(for: error)
        }
    }

    deinit {
        cache.removeAll()
        // Unlike sqlite3_close, v2 cannot be refused.
        sqlite3_close_v2(handle)
    }

    private static func open(_ path: String, _ name: String, _ access: Access) throws(Diagnostic) -> OpaquePointer {
        var pointer: OpaquePointer?
        let mode = access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        let result = sqlite3_open_v2(
            path, &pointer, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, nil)
        guard result == SQLITE_OK, let pointer else {
            let message = String(cString: pointer.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(result))
            sqlite3_close_v2(pointer)
            throw StoreError(code: result, message: message).diagnostic(file: name)
        }
        return pointer
    }

    private func configure() throws(StoreError) {
        try run("PRAGMA foreign_keys = ON")
        try run("PRAGMA trusted_schema = OFF")
        try run("PRAGMA cell_size_check = ON")
        // A client who is erased must not linger in free pages.
        try run("PRAGMA secure_delete = ON")
        // The first look at the file: here SQLite says that it is no database.
        try run("SELECT count(*) FROM sqlite_schema")
    }

    /// Lets readers and a writer work at the same time (`journal_mode = WAL`); the file remembers it.
    func useWriteAheadLog() throws(StoreError) {
        do throws(StoreError) {
            try run("PRAGMA journal_mode = WAL")
        } catch  where error.primaryCode == SQLITE_BUSY {
            // Someone is reading in the old mode. Both modes are safe, and a later command switches.
        }
    }

    /// The diagnostic for an error that came out of this connection; a diagnostic stays what it is.
    public func diagnostic(for error: any Error) -> Diagnostic {
        switch error {
        case let diagnostic as Diagnostic: diagnostic
        case let mistakes as Mistakes: mistakes.diagnostics.first ?? StoreError.unknown.diagnostic(file: name)
        case let error as StoreError: error.diagnostic(file: name)
        case let error as any DiagnosedError: error.diagnostic
        default: Diagnostic(.error, "store-failed", "\(error)", file: name)
        }
    }

    // MARK: Statements

    /// Runs one statement for its effect; answers how many rows it changed.
    @discardableResult
    public func execute(_ sql: String, _ arguments: any Storable...) throws(StoreError) -> Int {
        let statement = try lend(sql)
        defer { giveBack(statement) }
        try statement.bind(arguments)
        while try step(statement) {}
        return Int(sqlite3_changes(handle))
    }

    /// Runs a script of several statements without placeholders, one after the other.
    public func execute(script: String) throws(StoreError) {
        var failure: StoreError?
        var rest = Array(script.utf8CString)[...]
        while rest.count > 1, failure == nil {
            let used: Int? = rest.withUnsafeBufferPointer { text in
                var pointer: OpaquePointer?
                var tail: UnsafePointer<CChar>?
                let result = sqlite3_prepare_v2(handle, text.baseAddress, Int32(clamping: text.count), &pointer, &tail)
                guard result == SQLITE_OK else {
                    failure = error(result, nil)
                    return nil
                }
                if let pointer {
                    let sql = sqlite3_sql(pointer).map { String(cString: $0) } ?? ""
                    let statement = Statement(pointer: pointer, sql: sql)
                    do throws(StoreError) { while try step(statement) {} } catch { failure = error }
                }
                return tail.flatMap { tail in text.baseAddress.map { tail - $0 } }
            }
            guard let used, used > 0 else { break }
            rest = rest.dropFirst(used)
        }
        if let failure { throw failure }
    }

    /// Every row of a query, each made into a value.
    public func rows<Element>(
        _ sql: String, _ arguments: any Storable..., read: (borrowing Row) throws -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        try visit(sql, arguments) { row in
            elements.append(try read(row))
            return true
        }
        return elements
    }

    /// The first row of a query, made into a value, or nothing.
    public func first<Element>(
        _ sql: String, _ arguments: any Storable..., read: (borrowing Row) throws -> Element
    ) throws -> Element? {
        var element: Element?
        try visit(sql, arguments) { row in
            element = try read(row)
            return false
        }
        return element
    }

    /// Hands over every row of a query without keeping any, for results of any length.
    public func each(_ sql: String, _ arguments: any Storable..., visit body: (borrowing Row) throws -> Void) throws {
        try visit(sql, arguments) { row in
            try body(row)
            return true
        }
    }

    private func visit(_ sql: String, _ arguments: [any Storable], _ body: (borrowing Row) throws -> Bool) throws {
        let statement = try lend(sql)
        defer { giveBack(statement) }
        try statement.bind(arguments)
        let row = Row(statement: statement)
        while try step(statement), try body(row) {}
    }

    /// Runs a statement that is not worth keeping.
    func run(_ sql: String) throws(StoreError) {
        let statement = try prepare(sql)
        while try step(statement) {}
    }

    private func lend(_ sql: String) throws(StoreError) -> Statement {
        if let statement = cache[sql], !statement.isBusy {
            statement.isBusy = true
            return statement
        }
        let statement = try prepare(sql)
        statement.isBusy = true
        if cache[sql] == nil {
            if cache.count >= Connection.cacheLimit { cache = cache.filter { $0.value.isBusy } }
            cache[sql] = statement
        }
        return statement
    }

    private func giveBack(_ statement: Statement) {
        statement.reset()
        statement.isBusy = false
    }

    private func prepare(_ sql: String) throws(StoreError) -> Statement {
        var pointer: OpaquePointer?
        let result = sqlite3_prepare_v2(handle, sql, -1, &pointer, nil)
        guard result == SQLITE_OK else { throw error(result, sql) }
        guard let pointer else { throw .misuse("there is no statement in this", sql: sql) }
        return Statement(pointer: pointer, sql: sql)
    }

    private func step(_ statement: Statement) throws(StoreError) -> Bool {
        if transaction == .reading, sqlite3_stmt_readonly(statement.pointer) == 0 {
            throw .misuse("a change inside a read", sql: statement.sql)
        }
        switch sqlite3_step(statement.pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let result: throw error(result, statement.sql)
        }
    }

    private func error(_ result: Int32, _ sql: String?) -> StoreError {
        StoreError(code: result, message: String(cString: sqlite3_errmsg(handle)), sql: sql)
    }

    // MARK: Transactions

    /// One look at the records: all that is read in it is of one moment. Changing anything in it is an error.
    public func read<Result>(_ body: () throws -> Result) throws -> Result {
        try transact("BEGIN DEFERRED", .reading, body)
    }

    /// One change: all of it or, where anything throws, nothing. The lock is taken at once, so that what is read in it is
    /// still true when it is written.
    @discardableResult
    public func write<Result>(_ body: () throws -> Result) throws -> Result {
        try transact("BEGIN IMMEDIATE", .writing, body)
    }

    /// A change that is a part of the present one, or one of its own where there is none. Within another change an error must
    /// not be swallowed: the part cannot be undone alone.
    @discardableResult
    public func joinWrite<Result>(_ body: () throws -> Result) throws -> Result {
        transaction == .writing ? try body() : try write(body)
    }

    private func transact<Result>(_ begin: String, _ kind: Transaction, _ body: () throws -> Result) throws -> Result {
        guard transaction == nil else { throw StoreError.misuse("a transaction inside a transaction") }
        try execute(begin)
        transaction = kind
        defer { transaction = nil }
        do {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // SQLite has rolled back by itself after some errors, such as a full disk.
            if sqlite3_get_autocommit(handle) == 0 { _ = try? execute("ROLLBACK") }
            throw error
        }
    }
}
