import Quantities
import Store

/// Clients' goals.
public struct GoalRepository {
    private let connection: Connection

    /// The goals in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All goals of a client, the oldest first.
    public func all(of client: ULID) throws -> [GoalRecord] {
        var milestones: [String: [GoalRecord.Milestone]] = [:]
        try connection.each(
            """
            SELECT milestone.* FROM milestone JOIN goal ON goal.id = milestone.goal_id
            WHERE goal.client_id = ? ORDER BY milestone.goal_id, milestone.position
            """, client
        ) { row in
            milestones[try row.text("goal_id"), default: []].append(try GoalRecord.Milestone(row: row))
        }
        return try connection.rows("SELECT * FROM goal WHERE client_id = ? ORDER BY set_on, name", client) { row in
            try GoalRecord(row: row, milestones: milestones[try row.text("id")] ?? [])
        }
    }

    /// Keeps a new goal.
    func insert(_ goal: GoalRecord, of client: ULID, id: ULID) throws {
        try connection.execute(
            """
            INSERT INTO goal (id, client_id, name, title, metric, subject, unit, baseline_milli, target_milli, set_on, by_on,
                why, state, closed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, id, client, goal.name, goal.title, goal.metric, goal.subject, goal.unit, goal.baseline_milli,
            goal.target_milli, goal.set.iso, goal.by?.iso, goal.why, goal.state.rawValue, goal.closed?.iso)
        for (index, milestone) in goal.milestones.enumerated() {
            try connection.execute(
                "INSERT INTO milestone (goal_id, position, title, target_milli, by_on, reached_on) VALUES (?, ?, ?, ?, ?, ?)",
                id, index + 1, milestone.title, milestone.target_milli, milestone.by?.iso, milestone.reached?.iso)
        }
    }

    /// Closes a goal, or opens it again.
    func close(_ name: String, of client: ULID, as state: GoalRecord.State, on date: CivilDate?) throws {
        try connection.execute(
            "UPDATE goal SET state = ?, closed_on = ? WHERE client_id = ? AND name = ?", state.rawValue, date?.iso,
            client,
            name)
    }

    /// Says when a milestone was reached.
    func reach(_ position: Int, of name: String, of client: ULID, on date: CivilDate?) throws {
        try connection.execute(
            """
            UPDATE milestone SET reached_on = ? WHERE position = ?
                AND goal_id = (SELECT id FROM goal WHERE client_id = ? AND name = ?)
            """, date?.iso, position, client, name)
    }
}

extension GoalRecord {
    init(row: borrowing Row, milestones: [Milestone]) throws {
        self.init(name: try row.text("name"), title: try row.text("title"), set: try row.date("set_on"))
        metric = try row.optionalText("metric")
        subject = try row.optionalText("subject")
        unit = try row.optionalText("unit")
        baseline_milli = try row.optionalInt("baseline_milli")
        target_milli = try row.optionalInt("target_milli")
        by = try row.optionalDate("by_on")
        why = try row.optionalText("why")
        state = try row.choice("state", as: State.self)
        closed = try row.optionalDate("closed_on")
        self.milestones = milestones
    }
}

extension GoalRecord.Milestone {
    init(row: borrowing Row) throws {
        self.init(
            title: try row.text("title"), target_milli: try row.optionalInt("target_milli"),
            by: try row.optionalDate("by_on"), reached: try row.optionalDate("reached_on"))
    }
}
