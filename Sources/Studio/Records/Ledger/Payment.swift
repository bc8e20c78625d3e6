import Business
import Quantities
import Store

/// Money that came in, or went out where its amount is below zero.
public struct Payment: Sendable, Hashable {
    /// The key in the store.
    public let id: ULID
    /// The day it is booked on.
    public let date: CivilDate
    /// How much.
    public let amount: Money
    /// Where it was found: `cash`, `bank`, `stripe`.
    public let source: String
    /// What it is known by there, so that it is taken in once. As in `stripe ch_3PX…` or `bank SHA-256`.
    public let key: String
    /// What the payer wrote.
    public let reference: String?
    /// Who paid, as the bank names her.
    public let payer: String?
    /// The import that it came with.
    public let importID: ULID?

    /// Makes a payment.
    public init(
        id: ULID, on date: CivilDate, amount: Money, source: String, key: String, reference: String? = nil,
        payer: String? = nil, importID: ULID? = nil
    ) {
        self.id = id
        self.date = date
        self.amount = amount
        self.source = source
        self.key = key
        self.reference = reference
        self.payer = payer
        self.importID = importID
    }
}

/// A part of a payment that belongs to an invoice.
public struct Allocation: Sendable, Hashable {
    /// The key in the store.
    public let id: ULID
    /// The payment.
    public let paymentID: ULID
    /// The invoice.
    public let documentID: ULID
    /// The invoice's number.
    public let number: String
    /// How much of it; below zero where money went back.
    public let amount: Money
    /// The day from which it counts for the invoice.
    public let date: CivilDate
}

/// A payment with what it belongs to. What was taken back is left out of it.
public struct PaymentRecord: Sendable, Hashable {
    /// The payment.
    public let payment: Payment
    /// The invoices that it belongs to.
    public let allocations: [Allocation]
    /// What of it belongs to no invoice yet.
    public let unallocated: Money
    /// Whether it was taken back.
    public let isReversed: Bool
}

extension Payment {
    init(row: borrowing Row) throws {
        guard let currency = Currency(try row.text("currency")) else {
            throw UnreadableColumn(column: "currency", expected: "a code of ISO 4217")
        }
        self.init(
            id: try row.ulid("id"), on: try row.date("received_on"),
            amount: Money(minor: try row.integer("amount_minor"), currency), source: try row.text("source"),
            key: try row.text("entry_key"), reference: try row.optionalText("reference"),
            payer: try row.optionalText("payer"), importID: try row.optionalULID("import_id"))
    }
}
