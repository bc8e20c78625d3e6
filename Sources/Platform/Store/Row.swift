import CSQLite

/// The row that a statement stands on. It cannot be kept: the next step replaces it.
///
/// A column is read as the type it has. A NULL where a value is wanted, or text where a number is wanted, is an error and
/// not a zero.
public struct Row: ~Copyable {
    let statement: Statement

    /// A column's whole number.
    public func integer(_ column: String) throws(StoreError) -> Int64 {
        integer(at: try index(column, SQLITE_INTEGER))
    }

    /// A column's number.
    public func real(_ column: String) throws(StoreError) -> Double {
        real(at: try index(column, SQLITE_FLOAT))
    }

    /// A column's text; bytes that are not UTF-8 read as U+FFFD.
    public func text(_ column: String) throws(StoreError) -> String {
        text(at: try index(column, SQLITE_TEXT))
    }

    /// A column's text; the text of an earlier row itself where it says the same, so that millions of rows share one.
    public func text(_ column: String, or earlier: String) throws(StoreError) -> String {
        let index = try index(column, SQLITE_TEXT)
        return utf8(at: index).elementsEqual(earlier.utf8) ? earlier : text(at: index)
    }

    /// A column's bytes.
    public func blob(_ column: String) throws(StoreError) -> [UInt8] {
        blob(at: try index(column, SQLITE_BLOB))
    }

    /// Whether a column is NULL.
    public func isNull(_ column: String) throws(StoreError) -> Bool {
        sqlite3_column_type(statement.pointer, try index(column)) == SQLITE_NULL
    }

    /// A column's whole number, or nothing where it is NULL.
    public func optionalInteger(_ column: String) throws(StoreError) -> Int64? {
        try optionalIndex(column, SQLITE_INTEGER).map { integer(at: $0) }
    }

    /// A column's number, or nothing where it is NULL.
    public func optionalReal(_ column: String) throws(StoreError) -> Double? {
        try optionalIndex(column, SQLITE_FLOAT).map { real(at: $0) }
    }

    /// A column's text, or nothing where it is NULL.
    public func optionalText(_ column: String) throws(StoreError) -> String? {
        try optionalIndex(column, SQLITE_TEXT).map { text(at: $0) }
    }

    /// A column's bytes, or nothing where it is NULL.
    public func optionalBlob(_ column: String) throws(StoreError) -> [UInt8]? {
        try optionalIndex(column, SQLITE_BLOB).map { blob(at: $0) }
    }

    private func integer(at index: Int32) -> Int64 { sqlite3_column_int64(statement.pointer, index) }

    private func real(at index: Int32) -> Double { sqlite3_column_double(statement.pointer, index) }

    private func text(at index: Int32) -> String { String(decoding: utf8(at: index), as: UTF8.self) }

    private func blob(at index: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement.pointer, index) else { return [] }
        let count = Int(sqlite3_column_bytes(statement.pointer, index))
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// The bytes of a text. They are gone with the next step.
    private func utf8(at index: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement.pointer, index)
        return UnsafeBufferPointer(
            start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement.pointer, index)))
    }

    private func index(_ column: String) throws(StoreError) -> Int32 {
        guard let index = statement.index(of: column) else {
            throw .misuse("there is no column \(column)", sql: statement.sql)
        }
        return Int32(index)
    }

    private func index(_ column: String, _ type: Int32) throws(StoreError) -> Int32 {
        guard let index = try optionalIndex(column, type) else { throw mismatch(column, SQLITE_NULL, type) }
        return index
    }

    /// Where a column stands, or nothing where it is NULL.
    private func optionalIndex(_ column: String, _ type: Int32) throws(StoreError) -> Int32? {
        let index = try index(column)
        let found = sqlite3_column_type(statement.pointer, index)
        guard found != SQLITE_NULL else { return nil }
        guard found == type else { throw mismatch(column, found, type) }
        return index
    }

    private func mismatch(_ column: String, _ found: Int32, _ wanted: Int32) -> StoreError {
        StoreError(
            code: SQLITE_MISMATCH, message: "column \(column) holds \(name(found)), not \(name(wanted))",
            sql: statement.sql)
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
