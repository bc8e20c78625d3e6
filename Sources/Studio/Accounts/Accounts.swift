import Business
import Diagnostics
import Quantities
import Store

/// The money side of a studio as the commands see and change it: payments, subscriptions, packages, reminders, figures.
public struct Accounts {
    /// The studio's settings.
    public let settings: Settings
    /// The day that counts as today.
    public let today: CivilDate
    /// Tries in print what is to be issued, so that no number is taken by what can never be read.
    public var proof: DocumentProof?
    let now: Instant
    let workspace: Workspace

    /// Opens the accounts of a studio at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        settings = try workspace.settings()
        today = settings.day(at: now)
    }

    /// The currency that the studio bills in.
    public var currency: Currency { Currency(settings.locale.currency) ?? .eur }

    /// The client of a handle, within a reading or a change.
    func client(_ handle: String, in connection: Connection) throws -> Client {
        let clients = try ClientRepository(connection).all()
        guard let client = clients.first(where: { $0.handle == handle }) else {
            throw Diagnostic(
                .error, "unknown-client", "there is no client `\(handle)`", file: RecordStore.fileName,
                hint: didYouMean(handle, in: clients.map(\.handle), limit: 3)
                    ?? "`floorpress client list --all` shows them")
        }
        return client
    }

    /// The handles of all clients by key.
    func handles(in connection: Connection) throws -> [ULID: String] {
        var handles: [ULID: String] = [:]
        try connection.each("SELECT id, handle FROM client") { handles[try $0.ulid("id")] = try $0.text("handle") }
        return handles
    }

    /// The invoice of a number; an unknown one is an error that names the nearest.
    func invoice(_ number: String, in connection: Connection) throws -> LedgerDocument {
        if let found = try LedgerRepository(connection).find(number), found.account != nil { return found }
        let numbers = try connection.rows("SELECT number FROM document WHERE kind = 'invoice' ORDER BY number") {
            try $0.text("number")
        }
        throw Diagnostic(
            .error, "unknown-invoice", "there is no invoice `\(number)`", file: RecordStore.fileName,
            hint: didYouMean(number, in: numbers, limit: 3) ?? "`floorpress invoice list --all` shows them")
    }

    /// A new key.
    func newKey() -> ULID {
        var random = SystemRandomNumberGenerator()
        return ULID(at: now, using: &random)
    }
}
