import Diagnostics
import Quantities
import Store

/// The plans or the menus of a studio's clients in the store: what was saved, and how more of it is.
struct TextLedger<Kind: ClientTextKind> {
    typealias Version = TextVersion<Kind>

    /// A change on its way into the store.
    struct Step {
        /// `plan.edit`, for the audit.
        let action: String
        /// Why, in a few words.
        let reason: String
        let isDryRun: Bool
        /// A text that has ended and goes on.
        var resumed: ULID?
    }

    let workspace: Workspace
    /// Who saves.
    let author: String
    let now: Instant

    // MARK: Reading

    /// All texts of a client, the oldest first.
    func records(of handle: String) throws(Mistakes) -> (client: Client, records: [TextRecord<Kind>]) {
        let client = try Roster(workspace).client(handle)
        let records = try workspace.readRecords { try TextRepository<Kind>($0).all(of: client.id) } ?? []
        return (client, records)
    }

    /// The versions of a client's current text, the oldest first; a client without one is an error.
    func versions(of handle: String) throws(Mistakes) -> (client: Client, versions: [Version]) {
        let (client, records) = try records(of: handle)
        guard let current = records.last(where: \.isCurrent) else { throw Mistakes(none(handle, records)) }
        return (client, current.versions)
    }

    /// The version of a number, the newest one without.
    func version(_ number: Int?, of handle: String, in versions: [Version]) throws(Mistakes) -> Version {
        guard let found = number.map({ number in versions.first { $0.version == number } }) ?? versions.last else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-version", "the \(Kind.name) of `\(handle)` has no version \(number ?? 0)",
                    file: RecordStore.fileName, expected: "1 to \(versions.count)",
                    hint: "`floorpress \(Kind.name) history \(handle)` shows them"))
        }
        return found
    }

    /// That a client has none.
    func none(_ handle: String, _ records: [TextRecord<Kind>]) -> Diagnostic {
        Diagnostic(
            .error, "no-\(Kind.name)", "the client `\(handle)` has no \(Kind.name)", file: RecordStore.fileName,
            hint: records.isEmpty
                ? "`floorpress \(Kind.name) assign \(handle) TEMPLATE --start DATE` gives one"
                : "the last one has ended; `floorpress \(Kind.name) restore \(handle) VERSION` takes it up again")
    }

    /// What is to be restored: a version of the current text, or of the last one that ended, with that text.
    func restorable(
        _ number: Int, of handle: String
    ) throws(Mistakes) -> (client: Client, record: TextRecord<Kind>, version: Version) {
        let (client, records) = try records(of: handle)
        guard let record = records.last(where: \.isCurrent) ?? records.last else {
            throw Mistakes(none(handle, records))
        }
        return (client, record, try version(number, of: handle, in: record.versions))
    }

    // MARK: Saving

    /// Whether a text is another than the last version.
    func isChanged(_ text: String, _ template: Version.Template?, after last: Version?, _ step: Step) -> Bool {
        last?.text != text || last?.template?.digest != template?.digest || step.resumed != nil
    }

    /// Keeps a text as a new version, or as the first of a new one where there was none.
    func keep(
        _ text: String, _ template: Version.Template?, _ client: Client, after last: Version?, _ step: Step
    ) throws(Mistakes) {
        try workspace.changeRecords { connection in
            let texts = TextRepository<Kind>(connection)
            if let resumed = step.resumed { try texts.resume(resumed, of: client.id, at: now) }
            // Another command may have saved a version since this one was read.
            try refuseOvertaken(client.handle, last, try texts.current(of: client.id))
            if last == nil {
                var random = SystemRandomNumberGenerator()
                try texts.start(
                    text, on: template, for: client.id, author: author, reason: step.reason, at: now, using: &random)
            } else {
                try texts.save(text, on: template, for: client.id, author: author, reason: step.reason, at: now)
            }
            try note(step.action, client, in: connection)
        }
    }

    /// Ends a client's text, unless another has been saved since.
    func end(_ client: Client, _ version: Version) throws(Mistakes) {
        try workspace.changeRecords { connection in
            let texts = TextRepository<Kind>(connection)
            try refuseOvertaken(client.handle, version, try texts.current(of: client.id))
            try texts.end(of: client.id, at: now)
            try note("\(Kind.name).end", client, in: connection)
        }
    }

    /// An entry in the audit.
    func note(_ action: String, _ client: Client, in connection: Connection) throws {
        try AuditLog(connection).append(action, "client \(client.id)", actor: "trainer", at: now)
    }

    /// A number alone tells no text: each begins with version 1.
    func refuseOvertaken(_ handle: String, _ base: Version?, _ last: Version?) throws(Mistakes) {
        guard base != last else { return }
        let (old, new) = (base?.version ?? 0, last?.version ?? 0)
        throw Mistakes(
            Diagnostic(
                .error, "\(Kind.name)-overtaken",
                old == new
                    ? "the \(Kind.name) of `\(handle)` has changed meanwhile: another \(Kind.name) has taken its place"
                    : "the \(Kind.name) of `\(handle)` has changed meanwhile: it is at version \(new), and this is a change of version \(old)",
                file: RecordStore.fileName,
                hint: "`floorpress \(Kind.name) diff \(handle)` shows what was changed"))
    }
}
