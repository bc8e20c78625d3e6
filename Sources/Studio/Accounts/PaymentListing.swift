import Business
import Diagnostics
import Quantities
import Store

/// A payment with what belongs to it and what was decided about it.
public struct PaymentListing: Sendable, Hashable {
    /// The payment with the invoices that it belongs to.
    public let record: PaymentRecord
    /// What of it belongs to no invoice and was not paid back.
    public let left: Money
    /// Whether the trainer set it aside: it is for no invoice.
    public let isSetAside: Bool

    /// What its trainer calls it by: the last characters of its key, which no other payment shares.
    public var name: String { PaymentListing.name(record.payment.id) }

    /// Whether it waits for somebody to say what it is for.
    public var isOpen: Bool { left.minor != 0 && !isSetAside && !record.isReversed }

    /// What a payment is called by.
    static func name(_ id: ULID) -> String { String(id.text.suffix(8)).lowercased() }
}

/// Decisions of the trainer about payments.
struct PaymentDecisions {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The payments that were set aside and not taken up again.
    func setAside() throws -> Set<ULID> {
        Set(
            try connection.rows(
                """
                SELECT payment_id FROM payment_decision AS one WHERE kind = 'set-aside' AND position =
                    (SELECT max(position) FROM payment_decision WHERE payment_id = one.payment_id)
                """
            ) { try $0.ulid("payment_id") })
    }

    func decide(_ isSetAside: Bool, about payment: ULID, at now: Instant) throws {
        try connection.joinWrite {
            let last = try connection.first(
                "SELECT max(position) AS last FROM payment_decision WHERE payment_id = ?", payment
            ) { try $0.optionalInt("last") ?? 0 }
            try connection.execute(
                "INSERT INTO payment_decision (payment_id, position, kind, recorded_at_s) VALUES (?, ?, ?, ?)", payment,
                (last ?? 0) + 1, isSetAside ? "set-aside" : "taken-up", now.seconds)
            try AuditLog(connection).append(
                isSetAside ? "payment.set-aside" : "payment.take-up", "payment \(payment)", actor: "trainer", at: now)
        }
    }

    /// What was paid back of each payment, above zero. A refund that was itself taken back counts no more.
    func refunded() throws -> [ULID: Int64] {
        var sums: [ULID: Int64] = [:]
        try connection.each(
            """
            SELECT payment_refund.payment_id, refund.amount_minor FROM payment_refund
            JOIN payment AS refund ON refund.id = payment_refund.refund_id
            WHERE NOT EXISTS (SELECT 1 FROM payment AS other WHERE other.reverses_id = refund.id)
            """
        ) { row in
            let minor = try row.integer("amount_minor")
            sums[try row.ulid("payment_id"), default: 0] &-= minor
        }
        return sums
    }

    func keep(refund: ULID, of payment: ULID) throws {
        try connection.execute("INSERT INTO payment_refund (refund_id, payment_id) VALUES (?, ?)", refund, payment)
    }

    /// The keys of payments that are refunds of others; they are explained by them.
    func refunds() throws -> Set<ULID> {
        Set(try connection.rows("SELECT refund_id FROM payment_refund") { try $0.ulid("refund_id") })
    }
}
