import Business
import Diagnostics
import Files
import Foundation
import Quantities
import Store
import Studio

/// A studio's folder with records, gone with the test.
final class RecordsFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "studio-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var studio: Folder { Folder(path) }

    var store: String { studio.path(RecordStore.fileName) }

    func open() throws(Diagnostic) -> Connection { try RecordStore.openForChanging(in: studio) }

    /// The records of a studio that bills in euros, on the tests' today.
    func records() throws -> Records {
        guard let connection = try RecordStore.openForReading(in: studio) else { return .none }
        return try Records.read(connection, currency: "EUR", today: Fixed.today)
    }
}

/// Values that tests share.
enum Fixed {
    static let today = CivilDate(dayNumber: 20_778)
    static let now = Instant(date: today, hour: 9)

    /// A generator whose numbers are 1, 2, 3…
    struct Counter: RandomNumberGenerator {
        var state: UInt64 = 0

        mutating func next() -> UInt64 {
            state += 1
            return state
        }
    }

    static func id(_ number: UInt64) -> ULID {
        var counter = Counter(state: number << 8)
        return ULID(at: now, using: &counter)
    }

    static func client(_ handle: String = "ana-r", id number: UInt64 = 1) -> Client {
        var client = Client(
            id: id(number), handle: handle, name: "Ana Ribeiro", language: .english, since: today.adding(days: -100))
        client.email = "ana@example.com"
        client.street = "Am Alten Webstuhl 3"
        client.postcode = "10781"
        client.city = "Berlin"
        client.country = "DE"
        client.born = today.adding(days: -12_000)
        client.height_mm = 1680
        client.flags = [ClientFlag(.injury, "knee", from: today.adding(days: -10)), ClientFlag(.diet, "vegetarian")]
        return client
    }

    static let seller = Party(
        name: "Studio", street: "Weg 1", postcode: "10999", city: "Berlin", country: "DE", vatID: "DE123456788")

    static func draft(_ text: String = "Personal training", on day: CivilDate = today, currency: Currency = .eur)
        -> InvoiceDraft
    {
        InvoiceDraft(
            buyer: client().party,
            lines: [
                InvoiceLine(
                    text: text, quantity_milli: 2500, unit: .hour, unitPrice: Money(minor: 7999, currency),
                    discount_bp: 250,
                    tax: TaxCategory(.standard, rate_bp: 1900)),
                InvoiceLine(
                    text: "Book", quantity_milli: 1000, unit: .piece, unitPrice: Money(minor: 1234, currency),
                    tax: TaxCategory(.standard, rate_bp: 700)),
            ], supplyFrom: day.adding(days: -30), supplyTo: day, issueDate: day, dueDate: day.adding(days: 14),
            currency: currency, note: "Thank you\nand see you \\ soon", language: .english)
    }

    static func pattern() throws -> NumberPattern { try NumberPattern("{year}-{number}") }
}
