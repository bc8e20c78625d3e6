import Diagnostics
import Foundation
import Store
import Testing

@Suite struct OpeningTests {
    private let folder: TemporaryFolder
    private static let schema = Schema(
        applicationID: 77,
        migrations: [Migration("first", "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT) STRICT")])

    init() throws {
        folder = try TemporaryFolder()
    }

    private func open(_ name: String, _ access: Connection.Access) throws(Diagnostic) -> Connection {
        try Connection(folder.file(name), name: "Data/\(name)", access: access, patience_ms: 50)
    }

    private func code(_ name: String, _ access: Connection.Access) -> String? {
        do throws(Diagnostic) {
            _ = try open(name, access)
            return nil
        } catch {
            #expect(error.file == "Data/\(name)")
            return error.code
        }
    }

    private func fill(_ name: String, rows: Int = 1) throws {
        let connection = try open(name, .create)
        try Self.schema.migrate(connection)
        try connection.write {
            for id in 1...rows {
                try connection.execute("INSERT INTO thing VALUES (?, ?)", id, String(repeating: "x", count: 200))
            }
        }
    }

    @Test("A new store belongs to its owner alone")
    func permissions() throws {
        try fill("a.sqlite")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a.sqlite"))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("A store that is not there is said to be missing")
    func missing() {
        #expect(code("a.sqlite", .readOnly) == "store-missing")
        #expect(code("a.sqlite", .readWrite) == "store-missing")
        #expect(code("no/such/folder/a.sqlite", .create) == "store-missing")
        #expect(folder.files == [])
    }

    @Test("A text file is no database")
    func notDatabase() throws {
        try folder.write("a.sqlite", Array(String(repeating: "Dear diary. ", count: 500).utf8))
        for access in [Connection.Access.readOnly, .readWrite, .create] {
            #expect(code("a.sqlite", access) == "store-corrupt")
        }
    }

    @Test("A folder in the store's place is no store")
    func directory() throws {
        try FileManager.default.createDirectory(atPath: folder.file("a.sqlite"), withIntermediateDirectories: false)
        #expect(code("a.sqlite", .readOnly) == "store-corrupt")
    }

    @Test("A symbolic link in the store's place is refused, be it whole or broken")
    func symbolicLink() throws {
        try fill("real.sqlite")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("a.sqlite"), withDestinationPath: folder.file("real.sqlite"))
        try FileManager.default.createSymbolicLink(atPath: folder.file("b.sqlite"), withDestinationPath: "/nowhere")
        for access in [Connection.Access.readOnly, .readWrite, .create] {
            #expect(code("a.sqlite", access) == "store-symbolic-link")
            #expect(code("b.sqlite", access) == "store-symbolic-link")
        }
    }

    @Test("A link on the way to the store's folder is followed: that is how homes are mounted")
    func linkedFolder() throws {
        try fill("a.sqlite")
        let link = folder.path + ".link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
        defer { try? FileManager.default.removeItem(atPath: link) }
        _ = try Connection(link + "/a.sqlite", access: .readOnly)
    }

    @Test("Reading never changes the file, and a read-only connection cannot be made to")
    func readOnly() throws {
        try fill("a.sqlite", rows: 50)
        let before = try folder.bytes("a.sqlite")
        do {
            let connection = try open("a.sqlite", .readOnly)
            try Self.schema.check(connection)
            let count = try connection.read {
                try connection.first("SELECT count(*) AS count FROM thing") { try $0.integer("count") }
            }
            #expect(count == 50)
            for sql in ["DELETE FROM thing", "PRAGMA user_version = 9", "DROP TABLE thing"] {
                let error = try #require(#expect(throws: StoreError.self) { try connection.execute(sql) })
                #expect(error.diagnostic(file: "Data/a.sqlite").code == "store-read-only")
            }
        }
        #expect(try folder.bytes("a.sqlite") == before)
    }

    @Test("A writer that waits in vain says that the store is locked")
    func locked() throws {
        try fill("a.sqlite")
        let (one, other) = (try open("a.sqlite", .readWrite), try open("a.sqlite", .readWrite))
        try one.write {
            let error = try #require(#expect(throws: StoreError.self) { try other.write {} })
            let diagnostic = error.diagnostic(file: "Data/a.sqlite")
            #expect(diagnostic.code == "store-locked")
            #expect(diagnostic.cause == .machine)
        }
        try other.write {}
    }

    @Test("A store whose middle was overwritten is reported as damaged, whatever is asked of it")
    func corrupt() throws {
        try fill("a.sqlite", rows: 2000)
        var bytes = try folder.bytes("a.sqlite")
        let middle = bytes.count / 4..<bytes.count * 3 / 4
        for index in middle { bytes[index] = UInt8(truncatingIfNeeded: index &* 31 &+ 7) }
        try folder.write("a.sqlite", bytes)
        let connection = try open("a.sqlite", .readWrite)
        let error = try #require(
            #expect(throws: StoreError.self) { try connection.rows("SELECT * FROM thing") { try $0.text("name") } })
        let diagnostic = error.diagnostic(file: "Data/a.sqlite")
        #expect(diagnostic.code == "store-corrupt")
        #expect(diagnostic.hint?.contains("backup") == true)
        #expect(try !connection.problems().isEmpty)
        let refused = #expect(throws: Diagnostic.self) { try connection.backUp(to: folder.file("copy.sqlite")) }
        #expect(refused?.code == "store-corrupt")
        #expect(!folder.files.contains("copy.sqlite"))
    }

    @Test("No scribble over a store traps", arguments: 0..<40 as Range<UInt64>)
    func scribbles(seed: UInt64) throws {
        try fill("a.sqlite", rows: 300)
        var bytes = try folder.bytes("a.sqlite")
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<(1 + next(60)) { bytes[next(bytes.count)] = UInt8(next(256)) }
        if seed % 5 == 0 { bytes.removeLast(next(bytes.count)) }
        try folder.write("b.sqlite", bytes)
        do {
            let connection = try Connection(folder.file("b.sqlite"), access: .readOnly)
            try Self.schema.check(connection)
            _ = try connection.rows("SELECT * FROM thing") { try $0.optionalText("name") }
            _ = try connection.problems()
        } catch let error as StoreError {
            #expect(["store-corrupt", "store-failed", "store-unreadable"].contains(error.diagnostic(file: "b").code))
        } catch let error as Diagnostic {
            #expect(error.code.hasPrefix("store-"))
        }
    }

    // Result codes from <https://www.sqlite.org/rescode.html>.
    @Test(
        "Each refusal of SQLite has words of its own",
        arguments: [
            (5, "store-locked"), (261, "store-locked"), (6, "store-locked"), (8, "store-read-only"),
            (1288, "store-folder"), (1544, "store-folder"), (14, "store-folder"), (3, "store-permission"),
            (13, "disk-full"), (10, "store-unreadable"), (7, "out-of-memory"), (26, "store-corrupt"),
            (11, "store-corrupt"),
            (267, "store-corrupt"), (20, "store-corrupt"), (19, "store-refused"), (2067, "store-refused"),
            (1, "store-failed"),
        ] as [(Int32, String)])
    func words(code: Int32, name: String) {
        let diagnostic = StoreError(code: code, message: "…").diagnostic(file: "Data/studio.sqlite")
        #expect(diagnostic.code == name)
        #expect(diagnostic.file == "Data/studio.sqlite")
    }
}
