import Quantities
import Store
import Training

/// Takes workouts of an export into the records, each once.
///
/// A workout is known by its client, its beginning and its title. One that is known is compared set by set and never written over.
struct WorkoutIntake {
    /// Apps tell the beginning to the minute or to the second: what lies nearer is one workout.
    private static let nearby_s: Int64 = 59

    private let connection: Connection
    private let workouts: WorkoutRepository
    private let batch: ImportBatch
    private let client: ULID
    private let zone: String
    private let now: Instant
    private(set) var names: ExerciseNames
    private(set) var addedWorkouts = 0
    private(set) var addedSets = 0
    private(set) var known = 0
    /// Workouts of before of which a part has come so far.
    private var begun: [ULID: (count: Int, line: Int)] = [:]
    private var random = SystemRandomNumberGenerator()

    init(
        _ connection: Connection, batch: ImportBatch, client: ULID, zone: String, names: ExerciseNames, now: Instant
    ) {
        self.connection = connection
        workouts = WorkoutRepository(connection)
        self.batch = batch
        self.client = client
        self.zone = zone
        self.names = names
        self.now = now
    }

    private struct Known {
        let id: ULID
        let isOwn: Bool
        let isSame: Bool
    }

    /// Takes a workout in.
    mutating func take(_ workout: ForeignWorkout, into report: inout ImportReport) throws {
        guard !workout.sets.isEmpty else { return }
        guard workout.startedAt <= now.adding(seconds: 86_400) else {
            for set in workout.sets { report.note(.skipped, "its day is still to come", line: set.line) }
            return
        }
        guard let known = try find(workout) else {
            try add(workout)
            return
        }
        if known.isOwn, known.isSame {
            try append(workout.sets, to: known.id)
        } else if known.isSame {
            try compare(workout, with: known.id, into: &report)
        } else {
            report.note(.differing, "another workout began at the same time", line: workout.line)
        }
    }

    /// Ends the taking: what came only in part differs.
    mutating func finish(into report: inout ImportReport) throws {
        for (id, part) in begun.sorted(by: { $0.value.line < $1.value.line }) {
            let count = try connection.first("SELECT count(*) AS n FROM set_log WHERE workout_id = ?", id) {
                try $0.int("n")
            }
            if count == part.count {
                known += 1
            } else {
                report.note(.differing, "the workout has other sets than when it came in", line: part.line)
            }
        }
        begun = [:]
    }

    private func find(_ workout: ForeignWorkout) throws -> Known? {
        let start = workout.startedAt.seconds
        var nearest: Known?
        try connection.each(
            """
            SELECT id, started_at_s, title, import_id FROM workout_log
            WHERE client_id = ? AND started_at_s BETWEEN ? AND ? ORDER BY started_at_s, id
            """, client, start - WorkoutIntake.nearby_s, start + WorkoutIntake.nearby_s
        ) { row in
            let isOwn = try row.optionalText("import_id") == batch.id.text
            let isSame = try row.integer("started_at_s") == start && row.text("title") == workout.title
            guard isSame || !isOwn, nearest.map({ !$0.isSame }) ?? true else { return }
            nearest = Known(id: try row.ulid("id"), isOwn: isOwn, isSame: isSame)
        }
        return nearest
    }

    private mutating func add(_ workout: ForeignWorkout) throws {
        let id = ULID(at: workout.startedAt, using: &random)
        let head = WorkoutLog(
            startedAt: workout.startedAt, title: workout.title, duration_s: workout.duration_s, note: workout.note,
            sets: [])
        try workouts.insert(head, of: client, id: id, zone: zone, batch: batch.id)
        addedWorkouts += 1
        try append(workout.sets, to: id, from: 0)
    }

    private mutating func append(_ sets: [ForeignWorkout.Set], to id: ULID) throws {
        let count = try connection.first("SELECT count(*) AS n FROM set_log WHERE workout_id = ?", id) {
            try $0.int("n")
        }
        try append(sets, to: id, from: count ?? 0)
    }

    private mutating func append(_ sets: [ForeignWorkout.Set], to id: ULID, from count: Int) throws {
        for (index, entry) in sets.enumerated() {
            let name = entry.set.exercise
            let title = names.title(of: name)
            if title == nil { names.count(name) }
            try workouts.insert(
                entry.set.named(title ?? name), of: id, at: count + index + 1,
                recordedAs: title == nil || title == name ? nil : name, superset: entry.superset)
        }
        addedSets += sets.count
    }

    private mutating func compare(_ workout: ForeignWorkout, with id: ULID, into report: inout ImportReport) throws {
        let stored = try workouts.recordedSets(of: id)
        let done = begun[id]?.count ?? 0
        let end = done + workout.sets.count
        guard end <= stored.count, zip(stored[done..<end], workout.sets).allSatisfy({ $0 == $1.set }) else {
            report.note(.differing, "the workout has other sets than when it came in", line: workout.line)
            begun[id] = nil
            return
        }
        if end == stored.count {
            known += 1
            begun[id] = nil
        } else {
            begun[id] = (end, begun[id]?.line ?? workout.line)
        }
    }
}

extension SetLog {
    /// The set under another name of its exercise.
    func named(_ exercise: String) -> SetLog {
        exercise == self.exercise
            ? self
            : SetLog(
                exercise: exercise, kind: kind, load: load, reps: reps, duration_s: duration_s, distance_m: distance_m,
                rpe_tenths: rpe_tenths, note: note)
    }
}

extension WorkoutRepository {
    /// The sets of a workout in their order, each under the name that it was recorded by.
    func recordedSets(of workout: ULID) throws -> [SetLog] {
        try connection.rows(
            """
            SELECT coalesce(recorded_as, exercise) AS exercise, kind, load_g, reps, duration_s, distance_m, rpe_tenths, note
            FROM set_log WHERE workout_id = ? ORDER BY position
            """, workout
        ) { try SetLog(row: $0) }
    }
}
