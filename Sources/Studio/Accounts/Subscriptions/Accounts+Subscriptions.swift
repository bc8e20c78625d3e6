import Business
import Diagnostics
import Quantities
import Store

extension Accounts {
    /// A subscription with whose it is and how it stands.
    public struct SubscriptionEntry: Sendable {
        /// The subscription.
        public let record: SubscriptionRecord
        /// The client's handle.
        public let handle: String
        /// Where it stands today.
        public let state: Subscription.State
        /// Whether an invoice of it is later than is put up with.
        public let isPastDue: Bool
        /// What it is billed for next, if anything.
        public let next: BillingPeriod?
        /// The numbers of its invoices and credit notes, in order, with the first day of the period of each.
        public let documents: [(number: String, period: CivilDate)]
    }

    /// All subscriptions by name.
    public func subscriptions() throws(Mistakes) -> [SubscriptionEntry] {
        try workspace.readRecords { connection in
            let handles = try handles(in: connection)
            let standing = try SubscriptionStanding(connection)
            return try SubscriptionRepository(connection).all().map { record in
                let billings = standing.billings[record.id] ?? []
                let (subscription, last) = (record.subscription, billings.map(\.period).max())
                let periods = [subscription.schedule.period(0), subscription.schedule.period(on: today)].compactMap {
                    $0
                }
                let current = periods.last
                var next = current.flatMap {
                    last.map { $0 >= current?.from ?? $0 } ?? false ? subscription.schedule.period($0.index + 1) : $0
                }
                if let end = subscription.end, let from = next?.from, from >= end { next = nil }
                return SubscriptionEntry(
                    record: record, handle: handles[record.clientID] ?? "(erased)",
                    state: subscription.state(on: today),
                    isPastDue: standing.daysLate(record.id, on: today) > record.grace_days, next: next,
                    documents: billings.compactMap { billing in
                        standing.documents[billing.documentID].map { ($0.number, billing.period) }
                    })
            }
        } ?? []
    }

    /// The subscription of a name; an unknown one is an error that names the nearest.
    public func subscription(_ name: String) throws(Mistakes) -> SubscriptionEntry {
        let all = try subscriptions()
        guard let found = all.first(where: { $0.record.name == name }) else {
            throw Mistakes(Accounts.unknown(name, all.map(\.record.name)))
        }
        return found
    }

    static func unknown(_ name: String, _ names: [String]) -> Diagnostic {
        Diagnostic(
            .error, "unknown-subscription", "there is no subscription `\(name)`", file: RecordStore.fileName,
            hint: didYouMean(name, in: names, limit: 3) ?? "`floorpress subscription list` shows them")
    }

    /// Agrees on a subscription.
    ///
    /// - Parameter name: What to call it by; made of the client's handle and the interval without it.
    public func addSubscription(
        _ subscription: Subscription, for handle: String, name: String?, rate_milli: Int?, grace_days: Int?,
        isDryRun: Bool
    ) throws(Mistakes) -> SubscriptionRecord {
        func add(_ connection: Connection) throws -> SubscriptionRecord {
            let client = try client(handle, in: connection)
            let problems = subscription.problems
            guard problems.isEmpty else {
                throw Mistakes(
                    problems.map {
                        RecordProblem("subscription", $0.text).diagnostic(table: "client", key: handle)
                    })
            }
            let taken = Set(try SubscriptionRepository(connection).all().map(\.name))
            let usual = "\(handle)-\(subscription.interval.rawValue)"
            let made = ([usual] + (2...99).map { "\(usual)-\($0)" }).first { !taken.contains($0) } ?? usual
            let name = name ?? made
            guard RecordRules.isSlug(name, limit: 60), !taken.contains(name) else {
                throw Diagnostic(
                    .error, "bad-name",
                    taken.contains(name)
                        ? "there is a subscription `\(name)` already"
                        : "`\(name)` cannot be the name of a subscription",
                    file: RecordStore.fileName, expected: "1 to 60 of the characters a–z, 0–9 and `-`")
            }
            let record = SubscriptionRecord(
                id: newKey(), name: name, clientID: client.id, priceBasis: settings.invoicing.priceBasis,
                rate_milli: rate_milli, grace_days: grace_days ?? settings.collecting.grace_days,
                subscription: subscription)
            if !isDryRun { try SubscriptionRepository(connection).insert(record, at: now) }
            return record
        }
        return isDryRun ? try reading(add) : try workspace.changeRecords(add)
    }

    /// From when a change holds.
    public enum Beginning: Sendable {
        /// From the next period on.
        case nextPeriod
        /// From today on.
        case today
        /// From a day on.
        case day(CivilDate)
    }

    /// Changes what was agreed. What was billed and is due no more is taken back by the next run.
    public func changeSubscription(
        _ name: String, _ kind: Subscription.Change.Kind, from beginning: Beginning, isDryRun: Bool
    ) throws(Mistakes) -> (record: SubscriptionRecord, from: CivilDate) {
        func change(_ connection: Connection) throws -> (record: SubscriptionRecord, from: CivilDate) {
            let repository = SubscriptionRepository(connection)
            guard var record = try repository.find(name) else {
                throw Accounts.unknown(name, try repository.all().map(\.name))
            }
            let from: CivilDate =
                switch beginning {
                case .nextPeriod: max(record.subscription.nextPeriod(after: today), record.subscription.start)
                case .today: max(today, record.subscription.start)
                case .day(let day): day
                }
            let change = Subscription.Change(kind, from: from)
            do throws(Subscription.Problem) {
                record.subscription = try record.subscription.changed(by: change, today: today)
            } catch {
                throw Diagnostic(
                    .error, "subscription", "the subscription `\(name)` cannot be changed so: \(error.text)",
                    file: RecordStore.fileName)
            }
            if !isDryRun { try repository.append(change, to: record.id, at: now) }
            return (record, from)
        }
        return isDryRun ? try reading(change) : try workspace.changeRecords(change)
    }
}

/// What was billed of all subscriptions, and how their invoices stand.
struct SubscriptionStanding {
    let billings: [ULID: [SubscriptionBilling]]
    let documents: [ULID: LedgerDocument]
    /// What credit notes took back of an invoice that no run issued, tax included.
    private let byHand: [ULID: Int64]

    init(_ connection: Connection) throws {
        let all = try SubscriptionRepository(connection).billings()
        billings = Dictionary(grouping: all, by: \.subscriptionID)
        let wanted = Set(all.map(\.documentID))
        let ledger = try LedgerRepository(connection).all()
        documents = Dictionary(
            ledger.filter { wanted.contains($0.record.id) }.map { ($0.record.id, $0) },
            uniquingKeysWith: { first, _ in first })
        var byHand: [ULID: Int64] = [:]
        for note in ledger where note.invoice.content.kind.original != nil && !wanted.contains(note.record.id) {
            guard let origin = note.record.originID, wanted.contains(origin) else { continue }
            byHand[origin, default: 0] &+= note.invoice.totals.total.minor
        }
        self.byHand = byHand
    }

    /// What the trainer took back by hand of what was billed, as the subscription is priced.
    func creditedByHand(_ billings: [SubscriptionBilling]) throws(MoneyError) -> Int64 {
        var sum: Int64 = 0
        for billing in billings where billing.amount_minor > 0 {
            guard let document = documents[billing.documentID], let back = byHand[billing.documentID] else { continue }
            let total = document.invoice.totals.total
            guard total.minor > 0 else { continue }
            sum &+= try Money(minor: back, total.currency).multiplied(by: billing.amount_minor, over: total.minor).minor
        }
        return sum
    }

    /// How many days the oldest open invoice of a subscription is late; zero where none is.
    func daysLate(_ id: ULID, on day: CivilDate) -> Int {
        (billings[id] ?? []).compactMap { documents[$0.documentID]?.account?.daysOverdue(on: day) }.max() ?? 0
    }
}
