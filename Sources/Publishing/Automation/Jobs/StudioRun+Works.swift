import Diagnostics
import Edition
import Quantities
import Store
import Studio

/// A piece of work of a run.
struct Work {
    let key: Job.Key
    /// Whether it is done with every run: what it does is kept apart by keys of its own.
    var isRepeatable = false
    /// Does it; gives what came of it in a line that names nobody.
    let body: () throws -> String
}

extension StudioRun {
    /// Everything that can be due, in the order in which it is done: what is written to clients is about bills that were made, and what is
    /// pressed shows all of it.
    func works(_ connection: Connection, _ log: RunLog) -> [Work] {
        let automation = settings.automation
        let day = today.iso
        let monday = today.adding(days: -today.weekday.rawValue).iso
        var works: [Work] = []
        if automation.backups > 0 {
            works.append(Work(key: Job.Key("backup", day)) { try backup(connection) })
        }
        works.append(Work(key: Job.Key("invoices", day)) { try invoices() })
        works.append(Work(key: Job.Key("payment-reminders", day)) { try paymentReminders() })
        if automation.isOn {
            works.append(Work(key: Job.Key("messages", day), isRepeatable: true) { try messages(connection) })
        }
        works.append(Work(key: Job.Key("send", day), isRepeatable: true) { try send(connection, log) })
        works.append(Work(key: Job.Key("retention", monday)) { try retention(connection) })
        works.append(Work(key: Job.Key("build", day), isRepeatable: true) { try build() })
        for name in automation.deploys {
            works.append(Work(key: Job.Key("deploy", day, name), isRepeatable: true) { try deploy(name) })
        }
        return works
    }

    private func backup(_ connection: Connection) throws -> String {
        guard !options.isDryRun else { return "a backup" }
        return try Backups(settings, in: workspace.folder).make(connection, day: today)
    }

    private func invoices() throws -> String {
        let bills = try Accounts(workspace, at: options.now).runSubscriptions([], isDryRun: options.isDryRun)
        let refused = bills.filter { $0.kind == .refused }
        var words = "\(bills.count { $0.kind != .refused && $0.kind != .held }) documents"
        if !options.isDryRun {
            let report = try DocumentArchive(workspace, at: options.now).archive()
            if !report.added.isEmpty { words += ", archived \(report.added.count) files" }
            let errors = report.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty else { throw Mistakes(errors) }
        }
        guard refused.isEmpty else {
            throw Mistakes(
                refused.map { bill in
                    Diagnostic(
                        .error, "bill-refused",
                        "the subscription `\(bill.name)` could not be billed: \(bill.reason ?? "")",
                        file: RecordStore.fileName)
                })
        }
        return words
    }

    private func paymentReminders() throws -> String {
        let run = try Accounts(workspace, at: options.now).runReminders(isDryRun: options.isDryRun)
        if !options.isDryRun, !run.letters.isEmpty {
            let report = try DocumentArchive(workspace, at: options.now).archive(run.letters.compactMap(\.number))
            guard !report.diagnostics.hasErrors else { throw Mistakes(report.diagnostics) }
        }
        guard !run.diagnostics.hasErrors else { throw Mistakes(run.diagnostics) }
        return "\(run.letters.count) letters"
    }

    private func messages(_ connection: Connection) throws -> String {
        let report = try Correspondence(workspace, at: options.now).write(to: connection, isDryRun: options.isDryRun)
        return "\(report.written) written"
            + (report.byHand > 0 ? ", \(report.byHand) to be sent by hand" : "")
            + (report.held > 0 ? ", \(report.held) held back" : "")
            + (report.withdrawn > 0 ? ", \(report.withdrawn) taken off that are not true any more" : "")
    }

    private func send(_ connection: Connection, _ log: RunLog) throws -> String {
        if options.isDryRun {
            let due = try OutboxRepository(connection).due(at: options.now, limit: settings.mail.perRun)
            return "\(due.count) messages"
        }
        let report = try Delivery(settings, in: workspace.folder, connection, log).send(at: options.now)
        var words = ["\(report.sent) sent"]
        if report.waiting > 0 {
            words.append(
                "\(report.waiting) waiting" + (settings.mail.server == nil ? " (studio.yml names no mail server)" : ""))
        }
        if report.failed > 0 { words.append("\(report.failed) failed for now") }
        if report.refused > 0 { words.append("\(report.refused) refused for good") }
        if report.uncertain > 0 { words.append("\(report.uncertain) uncertain") }
        if report.stale > 0 { words.append("\(report.stale) too late to send") }
        return words.joined(separator: ", ")
    }

    private func retention(_ connection: Connection) throws -> String {
        let (words, jobs) = (settings.automation.keepMessages_days, settings.automation.keepJobs_days)
        func before(_ days: Int) -> Instant { options.now.adding(seconds: -Int64(days) * 86_400) }
        guard !options.isDryRun else {
            return "words of messages older than \(words) days, jobs older than \(jobs) days"
        }
        let forgotten = try connection.write {
            let forgotten = try OutboxRepository(connection).forgetWords(before: before(words))
            let jobs = try JobRepository(connection).forget(before: before(jobs))
            if forgotten > 0 {
                try AuditLog(connection).append(
                    "retention", "\(forgotten) messages", actor: "automation", at: options.now)
            }
            return (forgotten, jobs)
        }
        return "forgot the words of \(forgotten.0) messages and \(forgotten.1) jobs"
    }

    private func build() throws -> String {
        let edition = Edition(workspace, Edition.Options(now: options.now, threads: options.threads))
        guard !options.isDryRun else { return "\(try edition.check().artifacts) files" }
        let report = try edition.build()
        return
            "rendered \(report.publication.rendered), carried over \(report.publication.carried), removed \(report.publication.removed)"
    }

    private func deploy(_ name: String) throws -> String {
        let deployment = try Deployment(workspace, named: name)
        do throws(Mistakes) {
            return try deployment.run(isDryRun: options.isDryRun, show: { _ in }).summary
        } catch {
            // A trial has no build before it.
            guard options.isDryRun, error.diagnostics.first?.code == "not-built" else { throw error }
            return "all that the build makes"
        }
    }
}
