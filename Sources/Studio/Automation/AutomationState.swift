import Quantities
import Store

/// What the trainer wants to know of what is done by itself: how messages and jobs stand, without a word of any message.
public struct AutomationState: Sendable, Hashable {
    /// A message, by whom it is about.
    public struct Message: Sendable, Hashable {
        /// The client.
        public let clientID: ULID
        /// The rule.
        public let rule: String
        /// How it stands.
        public let state: OutgoingMessage.State
        /// When it was due.
        public let due: Instant
        /// When it was sent.
        public let sent: Instant?
        /// Why it was written.
        public let reason: String
        /// Why it could not be sent.
        public let error: String?
    }

    /// How many messages stand how.
    public var counts: [OutgoingMessage.State: Int] = [:]
    /// Messages that want somebody's eye, the newest first.
    public var troubles: [Message] = []
    /// The last messages that went out, the newest first.
    public var sent: [Message] = []
    /// Jobs that wait after a failure or are dead.
    public var jobs: [Job] = []
    /// When each kind of job was last done, by its day.
    public var lastDone: [(kind: String, day: String)] { done.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 } }
    private var done: [String: String] = [:]

    /// Nothing is done by itself.
    public init() {}

    /// Reads it.
    static func read(_ connection: Connection) throws -> AutomationState {
        var state = AutomationState()
        state.counts = try OutboxRepository(connection).counts()
        func messages(_ condition: String, _ limit: Int) throws -> [Message] {
            try connection.rows(
                """
                SELECT client_id, rule, state, due_at_s, sent_at_s, reason, error FROM outbox WHERE state IN (\(condition))
                ORDER BY coalesce(sent_at_s, due_at_s) DESC, rowid DESC LIMIT \(limit)
                """
            ) { row in
                Message(
                    clientID: try row.ulid("client_id"), rule: try row.text("rule"),
                    state: try row.choice("state", as: OutgoingMessage.State.self), due: try row.instant("due_at_s"),
                    sent: try row.optionalInteger("sent_at_s").map { Instant(seconds: $0) },
                    reason: try row.text("reason"),
                    error: try row.optionalText("error"))
            }
        }
        state.troubles = try messages("'handed', 'dead', 'by-hand', 'stale'", 100)
        state.sent = try messages("'sent'", 50)
        // A run that builds is itself at work: what it is at is no trouble.
        state.jobs = try JobRepository(connection).all([.waiting, .dead], limit: 1000)
        try connection.each("SELECT kind, max(period) AS day FROM job WHERE state = 'done' GROUP BY kind") {
            state.done[try $0.text("kind")] = try $0.text("day")
        }
        return state
    }
}
