import Business
import Diagnostics
import Quantities
import Store

extension Accounts {
    /// Whether a studio's payments wait for somebody, or all of them.
    public func payments(onlyOpen: Bool) throws(Mistakes) -> [PaymentListing] {
        try workspace.readRecords { try listings(in: $0) }?.filter { !onlyOpen || $0.isOpen } ?? []
    }

    func listings(in connection: Connection) throws -> [PaymentListing] {
        let decisions = PaymentDecisions(connection)
        let (aside, refunded, refunds) = (try decisions.setAside(), try decisions.refunded(), try decisions.refunds())
        return try PaymentLedger(connection, at: now).payments().map { record in
            let (id, left) = (record.payment.id, record.unallocated)
            let back = Money(minor: refunded[id] ?? 0, left.currency)
            return PaymentListing(
                record: record, left: refunds.contains(id) ? .zero(left.currency) : try left.subtracting(back),
                isSetAside: aside.contains(id))
        }
    }

    /// The payment that is called by the last characters of its key.
    func payment(_ name: String, in connection: Connection) throws -> PaymentListing {
        let found = try listings(in: connection).filter {
            name.utf8.count >= 4 && $0.record.payment.id.text.lowercased().hasSuffix(name.lowercased())
        }
        guard let payment = found.first, found.count == 1 else {
            throw Diagnostic(
                .error, found.isEmpty ? "unknown-payment" : "ambiguous-payment",
                found.isEmpty ? "there is no payment `\(name)`" : "`\(name)` is the end of several payments",
                file: RecordStore.fileName, hint: "`floorpress payment list` shows what they are called by")
        }
        return payment
    }

    /// What was kept of a payment by hand.
    public struct Recorded: Sendable {
        /// What the payment is called by.
        public let name: String
        /// How much came in, or went out below zero.
        public let amount: Money
        /// The invoice that it is for.
        public let number: String
        /// What is open of it now.
        public let open: Money
    }

    /// Keeps money that came in for an invoice: cash, a transfer that was seen in the bank's app.
    ///
    /// - Parameters:
    ///   - amount: How much; all that is open without it.
    ///   - source: How: `cash`, `bank`, `card`.
    ///   - key: Names this one payment, so that a script that runs twice keeps it once.
    public func addPayment(
        for number: String, amount: Money?, on day: CivilDate?, source: String, reference: String?, key: String?,
        isDryRun: Bool
    ) throws(Mistakes) -> Recorded {
        func add(_ connection: Connection) throws -> Recorded {
            let document = try invoice(number, in: connection)
            let ledger = PaymentLedger(connection, at: now)
            if let key, let before = try ledger.find(key: "manual \(key)") {
                return Recorded(
                    name: PaymentListing.name(before.id), amount: before.amount, number: number, open: document.open)
            }
            let amount = amount ?? document.open
            guard amount.minor > 0 else {
                throw Diagnostic(
                    .error, "nothing-open", "nothing is open of the invoice \(number)", file: RecordStore.fileName)
            }
            guard amount.minor <= document.open.minor else {
                throw Diagnostic(
                    .error, "more-than-open", "more would be paid of the invoice \(number) than is open",
                    file: RecordStore.fileName,
                    expected: "at most \(document.open.decimal) \(document.open.currency.code)")
            }
            let id = newKey()
            let payment = Payment(
                id: id, on: try past(day), amount: amount, source: source, key: "manual \(key ?? id.text)",
                reference: reference)
            if !isDryRun {
                var random = SystemRandomNumberGenerator()
                try ledger.record(payment)
                try ledger.allocate(amount, of: id, to: number, using: &random)
            }
            return Recorded(
                name: PaymentListing.name(id), amount: amount, number: number,
                open: try document.open.subtracting(amount))
        }
        return isDryRun ? try reading(add) : try workspace.changeRecords(add)
    }

    /// Says what a payment is for: the invoices in their order, each with so much of it as is said, or as is open.
    public func match(
        _ name: String, to parts: [(number: String, amount: Money?)], isDryRun: Bool
    ) throws(Mistakes) -> [Recorded] {
        func match(_ connection: Connection) throws -> [Recorded] {
            let payment = try payment(name, in: connection)
            let isOut = payment.record.payment.amount.minor < 0
            var left = payment.left
            guard left.minor != 0 else {
                throw Diagnostic(
                    .error, "nothing-left", "all of the payment `\(payment.name)` belongs to something already",
                    file: RecordStore.fileName)
            }
            let ledger = PaymentLedger(connection, at: now)
            return try parts.map { part in
                let open = try invoice(part.number, in: connection).open
                let usual = isOut ? max(open.minor, left.minor) : min(open.minor, left.minor)
                let said = part.amount.map { isOut ? -$0.minor : $0.minor }
                let amount = Money(minor: said ?? usual, payment.record.payment.amount.currency)
                guard amount.minor != 0, (amount.minor < 0) == isOut else {
                    throw Diagnostic(
                        .error, "nothing-open",
                        isOut
                            ? "nothing is owed to the client on \(part.number): a credit note comes first"
                            : "nothing is open of the invoice \(part.number)", file: RecordStore.fileName)
                }
                if !isDryRun {
                    var random = SystemRandomNumberGenerator()
                    try ledger.allocate(amount, of: payment.record.payment.id, to: part.number, using: &random)
                }
                left = try left.subtracting(amount)
                return Recorded(
                    name: payment.name, amount: amount, number: part.number, open: try open.subtracting(amount))
            }
        }
        return isDryRun ? try reading(match) : try workspace.changeRecords(match)
    }

    /// Keeps that money went back: what an invoice was overpaid by after a credit note, or what of a payment belongs to nothing.
    ///
    /// - Parameter subject: The invoice's number, or what the payment is called by.
    public func refund(
        _ subject: String, amount: Money?, on day: CivilDate?, source: String, isDryRun: Bool
    ) throws(Mistakes) -> Recorded {
        func refund(_ connection: Connection) throws -> Recorded {
            let ledger = PaymentLedger(connection, at: now)
            let document = try LedgerRepository(connection).find(subject).flatMap { $0.account == nil ? nil : $0 }
            let payment = document == nil ? try payment(subject, in: connection) : nil
            let owed = document.map { max(0, -$0.open.minor) } ?? max(0, payment?.left.minor ?? 0)
            let currency = document?.invoice.content.currency ?? payment?.left.currency ?? currency
            let back = amount?.minor ?? owed
            guard back > 0, back <= owed, amount.map({ $0.currency == currency }) ?? true else {
                throw Diagnostic(
                    .error, "nothing-to-refund",
                    owed == 0
                        ? "nothing was paid too much on \(subject)"
                        : "more would go back than was paid too much on \(subject)", file: RecordStore.fileName,
                    expected: owed == 0 ? nil : "at most \(Money(minor: owed, currency).decimal) \(currency.code)",
                    hint: document != nil && owed == 0
                        ? "a credit note comes first: `floorpress credit-note \(subject)`" : nil)
            }
            let id = newKey()
            let out = Payment(
                id: id, on: try past(day), amount: Money(minor: -back, currency), source: source,
                key: "manual \(id.text)")
            if !isDryRun {
                var random = SystemRandomNumberGenerator()
                try ledger.record(out)
                if document != nil { try ledger.allocate(out.amount, of: id, to: subject, using: &random) }
                if let payment {
                    try PaymentDecisions(connection).keep(refund: id, of: payment.record.payment.id)
                }
            }
            return Recorded(
                name: PaymentListing.name(id), amount: out.amount, number: subject,
                open: Money(minor: document == nil ? owed - back : back - owed, currency))
        }
        return isDryRun ? try reading(refund) : try workspace.changeRecords(refund)
    }

    /// Sets a payment aside as one for no invoice, or takes it up again.
    public func setAside(_ name: String, _ isAside: Bool, isDryRun: Bool) throws(Mistakes) -> PaymentListing {
        func decide(_ connection: Connection) throws -> PaymentListing {
            let payment = try payment(name, in: connection)
            if !isDryRun, payment.isSetAside != isAside {
                try PaymentDecisions(connection).decide(isAside, about: payment.record.payment.id, at: now)
            }
            return payment
        }
        return isDryRun ? try reading(decide) : try workspace.changeRecords(decide)
    }

    /// Takes back what an import brought, or one payment. What belonged to invoices is open again.
    ///
    /// - Parameter subject: What the import or the payment is called by.
    /// - Returns: How many payments were taken back.
    public func undo(_ subject: String, isDryRun: Bool) throws(Mistakes) -> Int {
        func undo(_ connection: Connection) throws -> Int {
            let all = try listings(in: connection).filter { !$0.record.isReversed }
            let batch = all.filter {
                subject.utf8.count >= 4
                    && $0.record.payment.importID.map { PaymentListing.name($0).hasSuffix(subject.lowercased()) }
                        ?? false
            }
            let meant = batch.isEmpty ? [try payment(subject, in: connection)] : batch
            guard meant.contains(where: { !$0.record.isReversed }) else {
                throw Diagnostic(
                    .error, "undone", "the payment `\(subject)` was taken back already", file: RecordStore.fileName)
            }
            if !isDryRun { for payment in meant { try takeBack(payment, in: connection) } }
            return meant.count
        }
        return isDryRun ? try reading(undo) : try workspace.changeRecords(undo)
    }

    /// Takes a payment back, with what its client kept for paying soon.
    private func takeBack(_ payment: PaymentListing, in connection: Connection) throws {
        var random = SystemRandomNumberGenerator()
        let id = payment.record.payment.id
        for allocation in payment.record.allocations {
            let document = try LedgerRepository(connection).find(allocation.number)
            let kept = (document?.events ?? []).filter { $0.kind == .skonto && $0.detail == Accounts.skontoDetail(id) }
            let sum = kept.reduce(Int64(0)) { $0 &+ ($1.amount_minor ?? 0) }
            guard sum != 0, sum != .min else { continue }
            try DocumentEventRepository(connection).append(
                DocumentEvent(
                    .skonto, on: max(today, allocation.date), amount_minor: -sum, detail: Accounts.skontoDetail(id)),
                to: allocation.documentID, at: now)
        }
        try PaymentLedger(connection, at: now).reverse(id, on: today, using: &random)
    }

    /// What tells with which payment Skonto was kept.
    static func skontoDetail(_ payment: ULID) -> String { "payment \(payment.text)" }

    /// The imports of payments, the newest first, with how many of their payments stand.
    public func imports() throws(Mistakes) -> [ImportListing] {
        try workspace.readRecords { connection in
            try connection.rows(
                """
                SELECT payment_import.id, source, name, imported_at_s, (SELECT count(*) FROM payment
                    WHERE import_id = payment_import.id AND reverses_id IS NULL AND NOT EXISTS
                        (SELECT 1 FROM payment AS other WHERE other.reverses_id = payment.id)) AS standing
                FROM payment_import ORDER BY imported_at_s DESC, id DESC
                """
            ) { row in
                ImportListing(
                    name: PaymentListing.name(try row.ulid("id")), source: try row.text("source"),
                    file: try row.text("name"), at: try row.instant("imported_at_s"), payments: try row.int("standing"))
            }
        } ?? []
    }

    /// A file that payments came in by.
    public struct ImportListing: Sendable, Hashable {
        /// What it is called by.
        public let name: String
        /// Where it is from.
        public let source: String
        /// The file's name.
        public let file: String
        /// When it was imported.
        public let at: Instant
        /// How many of its payments were not taken back.
        public let payments: Int
    }

    func reading<Result>(_ body: (Connection) throws -> Result) throws(Mistakes) -> Result {
        guard let result = try workspace.readRecords(body) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-records", "this studio has no records yet", file: RecordStore.fileName,
                    hint: "`floorpress client add` makes them"))
        }
        return result
    }

    private func past(_ day: CivilDate?) throws -> CivilDate {
        let day = day ?? today
        guard day <= today else {
            throw Diagnostic(
                .error, "future-payment", "\(day.iso) is still to come", file: RecordStore.fileName,
                expected: "\(today.iso) or earlier")
        }
        return day
    }
}

extension LedgerDocument {
    /// What is open of an invoice after all entries.
    fileprivate var open: Money { account?.open() ?? .zero(invoice.content.currency) }
}
