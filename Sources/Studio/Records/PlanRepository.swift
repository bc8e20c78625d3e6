import Quantities
import Store

/// The plans of clients. Every save is a new version; none is ever changed.
public struct PlanRepository {
    private let connection: Connection

    /// The plans in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The newest version of a client's current plan, or nothing.
    public func current(of client: ULID) throws -> PlanVersion? { try versions(of: client).last }

    /// All versions of a client's current plan, the oldest first.
    public func versions(of client: ULID) throws -> [PlanVersion] {
        try connection.rows(
            """
            SELECT plan.client_id, plan_version.* FROM plan JOIN plan_version ON plan_version.plan_id = plan.id
            WHERE plan.client_id = ? AND plan.is_current = 1 ORDER BY plan_version.number
            """, client
        ) { try PlanVersion(row: $0) }
    }

    /// Starts a new plan for a client with its first version; the one before stays in the store, but is no longer current.
    @discardableResult
    public func start(
        _ text: String, for client: ULID, author: String, reason: String, at instant: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> PlanVersion {
        let plan = ULID(at: instant, using: &generator)
        return try connection.joinWrite {
            try connection.execute("UPDATE plan SET is_current = 0 WHERE client_id = ? AND is_current = 1", client)
            try connection.execute("INSERT INTO plan (id, client_id, is_current) VALUES (?, ?, 1)", plan, client)
            let version = PlanVersion(
                clientID: client, version: 1, text: text, author: author, reason: reason, savedAt: instant)
            try insert(version, plan)
            return version
        }
    }

    /// Saves a new version of a client's current plan; nothing where the client has none.
    @discardableResult
    public func save(
        _ text: String, for client: ULID, author: String, reason: String, at instant: Instant
    ) throws -> PlanVersion? {
        try connection.joinWrite {
            let found = try connection.first(
                """
                SELECT plan.id, max(plan_version.number) AS newest FROM plan JOIN plan_version ON plan_version.plan_id = plan.id
                WHERE plan.client_id = ? AND plan.is_current = 1 GROUP BY plan.id
                """, client
            ) { (plan: try $0.ulid("id"), newest: try $0.int("newest")) }
            guard let found else { return nil }
            let version = PlanVersion(
                clientID: client, version: found.newest + 1, text: text, author: author, reason: reason,
                savedAt: instant)
            try insert(version, found.plan)
            return version
        }
    }

    private func insert(_ version: PlanVersion, _ plan: ULID) throws {
        try connection.execute(
            "INSERT INTO plan_version (plan_id, number, text, author, reason, saved_at_s) VALUES (?, ?, ?, ?, ?, ?)",
            plan,
            version.version, version.text, version.author, version.reason, version.savedAt.seconds)
    }
}

extension PlanVersion {
    init(row: borrowing Row) throws {
        self.init(
            clientID: try row.ulid("client_id"), version: try row.int("number"), text: try row.text("text"),
            author: try row.text("author"), reason: try row.text("reason"), savedAt: try row.instant("saved_at_s"))
    }
}

/// The menus that clients eat by.
public struct MenuRepository {
    private let connection: Connection

    /// The menus in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All assignments of a client, the oldest first.
    public func assignments(of client: ULID) throws -> [MenuAssignment] {
        try connection.rows("SELECT * FROM client_menu WHERE client_id = ? ORDER BY from_on", client) {
            try MenuAssignment(row: $0)
        }
    }

    /// Assigns a menu from a day on.
    public func assign(_ assignment: MenuAssignment) throws {
        try connection.execute(
            "INSERT INTO client_menu (client_id, from_on, menu, people_milli) VALUES (?, ?, ?, ?)", assignment.clientID,
            assignment.from.iso, assignment.menu, assignment.people_milli)
    }
}

extension MenuAssignment {
    init(row: borrowing Row) throws {
        self.init(
            clientID: try row.ulid("client_id"), menu: try row.text("menu"), people_milli: try row.int("people_milli"),
            from: try row.date("from_on"))
    }
}
