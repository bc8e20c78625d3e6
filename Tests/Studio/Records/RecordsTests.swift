import Diagnostics
import Foundation
import Quantities
import Store
import Studio
import Testing

@Suite struct RecordsTests {
    private let folder: RecordsFolder

    init() throws {
        folder = try RecordsFolder()
    }

    @Test("A studio without records reads as one without clients, and nothing is made")
    func none() throws {
        let records = try folder.records()
        #expect(records.clients.isEmpty && records.invoices.isEmpty && records.diagnostics.isEmpty)
        #expect(!folder.studio.contains("Data"))
    }

    @Test("The folder of records belongs to the trainer alone")
    func privacy() throws {
        _ = try folder.open()
        for (path, mode) in [("Data", 0o700), (RecordStore.fileName, 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.studio.path(path))
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
        }
    }

    @Test("Rows that cannot be read are all reported, by table and handle, and tell nothing of the person")
    func mistakes() throws {
        do {
            let connection = try folder.open()
            try ClientRepository(connection).insert(Fixed.client(), today: Fixed.today)
            try ClientRepository(connection).insert(Fixed.client("ben", id: 2), today: Fixed.today)
            try MeasurementRepository(connection).insert(
                .init(date: Fixed.today, mass: Mass(grams: 71_300)), of: Fixed.client().id, id: Fixed.id(3),
                today: Fixed.today)
            // As another program might leave them, which does not check.
            try connection.execute("PRAGMA ignore_check_constraints = ON")
            try connection.execute("UPDATE measurement SET taken_on = 'yesterday'")
            try connection.execute("UPDATE client SET sex = 'F', goal = 'a secret' WHERE handle = 'ben'")
            try connection.execute(
                "UPDATE client_flag SET severity = 'bad' WHERE client_id = ? AND position = 1", Fixed.client().id)
        }
        let records = try folder.records()
        #expect(records.clients.map(\.client.handle) == ["ana-r"])
        #expect(
            records.diagnostics.map(\.message) == [
                "client `ben`: sex: this cannot be read", "client_flag `ana-r`: severity: this cannot be read",
                "measurement `ana-r`: taken_on: this cannot be read",
            ])
        #expect(records.diagnostics.allSatisfy { $0.file == "Data/studio.sqlite" && $0.severity == .error })
        let text = records.diagnostics.map { "\($0)" }.joined()
        for secret in ["secret", "yesterday", "71300", "knee", "Ana Ribeiro"] { #expect(!text.contains(secret)) }
    }

    @Test("A day that is still to come is reported")
    func future() throws {
        do {
            let connection = try folder.open()
            try ClientRepository(connection).insert(Fixed.client(), today: Fixed.today)
            try MeasurementRepository(connection).insert(
                .init(date: Fixed.today.adding(days: 1), mass: Mass(grams: 70_000)), of: Fixed.client().id,
                id: Fixed.id(3),
                today: Fixed.today.adding(days: 1))
        }
        let message = try folder.records().diagnostics.map(\.message)
        #expect(message == ["measurement `ana-r`: taken_on: this day is still to come"])
    }

    @Test("Damage in the store is one diagnostic, not a trap")
    func corrupt() throws {
        try Sample.fill(folder.path)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.store)))
        let middle = bytes.count / 4..<bytes.count * 3 / 4
        for index in middle { bytes[index] = UInt8(truncatingIfNeeded: index &* 31 &+ 7) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder.store))
        let error = #expect(throws: Diagnostic.self) { try folder.records() }
        #expect(error?.code == "store-corrupt")
        #expect(error?.file == "Data/studio.sqlite")
    }

    @Test("A text file in the store's place is reported")
    func notStore() throws {
        try FileManager.default.createDirectory(atPath: folder.studio.path("Data"), withIntermediateDirectories: true)
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: folder.store))
        #expect(#expect(throws: Diagnostic.self) { try folder.records() }?.code == "store-corrupt")
        #expect(#expect(throws: Diagnostic.self) { try folder.open() }?.code == "store-corrupt")
    }
}
