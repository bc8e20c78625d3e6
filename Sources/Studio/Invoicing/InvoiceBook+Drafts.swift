import Business
import Diagnostics
import Quantities
import Store

/// A draft with what it would become if it were issued now.
public struct DraftEntry: Sendable {
    /// The draft as it is kept.
    public let record: DraftRecord
    /// Whom it is for.
    public let client: Client
    /// What it says; nothing where its text has mistakes.
    public let content: InvoiceDraft?
    /// What it comes to, where that can be computed.
    public let totals: InvoiceTotals?
    /// What keeps it from being issued.
    public let diagnostics: [Diagnostic]
    /// Whether it was changed by what was just done.
    public var isChanged = true
}

extension DraftEntry {
    /// What a draft would become on a day.
    public init(_ record: DraftRecord, _ client: Client, _ settings: Settings, on day: CivilDate) {
        var diagnostics: [Diagnostic] = []
        let source = Source(path: record.name, text: record.text)
        guard let reading = DraftForm.read(source, settings, as: record.kind, into: &diagnostics) else {
            self.init(record: record, client: client, content: nil, totals: nil, diagnostics: diagnostics)
            return
        }
        let content = reading.form.content(settings, client, today: day)
        diagnostics += content.problems(seller: settings.seller).map { problem in
            Diagnostic(
                .error, "bad-draft", problem.text, at: reading.place(of: problem),
                file: record.name, hint: DraftEntry.hint(problem, client.handle))
        }
        self.init(
            record: record, client: client, content: content, totals: try? InvoiceTotals(content),
            diagnostics: diagnostics)
    }

    private static func hint(_ problem: InvoiceProblem, _ handle: String) -> String? {
        if problem.field.hasPrefix("buyer.") {
            return "say it under `buyer:` in the draft, or in the record of `\(handle)`"
        }
        guard problem.field.hasPrefix("seller.") else { return nil }
        let name = problem.field.dropFirst("seller.".count)
        let address = ["name", "street", "postcode", "city", "country"]
        return address.contains(String(name))
            ? "say it in studio.yml: `\(name)` under `studio:`"
            : "say it in studio.yml: `vatID` or `taxNumber` under `invoicing:`"
    }
}

extension InvoiceBook {
    /// The drafts that were not issued yet, the oldest first.
    public func drafts() throws(Mistakes) -> [DraftEntry] {
        try workspace.readRecords { connection in
            let clients = try ClientRepository(connection).all()
            return try DraftRepository(connection).all().compactMap { record in
                clients.first { $0.id == record.clientID }.map { entry(record, $0) }
            }
        } ?? []
    }

    /// The draft of a name such as `draft-7`. One that was issued is an error that names the document.
    public func draft(_ name: String) throws(Mistakes) -> DraftEntry {
        let found = try workspace.readRecords { connection in
            try draft(name, of: ClientRepository(connection).all(), in: connection)
        }
        guard let found else { throw Mistakes(unknownDraft(name, [])) }
        return found
    }

    func draft(
        _ name: String, of clients: [Client], in connection: Connection, on day: CivilDate? = nil
    ) throws -> DraftEntry {
        let drafts = DraftRepository(connection)
        guard let number = DraftRecord.number(in: name), let record = try drafts.find(number) else {
            throw unknownDraft(name, try drafts.all().map(\.name))
        }
        if let document = record.documentID {
            let issued = try connection.first("SELECT number FROM document WHERE id = ?", document) {
                try $0.text("number")
            }
            throw Diagnostic(
                .error, "draft-issued", "\(record.name) was issued as \(issued ?? "?")", file: RecordStore.fileName,
                hint: "what was issued does not change; `floorpress credit-note` corrects it")
        }
        guard let client = clients.first(where: { $0.id == record.clientID }) else { throw unknownDraft(name, []) }
        return entry(record, client, on: day)
    }

    private func unknownDraft(_ name: String, _ names: [String]) -> Diagnostic {
        Diagnostic(
            .error, "unknown-draft", "there is no draft `\(name)`", file: RecordStore.fileName,
            hint: didYouMean(name, in: names, limit: 3) ?? "`floorpress invoice list --state draft` shows them")
    }

    /// A draft with what it would become on a day.
    func entry(_ record: DraftRecord, _ client: Client, on day: CivilDate? = nil) -> DraftEntry {
        DraftEntry(record, client, settings, on: day ?? today)
    }

    /// Keeps a new draft. What is not in order yet is no error: it is told with the entry.
    ///
    /// - Parameter quote: The quote that it is made of.
    public func keep(_ form: DraftForm, of quote: ULID? = nil, isDryRun: Bool) throws(Mistakes) -> DraftEntry {
        try keep(form.text, as: form.kind, path: "the new draft", of: quote, isDryRun: isDryRun)
    }

    /// Keeps a new draft of a text as its trainer wrote it.
    public func keep(
        _ text: String, as kind: DraftRecord.Kind, path: String, of quote: ULID? = nil, isDryRun: Bool
    ) throws(Mistakes) -> DraftEntry {
        let client = try client(of: Source(path: path, text: text), kind)
        let id = newKey()
        if isDryRun {
            return entry(
                DraftRecord(
                    number: 0, id: id, kind: kind, clientID: client.id, quoteID: quote, text: text, changedAt: now,
                    documentID: nil), client)
        }
        return try workspace.changeRecords { connection in
            let record = try DraftRepository(connection).insert(
                text, kind: kind, for: client.id, of: quote, id: id, at: now)
            try AuditLog(connection).append("draft.add", "draft \(id)", actor: "trainer", at: now)
            return entry(record, client)
        }
    }

    /// Keeps another text of a draft. A text that cannot be read is refused with every mistake.
    ///
    /// - Parameter base: The text that was edited; where the draft says otherwise now, nothing is kept.
    public func save(
        _ source: Source, of name: String, over base: String? = nil, isDryRun: Bool
    ) throws(Mistakes) -> DraftEntry {
        let before = try draft(name)
        let client = try client(of: source, before.record.kind)
        let text = String(decoding: source.bytes, as: UTF8.self)
        if text == before.record.text {
            var entry = entry(before.record, client)
            entry.isChanged = false
            return entry
        }
        guard base == nil || base == before.record.text else { throw Mistakes(overtaken(name)) }
        let record = before.record.saying(text, for: client.id, at: now)
        if !isDryRun {
            try workspace.changeRecords { connection in
                guard try DraftRepository(connection).replace(text, for: client.id, of: before.record, at: now) else {
                    throw Mistakes(overtaken(name))
                }
                try AuditLog(connection).append("draft.edit", "draft \(record.id)", actor: "trainer", at: now)
            }
        }
        return entry(record, client)
    }

    /// Removes a draft; the document that it would have been never was.
    public func discard(_ name: String, isDryRun: Bool) throws(Mistakes) -> DraftEntry {
        let entry = try draft(name)
        if !isDryRun {
            try workspace.changeRecords { connection in
                guard try DraftRepository(connection).remove(entry.record) else { throw Mistakes(overtaken(name)) }
                try AuditLog(connection).append("draft.remove", "draft \(entry.record.id)", actor: "trainer", at: now)
            }
        }
        return entry
    }

    private func client(of source: Source, _ kind: DraftRecord.Kind) throws(Mistakes) -> Client {
        var diagnostics: [Diagnostic] = []
        guard let reading = DraftForm.read(source, settings, as: kind, into: &diagnostics) else {
            throw Mistakes(diagnostics)
        }
        let clients = try Roster(workspace).clients()
        guard let client = clients.first(where: { $0.handle == reading.form.client }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-client", "there is no client `\(reading.form.client)`",
                    at: reading.places["client"],
                    hint: didYouMean(reading.form.client, in: clients.map(\.handle), limit: 3)
                        ?? "`floorpress client list --all` shows them"))
        }
        return client
    }

    private func overtaken(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "draft-overtaken", "\(name) was changed or issued in the meantime; nothing is kept",
            file: RecordStore.fileName, hint: "look at it as it is now: `floorpress invoice show \(name)`")
    }
}

extension DraftRecord {
    fileprivate func saying(_ text: String, for client: ULID, at instant: Instant) -> DraftRecord {
        DraftRecord(
            number: number, id: id, kind: kind, clientID: client, quoteID: quoteID, text: text, changedAt: instant,
            documentID: documentID)
    }
}
