import Business
import Diagnostics
import Foundation
import Quantities
import Store
import Testing

@testable import Studio

@Suite("The ledger of documents")
struct LedgerTests {
    private let folder: RecordsFolder
    private let connection: Connection

    init() throws {
        folder = try RecordsFolder()
        connection = try folder.open()
        try ClientRepository(connection).insert(Fixed.client(), today: Fixed.today)
    }

    @discardableResult
    private func issue(
        _ draft: InvoiceDraft = Fixed.draft(), key: String, _ pattern: String = "{year}-{number}",
        quote: Studio.ULID? = nil
    ) throws -> IssuedInvoice {
        var generator = SystemRandomNumberGenerator()
        let order = IssueOrder(
            seller: Fixed.seller, clientID: Fixed.client().id, key: key, at: Fixed.now, quoteID: quote)
        return try InvoiceRepository(connection).issue(
            draft, order, pattern: NumberPattern(pattern), using: &generator)
    }

    private func pay(_ minor: Int64, _ number: String, key: String) throws -> Allocation {
        var generator = SystemRandomNumberGenerator()
        let ledger = PaymentLedger(connection, at: Fixed.now)
        let payment = Payment(
            id: ULID(at: Fixed.now, using: &generator), on: Fixed.today, amount: Money(minor: minor, .eur),
            source: "bank", key: key)
        #expect(try ledger.record(payment))
        return try ledger.allocate(payment.amount, of: payment.id, to: number, using: &generator)
    }

    @Test("each kind has a series of its own, and a number names one document")
    func series() throws {
        let invoice = try issue(key: "a")
        let note = try issue(invoice.correction(on: Fixed.today, reason: "Twice"), key: "b", "C{year}-{number}")
        var quote = Fixed.draft()
        quote.kind = .quote(validUntil: Fixed.today.adding(days: 30))
        #expect(try issue(quote, key: "c", "Q{year}-{number}").number == "Q2026-0001")
        #expect(note.number == "C2026-0001")
        #expect(try LedgerRepository(connection).all().map(\.number) == ["C2026-0001", "2026-0001", "Q2026-0001"])
        #expect(try InvoiceRepository(connection).all().map(\.invoice.number) == ["2026-0001"])
        #expect(try issue(quote, key: "d").number == "2026-0002")
        let error = #expect(throws: Diagnostic.self) { try issue(key: "e") }
        #expect(error?.code == "number-taken")
    }

    @Test("credit notes take back no more than is left, and the store itself sees to it")
    func credits() throws {
        let invoice = try issue(key: "a")
        let part = try invoice.correction(on: Fixed.today, amount: Money(minor: 10_000, .eur), after: [])
        let first = try issue(part, key: "b", "C{year}-{number}")
        let all = #expect(throws: Mistakes.self) {
            try issue(invoice.correction(on: Fixed.today), key: "c", "C{year}-{number}")
        }
        #expect(
            all?.diagnostics.map(\.message) == [
                "credit-note `c`: original: the credit note takes back more than is left of the invoice: 145.23 EUR"
            ])
        let document = try #require(try LedgerRepository(connection).find("2026-0001"))
        #expect(document.open(on: Fixed.today).minor == 14_523)
        #expect(document.successors == ["C2026-0001"])
        let rest = try invoice.correction(on: Fixed.today, amount: Money(minor: 14_523, .eur), after: [first])
        try issue(rest, key: "d", "C{year}-{number}")
        #expect(try LedgerRepository(connection).find("2026-0001")?.state(on: Fixed.today) == "cancelled")
        let row = "SELECT * FROM document WHERE number = 'C2026-0002'"
        let forged = try connection.first(row) { try $0.text("origin_id") }
        #expect(forged != nil)
        for sql in [
            "UPDATE document SET total_minor = 1 WHERE kind = 'credit-note'",
            "UPDATE document SET origin_id = NULL WHERE kind = 'credit-note'",
            """
            INSERT INTO document SELECT '01ARZ3NDEKTSV4RRFFQ69G5FAV', kind, year, 3, 'C2026-0003', client_id, 'forged', issued_at_s,
                issue_on, due_on, currency, net_minor, tax_minor, gross_minor, line_count, payload, payload_sha256, 1, 1,
                origin_id FROM document WHERE number = 'C2026-0002'
            """,
        ] {
            #expect(throws: StoreError.self, "\(sql)") { try connection.execute(sql) }
        }
        let problem = #expect(throws: Diagnostic.self) {
            var stranger = invoice.correction(on: Fixed.today)
            stranger.kind = .creditNote(of: InvoiceReference(number: "1999-0001", issueDate: Fixed.today))
            _ = try issue(stranger, key: "e", "C{year}-{number}")
        }
        #expect(problem?.code == "unknown-invoice")
    }

    @Test("payments are kept once, belong to invoices up to what is open, and are taken back by another row")
    func payments() throws {
        try issue(key: "a")
        let allocation = try pay(20_000, "2026-0001", key: "bank 1")
        let ledger = PaymentLedger(connection, at: Fixed.now)
        var generator = SystemRandomNumberGenerator()
        let payment = try #require(try ledger.payments().first)
        #expect(
            try !ledger.record(
                Payment(
                    id: ULID(at: Fixed.now, using: &generator), on: Fixed.today, amount: Money(minor: 1, .eur),
                    source: "bank",
                    key: "bank 1")))
        #expect(try ledger.account(of: "2026-0001")?.open().minor == 4523)
        #expect(try ledger.openInvoices(on: Fixed.today).map(\.number) == ["2026-0001"])
        #expect(payment.unallocated.minor == 0)
        let error = #expect(throws: Diagnostic.self) { try pay(4524, "2026-0001", key: "bank 2") }
        #expect(error?.code == "more-than-open")
        let left = try #require(try ledger.payments().first { $0.payment.key == "bank 2" })
        #expect(left.unallocated.minor == 4524)
        try ledger.allocate(Money(minor: 4523, .eur), of: left.payment.id, to: "2026-0001", using: &generator)
        #expect(try LedgerRepository(connection).find("2026-0001")?.state(on: Fixed.today) == "paid")
        try ledger.release(allocation, on: Fixed.today, using: &generator)
        #expect(try ledger.record(payment.payment.id)?.unallocated.minor == 20_000)
        try ledger.reverse(left.payment.id, on: Fixed.today, using: &generator)
        #expect(try ledger.account(of: "2026-0001")?.open().minor == 24_523)
        #expect(try ledger.payments().filter(\.isReversed).map(\.payment.key) == ["bank 2"])
        #expect(throws: Diagnostic.self) { try ledger.reverse(left.payment.id, on: Fixed.today, using: &generator) }
        #expect(
            try ledger.record(
                Payment(
                    id: ULID(at: Fixed.now, using: &generator), on: Fixed.today, amount: Money(minor: 4524, .eur),
                    source: "bank", key: "bank 2")))
        for sql in [
            "UPDATE payment SET amount_minor = 1", "UPDATE payment SET payer = 'x'", "DELETE FROM payment",
            "UPDATE allocation SET amount_minor = 1", "DELETE FROM allocation",
            "INSERT OR REPLACE INTO payment SELECT * FROM payment LIMIT 1",
            "INSERT OR REPLACE INTO allocation SELECT * FROM allocation LIMIT 1",
        ] {
            #expect(throws: StoreError.self, "\(sql)") { try connection.execute(sql) }
        }
        try connection.execute("UPDATE payment SET payer = NULL, reference = NULL")
        #expect(try AuditLog(connection).firstBreak() == nil)
    }

    @Test("a quote is sent, answered and becomes an invoice")
    func quotes() throws {
        var draft = Fixed.draft()
        draft.kind = .quote(validUntil: Fixed.today.adding(days: 30))
        draft.lines[1].isOptional = true
        try issue(draft, key: "q", "Q{year}-{number}")
        func quote() throws -> LedgerDocument { try #require(try LedgerRepository(connection).find("Q2026-0001")) }
        let id = try quote().record.id
        let events = DocumentEventRepository(connection)
        #expect(try quote().state(on: Fixed.today) == "issued")
        #expect(try quote().state(on: Fixed.today.adding(days: 31)) == "expired")
        try events.append(DocumentEvent(.sent, on: Fixed.today), to: id, at: Fixed.now)
        #expect(try quote().state(on: Fixed.today) == "sent")
        try events.append(DocumentEvent(.declined, on: Fixed.today, detail: "too much"), to: id, at: Fixed.now)
        try events.append(DocumentEvent(.accepted, on: Fixed.today, detail: "2"), to: id, at: Fixed.now)
        #expect(try quote().state(on: Fixed.today) == "accepted")
        #expect(try quote().chosenLines == [2])
        let invoice = try quote().invoice.content.invoice(on: Fixed.today, choosing: quote().chosenLines)
        try issue(invoice, key: "i", quote: id)
        #expect(try quote().state(on: Fixed.today) == "invoiced")
        #expect(try LedgerRepository(connection).find("2026-0001")?.origin == "Q2026-0001")
        let number = try #require(try LedgerRepository(connection).find("2026-0001")).record.id
        #expect(throws: StoreError.self) {
            try events.append(DocumentEvent(.accepted, on: Fixed.today), to: number, at: Fixed.now)
        }
        #expect(throws: StoreError.self) { try connection.execute("UPDATE document_event SET detail = 'x'") }
        #expect(throws: StoreError.self) { try connection.execute("DELETE FROM document_event") }
    }

    @Test("a draft keeps its text, is replaced only where it stands as it was read, and is issued once")
    func drafts() throws {
        let drafts = DraftRepository(connection)
        let draft = try drafts.insert(
            "lines: []", kind: .invoice, for: Fixed.client().id, id: Fixed.id(7), at: Fixed.now)
        #expect((draft.name, draft.key) == ("draft-1", "draft \(Fixed.id(7))"))
        #expect(try drafts.replace("new", for: Fixed.client().id, of: draft, at: Fixed.now))
        #expect(try !drafts.replace("newer", for: Fixed.client().id, of: draft, at: Fixed.now))
        #expect(try drafts.find(1)?.text == "new")
        #expect(try drafts.remove(draft))
        let next = try drafts.insert("x", kind: .quote, for: Fixed.client().id, id: Fixed.id(8), at: Fixed.now)
        #expect(next.number == 2)
        #expect(["draft-2", "2", "draft-02", "x", "", "draft-"].map(DraftRecord.number) == [2, 2, nil, nil, nil, nil])
    }

    @Test("reminders have numbers of their own and come once at each level")
    func reminders() throws {
        let invoice = try self.issue(key: "a")
        func reminder(_ level: ReminderLevel) -> Reminder {
            let day = Fixed.today.adding(days: 20)
            return Reminder(
                level: level, seller: Fixed.seller, buyer: Fixed.client().party, date: day, payBy: day.adding(days: 7),
                items: [
                    .init(
                        number: invoice.number, issueDate: invoice.content.issueDate, dueDate: invoice.content.dueDate,
                        total: invoice.totals.total, open: invoice.totals.total)
                ], fee: level == .notice ? nil : Money(minor: 250, .eur), interest_bp: level == .notice ? nil : 627,
                currency: .eur, language: .german)
        }
        var generator = SystemRandomNumberGenerator()
        let reminders = ReminderRepository(connection)
        let pattern = try NumberPattern("M{year}-{number}")
        func remind(_ level: ReminderLevel, _ key: String) throws -> ReminderRecord {
            try reminders.issue(
                reminder(level), clientID: Fixed.client().id, key: key, at: Fixed.now, pattern: pattern,
                using: &generator)
        }
        let used = #expect(throws: Diagnostic.self) { try remind(.notice, "a") }
        #expect(used?.code == "key-used")
        #expect(try remind(.notice, "r").number == "M2026-0001")
        #expect(try remind(.notice, "r").number == "M2026-0001")
        let twice = #expect(throws: Diagnostic.self) { try remind(.notice, "b") }
        #expect(twice?.code == "reminded")
        #expect(try remind(.first, "c").number == "M2026-0002")
        #expect(try reminders.all().map(\.reminder) == [reminder(.notice), reminder(.first)])
        let id = try #require(try LedgerRepository(connection).find(invoice.number)).record.id
        #expect(try reminders.latest(of: id)?.level == .first)
        #expect(try LedgerRepository(connection).all().count == 1)
        try connection.execute("DROP TRIGGER document_stays")
        try connection.execute("UPDATE document SET payload = replace(payload, 'fee_minor=250', 'fee_minor=950')")
        #expect(throws: Diagnostic.self) { try reminders.all() }
    }

    @Test("a store of before is brought up to date with its invoices and numbers")
    func migrated() throws {
        let old = Schema(
            applicationID: RecordsSchema.applicationID,
            migrations: RecordsSchema.current.migrations.prefix { $0.name != "ledger of documents" }.map { $0 })
        let path = folder.studio.path("Data/old.sqlite")
        do {
            let before = try Connection(path, access: .create)
            try old.migrate(before)
            try ClientRepository(before).insert(Fixed.client(), today: Fixed.today)
            let payload = FrozenInvoiceTests.version1
            try before.execute("INSERT INTO number_series VALUES ('invoice', 2024, 6)")
            try before.execute(
                """
                INSERT INTO document VALUES ('01ARZ3NDEKTSV4RRFFQ69G5FAV', 'invoice', 2024, 7, '2024-0007', ?, 'k', 0,
                    '2024-11-21', '2024-12-05', 'EUR', 20732, 3791, 24523, 2, ?, ?)
                """, Fixed.client().id, payload, SHA256Digest(of: payload).hex)
        }
        let connection = try Connection(path, access: .readWrite)
        try RecordsSchema.current.migrate(connection)
        let document = try #require(try LedgerRepository(connection).find("2024-0007"))
        #expect(document.open(on: Fixed.today).minor == 24_523)
        #expect(document.state(on: Fixed.today) == "overdue")
        #expect(try DocumentNumbers(connection).next(of: "invoice", year: 2024) == 8)
        #expect(throws: StoreError.self) { try connection.execute("UPDATE document SET total_minor = 1") }
        #expect(throws: StoreError.self) { try connection.execute("DELETE FROM number_series") }
    }
}
