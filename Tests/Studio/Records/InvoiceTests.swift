import Business
import Diagnostics
import Foundation
import Quantities
import Store
import Testing

@testable import Studio

@Suite struct InvoiceTests {
    private let folder: RecordsFolder
    private let connection: Connection

    init() throws {
        folder = try RecordsFolder()
        connection = try folder.open()
        try ClientRepository(connection).insert(Fixed.client(), today: Fixed.today)
    }

    @discardableResult
    private func issue(_ draft: InvoiceDraft = Fixed.draft(), key: String) throws -> IssuedInvoice {
        var generator = SystemRandomNumberGenerator()
        let order = IssueOrder(seller: Fixed.seller, clientID: Fixed.client().id, key: key, at: Fixed.now)
        return try InvoiceRepository(connection).issue(draft, order, pattern: Fixed.pattern(), using: &generator)
    }

    // 2.5 × 79.99 = 199.975 → 199.98, less 2.5 % (4.9995 → 5.00) = 194.98; with 12.34: 207.32 net.
    // 19 % of 194.98 = 37.0462 → 37.05, 7 % of 12.34 = 0.8638 → 0.86: 37.91 tax, 245.23 gross.
    @Test("An issued invoice comes back as it was, with its amounts")
    func roundTrip() throws {
        let issued = try issue(key: "one")
        #expect(issued.number == "2026-0001")
        #expect(
            [issued.totals.net.minor, issued.totals.tax.minor, issued.totals.gross.minor] == [20_732, 3791, 24_523])
        #expect(issued.content == Fixed.draft())
        let record = try #require(try InvoiceRepository(connection).all().first)
        #expect(record.invoice == issued)
        #expect(record.clientID == Fixed.client().id)
        let records = try folder.records()
        #expect(records.invoices == [issued])
        #expect(records.client("ana-r")?.invoices == [issued])
        #expect(records.diagnostics == [])
    }

    @Test("Numbers have no gaps, each year begins at one, and a start may be given")
    func years() throws {
        let before = try #require(CivilDate(year: 2025, month: 12, day: 31))
        try connection.execute("INSERT INTO number_series VALUES ('invoice', 2025, 56)")
        #expect(try issue(Fixed.draft(on: before), key: "a").number == "2025-0057")
        #expect(try issue(key: "b").number == "2026-0001")
        #expect(try issue(Fixed.draft(on: before), key: "c").number == "2025-0058")
        #expect(try issue(key: "d").number == "2026-0002")
        #expect(
            try InvoiceRepository(connection).all().map(\.invoice.number) == [
                "2025-0057", "2025-0058", "2026-0001", "2026-0002",
            ])
    }

    @Test("The same intention issued twice is one invoice; another one under its key is refused")
    func idempotent() throws {
        let first = try issue(key: "ana-r 2026-10")
        #expect(try issue(key: "ana-r 2026-10") == first)
        let error = #expect(throws: Diagnostic.self) { try issue(Fixed.draft("Something else"), key: "ana-r 2026-10") }
        #expect(error?.code == "key-used")
        #expect(try InvoiceRepository(connection).all().count == 1)
        #expect(try issue(key: "ana-r 2026-11").number == "2026-0002")
        #expect(try AuditLog(connection).entries().map(\.action) == ["issue", "issue"])
    }

    @Test("An invoice that cannot be computed or kept takes no number")
    func failing() throws {
        var draft = Fixed.draft()
        draft.lines[0].unitPrice = Money(minor: .max, .eur)
        #expect(throws: Mistakes.self) { try issue(draft, key: "a") }
        draft.lines[0].unitPrice = Money(minor: 1_000_000_000_001, .eur)
        #expect(throws: Mistakes.self) { try issue(draft, key: "a") }
        var empty = Fixed.draft()
        empty.lines = []
        empty.buyer.street = ""
        let error = #expect(throws: Mistakes.self) { try issue(empty, key: "b") }
        #expect(
            error?.diagnostics.map(\.message) == [
                "invoice `b`: buyer.street: `buyer.street` is empty",
                "invoice `b`: lines: an invoice needs at least one line",
            ])
        #expect(try issue(key: "c").number == "2026-0001")
    }

    @Test("Issued at the same moment from many connections, the numbers still have no gaps")
    func concurrent() async throws {
        let studio = folder.studio
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    let connection = try Connection(
                        studio.path(RecordStore.fileName), access: .readWrite, patience_ms: 60_000)
                    var generator = SystemRandomNumberGenerator()
                    for number in 0..<25 {
                        // Every second key is shared by all workers: one of them issues, the others get the same.
                        let key = number % 2 == 0 ? "shared \(number)" : "\(worker) \(number)"
                        let order = IssueOrder(
                            seller: Fixed.seller, clientID: Fixed.client().id, key: key, at: Fixed.now)
                        _ = try InvoiceRepository(connection).issue(
                            Fixed.draft(), order, pattern: Fixed.pattern(), using: &generator)
                    }
                }
            }
            try await group.waitForAll()
        }
        let numbers = try InvoiceRepository(connection).all().map(\.invoice.number)
        let pattern = try Fixed.pattern()
        #expect(numbers == (1...13 + 4 * 12).map { pattern.number(year: 2026, ordinal: $0) })
        #expect(try AuditLog(connection).firstBreak() == nil)
    }

    @Test(
        "What was issued cannot be changed, deleted, added to or replaced, nor its numbers moved",
        arguments: [
            "UPDATE document SET payload = ''", "UPDATE document SET gross_minor = 1, net_minor = 1, tax_minor = 0",
            "UPDATE document SET number = '2026-9'", "UPDATE document SET client_id = client_id",
            "DELETE FROM document",
            "UPDATE OR REPLACE document SET ordinal = 2", "INSERT OR REPLACE INTO document SELECT * FROM document",
            """
            INSERT OR REPLACE INTO document SELECT id, kind, year, 3, '2026-3', client_id, 'z', issued_at_s, issue_on, due_on,
                currency, net_minor, tax_minor, gross_minor, line_count, 'forged', payload_sha256, total_minor, due_minor, origin_id FROM document WHERE ordinal = 1
            """,
            """
            INSERT INTO document SELECT '\(Fixed.id(77))', kind, year, 4, '2026-4', client_id, 'z', issued_at_s, issue_on,
                due_on, currency, net_minor, tax_minor, gross_minor, line_count, payload, payload_sha256, total_minor, due_minor, origin_id
                FROM document WHERE ordinal = 1
            """,
            "UPDATE document_line SET net_minor = 1", "DELETE FROM document_line",
            "INSERT OR REPLACE INTO document_line SELECT * FROM document_line",
            "INSERT INTO document_line SELECT document_id, 3, text, 1, unit, 1, 0, 'S', 0, 1 FROM document_line WHERE position = 1",
            "UPDATE number_series SET last = 3", "UPDATE number_series SET last = 1",
            "UPDATE number_series SET year = 2027",
            "DELETE FROM number_series", "INSERT OR REPLACE INTO number_series VALUES ('invoice', 2026, 0)",
        ])
    func immutable(sql: String) throws {
        try issue(key: "one")
        try issue(key: "two")
        let before = try InvoiceRepository(connection).all()
        let error = #expect(throws: StoreError.self) { try connection.execute(sql) }
        #expect(error?.isConstraint == true)
        #expect(try InvoiceRepository(connection).all() == before)
        #expect(try issue(key: "three").number == "2026-0003")
    }

    @Test("An invoice whose text was forced is reported by its number, and no other is lost")
    func forged() throws {
        try issue(key: "one")
        try issue(key: "two")
        try connection.execute("DROP TRIGGER document_stays")
        try connection.execute("UPDATE document SET payload = replace(payload, '7999', '9999') WHERE ordinal = 1")
        let records = try folder.records()
        #expect(records.invoices.map(\.number) == ["2026-0002"])
        #expect(records.diagnostics.map(\.code) == ["bad-record"])
        #expect(records.diagnostics.first?.message.contains("document `2026-0001`") == true)
        #expect(throws: Diagnostic.self) { try InvoiceRepository(connection).all() }
    }

    @Test("A frozen text that was changed along with its digest is found by its sums")
    func recomputed() throws {
        let frozen = try issue(key: "one").frozen
        #expect(try IssuedInvoice(frozen: frozen).frozen == frozen)
        for (old, new) in [
            ("price_minor=7999", "price_minor=9999"), ("gross_minor=24523", "gross_minor=24524"),
            ("invoice=2", "invoice=3"), ("invoice=2", "invoice=1"), ("rate_milli=19000", "rate_milli=100001"),
            ("line.discount_bp=250", "line.discount_bp=x"), ("kind=invoice", "kind=bill"),
            ("prices=net", "prices=half"),
            ("currency=EUR", "currency=XXX"), ("quantity_milli=2500", "quantity_milli=9223372036854775807"),
            ("due=", "due=x"), ("seller.name", "name"), ("gross_minor=24523\n", ""), ("lines=2", "lines=1"),
        ] {
            let changed = frozen.replacingOccurrences(of: old, with: new)
            #expect(changed != frozen)
            #expect(throws: (any Error).self) { try IssuedInvoice(frozen: changed) }
        }
        #expect(throws: (any Error).self) { try IssuedInvoice(frozen: frozen + "more=1\n") }
    }

    @Test(
        "Any text survives freezing", arguments: ["\\n", "a\r\nb\n", "=\u{338}=", "\u{301}x", "\\", "", "\u{2028}\0"])
    func anyText(text: String) throws {
        var draft = Fixed.draft(text)
        draft.note = text
        draft.buyer.name = text
        let invoice = try IssuedInvoice(number: "1", seller: Fixed.seller, content: draft)
        let back = try IssuedInvoice(frozen: invoice.frozen)
        #expect(Array((back.content.note ?? "").utf8) == Array(text.utf8))
        #expect(back == invoice)
    }

    @Test("An invoice in another currency than the studio's is reported")
    func otherCurrency() throws {
        try issue(Fixed.draft(currency: try #require(Currency("GBP"))), key: "one")
        let diagnostics = try folder.records().diagnostics
        #expect(diagnostics.map(\.message) == ["document `2026-0001`: currency: this invoice is in GBP"])
    }
}
