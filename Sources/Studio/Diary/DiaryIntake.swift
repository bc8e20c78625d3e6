import Diagnostics
import Progress
import Quantities
import Store
import Training

/// Takes the entries of a client's diary into the records: each once, in order, and never over what somebody else wrote there.
///
/// For each entry three texts are compared: what it says, what stands in its place now, and what it put there when it was taken in before.
/// Where nothing stands, or just what it put there, it is kept; where something else stands, that stays and is told as a conflict.
struct DiaryIntake {
    /// What became of an entry.
    enum Outcome: Sendable, Hashable {
        case added, changed, known, older, conflict, empty, ahead
    }

    private let connection: Connection
    private let client: ULID
    private let zone: String
    private let now: Instant
    private let today: CivilDate
    private let habits: [HabitRepository.Kept]
    private var random = SystemRandomNumberGenerator()

    init(_ connection: Connection, client: ULID, zone: String, now: Instant, today: CivilDate) throws {
        self.connection = connection
        self.client = client
        self.zone = zone
        self.now = now
        self.today = today
        habits = try HabitRepository(connection).all(of: client)
    }

    private struct Before {
        let saved: String
        let content: String
        let kept: String
        let record: ULID?
    }

    /// Takes an entry in.
    mutating func take(_ entry: DiaryFile.Entry, as record: DiaryRecord) throws -> Outcome {
        // A telephone may be a day ahead of the studio.
        guard entry.date <= today.adding(days: 1) else { return .ahead }
        let before = try before(entry.key)
        if let before, before.content == entry.digest.hex { return .known }
        if let before, before.saved >= entry.saved { return .older }
        if case .nothing = record, before == nil { return .empty }
        let wanted = text(of: record, on: entry.date)
        let current = try standing(record, entry.date, before)
        if current == wanted, !wanted.isEmpty {
            try note(entry, kept: wanted, record: before?.record)
            return .known
        }
        guard current.isEmpty || before?.kept == SHA256Digest(of: current).hex else { return .conflict }
        let id = try write(record, entry.date, replacing: before)
        try note(entry, kept: wanted, record: id)
        return before == nil ? .added : .changed
    }

    // MARK: What was taken in before

    private func before(_ key: String) throws -> Before? {
        try connection.first("SELECT * FROM diary_entry WHERE client_id = ? AND entry_key = ?", client, key) {
            Before(
                saved: try $0.text("saved_at"), content: try $0.text("content_sha256"),
                kept: try $0.text("kept_sha256"),
                record: try $0.optionalULID("record_id"))
        }
    }

    private func note(_ entry: DiaryFile.Entry, kept: String, record: ULID?) throws {
        try connection.execute(
            """
            INSERT INTO diary_entry (client_id, entry_key, saved_at, content_sha256, kept_sha256, record_id)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (client_id, entry_key) DO UPDATE SET saved_at = excluded.saved_at,
                content_sha256 = excluded.content_sha256, kept_sha256 = excluded.kept_sha256, record_id = excluded.record_id
            """, client, entry.key, entry.saved, entry.digest.hex, SHA256Digest(of: kept).hex, record)
    }

    // MARK: What stands in the place of an entry

    private func standing(_ record: DiaryRecord, _ date: CivilDate, _ before: Before?) throws -> String {
        switch record {
        case .workout(let workout):
            let own = try before?.record.flatMap { try self.workout($0) }
            if let own { return text(of: .workout(own), on: date) }
            // One that was entered by hand, or came from an app.
            let id = try connection.first(
                "SELECT id FROM workout_log WHERE client_id = ? AND title = ? AND started_at_s BETWEEN ? AND ?", client,
                workout.title, workout.startedAt.seconds - 43_200, workout.startedAt.seconds + 43_199
            ) { try $0.ulid("id") }
            return try id.flatMap { try self.workout($0) }.map { text(of: .workout($0), on: date) } ?? ""
        case .measurement:
            let kept = try MeasurementRepository(connection).all(of: client).filter { $0.date == date }
            return kept.map { text(of: .measurement($0), on: date) }.joined(separator: "|")
        case .habits(let logs):
            return text(
                of: .habits(
                    logs.compactMap { log in
                        habits.first { $0.habit.name == log.name }?.logs.first { $0.date == date }.map {
                            (log.name, $0.isDone, $0.amount_milli)
                        }
                    }), on: date)
        case .checkIn:
            let kept = try CheckInRepository(connection).all(of: client).first { $0.date == date }
            return kept.map { text(of: .checkIn($0), on: date) } ?? ""
        case .message, .photo, .nothing: return ""
        }
    }

    private func workout(_ id: ULID) throws -> WorkoutLog? {
        let sets = try WorkoutRepository(connection).recordedSets(of: id)
        return try connection.first("SELECT * FROM workout_log WHERE id = ?", id) {
            try WorkoutLog(row: $0, sets: sets)
        }
    }

    /// A record as a text that is equal for equal records.
    private func text(of record: DiaryRecord, on date: CivilDate) -> String {
        switch record {
        case .workout(let workout):
            let sets = workout.sets.map { set in
                [set.exercise, set.load.map { "\($0.grams)" } ?? ""].joined(separator: "/")
                    + [set.reps, set.duration_s, set.distance_m, set.rpe_tenths].map { ",\($0 ?? -1)" }.joined()
            }
            return
                "\(workout.title);\(workout.duration_s ?? -1);\(workout.sessionRPE_tenths ?? -1);\(workout.note ?? "");\(sets.joined(separator: ";"))"
        case .measurement(let measurement):
            let numbers = [
                measurement.mass?.grams, measurement.waist_mm, measurement.hips_mm, measurement.chest_mm,
                measurement.arm_mm, measurement.thigh_mm, measurement.bodyFat_permille,
            ]
            return "\(date.iso)" + numbers.map { ",\($0 ?? -1)" }.joined()
        case .habits(let logs):
            return logs.map { log in
                let isDone = log.amount_milli.map { amount in
                    habits.first { $0.habit.name == log.name }?.habit.isDone(by: amount) ?? true
                }
                return "\(log.name),\(isDone ?? log.isDone),\(log.amount_milli ?? -1)"
            }.joined(separator: ";")
        case .checkIn(let checkIn):
            return checkIn.answers.map { "\($0.name):\($0.text)" }.joined(separator: ";")
        case .message(let text): return text
        case .photo(let side, let base64): return "\(side):\(SHA256Digest(of: base64).hex)"
        case .nothing: return ""
        }
    }

    // MARK: Writing

    private mutating func write(_ record: DiaryRecord, _ date: CivilDate, replacing before: Before?) throws -> ULID? {
        let id = ULID(at: now, using: &random)
        if let old = before?.record {
            for table in ["workout_log", "measurement"] {
                try connection.execute("DELETE FROM \(table) WHERE id = ? AND client_id = ?", old, client)
            }
        }
        switch record {
        case .workout(let workout):
            try WorkoutRepository(connection).insert(workout, of: client, id: id, zone: zone)
            return id
        case .measurement(let measurement):
            try MeasurementRepository(connection).insert(measurement, of: client, id: id, today: today.adding(days: 1))
            return id
        case .habits(let logs):
            for log in logs {
                guard let kept = habits.first(where: { $0.habit.name == log.name }) else { continue }
                let isDone = log.amount_milli.map { kept.habit.isDone(by: $0) } ?? log.isDone
                try HabitRepository(connection).set(
                    HabitLog(date, isDone: isDone, amount_milli: log.amount_milli), of: kept.id)
            }
        case .checkIn(let checkIn): try CheckInRepository(connection).set(checkIn, of: client, id: id)
        case .message(let text):
            try MessageRepository(connection).insert(
                Message(.fromClient, thread: "general", at: now, text: text), of: client, id: id)
        case .photo, .nothing: break
        }
        return nil
    }
}
