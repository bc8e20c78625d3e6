import Business
import Diagnostics
import Quantities
import Store

/// Payments and the invoices that they belong to. Nothing in it is changed or removed: what was wrong is taken back by another row.
public struct PaymentLedger {
    private let connection: Connection
    private let now: Instant

    /// The payments in a store; what is added is added at a moment.
    public init(_ connection: Connection, at now: Instant) {
        self.connection = connection
        self.now = now
    }

    // MARK: Payments

    /// Keeps a payment. One whose key stands there already, and was not taken back, is not kept twice.
    ///
    /// - Returns: Whether it was kept.
    @discardableResult
    public func record(_ payment: Payment) throws -> Bool {
        try connection.joinWrite {
            guard try find(key: payment.key) == nil else { return false }
            try insert(payment, reverses: nil)
            try AuditLog(connection).append("payment.record", "payment \(payment.id)", actor: "trainer", at: now)
            return true
        }
    }

    /// Keeps that a file of payments was imported; give its key to the payments of it.
    public func recordImport(_ id: ULID, source: String, name: String, digest: SHA256Digest) throws {
        try connection.execute(
            "INSERT INTO payment_import (id, source, name, sha256, imported_at_s) VALUES (?, ?, ?, ?, ?)", id, source,
            name, digest.hex, now.seconds)
    }

    /// The payment that is known by a key and was not taken back, or nothing.
    public func find(key: String) throws -> Payment? {
        try connection.first(
            """
            SELECT * FROM payment WHERE entry_key = ? AND reverses_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM payment AS other WHERE other.reverses_id = payment.id)
            """, key
        ) { try Payment(row: $0) }
    }

    /// Takes a payment back: what of it belongs to invoices is released first.
    public func reverse(_ payment: ULID, on day: CivilDate, using generator: inout some RandomNumberGenerator) throws {
        let id = ULID(at: now, using: &generator)
        try connection.joinWrite {
            guard let found = try record(payment), !found.isReversed else { throw unknown("payment") }
            for allocation in found.allocations { try release(allocation, on: day, using: &generator) }
            let whole = found.payment.amount
            let opposite = try Money.zero(whole.currency).subtracting(whole)
            let reversal = Payment(
                id: id, on: day, amount: opposite, source: found.payment.source, key: "reversal of \(payment.text)",
                importID: found.payment.importID)
            try insert(reversal, reverses: payment)
            try AuditLog(connection).append("payment.reverse", "payment \(payment)", actor: "trainer", at: now)
        }
    }

    /// All payments by day, the reversals themselves left out.
    public func payments() throws -> [PaymentRecord] {
        let allocations = Dictionary(grouping: try self.allocations()) { $0.paymentID }
        let reversed = Set(
            try connection.rows("SELECT reverses_id FROM payment WHERE reverses_id IS NOT NULL") {
                try $0.ulid("reverses_id")
            })
        return try connection.rows("SELECT * FROM payment WHERE reverses_id IS NULL ORDER BY received_on, id") { row in
            let payment = try Payment(row: row)
            return try PaymentRecord(
                payment, allocations[payment.id] ?? [], isReversed: reversed.contains(payment.id))
        }
    }

    /// A payment with what it belongs to, or nothing.
    public func record(_ id: ULID) throws -> PaymentRecord? {
        let payment = try connection.first("SELECT * FROM payment WHERE id = ? AND reverses_id IS NULL", id) {
            try Payment(row: $0)
        }
        guard let payment else { return nil }
        let isReversed = try connection.first("SELECT 1 AS one FROM payment WHERE reverses_id = ?", id) { _ in true }
        return try PaymentRecord(payment, try allocations(of: id), isReversed: isReversed ?? false)
    }

    // MARK: Allocations

    /// Lets a part of a payment belong to an invoice.
    ///
    /// - Parameters:
    ///   - amount: How much; of money that went out, below zero.
    ///   - number: The invoice's number.
    ///   - day: From which day it counts; that of the payment without it.
    /// - Throws: A `Diagnostic` where there is no such invoice, it is in another currency, or more would be paid than is open or than is
    ///   left of the payment.
    @discardableResult
    public func allocate(
        _ amount: Money, of payment: ULID, to number: String, on day: CivilDate? = nil,
        using generator: inout some RandomNumberGenerator
    ) throws -> Allocation {
        let id = ULID(at: now, using: &generator)
        return try connection.joinWrite {
            guard let found = try record(payment), !found.isReversed else { throw unknown("payment") }
            guard let document = try LedgerRepository(connection).find(number), let account = document.account else {
                throw unknown("invoice `\(number)`")
            }
            let date = day ?? found.payment.date
            guard amount.currency == document.invoice.content.currency, amount.currency == found.payment.amount.currency
            else {
                throw Diagnostic(
                    .error, "other-currency",
                    "the invoice \(number) is in \(document.invoice.content.currency.code), the payment is not",
                    file: RecordStore.fileName)
            }
            let isOut = amount.minor < 0
            let open = account.open()
            guard amount.minor != 0, isOut ? open.minor <= amount.minor : amount.minor <= open.minor else {
                throw Diagnostic(
                    .error, "more-than-open",
                    isOut
                        ? "more would go back than was paid too much on \(number)"
                        : "more would be paid of the invoice \(number) than is open",
                    file: RecordStore.fileName, expected: "at most \(open.decimal) \(open.currency.code)")
            }
            let left = found.unallocated
            guard (left.minor < 0) == isOut, isOut ? left.minor <= amount.minor : amount.minor <= left.minor else {
                throw Diagnostic(
                    .error, "more-than-paid", "more would be allocated than is left of the payment",
                    file: RecordStore.fileName, expected: "at most \(left.decimal) \(left.currency.code)")
            }
            let allocation = Allocation(
                id: id, paymentID: payment, documentID: document.record.id, number: number, amount: amount, date: date)
            try insert(allocation, reverses: nil)
            try AuditLog(connection).append(
                "payment.allocate", "document \(document.record.id)", actor: "trainer", at: now)
            return allocation
        }
    }

    /// Takes an allocation back, so that the payment is free for another invoice.
    public func release(
        _ allocation: Allocation, on day: CivilDate, using generator: inout some RandomNumberGenerator
    ) throws {
        let id = ULID(at: now, using: &generator)
        try connection.joinWrite {
            let opposite = try Money.zero(allocation.amount.currency).subtracting(allocation.amount)
            try insert(
                Allocation(
                    id: id, paymentID: allocation.paymentID, documentID: allocation.documentID,
                    number: allocation.number, amount: opposite, date: max(day, allocation.date)),
                reverses: allocation.id)
            try AuditLog(connection).append(
                "payment.release", "document \(allocation.documentID)", actor: "trainer", at: now)
        }
    }

    /// What belongs to a payment now: what was taken back is left out.
    public func allocations(of payment: ULID) throws -> [Allocation] {
        try connection.rows(PaymentLedger.query + " AND allocation.payment_id = ? ORDER BY allocation.id", payment) {
            try PaymentLedger.allocation($0)
        }
    }

    private func allocations() throws -> [Allocation] {
        try connection.rows(PaymentLedger.query + " ORDER BY allocation.id") { try PaymentLedger.allocation($0) }
    }

    // MARK: Accounts

    /// The account of an invoice, or nothing where there is none of that number.
    public func account(of number: String) throws -> InvoiceAccount? {
        try LedgerRepository(connection).find(number)?.account
    }

    /// The invoices of which something is open on a day, by the day they are due and number.
    public func openInvoices(on day: CivilDate) throws -> [LedgerDocument] {
        try LedgerRepository(connection).all().filter { $0.open(on: day).minor > 0 }.sorted {
            ($0.invoice.content.dueDate, $0.number) < ($1.invoice.content.dueDate, $1.number)
        }
    }

    // MARK: Rows

    private static let query = """
        SELECT allocation.*, document.number, document.currency
        FROM allocation JOIN document ON document.id = allocation.document_id
        WHERE allocation.reverses_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM allocation AS other WHERE other.reverses_id = allocation.id)
        """

    private static func allocation(_ row: borrowing Row) throws -> Allocation {
        guard let currency = Currency(try row.text("currency")) else {
            throw UnreadableColumn(column: "currency", expected: "a code of ISO 4217")
        }
        return Allocation(
            id: try row.ulid("id"), paymentID: try row.ulid("payment_id"), documentID: try row.ulid("document_id"),
            number: try row.text("number"), amount: Money(minor: try row.integer("amount_minor"), currency),
            date: try row.date("allocated_on"))
    }

    private func insert(_ payment: Payment, reverses: ULID?) throws {
        try connection.execute(
            """
            INSERT INTO payment (id, received_on, amount_minor, currency, source, entry_key, reference, payer, import_id,
                reverses_id, recorded_at_s)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, payment.id, payment.date.iso, payment.amount.minor, payment.amount.currency.code, payment.source,
            payment.key, payment.reference, payment.payer, payment.importID, reverses, now.seconds)
    }

    private func insert(_ allocation: Allocation, reverses: ULID?) throws {
        try connection.execute(
            """
            INSERT INTO allocation (id, payment_id, document_id, amount_minor, allocated_on, reverses_id, recorded_at_s)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, allocation.id, allocation.paymentID, allocation.documentID, allocation.amount.minor,
            allocation.date.iso, reverses, now.seconds)
    }

    private func unknown(_ what: String) -> Diagnostic {
        Diagnostic(.error, "not-there", "there is no such \(what), or it was taken back", file: RecordStore.fileName)
    }
}

extension PaymentRecord {
    fileprivate init(_ payment: Payment, _ allocations: [Allocation], isReversed: Bool) throws {
        var left = payment.amount
        for allocation in allocations { left = try left.subtracting(allocation.amount) }
        self.init(
            payment: payment, allocations: allocations,
            unallocated: isReversed ? .zero(left.currency) : left, isReversed: isReversed)
    }
}
