import Business
import Quantities
import Store
import Training

/// Puts the sample's records into a store, all as parts of one change.
struct SampleWriter {
    private let connection: Connection
    private let seller: Party
    private let account: BankAccount?
    private let templates: [String: PlanVersion.Template]
    private let menus: [String: MenuVersion.Template]

    /// - Parameters:
    ///   - templates: The studio's plan templates, which the clients' plans stand on.
    ///   - menus: Its menus, which those of the clients stand on.
    init(
        _ connection: Connection, seller: Party, account: BankAccount?, templates: [String: PlanVersion.Template],
        menus: [String: MenuVersion.Template]
    ) {
        self.connection = connection
        self.seller = seller
        self.account = account
        self.templates = templates
        self.menus = menus
    }

    func all() throws {
        try SettingRepository(connection).set(Sample.mark, to: "1")
        var trained: [(client: SampleClient, workouts: [WorkoutLog])] = []
        for client in SampleClients.all {
            try person(client)
            try measurements(client)
            try eating(client)
            let workouts = try workouts(client)
            trained.append((client, workouts))
            try SampleLogs(connection, client).write(workouts)
            try plan(client)
            try menu(client)
            if let pantry = SamplePantry.all[client.handle] {
                try PantryRepository(connection).replace(pantry, of: client.client.id)
            }
        }
        try invoices(SampleInvoices.all(trained))
    }

    private func person(_ client: SampleClient) throws {
        let clients = ClientRepository(connection)
        try clients.insert(client.client, today: SamplePeriod.last)
        try clients.insert(
            Engagement(client.format, from: client.client.since, to: client.until), of: client.id)
    }

    private func measurements(_ client: SampleClient) throws {
        let repository = MeasurementRepository(connection)
        var random = SplitMix64(topic: "keys of measurements of \(client.handle)")
        var generator = SampleMeasurements(client)
        for measurement in generator.all() {
            let id = ULID(at: SamplePeriod.moment(measurement.date, hour: 7), using: &random)
            try repository.insert(measurement, of: client.id, id: id, today: SamplePeriod.last)
        }
    }

    private func eating(_ client: SampleClient) throws {
        let repository = EatingRepository(connection)
        let eating = SampleEating(client)
        if let profile = eating.profile { try repository.set(profile, of: client.id) }
        for log in eating.logs { try repository.set(log, of: client.id, today: SamplePeriod.last) }
    }

    private func workouts(_ client: SampleClient) throws -> [WorkoutLog] {
        let repository = WorkoutRepository(connection)
        var random = SplitMix64(topic: "keys of workouts of \(client.handle)")
        var generator = SampleWorkouts(client)
        let workouts = generator.all()
        for workout in workouts {
            let id = ULID(at: workout.startedAt, using: &random)
            try repository.insert(workout, of: client.id, id: id, zone: SamplePeriod.zone)
        }
        return workouts
    }

    /// The present plan, saved the Saturday before it starts; where it has changes, they came as a second version.
    private func plan(_ client: SampleClient) throws {
        guard let plan = client.plan else { return }
        let plans = PlanRepository(connection)
        var random = SplitMix64(topic: "keys of plans of \(client.handle)")
        let saturday = plan.start.adding(days: -2)
        var first = plan
        first.changes = []
        let author = "Mara Lindner"
        try plans.start(
            first.text, on: templates[plan.uses], for: client.id, author: author, reason: plan.reason,
            at: SamplePeriod.moment(min(saturday, SamplePeriod.last), hour: 16), using: &random)
        if !plan.changes.isEmpty {
            let reason = client.client.language == .german ? "Nach dem Gespräch angepasst" : "Adjusted after the call"
            let at = SamplePeriod.moment(min(saturday.adding(days: 1), SamplePeriod.last), hour: 11)
            try plans.save(
                plan.text, on: templates[plan.uses], for: client.id, author: author, reason: reason, at: at)
        }
    }

    /// The present menu, saved the Saturday before it starts; where it has changes, they came three weeks later.
    private func menu(_ client: SampleClient) throws {
        guard let menu = client.menu?.fitting(menus) else { return }
        let repository = MenuRepository(connection)
        var random = SplitMix64(topic: "keys of menus of \(client.handle)")
        let saturday = menu.start.adding(days: -2)
        var first = menu
        first.changes = []
        let author = "Mara Lindner"
        let reason = client.client.language == .german ? "Zugeteilt" : "Assigned"
        try repository.start(
            first.text, on: menus[menu.uses], for: client.id, author: author, reason: reason,
            at: SamplePeriod.moment(saturday, hour: 17), using: &random)
        if !menu.changes.isEmpty {
            try repository.save(
                menu.text, on: menus[menu.uses], for: client.id, author: author, reason: menu.reason,
                at: SamplePeriod.moment(saturday.adding(days: 22), hour: 12))
        }
    }

    private func invoices(_ bills: [SampleInvoices.Bill]) throws {
        let repository = InvoiceRepository(connection)
        let pattern = try NumberPattern("{year}-{number}")
        var random = SplitMix64(topic: "keys of invoices")
        let ledger = SampleLedger(connection, seller: seller, account: account)
        var issued: [SampleLedger.Issued] = []
        for bill in bills {
            let at = SamplePeriod.moment(bill.draft.issueDate, hour: 9)
            var draft = bill.draft
            draft.account = account
            let order = IssueOrder(
                seller: seller, clientID: bill.clientID, key: bill.key, at: at,
                quoteID: try ledger.quote(before: bill, draft))
            let invoice = try repository.issue(draft, order, pattern: pattern, using: &random)
            issued.append(SampleLedger.Issued(handle: bill.handle, clientID: bill.clientID, invoice: invoice))
        }
        try ledger.standingQuotes()
        try ledger.settle(issued)
        try SampleBilling(connection).write(issued)
    }
}
