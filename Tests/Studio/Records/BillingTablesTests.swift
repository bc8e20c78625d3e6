import Business
import Quantities
import Store
import Testing

@testable import Studio

@Suite("Tables of subscriptions, packages and decisions")
struct BillingTablesTests {
    private let folder: RecordsFolder
    private let connection: Connection

    init() throws {
        folder = try RecordsFolder()
        connection = try folder.open()
        try ClientRepository(connection).insert(Fixed.client(), today: Fixed.today)
        let subscription = Subscription(
            text: "Coaching", interval: .monthly, start: Fixed.today, price: Money(minor: 9000, .eur))
        let subscriptions = SubscriptionRepository(connection)
        try subscriptions.insert(
            SubscriptionRecord(
                id: Fixed.id(40), name: "ana-r-monthly", clientID: Fixed.client().id, priceBasis: .net, rate_milli: nil,
                grace_days: 30, subscription: subscription), at: Fixed.now)
        try subscriptions.append(
            .init(.price(Money(minor: 9500, .eur)), from: Fixed.today), to: Fixed.id(40), at: Fixed.now)
        let packages = PackageRepository(connection)
        try packages.insert(
            Fixed.id(41), client: Fixed.client().id, text: "Ten", sessions: 2, on: Fixed.today, expiresOn: nil,
            document: nil)
        try packages.add(2, to: Fixed.id(41), .sold, on: Fixed.today, key: "a", id: Fixed.id(42), at: Fixed.now)
    }

    @Test("what was agreed is read back with its changes")
    func reading() throws {
        let found = try #require(try SubscriptionRepository(connection).find("ana-r-monthly"))
        #expect(found.subscription.changes == [.init(.price(Money(minor: 9500, .eur)), from: Fixed.today)])
        #expect(found.subscription.price(on: Fixed.today).minor == 9500)
    }

    @Test("a package never has more sessions than were sold nor fewer than none, and a key counts once")
    func credits() throws {
        let packages = PackageRepository(connection)
        func use(_ credits: Int, _ key: String, _ id: UInt64) throws -> Bool {
            try packages.add(
                credits, to: Fixed.id(41), credits < 0 ? .used : .givenBack, on: Fixed.today, key: key,
                id: Fixed.id(id), at: Fixed.now)
        }
        #expect(throws: (any Error).self) { try use(1, "b", 50) }
        #expect(try use(-2, "c", 51))
        #expect(try !use(-2, "c", 52))
        #expect(throws: (any Error).self) { try use(-1, "d", 53) }
        #expect(try packages.all().map(\.left) == [0])
    }

    @Test("nothing of it is changed or deleted, but goes with its client")
    func appendOnly() throws {
        for sql in [
            "UPDATE subscription SET price_minor = 1", "DELETE FROM subscription",
            "UPDATE subscription_change SET price_minor = 1", "DELETE FROM subscription_change",
            "UPDATE client_package SET sessions = 9", "DELETE FROM client_package",
            "UPDATE credit_entry SET credits = 1", "DELETE FROM credit_entry",
        ] {
            #expect(throws: StoreError.self, "\(sql)") { try connection.execute(sql) }
        }
        try connection.execute("DELETE FROM client")
        for table in ["subscription", "subscription_change", "client_package", "credit_entry"] {
            #expect(try connection.first("SELECT count(*) AS count FROM \(table)") { try $0.integer("count") } == 0)
        }
    }
}
