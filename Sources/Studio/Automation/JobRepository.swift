import Quantities
import Store

/// The jobs in a store.
public struct JobRepository {
    /// What to do about a job.
    public enum Beginning: Sendable, Hashable {
        /// Do it; this is the so-manieth try.
        case go(attempt: Int)
        /// Leave it: it is done, dead or cancelled, or it waits.
        case leave(Job.State)
    }

    private let connection: Connection

    /// The jobs in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// Takes a job on. The caller holds the lock of the studio's runs, so what is still marked as running was left by a run that was killed:
    /// its lease fell with it, and the job is taken over.
    ///
    /// - Parameters:
    ///   - lease: Who takes it.
    ///   - isRepeatable: Whether it is done again though it was done: what it does is kept apart by keys of its own.
    public func begin(
        _ key: Job.Key, lease: String, isRepeatable: Bool = false, at now: Instant
    ) throws -> Beginning {
        try connection.joinWrite {
            guard let job = try find(key.text) else {
                try connection.execute(
                    """
                    INSERT INTO job (key, kind, period, subject, state, attempts, not_before_s, lease, outcome, created_at_s, changed_at_s)
                    VALUES (?, ?, ?, ?, 'running', 1, ?, ?, '', ?, ?)
                    """, key.text, key.kind, key.period, key.subject, now.seconds, lease, now.seconds, now.seconds)
                return .go(attempt: 1)
            }
            switch job.state {
            case .done where isRepeatable:
                try connection.execute(
                    "UPDATE job SET state = 'running', attempts = 1, lease = ?, changed_at_s = ? WHERE key = ?", lease,
                    now.seconds, key.text)
                return .go(attempt: 1)
            case .done, .dead, .cancelled: return .leave(job.state)
            case .waiting where job.notBefore > now: return .leave(.waiting)
            case .running where job.attempts >= Backoff.limit && !isRepeatable:
                try set(key.text, "dead", error: "it was interrupted \(job.attempts) times", at: now)
                return .leave(.dead)
            case .waiting, .running:
                try connection.execute(
                    "UPDATE job SET state = 'running', attempts = attempts + 1, lease = ?, changed_at_s = ? WHERE key = ?",
                    lease, now.seconds, key.text)
                return .go(attempt: job.attempts + 1)
            }
        }
    }

    /// How often jobs in a row were interrupted, by key.
    public func interruptions() throws -> [String: Int] {
        var interruptions: [String: Int] = [:]
        try connection.each("SELECT key, attempts FROM job WHERE state = 'running'") {
            interruptions[try $0.text("key")] = try $0.int("attempts")
        }
        return interruptions
    }

    /// Keeps that a job was done.
    public func finish(_ key: Job.Key, outcome: String, at now: Instant) throws {
        try connection.execute(
            "UPDATE job SET state = 'done', lease = NULL, outcome = ?, error = NULL, changed_at_s = ? WHERE key = ?",
            outcome, now.seconds, key.text)
    }

    /// Keeps that a job failed: it waits for the next try, or is dead.
    ///
    /// - Parameter error: Why. It must name no person.
    public func fail(_ key: Job.Key, error: String, at now: Instant) throws {
        guard let job = try find(key.text) else { return }
        let isDead = job.attempts >= Backoff.limit
        try set(
            key.text, isDead ? "dead" : "waiting", error: error, at: now,
            notBefore: now.adding(seconds: Backoff.wait_s(after: job.attempts)))
    }

    /// The jobs that wait or failed, and of the others so many, the newest first.
    public func all(_ states: Set<Job.State> = Set(Job.State.allCases), limit: Int = 10_000) throws -> [Job] {
        try connection.rows("SELECT * FROM job ORDER BY changed_at_s DESC, key LIMIT ?", limit) { try Job(row: $0) }
            .filter { states.contains($0.state) }
    }

    /// The job of a key, or nothing.
    public func find(_ key: String) throws -> Job? {
        try connection.first("SELECT * FROM job WHERE key = ?", key) { try Job(row: $0) }
    }

    /// Has a job tried again with the next run, from the first try. False where it is done.
    public func retry(_ key: String, at now: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE job SET state = 'waiting', attempts = 0, lease = NULL, not_before_s = ?, changed_at_s = ?
            WHERE key = ? AND state <> 'done'
            """, now.seconds, now.seconds, key) == 1
    }

    /// Takes a job off. False where it is done.
    public func cancel(_ key: String, at now: Instant) throws -> Bool {
        try connection.execute(
            "UPDATE job SET state = 'cancelled', lease = NULL, changed_at_s = ? WHERE key = ? AND state <> 'done'",
            now.seconds, key) == 1
    }

    /// Forgets jobs that were finished before a moment; how many.
    public func forget(before moment: Instant) throws -> Int {
        try connection.execute(
            "DELETE FROM job WHERE state IN ('done', 'cancelled') AND changed_at_s < ?", moment.seconds)
    }

    private func set(
        _ key: String, _ state: String, error: String, at now: Instant, notBefore: Instant? = nil
    ) throws {
        try connection.execute(
            "UPDATE job SET state = ?, lease = NULL, error = ?, not_before_s = ?, changed_at_s = ? WHERE key = ?",
            state,
            error, (notBefore ?? now).seconds, now.seconds, key)
    }
}

extension Job {
    init(row: borrowing Row) throws {
        key = Key(try row.text("kind"), try row.text("period"), try row.text("subject"))
        state = try row.choice("state", as: State.self)
        attempts = try row.int("attempts")
        notBefore = try row.instant("not_before_s")
        outcome = try row.text("outcome")
        error = try row.optionalText("error")
        created = try row.instant("created_at_s")
        changed = try row.instant("changed_at_s")
    }
}
