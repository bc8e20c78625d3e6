import Diagnostics
import Progress
import Quantities
import Store

/// What was measured on clients.
public struct MeasurementRepository {
    private let connection: Connection

    /// The measurements in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All measurements of a client by date, those of one day in the order they were kept.
    public func all(of client: ULID) throws -> [Measurement] {
        try connection.rows("SELECT * FROM measurement WHERE client_id = ? ORDER BY taken_on, id", client) {
            try Measurement(row: $0)
        }
    }

    /// Keeps a measurement. One that breaks a rule is refused with every reason, as `Mistakes`; the values are not named.
    ///
    /// - Parameters:
    ///   - measurement: What was measured.
    ///   - client: The client.
    ///   - id: The key of the new row.
    ///   - today: The day that counts as today; later dates are refused.
    public func insert(_ measurement: Measurement, of client: ULID, id: ULID, today: CivilDate) throws {
        let problems = measurement.problems(today: today)
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "measurement", key: measurement.date.iso) })
        }
        try connection.execute(
            """
            INSERT INTO measurement (id, client_id, taken_on, mass_g, waist_mm, body_fat_permille)
            VALUES (?, ?, ?, ?, ?, ?)
            """, id, client, measurement.date.iso, measurement.mass?.grams, measurement.waist_mm,
            measurement.bodyFat_permille)
    }
}

extension Measurement {
    /// Everything that keeps the measurement from being kept.
    func problems(today: CivilDate) -> [RecordProblem] {
        var problems = [RecordRules.past(date, field: "date", today: today)]
        problems.append(mass.flatMap { RecordRules.range($0.grams, RecordRules.bodyMass_g, field: "mass_g") })
        problems.append(waist_mm.flatMap { RecordRules.range($0, RecordRules.girth_mm, field: "waist_mm") })
        problems.append(
            bodyFat_permille.flatMap { RecordRules.range($0, RecordRules.bodyFat_permille, field: "body_fat_permille") }
        )
        if mass == nil, waist_mm == nil, bodyFat_permille == nil {
            problems.append(
                RecordProblem("measurement", "nothing was measured", expected: "a mass, a waist or body fat"))
        }
        return problems.compactMap { $0 }
    }

    init(row: borrowing Row) throws {
        self.init(
            date: try row.date("taken_on"), mass: try row.optionalInt("mass_g").map { Mass(grams: $0) },
            waist_mm: try row.optionalInt("waist_mm"), bodyFat_permille: try row.optionalInt("body_fat_permille"))
    }
}
