import Business
import Diagnostics
import Quantities
import Store

/// What a run did, or would do, about one period of a subscription.
public struct SubscriptionBill: Sendable, Hashable {
    /// What became of it.
    public enum Kind: String, Sendable {
        /// It was billed.
        case invoice
        /// More than was billed first was billed in a further invoice.
        case supplement
        /// Some of what was billed was taken back.
        case creditNote = "credit-note"
        /// Nothing was billed, because an invoice is later than is put up with.
        case held
        /// It could not be done.
        case refused
    }

    /// The subscription's name.
    public let name: String
    /// The client's handle.
    public let handle: String
    /// The period.
    public let period: BillingPeriod
    /// What became of it.
    public let kind: Kind
    /// The document's number; none in a dry run.
    public let number: String?
    /// What the document comes to.
    public let total: Money?
    /// Why it was held or refused.
    public let reason: String?
}

extension Accounts {
    /// Bills every period that has begun and was not billed, and takes back or adds what a later agreement changed.
    ///
    /// However often it runs, and after however many weeks, each period is billed once: what is to be done is worked out of what was agreed
    /// and what was billed. Each document is issued in a change of its own, so that a run that was killed goes on where it was.
    public func runSubscriptions(_ names: Set<String>, isDryRun: Bool) throws(Mistakes) -> [SubscriptionBill] {
        let tasks =
            try workspace.readRecords { connection in
                try pending(SubscriptionRepository(connection).all(), names, connection)
            } ?? []
        if let unknown = names.subtracting(try subscriptions().map(\.record.name)).sorted().first {
            throw Mistakes(Accounts.unknown(unknown, try subscriptions().map(\.record.name)))
        }
        var bills: [SubscriptionBill] = []
        for task in tasks {
            do throws(Mistakes) {
                if isDryRun || task.isHeld {
                    bills.append(try reading { try settle(task, $0, isDryRun: true) } ?? task.bill(.held, nil, nil))
                } else if let bill = try workspace.changeRecords({ try settle(task, $0, isDryRun: false) }) {
                    bills.append(bill)
                }
            } catch {
                let reason = error.diagnostics.first { $0.severity == .error }
                bills.append(task.bill(.refused, nil, nil, reason?.message))
            }
        }
        return bills
    }

    /// One period about which something is to be done.
    private struct Task {
        let name: String
        let handle: String
        let period: BillingPeriod
        let isHeld: Bool

        func bill(
            _ kind: SubscriptionBill.Kind, _ number: String?, _ total: Money?, _ reason: String? = nil
        ) -> SubscriptionBill {
            SubscriptionBill(
                name: name, handle: handle, period: period, kind: kind, number: number, total: total, reason: reason)
        }
    }

    private func pending(
        _ records: [SubscriptionRecord], _ names: Set<String>, _ connection: Connection
    ) throws -> [Task] {
        let (handles, standing) = (try handles(in: connection), try SubscriptionStanding(connection))
        var tasks: [Task] = []
        for record in records where names.isEmpty || names.contains(record.name) {
            let billed = Accounts.billed(standing.billings[record.id] ?? [])
            let isLate = standing.daysLate(record.id, on: today) > record.grace_days
            // A period that was cancelled after it was billed is over, and still settled.
            var periods = record.subscription.periods(dueBy: today)
            let known = Set(periods.map(\.from))
            periods += billed.keys.filter { !known.contains($0) }.sorted().compactMap {
                record.subscription.schedule.period(on: $0)
            }
            for period in periods {
                let currency = record.subscription.price.currency
                let sum = billed[period.from].map { Money(minor: $0, currency) }
                let byHand = try standing.creditedByHand(
                    (standing.billings[record.id] ?? []).filter { $0.period == period.from })
                let settlement = try record.subscription.settlement(of: period, billed: sum, credited_minor: byHand)
                guard let settlement else { continue }
                let isCredit = if case .credit = settlement { true } else { false }
                tasks.append(
                    Task(
                        name: record.name, handle: handles[record.clientID] ?? "(erased)", period: period,
                        isHeld: isLate && !isCredit))
            }
        }
        return tasks.sorted { ($0.period.from, $0.name) < ($1.period.from, $1.name) }
    }

    private static func billed(_ billings: [SubscriptionBilling]) -> [CivilDate: Int64] {
        var sums: [CivilDate: Int64] = [:]
        for billing in billings { sums[billing.period, default: 0] &+= billing.amount_minor }
        return sums
    }

    /// Does what is to be done about a period, worked out anew within the change; nothing where somebody else was faster.
    private func settle(_ task: Task, _ connection: Connection, isDryRun: Bool) throws -> SubscriptionBill? {
        let repository = SubscriptionRepository(connection)
        guard let record = try repository.find(task.name) else { return nil }
        let billings = try repository.billings(of: record.id).filter { $0.period == task.period.from }
        let sum = Accounts.billed(billings)[task.period.from]
        let byHand = try SubscriptionStanding(connection).creditedByHand(billings)
        let settlement = try record.subscription.settlement(
            of: task.period, billed: sum.map { Money(minor: $0, record.subscription.price.currency) },
            credited_minor: byHand)
        guard let settlement else { return nil }
        let clients = try ClientRepository(connection).all()
        guard let client = clients.first(where: { $0.id == record.clientID }) else { return nil }
        let lines: [InvoiceLine]
        let kind: SubscriptionBill.Kind
        switch settlement {
        case .credit(let amount):
            return try credit(amount, billings, record, task, connection, isDryRun: isDryRun)
        case .bill(let charges):
            kind = .invoice
            lines = charges.map { charge in
                var line = self.line(record, record.subscription.text, charge.amount)
                if charge.isWhole { line.unit = record.subscription.interval.unit } else { line.supply = charge.supply }
                return line
            }
        case .supplement(let amount):
            kind = .supplement
            let word = client.language == .german ? "Nachberechnung" : "difference"
            lines = [line(record, "\(record.subscription.text), \(word)", amount)]
        }
        var draft = settings.invoice(
            to: client.party, lines: lines, supply: task.period.supply, on: today, language: client.language)
        draft.priceBasis = record.priceBasis
        if task.isHeld {
            return task.bill(
                .held, nil, try InvoiceTotals(draft).total, "an invoice is more than \(record.grace_days) days late")
        }
        if isDryRun {
            let problems = draft.problems(seller: settings.seller)
            let total = try? InvoiceTotals(draft).total
            return task.bill(problems.isEmpty ? kind : .refused, nil, total, problems.first.map { $0.text })
        }
        let amount = try lines.reduce(Int64(0)) { try $0 + $1.amount().minor }
        let issued = try issue(draft, record, task, place: billings.count + 1, amount_minor: amount, connection)
        return task.bill(kind, issued.number, issued.totals.total)
    }

    private func line(_ record: SubscriptionRecord, _ text: String, _ amount: Money) -> InvoiceLine {
        let rate = record.rate_milli ?? settings.invoicing.rate_milli
        return InvoiceLine(
            text: text, quantity_milli: 1000, unit: .lumpSum, unitPrice: amount, discount: nil,
            tax: settings.invoicing.preset.category(rate_milli: rate))
    }

    private func issue(
        _ draft: InvoiceDraft, _ record: SubscriptionRecord, _ task: Task, place: Int, amount_minor: Int64,
        _ connection: Connection
    ) throws -> IssuedInvoice {
        var random = SystemRandomNumberGenerator()
        let suffix = place == 1 ? "" : "/\(place)"
        let order = IssueOrder(
            seller: settings.seller, clientID: record.clientID,
            key: "subscription/\(record.id)/\(task.period.from.iso)\(suffix)", at: now, proof: proof)
        let documents = InvoiceRepository(connection)
        let issued = try documents.issue(
            draft, order, pattern: settings.pattern(of: draft.kind.series), using: &random)
        guard let kept = try documents.find(issued.number) else {
            throw Diagnostic.machine("records", "the new document is not there", file: RecordStore.fileName)
        }
        try SubscriptionRepository(connection).insert(
            SubscriptionBilling(
                subscriptionID: record.id, period: task.period.from, position: place, documentID: kept.id,
                amount_minor: amount_minor))
        return issued
    }

    /// Takes back what was billed of a period and is due no more, from its last invoice on. One credit note at a time: the next run takes the
    /// rest from the invoice before.
    private func credit(
        _ amount: Money, _ billings: [SubscriptionBilling], _ record: SubscriptionRecord, _ task: Task,
        _ connection: Connection, isDryRun: Bool
    ) throws -> SubscriptionBill? {
        let standing = try SubscriptionStanding(connection)
        for billing in billings.reversed() where billing.amount_minor > 0 {
            guard let document = standing.documents[billing.documentID], let account = document.account,
                account.creditable.minor > 0
            else { continue }
            // What earlier credit notes left of this invoice.
            let taken = billings.filter { standing.documents[$0.documentID]?.record.originID == billing.documentID }
            let byHand = try standing.creditedByHand([billing])
            let left = taken.reduce(billing.amount_minor) { $0 &+ $1.amount_minor } &- byHand
            let part = Money(minor: min(amount.minor, left), amount.currency)
            let share = try document.invoice.totals.total.multiplied(by: part.minor, over: billing.amount_minor)
            let back = Money(minor: min(share.minor, account.creditable.minor), share.currency)
            guard back.minor > 0 else { continue }
            if isDryRun { return task.bill(.creditNote, nil, back) }
            let reason = document.invoice.content.language == .german ? "Abo geändert" : "Subscription changed"
            let earlier = try InvoiceRepository(connection).documents(from: document.record.id).map(\.invoice)
            let note =
                back == document.invoice.totals.total
                ? document.invoice.correction(on: today, reason: reason)
                : try document.invoice.correction(on: today, amount: back, after: earlier, reason: reason)
            let issued = try issue(
                note, record, task, place: billings.count + 1, amount_minor: -part.minor, connection)
            return task.bill(.creditNote, issued.number, issued.totals.total)
        }
        return task.bill(.refused, nil, nil, "nothing is left of its invoices that could be taken back")
    }
}
