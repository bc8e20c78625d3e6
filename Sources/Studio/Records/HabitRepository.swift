import Progress
import Quantities
import Store

/// Clients' habits and what they logged.
public struct HabitRepository {
    private let connection: Connection

    /// The habits in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// A habit with its key and its logs by date.
    public struct Kept: Sendable {
        /// The key.
        public let id: ULID
        /// The habit.
        public let habit: Habit
        /// What was logged, by date.
        public let logs: [HabitLog]
    }

    /// All habits of a client, by name.
    public func all(of client: ULID) throws -> [Kept] {
        let habits = try connection.rows("SELECT * FROM habit WHERE client_id = ? ORDER BY name", client) {
            (id: try $0.ulid("id"), habit: try Habit(row: $0))
        }
        return try habits.map { Kept(id: $0.id, habit: $0.habit, logs: try logs(of: $0.id)) }
    }

    private func logs(of habit: ULID) throws -> [HabitLog] {
        try connection.rows("SELECT * FROM habit_log WHERE habit_id = ? ORDER BY day_on", habit) {
            try HabitLog(row: $0)
        }
    }

    /// Keeps a new habit.
    func insert(_ habit: Habit, of client: ULID, id: ULID, batch: ULID? = nil) throws {
        try connection.execute(
            """
            INSERT INTO habit (id, client_id, name, title, target_milli, unit, days_per_week, from_on, to_on, import_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, id, client, habit.name, habit.title, habit.target_milli, habit.unit, habit.daysPerWeek,
            habit.from.iso, habit.to?.iso, batch)
    }

    /// Says with which day a habit began.
    func begin(_ habit: ULID, on date: CivilDate) throws {
        try connection.execute("UPDATE habit SET from_on = ? WHERE id = ?", date.iso, habit)
    }

    /// Ends a habit, or lets it run on.
    func end(_ habit: ULID, on date: CivilDate?) throws {
        try connection.execute("UPDATE habit SET to_on = ? WHERE id = ?", date?.iso, habit)
    }

    /// Keeps what was done on a day; by hand it takes the place of what stands there, and is the trainer's from then on.
    func set(_ log: HabitLog, of habit: ULID, batch: ULID? = nil) throws {
        try connection.execute(
            """
            INSERT INTO habit_log (habit_id, day_on, is_done, amount_milli, import_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (habit_id, day_on) DO UPDATE SET is_done = excluded.is_done,
                amount_milli = excluded.amount_milli, import_id = excluded.import_id
            """, habit, log.date.iso, log.isDone, log.amount_milli, batch)
    }
}

extension HabitLog {
    init(row: borrowing Row) throws {
        self.init(
            try row.date("day_on"), isDone: try row.integer("is_done") != 0,
            amount_milli: try row.optionalInt("amount_milli"))
    }
}

extension Habit {
    init(row: borrowing Row) throws {
        self.init(
            name: try row.text("name"), title: try row.text("title"), target_milli: try row.optionalInt("target_milli"),
            unit: try row.optionalText("unit"), daysPerWeek: try row.int("days_per_week"),
            from: try row.date("from_on"),
            to: try row.optionalDate("to_on"))
    }
}
