import Diagnostics
import Quantities
import Store
import Training

/// The workouts that clients logged.
public struct WorkoutRepository {
    let connection: Connection

    /// The workouts in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All workouts of a client by the moment they began, each with its sets in their order.
    public func all(of client: ULID) throws -> [WorkoutLog] {
        var sets = SetsByWorkout()
        try connection.each(
            """
            SELECT \(SetsByWorkout.columns) FROM set_log JOIN workout_log ON workout_log.id = set_log.workout_id
            WHERE workout_log.client_id = ? ORDER BY set_log.workout_id, set_log.position
            """, client
        ) { try sets.add($0) }
        return try connection.rows(
            "SELECT * FROM workout_log WHERE client_id = ? ORDER BY started_at_s, id", client
        ) { try WorkoutLog(row: $0, sets: sets.take(try $0.ulid("id"))) }
    }

    /// Keeps a workout with its sets.
    ///
    /// - Parameters:
    ///   - workout: The workout.
    ///   - client: The client.
    ///   - id: The key of the new row.
    ///   - zone: The IANA zone that the client trained in.
    ///   - batch: The import that it came with.
    public func insert(
        _ workout: WorkoutLog, of client: ULID, id: ULID, zone: String, batch: ULID? = nil
    ) throws {
        try connection.joinWrite {
            try connection.execute(
                """
                INSERT INTO workout_log (id, client_id, started_at_s, zone, title, duration_s, session_rpe_tenths, note, import_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, client, workout.startedAt.seconds, zone, workout.title, workout.duration_s,
                workout.sessionRPE_tenths, workout.note, batch)
            for (index, set) in workout.sets.enumerated() { try insert(set, of: id, at: index + 1) }
        }
    }

    /// Keeps a set of a workout.
    ///
    /// - Parameters:
    ///   - position: Its place in the workout, from one.
    ///   - recordedAs: The name of the exercise where it was recorded, if that is another than ours.
    ///   - superset: Which sets belong together; none for a set that stands alone.
    func insert(
        _ set: SetLog, of workout: ULID, at position: Int, recordedAs: String? = nil, superset: Int? = nil
    ) throws {
        try connection.execute(
            """
            INSERT INTO set_log (workout_id, position, exercise, kind, load_g, reps, duration_s, distance_m, rpe_tenths,
                recorded_as, superset, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, workout, position, set.exercise, set.kind.rawValue, set.load?.grams, set.reps, set.duration_s,
            set.distance_m, set.rpe_tenths, recordedAs, superset, set.note)
    }
}

/// Sets on their way to the workouts they belong to.
///
/// They come workout by workout, and mostly exercise by exercise: what a row shares with the one before is not read again.
struct SetsByWorkout {
    /// The columns of a set in the order in which they are read.
    static let columns = [
        "workout_id", "exercise", "kind", "load_g", "reps", "duration_s", "distance_m", "rpe_tenths", "note",
    ].map { "set_log.\($0)" }.joined(separator: ", ")
    private var sets: [ULID: [SetLog]] = [:]
    private var workout: (text: String, id: ULID)?
    /// The sets of the workout that is being read.
    private var current: [SetLog] = []
    private var exercise = ""
    /// One text for every exercise: millions of sets share a few dozen.
    private var titles: Set<String> = []

    mutating func add(_ row: borrowing Row) throws {
        let text = try row.text("workout_id", or: workout?.text ?? "")
        if text != workout?.text {
            put()
            workout = (text, try row.ulid("workout_id"))
        }
        let title = try row.text("exercise", or: exercise)
        if title != exercise { exercise = titles.insert(title).memberAfterInsert }
        current.append(try SetLog(row: row, exercise: exercise))
    }

    mutating func take(_ workout: ULID) -> [SetLog] {
        put()
        return sets.removeValue(forKey: workout) ?? []
    }

    private mutating func put() {
        guard let id = workout?.id, !current.isEmpty else { return }
        sets[id, default: []] += current
        current.removeAll(keepingCapacity: true)
    }
}

extension SetLog {
    init(row: borrowing Row) throws { try self.init(row: row, exercise: try row.text("exercise")) }

    /// - Parameter exercise: The text of the exercise, where it is at hand.
    init(row: borrowing Row, exercise: String) throws {
        self.init(
            exercise: exercise, kind: try row.choice("kind", as: Kind.self),
            load: try row.optionalInt("load_g").map { Mass(grams: $0) }, reps: try row.optionalInt("reps"),
            duration_s: try row.optionalInt("duration_s"), distance_m: try row.optionalInt("distance_m"),
            rpe_tenths: try row.optionalInt("rpe_tenths"), note: try row.optionalText("note"))
    }
}

extension WorkoutLog {
    init(row: borrowing Row, sets: [SetLog]) throws {
        self.init(
            startedAt: try row.instant("started_at_s"), title: try row.text("title"),
            duration_s: try row.optionalInt("duration_s"), sessionRPE_tenths: try row.optionalInt("session_rpe_tenths"),
            note: try row.optionalText("note"), sets: sets)
    }
}
