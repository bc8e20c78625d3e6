import Quantities
import Store

extension TextRepository where Kind == MenuText {
    /// Starts a new menu for a client with its first version.
    ///
    /// - Parameter isWaiting: Whether it begins later, and the one before goes on until then. One that has not begun yet gives
    ///   its place up: what it was to follow is followed by the new one.
    @discardableResult
    public func start(
        _ text: String, on template: Version.Template?, for client: ULID, isWaiting: Bool, afterWaiting: Bool,
        author: String, reason: String, at instant: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> Version {
        try connection.joinWrite {
            let before = try connection.first(
                "SELECT id, follows FROM menu WHERE client_id = ? AND is_current = 1", client
            ) { (id: try $0.text("id"), follows: try $0.optionalText("follows")) }
            let version = try start(
                text, on: template, for: client, author: author, reason: reason, at: instant, using: &generator)
            let followed = afterWaiting ? before?.follows : before?.id
            if isWaiting, let followed {
                try connection.execute(
                    "UPDATE menu SET follows = ? WHERE client_id = ? AND is_current = 1", followed, client)
            }
            return version
        }
    }

    /// The newest version of the menu that a client's current one follows, with its key; nothing where it follows none.
    public func followed(by client: ULID) throws -> (id: ULID, version: Version)? {
        let id = try connection.first(
            "SELECT follows FROM menu WHERE client_id = ? AND is_current = 1 AND follows IS NOT NULL", client
        ) { try $0.ulid("follows") }
        guard let id, let record = try all(of: client).first(where: { $0.id == id }), let last = record.versions.last
        else { return nil }
        return (id, last)
    }
}
