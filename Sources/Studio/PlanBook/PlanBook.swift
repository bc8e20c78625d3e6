import Diagnostics
import Quantities
import Store
import Training

/// The plans of a studio's clients as the commands see and change them.
public struct PlanBook {
    /// A client with a plan, worked out as far as it can be.
    public struct Entry: Sendable {
        /// The client.
        public let client: Client
        /// The version of the plan.
        public let version: PlanVersion
        /// The plan; nothing where it has mistakes.
        public let plan: ClientPlan?
        /// The plan worked out; nothing where it does not fit the client.
        public let schedule: PlanSchedule?
        /// How it stands to its template.
        public let standing: TextStanding
        /// What is wrong with it.
        public let diagnostics: [Diagnostic]
    }

    /// The studio's settings.
    public let settings: Settings
    /// The exercises and templates.
    public let shelf: PlanShelf
    /// The day that counts as today.
    public let today: CivilDate
    let now: Instant
    let workspace: Workspace

    /// Opens the plans of a studio at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        settings = try workspace.settings()
        today = settings.day(at: now)
        shelf = try workspace.planShelf()
    }

    /// What is in the store.
    var ledger: TextLedger<PlanText> {
        TextLedger(workspace: workspace, author: settings.identity.trainer, now: now)
    }

    // MARK: Clients

    /// The client of a handle; an unknown one is an error that names the nearest.
    public func client(_ handle: String) throws(Mistakes) -> Client { try Roster(workspace).client(handle) }

    /// Every client, archived ones too, with the current plan, if there is one.
    public func all() throws(Mistakes) -> [(client: Client, entry: Entry?)] {
        let found = try workspace.readRecords { connection in
            try ClientRepository(connection).all().map { client in
                (client, try PlanRepository(connection).current(of: client.id))
            }
        }
        return (found ?? []).map { client, version in (client, version.map { entry(client, $0) }) }
    }

    /// All plans of a client, the oldest first.
    public func plans(of handle: String) throws(Mistakes) -> (client: Client, plans: [PlanRecord]) {
        let (client, records) = try ledger.records(of: handle)
        return (client, records)
    }

    /// The versions of a client's plan, the oldest first; a client without a plan is an error.
    public func versions(of handle: String) throws(Mistakes) -> (client: Client, versions: [PlanVersion]) {
        try ledger.versions(of: handle)
    }

    /// A version of a client's plan, the newest one without a number.
    public func entry(of handle: String, version number: Int? = nil) throws(Mistakes) -> Entry {
        let (client, versions) = try versions(of: handle)
        let workouts = try workspace.readRecords { try WorkoutRepository($0).all(of: client.id) } ?? []
        let clock = WallClock(zone: settings.locale.timeZone)
        let history = TrainingHistory(workouts, today: today) { clock?.date(at: $0) ?? $0.utc.date }
        return entry(client, try ledger.version(number, of: handle, in: versions), history: history)
    }

    /// Works a version out.
    ///
    /// - Parameter history: What the client has logged, which the loads follow.
    public func entry(_ client: Client, _ version: PlanVersion, history: TrainingHistory = .none) -> Entry {
        var diagnostics: [Diagnostic] = []
        let plan = shelf.plan(version, handle: client.handle, into: &diagnostics)
        let schedule = plan.flatMap {
            shelf.schedule($0, for: client, on: today, history: history, into: &diagnostics)
        }
        return Entry(
            client: client, version: version, plan: plan, schedule: schedule, standing: shelf.standing(of: version),
            diagnostics: diagnostics)
    }
}
