import Artifacts
import Business
import Diagnostics
import Nutrition
import Progress
import Quantities
import Store
import Training

extension Records {
    /// Reads everything in one transaction, so that it is all of one moment.
    ///
    /// Rows that cannot be read are left out and reported, all of them. What makes the whole store unreadable is thrown.
    ///
    /// - Parameters:
    ///   - connection: The store.
    ///   - currency: The studio's ISO 4217 code; invoices in another one are reported. Nothing looks at none.
    ///   - today: The day that counts as today; days still to come are reported.
    ///   - threads: With more than one, workouts are read beside all the rest.
    public static func read(
        _ connection: Connection, currency: String? = nil, today: CivilDate? = nil, threads: Int = 1
    ) throws(Diagnostic) -> Records {
        do {
            guard threads > 1 else {
                return try connection.read { try read(connection, connection, currency, today, threads: 1) }
            }
            return try connection.read { twin in
                try read(connection, twin ?? connection, currency, today, threads: twin == nil ? 1 : threads)
            }
        } catch {
            throw connection.diagnostic(for: error)
        }
    }

    /// Reads the workouts by one connection and all the rest by another, or the same.
    private static func read(
        _ connection: Connection, _ other: Connection, _ currency: String?, _ today: CivilDate?, threads: Int
    ) throws -> Records {
        // Each connection is used by one thread alone: where both are the same, there is one thread.
        nonisolated(unsafe) let (connection, other) = (connection, other)
        let (records, workouts) = inParallel(threads: threads) {
            Result {
                var reading = RecordReading(connection, currency: currency, today: today)
                return try reading.all()
            }
        } _: {
            Result {
                var reading = RecordReading(other, currency: currency, today: today)
                return try reading.allWorkouts()
            }
        }
        return try records.get().with(try workouts.get())
    }

    /// The same records with the clients' workouts.
    private func with(_ read: (workouts: [ULID: [WorkoutLog]], diagnostics: [Diagnostic])) -> Records {
        var clients = clients
        for index in clients.indices { clients[index].workouts = read.workouts[clients[index].client.id] ?? [] }
        return Records(
            clients: clients, documents: documents, reminders: reminders, drafts: drafts, subscriptions: subscriptions,
            packages: packages, automation: automation, diagnostics: diagnostics + read.diagnostics)
    }
}

/// One reading of the store, with what was found wrong on the way.
struct RecordReading {
    let connection: Connection
    private let currency: String?
    private let today: CivilDate?
    private(set) var handles: [ULID: String] = [:]
    private var diagnostics: [Diagnostic] = []

    init(_ connection: Connection, currency: String?, today: CivilDate?) {
        self.connection = connection
        self.currency = currency
        self.today = today
    }

    /// Everything but the workouts.
    mutating func all() throws -> Records {
        let (clients, documents, reminders) = try self.clients()
        let drafts = try rows(DraftRepository.query, "draft", key: "number") { try DraftRecord(row: $0) }
        checkDates(clients)
        let (subscriptions, packages) = try agreements()
        return Records(
            clients: clients, documents: documents, reminders: reminders, drafts: drafts, subscriptions: subscriptions,
            packages: packages, automation: try AutomationState.read(connection), diagnostics: diagnostics)
    }

    /// The clients by handle, and all documents and reminders, of which those of clients are parts of them.
    mutating func clients() throws -> (
        clients: [ClientRecords], documents: [LedgerDocument], reminders: [ReminderRecord]
    ) {
        var clients = try rows(ClientRepository.query, "client", key: "handle") { try Client(row: $0) }
        for client in clients { handles[client.id] = client.handle }
        let flags = try grouped(ClientRepository.flagQuery, "client_flag") { try ClientFlag(row: $0) }
        for index in clients.indices { clients[index].flags = flags[clients[index].id] ?? [] }
        checkClients(clients)
        let engagements = try grouped(
            "SELECT * FROM engagement ORDER BY client_id, from_on", "engagement"
        ) { try Engagement(row: $0) }
        let measurements = try grouped(
            "SELECT * FROM measurement ORDER BY client_id, taken_on, id", "measurement"
        ) { try Measurement(row: $0) }
        let plans = try plans()
        let menus = try menus()
        let pantries = try grouped(PantryRepository.query, "pantry") { try PantryRow(row: $0) }
        let eating = try grouped("SELECT * FROM eating_profile ORDER BY client_id", "eating_profile") {
            try EatingProfile(row: $0)
        }
        let foodLogs = try grouped("SELECT * FROM food_log ORDER BY client_id, eaten_on", "food_log") {
            try FoodLog(row: $0)
        }
        let logs = try clientLogs()
        let documents = try documents()
        let reminders = try reminders()
        let reminded = Dictionary(grouping: reminders) { $0.clientID }
        let owned = Dictionary(grouping: documents) { $0.record.clientID }
        let records = clients.map { client in
            ClientRecords(
                client: client, engagements: engagements[client.id] ?? [], measurements: measurements[client.id] ?? [],
                workouts: [], plan: plans[client.id], menu: menus.current[client.id],
                menuBefore: menus.before[client.id], eating: eating[client.id]?.first ?? EatingProfile(),
                foodLogs: foodLogs[client.id] ?? [],
                pantry: Pantry(pantries[client.id] ?? []), wearableDays: logs.wearableDays[client.id] ?? [],
                habits: logs.habits[client.id] ?? [], checkIns: logs.checkIns[client.id] ?? [],
                goals: logs.goals[client.id] ?? [],
                photos: logs.photos[client.id] ?? [], photoConsents: logs.photoConsents[client.id] ?? [],
                messages: logs.messages[client.id] ?? [],
                documents: owned[client.id] ?? [],
                reminders: reminded[client.id] ?? [])
        }
        return (records, documents, reminders)
    }

    /// The workouts of all clients, by client, with what is wrong with them.
    mutating func allWorkouts() throws -> (workouts: [ULID: [WorkoutLog]], diagnostics: [Diagnostic]) {
        try connection.each("SELECT id, handle FROM client") { row in
            if let id = try? row.ulid("id") { handles[id] = try row.text("handle") }
        }
        var sets = SetsByWorkout()
        let query = "SELECT \(SetsByWorkout.columns) FROM set_log ORDER BY workout_id, position"
        try each(query, "set_log", key: { try $0.text("workout_id") }) { try sets.add($0) }
        let workouts = try grouped(
            "SELECT * FROM workout_log ORDER BY client_id, started_at_s, id", "workout_log"
        ) { try WorkoutLog(row: $0, sets: sets.take(try $0.ulid("id"))) }
        return (workouts, diagnostics)
    }

    /// The newest version of every current plan.
    private mutating func plans() throws -> [ULID: PlanVersion] {
        let templates = try PlanRepository.templates(in: connection)
        let versions = try grouped(
            """
            SELECT plan.client_id, plan_version.* FROM plan JOIN plan_version ON plan_version.plan_id = plan.id
            WHERE plan.is_current = 1
                AND plan_version.number = (SELECT max(number) FROM plan_version AS other WHERE other.plan_id = plan.id)
            ORDER BY plan.client_id
            """, "plan_version"
        ) { try PlanVersion(row: $0, templates: templates) }
        return versions.compactMapValues(\.last)
    }

    /// The newest version of every current menu, and of each that one of these follows.
    private mutating func menus() throws -> (current: [ULID: MenuVersion], before: [ULID: MenuVersion]) {
        let templates = try MenuRepository.templates(in: connection)
        func query(_ join: String) -> String {
            """
            SELECT menu.client_id, menu_version.* FROM menu JOIN menu_version ON menu_version.menu_id = \(join)
            WHERE menu.is_current = 1
                AND menu_version.number = (SELECT max(number) FROM menu_version AS other WHERE other.menu_id = \(join))
            ORDER BY menu.client_id
            """
        }
        let current = try grouped(query("menu.id"), "menu_version") { try MenuVersion(row: $0, templates: templates) }
        let before = try grouped(query("menu.follows"), "menu_version") {
            try MenuVersion(row: $0, templates: templates)
        }
        return (current.compactMapValues(\.last), before.compactMapValues(\.last))
    }

    /// The documents with what became of them. Where their surroundings cannot be read there are none, because an account that lacks an
    /// entry would tell clients of money that they do not owe.
    private mutating func documents() throws -> [LedgerDocument] {
        let records = try rows(InvoiceRepository.query, "document", key: "number") { try InvoiceRecord(row: $0) }
        do {
            let surroundings = try Surroundings(connection)
            return try records.map { try surroundings.document($0) }
        } catch let error as UnreadableColumn {
            diagnostics.append(error.problem.diagnostic(table: "document", key: "?"))
        } catch let diagnostic as Diagnostic {
            diagnostics.append(diagnostic)
        }
        return []
    }

    /// The reminders with what is archived of them.
    private mutating func reminders() throws -> [ReminderRecord] {
        var reminders = try rows(ReminderRepository.query, "document", key: "number") { try ReminderRecord(row: $0) }
        do {
            let files = try ReminderRepository(connection).files()
            for index in reminders.indices { reminders[index].files = files[reminders[index].id] ?? [] }
        } catch let error as UnreadableColumn {
            diagnostics.append(error.problem.diagnostic(table: "document_file", key: "?"))
        }
        return reminders
    }

    /// Subscriptions and packages. Where one cannot be read there are none: sums that lack one would mislead.
    private mutating func agreements() throws -> ([SubscriptionRecord], [PackageRecord]) {
        do {
            return (try SubscriptionRepository(connection).all(), try PackageRepository(connection).all())
        } catch let error as UnreadableColumn {
            diagnostics.append(error.problem.diagnostic(table: "subscription", key: "?"))
            return ([], [])
        }
    }

    // MARK: Checks

    private mutating func checkClients(_ clients: [Client]) {
        guard let today else { return }
        for client in clients {
            diagnostics += client.problems(today: today).map { $0.diagnostic(table: "client", key: client.handle) }
        }
    }

    private mutating func checkDates(_ clients: [ClientRecords]) {
        for records in clients {
            let handle = records.client.handle
            if let today, let last = records.measurements.last, last.date > today {
                let problem = RecordRules.past(last.date, field: "taken_on", today: today)
                diagnostics += problem.map { [$0.diagnostic(table: "measurement", key: handle)] } ?? []
            }
            for invoice in records.invoices where currency != nil && invoice.content.currency.code != currency {
                let problem = RecordProblem(
                    "currency", "this invoice is in \(invoice.content.currency.code)",
                    expected: currency.map { "\($0), as studio.yml says" })
                diagnostics.append(problem.diagnostic(table: "document", key: invoice.number))
            }
        }
    }

    // MARK: Rows

    /// Rows that belong to clients, by client; the order within a client is the query's.
    mutating func grouped<Element>(
        _ sql: String, _ table: String, _ make: (borrowing Row) throws -> Element
    ) throws -> [ULID: [Element]] {
        var groups: [ULID: [Element]] = [:]
        let handles = handles
        try each(sql, table, key: { handles[try $0.ulid("client_id")] ?? "?" }) { row in
            groups[try row.ulid("client_id"), default: []].append(try make(row))
        }
        return groups
    }

    private mutating func rows<Element>(
        _ sql: String, _ table: String, key: String, _ make: (borrowing Row) throws -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        try each(sql, table, key: { try $0.text(key) }) { elements.append(try make($0)) }
        return elements
    }

    /// Visits every row; one that cannot be read is reported by its table and key and left out.
    mutating func each(
        _ sql: String, _ table: String, key: (borrowing Row) throws -> String, _ body: (borrowing Row) throws -> Void
    ) throws {
        var found: [Diagnostic] = []
        try connection.each(sql) { row in
            let problem: RecordProblem
            do {
                try body(row)
                return
            } catch let error as UnreadableColumn {
                problem = error.problem
            } catch let error as RecordProblem {
                problem = error
            } catch let error as StoreError where error.isMismatch {
                problem = RecordProblem("row", error.message)
            }
            found.append(problem.diagnostic(table: table, key: (try? key(row)) ?? "?"))
        }
        diagnostics += found
    }
}
