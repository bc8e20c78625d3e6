import Store

/// What the press itself must remember about a studio, by key.
public struct SettingRepository {
    private let connection: Connection

    /// The settings in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The value of a key, or nothing.
    public func value(_ key: String) throws -> String? {
        try connection.first("SELECT value FROM setting WHERE key = ?", key) { try $0.text("value") }
    }

    /// Sets a key; nothing removes it.
    public func set(_ key: String, to value: String?) throws {
        guard let value else {
            try connection.execute("DELETE FROM setting WHERE key = ?", key)
            return
        }
        try connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key, value)
    }
}
