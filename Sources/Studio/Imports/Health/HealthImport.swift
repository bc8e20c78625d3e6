import Diagnostics
import Progress
import Quantities
import Store
import Training
import XML

extension RecordsImport {
    /// Exports of many years have several gigabytes.
    private static let mostBytes = 64 << 30

    /// Takes in what Apple Health knows of a client: weight, waist, body fat, heart, sleep, steps, energy and workouts.
    public func health(for handle: String) throws(Mistakes) -> ImportReport {
        let client = try roster.client(handle)
        let zone = roster.settings.locale.timeZone
        let export = HealthExport()
        do throws(Diagnostic) {
            try XMLReader.read(source, named: source, limit: RecordsImport.mostBytes, visitor: export)
            guard export.isExport else {
                throw Diagnostic(
                    .error, "not-an-export", "this is XML, and no export of Apple Health", file: source,
                    expected: "the file `export.xml` out of the archive that Health makes")
            }
        } catch {
            // What stands in the line is how somebody lives.
            throw Mistakes(error.withPrivateLine)
        }
        return try run(.appleHealth, for: client) { connection, batch, report in
            for remark in export.remarks { report.note(.skipped, remark.reason, line: remark.line) }
            var readings = try ReadingIntake(
                connection, batch: batch, client: client.id, source: .appleHealth, today: today)
            for day in export.days() {
                try readings.take(day.readings, device: day.device, line: day.line, into: &report)
            }
            var workouts = RecordedWorkouts(connection, batch: batch, client: client.id, zone: zone)
            for workout in export.workouts.sorted(by: { $0.startedAt < $1.startedAt }) {
                try workouts.take(workout, now: now, into: &report)
            }
            report.added = readings.added + [("workout", workouts.added)]
        }
    }
}

/// Takes workouts that a watch recorded into the records: a title, a duration and a distance.
struct RecordedWorkouts {
    private let connection: Connection
    private let batch: ImportBatch
    private let client: ULID
    private let zone: String
    private(set) var added = 0
    private var random = SystemRandomNumberGenerator()

    init(_ connection: Connection, batch: ImportBatch, client: ULID, zone: String) {
        self.connection = connection
        self.batch = batch
        self.client = client
        self.zone = zone
    }

    /// Keeps a workout, unless there is one at its time: what was logged set by set tells more than a watch.
    mutating func take(_ workout: HealthExport.Workout, now: Instant, into report: inout ImportReport) throws {
        let start = workout.startedAt.seconds
        let end = start + Int64(workout.duration_s ?? 0)
        guard start <= now.seconds + 86_400 else {
            report.note(.skipped, "its day is still to come", line: workout.line)
            return
        }
        let other = try connection.first(
            """
            SELECT started_at_s, title FROM workout_log
            WHERE client_id = ?1 AND started_at_s BETWEEN ?2 - 86400 AND ?3
                AND (started_at_s >= ?2 OR started_at_s + coalesce(duration_s, 0) > ?2)
            ORDER BY started_at_s <> ?2 LIMIT 1
            """, client, start, end
        ) { (start: try $0.integer("started_at_s"), title: try $0.text("title")) }
        if let other {
            if other.start == start, other.title == workout.activity {
                report.known += 1
            } else {
                report.note(
                    .note, "a workout of that time is known, so the watch's did not come in", line: workout.line)
            }
            return
        }
        let isTold = workout.distance_m != nil
        let log = WorkoutLog(
            startedAt: workout.startedAt, title: workout.activity, duration_s: workout.duration_s,
            sets: isTold
                ? [SetLog(exercise: workout.activity, duration_s: workout.duration_s, distance_m: workout.distance_m)]
                : [])
        try WorkoutRepository(connection).insert(
            log, of: client, id: ULID(at: workout.startedAt, using: &random), zone: zone, batch: batch.id)
        added += 1
    }
}
