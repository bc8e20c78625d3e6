import Diagnostics
import Quantities
import Store

/// Jobs, messages and what clients said about them, as the commands see and change them.
public struct AutomationDesk {
    /// The studio's settings.
    public let settings: Settings
    let workspace: Workspace
    let now: Instant

    /// Opens them in a studio, at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        settings = try workspace.settings()
    }

    // MARK: Jobs

    /// The jobs, the newest first.
    public func jobs(_ states: Set<Job.State>) throws(Mistakes) -> [Job] {
        try workspace.readRecords { try JobRepository($0).all(states) } ?? []
    }

    /// The job of a key; an unknown one is an error that names the nearest.
    public func job(_ key: String) throws(Mistakes) -> Job {
        if let found = try workspace.readRecords({ try JobRepository($0).find(key) }), let found { return found }
        let keys = try jobs(Set(Job.State.allCases)).map(\.key.text)
        throw Mistakes(
            Diagnostic(
                .error, "unknown-job", "there is no job `\(key)`", file: RecordStore.fileName,
                hint: didYouMean(key, in: keys, limit: 3) ?? "`floorpress jobs list` shows them"))
    }

    /// Has a job tried again, or takes it off.
    public func change(_ key: String, isCancelled: Bool, isDryRun: Bool) throws(Mistakes) {
        guard try job(key).state != .done else {
            throw Mistakes(Diagnostic(.error, "job-done", "the job `\(key)` is done", file: RecordStore.fileName))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let jobs = JobRepository(connection)
            _ = isCancelled ? try jobs.cancel(key, at: now) : try jobs.retry(key, at: now)
            try AuditLog(connection).append(
                isCancelled ? "job.cancel" : "job.retry", "job \(key)", actor: "trainer", at: now)
        }
    }

    // MARK: Messages

    /// The messages in some states, the newest first.
    public func messages(_ states: Set<OutgoingMessage.State>) throws(Mistakes) -> [OutgoingMessage] {
        try workspace.readRecords { try OutboxRepository($0).all(states) } ?? []
    }

    /// The handles of all clients by key.
    public func handles() throws(Mistakes) -> [ULID: String] {
        let clients = try workspace.readRecords { try ClientRepository($0).all() } ?? []
        return Dictionary(clients.map { ($0.id, $0.handle) }) { first, _ in first }
    }

    /// The message whose key in the store is given, or ends so.
    public func message(_ word: String) throws(Mistakes) -> OutgoingMessage {
        let found = try workspace.readRecords { connection in
            let outbox = OutboxRepository(connection)
            let fitting = word.utf8.count >= 4 ? try outbox.ending(word.uppercased()) : []
            return fitting.count == 1 ? try outbox.find(fitting[0]) : nil
        }
        guard let found, let found else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-message", "there is no one message `\(word)`", file: RecordStore.fileName,
                    expected: "the last 4 or more signs of its key", hint: "`floorpress outbox list --all` shows them"))
        }
        return found
    }

    /// Changes a message; the body says whether it could be.
    func change(
        _ message: OutgoingMessage, _ action: String, isDryRun: Bool, _ refusal: String,
        _ body: (OutboxRepository) throws -> Bool
    ) throws(Mistakes) {
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            guard try body(OutboxRepository(connection)) else {
                throw Diagnostic(
                    .error, "message-state", "the message is \(message.state.word)", file: RecordStore.fileName,
                    expected: refusal)
            }
            try AuditLog(connection).append("message.\(action)", "outbox \(message.id)", actor: "trainer", at: now)
        }
    }

    /// Has a message that is dead, stale or cancelled sent after all.
    public func retry(_ message: OutgoingMessage, isDryRun: Bool) throws(Mistakes) {
        try change(message, "retry", isDryRun: isDryRun, "one that is dead, stale or cancelled") {
            try $0.retry(message.id, at: now)
        }
    }

    /// Takes a message off that was not sent.
    public func cancel(_ message: OutgoingMessage, isDryRun: Bool) throws(Mistakes) {
        try change(message, "cancel", isDryRun: isDryRun, "one that was not sent") { try $0.cancel(message.id) }
    }

    /// Says of a message that was interrupted at its end whether the server took it.
    public func resolve(_ message: OutgoingMessage, wasTaken: Bool, isDryRun: Bool) throws(Mistakes) {
        try change(message, "resolve", isDryRun: isDryRun, "one that is uncertain") {
            try $0.resolve(message.id, wasTaken: wasTaken, reply: "said by the trainer", at: now)
        }
    }

    /// Looks for messages that were interrupted at their end in what a server has logged: those whose name stands there were sent; the
    /// others are sent again if that is wanted.
    ///
    /// - Parameter log: The server's log, or the messages that it delivered, as text that holds their names.
    public func resolve(
        from log: [UInt8], sendsOthers: Bool, isDryRun: Bool
    ) throws(Mistakes) -> (sent: [OutgoingMessage], others: [OutgoingMessage]) {
        let uncertain = try messages([.handed])
        let taken = MessageNames(in: log)
        let sent = uncertain.filter { taken.contains($0.messageID) }
        let others = uncertain.filter { !taken.contains($0.messageID) }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let outbox = OutboxRepository(connection)
            for message in sent {
                _ = try outbox.resolve(message.id, wasTaken: true, reply: "found in the server's log", at: now)
            }
            for message in sendsOthers ? others : [] {
                _ = try outbox.resolve(message.id, wasTaken: false, reply: "", at: now)
            }
            for message in sent + (sendsOthers ? others : []) {
                try AuditLog(connection).append("message.resolve", "outbox \(message.id)", actor: "trainer", at: now)
            }
        }
        return (sent, others)
    }

    // MARK: What clients said

    /// What clients said about messages.
    public func choices() throws(Mistakes) -> MailChoices {
        try workspace.readRecords { try MailChoices.read($0) } ?? MailChoices([])
    }

    /// Keeps that a client wants none of a rule's messages or agreed to them, or takes that back.
    ///
    /// - Parameter rule: The rule's name; all of them without.
    public func choose(
        _ rule: String?, of handle: String, isConsent: Bool, isSet: Bool, isDryRun: Bool
    ) throws(Mistakes) {
        let client = try Roster(workspace).client(handle)
        let rules = settings.automation.rules.isEmpty ? MailRule.usual : settings.automation.rules
        let names = rules.map(\.name)
        if let rule, !names.contains(rule) {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-rule", "there is no rule `\(rule)`", file: Settings.fileName,
                    hint: didYouMean(rule, in: names, limit: 3) ?? "one of " + names.joined(separator: ", ")))
        }
        if !isConsent, isSet, let found = rules.first(where: { $0.name == rule }), found.isBusiness {
            throw Mistakes(
                Diagnostic(
                    .error, "business-rule",
                    "`\(found.name)` tells of what was agreed and is owed: it cannot be put off",
                    file: Settings.fileName, hint: "`active: false` in its rule turns it off for all"))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try MailChoices.set(connection, client.id, rule ?? "*", isConsent: isConsent, isSet: isSet, at: now)
        }
    }
}

/// The names of messages that stand in a text.
struct MessageNames {
    private var names: Set<String> = []

    init(in text: [UInt8]) {
        var word: [UInt8] = []
        func isName(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2D || byte == 0x2E || byte == 0x40 || byte == 0x5F
        }
        for byte in text + [0x0A] {
            if isName(byte) {
                word.append(byte)
            } else if !word.isEmpty {
                if word.contains(0x40) { names.insert(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
        }
    }

    func contains(_ name: String) -> Bool { names.contains(name) }
}
