import Diagnostics
import Foundation
import Quantities
import Store
import Testing

@testable import Studio

/// Versions of plans with the templates that they stand on.
@Suite struct PlanVersionTests {
    private let folder: RecordsFolder
    private let connection: Connection
    private let client = Fixed.client()

    init() throws {
        folder = try RecordsFolder()
        connection = try folder.open()
        try ClientRepository(connection).insert(client, today: Fixed.today)
    }

    @Test("a template's text is kept once, however many versions stand on it, and comes back with each")
    func templates() throws {
        var counter = Fixed.Counter()
        let plans = PlanRepository(connection)
        let (one, two) = (PlanVersion.Template("one"), PlanVersion.Template("two"))
        try plans.start("a", on: one, for: client.id, author: "M", reason: "r", at: Fixed.now, using: &counter)
        try plans.save("b", on: one, for: client.id, author: "M", reason: "r", at: Fixed.now)
        try plans.save("c", on: two, for: client.id, author: "M", reason: "r", at: Fixed.now)
        try plans.save("d", for: client.id, author: "M", reason: "r", at: Fixed.now)
        #expect(try plans.versions(of: client.id).map { $0.template?.text } == ["one", "one", "two", nil])
        #expect(try connection.first("SELECT count(*) AS n FROM plan_template") { try $0.integer("n") } == 2)
        #expect(try folder.records().client("ana-r")?.plan?.text == "d")
    }

    @Test("nothing that was saved can be changed or deleted, but all of it goes with its client")
    func stays() throws {
        var counter = Fixed.Counter()
        let template = PlanVersion.Template("one")
        try PlanRepository(connection).start(
            "a", on: template, for: client.id, author: "M", reason: "r", at: Fixed.now, using: &counter)
        for sql in [
            "UPDATE plan_version SET template_sha256 = NULL", "DELETE FROM plan_version",
            "INSERT OR REPLACE INTO plan_version SELECT * FROM plan_version",
            "UPDATE plan_template SET text = 'other'", "DELETE FROM plan_template",
            "INSERT OR REPLACE INTO plan_template VALUES ('\(template.digest.hex)', 'other')",
            "INSERT INTO plan_template VALUES ('1234', 'short')",
        ] {
            #expect(throws: StoreError.self, "\(sql)") { try connection.execute(sql) }
        }
        try connection.execute("DELETE FROM client WHERE id = ?", client.id)
        #expect(try connection.first("SELECT count(*) AS n FROM plan_version") { try $0.integer("n") } == 0)
        #expect(try connection.execute("DELETE FROM plan_template") == 1)
    }

    @Test("a plan ends, stays with its versions, and can go on")
    func ends() throws {
        var counter = Fixed.Counter()
        let plans = PlanRepository(connection)
        try plans.start("a", for: client.id, author: "M", reason: "r", at: Fixed.now, using: &counter)
        #expect(try plans.end(of: client.id, at: Fixed.now))
        #expect(try !plans.end(of: client.id, at: Fixed.now))
        #expect(try plans.current(of: client.id) == nil)
        let plan = try #require(try plans.all(of: client.id).first)
        #expect(plan.endedAt == Fixed.now && !plan.isCurrent && plan.versions.map(\.text) == ["a"])
        try plans.resume(plan.id, of: client.id, at: Fixed.now)
        #expect(try plans.current(of: client.id)?.text == "a")
    }

    @Test("a store of before is brought up to date with its plans, after a backup")
    func migration() throws {
        let old = try RecordsFolder()
        try RecordStore.makeFolder(in: old.studio)
        do {
            let connection = try Connection(old.store, name: RecordStore.fileName, access: .create)
            let first = Schema(
                applicationID: RecordsSchema.applicationID, migrations: [RecordsSchema.current.migrations[0]])
            try first.migrate(connection)
            let id = client.id.text
            try connection.execute(
                """
                INSERT INTO client (id, handle, name, language, mass_unit, sex, since_on, goal, is_active)
                VALUES (?, 'ana-r', 'Ana', 'en', 'kg', 'female', '2026-01-01', '', 1)
                """, id)
            try connection.execute("INSERT INTO plan (id, client_id, is_current) VALUES (?, ?, 1)", id, id)
            try connection.execute(
                "INSERT INTO plan_version (plan_id, number, text, author, reason, saved_at_s) VALUES (?, 1, 'a', 'M', 'r', 0)",
                id)
        }
        let connection = try old.open()
        let version = try #require(try PlanRepository(connection).current(of: client.id))
        #expect(version.text == "a" && version.template == nil)
        #expect(FileManager.default.fileExists(atPath: old.studio.path("Data/studio.v1.sqlite")))
    }
}
