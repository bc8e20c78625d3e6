import Business
import Quantities
import Store

/// A subscription as it is kept: whose it is, what was agreed, and what was billed.
public struct SubscriptionRecord: Sendable, Hashable {
    /// The key in the store.
    public let id: ULID
    /// What its trainer calls it by: `ana-r-monthly`.
    public let name: String
    /// Whose it is.
    public let clientID: ULID
    /// Whether its price includes the tax.
    public let priceBasis: PriceBasis
    /// The rate in thousandths of a percent; the studio's without.
    public let rate_milli: Int?
    /// So many days an invoice of it may be late before no further one is made.
    public let grace_days: Int
    /// What was agreed.
    public var subscription: Subscription

    /// Makes a record.
    public init(
        id: ULID, name: String, clientID: ULID, priceBasis: PriceBasis, rate_milli: Int?, grace_days: Int,
        subscription: Subscription
    ) {
        self.id = id
        self.name = name
        self.clientID = clientID
        self.priceBasis = priceBasis
        self.rate_milli = rate_milli
        self.grace_days = grace_days
        self.subscription = subscription
    }
}

/// What was billed for a period, or taken back.
struct SubscriptionBilling: Sendable, Hashable {
    let subscriptionID: ULID
    /// The first day of the period.
    let period: CivilDate
    let position: Int
    let documentID: ULID
    /// As the subscription is priced; below zero by a credit note.
    let amount_minor: Int64
}

/// The subscriptions in a store. What was agreed is changed by a further agreement, never itself.
public struct SubscriptionRepository {
    private let connection: Connection

    /// The subscriptions in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All of them by name.
    public func all() throws -> [SubscriptionRecord] {
        var changes: [ULID: [(kind: String, from: CivilDate, price: Int64?)]] = [:]
        try connection.each("SELECT * FROM subscription_change ORDER BY subscription_id, position") { row in
            changes[try row.ulid("subscription_id"), default: []].append(
                (try row.text("kind"), try row.date("from_on"), try row.optionalInteger("price_minor")))
        }
        return try connection.rows("SELECT * FROM subscription ORDER BY name") { row in
            var record = try SubscriptionRecord(row: row)
            let currency = record.subscription.price.currency
            record.subscription.changes = try (changes[record.id] ?? []).map { change in
                switch change.kind {
                case "price": .init(.price(Money(minor: change.price ?? 0, currency)), from: change.from)
                case "paused": .init(.paused, from: change.from)
                case "resumed": .init(.resumed, from: change.from)
                case "cancelled": .init(.cancelled, from: change.from)
                default: throw UnreadableColumn(column: "kind", expected: "price, paused, resumed or cancelled")
                }
            }
            return record
        }
    }

    /// The subscription of a name, or nothing.
    public func find(_ name: String) throws -> SubscriptionRecord? { try all().first { $0.name == name } }

    func insert(_ record: SubscriptionRecord, at now: Instant) throws {
        let agreed = record.subscription
        try connection.joinWrite {
            try connection.execute(
                """
                INSERT INTO subscription (id, name, client_id, text, interval, start_on, trial_days, price_minor, currency,
                    price_basis, rate_milli, grace_days, created_at_s)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, record.id, record.name, record.clientID, agreed.text, agreed.interval.rawValue, agreed.start.iso,
                agreed.trial_days, agreed.price.minor, agreed.price.currency.code, record.priceBasis.rawValue,
                record.rate_milli, record.grace_days, now.seconds)
            try AuditLog(connection).append(
                "subscription.add", "subscription \(record.id)", actor: "trainer", at: now)
        }
    }

    func append(_ change: Subscription.Change, to id: ULID, at now: Instant) throws {
        let (kind, price): (String, Int64?) =
            switch change.kind {
            case .price(let price): ("price", price.minor)
            case .paused: ("paused", nil)
            case .resumed: ("resumed", nil)
            case .cancelled: ("cancelled", nil)
            }
        try connection.joinWrite {
            let last = try connection.first(
                "SELECT max(position) AS last FROM subscription_change WHERE subscription_id = ?", id
            ) { try $0.optionalInt("last") ?? 0 }
            try connection.execute(
                """
                INSERT INTO subscription_change (subscription_id, position, kind, from_on, price_minor, recorded_at_s)
                VALUES (?, ?, ?, ?, ?, ?)
                """, id, (last ?? 0) + 1, kind, change.from.iso, price, now.seconds)
            try AuditLog(connection).append("subscription.\(kind)", "subscription \(id)", actor: "trainer", at: now)
        }
    }

    /// What was billed, of all subscriptions or of one, in order.
    func billings(of id: ULID? = nil) throws -> [SubscriptionBilling] {
        func read(_ row: borrowing Row) throws -> SubscriptionBilling {
            SubscriptionBilling(
                subscriptionID: try row.ulid("subscription_id"), period: try row.date("period_on"),
                position: try row.int("position"), documentID: try row.ulid("document_id"),
                amount_minor: try row.integer("amount_minor"))
        }
        guard let id else {
            return try connection.rows(
                "SELECT * FROM subscription_billing ORDER BY subscription_id, period_on, position"
            ) { try read($0) }
        }
        return try connection.rows(
            "SELECT * FROM subscription_billing WHERE subscription_id = ? ORDER BY period_on, position", id
        ) { try read($0) }
    }

    func insert(_ billing: SubscriptionBilling) throws {
        try connection.execute(
            """
            INSERT INTO subscription_billing (subscription_id, period_on, position, document_id, amount_minor)
            VALUES (?, ?, ?, ?, ?)
            """, billing.subscriptionID, billing.period.iso, billing.position, billing.documentID, billing.amount_minor)
    }
}

extension SubscriptionRecord {
    init(row: borrowing Row) throws {
        guard let currency = Currency(try row.text("currency")) else {
            throw UnreadableColumn(column: "currency", expected: "a code of ISO 4217")
        }
        self.init(
            id: try row.ulid("id"), name: try row.text("name"), clientID: try row.ulid("client_id"),
            priceBasis: try row.choice("price_basis", as: PriceBasis.self),
            rate_milli: try row.optionalInt("rate_milli"),
            grace_days: try row.int("grace_days"),
            subscription: Subscription(
                text: try row.text("text"), interval: try row.choice("interval", as: BillingInterval.self),
                start: try row.date("start_on"), trial_days: try row.int("trial_days"),
                price: Money(minor: try row.integer("price_minor"), currency)))
    }
}
