import CSQLite

/// The row that a statement stands on. It cannot be kept: the next step replaces it.
///
/// A column is read as the type it has. A NULL where a value is wanted, or text where a number is wanted, is an error and
/// not a zero.
public struct Row: ~Copyable {
    let statement: Statement

    /// A column's whole number.
    public func integer(_ column: String) throws(StoreError) -> Int64 {
        let index = try index(column, SQLITE_INTEGER)
        return sqlite3_column_int64(statement.pointer, index)
    }

    /// A column's number.
    public func real(_ column: String) throws(StoreError) -> Double {
        let index = try index(column, SQLITE_FLOAT)
        return sqlite3_column_double(statement.pointer, index)
    }

    /// A column's text; bytes that are not UTF-8 read as U+FFFD.
    public func text(_ column: String) throws(StoreError) -> String {
        let index = try index(column, SQLITE_TEXT)
        guard let start = sqlite3_column_text(statement.pointer, index) else { return "" }
        let count = Int(sqlite3_column_bytes(statement.pointer, index))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// A column's bytes.
    public func blob(_ column: String) throws(StoreError) -> [UInt8] {
        let index = try index(column, SQLITE_BLOB)
        guard let start = sqlite3_column_blob(statement.pointer, index) else { return [] }
        let count = Int(sqlite3_column_bytes(statement.pointer, index))
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Whether a column is NULL.
    public func isNull(_ column: String) throws(StoreError) -> Bool {
        sqlite3_column_type(statement.pointer, try index(column)) == SQLITE_NULL
    }

    /// A column's whole number, or nothing where it is NULL.
    public func optionalInteger(_ column: String) throws(StoreError) -> Int64? {
        try isNull(column) ? nil : try integer(column)
    }

    /// A column's number, or nothing where it is NULL.
    public func optionalReal(_ column: String) throws(StoreError) -> Double? {
        try isNull(column) ? nil : try real(column)
    }

    /// A column's text, or nothing where it is NULL.
    public func optionalText(_ column: String) throws(StoreError) -> String? {
        try isNull(column) ? nil : try text(column)
    }

    /// A column's bytes, or nothing where it is NULL.
    public func optionalBlob(_ column: String) throws(StoreError) -> [UInt8]? {
        try isNull(column) ? nil : try blob(column)
    }

    private func index(_ column: String) throws(StoreError) -> Int32 {
        guard let index = statement.columns.firstIndex(of: column) else {
            throw .misuse("there is no column \(column)", sql: statement.sql)
        }
        return Int32(index)
    }

    private func index(_ column: String, _ type: Int32) throws(StoreError) -> Int32 {
        let index = try index(column)
        let found = sqlite3_column_type(statement.pointer, index)
        guard found == type else {
            throw StoreError(
                code: SQLITE_MISMATCH, message: "column \(column) holds \(name(found)), not \(name(type))",
                sql: statement.sql)
        }
        return index
    }

    private func name(_ type: Int32) -> String {
        switch type {
        case SQLITE_INTEGER: "a whole number"
        case SQLITE_FLOAT: "a number"
        case SQLITE_TEXT: "text"
        case SQLITE_BLOB: "bytes"
        default: "nothing"
        }
    }
}
