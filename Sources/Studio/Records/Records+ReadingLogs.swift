import Progress
import Quantities
import Store

/// What clients logged beside their workouts, by client.
struct ClientLogs {
    var wearableDays: [ULID: [WearableDay]]
    var habits: [ULID: [HabitRepository.Kept]]
    var checkIns: [ULID: [CheckIn]]
    var goals: [ULID: [GoalRecord]]
    var photos: [ULID: [PhotoRecord]]
    var photoConsents: [ULID: [KeptPhotoConsent]]
    var messages: [ULID: [Message]]
}

extension RecordReading {
    /// Reads the logs of all clients. A row that cannot be read is reported by its table and client and left out.
    mutating func clientLogs() throws -> ClientLogs {
        ClientLogs(
            wearableDays: try grouped(WearableRepository.query, "wearable_day") { try WearableDay(row: $0) },
            habits: try habits(), checkIns: try checkIns(), goals: try goals(),
            photos: try grouped(PhotoRepository.query, "photo") { try PhotoRecord(row: $0) },
            photoConsents: try grouped(PhotoRepository.consentQuery, "photo_consent") {
                try KeptPhotoConsent(row: $0)
            },
            messages: try grouped(MessageRepository.query, "message") { try Message(row: $0) })
    }

    private mutating func habits() throws -> [ULID: [HabitRepository.Kept]] {
        let logs = try parts(
            """
            SELECT habit.client_id, habit_log.* FROM habit_log JOIN habit ON habit.id = habit_log.habit_id
            ORDER BY habit_log.habit_id, habit_log.day_on
            """, "habit_log", of: "habit_id"
        ) { try HabitLog(row: $0) }
        return try grouped("SELECT * FROM habit ORDER BY client_id, name", "habit") { row in
            let id = try row.ulid("id")
            return HabitRepository.Kept(id: id, habit: try Habit(row: row), logs: logs[id] ?? [])
        }
    }

    private mutating func checkIns() throws -> [ULID: [CheckIn]] {
        let answers = try parts(
            """
            SELECT check_in.client_id, answer.* FROM check_in_answer AS answer
                JOIN check_in ON check_in.id = answer.check_in_id
            ORDER BY answer.check_in_id, answer.position
            """, "check_in_answer", of: "check_in_id"
        ) { try CheckIn.Answer(row: $0) }
        return try grouped("SELECT * FROM check_in ORDER BY client_id, answered_on", "check_in") { row in
            CheckIn(try row.date("answered_on"), answers[try row.ulid("id")] ?? [])
        }
    }

    private mutating func goals() throws -> [ULID: [GoalRecord]] {
        let milestones = try parts(
            """
            SELECT goal.client_id, milestone.* FROM milestone JOIN goal ON goal.id = milestone.goal_id
            ORDER BY milestone.goal_id, milestone.position
            """, "milestone", of: "goal_id"
        ) { try GoalRecord.Milestone(row: $0) }
        return try grouped("SELECT * FROM goal ORDER BY client_id, set_on, name", "goal") { row in
            try GoalRecord(row: row, milestones: milestones[try row.ulid("id")] ?? [])
        }
    }

    /// Rows that are parts of others, by the key of what they are parts of; the query gives their client too.
    private mutating func parts<Element>(
        _ sql: String, _ table: String, of whole: String, _ make: (borrowing Row) throws -> Element
    ) throws -> [ULID: [Element]] {
        var parts: [ULID: [Element]] = [:]
        let handles = handles
        try each(sql, table, key: { handles[try $0.ulid("client_id")] ?? "?" }) { row in
            parts[try row.ulid(whole), default: []].append(try make(row))
        }
        return parts
    }
}
