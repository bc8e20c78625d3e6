import Diagnostics
import Quantities
import Store

/// The clients of a studio.
public struct ClientRepository {
    private let connection: Connection

    /// The clients in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All clients by handle; with `isActive`, only the active or only the archived ones.
    public func all(isActive: Bool? = nil) throws -> [Client] {
        let flags = try flags()
        return try connection.rows(ClientRepository.query) { try Client(row: $0) }.compactMap { client in
            guard isActive.map({ $0 == client.isActive }) ?? true else { return nil }
            var client = client
            client.flags = flags[client.id] ?? []
            return client
        }
    }

    /// The client of a handle, or nothing.
    public func find(_ handle: String) throws -> Client? {
        let found = try connection.first("SELECT * FROM client WHERE handle = ?", handle) { try Client(row: $0) }
        guard var client = found else { return nil }
        client.flags = try connection.rows(
            "SELECT * FROM client_flag WHERE client_id = ? ORDER BY position", client.id
        ) { try ClientFlag(row: $0) }
        return client
    }

    /// Keeps a new client. A client that breaks a rule is refused with every reason, as `Mistakes`.
    ///
    /// - Parameter batch: The import that the client came with.
    public func insert(_ client: Client, today: CivilDate, batch: ULID? = nil) throws {
        let problems = client.problems(today: today)
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "client", key: client.handle) })
        }
        try connection.joinWrite {
            let taken = try connection.first("SELECT 1 AS one FROM client WHERE handle = ?", client.handle) { _ in true
            }
            guard taken == nil else {
                throw Mistakes(
                    Diagnostic(
                        .error, "handle-taken", "there is a client `\(client.handle)` already",
                        file: RecordStore.fileName,
                        hint: "choose another handle, such as `\(client.handle)-2`"))
            }
            try connection.execute(
                """
                INSERT INTO client (id, handle, name, email, phone, street, postcode, city, country, language, mass_unit,
                    born_on, sex, height_mm, since_on, goal, is_active)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, client.id, client.handle, client.name, client.email, client.phone, client.street, client.postcode,
                client.city, client.country, client.language.rawValue, client.massUnit.rawValue, client.born?.iso,
                client.sex.rawValue, client.height_mm, client.since.iso, client.goal, client.isActive)
            if let batch { try connection.execute("UPDATE client SET import_id = ? WHERE id = ?", batch, client.id) }
            try insert(client.flags, of: client.id)
        }
    }

    /// Keeps what is known of a client in the place of what was. A client that breaks a rule is refused with every reason, as
    /// `Mistakes`. Handle and flags are changed otherwise.
    public func update(_ client: Client, today: CivilDate) throws {
        let problems = client.problems(today: today)
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "client", key: client.handle) })
        }
        try connection.execute(
            """
            UPDATE client SET name = ?, email = ?, phone = ?, street = ?, postcode = ?, city = ?, country = ?, language = ?,
                mass_unit = ?, born_on = ?, sex = ?, height_mm = ?, since_on = ?, goal = ?, is_active = ?
            WHERE id = ?
            """, client.name, client.email, client.phone, client.street, client.postcode, client.city, client.country,
            client.language.rawValue, client.massUnit.rawValue, client.born?.iso, client.sex.rawValue, client.height_mm,
            client.since.iso, client.goal, client.isActive, client.id)
    }

    /// Keeps other flags of a client in the place of those that are there.
    public func replaceFlags(of client: ULID, with flags: [ClientFlag]) throws {
        try connection.joinWrite {
            try connection.execute("DELETE FROM client_flag WHERE client_id = ?", client)
            try insert(flags, of: client)
        }
    }

    private func insert(_ flags: [ClientFlag], of client: ULID) throws {
        for (index, flag) in flags.enumerated() {
            try connection.execute(
                """
                INSERT INTO client_flag (client_id, position, kind, name, severity, from_on, to_on)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, client, index + 1, flag.kind.rawValue, flag.name, flag.severity.rawValue, flag.from?.iso,
                flag.to?.iso)
        }
    }

    /// The stretches of time in which a client was coached, the oldest first.
    public func engagements(of client: ULID) throws -> [Engagement] {
        try connection.rows("SELECT * FROM engagement WHERE client_id = ? ORDER BY from_on", client) {
            try Engagement(row: $0)
        }
    }

    /// Keeps a new stretch of time in which a client is coached.
    public func insert(_ engagement: Engagement, of client: ULID) throws {
        try connection.execute(
            "INSERT INTO engagement (client_id, from_on, to_on, format) VALUES (?, ?, ?, ?)", client,
            engagement.from.iso,
            engagement.to?.iso, engagement.format.rawValue)
    }

    /// Ends the stretches of time that still run; one that has not begun is taken away.
    func endEngagements(of client: ULID, on day: CivilDate) throws {
        try connection.execute("DELETE FROM engagement WHERE client_id = ? AND from_on > ?", client, day.iso)
        try connection.execute(
            "UPDATE engagement SET to_on = ?1 WHERE client_id = ?2 AND (to_on IS NULL OR to_on > ?1)", day.iso, client)
    }

    static let query = "SELECT * FROM client ORDER BY handle"
    static let flagQuery = "SELECT * FROM client_flag ORDER BY client_id, position"

    private func flags() throws -> [ULID: [ClientFlag]] {
        var flags: [ULID: [ClientFlag]] = [:]
        try connection.each(ClientRepository.flagQuery) { row in
            flags[try row.ulid("client_id"), default: []].append(try ClientFlag(row: row))
        }
        return flags
    }
}

extension Client {
    init(row: borrowing Row) throws {
        self.init(
            id: try row.ulid("id"), handle: try row.text("handle"), name: try row.text("name"),
            language: try row.choice("language", as: Language.self),
            massUnit: try row.choice("mass_unit", as: MassUnit.self),
            since: try row.date("since_on"))
        email = try row.optionalText("email")
        phone = try row.optionalText("phone")
        street = try row.optionalText("street")
        postcode = try row.optionalText("postcode")
        city = try row.optionalText("city")
        country = try row.optionalText("country")
        born = try row.optionalDate("born_on")
        sex = try row.choice("sex", as: Sex.self)
        height_mm = try row.optionalInt("height_mm")
        goal = try row.text("goal")
        isActive = try row.integer("is_active") != 0
    }
}

extension ClientFlag {
    init(row: borrowing Row) throws {
        self.init(
            try row.choice("kind", as: Kind.self), try row.text("name"),
            severity: try row.choice("severity", as: Severity.self),
            from: try row.optionalDate("from_on"), to: try row.optionalDate("to_on"))
    }
}

extension Engagement {
    init(row: borrowing Row) throws {
        self.init(
            try row.choice("format", as: Format.self), from: try row.date("from_on"), to: try row.optionalDate("to_on"))
    }
}
