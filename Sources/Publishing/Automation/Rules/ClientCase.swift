import Business
import Diagnostics
import Progress
import Quantities
import Studio
import Training

/// A client with what rules ask about her, worked out once and only where a rule asks.
struct ClientCase {
    let records: ClientRecords
    let subscriptions: [SubscriptionRecord]
    let settings: Settings
    let clock: WallClock
    let now: Instant
    let today: CivilDate
    /// The sessions of the plan by date; none where there is no plan, or it cannot be read.
    let sessions: [(date: CivilDate, title: String)]
    let planTitle: String?

    init(
        _ records: ClientRecords, _ subscriptions: [SubscriptionRecord], settings: Settings, clock: WallClock,
        shelf: PlanShelf?, now: Instant
    ) {
        self.records = records
        self.subscriptions = subscriptions
        self.settings = settings
        self.clock = clock
        self.now = now
        today = clock.date(at: now)
        var sessions: [(date: CivilDate, title: String)] = []
        var title: String?
        if let shelf, let version = records.plan {
            var ignored: [Diagnostic] = []
            if let plan = shelf.plan(version, handle: records.client.handle, into: &ignored),
                let schedule = shelf.schedule(plan, for: records.client, on: today, into: &ignored)
            {
                title = shelf.worded(plan, in: records.client.language).template.title
                for block in schedule.blocks {
                    for day in block.days { sessions += day.dates.map { ($0, day.name) } }
                }
            }
        }
        self.sessions = sessions.sorted { $0.date < $1.date }
        planTitle = title
    }

    var client: Client { records.client }
    var language: Language { records.client.language }
    var screen: MailScreen { MailScreen(settings, client) }

    /// The days of workouts.
    var trained: [CivilDate] { records.workouts.map { clock.date(at: $0.startedAt) } }

    /// The sessions against what was done, as of a day.
    func planned(on day: CivilDate) -> PlannedSessions {
        PlannedSessions(planned: sessions.map(\.date), done: trained, today: day)
    }

    func text(_ date: CivilDate) -> String { language.longDate(date) }

    /// Whether a rule is for this client, as far as its condition says.
    func fits(_ condition: MailRule.Condition) -> Bool {
        if let hasPlan = condition.hasPlan, hasPlan != (records.plan != nil) { return false }
        if let language = condition.language, language != client.language { return false }
        if !condition.clients.isEmpty, !condition.clients.contains(client.handle) { return false }
        return !condition.except.contains(client.handle) && client.since.days(to: today) >= condition.minDays
    }
}
