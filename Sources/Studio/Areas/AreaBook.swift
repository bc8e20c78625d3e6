import Artifacts
import Diagnostics
import Quantities
import Store
import Vault

/// The private areas of a studio's clients, as the commands see and change them.
public struct AreaBook {
    /// The studio's settings.
    public let settings: Settings
    private let workspace: Workspace
    private let now: Instant
    private let today: CivilDate

    /// An area with its client.
    public struct Entry: Sendable {
        /// The client.
        public let client: Client
        /// What opens it.
        public let keys: AreaKeys
    }

    /// Opens a studio's areas.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        settings = try workspace.settings()
        today = WallClock(zone: settings.locale.timeZone)?.date(at: now) ?? now.utc.date
    }

    /// All areas, by their clients' handles.
    public func all() throws(Mistakes) -> [Entry] {
        let keys = Dictionary(try self.keys().map { ($0.client, $0) }) { first, _ in first }
        return try clients().compactMap { client in keys[client.id].map { Entry(client: client, keys: $0) } }
    }

    /// The area of a client; that there is none is an error.
    public func area(of handle: String) throws(Mistakes) -> Entry {
        let client = try Roster(workspace).client(handle)
        guard let keys = try keys().first(where: { $0.client == client.id }) else { throw Mistakes(noArea(handle)) }
        return Entry(client: client, keys: keys)
    }

    /// Where areas stand; without it no link can be made.
    public func site() throws(Mistakes) -> String {
        guard let url = settings.areas.url else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-area-url", "nothing says where the clients' areas will stand", file: Settings.fileName,
                    expected: "`areas:` with `url: https://…`, an address of its own beside the public site's",
                    hint: "such as https://my.studio.example; see Documentation/private-areas.md"))
        }
        return url
    }

    // MARK: Changes

    /// Makes areas for clients who have none.
    ///
    /// - Parameters:
    ///   - handles: Whose.
    ///   - isForAll: Whether every active client without one gets one.
    public func create(
        _ handles: [String], isForAll: Bool, access: KeysFile.Access, isDryRun: Bool
    ) throws(Mistakes) -> [Entry] {
        _ = try site()
        let taken = Set(try keys().map(\.client))
        var (clients, diagnostics) = Roster.chosen(handles, isForAllActive: isForAll, among: try self.clients())
        diagnostics += clients.filter { taken.contains($0.id) && handles.contains($0.handle) }.map { client in
            Diagnostic(
                .error, "has-area", "the client `\(client.handle)` has an area already", file: AreaKeyFile.name,
                hint: "`floorpress area show \(client.handle)` tells of it, `floorpress area rotate` makes it anew")
        }
        guard diagnostics.isEmpty else { throw Mistakes(diagnostics) }
        clients.removeAll { taken.contains($0.id) }
        guard !clients.isEmpty else {
            if isForAll { return [] }
            throw Mistakes(Roster.nobody)
        }
        let made = try make(clients, access)
        if !isDryRun {
            try change("area.create", made.map(\.client)) { kept in kept + made.map(\.keys) }
        }
        return made
    }

    /// Makes an area anew: another folder, key, link and code. What was open before stays closed from the next build on.
    public func rotate(_ handle: String, access: KeysFile.Access?, isDryRun: Bool) throws(Mistakes) -> Entry {
        _ = try site()
        let old = try area(of: handle)
        guard let new = try make([old.client], access ?? old.keys.access).first else { throw Mistakes(noArea(handle)) }
        if !isDryRun {
            try change("area.rotate", [old.client]) { kept in kept.filter { $0.client != old.client.id } + [new.keys] }
        }
        return new
    }

    /// Closes an area: its keys are gone at once, its folder with the next build.
    public func close(_ handle: String, isDryRun: Bool) throws(Mistakes) {
        let old = try area(of: handle)
        if !isDryRun { try change("area.close", [old.client]) { kept in kept.filter { $0.client != old.client.id } } }
    }

    /// Keys take 120 ms each on purpose, so many are made side by side.
    private func make(_ clients: [Client], _ access: KeysFile.Access) throws(Mistakes) -> [Entry] {
        let day = today
        let results = parallelMap(clients, threads: availableProcessors, grain: 1) { client in
            var random = SystemRandomNumberGenerator()
            return try? AreaKeys.make(for: client.id, access: access, on: day, using: &random)
        }
        let made = zip(clients, results).compactMap { client, keys in keys.map { Entry(client: client, keys: $0) } }
        guard made.count == clients.count else {
            throw Mistakes(.machine("no-keys", "the keys of an area could not be made: libcrypto failed"))
        }
        return made
    }

    /// Changes the keys while the records are locked, so that of two commands at once neither loses what the other made.
    private func change(
        _ action: String, _ clients: [Client], _ body: ([AreaKeys]) -> [AreaKeys]
    ) throws(Mistakes) {
        try workspace.changeRecords { connection in
            let log = AuditLog(connection)
            for client in clients { try log.append(action, "client \(client.id)", actor: "trainer", at: now) }
            try AreaKeyFile.write(body(try AreaKeyFile.read(in: workspace.folder)), in: workspace.folder)
        }
    }

    private func keys() throws(Mistakes) -> [AreaKeys] {
        do throws(Diagnostic) { return try AreaKeyFile.read(in: workspace.folder) } catch { throw Mistakes(error) }
    }

    private func clients() throws(Mistakes) -> [Client] {
        try workspace.readRecords { try ClientRepository($0).all() } ?? []
    }

    private func noArea(_ handle: String) -> Diagnostic {
        Diagnostic(
            .error, "no-area", "the client `\(handle)` has no private area", file: AreaKeyFile.name,
            hint: "`floorpress area create \(handle)` makes one")
    }
}
