import Diagnostics
import Foundation
import Store
import Testing

@Suite struct ConnectionTests {
    private let folder: TemporaryFolder
    private let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(folder.file("a.sqlite"), name: "Data/a.sqlite", access: .create)
        try connection.execute(
            script: """
                CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, size REAL, body BLOB) STRICT;
                CREATE TABLE part (thing_id INTEGER NOT NULL REFERENCES thing (id)) STRICT; -- the last statement
                """)
    }

    @Test("Every kind of value comes back as it went in")
    func roundTrip() throws {
        let text = "Zoë \u{0}\u{1F3CB} \n"
        try connection.execute("INSERT INTO thing VALUES (?, ?, ?, ?)", Int64.min, text, -0.5, [UInt8](0...255))
        try connection.execute("INSERT INTO thing VALUES (?, ?, ?, ?)", 2, "", 1.0, [UInt8]())
        try connection.execute("INSERT INTO thing VALUES (?, ?, ?, ?)", 3, String?.none, Double?.none, StoredValue.null)
        let first = try connection.first("SELECT * FROM thing ORDER BY id") { row in
            (try row.integer("id"), try row.text("name"), try row.real("size"), try row.blob("body"))
        }
        let found = try #require(first)
        #expect(found == (Int64.min, text, -0.5, [UInt8](0...255)))
        let empties = try connection.first("SELECT * FROM thing WHERE id = 2") { row in
            (try row.optionalText("name"), try row.optionalBlob("body"))
        }
        #expect(empties?.0 == "")
        #expect(empties?.1 == [])
        let nulls = try connection.first("SELECT * FROM thing WHERE id = 3") { row in
            (
                try row.optionalText("name") == nil, try row.optionalReal("size") == nil,
                try row.optionalBlob("body") == nil
            )
        }
        #expect(try #require(nulls) == (true, true, true))
    }

    @Test("A NULL or a wrong type where a value is wanted is an error, not a zero")
    func noCoercion() throws {
        try connection.execute("INSERT INTO thing (id, name) VALUES (1, '12')")
        #expect(throws: StoreError.self) { try connection.first("SELECT * FROM thing") { try $0.integer("name") } }
        #expect(throws: StoreError.self) { try connection.first("SELECT * FROM thing") { try $0.real("size") } }
        #expect(throws: StoreError.self) { try connection.first("SELECT * FROM thing") { try $0.text("nowhere") } }
    }

    @Test("An error names the statement and never a value")
    func hidden() throws {
        try connection.execute("INSERT INTO thing (id, name) VALUES (?, ?)", 7, "first")
        let error = try #require(
            #expect(throws: StoreError.self) {
                try connection.execute("INSERT INTO thing (id, name) VALUES (?, ?)", 7, "torn meniscus")
            })
        #expect(error.isConstraint)
        #expect(error.description.contains("VALUES (?, ?)"))
        #expect(!error.description.contains("meniscus"))
        #expect(error.diagnostic(file: "Data/a.sqlite").code == "store-refused")
    }

    @Test("Too few values for the placeholders are an error")
    func missingArguments() {
        #expect(throws: StoreError.self) { try connection.execute("INSERT INTO thing (id, name) VALUES (?, ?)", 1) }
    }

    @Test("A STRICT table refuses text for a number")
    func strict() {
        #expect(throws: StoreError.self) { try connection.execute("INSERT INTO thing (id, size) VALUES (1, 'heavy')") }
    }

    @Test("A foreign key that points nowhere is refused")
    func foreignKeys() {
        #expect(throws: StoreError.self) { try connection.execute("INSERT INTO part VALUES (99)") }
    }

    @Test("A write that throws leaves nothing behind, and the connection goes on")
    func rollback() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try connection.write {
                try connection.execute("INSERT INTO thing (id) VALUES (1)")
                throw Stop()
            }
        }
        #expect(try count() == 0)
        try connection.write { try connection.execute("INSERT INTO thing (id) VALUES (1)") }
        #expect(try count() == 1)
    }

    @Test("A change inside a read and a transaction inside a transaction are refused")
    func misuse() throws {
        #expect(throws: StoreError.self) {
            try connection.read { try connection.execute("INSERT INTO thing (id) VALUES (1)") }
        }
        #expect(throws: StoreError.self) { try connection.write { try connection.write {} } }
        #expect(try count() == 0)
        try connection.execute("INSERT INTO thing (id) VALUES (1)")
    }

    @Test("A read sees one moment, whatever others commit meanwhile")
    func snapshot() throws {
        // Write-ahead logging, which lets a reader and a writer work side by side, comes with the schema.
        try Schema(applicationID: 0, migrations: []).migrate(connection)
        let other = try Connection(folder.file("a.sqlite"), access: .readWrite)
        try connection.read {
            #expect(try count() == 0)
            try other.write { try other.execute("INSERT INTO thing (id) VALUES (1)") }
            #expect(try count() == 0)
        }
        #expect(try count() == 1)
    }

    @Test("The same statement can be used while its own rows are read")
    func nested() throws {
        for id in 1...3 { try connection.execute("INSERT INTO thing (id) VALUES (?)", id) }
        let sql = "SELECT id FROM thing WHERE id >= ? ORDER BY id"
        var seen: [Int64] = []
        try connection.each(sql, 1) { row in
            let inner = try connection.rows(sql, 3) { try $0.integer("id") }
            seen += [try row.integer("id")] + inner
        }
        #expect(seen == [1, 3, 2, 3, 3, 3])
    }

    @Test("Any number of different statements can be run: the cache is bounded")
    func cache() throws {
        for number in 0..<400 {
            #expect(try connection.first("SELECT \(number) AS number") { try $0.integer("number") } == Int64(number))
        }
    }

    @Test("A script stops at its first mistake and reports it")
    func script() throws {
        #expect(throws: StoreError.self) {
            try connection.execute(
                script: "INSERT INTO thing (id) VALUES (1); INSERT INTO nothing VALUES (1); SELECT 1")
        }
        #expect(try count() == 1)
        try connection.execute(script: "  ;; -- nothing at all\n")
    }

    private func count() throws -> Int64? {
        try connection.first("SELECT count(*) AS count FROM thing") { try $0.integer("count") }
    }
}
