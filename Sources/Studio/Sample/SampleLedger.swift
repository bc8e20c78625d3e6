import Business
import Quantities
import Store

/// What became of the sample's invoices: quotes before some of them, payments after most, a part payment, a credit note, and money that is
/// late and was reminded of.
struct SampleLedger {
    private let connection: Connection
    private let seller: Party
    private let account: BankAccount?

    init(_ connection: Connection, seller: Party, account: BankAccount?) {
        self.connection = connection
        self.seller = seller
        self.account = account
    }

    /// An invoice in the order of issue, with whom it is for.
    struct Issued {
        let handle: String
        let clientID: ULID
        let invoice: IssuedInvoice
    }

    // MARK: Quotes

    /// Packages are quoted a week before the first one is bought.
    ///
    /// - Returns: The quote that an invoice was made of, if it was.
    func quote(before bill: SampleInvoices.Bill, _ draft: InvoiceDraft) throws -> ULID? {
        guard bill.key.hasPrefix("package "), SampleLedger.isFirst(bill) else { return nil }
        let day = draft.issueDate.adding(days: -7)
        var quote = draft
        quote.issueDate = day
        quote.dueDate = day.adding(days: 14)
        quote.kind = .quote(validUntil: day.adding(days: 30))
        let issued = try issue(quote, for: bill.clientID, key: "quote \(bill.key)", "Q{year}-{number}")
        guard let record = try InvoiceRepository(connection).find(issued.number) else { return nil }
        try note(.sent, of: record.id, on: day, "mail")
        try note(.accepted, of: record.id, on: day.adding(days: 3), nil)
        return record.id
    }

    /// The packages that were quoted: those of clients who began within the two years.
    private static func isFirst(_ bill: SampleInvoices.Bill) -> Bool {
        let client = SampleClients.all.first { $0.client.id == bill.clientID }?.client
        guard let client, client.since > SamplePeriod.first else { return false }
        return client.since.days(to: bill.draft.issueDate) < 14
    }

    /// A quote that waits for an answer, with lines to choose and a discount, and one that was declined.
    func standingQuotes() throws {
        let clients = SampleClients.all.filter { $0.client.isActive }
        guard let first = clients.first, let second = clients.dropFirst(2).first else { return }
        let vat = TaxCategory(.standard, rate_bp: 1900)
        func line(_ text: String, _ quantity_milli: Int64, _ unit: InvoiceUnit, _ price: Int64, optional: Bool = false)
            -> InvoiceLine
        {
            InvoiceLine(
                text: text, quantity_milli: quantity_milli, unit: unit, unitPrice: Money(minor: price, .eur),
                discount: nil, tax: vat, isOptional: optional)
        }
        func quote(_ client: SampleClient, _ day: CivilDate, _ lines: [InvoiceLine]) -> InvoiceDraft {
            var draft = InvoiceDraft(
                buyer: client.client.party, lines: lines, supplyFrom: day.adding(days: 14),
                supplyTo: day.adding(days: 97), issueDate: day, dueDate: day.adding(days: 14), currency: .eur,
                language: client.client.language)
            draft.kind = .quote(validUntil: day.adding(days: 30))
            draft.account = account
            return draft
        }
        let isGerman = second.client.language == .german
        let declined = try issue(
            quote(
                second, SamplePeriod.last.adding(days: -60),
                [line(isGerman ? "Ernährungsberatung" : "Nutrition coaching", 3000, .month, 8900)]),
            for: second.client.id, key: "quote nutrition \(second.client.handle)", "Q{year}-{number}")
        if let record = try InvoiceRepository(connection).find(declined.number) {
            try note(.sent, of: record.id, on: declined.content.issueDate, "mail")
            try note(
                .declined, of: record.id, on: declined.content.issueDate.adding(days: 9),
                isGerman ? "nach der Reise" : "after the trip")
        }
        var standing = quote(
            first, SamplePeriod.last.adding(days: -6),
            [
                line("Running and strength, twelve weeks", 12_000, .session, 7500),
                line("Movement screen and plan for the block", 1000, .piece, 9000, optional: true),
                line("Nutrition coaching", 3000, .month, 8900, optional: true),
            ])
        standing.discount = DocumentDiscount(.share(bp: 500), reason: "Two years together")
        let issued = try issue(
            standing, for: first.client.id, key: "quote block \(first.client.handle)", "Q{year}-{number}")
        if let record = try InvoiceRepository(connection).find(issued.number) {
            try note(.sent, of: record.id, on: issued.content.issueDate, "mail")
        }
    }

    // MARK: Money

    /// Payments for what was issued, a credit note, and what is late.
    func settle(_ invoices: [Issued]) throws {
        let late = latecomers(invoices)
        var random = SplitMix64(topic: "days of payments")
        var keys = SplitMix64(topic: "keys of payments")
        for (index, issued) in invoices.enumerated() {
            let number = issued.invoice.number
            let days = Int(random.next() % 13) + 2
            let day = issued.invoice.content.issueDate.adding(days: days)
            var due = issued.invoice.totals.due
            if index == invoices.count - 40 { due = try due.subtracting(credit(issued)) }
            if late.overdue.contains(number) { continue }
            if number == late.partPaid { due = try due.multiplied(by: 1, over: 2) }
            guard day <= SamplePeriod.last, due.minor > 0 else { continue }
            // Who pays all of it soon enough keeps what was offered for that.
            let terms = issued.invoice.content.skonto.first { days <= $0.days && due == issued.invoice.totals.due }
            let kept = try terms?.amount(of: due)
            if let kept { due = try due.subtracting(kept) }
            let now = SamplePeriod.moment(day, hour: 18)
            let ledger = PaymentLedger(connection, at: now)
            let payment = Payment(
                id: ULID(at: now, using: &keys), on: day, amount: due, source: "bank", key: "sample \(number)",
                reference: number, payer: issued.invoice.content.buyer.name)
            try ledger.record(payment)
            let allocation = try ledger.allocate(due, of: payment.id, to: number, using: &keys)
            guard let kept else { continue }
            try DocumentEventRepository(connection).append(
                DocumentEvent(
                    .skonto, on: day, amount_minor: kept.minor, detail: Accounts.skontoDetail(payment.id)),
                to: allocation.documentID, at: now)
        }
        try remind(invoices.filter { late.overdue.contains($0.invoice.number) })
    }

    /// Two invoices of one client that nobody paid, and one of another that was paid in part.
    private func latecomers(_ invoices: [Issued]) -> (overdue: Set<String>, partPaid: String?) {
        let active = Set(SampleClients.all.filter(\.client.isActive).map(\.client.handle))
        let old = invoices.filter { issued in
            active.contains(issued.handle) && issued.invoice.content.dueDate.days(to: SamplePeriod.last) > 5
        }
        guard let last = old.last else { return ([], nil) }
        let overdue = old.filter { $0.handle == last.handle }.suffix(2)
        let other = old.last { $0.handle != last.handle }
        return (Set(overdue.map(\.invoice.number)), other?.invoice.number)
    }

    /// The credit note on an invoice of which a part was not held.
    private func credit(_ issued: Issued) throws -> Money {
        let original = issued.invoice
        let isGerman = original.content.language == .german
        let day = original.content.issueDate.adding(days: 1)
        let amount = try original.totals.total.multiplied(by: 1, over: 4)
        let note: InvoiceDraft
        do {
            note = try original.correction(
                on: day, amount: amount, after: [], reason: isGerman ? "Eine Woche krank" : "A week of illness")
        } catch {
            return .zero(amount.currency)
        }
        try issue(note, for: issued.clientID, key: "credit \(original.number)", "C{year}-{number}")
        return amount
    }

    /// A friendly note about what is late.
    private func remind(_ overdue: [Issued]) throws {
        guard let first = overdue.first else { return }
        let content = first.invoice.content
        let day = content.dueDate.adding(days: 6)
        let due = overdue.filter { $0.invoice.content.dueDate < day }
        let reminder = Reminder(
            level: .notice, seller: seller, buyer: content.buyer, date: day, payBy: day.adding(days: 7),
            items: due.map { issued in
                Reminder.Item(
                    number: issued.invoice.number, issueDate: issued.invoice.content.issueDate,
                    dueDate: issued.invoice.content.dueDate, total: issued.invoice.totals.total,
                    open: issued.invoice.totals.due)
            }, currency: content.currency, account: account, language: content.language)
        var random = SplitMix64(topic: "keys of reminders")
        _ = try ReminderRepository(connection).issue(
            reminder, clientID: first.clientID, key: "reminder \(first.invoice.number) 0",
            at: SamplePeriod.moment(day, hour: 10), pattern: NumberPattern("M{year}-{number}"), using: &random)
    }

    // MARK: Rows

    @discardableResult
    private func issue(_ draft: InvoiceDraft, for client: ULID, key: String, _ pattern: String) throws -> IssuedInvoice
    {
        var random = SplitMix64(topic: key)
        let order = IssueOrder(
            seller: seller, clientID: client, key: key, at: SamplePeriod.moment(draft.issueDate, hour: 9))
        return try InvoiceRepository(connection).issue(draft, order, pattern: NumberPattern(pattern), using: &random)
    }

    private func note(_ kind: DocumentEvent.Kind, of document: ULID, on day: CivilDate, _ detail: String?) throws {
        try DocumentEventRepository(connection).append(
            DocumentEvent(kind, on: day, detail: detail), to: document, at: SamplePeriod.moment(day, hour: 17))
    }
}
