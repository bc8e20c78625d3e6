import Diagnostics
import Files
import Mail
import Quantities
import Store
import Studio

/// What rules write to clients: what is due now goes into the outbox, what comes in the next days is shown.
public struct Correspondence {
    /// A message that a rule sets off, or would.
    public struct Entry: Sendable {
        /// The rule.
        public let rule: String
        /// The client's handle.
        public let handle: String
        /// When it is due.
        public let due: Instant
        /// When it goes out, behind the hours in which nothing does.
        public let goes: Instant
        /// Why.
        public let reason: String
        /// Why it does not go out all the same.
        public let obstacle: String?
        /// The subject.
        public let subject: String
    }

    /// What a writing of what is due came to.
    public struct Report: Sendable, Hashable {
        /// Messages that were put into the outbox.
        public var written = 0
        /// Occasions that were let pass because of what clients chose, or an address that is missing.
        public var held = 0
        /// Messages to be sent by hand.
        public var byHand = 0
        /// Messages that waited and were taken off, because the records say otherwise by now.
        public var withdrawn = 0
    }

    private let settings: Settings
    private let clock: WallClock
    private let now: Instant
    private let templates: MailTemplates
    private let studio: Folder
    private let shelf: PlanShelf?
    private let choices: MailChoices
    private let rules: [MailRule]
    private let sender: MailAddress

    /// Reads what rules look at, but for the clients' records: those are read client by client.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        settings = try workspace.settings()
        guard let clock = WallClock(zone: settings.locale.timeZone), let sender = settings.sender else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-sender", "mail cannot be written: `\(settings.identity.email)` is no address for it",
                    file: Settings.fileName))
        }
        self.clock = clock
        self.sender = sender
        self.now = now
        rules = settings.automation.isOn ? settings.automation.rules.filter(\.isActive) : []
        var diagnostics: [Diagnostic] = []
        let theme = workspace.theme(into: &diagnostics)
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        templates = try MailTemplates(theme, names: Set(rules.map { Correspondence.template($0) }))
        let asksForPlans = rules.contains { rule in
            switch rule.trigger {
            case .missedSession, .planEnding, .planCompleted, .weekly: true
            default: false
            }
        }
        shelf = asksForPlans ? try workspace.planShelf() : nil
        studio = workspace.folder
        do throws(Diagnostic) {
            guard let connection = try RecordStore.openForReading(in: studio) else {
                choices = .none
                return
            }
            do {
                choices = try MailChoices.read(connection)
            } catch {
                throw connection.diagnostic(for: error)
            }
        } catch {
            throw Mistakes(error)
        }
    }

    private static func template(_ rule: MailRule) -> String {
        rule.to == .trainer && rule.template == rule.name ? "trainer-note" : rule.template
    }

    // MARK: What comes

    /// What goes out in the next days and why, as the records stand now, by time.
    public func preview(days: Int) throws(Mistakes) -> [Entry] {
        let span = now..<now.adding(seconds: Int64(days) * 86_400)
        var entries: [Entry] = []
        try eachClient { client in
            for rule in rules {
                for occasion in client.occasions(rule, span) {
                    entries.append(
                        Entry(
                            rule: rule.name, handle: client.client.handle, due: occasion.due, goes: goes(occasion),
                            reason: occasion.reason, obstacle: obstacle(occasion, client.client),
                            subject: words(occasion, client.client)?.subject ?? ""))
                }
            }
        }
        return entries.sorted { ($0.goes, $0.handle, $0.rule) < ($1.goes, $1.handle, $1.rule) }
    }

    // MARK: What is due

    /// Puts what is due into the outbox. Of each rule and client only the latest occasion counts, and only while it is not too late: after
    /// a week without power nobody gets a week of mail.
    public func write(to connection: Connection, isDryRun: Bool = false) throws -> Report {
        var report = Report()
        let outbox = OutboxRepository(connection)
        var batch: [OutgoingMessage] = []
        func keep() throws {
            guard !batch.isEmpty else { return }
            if isDryRun {
                report.written += batch.count { $0.state != .byHand }
                report.byHand += batch.count { $0.state == .byHand }
                batch.removeAll()
                return
            }
            try connection.write {
                for message in batch where try outbox.add(message) {
                    if message.state == .byHand { report.byHand += 1 } else { report.written += 1 }
                }
            }
            batch.removeAll(keepingCapacity: true)
        }
        let silence = try MailSilence.read(connection) ?? Instant(seconds: 0)
        var random = SystemRandomNumberGenerator()
        if !isDryRun { report.withdrawn = try outbox.withdrawFromInactive() }
        try eachClient { client in
            for waiting in isDryRun ? [] : try outbox.waiting(for: client.client.id) {
                guard let reason = overtaken(waiting.rule, waiting.key, client) else { continue }
                try outbox.withdraw(waiting.id, because: reason)
                report.withdrawn += 1
            }
            for rule in rules {
                let span = now.adding(seconds: -rule.within.seconds)..<now.adding(seconds: 1)
                for occasion in latest(client.occasions(rule, span), rule) where occasion.due > silence {
                    let key = occasion.key(for: client.client)
                    guard try !outbox.contains(key) else { continue }
                    guard objection(occasion, client.client) == nil, let words = words(occasion, client.client) else {
                        report.held += 1
                        continue
                    }
                    batch.append(message(occasion, client.client, words, key, id: ULID(at: now, using: &random)))
                    if batch.count == 500 { try keep() }
                }
            }
        }
        try keep()
        return report
    }

    /// Visits the active clients with what rules ask, each for as long as they ask it.
    private func eachClient(_ body: (ClientCase) throws -> Void) throws(Mistakes) {
        guard !settings.automation.rules.isEmpty, settings.automation.isOn else { return }
        do {
            try Records.eachClient(in: studio) { records, subscriptions in
                try body(
                    ClientCase(records, subscriptions, settings: settings, clock: clock, shelf: shelf, now: now))
            }
        } catch let mistakes as Mistakes {
            throw mistakes
        } catch let diagnostic as Diagnostic {
            throw Mistakes(diagnostic)
        } catch {
            throw Mistakes(Diagnostic(.error, "store-failed", "\(error)", file: RecordStore.fileName))
        }
    }

    /// Why a message that waits must not go out any more; nothing where it may. One of a rule that is gone goes out as it was written.
    private func overtaken(_ name: String, _ key: String, _ client: ClientCase) -> String? {
        guard let rule = settings.automation.rules.first(where: { $0.name == name }) else { return nil }
        if !rule.isActive { return "the rule was turned off" }
        if rule.to == .client, let objection = choices.objection(to: rule, for: client.client.id) { return objection }
        return Occasion.subject(of: key, rule: name, client: client.client).flatMap { client.overtaken(rule, $0) }
    }

    /// Each document is an occasion of its own; of the others the latest counts.
    private func latest(_ occasions: [Occasion], _ rule: MailRule) -> [Occasion] {
        switch rule.trigger {
        case .invoiceIssued, .invoiceDue, .reminderIssued, .trialEnding, .goalReached, .milestoneReached: occasions
        default: Array(occasions.suffix(1))
        }
    }

    private func goes(_ occasion: Occasion) -> Instant {
        var moment = max(occasion.due, now)
        // Two kinds of hours can follow one another.
        for _ in 0..<3 {
            let before = moment
            for quiet in [settings.automation.quiet, occasion.rule.quiet] {
                moment = quiet?.next(from: moment, on: clock) ?? moment
            }
            if moment == before { break }
        }
        return moment
    }

    private func objection(_ occasion: Occasion, _ client: Client) -> String? {
        occasion.rule.to == .trainer ? nil : choices.objection(to: occasion.rule, for: client.id)
    }

    private func obstacle(_ occasion: Occasion, _ client: Client) -> String? {
        if let objection = objection(occasion, client) { return objection }
        guard occasion.rule.to == .client, client.email.flatMap({ MailAddress($0) }) == nil else { return nil }
        return client.phone == nil
            ? "the client has no address for mail" : "the client has no address for mail: to be sent by hand"
    }

    private func words(_ occasion: Occasion, _ client: Client) -> MailTemplates.Words? {
        let isToTrainer = occasion.rule.to == .trainer
        let language = isToTrainer ? settings.locale.language : client.language
        var occasion = occasion
        if isToTrainer {
            occasion.screen.title = occasion.screen.title ?? occasion.rule.name
            occasion.screen.note = occasion.reason
        }
        return templates.words(
            Correspondence.template(occasion.rule), occasion.screen, in: language,
            footer: isToTrainer || occasion.rule.isBusiness ? nil : Correspondence.footer(occasion.rule.name, language))
    }

    private static func footer(_ rule: String, _ language: Language) -> String {
        language == .german
            ? "Diese Nachrichten nicht mehr bekommen: antworte mit dem Betreff „unsubscribe \(rule)“."
            : "To get no more of these, answer with the subject “unsubscribe \(rule)”."
    }

    private func message(
        _ occasion: Occasion, _ client: Client, _ words: MailTemplates.Words, _ key: String, id: ULID
    ) -> OutgoingMessage {
        let rule = occasion.rule
        let isToTrainer = rule.to == .trainer
        let address =
            isToTrainer ? MailAddress(address: settings.identity.email) : client.email.flatMap { MailAddress($0) }
        let goes = goes(occasion)
        return OutgoingMessage(
            id: id, key: key, clientID: client.id, rule: rule.name,
            messageID: OutgoingMessage.messageID(for: key, domain: String(sender.domain)),
            recipient: address.map {
                MailAddress(name: isToTrainer ? "" : client.name, address: $0.address)?.header ?? $0.address
            } ?? "",
            isToTrainer: isToTrainer, language: isToTrainer ? settings.locale.language : client.language,
            subject: words.subject, text: words.text, html: words.html,
            mayUnsubscribe: !isToTrainer && !rule.isBusiness,
            reason: occasion.reason, documents: isToTrainer ? [] : occasion.documents,
            state: address == nil ? .byHand : .queued, written: now, due: goes,
            expires: max(goes, occasion.due.adding(seconds: rule.within.seconds)).adding(seconds: 3600))
    }
}
