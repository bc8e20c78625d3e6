import Diagnostics
import Nutrition
import Quantities
import Store

/// The menus of a studio's clients as the commands see and change them.
public struct MenuBook {
    /// A client with a menu, worked out as far as it can be.
    public struct Entry: Sendable {
        /// The client.
        public let client: Client
        /// The version of the menu.
        public let version: MenuVersion
        /// The menu; nothing where it has mistakes.
        public let menu: ClientMenu?
        /// What the client eats with the flags that hold; nothing where the menu cannot be read.
        public let eaten: Menu?
        /// How it stands to its template.
        public let standing: TextStanding
        /// The client's body mass on the day, which goals for each kilogram are held against.
        public let mass: Mass?
        /// What is wrong with it.
        public let diagnostics: [Diagnostic]

        /// The days that miss the target.
        public var misses: [MenuMiss] { eaten?.misses(bodyMass: mass) ?? [] }
        /// How many mistakes there are.
        public var mistakes: Int { diagnostics.count { $0.severity == .error } }
    }

    /// The studio's settings.
    public let settings: Settings
    /// The recipes, foods and templates.
    public let shelf: MenuShelf
    /// The day that counts as today.
    public let today: CivilDate
    let now: Instant
    let workspace: Workspace

    /// Opens the menus of a studio at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        settings = try workspace.settings()
        today = settings.day(at: now)
        shelf = try workspace.menuShelf()
    }

    /// What is in the store.
    var ledger: TextLedger<MenuText> {
        TextLedger(workspace: workspace, author: settings.identity.trainer, now: now)
    }

    // MARK: Clients

    /// Every client, archived ones too, with the current menu, if there is one.
    public func all() throws(Mistakes) -> [(client: Client, entry: Entry?)] {
        let found = try workspace.readRecords { connection in
            try ClientRepository(connection).all().map { client in
                (
                    client, try MenuRepository(connection).current(of: client.id),
                    try MenuBook.mass(of: client, on: today, in: connection)
                )
            }
        }
        return (found ?? []).map { client, version, mass in (client, version.map { entry(client, $0, mass: mass) }) }
    }

    /// All menus of a client, the oldest first.
    public func menus(of handle: String) throws(Mistakes) -> (client: Client, menus: [MenuRecord]) {
        let (client, records) = try ledger.records(of: handle)
        return (client, records)
    }

    /// The versions of a client's menu, the oldest first; a client without a menu is an error.
    public func versions(of handle: String) throws(Mistakes) -> (client: Client, versions: [MenuVersion]) {
        try ledger.versions(of: handle)
    }

    /// A version of a client's menu, the newest one without a number, as she eats it on a day.
    public func entry(
        of handle: String, version number: Int? = nil, on day: CivilDate? = nil
    ) throws(Mistakes) -> Entry {
        let (client, versions) = try versions(of: handle)
        let version = try ledger.version(number, of: handle, in: versions)
        return entry(client, version, mass: try mass(of: client, on: day ?? today), on: day)
    }

    /// The menu that holds for a client on a day: the current one from its first day on, before that the one that it follows.
    public func entry(of handle: String, holding day: CivilDate) throws(Mistakes) -> Entry {
        let current = try entry(of: handle, on: day)
        guard let start = ClientMenu.start(in: current.version.source(handle: handle)), start > day else {
            return current
        }
        let client = current.client
        let before = try workspace.readRecords { try MenuRepository($0).followed(by: client.id)?.version } ?? nil
        if let before, ClientMenu.start(in: before.source(handle: handle)).map({ $0 <= day }) ?? true {
            return entry(client, before, mass: current.mass, on: day)
        }
        throw Mistakes(
            Diagnostic(
                .error, "no-menu", "the client `\(handle)` has no menu on \(day.iso)", file: RecordStore.fileName,
                hint: "the first day is \(start.iso)"))
    }

    // MARK: Working out

    /// Works a version out.
    ///
    /// - Parameter mass: The client's body mass, which goals for each kilogram are held against.
    public func entry(
        _ client: Client, _ version: MenuVersion, mass: Mass? = nil, on day: CivilDate? = nil
    ) -> Entry {
        var diagnostics: [Diagnostic] = []
        let menu = shelf.menu(version, handle: client.handle, into: &diagnostics)
        let eaten = menu.map { shelf.eaten($0, by: client, on: day ?? today, into: &diagnostics) }
        return Entry(
            client: client, version: version, menu: menu, eaten: eaten, standing: shelf.standing(of: version),
            mass: mass, diagnostics: diagnostics)
    }

    func mass(of client: Client, on day: CivilDate) throws(Mistakes) -> Mass? {
        try workspace.readRecords { try MenuBook.mass(of: client, on: day, in: $0) } ?? nil
    }

    private static func mass(of client: Client, on day: CivilDate, in connection: Connection) throws -> Mass? {
        try MeasurementRepository(connection).all(of: client.id).last { $0.mass != nil && $0.date <= day }?.mass
    }
}
