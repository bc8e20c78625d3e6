import Diagnostics
import Quantities
import Store

/// One import of a file into the records: all of it in one transaction, with a batch by which it can be taken back.
public struct RecordsImport {
    let roster: Roster
    let source: String
    let now: Instant
    let isDryRun: Bool

    /// An import of a file into a studio.
    ///
    /// - Parameter isDryRun: Whether all is done and then taken back, so that the report is that of the import itself.
    public init(_ workspace: Workspace, source: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        roster = try Roster(workspace)
        self.source = source
        self.now = now
        self.isDryRun = isDryRun
    }

    /// The day that counts as today in the studio.
    var today: CivilDate { roster.today(now) }

    /// The clock that the times of a file are read by.
    func clock(_ zone: String?) throws(Mistakes) -> WallClock {
        let name = zone ?? roster.settings.locale.timeZone
        guard let clock = WallClock(zone: name) else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-zone", "there is no time zone `\(name)`",
                    expected: "a name of the IANA list such as Europe/Berlin",
                    hint: didYouMean(name, in: WallClock.zones)))
        }
        return clock
    }

    /// Runs a change that reads the file and keeps what it says.
    func run(
        _ kind: ImportBatch.Kind, for client: Client?,
        _ body: (Connection, ImportBatch, inout ImportReport) throws -> Void
    ) throws(Mistakes) -> ImportReport {
        var report = ImportReport(kind: kind, source: source, client: client?.handle, isDryRun: isDryRun)
        let digest: SHA256Digest
        do throws(Diagnostic) { digest = try SHA256Digest.ofFile(source) } catch { throw Mistakes(error) }
        if let earlier = try roster.workspace.readRecords({ try ImportRepository($0).find(digest, kind) }) ?? nil {
            try checkOwner(of: earlier, client)
            report.earlier = earlier
            return report
        }
        var random = SystemRandomNumberGenerator()
        var batch = ImportBatch(
            id: ULID(at: now, using: &random), kind: kind, client: client?.id, digest: digest, at: now)
        try roster.workspace.changeRecords(isDryRun: isDryRun) { connection in
            let imports = ImportRepository(connection)
            try imports.begin(batch)
            try body(connection, batch, &report)
            batch.added = report.added.reduce(0) { $0 + $1.count }
            batch.known = report.known
            batch.differing = report.count(.differing)
            batch.skipped = report.count(.skipped)
            try imports.end(batch)
            guard batch.added > 0 else { return }
            if !isDryRun { report.batch = batch.id }
            try AuditLog(connection).append(
                "import.\(kind.rawValue)", "import_batch \(batch.id)", actor: "trainer", at: now)
        }
        report.added.removeAll { $0.count == 0 }
        return report
    }

    /// One file belongs to one client: the same for another one is a slip.
    private func checkOwner(of earlier: ImportBatch, _ client: Client?) throws(Mistakes) {
        guard earlier.client != client?.id else { return }
        let handle = try roster.clients().first { $0.id == earlier.client }?.handle ?? "another client"
        throw Mistakes(
            Diagnostic(
                .error, "file-of-another", "this very file came in for `\(handle)`", file: source,
                hint: "if that was a slip: `floorpress import undo \(earlier.id)`, then import it again"))
    }
}

extension Roster {
    /// The imports, the newest first, each with the handle of its client.
    public func imports() throws(Mistakes) -> [(batch: ImportBatch, client: String?)] {
        let clients = try clients()
        let batches = try workspace.readRecords { try ImportRepository($0).all() } ?? []
        return batches.map { batch in (batch, clients.first { $0.id == batch.client }?.handle) }
    }

    /// Takes back all that came with an import; answers what that was.
    public func undoImport(
        _ key: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) -> [(noun: String, count: Int)] {
        let batches = try imports().map(\.batch.id.text)
        guard let id = ULID(key.uppercased()), batches.contains(id.text) else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-import", "there is no import `\(key)`", file: RecordStore.fileName,
                    hint: didYouMean(key, in: batches) ?? "`floorpress import list` shows them"))
        }
        return try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let imports = ImportRepository(connection)
            let used = try imports.clientsInUse(of: id)
            guard used.isEmpty else {
                throw Mistakes(
                    used.map {
                        Diagnostic(
                            .error, "client-in-use", "there are records of `\($0)` by now, so the client stays",
                            file: RecordStore.fileName, hint: "erase what is there first, or keep this import")
                    })
            }
            let content = try imports.content(of: id)
            try imports.remove(id)
            try AuditLog(connection).append("import.undo", "import_batch \(id)", actor: "trainer", at: now)
            return content
        }
    }

    /// The day that counts as today in the studio.
    func today(_ now: Instant) -> CivilDate { settings.day(at: now) }
}
