import Business
import Diagnostics
import Files
import Quantities
import Store

extension Records {
    /// How many clients are read at a time.
    private static let share = 100

    /// Reads the active clients by handle, some at a time, so that what is held in memory does not grow with their number. What the records
    /// say of one client is all of one moment.
    ///
    /// Rows that cannot be read are left out; a build reports them.
    ///
    /// - Parameters:
    ///   - studio: The studio; one without records has no clients.
    ///   - body: Is given a client, with what was agreed to be billed again and again.
    public static func eachClient(
        in studio: Folder, _ body: (ClientRecords, [SubscriptionRecord]) throws -> Void
    ) throws {
        guard let connection = try RecordStore.openForReading(in: studio) else { return }
        do {
            let clients = try ClientRepository(connection).all(isActive: true).map(\.id)
            try NarrowedStore.narrow(connection)
            for start in stride(from: 0, to: clients.count, by: share) {
                let some = clients[start..<min(start + share, clients.count)]
                try NarrowedStore.choose(some, in: connection)
                let (records, workouts, subscriptions) = try connection.read {
                    var reading = RecordReading(connection, currency: nil, today: nil)
                    return (
                        try reading.clients().clients, try reading.allWorkouts().workouts,
                        try SubscriptionRepository(connection).all()
                    )
                }
                let agreed = Dictionary(grouping: subscriptions, by: \.clientID)
                for var client in records {
                    client.workouts = workouts[client.client.id] ?? []
                    try body(client, agreed[client.client.id] ?? [])
                }
            }
        } catch let mistakes as Mistakes {
            throw mistakes
        } catch {
            throw connection.diagnostic(for: error)
        }
    }
}

/// A connection in which the tables hold some clients alone: views of the same names, for this connection only, stand before them. So
/// every question that is asked of all clients can be asked of some, in the same words.
private enum NarrowedStore {
    /// What belongs to a client by a column of its own.
    private static let own = [
        "client_flag", "engagement", "measurement", "workout_log", "plan", "menu", "pantry", "eating_profile",
        "food_log",
        "wearable_day", "habit", "check_in", "goal", "photo", "photo_consent", "message", "document", "subscription",
    ]
    /// What belongs to what belongs to a client.
    private static let parts = [
        ("set_log", "workout_id", "workout_log"), ("plan_version", "plan_id", "plan"),
        ("menu_version", "menu_id", "menu"), ("habit_log", "habit_id", "habit"),
        ("check_in_answer", "check_in_id", "check_in"), ("milestone", "goal_id", "goal"),
        ("document_event", "document_id", "document"), ("document_file", "document_id", "document"),
        ("allocation", "document_id", "document"), ("subscription_change", "subscription_id", "subscription"),
        ("subscription_billing", "subscription_id", "subscription"),
    ]

    static func narrow(_ connection: Connection) throws {
        // Who is chosen lies in memory, not in a file beside the store.
        try connection.execute(script: "PRAGMA temp_store = MEMORY; CREATE TEMP TABLE chosen (id TEXT PRIMARY KEY);")
        let mine = "IN (SELECT id FROM temp.chosen)"
        var views = ["CREATE TEMP VIEW client AS SELECT * FROM main.client WHERE id \(mine);"]
        views += own.map { "CREATE TEMP VIEW \($0) AS SELECT * FROM main.\($0) WHERE client_id \(mine);" }
        views += parts.map { part, column, whole in
            """
            CREATE TEMP VIEW \(part) AS SELECT * FROM main.\(part)
            WHERE \(column) IN (SELECT id FROM main.\(whole) WHERE client_id \(mine));
            """
        }
        try connection.execute(script: views.joined(separator: "\n"))
    }

    static func choose(_ clients: ArraySlice<ULID>, in connection: Connection) throws {
        try connection.execute("DELETE FROM temp.chosen")
        for client in clients { try connection.execute("INSERT INTO temp.chosen (id) VALUES (?)", client) }
    }
}
