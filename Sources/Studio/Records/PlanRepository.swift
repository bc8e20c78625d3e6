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
        try all(of: client).first { $0.isCurrent }?.versions ?? []
    }

    /// All plans of a client with their versions, the oldest first.
    public func all(of client: ULID) throws -> [PlanRecord] {
        let templates = try PlanRepository.templates(in: connection)
        var plans = try connection.rows("SELECT * FROM plan WHERE client_id = ? ORDER BY rowid", client) { row in
            PlanRecord(
                id: try row.ulid("id"), isCurrent: try row.int("is_current") == 1,
                endedAt: try row.optionalInteger("ended_at_s").map { Instant(seconds: $0) }, versions: [])
        }
        for index in plans.indices {
            plans[index].versions = try connection.rows(
                """
                SELECT plan.client_id, plan_version.* FROM plan_version JOIN plan ON plan.id = plan_version.plan_id
                WHERE plan_version.plan_id = ? ORDER BY plan_version.number
                """, plans[index].id
            ) { try PlanVersion(row: $0, templates: templates) }
        }
        return plans
    }

    /// The texts of templates that plans stand on, by digest.
    static func templates(in connection: Connection) throws -> [String: String] {
        var templates: [String: String] = [:]
        try connection.each("SELECT * FROM plan_template") {
            templates[try $0.text("sha256")] = try $0.text("text")
        }
        return templates
    }

    /// Starts a new plan for a client with its first version; the one before stays in the store, but is no longer current.
    @discardableResult
    public func start(
        _ text: String, on template: PlanVersion.Template? = nil, for client: ULID, author: String, reason: String,
        at instant: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> PlanVersion {
        let plan = ULID(at: instant, using: &generator)
        return try connection.joinWrite {
            try end(of: client, at: instant)
            try connection.execute("INSERT INTO plan (id, client_id, is_current) VALUES (?, ?, 1)", plan, client)
            let version = PlanVersion(
                clientID: client, version: 1, text: text, template: template, author: author, reason: reason,
                savedAt: instant)
            try insert(version, plan)
            return version
        }
    }

    /// Ends a client's current plan, if there is one. Nothing of it is lost.
    @discardableResult
    public func end(of client: ULID, at instant: Instant) throws -> Bool {
        try connection.execute(
            "UPDATE plan SET is_current = 0, ended_at_s = ? WHERE client_id = ? AND is_current = 1", instant.seconds,
            client) > 0
    }

    /// Makes a plan of a client the current one again.
    public func resume(_ plan: ULID, of client: ULID, at instant: Instant) throws {
        try connection.joinWrite {
            try end(of: client, at: instant)
            try connection.execute("UPDATE plan SET is_current = 1, ended_at_s = NULL WHERE id = ?", plan)
        }
    }

    /// Saves a new version of a client's current plan; nothing where the client has none.
    @discardableResult
    public func save(
        _ text: String, on template: PlanVersion.Template? = nil, for client: ULID, author: String, reason: String,
        at instant: Instant
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
                clientID: client, version: found.newest + 1, text: text, template: template, author: author,
                reason: reason, savedAt: instant)
            try insert(version, found.plan)
            return version
        }
    }

    private func insert(_ version: PlanVersion, _ plan: ULID) throws {
        if let template = version.template {
            let isKept = try connection.first(
                "SELECT 1 AS one FROM plan_template WHERE sha256 = ?", template.digest.hex
            ) { _ in true }
            if isKept == nil {
                try connection.execute(
                    "INSERT INTO plan_template (sha256, text) VALUES (?, ?)", template.digest.hex, template.text)
            }
        }
        try connection.execute(
            """
            INSERT INTO plan_version (plan_id, number, text, author, reason, saved_at_s, template_sha256)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, plan, version.version, version.text, version.author, version.reason, version.savedAt.seconds,
            version.template?.digest.hex)
    }
}

extension PlanVersion {
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
