import Progress
import Quantities
import Store

/// Clients' check-ins.
public struct CheckInRepository {
    private let connection: Connection

    /// The check-ins in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All check-ins of a client, by date.
    public func all(of client: ULID) throws -> [CheckIn] {
        var answers: [String: [CheckIn.Answer]] = [:]
        try connection.each(
            """
            SELECT answer.* FROM check_in_answer AS answer JOIN check_in ON check_in.id = answer.check_in_id
            WHERE check_in.client_id = ? ORDER BY answer.check_in_id, answer.position
            """, client
        ) { row in
            answers[try row.text("check_in_id"), default: []].append(try CheckIn.Answer(row: row))
        }
        return try connection.rows("SELECT * FROM check_in WHERE client_id = ? ORDER BY answered_on", client) {
            CheckIn(try $0.date("answered_on"), answers[try $0.text("id")] ?? [])
        }
    }

    /// Keeps a check-in, in place of the one of that day.
    func set(_ checkIn: CheckIn, of client: ULID, id: ULID, batch: ULID? = nil) throws {
        try connection.execute(
            "DELETE FROM check_in WHERE client_id = ? AND answered_on = ?", client, checkIn.date.iso)
        try connection.execute(
            "INSERT INTO check_in (id, client_id, answered_on, import_id) VALUES (?, ?, ?, ?)", id, client,
            checkIn.date.iso, batch)
        for (index, answer) in checkIn.answers.enumerated() {
            try connection.execute(
                """
                INSERT INTO check_in_answer (check_in_id, position, name, question, answer, number_milli)
                VALUES (?, ?, ?, ?, ?, ?)
                """, id, index + 1, answer.name, answer.question, answer.text, answer.number_milli)
        }
    }
}

extension CheckIn.Answer {
    init(row: borrowing Row) throws {
        self.init(
            name: try row.text("name"), question: try row.text("question"), text: try row.text("answer"),
            number_milli: try row.optionalInt("number_milli"))
    }
}
