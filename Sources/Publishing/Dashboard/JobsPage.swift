import Artifacts
import Diagnostics
import Quantities
import Studio
import Templating

/// The trainer's page of what is done by itself: what wants her eye, what went out, when each kind of work was last done.
public struct JobsPage: Sendable {
    private let snapshot: Snapshot
    private let program: Program
    private let stylesheet: String

    /// Prepares the page: compiles its template. Every mistake is thrown.
    ///
    /// - Parameter stylesheet: Where the area's style sheet stands.
    public init(_ snapshot: Snapshot, stylesheet: String) throws(Mistakes) {
        var diagnostics: [Diagnostic] = []
        guard let program = JobsPage.compile(snapshot.theme.source, &diagnostics) else { throw Mistakes(diagnostics) }
        self.snapshot = snapshot
        self.program = program
        self.stylesheet = stylesheet
    }

    /// What is wrong with its template.
    public static func check(_ templates: TemplateUse) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        _ = compile(templates.source, &diagnostics)
        return diagnostics
    }

    private static func compile(_ load: (String) -> Source?, _ diagnostics: inout [Diagnostic]) -> Program? {
        Program.compile(
            "trainer/jobs.html", against: JobsScreen.schema.shape, shared: ["studio"], load: load, into: &diagnostics)
    }

    /// What is to be pressed.
    public func artifact() -> Artifact {
        let state = snapshot.records.automation
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(snapshot.theme.digest)
        fingerprint.add(snapshot.settings.digest)
        fingerprint.add(snapshot.today.iso)
        for message in state.troubles + state.sent {
            fingerprint.add(message.clientID.description)
            for text in [message.rule, message.state.rawValue, message.reason, message.error ?? ""] {
                fingerprint.add(text)
            }
            fingerprint.add(message.due.rfc3339)
            fingerprint.add(message.sent?.rfc3339)
        }
        for job in state.jobs {
            fingerprint.add(job.key.text)
            fingerprint.add(job.state.rawValue)
            fingerprint.add(job.attempts)
            fingerprint.add(job.error)
            fingerprint.add(job.notBefore.rfc3339)
        }
        for count in counts { fingerprint.add(count.label + count.value) }
        for last in state.lastDone { fingerprint.add(last.kind + last.day) }
        for records in snapshot.records.clients { fingerprint.add("\(records.client.id) \(records.client.name)") }
        return Artifact(
            "jobs.html", for: .trainer, fingerprint: fingerprint.fingerprint, origin: "the page of jobs"
        ) { () throws(Diagnostic) in self.program.render(JobsScreen.schema.value(self.screen())) }
    }

    private var counts: [FactView] {
        let counts = snapshot.records.automation.counts
        return OutgoingMessage.State.allCases.compactMap { state in
            counts[state].map { FactView(label: state.word(in: snapshot.settings.locale.language), value: "\($0)") }
        }
    }

    private func screen() -> JobsScreen {
        let state = snapshot.records.automation
        let names = Dictionary(snapshot.records.clients.map { ($0.client.id, $0.client) }) { first, _ in first }
        let clock = WallClock(zone: snapshot.settings.locale.timeZone)
        let language = snapshot.settings.locale.language
        func when(_ moment: Instant) -> String {
            let local = moment.adding(seconds: Int64(clock?.offset(at: moment) ?? 0)).utc
            let minute = local.secondOfDay / 60
            return "\(language.shortDate(local.date)), \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        }
        func view(_ message: AutomationState.Message) -> JobsScreen.MessageView {
            let client = names[message.clientID]
            return JobsScreen.MessageView(
                client: client?.name ?? "–",
                clientURL: client.flatMap { $0.isActive ? "clients/\($0.handle)/index.html" : nil },
                rule: message.rule, when: when(message.sent ?? message.due), state: message.state.word(in: language),
                reason: message.reason, error: message.error)
        }
        return JobsScreen(
            studio: StudioView(
                name: snapshot.settings.identity.name, trainer: snapshot.settings.identity.trainer,
                stylesheet: stylesheet,
                home: "index.html", invoices: "invoices.html", jobs: "jobs.html",
                built: language.longDate(snapshot.today),
                language: language.rawValue),
            words: DashboardWording(language),
            isOn: snapshot.settings.automation.isOn, hasServer: snapshot.settings.mail.server != nil, counts: counts,
            troubles: state.troubles.map(view),
            sent: state.sent.map(view),
            jobs: state.jobs.map {
                JobsScreen.JobView(
                    key: $0.key.text, state: $0.state.rawValue, tries: $0.attempts,
                    next: $0.state == .waiting ? when($0.notBefore) : nil, error: $0.error ?? "")
            },
            done: state.lastDone.map { last in
                FactView(
                    label: last.kind,
                    value: CivilDate(iso: last.day).map { language.longDate($0) } ?? last.day)
            })
    }
}

extension OutgoingMessage.State {
    /// As a trainer reads it who reads a language.
    fileprivate func word(in language: Language) -> String {
        guard language == .german else { return word }
        return switch self {
        case .queued: "wartet"
        case .handed: "ungewiss"
        case .sent: "gesendet"
        case .dead: "gescheitert"
        case .cancelled: "abgesagt"
        case .stale: "verfallen"
        case .byHand: "von Hand"
        }
    }
}

/// Everything that `trainer/jobs.html` can name.
struct JobsScreen: Sendable {
    /// A message, without its words.
    struct MessageView: Sendable {
        var client: String
        var clientURL: String?
        var rule: String
        var when: String
        var state: String
        var reason: String
        var error: String?

        static let schema = Schema<MessageView>(
            "message",
            [
                .text("client") { $0.client }, .text("clientURL") { $0.clientURL }, .text("rule") { $0.rule },
                .text("when") { $0.when }, .text("state") { $0.state }, .text("reason") { $0.reason },
                .text("error") { $0.error },
            ])
    }

    /// A job that failed.
    struct JobView: Sendable {
        var key: String
        var state: String
        var tries: Int
        var next: String?
        var error: String

        static let schema = Schema<JobView>(
            "job",
            [
                .text("key") { $0.key }, .text("state") { $0.state }, .integer("tries") { $0.tries },
                .text("next") { $0.next }, .text("error") { $0.error },
            ])
    }

    var studio: StudioView
    var words: DashboardWording
    var isOn: Bool
    var hasServer: Bool
    var counts: [FactView]
    var troubles: [MessageView]
    var sent: [MessageView]
    var jobs: [JobView]
    var done: [FactView]

    static let schema = Schema<JobsScreen>(
        "template",
        [
            .record("studio", StudioView.schema) { $0.studio }, .record("words", DashboardWording.schema) { $0.words },
            .boolean("isOn") { $0.isOn }, .boolean("hasServer") { $0.hasServer },
            .list("counts", FactView.schema) { $0.counts }, .list("troubles", MessageView.schema) { $0.troubles },
            .list("sent", MessageView.schema) { $0.sent }, .list("jobs", JobView.schema) { $0.jobs },
            .list("done", FactView.schema) { $0.done },
        ])
}
