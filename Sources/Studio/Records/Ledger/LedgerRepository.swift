import Business
import Diagnostics
import Quantities
import Store

/// Documents with what became of them: put together of the documents, their events, their files and the payments.
public struct LedgerRepository {
    private let connection: Connection

    /// The ledger in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All invoices, credit notes and quotes by date and number. One that was changed since it was issued is thrown as a `Diagnostic`.
    public func all() throws -> [LedgerDocument] {
        let records = try InvoiceRepository(connection).documents()
        let surroundings = try Surroundings(connection)
        return try records.map { try surroundings.document($0) }
    }

    /// The document of a number with everything that became of it, or nothing.
    public func find(_ number: String) throws -> LedgerDocument? {
        guard let record = try InvoiceRepository(connection).find(number) else { return nil }
        return try Surroundings(connection, of: record).document(record)
    }
}

/// What lies around documents in the store: of all of them, or of one.
struct Surroundings {
    private var events: [ULID: [DocumentEvent]] = [:]
    private var files: [ULID: [ArchivedFile]] = [:]
    private var paid: [ULID: [(date: CivilDate, minor: Int64)]] = [:]
    private var successors: [ULID: [Successor]] = [:]
    private var numbers: [ULID: String] = [:]

    private struct Successor {
        let id: ULID
        let number: String
        let isCredit: Bool
        let date: CivilDate
        let total_minor: Int64
    }

    init(_ connection: Connection) throws {
        try connection.each("SELECT * FROM document_event ORDER BY document_id, position") { row in
            try add(event: row)
        }
        try connection.each("SELECT * FROM document_file ORDER BY document_id, format") { row in try add(file: row) }
        try connection.each(Surroundings.allocations + " ORDER BY allocated_on, id") { row in try add(allocation: row) }
        try connection.each(Surroundings.origins + " ORDER BY child.issued_at_s, child.kind, child.year, child.ordinal")
        {
            row in try add(successor: row)
        }
    }

    init(_ connection: Connection, of record: InvoiceRecord) throws {
        let id = record.id
        try connection.each("SELECT * FROM document_event WHERE document_id = ? ORDER BY position", id) { row in
            try add(event: row)
        }
        try connection.each("SELECT * FROM document_file WHERE document_id = ? ORDER BY format", id) { row in
            try add(file: row)
        }
        try connection.each(Surroundings.allocations + " WHERE document_id = ? ORDER BY allocated_on, id", id) { row in
            try add(allocation: row)
        }
        try connection.each(
            Surroundings.origins
                + " AND (child.id = ?1 OR child.origin_id = ?1 OR child.origin_id IN (SELECT id FROM document WHERE origin_id = ?1)) ORDER BY child.issued_at_s, child.kind, child.year, child.ordinal",
            id
        ) { row in try add(successor: row) }
    }

    private static let allocations = "SELECT * FROM allocation"
    private static let origins = """
        SELECT child.id, child.origin_id, child.kind, child.number, child.issue_on, child.total_minor,
            parent.number AS origin_number
        FROM document AS child JOIN document AS parent ON parent.id = child.origin_id WHERE child.origin_id IS NOT NULL
        """

    private mutating func add(event row: borrowing Row) throws {
        events[try row.ulid("document_id"), default: []].append(try DocumentEvent(row: row))
    }

    private mutating func add(file row: borrowing Row) throws {
        files[try row.ulid("document_id"), default: []].append(try ArchivedFile(row: row))
    }

    private mutating func add(allocation row: borrowing Row) throws {
        paid[try row.ulid("document_id"), default: []].append(
            (try row.date("allocated_on"), try row.integer("amount_minor")))
    }

    private mutating func add(successor row: borrowing Row) throws {
        let successor = Successor(
            id: try row.ulid("id"), number: try row.text("number"), isCredit: try row.text("kind") == "credit-note",
            date: try row.date("issue_on"), total_minor: try row.integer("total_minor"))
        successors[try row.ulid("origin_id"), default: []].append(successor)
        numbers[try row.ulid("id")] = try row.text("origin_number")
    }

    /// A document with what lies around it. An account that does not add up is a `Diagnostic`.
    func document(_ record: InvoiceRecord) throws -> LedgerDocument {
        LedgerDocument(
            record: record, account: try account(of: record), events: events[record.id] ?? [],
            files: files[record.id] ?? [], successors: (successors[record.id] ?? []).map(\.number),
            invoicedAs: (successors[record.id] ?? []).first { !$0.isCredit && !isCancelled($0) }?.number,
            origin: numbers[record.id])
    }

    /// Whether credit notes took all of an invoice back.
    private func isCancelled(_ invoice: Successor) -> Bool {
        var left = invoice.total_minor
        for note in successors[invoice.id] ?? [] where note.isCredit {
            // The store lets no credit note take back more than is left.
            left = left.subtractingReportingOverflow(note.total_minor).partialValue
        }
        return invoice.total_minor > 0 && left <= 0
    }

    private func account(of record: InvoiceRecord) throws -> InvoiceAccount? {
        let (content, totals) = (record.invoice.content, record.invoice.totals)
        guard content.kind == .invoice else { return nil }
        let currency = content.currency
        var entries = [AccountEntry(.issued, on: content.issueDate, totals.due)]
        func add(_ kind: AccountEntry.Kind, _ date: CivilDate, _ minor: Int64, _ number: String? = nil) {
            let (negative, isOver) = Int64(0).subtractingReportingOverflow(minor)
            entries.append(
                AccountEntry(kind, on: date, Money(minor: isOver ? .min : negative, currency), number: number))
        }
        for note in successors[record.id] ?? [] where note.isCredit {
            add(.credited, note.date, note.total_minor, note.number)
        }
        for payment in paid[record.id] ?? [] { add(.paid, payment.date, payment.minor) }
        for event in events[record.id] ?? [] {
            guard let minor = event.amount_minor else { continue }
            add(event.kind == .skonto ? .skonto : .writtenOff, event.date, minor)
        }
        do throws(MoneyError) {
            return try InvoiceAccount(total: totals.total, dueDate: content.dueDate, entries: entries)
        } catch {
            throw RecordProblem("account", error.text).diagnostic(table: "document", key: record.invoice.number)
        }
    }
}
