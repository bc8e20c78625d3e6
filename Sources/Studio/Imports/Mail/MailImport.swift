import Diagnostics
import Files
import Glibc
import Mail
import Quantities
import Store

/// Takes in what clients answered by mail: their words into their threads, their files into quarantine.
///
/// Whose a message is, is told by the message of ours that it answers, or else by the address that it comes from. A message comes in once,
/// however often its file is read.
public struct MailImport {
    /// What it came to.
    public struct Report: Sendable, Hashable {
        /// Messages that were kept.
        public var kept = 0
        /// Messages that were kept before.
        public var known = 0
        /// Notices of machines, which were passed over.
        public var automatic = 0
        /// Messages of people who are no clients.
        public var strangers = 0
        /// Files that were put into quarantine, by their paths in the studio.
        public var files: [String] = []
        /// Rules that clients put off by the subject of their message, with their handles.
        public var unsubscribed: [String] = []
        /// What was left out, and why.
        public var warnings: [Diagnostic] = []
    }

    /// How large a file may be that comes with a message, in bytes.
    static let fileLimit = 20 << 20

    private let workspace: Workspace
    private let now: Instant

    /// Prepares taking mail in at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        _ = try workspace.settings()
    }

    /// Takes in a file (mbox or one message) or all files of a folder.
    public func run(_ path: String, isDryRun: Bool) throws(Mistakes) -> Report {
        var report = Report()
        var mails: [(name: String, mail: ReceivedMail)] = []
        do throws(Diagnostic) {
            for name in try files(path) {
                let bytes = try WholeFile.read(name, limit: 1 << 30)
                for (index, message) in Mailbox.messages(bytes).enumerated() {
                    let shown = name.split(separator: "/").last.map(String.init) ?? name
                    mails.append(("\(shown), message \(index + 1)", ReceivedMail(message[...])))
                }
            }
        } catch {
            throw Mistakes(error)
        }
        // Files are written when the records are: a message whose files cannot be kept is not taken for kept.
        let intake = Intake(workspace: workspace, now: now, isDryRun: isDryRun)
        for (name, mail) in mails {
            report = try workspace.changeRecords(isDryRun: isDryRun) { connection in
                try intake.take(mail, name, report, connection)
            }
        }
        return report
    }

    private func files(_ path: String) throws(Diagnostic) -> [String] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Diagnostic.system(errno, "read", path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
        return try Folder(path).list().filter { $0.kind == .file }.map { "\(path)/\($0.path)" }
    }
}

/// Takes in one message after the other.
private struct Intake {
    let workspace: Workspace
    let now: Instant
    let isDryRun: Bool

    func take(
        _ mail: ReceivedMail, _ name: String, _ before: MailImport.Report, _ connection: Connection
    ) throws -> MailImport.Report {
        var report = before
        guard !mail.isAutomatic else {
            report.automatic += 1
            return report
        }
        let client: Client
        switch try sender(of: mail, connection) {
        case .client(let found): client = found
        case .stranger:
            report.strangers += 1
            return report
        case .unclear(let reason):
            report.warnings.append(
                Diagnostic(
                    .warning, "mail-whose", reason, file: name,
                    hint: "nothing of it was kept; `floorpress message add` keeps what it says"))
            return report
        }
        var text = printable(mail.ownText)
        let id =
            mail.id.isEmpty ? SHA256Digest(of: "\(mail.date?.rfc3339 ?? "")\n\(mail.subject)\n\(text)").hex : mail.id
        guard
            try connection.execute(
                "INSERT INTO mail_received (message_id, client_id, received_at_s) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                id, client.id, now.seconds) == 1
        else {
            report.known += 1
            return report
        }
        var random = SystemRandomNumberGenerator()
        let written = min(mail.date ?? now, now)
        if let rule = unsubscribed(mail.subject) {
            try MailChoices.set(connection, client.id, rule, isConsent: false, isSet: true, at: now)
            report.unsubscribed.append("\(client.handle): \(rule == "*" ? "all" : rule)")
        } else if text.isEmpty {
            // Some say all they have to say in the subject.
            text = printable(mail.subject)
            if text.isEmpty, mail.files.isEmpty {
                report.warnings.append(
                    Diagnostic(
                        .warning, "mail-empty", "nothing of this message can be read", file: name,
                        hint: "`floorpress message add` keeps what it says"))
            }
        }
        if !text.isEmpty {
            var words = text
            while words.utf8.count > 20_000 { words = String(words.dropLast(max(1, (words.utf8.count - 20_000) / 4))) }
            if words.utf8.count < text.utf8.count {
                report.warnings.append(
                    Diagnostic(
                        .warning, "mail-cut", "this message is longer than 20,000 bytes; its end was left out",
                        file: name))
            }
            try MessageRepository(connection).insert(
                Message(.fromClient, thread: "mail", at: written, text: words), of: client.id,
                id: ULID(at: written, using: &random))
            report.kept += 1
        }
        for file in mail.files { try take(file, of: client, name, &report, connection) }
        return report
    }

    private enum Sender {
        case client(Client)
        case stranger
        /// It could be one client's or another's, and would be read in the wrong one's area.
        case unclear(String)
    }

    private func sender(of mail: ReceivedMail, _ connection: Connection) throws -> Sender {
        let clients = try ClientRepository(connection).all()
        let address = mail.from?.address.lowercased()
        let everybody = clients.filter { address != nil && $0.email?.lowercased() == address }
        let active = everybody.filter(\.isActive)
        let fitting = active.isEmpty ? everybody : active
        for id in mail.answers {
            // What a rule told the trainer is no client's to answer.
            let owner = try connection.first(
                "SELECT client_id FROM outbox WHERE message_id = ? AND is_to_trainer = 0", id
            ) { try $0.ulid("client_id") }
            guard let owner, let client = clients.first(where: { $0.id == owner }) else { continue }
            // From an address that is nobody's it is hers, written elsewhere.
            return fitting.isEmpty || fitting.contains { $0.id == owner }
                ? .client(client) : .unclear("this answers a message to one client from the address of another")
        }
        guard let client = fitting.first else { return .stranger }
        return fitting.count == 1 ? .client(client) : .unclear("this comes from an address that several clients share")
    }

    private func printable(_ text: String) -> String {
        String(
            text.unicodeScalars.filter { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
    }

    /// The rule that a subject puts off: `unsubscribe check-in`, `Re: unsubscribe`. A subject that says anything else is a message, and
    /// so is one that names a rule of business, such as bills.
    private func unsubscribed(_ subject: String) -> String? {
        let words = subject.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        guard let place = words.firstIndex(of: "unsubscribe"),
            words[..<place].allSatisfy({ ["re", "aw", "fwd", "wg"].contains($0) })
        else { return nil }
        guard words.count > place + 1 else { return "*" }
        guard words.count == place + 2 else { return nil }
        let rules = (try? workspace.settings().automation.rules) ?? []
        return (rules.isEmpty ? MailRule.usual : rules).first { $0.name == words[place + 1] && !$0.isBusiness }?.name
    }

    private func take(
        _ file: ReceivedMail.File, of client: Client, _ name: String, _ report: inout MailImport.Report,
        _ connection: Connection
    ) throws {
        func refuse(_ code: String, _ words: String) {
            report.warnings.append(Diagnostic(.warning, code, words, file: name, hint: "nothing of it was kept"))
        }
        guard file.bytes.count <= MailImport.fileLimit else {
            return refuse("mail-file-large", "a file that came along has more than 20 MB")
        }
        guard let kind = QuarantinedKind(of: file.bytes, named: file.name) else {
            return refuse("mail-file-kind", "a file that came along is of a kind that is not taken in")
        }
        let digest = SHA256Digest(of: file.bytes)
        // The same file again, as signatures bring it along with every message.
        let known = try connection.first(
            "SELECT 1 AS one FROM mail_file WHERE client_id = ? AND sha256 = ?", client.id, digest.hex
        ) {
            try $0.int("one")
        }
        guard known == nil else { return }
        let path = "Data/quarantine/\(client.handle)/\(now.utc.date.iso)-\(digest.hex.prefix(12)).\(kind.ending)"
        var random = SystemRandomNumberGenerator()
        try connection.execute(
            "INSERT INTO mail_file (id, client_id, path, type, size, sha256, received_at_s) VALUES (?, ?, ?, ?, ?, ?, ?)",
            ULID(at: now, using: &random), client.id, path, kind.type, file.bytes.count, digest.hex, now.seconds)
        report.files.append(path)
        guard !isDryRun else { return }
        let place = workspace.folder.path(path)
        try WholeFile.makeParents(of: place)
        try WholeFile.replace(place, file.bytes, mode: 0o600)
    }
}
