import Diagnostics
import Quantities
import Store
import Studio
import Testing

@Suite struct ClientTests {
    private let folder: RecordsFolder
    private let connection: Connection
    private let clients: ClientRepository

    init() throws {
        folder = try RecordsFolder()
        connection = try folder.open()
        clients = ClientRepository(connection)
    }

    @Test("A client comes back as it was kept, flags in their order")
    func roundTrip() throws {
        var client = Fixed.client()
        client.phone = "+49 30 23125 101"
        client.street = "Am Alten Webstuhl 3"
        client.postcode = "10781"
        client.city = "Berlin"
        client.massUnit = .pounds
        client.language = .german
        client.sex = .female
        client.goal = "Stark bleiben"
        client.isActive = false
        try clients.insert(client, today: Fixed.today)
        #expect(try clients.find("ana-r") == client)
        #expect(try clients.all() == [client])
        #expect(try clients.all(isActive: true) == [])
        #expect(try clients.find("ana") == nil)
    }

    @Test("Clients come by handle, whatever the order they were kept in")
    func order() throws {
        for (index, handle) in ["zoe", "ana-r", "m-2", "m-10"].enumerated() {
            try clients.insert(Fixed.client(handle, id: UInt64(index + 1)), today: Fixed.today)
        }
        #expect(try clients.all().map(\.handle) == ["ana-r", "m-10", "m-2", "zoe"])
    }

    @Test("A handle is given once")
    func taken() throws {
        try clients.insert(Fixed.client(), today: Fixed.today)
        let error = #expect(throws: Mistakes.self) { try clients.insert(Fixed.client(id: 2), today: Fixed.today) }
        #expect(error?.diagnostics.map(\.code) == ["handle-taken"])
    }

    @Test("A client is refused with every reason at once, and no reason tells a value")
    func refused() throws {
        var client = Fixed.client("Ana R")
        client.name = " "
        client.email = "ana@nowhere"
        client.country = "Germany"
        client.born = Fixed.today.adding(days: 1)
        client.height_mm = 168
        client.since = Fixed.today.adding(days: 1)
        client.flags = [ClientFlag(.injury, "Left Knee")]
        let problems = client.problems(today: Fixed.today)
        #expect(problems.map(\.field) == ["handle", "name", "email", "country", "born", "height_mm", "since", "flag"])
        let error = try #require(
            #expect(throws: Mistakes.self) { try clients.insert(client, today: Fixed.today) })
        let text = error.diagnostics.map { "\($0)" }.joined()
        for secret in ["nowhere", "168 ", "Left", "Germany"] { #expect(!text.contains(secret)) }
        #expect(try clients.all() == [])
    }

    @Test(
        "Mail addresses by their shape",
        arguments: [
            ("ana@example.com", true), ("a.b+c@mail.example.co.uk", true), ("zoë@example.com", true), ("ana", false),
            ("ana@", false), ("@example.com", false), ("ana@example", false), ("ana@@example.com", false),
            ("ana@example..com", false), ("an a@example.com", false), (".ana@example.com", false),
            ("ana@-example.com", false), ("ana\n@example.com", false), ("<ana@example.com>", false),
            ("Ana <ana@example.com>", false),
        ])
    func email(text: String, isGood: Bool) {
        #expect((RecordRules.email(text) == nil) == isGood)
    }

    // Born on a leap day: on 28 February still a year younger.
    @Test("Age counts birthdays")
    func age() throws {
        var client = Fixed.client()
        client.born = CivilDate(year: 1992, month: 2, day: 29)
        #expect(client.age(on: try #require(CivilDate(year: 2026, month: 2, day: 28))) == 33)
        #expect(client.age(on: try #require(CivilDate(year: 2026, month: 3, day: 1))) == 34)
        #expect(client.age(on: try #require(CivilDate(year: 1991, month: 1, day: 1))) == nil)
    }

    @Test("A flag holds from its first day to its last")
    func flagDays() {
        let flag = ClientFlag(.injury, "knee", from: Fixed.today, to: Fixed.today.adding(days: 2))
        #expect((-1...3).map { flag.holds(on: Fixed.today.adding(days: $0)) } == [false, true, true, true, false])
        #expect(ClientFlag(.diet, "vegan").holds(on: Fixed.today))
    }

    @Test("Erasing a client takes every record along, and leaves the invoices without a client")
    func erasing() throws {
        var counter = Fixed.Counter()
        let client = Fixed.client()
        try connection.write {
            try clients.insert(client, today: Fixed.today)
            try clients.insert(Engagement(.online, from: client.since), of: client.id)
            try MeasurementRepository(connection).insert(
                .init(date: Fixed.today, mass: Mass(grams: 70_000)), of: client.id, id: Fixed.id(2), today: Fixed.today)
            try WorkoutRepository(connection).insert(
                .init(startedAt: Fixed.now, title: "A", sets: [.init(exercise: "Plank", duration_s: 30)]),
                of: client.id,
                id: Fixed.id(3), zone: "Europe/Berlin")
            try PlanRepository(connection).start(
                "text", for: client.id, author: "M", reason: "first", at: Fixed.now, using: &counter)
            try MenuRepository(connection).start(
                "a", for: client.id, author: "M", reason: "r", at: Fixed.now, using: &counter)
            _ = try InvoiceRepository(connection).issue(
                Fixed.draft(), IssueOrder(seller: Fixed.seller, clientID: client.id, key: "k", at: Fixed.now),
                pattern: Fixed.pattern(), using: &counter)
        }
        try connection.execute("DELETE FROM client")
        for table in [
            "client_flag", "engagement", "measurement", "workout_log", "set_log", "plan", "plan_version", "menu",
            "menu_version",
        ] {
            let count = try connection.first("SELECT count(*) AS count FROM \(table)") { try $0.integer("count") }
            #expect(count == 0, "\(table)")
        }
        let invoices = try InvoiceRepository(connection).all()
        #expect(invoices.map(\.clientID) == [nil])
        #expect(try connection.problems() == [])
    }
}
