import CSQLite
import Diagnostics
import Glibc

/// One step from a version of the tables to the next.
public struct Migration: Sendable {
    /// What it does, in a word or two.
    public let name: String
    /// The statements.
    public let sql: String

    /// Makes a step.
    public init(_ name: String, _ sql: String) {
        self.name = name
        self.sql = sql
    }
}

/// The tables of a store, told by the steps that lead to them. A step that was once released never changes: new ones are
/// appended.
public struct Schema: Sendable {
    /// The number in the file's header that says whose file it is (`PRAGMA application_id`).
    public let applicationID: Int32
    /// The steps; the first leads from an empty file to version 1.
    public let migrations: [Migration]

    /// Makes a schema.
    public init(applicationID: Int32, migrations: [Migration]) {
        self.applicationID = applicationID
        self.migrations = migrations
    }

    /// The version that all steps lead to.
    public var version: Int { migrations.count }

    /// Refuses a store that is not of exactly this version; changes nothing.
    public func check(_ connection: Connection) throws(Diagnostic) {
        let found = try versionOwned(by: connection)
        guard let found, found > 0 else { throw notOurs(connection) }
        guard found == version else {
            throw Diagnostic(
                .error, "store-older", "the store has version \(found), this command reads version \(version)",
                file: connection.name, hint: "`floorpress records upgrade` brings it up to date, after a backup")
        }
    }

    /// Brings a store up to this version, each step in a transaction of its own.
    ///
    /// Before the first step the store is backed up beside itself, as `studio.v1.sqlite` for a `studio.sqlite` of version 1.
    /// Where a step fails the store stays as it was before that step.
    ///
    /// - Returns: The backup's path, if one was made.
    @discardableResult
    public func migrate(_ connection: Connection) throws(Diagnostic) -> String? {
        var backup: String?
        while true {
            let stamp = try dataVersion(connection)
            let found = try versionOwned(by: connection)
            let start = found ?? 0
            if found == nil, try !isEmpty(connection) { throw notOurs(connection) }
            do { try connection.useWriteAheadLog() } catch { throw connection.diagnostic(for: error) }
            guard start < version else { return backup }
            if start > 0 {
                if let backup { unlink(backup) }
                backup = try backUp(connection, version: start)
            }
            if try steps(connection, from: start, stamp: stamp, backup: backup) { return backup }
        }
    }

    /// Applies the steps from a version on. False where another command changed the store since the backup: look again.
    private func steps(
        _ connection: Connection, from start: Int, stamp: Int64, backup: String?
    ) throws(Diagnostic) -> Bool {
        for number in start..<version {
            do {
                // Rebuilding a table must not set off the foreign keys that point to it; they are checked before the commit.
                try connection.run("PRAGMA foreign_keys = OFF")
                defer { _ = try? connection.run("PRAGMA foreign_keys = ON") }
                let isDone = try connection.write {
                    guard try dataVersion(connection) == stamp else { return false }
                    try apply(migrations[number], number: number + 1, to: connection)
                    return true
                }
                if !isDone { return false }
            } catch {
                if number == start, let backup { unlink(backup) }
                throw failure(connection.diagnostic(for: error), number, connection)
            }
        }
        return true
    }

    private func apply(_ migration: Migration, number: Int, to connection: Connection) throws {
        try connection.execute(script: migration.sql)
        let orphan = try connection.first("PRAGMA foreign_key_check") { try $0.text("table") }
        if let orphan {
            throw StoreError(code: SQLITE_CONSTRAINT, message: "rows of \(orphan) belong to nothing")
        }
        try connection.run("PRAGMA application_id = \(applicationID)")
        try connection.run("PRAGMA user_version = \(number)")
    }

    private func failure(_ reason: Diagnostic, _ number: Int, _ connection: Connection) -> Diagnostic {
        guard reason.cause == .studio, reason.code != "store-corrupt" else { return reason }
        return Diagnostic(
            .error, "store-migration",
            "the step \(number + 1), `\(migrations[number].name)`, failed and was undone: \(reason.message)",
            file: connection.name)
    }

    /// The version of a store that is ours, or nothing where the file is another's or empty.
    private func versionOwned(by connection: Connection) throws(Diagnostic) -> Int? {
        let owner = try number(connection, "application_id")
        guard owner == Int64(applicationID) else { return nil }
        let found = Int(try number(connection, "user_version"))
        guard found <= version else {
            throw Diagnostic(
                .error, "store-newer", "the store has version \(found), this command knows versions up to \(version)",
                file: connection.name,
                hint: "a newer floorpress has used this studio: use that one, or restore an older backup")
        }
        return found
    }

    /// Changes when another connection has committed.
    private func dataVersion(_ connection: Connection) throws(Diagnostic) -> Int64 {
        try number(connection, "data_version")
    }

    private func number(_ connection: Connection, _ pragma: String) throws(Diagnostic) -> Int64 {
        do {
            return try connection.first("PRAGMA \(pragma)") { try $0.integer(pragma) } ?? 0
        } catch {
            throw connection.diagnostic(for: error)
        }
    }

    private func isEmpty(_ connection: Connection) throws(Diagnostic) -> Bool {
        do {
            return try connection.first("SELECT 1 AS one FROM sqlite_schema LIMIT 1") { try $0.integer("one") } == nil
        } catch {
            throw connection.diagnostic(for: error)
        }
    }

    private func notOurs(_ connection: Connection) -> Diagnostic {
        Diagnostic(
            .error, "store-foreign", "this is a SQLite database, but not a studio's store", file: connection.name,
            hint: "restore a backup of the store")
    }

    /// Backs the store up under the first free name.
    private func backUp(_ connection: Connection, version: Int) throws(Diagnostic) -> String {
        for attempt in 1...999 {
            let addition = ".v\(version)" + (attempt == 1 ? "" : "-\(attempt)") + ".sqlite"
            let copy = Schema.stem(connection.path) + addition
            do throws(Diagnostic) {
                try connection.backUp(to: copy, name: Schema.stem(connection.name) + addition)
                return copy
            } catch  where error.code == "file-exists" {
                continue
            }
        }
        throw Diagnostic(
            .error, "file-exists", "there are too many backups beside the store", file: connection.name,
            hint: "move some of them away")
    }

    private static func stem(_ path: String) -> String {
        path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    }
}
