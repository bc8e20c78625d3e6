import Diagnostics
import Quantities
import Store

/// The clients of a studio as the commands see and change them.
public struct Roster {
    /// The studio's settings.
    public let settings: Settings
    let workspace: Workspace

    /// Opens a studio's list of clients.
    public init(_ workspace: Workspace) throws(Mistakes) {
        self.workspace = workspace
        settings = try workspace.settings()
    }

    /// All clients, by handle.
    public func clients() throws(Mistakes) -> [Client] {
        try workspace.readRecords { try ClientRepository($0).all() } ?? []
    }

    /// The client of a handle; an unknown one is an error that names the nearest.
    public func client(_ handle: String) throws(Mistakes) -> Client {
        let clients = try clients()
        guard let client = clients.first(where: { $0.handle == handle }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-client", "there is no client `\(handle)`", file: RecordStore.fileName,
                    hint: didYouMean(handle, in: clients.map(\.handle), limit: 3)
                        ?? "`floorpress client list --all` shows them"))
        }
        return client
    }

    /// Keeps a new client, with an entry in the audit log.
    ///
    /// - Parameter isDryRun: Whether everything is checked and nothing kept.
    public func add(_ client: Client, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let today = settings.day(at: now)
        if isDryRun {
            let problems = client.problems(today: today).map { $0.diagnostic(table: "client", key: client.handle) }
            guard problems.isEmpty else { throw Mistakes(problems) }
            guard try !clients().contains(where: { $0.handle == client.handle }) else {
                throw Mistakes(
                    Diagnostic(
                        .error, "handle-taken", "there is a client `\(client.handle)` already",
                        file: RecordStore.fileName))
            }
            return
        }
        try workspace.changeRecords { connection in
            try ClientRepository(connection).insert(client, today: today)
            try AuditLog(connection).append("client.add", "client \(client.id)", actor: "trainer", at: now)
        }
    }
}
