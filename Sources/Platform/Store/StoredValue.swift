/// One of the five things that SQLite stores.
public enum StoredValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// What can be bound to a placeholder of a statement.
public protocol Storable {
    /// How SQLite stores it.
    var stored: StoredValue { get }
}

extension StoredValue: Storable {
    /// Itself.
    public var stored: StoredValue { self }
}

extension Int: Storable {
    /// A whole number.
    public var stored: StoredValue { .integer(Int64(self)) }
}

extension Int64: Storable {
    /// A whole number.
    public var stored: StoredValue { .integer(self) }
}

extension Double: Storable {
    /// A number.
    public var stored: StoredValue { .real(self) }
}

extension Bool: Storable {
    /// One or zero: SQLite has no type for truth.
    public var stored: StoredValue { .integer(self ? 1 : 0) }
}

extension String: Storable {
    /// Text.
    public var stored: StoredValue { .text(self) }
}

extension [UInt8]: Storable {
    /// Bytes.
    public var stored: StoredValue { .blob(self) }
}

extension Optional: Storable where Wrapped: Storable {
    /// The value, or NULL.
    public var stored: StoredValue { self?.stored ?? .null }
}
