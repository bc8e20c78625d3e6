import Diagnostics
import Quantities
import Store

/// Changing what is known of clients, and ending and resuming their coaching.
extension Roster {
    /// Keeps what is known of a client in the place of what was, with an entry in the audit log.
    ///
    /// - Parameter isDryRun: Whether everything is checked and nothing kept.
    /// - Returns: Whether anything is otherwise than it was.
    public func keep(_ client: Client, at now: Instant, isDryRun: Bool) throws(Mistakes) -> Bool {
        guard try self.client(client.handle) != client else { return false }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try ClientRepository(connection).update(client, today: settings.day(at: now))
            try AuditLog(connection).append("client.edit", "client \(client.id)", actor: "trainer", at: now)
        }
        return true
    }

    /// Ends a client's coaching: the records stay, and nothing is made of them any more.
    ///
    /// - Returns: The subscriptions of hers that are billed on.
    public func archive(_ handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) -> [String] {
        var client = try client(handle)
        guard client.isActive else { throw Roster.already("`\(handle)` is archived already") }
        client.isActive = false
        let today = settings.day(at: now)
        return try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let clients = ClientRepository(connection)
            try clients.update(client, today: today)
            try clients.endEngagements(of: client.id, on: today)
            try AuditLog(connection).append("client.archive", "client \(client.id)", actor: "trainer", at: now)
            return try SubscriptionRepository(connection).all()
                .filter { $0.clientID == client.id && $0.subscription.state(on: today) != .ended }.map(\.name)
        }
    }

    /// Takes up the coaching of an archived client again, in the way of the last time.
    public func resume(_ handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        var client = try client(handle)
        guard !client.isActive else { throw Roster.already("`\(handle)` is not archived") }
        client.isActive = true
        let today = settings.day(at: now)
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let clients = ClientRepository(connection)
            try clients.update(client, today: today)
            if let last = try clients.engagements(of: client.id).last {
                // Archived and resumed on one day, the coaching never ended.
                try connection.execute(
                    "UPDATE engagement SET to_on = NULL WHERE client_id = ? AND to_on = ?", client.id, today.iso)
                if let end = last.to, end < today {
                    try clients.insert(Engagement(last.format, from: today), of: client.id)
                }
            }
            try AuditLog(connection).append("client.resume", "client \(client.id)", actor: "trainer", at: now)
        }
    }

    private static func already(_ text: String) -> Mistakes {
        Mistakes(Diagnostic(.error, "client-state", text, file: RecordStore.fileName))
    }
}
