import CSQLite

/// A prepared statement: owns its C pointer and is finalised with it.
final class Statement {
    let pointer: OpaquePointer
    let sql: String
    /// Set while rows are being read, so that a nested use of the same SQL prepares its own.
    var isBusy = false
    private(set) lazy var columns: [String] = (0..<sqlite3_column_count(pointer)).map { index in
        sqlite3_column_name(pointer, index).map { String(cString: $0) } ?? ""
    }

    /// Where the column that was asked for last stands. Rows are read column by column, so the next one is likely to follow it.
    private var last = -1

    init(pointer: OpaquePointer, sql: String) {
        self.pointer = pointer
        self.sql = sql
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    /// Where a column stands; nothing where there is none of the name.
    func index(of column: String) -> Int? {
        let next = last + 1
        if next < columns.count, columns[next] == column {
            last = next
            return next
        }
        guard let index = columns.firstIndex(of: column) else { return nil }
        last = index
        return index
    }

    /// Binds values to the placeholders in their order.
    func bind(_ arguments: [any Storable]) throws(StoreError) {
        let wanted = Int(sqlite3_bind_parameter_count(pointer))
        guard wanted == arguments.count else {
            throw .misuse("\(arguments.count) values for \(wanted) placeholders", sql: sql)
        }
        var index: Int32 = 0
        for argument in arguments {
            index += 1
            let result = bind(argument.stored, at: index)
            guard result == SQLITE_OK else {
                throw StoreError(code: result, message: String(cString: sqlite3_errstr(result)), sql: sql)
            }
        }
    }

    private func bind(_ value: StoredValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, index)
        case .integer(let integer): return sqlite3_bind_int64(pointer, index, integer)
        case .real(let real): return sqlite3_bind_double(pointer, index, real)
        case .text(var text):
            return text.withUTF8 { utf8 in
                guard let length = Int32(exactly: utf8.count) else { return SQLITE_TOOBIG }
                // An empty string may have no address, and no address would store NULL.
                guard let start = utf8.baseAddress, length > 0 else {
                    return floorpress_bind_text(pointer, index, "", 0)
                }
                return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                    floorpress_bind_text(pointer, index, $0, length)
                }
            }
        case .blob(let bytes):
            guard let length = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
            guard length > 0 else { return sqlite3_bind_zeroblob(pointer, index, 0) }
            return bytes.withUnsafeBytes { floorpress_bind_blob(pointer, index, $0.baseAddress, length) }
        }
    }

    /// Makes it ready for the next use and forgets the values, which are clients' records.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }
}
