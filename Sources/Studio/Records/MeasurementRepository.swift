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
    ///   - batch: The import that it came with.
    public func insert(
        _ measurement: Measurement, of client: ULID, id: ULID, today: CivilDate, batch: ULID? = nil
    ) throws {
        let problems = measurement.problems(today: today)
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "measurement", key: measurement.date.iso) })
        }
        try connection.execute(
            """
            INSERT INTO measurement (id, client_id, taken_on, mass_g, waist_mm, hips_mm, chest_mm, arm_mm, thigh_mm,
                body_fat_permille, import_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, id, client, measurement.date.iso, measurement.mass?.grams, measurement.waist_mm, measurement.hips_mm,
            measurement.chest_mm, measurement.arm_mm, measurement.thigh_mm, measurement.bodyFat_permille, batch)
    }
}

extension Measurement {
    /// Everything that keeps the measurement from being kept.
    func problems(today: CivilDate) -> [RecordProblem] {
        var problems = [RecordRules.past(date, field: "date", today: today)]
        problems.append(mass.flatMap { RecordRules.range($0.grams, RecordRules.bodyMass_g, field: "mass_g") })
        for (girth, range, field) in [
            (waist_mm, RecordRules.girth_mm, "waist_mm"), (hips_mm, RecordRules.girth_mm, "hips_mm"),
            (chest_mm, RecordRules.girth_mm, "chest_mm"), (arm_mm, RecordRules.arm_mm, "arm_mm"),
            (thigh_mm, RecordRules.thigh_mm, "thigh_mm"),
        ] { problems.append(girth.flatMap { RecordRules.range($0, range, field: field) }) }
        problems.append(
            bodyFat_permille.flatMap { RecordRules.range($0, RecordRules.bodyFat_permille, field: "body_fat_permille") }
        )
        if mass == nil, bodyFat_permille == nil,
            [waist_mm, hips_mm, chest_mm, arm_mm, thigh_mm].allSatisfy({ $0 == nil })
        {
            problems.append(
                RecordProblem("measurement", "nothing was measured", expected: "a mass, a girth or body fat"))
        }
        return problems.compactMap { $0 }
    }

    init(row: borrowing Row) throws {
        self.init(
            date: try row.date("taken_on"), mass: try row.optionalInt("mass_g").map { Mass(grams: $0) },
            waist_mm: try row.optionalInt("waist_mm"), hips_mm: try row.optionalInt("hips_mm"),
            chest_mm: try row.optionalInt("chest_mm"), arm_mm: try row.optionalInt("arm_mm"),
            thigh_mm: try row.optionalInt("thigh_mm"), bodyFat_permille: try row.optionalInt("body_fat_permille"))
    }
}
