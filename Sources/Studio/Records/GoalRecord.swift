import Quantities
import Store

/// A goal as the records keep it.
public struct GoalRecord: Sendable, Hashable {
    /// How it stands.
    public enum State: String, Sendable, CaseIterable {
        case open, reached, dropped
    }

    /// A step on the way.
    public struct Milestone: Sendable, Hashable {
        /// What it is.
        public var title: String
        /// Its figure in thousandths of the goal's unit.
        public var target_milli: Int?
        /// The day it is to be reached by.
        public var by: CivilDate?
        /// The day it was reached.
        public var reached: CivilDate?

        /// Makes a milestone.
        public init(title: String, target_milli: Int? = nil, by: CivilDate? = nil, reached: CivilDate? = nil) {
            self.title = title
            self.target_milli = target_milli
            self.by = by
            self.reached = reached
        }
    }

    /// The short name that commands use: `squat-100`.
    public var name: String
    /// What the client reads.
    public var title: String
    /// What is measured: a measure such as `waist`, `one-rep-max`, `reps`, `sessions-per-week`, `habit` or `custom`.
    public var metric: String?
    /// Of what: the exercise of a one-rep maximum, the name of a habit.
    public var subject: String?
    /// The unit of the figures.
    public var unit: String?
    /// Where it begins, in thousandths of the unit.
    public var baseline_milli: Int?
    /// Where it leads, in thousandths of the unit.
    public var target_milli: Int?
    /// The day it was set.
    public var set: CivilDate
    /// The day it is to be reached by.
    public var by: CivilDate?
    /// Why it matters.
    public var why: String?
    /// How it stands.
    public var state = State.open
    /// The day it was reached or dropped.
    public var closed: CivilDate?
    /// The steps on the way.
    public var milestones: [Milestone] = []

    /// A goal of which only its words are known.
    public init(name: String, title: String, set: CivilDate) {
        self.name = name
        self.title = title
        self.set = set
    }

    /// The metrics beside the measures.
    public static let metrics = ["one-rep-max", "reps", "sessions-per-week", "habit", "custom"]

    /// What the goal does not say yet of what makes it SMART (Doran 1981): in the order of the letters.
    public var missing: [String] {
        [
            metric == nil ? "a metric" : nil, baseline_milli == nil ? "a baseline" : nil,
            target_milli == nil ? "a target" : nil, why == nil ? "why it matters" : nil, by == nil ? "a day" : nil,
        ].compactMap { $0 }
    }
}

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
            milestones[try row.text("goal_id"), default: []].append(
                GoalRecord.Milestone(
                    title: try row.text("title"), target_milli: try row.optionalInt("target_milli"),
                    by: try row.optionalDate("by_on"), reached: try row.optionalDate("reached_on")))
        }
        return try connection.rows("SELECT * FROM goal WHERE client_id = ? ORDER BY set_on, name", client) { row in
            var goal = GoalRecord(name: try row.text("name"), title: try row.text("title"), set: try row.date("set_on"))
            goal.metric = try row.optionalText("metric")
            goal.subject = try row.optionalText("subject")
            goal.unit = try row.optionalText("unit")
            goal.baseline_milli = try row.optionalInt("baseline_milli")
            goal.target_milli = try row.optionalInt("target_milli")
            goal.by = try row.optionalDate("by_on")
            goal.why = try row.optionalText("why")
            goal.state = try row.choice("state", as: GoalRecord.State.self)
            goal.closed = try row.optionalDate("closed_on")
            goal.milestones = milestones[try row.text("id")] ?? []
            return goal
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
