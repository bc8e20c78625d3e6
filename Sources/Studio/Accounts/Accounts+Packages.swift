import Business
import Diagnostics
import Quantities
import Store

/// Sessions that were sold together, and what is left of them.
public struct PackageRecord: Sendable, Hashable {
    /// The key in the store.
    public let id: ULID
    /// The client's handle.
    public let handle: String
    /// What was sold.
    public let text: String
    /// How many sessions.
    public let sessions: Int
    /// When.
    public let soldOn: CivilDate
    /// The last day on which they can be used, if there is one.
    public let expiresOn: CivilDate?
    /// The invoice's number.
    public let number: String?
    /// How many are left.
    public let left: Int

    /// What its trainer calls it by.
    public var name: String { PaymentListing.name(id) }

    /// How many can be used on a day.
    public func usable(on day: CivilDate) -> Int { expiresOn.map { day <= $0 } ?? true ? left : 0 }
}

/// What happens to the sessions of a package. Entries are added and never changed.
public enum CreditKind: String, Sendable, CaseIterable {
    case sold, used
    case givenBack = "given-back"
    case corrected, expired
}

/// The packages in a store.
public struct PackageRepository {
    private let connection: Connection

    /// The packages in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All packages, by client and the day they were sold; the oldest are used first.
    public func all() throws -> [PackageRecord] {
        try connection.rows(
            """
            SELECT client_package.*, client.handle, document.number AS document_number,
                (SELECT coalesce(sum(credits), 0) FROM credit_entry WHERE package_id = client_package.id) AS remaining
            FROM client_package JOIN client ON client.id = client_package.client_id
            LEFT JOIN document ON document.id = client_package.document_id
            ORDER BY client.handle, client_package.sold_on, client_package.id
            """
        ) { row in
            PackageRecord(
                id: try row.ulid("id"), handle: try row.text("handle"), text: try row.text("text"),
                sessions: try row.int("sessions"), soldOn: try row.date("sold_on"),
                expiresOn: try row.optionalDate("expires_on"), number: try row.optionalText("document_number"),
                left: try row.int("remaining"))
        }
    }

    /// Adds an entry; one whose key stands there already is not added twice.
    ///
    /// - Parameter key: Names this one session, such as a booking's key.
    /// - Returns: Whether it was added.
    @discardableResult
    public func add(
        _ credits: Int, to package: ULID, _ kind: CreditKind, on day: CivilDate, key: String, detail: String? = nil,
        id: ULID, at now: Instant
    ) throws -> Bool {
        try connection.joinWrite {
            let before = try connection.first("SELECT 1 AS one FROM credit_entry WHERE key = ?", key) { _ in true }
            guard before == nil else { return false }
            try connection.execute(
                """
                INSERT INTO credit_entry (id, package_id, happened_on, credits, kind, key, detail, recorded_at_s)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, id, package, day.iso, credits, kind.rawValue, key, detail, now.seconds)
            try AuditLog(connection).append(
                "package.\(kind.rawValue)", "package \(package)", actor: "trainer", at: now)
            return true
        }
    }

    func insert(
        _ id: ULID, client: ULID, text: String, sessions: Int, on day: CivilDate, expiresOn: CivilDate?,
        document: ULID?
    ) throws {
        try connection.execute(
            """
            INSERT INTO client_package (id, client_id, text, sessions, sold_on, expires_on, document_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, id, client, text, sessions, day.iso, expiresOn?.iso, document)
    }
}

extension Accounts {
    /// Packages, of one client or of all.
    public func packages(of handle: String? = nil) throws(Mistakes) -> [PackageRecord] {
        try workspace.readRecords { connection in
            if let handle { _ = try client(handle, in: connection) }
            return try PackageRepository(connection).all().filter { handle == nil || $0.handle == handle }
        } ?? []
    }

    /// A package that was sold.
    public struct Sale: Sendable {
        /// What the package is called by.
        public let name: String
        /// Its invoice, numbered but in a dry run.
        public let number: String?
        /// What it comes to.
        public let total: Money?
    }

    /// Sells sessions together: the invoice and the credits come in one change.
    ///
    /// - Parameters:
    ///   - price: Of all of them; nothing where they are given.
    ///   - rate_milli: The rate in thousandths of a percent; the studio's without.
    public func sellPackage(
        to handle: String, sessions: Int, text: String?, price: Money?, rate_milli: Int?, expiresOn: CivilDate?,
        isDryRun: Bool
    ) throws(Mistakes) -> Sale {
        func sell(_ connection: Connection) throws -> Sale {
            let client = try client(handle, in: connection)
            if let expiresOn, expiresOn < today {
                throw Diagnostic(
                    .error, "bad-value", "the package would have expired already", file: RecordStore.fileName,
                    expected: "a day from \(today.iso) on")
            }
            let usual =
                client.language == .german
                ? "\(sessions) Einheiten Personal Training" : "Personal training, \(sessions) sessions"
            let (id, text) = (newKey(), text ?? usual)
            guard let price, price.minor > 0 else {
                if !isDryRun {
                    try keep(id, client, text, sessions, expiresOn, document: nil, connection)
                }
                return Sale(name: PaymentListing.name(id), number: nil, total: nil)
            }
            let tax = settings.invoicing.preset.category(rate_milli: rate_milli ?? settings.invoicing.rate_milli)
            let line = InvoiceLine(
                text: text, quantity_milli: 1000, unit: .lumpSum, unitPrice: price, discount: nil, tax: tax)
            let draft = settings.invoice(
                to: client.party, lines: [line], supply: SupplyPeriod(from: today, to: today), on: today,
                language: client.language)
            if isDryRun {
                let problems = draft.problems(seller: settings.seller)
                guard problems.isEmpty else {
                    throw Mistakes(
                        problems.map { RecordProblem($0.field, $0.text).diagnostic(table: "invoice", key: handle) })
                }
                return Sale(name: "", number: nil, total: try InvoiceTotals(draft).total)
            }
            var random = SystemRandomNumberGenerator()
            let order = IssueOrder(
                seller: settings.seller, clientID: client.id, key: "package/\(id)", at: now, proof: proof)
            let documents = InvoiceRepository(connection)
            let issued = try documents.issue(draft, order, pattern: settings.pattern(of: "invoice"), using: &random)
            let document = try documents.find(issued.number)
            try keep(id, client, text, sessions, expiresOn, document: document?.id, connection)
            return Sale(name: PaymentListing.name(id), number: issued.number, total: issued.totals.total)
        }
        return isDryRun ? try reading(sell) : try workspace.changeRecords(sell)
    }

    private func keep(
        _ id: ULID, _ client: Client, _ text: String, _ sessions: Int, _ expiresOn: CivilDate?, document: ULID?,
        _ connection: Connection
    ) throws {
        let packages = PackageRepository(connection)
        try packages.insert(
            id, client: client.id, text: text, sessions: sessions, on: today, expiresOn: expiresOn, document: document)
        try packages.add(sessions, to: id, .sold, on: today, key: "sold \(id)", id: newKey(), at: now)
    }

    /// Takes sessions from a client's packages, the one that ends first first, or gives them back.
    ///
    /// - Parameters:
    ///   - sessions: How many; below zero they are given back to the package that was used last.
    ///   - key: Names this one use, so that it counts once; a new one without.
    /// - Returns: How many are left to use.
    public func useSessions(
        _ sessions: Int, of handle: String, on day: CivilDate?, key: String?, detail: String?, isDryRun: Bool
    ) throws(Mistakes) -> Int {
        func use(_ connection: Connection) throws -> Int {
            _ = try client(handle, in: connection)
            let (day, repository) = (day ?? today, PackageRepository(connection))
            let all = try repository.all().filter { $0.handle == handle }
            let usable = all.filter { $0.soldOn <= day && ($0.expiresOn.map { day <= $0 } ?? true) }
                .sorted {
                    ($0.expiresOn ?? CivilDate(dayNumber: .max), $0.soldOn, $0.id) < (
                        $1.expiresOn ?? CivilDate(dayNumber: .max), $1.soldOn, $1.id
                    )
                }
            let base = key ?? newKey().text
            let sum = usable.reduce(0) { $0 + $1.left }
            var wanted = sessions
            var parts: [(package: PackageRecord, credits: Int)] = []
            for package in sessions > 0 ? usable : usable.reversed() {
                let room = sessions > 0 ? min(wanted, package.left) : max(wanted, package.left - package.sessions)
                guard room != 0 else { continue }
                parts.append((package, room))
                wanted -= room
            }
            guard wanted == 0 else {
                throw Diagnostic(
                    .error, "no-credits",
                    sessions > 0
                        ? "\(handle) has \(sum) sessions left to use on \(day.iso), not \(sessions)"
                        : "of \(handle)’s sessions not so many were used", file: RecordStore.fileName,
                    hint: "`floorpress package list \(handle)` shows them")
            }
            var left = sum
            for (index, part) in parts.enumerated() {
                let key = "\(base) \(index + 1)"
                let isNew =
                    try isDryRun
                    || repository.add(
                        -part.credits, to: part.package.id, sessions > 0 ? .used : .givenBack, on: day, key: key,
                        detail: detail, id: newKey(), at: now)
                if isNew { left -= part.credits }
            }
            return left
        }
        return isDryRun ? try reading(use) : try workspace.changeRecords(use)
    }
}
