import Diagnostics
import Files
import Mail
import Quantities
import Store
import Studio

/// Sends what waits in the outbox.
struct Delivery {
    /// What came of it.
    struct Report: Sendable, Hashable {
        var sent = 0
        var failed = 0
        var refused = 0
        var uncertain = 0
        var stale = 0
        /// Messages that still wait for their time or for a server.
        var waiting = 0
    }

    private let settings: Settings
    private let studio: Folder
    private let connection: Connection
    private let log: RunLog

    init(_ settings: Settings, in studio: Folder, _ connection: Connection, _ log: RunLog) {
        self.settings = settings
        self.studio = studio
        self.connection = connection
        self.log = log
    }

    /// Sends what is due at a moment. A server that is away ends the round: the rest waits.
    func send(at now: Instant) throws -> Report {
        var report = Report()
        let outbox = OutboxRepository(connection)
        report.stale = try outbox.expire(at: now)
        // A message that was interrupted at its end in an earlier run.
        report.uncertain = try outbox.counts()[.handed] ?? 0
        guard let server = settings.mail.server else {
            report.waiting = try outbox.counts()[.queued] ?? 0
            return report
        }
        let due = try outbox.due(at: now, limit: settings.mail.perRun)
        guard !due.isEmpty else {
            report.waiting = try outbox.counts()[.queued] ?? 0
            return report
        }
        let desk = try LetterDesk(settings, in: studio)
        let session = try MailSession(server, password: try MailPassword.read(settings, in: studio))
        var failures = 0
        for id in due {
            guard let message = try outbox.find(id), message.state == .queued else { continue }
            let letter: MailMessage
            do throws(Diagnostic) {
                letter = try desk.letter(message, files: files(of: message))
            } catch {
                report.failed += 1
                try outbox.failed(id, error: error.message, isForGood: false, at: now)
                log.write(.warning, "message", ["id": "\(id)", "rule": message.rule, "error": error.message])
                continue
            }
            let outcome = session.send(letter.bytes, from: desk.from, to: letter.to) {
                (try? outbox.handOver(id, at: now)) ?? false
            }
            switch outcome {
            case .accepted(let reply):
                try outbox.sent(id, reply: unnamed(reply, letter.to), at: now)
                report.sent += 1
                failures = 0
                log.write(.info, "sent", ["id": "\(id)", "rule": message.rule])
            case .refused(let reason):
                try outbox.failed(id, error: unnamed(reason, letter.to), isForGood: true, at: now)
                report.refused += 1
                log.write(
                    .error, "refused",
                    ["id": "\(id)", "rule": message.rule, "error": code(of: reason) ?? unnamed(reason, letter.to)])
            case .failed(let reason):
                try outbox.failed(id, error: unnamed(reason, letter.to), isForGood: false, at: now)
                report.failed += 1
                failures += 1
                log.write(
                    .warning, "failed",
                    ["id": "\(id)", "rule": message.rule, "error": code(of: reason) ?? unnamed(reason, letter.to)])
            case .uncertain(let reason):
                try outbox.uncertain(id, error: unnamed(reason, letter.to))
                report.uncertain += 1
                failures += 1
                log.write(
                    .error, "uncertain",
                    ["id": "\(id)", "rule": message.rule, "error": code(of: reason) ?? unnamed(reason, letter.to)])
            }
            if failures == 3 { break }
        }
        report.waiting = try outbox.counts()[.queued] ?? 0
        return report
    }

    private func files(of message: OutgoingMessage) throws(Diagnostic) -> [ArchivedFile] {
        guard !message.documents.isEmpty else { return [] }
        do {
            var files: [ArchivedFile] = []
            for document in message.documents {
                files += try ArchiveRepository(connection).files(of: document).filter { $0.format == .pdf }
            }
            return files
        } catch {
            throw connection.diagnostic(for: error)
        }
    }

    /// What a server says often names whom it was about; that is for no log.
    private func unnamed(_ text: String, _ address: MailAddress) -> String {
        var text = text
        for (word, place) in [(address.address, "(the address)"), (address.name, "(the name)")]
        where !word.isEmpty {
            text = text.split(separator: word, omittingEmptySubsequences: false).joined(separator: place)
        }
        return text
    }

    /// The code of a server's answer (RFC 5321, 4.2) and its reason in numbers (RFC 3463), without its words; nothing where it gave none.
    private func code(of text: String) -> String? {
        let words = text.split { !$0.isASCII || !($0.isNumber || $0 == "." || $0.isLetter) }
        guard let place = words.firstIndex(where: { $0.count == 3 && (Int($0).map { 200...599 ~= $0 } ?? false) })
        else {
            return nil
        }
        let reason = words[(place + 1)...].first.flatMap { word in
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 3 && parts.allSatisfy { Int($0) != nil } ? " \(word)" : nil
        }
        return "the server answered \(words[place])\(reason ?? "")"
    }
}
