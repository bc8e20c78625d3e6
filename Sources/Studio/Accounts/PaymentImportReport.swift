import Business
import Diagnostics
import Quantities

/// What an import of payments came to. It names lines, amounts and documents, and no payer.
public struct PaymentImportReport: Sendable {
    /// A payment that is for invoices.
    public struct Matched: Sendable, Hashable {
        /// Its line in the file.
        public let line: Int
        /// The day it was booked on.
        public let date: CivilDate
        /// How much.
        public let amount: Money
        /// The invoices.
        public let parts: [PaymentMatch.Part]
        /// How it was told.
        public let reason: PaymentMatch.Reason
        /// What of it belongs to no invoice.
        public let rest: Money
    }

    /// A payment of which nobody knows what it is for.
    public struct Open: Sendable, Hashable {
        /// Its line in the file.
        public let line: Int
        /// What the payment is called by.
        public let name: String
        /// The day it was booked on.
        public let date: CivilDate
        /// How much.
        public let amount: Money
        /// Why it was not told.
        public let reason: String
        /// Invoices that it may be for.
        public let candidates: [String]
    }

    /// A payment that is likely kept already, in other words.
    public struct Double: Sendable, Hashable {
        /// Its line in the file.
        public let line: Int
        /// The day it was booked on.
        public let date: CivilDate
        /// How much.
        public let amount: Money
        /// What the payment that is kept is called by.
        public let payment: String
        /// Where that one is from.
        public let source: String
    }

    /// The file.
    public let file: String
    /// Where it is from.
    public let source: String
    /// Whether nothing was kept.
    public let isDryRun: Bool
    /// What the import is called by, if anything was kept.
    public internal(set) var batch: String?
    /// Payments that are for invoices.
    public internal(set) var matched: [Matched] = []
    /// Payments to be matched by hand.
    public internal(set) var open: [Open] = []
    /// Payments that were not kept because they are likely kept already.
    public internal(set) var doubles: [Double] = []
    /// How many were there already.
    public internal(set) var known = 0
    /// How many went out for other things, and were not kept.
    public internal(set) var outgoing = 0
    /// The rows that were passed over.
    public internal(set) var skipped: [SkippedPayment] = []

    init(file: String, source: String, isDryRun: Bool) {
        self.file = file
        self.source = source
        self.isDryRun = isDryRun
    }

    /// For people.
    public var text: String {
        var lines = matched.map { payment in
            let parts = payment.parts.map { part in
                "\(part.number) \(part.amount.decimal)" + (part.skonto.map { " and \($0.decimal) Skonto" } ?? "")
            }
            let rest = payment.rest.minor > 0 ? ", \(payment.rest.decimal) too much" : ""
            return
                "+ line \(payment.line): \(payment.date.iso), \(Self.amount(payment.amount)) for \(parts.joined(separator: ", "))\(rest) (by \(payment.reason.rawValue))"
        }
        lines += open.map { payment in
            let candidates = payment.candidates.isEmpty ? "" : "; perhaps \(payment.candidates.joined(separator: ", "))"
            return
                "? line \(payment.line): \(payment.date.iso), \(Self.amount(payment.amount)): \(payment.reason)\(candidates)\(isDryRun ? "" : " [\(payment.name)]")"
        }
        lines += doubles.map { payment in
            "= line \(payment.line): \(payment.date.iso), \(Self.amount(payment.amount)): likely the same as \(payment.payment), which is kept"
        }
        if !doubles.isEmpty { lines.append("`--keep-doubles` keeps the lines that begin with = all the same") }
        lines += skipped.map { "- line \($0.line): \($0.reason)" }
        let verb = isDryRun ? "would be kept" : "kept"
        lines.append(
            "\(matched.count + open.count) payments \(verb): \(matched.count) for invoices, \(open.count) to be matched; \(known) known, \(doubles.count) likely known, \(outgoing) that went out, \(skipped.count) rows left out"
        )
        if let batch { lines.append("`floorpress payment undo \(batch)` takes them back") }
        return lines.map(printable).joined(separator: "\n")
    }

    /// As JSON.
    public var json: JSON {
        .members([
            "file": .string(file), "source": .string(source), "dryRun": .bool(isDryRun), "batch": .optional(batch),
            "matched": .array(
                matched.map { payment in
                    .members([
                        "line": .integer(payment.line), "date": .string(payment.date.iso),
                        "amount": .string(payment.amount.decimal), "currency": .string(payment.amount.currency.code),
                        "by": .string(payment.reason.rawValue), "rest": .string(payment.rest.decimal),
                        "invoices": .array(
                            payment.parts.map { part in
                                .members([
                                    "number": .string(part.number), "amount": .string(part.amount.decimal),
                                    "skonto": .optional(part.skonto?.decimal),
                                ])
                            }),
                    ])
                }),
            "open": .array(
                open.map { payment in
                    .members([
                        "line": .integer(payment.line), "payment": isDryRun ? .null : .string(payment.name),
                        "date": .string(payment.date.iso), "amount": .string(payment.amount.decimal),
                        "currency": .string(payment.amount.currency.code), "reason": .string(payment.reason),
                        "candidates": .array(payment.candidates.map { .string($0) }),
                    ])
                }),
            "doubles": .array(
                doubles.map { payment in
                    .members([
                        "line": .integer(payment.line), "date": .string(payment.date.iso),
                        "amount": .string(payment.amount.decimal), "currency": .string(payment.amount.currency.code),
                        "payment": .string(payment.payment), "source": .string(payment.source),
                    ])
                }),
            "known": .integer(known), "outgoing": .integer(outgoing),
            "skipped": .array(
                skipped.map { .members(["line": .integer($0.line), "reason": .string($0.reason)]) }),
        ])
    }

    private static func amount(_ money: Money) -> String { "\(money.decimal) \(money.currency.code)" }
}
