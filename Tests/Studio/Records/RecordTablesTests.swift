import Diagnostics
import Quantities
import Store
import Testing
import Training

@testable import Studio

@Suite struct RecordTablesTests {
    private let folder: RecordsFolder
    private let connection: Connection
    private let client = Fixed.client()

    init() throws {
        folder = try RecordsFolder()
        connection = try folder.open()
        try ClientRepository(connection).insert(client, today: Fixed.today)
    }

    @Test("Workouts come back with their sets in order, by the moment they began")
    func workouts() throws {
        let sets = [
            SetLog(exercise: "Back squat", kind: .warmup, load: Mass(grams: 40_000), reps: 8),
            SetLog(exercise: "Back squat", load: Mass(grams: 62_500), reps: 5, rpe_tenths: 75),
            SetLog(exercise: "Lat pulldown", kind: .drop, load: Mass(grams: 30_000), reps: 14),
            SetLog(exercise: "Plank", duration_s: 45), SetLog(exercise: "Run", kind: .failure, distance_m: 400),
        ]
        let late = WorkoutLog(startedAt: Fixed.now, title: "B", duration_s: 3600, sessionRPE_tenths: 70, sets: sets)
        let early = WorkoutLog(startedAt: Fixed.now.adding(seconds: -86_400), title: "A", sets: [])
        let workouts = WorkoutRepository(connection)
        try workouts.insert(late, of: client.id, id: Fixed.id(2), zone: "Europe/Berlin")
        try workouts.insert(early, of: client.id, id: Fixed.id(3), zone: "Europe/Berlin")
        #expect(try workouts.all(of: client.id) == [early, late])
        #expect(try folder.records().clients.first?.workouts == [early, late])
    }

    @Test("A measurement that cannot be is refused, without telling it")
    func measurements() throws {
        let repository = MeasurementRepository(connection)
        let bad: [(Studio.ULID, CivilDate, Int?, Int?, Int?)] = [
            (Fixed.id(2), Fixed.today, 19_999, nil, nil), (Fixed.id(2), Fixed.today, 400_001, nil, nil),
            (Fixed.id(2), Fixed.today, nil, 299, nil), (Fixed.id(2), Fixed.today, nil, nil, 751),
            (Fixed.id(2), Fixed.today, nil, nil, nil), (Fixed.id(2), Fixed.today.adding(days: 1), 70_000, nil, nil),
        ]
        for (id, date, mass, waist, fat) in bad {
            let error = #expect(throws: Mistakes.self) {
                try repository.insert(
                    .init(date: date, mass: mass.map { Mass(grams: $0) }, waist_mm: waist, bodyFat_permille: fat),
                    of: client.id, id: id, today: Fixed.today)
            }
            let text = error.map { "\($0)" } ?? ""
            #expect(!text.contains("19999") && !text.contains("400001") && !text.contains("299,"))
        }
        try repository.insert(
            .init(date: Fixed.today, mass: Mass(grams: 20_000), waist_mm: 800), of: client.id, id: Fixed.id(2),
            today: Fixed.today)
        #expect(try repository.all(of: client.id).map(\.waist_mm) == [800])
    }

    @Test("The store itself refuses what the rules refuse, and text for numbers")
    func checks() throws {
        for sql in [
            "UPDATE client SET height_mm = 899", "UPDATE client SET height_mm = 'tall'",
            "UPDATE client SET handle = 'Ana'",
            "UPDATE client SET born_on = '2025-02-30'", "UPDATE client SET born_on = '1.2.1990'",
            "UPDATE client SET language = 'fr'", "UPDATE client SET country = 'de'", "UPDATE client SET is_active = 2",
            "UPDATE client_flag SET to_on = '2000-01-01' WHERE from_on IS NOT NULL",
            "INSERT INTO menu (id, client_id, is_current) VALUES ('\(Fixed.id(9))', '\(client.id)', 2)",
            "INSERT INTO measurement (id, client_id, taken_on, mass_g) VALUES ('\(Fixed.id(9))', '\(client.id)', '2026-01-01', 70.5)",
            "INSERT INTO measurement (id, client_id, taken_on, mass_g) VALUES ('\(Fixed.id(9))', '\(client.id)', '2026-01-01', NULL)",
            "INSERT INTO measurement (id, client_id, taken_on, mass_g) VALUES ('\(Fixed.id(9))', '\(Fixed.id(8))', '2026-01-01', 70000)",
        ] {
            let error = #expect(throws: StoreError.self, "\(sql)") { try connection.execute(sql) }
            #expect(error?.isConstraint == true, "\(sql)")
        }
    }

    @Test("A plan's versions are numbered, kept for good, and the newest of the newest plan is current")
    func plans() throws {
        var counter = Fixed.Counter()
        let plans = PlanRepository(connection)
        #expect(try plans.save("x", for: client.id, author: "M", reason: "r", at: Fixed.now) == nil)
        try plans.start("first", for: client.id, author: "M", reason: "start", at: Fixed.now, using: &counter)
        try plans.save("second", for: client.id, author: "M", reason: "lighter", at: Fixed.now.adding(seconds: 60))
        let current = try #require(try plans.current(of: client.id))
        #expect((current.version, current.text, current.reason) == (2, "second", "lighter"))
        try plans.start("other", for: client.id, author: "M", reason: "new block", at: Fixed.now, using: &counter)
        #expect(try plans.versions(of: client.id).map(\.text) == ["other"])
        #expect(try folder.records().client("ana-r")?.plan?.text == "other")
        #expect(throws: StoreError.self) { try connection.execute("UPDATE plan_version SET text = 'changed'") }
        #expect(throws: StoreError.self) { try connection.execute("UPDATE plan SET is_current = 1") }
        let place = current.source(handle: "ana-r").place(of: 0..<3)
        #expect("\(place.file):\(place.line):\(place.column)" == "plan of ana-r:1:1")
    }

    /// A text of a menu that begins on a day.
    private func menu(_ start: CivilDate) -> String { "---\nuses: week\nstart: \(start.iso)\n---\n" }

    @Test("A menu that begins later leaves the one before to its last day; one that never began gives its place up")
    func menus() throws {
        var counter = Fixed.Counter()
        let menus = MenuRepository(connection)
        let first = Fixed.today.adding(days: -7)
        func start(_ day: CivilDate, isWaiting: Bool = false, afterWaiting: Bool = false) throws {
            try menus.start(
                menu(day), on: MenuVersion.Template("week"), for: client.id, isWaiting: isWaiting,
                afterWaiting: afterWaiting, author: "M", reason: "r", at: Fixed.now, using: &counter)
        }
        func text(_ day: CivilDate) throws -> String? {
            try folder.records().client("ana-r")?.menu(on: day)?.text
        }
        try start(first)
        try menus.save(menu(first) + "- scale: 110%\n", for: client.id, author: "M", reason: "r", at: Fixed.now)
        #expect(try text(first.adding(days: -1)) == nil)
        #expect(try text(Fixed.today)?.hasSuffix("110%\n") == true)
        let later = Fixed.today.adding(days: 3)
        try start(later, isWaiting: true)
        #expect(try text(later.adding(days: -1))?.hasSuffix("110%\n") == true)
        #expect(try text(later) == menu(later))
        #expect(try menus.followed(by: client.id)?.version.version == 2)
        let last = Fixed.today.adding(days: 10)
        try start(last, isWaiting: true, afterWaiting: true)
        #expect(try text(last.adding(days: -1))?.hasSuffix("110%\n") == true)
        #expect(try text(last) == menu(last))
        #expect(try menus.all(of: client.id).map(\.isCurrent) == [false, false, true])
        #expect(throws: StoreError.self) { try connection.execute("UPDATE menu_version SET text = 'changed'") }
        #expect(throws: StoreError.self) { try connection.execute("DELETE FROM menu_version") }
        #expect(throws: StoreError.self) { try connection.execute("UPDATE menu_template SET text = 'changed'") }
        try connection.execute("DELETE FROM client WHERE id = ?", client.id)
        #expect(try connection.first("SELECT count(*) AS n FROM menu") { try $0.integer("n") } == 0)
    }

    @Test("Assignments of an older store become menus of one version, in the order of their days")
    func oldMenus() throws {
        let old = try RecordsFolder()
        try RecordStore.makeFolder(in: old.studio)
        do {
            let connection = try Connection(old.store, name: RecordStore.fileName, access: .create)
            let first = Schema(
                applicationID: RecordsSchema.applicationID,
                migrations: Array(RecordsSchema.current.migrations.prefix(2)))
            try first.migrate(connection)
            for (handle, number) in [("ana-r", UInt64(1)), ("ben-k", 2)] {
                try connection.execute(
                    """
                    INSERT INTO client (id, handle, name, language, mass_unit, sex, since_on, goal, is_active)
                    VALUES (?, ?, 'A', 'en', 'kg', 'female', '2026-01-01', '', 1)
                    """, Fixed.id(number), handle)
            }
            try connection.execute(
                """
                INSERT INTO client_menu VALUES
                    (?, '2026-11-20', 'second', 2500), (?, '2026-10-05', 'first', 1000), (?, '2026-10-05', 'first', 12000)
                """, Fixed.id(1), Fixed.id(1), Fixed.id(2))
        }
        let connection = try old.open()
        let menus = MenuRepository(connection)
        let all = try menus.all(of: Fixed.id(1))
        #expect(all.map(\.isCurrent) == [false, true])
        #expect(all.map { $0.endedAt?.rfc3339 } == ["2026-11-20T00:00:00Z", nil])
        #expect(
            all.flatMap(\.versions).map(\.text) == [
                "---\nuses: first\nstart: 2026-10-05\n---\n",
                "---\nuses: second\nstart: 2026-11-20\npeople: 2.5\n---\n",
            ])
        #expect(try menus.followed(by: Fixed.id(1))?.version.text == all[0].versions[0].text)
        #expect(
            try menus.current(of: Fixed.id(2))?.text == "---\nuses: first\nstart: 2026-10-05\npeople: 12\n---\n")
        let records = try #require(try old.records().client("ana-r"))
        #expect(records.menu(on: CivilDate(iso: "2026-11-19") ?? Fixed.today)?.text.contains("first") == true)
        #expect(records.menu(on: CivilDate(iso: "2026-11-20") ?? Fixed.today)?.text.contains("second") == true)
    }

    @Test("The audit is a chain that cannot be changed; what was forced is found")
    func audit() throws {
        let audit = AuditLog(connection)
        for number in 1...4 { try audit.append("measure", "client \(number)", actor: "trainer", at: Fixed.now) }
        #expect(try audit.firstBreak() == nil)
        for sql in [
            "UPDATE audit SET actor = 'x'", "DELETE FROM audit",
            "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 2",
            "INSERT INTO audit VALUES (6, 0, 'a', 'b', 'c', '', '\(String(repeating: "0", count: 64))')",
        ] {
            #expect(throws: StoreError.self, "\(sql)") { try connection.execute(sql) }
        }
        try connection.execute("DROP TRIGGER audit_stays")
        try connection.execute("UPDATE audit SET subject = 'client 9' WHERE sequence = 3")
        #expect(try audit.firstBreak() == 3)
    }

    @Test("A setting is set, changed and removed")
    func settings() throws {
        let settings = SettingRepository(connection)
        #expect(try settings.value("a") == nil)
        try settings.set("a", to: "1")
        try settings.set("a", to: "2")
        #expect(try settings.value("a") == "2")
        try settings.set("a", to: nil)
        #expect(try settings.value("a") == nil)
    }
}
