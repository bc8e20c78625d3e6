import Diagnostics
import Foundation
import Store
import Testing

@Suite struct SchemaTests {
    private let folder: TemporaryFolder
    private static let first = Migration("things", "CREATE TABLE thing (id INTEGER PRIMARY KEY) STRICT")
    private static let second = Migration(
        "parts",
        "CREATE TABLE part (thing_id INTEGER NOT NULL REFERENCES thing (id)) STRICT; INSERT INTO thing VALUES (2)")

    init() throws {
        folder = try TemporaryFolder()
    }

    private func schema(_ migrations: Migration...) -> Schema { Schema(applicationID: 77, migrations: migrations) }

    private func open(_ access: Connection.Access = .create) throws(Diagnostic) -> Connection {
        try Connection(folder.file("studio.sqlite"), name: "Data/studio.sqlite", access: access)
    }

    private func things(_ connection: Connection) throws -> [Int64] {
        try connection.rows("SELECT id FROM thing ORDER BY id") { try $0.integer("id") }
    }

    @Test("An empty file is brought to the newest version without a backup; a second time changes nothing")
    func fromEmpty() throws {
        let connection = try open()
        #expect(try schema(Self.first, Self.second).migrate(connection) == nil)
        try schema(Self.first, Self.second).check(connection)
        #expect(try schema(Self.first, Self.second).migrate(connection) == nil)
        #expect(try things(connection) == [2])
        #expect(!folder.files.contains { $0.contains(".v") })
    }

    @Test("Before a step the store is backed up beside, as it was, and checked")
    func backup() throws {
        do {
            let connection = try open()
            try schema(Self.first).migrate(connection)
            try connection.execute("INSERT INTO thing VALUES (1)")
            let backup = try schema(Self.first, Self.second).migrate(connection)
            #expect(backup == (try realPath(folder.file("studio.v1.sqlite"))))
            #expect(try things(connection) == [1, 2])
        }
        let old = try Connection(folder.file("studio.v1.sqlite"), access: .readOnly)
        try schema(Self.first).check(old)
        #expect(try things(old) == [1])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("studio.v1.sqlite"))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("A backup that exists is not overwritten")
    func secondBackup() throws {
        try folder.write("studio.v1.sqlite", [1, 2, 3])
        let connection = try open()
        try schema(Self.first).migrate(connection)
        let backup = try schema(Self.first, Self.second).migrate(connection)
        #expect(backup?.hasSuffix("/studio.v1-2.sqlite") == true)
        #expect(try folder.bytes("studio.v1.sqlite") == [1, 2, 3])
    }

    @Test("A step that fails is undone and named, and leaves no backup behind")
    func failingStep() throws {
        let connection = try open()
        try schema(Self.first).migrate(connection)
        let wrong = Migration("wrong", "INSERT INTO thing VALUES (5); INSERT INTO nowhere VALUES (1)")
        let error = #expect(throws: Diagnostic.self) { try schema(Self.first, wrong).migrate(connection) }
        #expect(error?.code == "store-migration")
        #expect(error?.message.contains("`wrong`") == true)
        #expect(try things(connection) == [])
        try schema(Self.first).check(connection)
        #expect(!folder.files.contains { $0.contains(".v1") })
    }

    @Test("A step that leaves rows without their parent is undone")
    func orphans() throws {
        let connection = try open()
        try schema(Self.first, Self.second).migrate(connection)
        let wrong = Migration("orphans", "INSERT INTO part VALUES (99)")
        #expect(throws: Diagnostic.self) { try schema(Self.first, Self.second, wrong).migrate(connection) }
        #expect(try connection.problems() == [])
        // Foreign keys are enforced again.
        #expect(throws: StoreError.self) { try connection.execute("INSERT INTO part VALUES (99)") }
    }

    @Test("A store of a newer version is refused, to read and to change, and stays as it is")
    func downwards() throws {
        do { try schema(Self.first, Self.second).migrate(try open()) }
        let before = try folder.bytes("studio.sqlite")
        do {
            let old = schema(Self.first)
            let reading = try open(.readOnly)
            let refused = #expect(throws: Diagnostic.self) { try old.check(reading) }
            #expect(refused?.code == "store-newer")
            let changing = try open(.readWrite)
            let again = #expect(throws: Diagnostic.self) { try old.migrate(changing) }
            #expect(again?.code == "store-newer")
        }
        #expect(try folder.bytes("studio.sqlite") == before)
    }

    @Test("A store of an older version is refused for reading: a build changes nothing")
    func older() throws {
        do { try schema(Self.first).migrate(try open()) }
        let connection = try open(.readOnly)
        let refused = #expect(throws: Diagnostic.self) { try schema(Self.first, Self.second).check(connection) }
        #expect(refused?.code == "store-older")
    }

    @Test("Another program's database is refused and stays as it is")
    func foreign() throws {
        do { try (try open()).execute(script: "CREATE TABLE theirs (id INTEGER); PRAGMA user_version = 1") }
        let before = try folder.bytes("studio.sqlite")
        do {
            let connection = try open(.readWrite)
            let refused = #expect(throws: Diagnostic.self) { try schema(Self.first).migrate(connection) }
            #expect(refused?.code == "store-foreign")
            #expect(
                #expect(throws: Diagnostic.self) { try schema(Self.first).check(connection) }?.code == "store-foreign")
        }
        #expect(try folder.bytes("studio.sqlite") == before)
    }

    @Test("Commands that start at the same moment bring the store up once")
    func race() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                let path = folder.file("studio.sqlite")
                group.addTask {
                    let connection = try Connection(path, access: .create, patience_ms: 20_000)
                    try Schema(applicationID: 77, migrations: [Self.first, Self.second]).migrate(connection)
                }
            }
            try await group.waitForAll()
        }
        #expect(try things(open(.readOnly)) == [2])
    }

    @Test("A backup is taken while another connection writes, and through a read-only connection")
    func liveBackup() throws {
        let writer = try open()
        try schema(Self.first).migrate(writer)
        try writer.execute("INSERT INTO thing VALUES (1)")
        let reader = try open(.readOnly)
        try writer.write {
            try writer.execute("INSERT INTO thing VALUES (2)")
            try reader.backUp(to: folder.file("copy.sqlite"))
        }
        #expect(try things(Connection(folder.file("copy.sqlite"), access: .readOnly)) == [1])
        let again = #expect(throws: Diagnostic.self) { try reader.backUp(to: folder.file("copy.sqlite")) }
        #expect(again?.code == "file-exists")
    }

    private func realPath(_ path: String) throws -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
