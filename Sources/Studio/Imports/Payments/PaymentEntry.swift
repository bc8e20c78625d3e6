import Business
import Quantities

/// One movement of money as a file of a bank or a payment provider tells it.
struct PaymentEntry: Sendable, Hashable {
    /// The line on which it begins, from one.
    var line: Int
    /// The day it was booked on.
    var date: CivilDate
    /// Above zero what came in, below zero what went out.
    var amount: Money
    /// What the payer wrote.
    var reference: String?
    /// Who paid, or who was paid.
    var payer: String?
    /// What names it for good where it comes from, such as `ch_3PX…`; a bank's entries have nothing of the kind.
    var identity: String?
    /// The identity of the payment of which money went back, and how much altogether by now.
    var refund: Refund?

    /// Money that went back of a payment.
    struct Refund: Sendable, Hashable {
        /// The payment's identity.
        var of: String
        /// All that went back of it so far; nothing where the entry itself is one of several refunds.
        var soFar: Money?
    }

    /// Makes an entry.
    init(
        line: Int, date: CivilDate, amount: Money, reference: String? = nil, payer: String? = nil,
        identity: String? = nil, refund: Refund? = nil
    ) {
        self.line = line
        self.date = date
        self.amount = amount
        self.reference = reference.flatMap { $0.isEmpty ? nil : $0 }
        self.payer = payer.flatMap { $0.isEmpty ? nil : $0 }
        self.identity = identity
        self.refund = refund
    }
}

/// What a file of payments holds.
struct PaymentStatement: Sendable, Hashable {
    /// Where it comes from: `stripe`, `bank`.
    var source: String
    /// What tells its account from others of the source, such as the IBAN; part of the keys of its entries.
    var account: String = ""
    /// The entries in the order of the file.
    var entries: [PaymentEntry] = []
    /// The rows that were passed over.
    var skipped: [SkippedPayment] = []

    /// The key of each entry: its identity, or a digest of what it says with its place among those that say the same.
    ///
    /// Statements overlap, and two entries of a day may well be alike; the first of them in one file is the first of them in the other.
    var keys: [String] {
        var seen: [String: Int] = [:]
        return entries.map { entry in
            if let identity = entry.identity { return "\(source) \(identity)" }
            let parts = [
                account, entry.date.iso, entry.amount.decimal, entry.amount.currency.code, entry.payer ?? "",
                entry.reference ?? "",
            ]
            let digest = SHA256Digest(of: parts.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")).hex
            seen[digest, default: 0] += 1
            return "\(source) \(digest) \(seen[digest] ?? 1)"
        }
    }
}

/// A row of a file that was passed over.
public struct SkippedPayment: Sendable, Hashable {
    /// Its line, from one.
    public let line: Int
    /// Why, without what stands there.
    public let reason: String

    /// Makes one.
    init(_ line: Int, _ reason: String) {
        self.line = line
        self.reason = reason
    }
}
