import Quantities
import Store

/// The plans of clients.
public typealias PlanRepository = TextRepository<PlanText>
/// The menus of clients.
public typealias MenuRepository = TextRepository<MenuText>

/// The plans or the menus of clients. Every save is a new version; none is ever changed.
public struct TextRepository<Kind: ClientTextKind> {
    /// A saved version.
    public typealias Version = TextVersion<Kind>

    let connection: Connection
    /// The table, which names the columns that point to it.
    private var table: String { Kind.name }

    /// Those in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The newest version of a client's current text, or nothing.
    public func current(of client: ULID) throws -> Version? { try versions(of: client).last }

    /// All versions of a client's current text, the oldest first.
    public func versions(of client: ULID) throws -> [Version] {
        try all(of: client).first { $0.isCurrent }?.versions ?? []
    }

    /// All of a client with their versions, the oldest first.
    public func all(of client: ULID) throws -> [TextRecord<Kind>] {
        let templates = try TextRepository.templates(in: connection)
        var records = try connection.rows("SELECT * FROM \(table) WHERE client_id = ? ORDER BY rowid", client) { row in
            TextRecord<Kind>(
                id: try row.ulid("id"), isCurrent: try row.int("is_current") == 1,
                endedAt: try row.optionalInteger("ended_at_s").map { Instant(seconds: $0) }, versions: [])
        }
        for index in records.indices {
            records[index].versions = try connection.rows(
                """
                SELECT \(table).client_id, version.* FROM \(table)_version AS version
                JOIN \(table) ON \(table).id = version.\(table)_id
                WHERE version.\(table)_id = ? ORDER BY version.number
                """, records[index].id
            ) { try Version(row: $0, templates: templates) }
        }
        return records
    }

    /// The texts of templates that they stand on, by digest.
    static func templates(in connection: Connection) throws -> [String: String] {
        var templates: [String: String] = [:]
        try connection.each("SELECT * FROM \(Kind.name)_template") {
            templates[try $0.text("sha256")] = try $0.text("text")
        }
        return templates
    }

    /// Starts a new one for a client with its first version; the one before stays in the store, but is no longer current.
    @discardableResult
    public func start(
        _ text: String, on template: Version.Template? = nil, for client: ULID, author: String, reason: String,
        at instant: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> Version {
        let id = ULID(at: instant, using: &generator)
        return try connection.joinWrite {
            try end(of: client, at: instant)
            try connection.execute("INSERT INTO \(table) (id, client_id, is_current) VALUES (?, ?, 1)", id, client)
            let version = Version(
                clientID: client, version: 1, text: text, template: template, author: author, reason: reason,
                savedAt: instant)
            try insert(version, id)
            return version
        }
    }

    /// Ends a client's current text, if there is one. Nothing of it is lost.
    @discardableResult
    public func end(of client: ULID, at instant: Instant) throws -> Bool {
        try connection.execute(
            "UPDATE \(table) SET is_current = 0, ended_at_s = ? WHERE client_id = ? AND is_current = 1",
            instant.seconds, client) > 0
    }

    /// Makes one of a client's the current one again.
    public func resume(_ id: ULID, of client: ULID, at instant: Instant) throws {
        try connection.joinWrite {
            try end(of: client, at: instant)
            try connection.execute("UPDATE \(table) SET is_current = 1, ended_at_s = NULL WHERE id = ?", id)
        }
    }

    /// Saves a new version of a client's current text; nothing where the client has none.
    @discardableResult
    public func save(
        _ text: String, on template: Version.Template? = nil, for client: ULID, author: String, reason: String,
        at instant: Instant
    ) throws -> Version? {
        try connection.joinWrite {
            let found = try connection.first(
                """
                SELECT \(table).id, max(version.number) AS newest FROM \(table)
                JOIN \(table)_version AS version ON version.\(table)_id = \(table).id
                WHERE \(table).client_id = ? AND \(table).is_current = 1 GROUP BY \(table).id
                """, client
            ) { (id: try $0.ulid("id"), newest: try $0.int("newest")) }
            guard let found else { return nil }
            let version = Version(
                clientID: client, version: found.newest + 1, text: text, template: template, author: author,
                reason: reason, savedAt: instant)
            try insert(version, found.id)
            return version
        }
    }

    private func insert(_ version: Version, _ id: ULID) throws {
        if let template = version.template {
            let isKept = try connection.first(
                "SELECT 1 AS one FROM \(table)_template WHERE sha256 = ?", template.digest.hex
            ) { _ in true }
            if isKept == nil {
                try connection.execute(
                    "INSERT INTO \(table)_template (sha256, text) VALUES (?, ?)", template.digest.hex, template.text)
            }
        }
        try connection.execute(
            """
            INSERT INTO \(table)_version (\(table)_id, number, text, author, reason, saved_at_s, template_sha256)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, id, version.version, version.text, version.author, version.reason, version.savedAt.seconds,
            version.template?.digest.hex)
    }
}

extension TextVersion {
    /// - Parameter templates: The texts of templates, by digest.
    init(row: borrowing Row, templates: [String: String]) throws {
        let digest = try row.optionalText("template_sha256")
        self.init(
            clientID: try row.ulid("client_id"), version: try row.int("number"), text: try row.text("text"),
            template: digest.flatMap { digest in
                templates[digest].map { Template(digest: SHA256Digest(hex: digest), text: $0) }
            },
            author: try row.text("author"), reason: try row.text("reason"), savedAt: try row.instant("saved_at_s"))
    }
}
