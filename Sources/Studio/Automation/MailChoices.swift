import Quantities
import Store

/// What clients said about the messages that are written to them.
public struct MailChoices: Sendable {
    /// What was said about a rule, or about all of them.
    public struct Choice: Sendable, Hashable {
        /// The client.
        public let clientID: ULID
        /// The rule; `*` for all.
        public let rule: String
        /// Whether she agreed to it, or wants none of it.
        public let isConsent: Bool
        /// Since when.
        public let since: Instant
    }

    /// All that was said.
    public let all: [Choice]
    private let off: [ULID: Set<String>]
    private let consent: [ULID: Set<String>]

    /// Nobody said anything.
    public static let none = MailChoices([])

    init(_ all: [Choice]) {
        self.all = all
        func rules(_ isConsent: Bool) -> [ULID: Set<String>] {
            Dictionary(grouping: all.filter { $0.isConsent == isConsent }, by: \.clientID).mapValues {
                Set($0.map(\.rule))
            }
        }
        (off, consent) = (rules(false), rules(true))
    }

    /// Why a rule must not write to a client; nothing where it may.
    public func objection(to rule: MailRule, for client: ULID) -> String? {
        if !rule.isBusiness, let rules = off[client], rules.contains("*") || rules.contains(rule.name) {
            return "the client wants none of these"
        }
        if rule.needsConsent, consent[client].map({ $0.contains("*") || $0.contains(rule.name) }) != true {
            return "the client has not agreed to it"
        }
        return nil
    }

    /// Reads what was said.
    public static func read(_ connection: Connection) throws -> MailChoices {
        MailChoices(
            try connection.rows("SELECT * FROM mail_choice ORDER BY client_id, rule, kind") { row in
                Choice(
                    clientID: try row.ulid("client_id"), rule: try row.text("rule"),
                    isConsent: try row.text("kind") == "consent", since: try row.instant("since_s"))
            })
    }

    /// Keeps what was said.
    ///
    /// - Parameter isSet: Whether it holds, or is taken back.
    static func set(
        _ connection: Connection, _ client: ULID, _ rule: String, isConsent: Bool, isSet: Bool, at now: Instant
    ) throws {
        let kind = isConsent ? "consent" : "off"
        if isSet {
            try connection.execute(
                """
                INSERT INTO mail_choice (client_id, rule, kind, since_s) VALUES (?, ?, ?, ?)
                ON CONFLICT (client_id, rule, kind) DO NOTHING
                """, client, rule, kind, now.seconds)
            if !isConsent { try OutboxRepository(connection).cancelUnwanted(of: client, rule: rule) }
        } else if rule == "*" {
            try connection.execute("DELETE FROM mail_choice WHERE client_id = ? AND kind = ?", client, kind)
        } else {
            try connection.execute(
                "DELETE FROM mail_choice WHERE client_id = ? AND rule = ? AND kind = ?", client, rule, kind)
        }
        try AuditLog(connection).append(
            "mail.\(kind).\(isSet ? "set" : "lifted")", "client \(client)", actor: "trainer", at: now)
    }
}
