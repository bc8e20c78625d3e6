import Diagnostics
import Progress
import Quantities
import Store
import Testing

@testable import Studio

/// Stores of before, brought up to date.
struct UpgradeTests {
    @Test("Every version before this one comes up to date with all that it holds, and is backed up first")
    func everyVersion() throws {
        let current = RecordsSchema.current
        for version in 1..<current.version {
            let folder = try RecordsFolder()
            try RecordStore.makeFolder(in: folder.studio)
            let (client, other) = (Fixed.id(1), Fixed.id(2))
            let before: [[String]]
            do {
                let old = try Connection(folder.store, name: "store", access: .create)
                try Schema(applicationID: current.applicationID, migrations: Array(current.migrations.prefix(version)))
                    .migrate(old)
                try old.execute(
                    """
                    INSERT INTO client (id, handle, name, language, mass_unit, sex, since_on, goal, is_active)
                    VALUES (?, 'ana-r', 'Ana', 'en', 'kg', 'female', '2026-01-01', '', 1)
                    """, client)
                for (index, values) in ["70000, NULL, NULL", "NULL, 800, NULL", "NULL, NULL, 250"].enumerated() {
                    try old.execute(
                        """
                        INSERT INTO measurement (id, client_id, taken_on, mass_g, waist_mm, body_fat_permille)
                        VALUES (?, ?, '2026-01-0\(index + 1)', \(values))
                        """, Fixed.id(UInt64(10 + index)), client)
                }
                try old.execute(
                    """
                    INSERT INTO workout_log (id, client_id, started_at_s, zone, title)
                    VALUES (?, ?, 1767258000, 'Europe/Berlin', 'Legs')
                    """, other, client)
                try old.execute(
                    "INSERT INTO set_log (workout_id, position, exercise, kind, load_g, reps) VALUES (?, 1, 'Squat', 'normal', 80000, 5)",
                    other)
                before = try contents(old)
            }
            let connection = try folder.open()
            #expect(try contents(connection) == before, "version \(version)")
            #expect(folder.studio.contains("Data/studio.v\(version).sqlite"))
            let records = try folder.records()
            #expect(records.diagnostics == [])
            #expect(records.client("ana-r")?.measurements.count == 3)
            #expect(records.client("ana-r")?.workouts.first?.sets.count == 1)
            // What the new tables are for can be kept at once.
            let measurement = Measurement(date: Fixed.today, hips_mm: 1000)
            try MeasurementRepository(connection).insert(
                measurement, of: client, id: Fixed.id(20), today: Fixed.today)
            #expect(try MeasurementRepository(connection).all(of: client).last?.hips_mm == 1000)
        }
    }

    private func contents(_ connection: Connection) throws -> [[String]] {
        try [
            "SELECT id || taken_on || ifnull(mass_g, '-') || ifnull(waist_mm, '-') || ifnull(body_fat_permille, '-') AS line FROM measurement ORDER BY id",
            "SELECT id || started_at_s || zone || title AS line FROM workout_log ORDER BY id",
            "SELECT workout_id || position || exercise || kind || load_g || reps AS line FROM set_log ORDER BY workout_id",
            "SELECT id || handle || name AS line FROM client ORDER BY id",
        ].map { try connection.rows($0) { try $0.text("line") } }
    }
}
