import Quantities
import Store

/// The messages that go out, in a store.
///
/// A message goes `queued → handed → sent`. It is handed, on the disk, before the server hears its end; until then the server cannot have
/// taken it, so a run that is killed before has sent nothing. From then to the server's answer nobody here can tell, and it is not sent
/// again by itself.
public struct OutboxRepository {
    private let connection: Connection

    /// The messages in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// Keeps a message. False where there is one of its key: it was written before.
    public func add(_ message: OutgoingMessage) throws -> Bool {
        try connection.joinWrite {
            let added = try connection.execute(
                """
                INSERT INTO outbox (id, key, client_id, rule, message_id, recipient, is_to_trainer, language, subject, text, html,
                    may_unsubscribe, reason, state, written_at_s, due_at_s, expires_at_s, not_before_s, attempts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (key) DO NOTHING
                """, message.id, message.key, message.clientID, message.rule, message.messageID, message.recipient,
                message.isToTrainer, message.language.rawValue, message.subject, message.text, message.html,
                message.mayUnsubscribe, message.reason, message.state.rawValue, message.written.seconds,
                message.due.seconds, message.expires.seconds, message.notBefore.seconds)
            guard added == 1 else { return false }
            for (index, document) in message.documents.enumerated() {
                try connection.execute(
                    "INSERT INTO outbox_attachment (outbox_id, position, document_id) VALUES (?, ?, ?)", message.id,
                    index + 1, document)
            }
            return true
        }
    }

    /// Whether a message of a key was ever written.
    public func contains(_ key: String) throws -> Bool {
        try connection.first("SELECT 1 AS one FROM outbox WHERE key = ?", key) { try $0.int("one") } != nil
    }

    /// The messages that are to be sent at a moment, the one that is due the longest first, and of those the one that was written first.
    public func due(at now: Instant, limit: Int) throws -> [ULID] {
        try connection.rows(
            "SELECT id FROM outbox WHERE state = 'queued' AND not_before_s <= ? ORDER BY due_at_s, rowid LIMIT ?",
            now.seconds,
            limit
        ) { try $0.ulid("id") }
    }

    /// The message of a key in the store, or nothing.
    public func find(_ id: ULID) throws -> OutgoingMessage? {
        let documents = try connection.rows(
            "SELECT document_id FROM outbox_attachment WHERE outbox_id = ? ORDER BY position", id
        ) { try $0.ulid("document_id") }
        return try connection.first("SELECT * FROM outbox WHERE id = ?", id) {
            try OutgoingMessage(row: $0, documents: documents)
        }
    }

    /// The messages in some states, the newest first, without their documents.
    public func all(_ states: Set<OutgoingMessage.State>, limit: Int = 10_000) throws -> [OutgoingMessage] {
        let words = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try connection.rows(
            "SELECT * FROM outbox WHERE state IN (\(words)) ORDER BY due_at_s DESC, rowid DESC LIMIT ?", limit
        ) { try OutgoingMessage(row: $0, documents: []) }
    }

    /// The messages whose key in the store ends so.
    public func ending(_ word: String) throws -> [ULID] {
        try connection.rows("SELECT id FROM outbox WHERE substr(id, -length(?1)) = ?1 ORDER BY id LIMIT 2", word) {
            try $0.ulid("id")
        }
    }

    /// What waits for a client: the keys in the store with the rule, what it is sent once for, and when it was due.
    public func waiting(for client: ULID) throws -> [(id: ULID, rule: String, key: String, due: Instant)] {
        try connection.rows(
            "SELECT id, rule, key, due_at_s FROM outbox WHERE client_id = ? AND state = 'queued' ORDER BY rowid", client
        ) { (try $0.ulid("id"), try $0.text("rule"), try $0.text("key"), try $0.instant("due_at_s")) }
    }

    /// Takes off what waits for a client who wants no more of it.
    ///
    /// - Parameter rule: The rule; `*` for all that a client may stop.
    func cancelUnwanted(of client: ULID, rule: String) throws {
        try connection.execute(
            """
            UPDATE outbox SET state = 'cancelled', error = 'the client wants none of these'
            WHERE client_id = ?1 AND state = 'queued' AND may_unsubscribe = 1 AND (?2 = '*' OR rule = ?2)
            """, client, rule)
    }

    /// Takes off a message that waits and is not true any more; with the reason.
    public func withdraw(_ id: ULID, because reason: String) throws {
        try connection.execute(
            "UPDATE outbox SET state = 'cancelled', error = ? WHERE id = ? AND state = 'queued'", reason, id)
    }

    /// Takes off what waits for clients who are not active any more; how many.
    public func withdrawFromInactive() throws -> Int {
        try connection.execute(
            """
            UPDATE outbox SET state = 'cancelled', error = 'the client is not active any more'
            WHERE state = 'queued' AND may_unsubscribe = 1 AND client_id IN (SELECT id FROM client WHERE is_active = 0)
            """)
    }

    /// How many messages stand how.
    public func counts() throws -> [OutgoingMessage.State: Int] {
        var counts: [OutgoingMessage.State: Int] = [:]
        try connection.each("SELECT state, count(*) AS number FROM outbox GROUP BY state") {
            counts[try $0.choice("state", as: OutgoingMessage.State.self)] = try $0.int("number")
        }
        return counts
    }

    /// Keeps that the server is about to hear the end of a message. False where it is not there to be sent any more.
    public func handOver(_ id: ULID, at now: Instant) throws -> Bool {
        try connection.execute(
            "UPDATE outbox SET state = 'handed', handed_at_s = ?, attempts = attempts + 1 WHERE id = ? AND state = 'queued'",
            now.seconds, id) == 1
    }

    /// Keeps that the server took a message.
    public func sent(_ id: ULID, reply: String, at now: Instant) throws {
        try connection.execute(
            "UPDATE outbox SET state = 'sent', sent_at_s = ?, reply = ?, error = NULL WHERE id = ? AND state = 'handed'",
            now.seconds, reply, id)
    }

    /// Keeps that the server certainly did not take a message: it waits for the next try, or is dead.
    ///
    /// - Parameter isForGood: Whether there is no use in trying again.
    public func failed(_ id: ULID, error: String, isForGood: Bool, at now: Instant) throws {
        try connection.joinWrite {
            guard let message = try find(id), message.state == .queued || message.state == .handed else { return }
            let attempts = message.attempts + (message.state == .queued ? 1 : 0)
            let state: OutgoingMessage.State = isForGood || attempts >= Backoff.limit ? .dead : .queued
            try connection.execute(
                "UPDATE outbox SET state = ?, attempts = ?, error = ?, not_before_s = ? WHERE id = ?", state.rawValue,
                attempts, error, now.adding(seconds: Backoff.wait_s(after: attempts)).seconds, id)
        }
    }

    /// Keeps why nobody can tell whether a message was taken.
    public func uncertain(_ id: ULID, error: String) throws {
        try connection.execute("UPDATE outbox SET error = ? WHERE id = ? AND state = 'handed'", error, id)
    }

    /// Lays aside what waited beyond its time; how many.
    public func expire(at now: Instant) throws -> Int {
        try connection.execute(
            "UPDATE outbox SET state = 'stale' WHERE state = 'queued' AND expires_at_s <= ?", now.seconds)
    }

    /// Says of a message that was handed whether the server took it: then it was sent, else it is sent again.
    public func resolve(_ id: ULID, wasTaken: Bool, reply: String, at now: Instant) throws -> Bool {
        if wasTaken {
            return try connection.execute(
                "UPDATE outbox SET state = 'sent', sent_at_s = ?, reply = ? WHERE id = ? AND state = 'handed'",
                now.seconds, reply, id) == 1
        }
        return try connection.execute(
            "UPDATE outbox SET state = 'queued', not_before_s = ? WHERE id = ? AND state = 'handed'", now.seconds, id)
            == 1
    }

    /// Has a message that is dead, stale or cancelled sent after all, with a day to do so.
    public func retry(_ id: ULID, at now: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE outbox SET state = 'queued', attempts = 0, not_before_s = ?, expires_at_s = max(expires_at_s, ?)
            WHERE id = ? AND state IN ('dead', 'stale', 'cancelled')
            """, now.seconds, now.seconds + 86_400, id) == 1
    }

    /// Takes off a message that was not sent.
    public func cancel(_ id: ULID) throws -> Bool {
        try connection.execute(
            "UPDATE outbox SET state = 'cancelled' WHERE id = ? AND state IN ('queued', 'dead', 'stale', 'by-hand')", id
        ) == 1
    }

    /// Forgets the words of messages that were written before a moment; that they were sent is kept. How many.
    public func forgetWords(before moment: Instant) throws -> Int {
        try connection.execute(
            """
            UPDATE outbox SET subject = '', text = '', html = '', recipient = ''
            WHERE written_at_s < ? AND text <> '' AND state NOT IN ('queued', 'handed')
            """, moment.seconds)
    }
}

extension OutgoingMessage {
    init(row: borrowing Row, documents: [ULID]) throws {
        self.init(
            id: try row.ulid("id"), key: try row.text("key"), clientID: try row.ulid("client_id"),
            rule: try row.text("rule"), messageID: try row.text("message_id"), recipient: try row.text("recipient"),
            isToTrainer: try row.int("is_to_trainer") == 1, language: try row.choice("language", as: Language.self),
            subject: try row.text("subject"), text: try row.text("text"), html: try row.text("html"),
            mayUnsubscribe: try row.int("may_unsubscribe") == 1, reason: try row.text("reason"), documents: documents,
            state: try row.choice("state", as: State.self), written: try row.instant("written_at_s"),
            due: try row.instant("due_at_s"), expires: try row.instant("expires_at_s"))
        notBefore = try row.instant("not_before_s")
        attempts = try row.int("attempts")
        handed = try row.optionalInteger("handed_at_s").map { Instant(seconds: $0) }
        sent = try row.optionalInteger("sent_at_s").map { Instant(seconds: $0) }
        reply = try row.optionalText("reply")
        error = try row.optionalText("error")
    }
}
