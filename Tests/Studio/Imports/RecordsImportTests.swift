import Diagnostics
import Files
import Foundation
import Progress
import Quantities
import Store
import Testing
import Trials

@testable import Studio

/// Imports of records: what goes in comes out again, and nothing that a file holds can harm.
struct RecordsImportTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace
    private let now = Fixed.now

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "studio.yml",
            "studio: {name: Test, trainer: Tess, email: tess@studio.example}\nsite: {url: https://studio.example, title: Test, description: A test.}\n"
        )
        workspace = Workspace(folder.path)
        let connection = try RecordStore.openForChanging(in: folder.folder)
        try ClientRepository(connection).insert(Fixed.client(), today: Fixed.today)
    }

    private static let strong = """
        Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
        2026-03-29 02:30:00,"Leg day",1h 10m,"Squat (Barbell)",W,60,8,0,0,,,
        2026-03-29 02:30:00,"Leg day",1h 10m,"Squat (Barbell)",1,100,5,0,0,"good","Slept",8
        2026-03-30 18:00:00,"Push",45m,"Own thing",1,22.5,10,0,0,,,

        """
    private static let hevy = """
        "title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
        "Push","22 Dec 2025, 08:00","22 Dec 2025, 09:00","","Bench Press (Barbell)","0","",0,"warmup",40,8,,,
        "Push","22 Dec 2025, 08:00","22 Dec 2025, 09:00","","Running","","",0,"normal",,,5.2,1560,7.5

        """
    private static let measurements = """
        Datum;Gewicht (kg);Taille (cm);Ruhepuls;Schritte
        01.03.2026;82,4;84,5;58;9000
        02.03.2026;82,1;;57;11000

        """
    private static let habits = "date,Walk,Water\n2026-03-01,yes,2.5\n2026-03-02,no,\n2026-03-03,vielleicht,3\n"
    private static let checkIns = "Datum,energy,How was it?\n2026-03-01,4,fine\n2026-03-08,9,so\n"
    private static let clients =
        "Vorname;Nachname;E-Mail;Geburtsdatum;Größe\nBen;Otto;ben@example.com;05.06.1990;1,82\n"
    private static let health = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE HealthData [
        <!ELEMENT HealthData (ExportDate,Me,Record*)>
        <!ATTLIST HealthData locale CDATA #REQUIRED>
        ]>
        <HealthData locale="de_DE">
         <Record type="HKQuantityTypeIdentifierBodyMass" unit="kg" sourceName="Scale" startDate="2026-03-01 20:00:00 +0100" endDate="2026-03-01 20:00:00 +0100" value="83"/>
         <Record type="HKQuantityTypeIdentifierBodyMass" unit="lb" sourceName="Scale" startDate="2026-03-01 07:00:00 +0100" endDate="2026-03-01 07:00:00 +0100" value="180.5"/>
         <Record type="HKQuantityTypeIdentifierBodyFatPercentage" unit="%" sourceName="Scale" startDate="2026-03-01 07:00:00 +0100" endDate="2026-03-01 07:00:00 +0100" value="0.215"/>
         <Record type="HKQuantityTypeIdentifierStepCount" unit="count" sourceName="Phone" startDate="2026-03-01 09:00:00 +0100" endDate="2026-03-01 09:10:00 +0100" value="700"/>
         <Record type="HKQuantityTypeIdentifierStepCount" unit="count" sourceName="Watch" startDate="2026-03-01 09:00:00 +0100" endDate="2026-03-01 09:10:00 +0100" value="800"/>
         <Record type="HKQuantityTypeIdentifierStepCount" unit="count" sourceName="Watch" startDate="2026-03-01 10:00:00 +0100" endDate="2026-03-01 10:10:00 +0100" value="200"/>
         <Record type="HKQuantityTypeIdentifierHeartRateVariabilitySDNN" unit="ms" sourceName="Watch" startDate="2026-03-01 03:00:00 +0100" endDate="2026-03-01 03:01:00 +0100" value="60"/>
         <Record type="HKQuantityTypeIdentifierHeartRateVariabilitySDNN" unit="ms" sourceName="Watch" startDate="2026-03-01 04:00:00 +0100" endDate="2026-03-01 04:01:00 +0100" value="50"/>
         <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch" startDate="2026-02-28 23:00:00 +0100" endDate="2026-03-01 03:00:00 +0100" value="HKCategoryValueSleepAnalysisAsleepCore"/>
         <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Phone" startDate="2026-03-01 02:00:00 +0100" endDate="2026-03-01 06:30:00 +0100" value="HKCategoryValueSleepAnalysisAsleepUnspecified"/>
         <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Phone" startDate="2026-02-28 22:00:00 +0100" endDate="2026-03-01 07:30:00 +0100" value="HKCategoryValueSleepAnalysisInBed"/>
         <Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" sourceName="Watch" startDate="no" endDate="no" value="x"/>
         <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" startDate="2026-03-01 18:00:00 +0100" endDate="2026-03-01 18:30:00 +0100">
          <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5.1" unit="km"/>
         </Workout>
        </HealthData>

        """

    private enum Kind: String, CaseIterable { case strong, hevy, measurements, habits, checkIns, clients, health }

    private func text(_ kind: Kind) -> String {
        switch kind {
        case .strong: Self.strong
        case .hevy: Self.hevy
        case .measurements: Self.measurements
        case .habits: Self.habits
        case .checkIns: Self.checkIns
        case .clients: Self.clients
        case .health: Self.health
        }
    }

    private func run(_ kind: Kind, _ bytes: [UInt8], isDryRun: Bool = false) throws -> ImportReport {
        try folder.write("file", bytes)
        let records = try RecordsImport(workspace, source: "\(folder.path)/file", at: now, isDryRun: isDryRun)
        switch kind {
        case .strong, .hevy:
            var options = RecordsImport.TrainingOptions()
            options.weights = .kilograms
            return try records.training(for: "ana-r", options)
        case .measurements: return try records.measurements(for: "ana-r", maps: [])
        case .habits: return try records.habits(for: "ana-r")
        case .checkIns: return try records.checkIns(for: "ana-r")
        case .clients: return try records.clients()
        case .health: return try records.health(for: "ana-r")
        }
    }

    /// Everything that the store holds but the audit, which remembers.
    private func dump() throws -> [String] {
        let connection = try Connection(folder.folder.path(RecordStore.fileName), name: "store", access: .readOnly)
        let tables = try connection.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'audit' ORDER BY name"
        ) { try $0.text("name") }
        return try tables.flatMap { table in
            let columns = try connection.rows("SELECT name FROM pragma_table_info('\(table)')") { try $0.text("name") }
            let row = columns.map { "quote(\"\($0)\")" }.joined(separator: " || '|' || ")
            return try connection.rows("SELECT \(row) AS line FROM \"\(table)\" ORDER BY line") {
                "\(table): \(try $0.text("line"))"
            }
        }
    }

    @Test("What came with an import goes with it, row by row, and a dry run leaves nothing", arguments: Kind.allCases)
    private func undo(kind: Kind) throws {
        let before = try dump()
        let bytes = Array(text(kind).utf8)
        let dry = try run(kind, bytes, isDryRun: true)
        #expect(try dump() == before)
        let report = try run(kind, bytes)
        #expect(report.added.map(\.count) == dry.added.map(\.count))
        let batch = try #require(report.batch)
        let after = try dump()
        #expect(after != before)
        #expect(try run(kind, bytes).earlier?.id == batch)
        // The same records in another file: nothing is new.
        let again = try run(kind, bytes + Array((kind == .health ? "<!-- later -->" : "\n\n").utf8))
        #expect(again.added.isEmpty && again.known > 0, "\(again.text)")
        #expect(try dump() == after)
        _ = try Roster(workspace).undoImport(batch.text, at: now, isDryRun: false)
        #expect(try dump() == before)
    }

    @Test("Apple Health: the first weight, the device that counted most, sleep once, SDNN as what it is")
    func appleHealth() throws {
        let report = try run(.health, Array(Self.health.utf8))
        #expect(!report.hasProblems, "\(report.text)")
        let records = try workspace.readRecords { connection in
            let client = try #require(try ClientRepository(connection).find("ana-r"))
            return (
                try MeasurementRepository(connection).all(of: client.id),
                try WearableRepository(connection).all(of: client.id),
                try WorkoutRepository(connection).all(of: client.id)
            )
        }
        guard let records else {
            Issue.record("there are no records")
            return
        }
        #expect(records.0.map(\.mass) == [Mass(180.5, .pounds)])
        #expect(records.0.first?.bodyFat_permille == 215)
        let day = try #require(records.1.first)
        #expect((day.steps, day.sleep_min) == (1000, 450))
        #expect((day.hrvSDNN_us, day.hrvRMSSD_us) == (55_000, nil))
        #expect(day.device == "Watch")
        #expect(records.2.map(\.title) == ["Running"])
        #expect(records.2.first?.sets.first?.distance_m == 5100)
    }

    @Test("A later export of a day that was not over counts, and taking it back brings the earlier one up again")
    func laterDay() throws {
        _ = try run(.health, Array(Self.health.utf8))
        let more = Self.health.replacingOccurrences(of: "value=\"200\"", with: "value=\"4000\"")
        let later = try run(.health, Array(more.utf8))
        #expect(later.added.map(\.noun) == ["changed day"])
        func steps() throws -> [Int?] {
            try workspace.readRecords { connection in
                let client = try #require(try ClientRepository(connection).find("ana-r"))
                return try WearableRepository(connection).all(of: client.id).map(\.steps)
            } ?? []
        }
        #expect(try steps() == [4800])
        _ = try Roster(workspace).undoImport(try #require(later.batch).text, at: now, isDryRun: false)
        #expect(try steps() == [1000])
    }

    @Test("Entities are refused, whatever they are for")
    func entities() throws {
        let bomb = Self.health.replacingOccurrences(of: "]>", with: "<!ENTITY a \"b\">]>")
        let error = #expect(throws: Mistakes.self) { try run(.health, Array(bomb.utf8)) }
        #expect(error?.diagnostics.first?.code == "xml-entity")
    }

    @Test("Spoiled files come in or are refused, and what came in can be taken back", arguments: Kind.allCases)
    private func fuzzing(kind: Kind) throws {
        let before = try dump()
        var mutator = Mutator(
            seed: 23,
            spice: ["\"", ";", ",", "\t", "99999999999999999999", "-1", "2026-02-30", "NaN", "<", "&", "kg", "0"])
        var taken = 0
        for _ in 0..<60 {
            do {
                let report = try run(kind, mutator.spoiled(Array(text(kind).utf8)))
                guard let batch = report.batch else { continue }
                taken += 1
                _ = try Roster(workspace).undoImport(batch.text, at: now, isDryRun: false)
            } catch let mistakes as Mistakes {
                #expect(!mistakes.diagnostics.contains { $0.code.hasPrefix("store") }, "\(mistakes.diagnostics)")
            }
        }
        #expect(try dump() == before)
        #expect(taken > 5)
    }
}
