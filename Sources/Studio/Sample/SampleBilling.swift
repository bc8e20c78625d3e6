import Business
import Quantities
import Store

/// What recurs in the sample: two subscriptions, whose last three months are billed and whose present one waits for `subscription run`, and the
/// package of a client that is being used.
struct SampleBilling {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func write(_ invoices: [SampleLedger.Issued]) throws {
        let present = SampleClients.all.filter(\.client.isActive)
        var keys = SplitMix64(topic: "keys of subscriptions and packages")
        let online = present.filter { if case .online = $0.offer { true } else { false } }
        for client in online.prefix(2) {
            try subscription(of: client, invoices.filter { $0.handle == client.handle }, &keys)
        }
        let package = present.first { if case .package = $0.offer { true } else { false } }
        if let package { try self.package(of: package, invoices.last { $0.handle == package.handle }, &keys) }
    }

    private func subscription(
        of client: SampleClient, _ invoices: [SampleLedger.Issued], _ keys: inout SplitMix64
    ) throws {
        let billed = invoices.filter { $0.invoice.content.supplyFrom.day == 1 }.suffix(3)
        guard let first = billed.first, let line = first.invoice.content.lines.first else { return }
        let start = first.invoice.content.supplyFrom
        let subscription = Subscription(
            text: client.client.language == .german ? "Online-Coaching" : "Online coaching", interval: .monthly,
            start: start, price: line.unitPrice)
        let now = SamplePeriod.moment(start, hour: 8)
        let record = SubscriptionRecord(
            id: ULID(at: now, using: &keys), name: "\(client.handle)-monthly", clientID: client.id, priceBasis: .net,
            rate_milli: nil, grace_days: 30, subscription: subscription)
        let repository = SubscriptionRepository(connection)
        try repository.insert(record, at: now)
        for issued in billed {
            guard let document = try InvoiceRepository(connection).find(issued.invoice.number),
                subscription.schedule.period(on: issued.invoice.content.supplyFrom)?.from
                    == issued.invoice.content.supplyFrom
            else { continue }
            try repository.insert(
                SubscriptionBilling(
                    subscriptionID: record.id, period: issued.invoice.content.supplyFrom, position: 1,
                    documentID: document.id, amount_minor: line.unitPrice.minor))
        }
    }

    private func package(
        of client: SampleClient, _ issued: SampleLedger.Issued?, _ keys: inout SplitMix64
    ) throws {
        guard case .package(let sessions, _) = client.offer, let content = issued?.invoice.content,
            let document = try InvoiceRepository(connection).find(issued?.invoice.number ?? "")
        else { return }
        let (packages, now) = (PackageRepository(connection), SamplePeriod.moment(content.issueDate, hour: 9))
        let id = ULID(at: now, using: &keys)
        try packages.insert(
            id, client: client.id, text: content.lines.first?.text ?? "", sessions: sessions, on: content.issueDate,
            expiresOn: content.supplyTo, document: document.id)
        try packages.add(
            sessions, to: id, .sold, on: content.issueDate, key: "sold \(id)", id: ULID(at: now, using: &keys), at: now)
        let held = try connection.rows(
            "SELECT started_at_s FROM workout_log WHERE client_id = ? AND started_at_s >= ? ORDER BY started_at_s LIMIT ?",
            client.id, Instant(date: content.issueDate).seconds, sessions
        ) { try $0.instant("started_at_s") }
        for moment in held {
            try packages.add(
                -1, to: id, .used, on: moment.utc.date, key: "session \(client.handle) \(moment.rfc3339)",
                id: ULID(at: moment, using: &keys), at: moment)
        }
    }
}
