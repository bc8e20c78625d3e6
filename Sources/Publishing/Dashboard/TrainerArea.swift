import Artifacts
import Diagnostics
import Figures
import Quantities
import Studio
import Templating
import Training

/// The trainer's private pages: the list of clients and a page for each.
public struct TrainerArea: Sendable {
    private let snapshot: Snapshot
    private let documents: [String: [DocumentView]]
    private let index: Program
    private let client: Program
    private let invoices: Program
    private let report: Program
    private let stylesheet: Bytes
    private let base: Fingerprint
    private let desk: FigureDesk
    private let script: Bytes
    private let clients: [Known]

    /// An active client with the fingerprint of all that is known of her.
    private struct Known: Sendable {
        let records: ClientRecords
        let fingerprint: Fingerprint
    }

    /// A file made elsewhere that belongs to the area.
    private struct Bytes: Sendable {
        let path: String
        let artifact: Artifact
    }

    /// Prepares the area: compiles its templates. Every mistake is thrown.
    ///
    /// - Parameters:
    ///   - documents: The documents of each client by handle, their addresses relative to the client's page.
    ///   - fingerprints: The fingerprints of clients' records, by handle, where they are at hand.
    ///   - stylesheet: The area's style sheet and where it stands.
    ///   - script: The area's script and where it stands: it searches and sorts the list of clients.
    public init(
        _ snapshot: Snapshot, documents: [String: [DocumentView]], fingerprints: [String: Fingerprint] = [:],
        stylesheet: (path: String, artifact: Artifact), script: (path: String, artifact: Artifact)
    ) throws(Mistakes) {
        var diagnostics: [Diagnostic] = []
        func compile(_ name: String, _ shape: RecordShape) -> Program? {
            Program.compile(name, against: shape, shared: ["studio"], load: snapshot.theme.source, into: &diagnostics)
        }
        let index = compile("trainer/index.html", IndexScreen.schema.shape)
        let client = compile("trainer/client.html", ClientScreen.schema.shape)
        let invoices = compile("trainer/invoices.html", InvoicesScreen.schema.shape)
        let report = compile("trainer/report.html", ReportScreen.schema.shape)
        guard let index, let client, let invoices, let report else { throw Mistakes(diagnostics) }
        self.snapshot = snapshot
        self.documents = documents
        self.index = index
        self.client = client
        self.invoices = invoices
        self.report = report
        self.stylesheet = Bytes(path: stylesheet.path, artifact: stylesheet.artifact)
        self.script = Bytes(path: script.path, artifact: script.artifact)
        var base = Fingerprint.Builder()
        base.add(snapshot.theme.digest)
        base.add(snapshot.settings.digest)
        base.add(snapshot.knowledge.digest)
        base.add(snapshot.today.iso)
        self.base = base.fingerprint
        desk = FigureDesk(snapshot)
        clients = snapshot.records.clients.filter(\.client.isActive).map {
            Known(records: $0, fingerprint: fingerprints[$0.client.handle] ?? $0.fingerprint)
        }
    }

    /// What is wrong with the templates of the area.
    public static func check(_ templates: TemplateUse) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (name, shape) in templatesOfArea {
            _ = Program.compile(name, against: shape, shared: ["studio"], load: templates.source, into: &diagnostics)
        }
        return diagnostics
    }

    private static let templatesOfArea = [
        ("trainer/index.html", IndexScreen.schema.shape), ("trainer/client.html", ClientScreen.schema.shape),
        ("trainer/invoices.html", InvoicesScreen.schema.shape), ("trainer/report.html", ReportScreen.schema.shape),
    ]

    /// Everything to be pressed.
    public func artifacts() -> [Artifact] {
        [indexPage(), invoicesPage(), stylesheet.artifact, script.artifact] + clients.map(clientPage)
            + clients.filter(\.records.hasProgress).map(reportPage)
            + clients.flatMap { PhotoGallery($0.records, snapshot).artifacts }
    }

    private func studio(depth: Int) -> StudioView {
        let up = String(repeating: "../", count: depth)
        return StudioView(
            name: snapshot.settings.identity.name, trainer: snapshot.settings.identity.trainer,
            stylesheet: up + stylesheet.path, home: "\(up)index.html", invoices: "\(up)invoices.html",
            jobs: "\(up)jobs.html", built: snapshot.settings.locale.language.longDate(snapshot.today),
            language: snapshot.settings.locale.language.rawValue, script: up + script.path)
    }

    private func indexPage() -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        for client in clients { fingerprint.add(client.fingerprint) }
        fingerprint.add(snapshot.records.agreements(on: snapshot.today))
        return Artifact(
            "index.html", for: .trainer, fingerprint: fingerprint.fingerprint, origin: "the list of clients"
        ) {
            () throws(Diagnostic) in
            let overview = Overview(self.clients.map(\.records), self.desk, self.snapshot)
            let screen = overview.screen(self.studio(depth: 0))
            return self.index.render(IndexScreen.schema.value(screen))
        }
    }

    /// All documents of all clients: what is owed, the quotes that wait, and what was issued in the last twelve months.
    private func invoicesPage() -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        for document in snapshot.records.documents { fingerprint.add(document.fingerprint) }
        for reminder in snapshot.records.reminders { fingerprint.add(reminder.payloadDigest.hex) }
        for records in snapshot.records.clients { fingerprint.add(records.client.name) }
        for draft in InvoiceList(snapshot).drafts {
            for part in [draft.number, draft.dateText, draft.total, draft.status] { fingerprint.add(part) }
        }
        return Artifact(
            "invoices.html", for: .trainer, fingerprint: fingerprint.fingerprint, origin: "the list of invoices"
        ) { () throws(Diagnostic) in
            self.invoices.render(InvoicesScreen.schema.value(InvoiceList(self.snapshot).screen(self.studio(depth: 0))))
        }
    }

    /// Last month's progress report of a client as a page, in her language. It says nothing of today, so it stays all month long.
    private func reportPage(_ known: Known) -> Artifact {
        let days = ProgressReport.monthBefore(snapshot.today)
        var fingerprint = Fingerprint.Builder()
        for part in [snapshot.theme.digest, snapshot.settings.digest, snapshot.knowledge.digest] {
            fingerprint.add(part)
        }
        fingerprint.add(known.fingerprint)
        fingerprint.add(days.upperBound.iso)
        let records = known.records
        let handle = records.client.handle
        return Artifact(
            "clients/\(handle)/progress-report.html", for: .trainer, fingerprint: fingerprint.fingerprint,
            origin: "the progress report of client `\(handle)`"
        ) { () throws(Diagnostic) in
            let identity = self.snapshot.settings.identity
            let report = ProgressReport(
                records, self.desk, days: days, trainer: identity.trainer, studio: identity.name)
            var studio = self.studio(depth: 2)
            (studio.language, studio.built) = (report.language.rawValue, report.period)
            return self.report.render(ReportScreen.schema.value(ReportScreen(report, studio)))
        }
    }

    private func clientPage(_ known: Known) -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(known.fingerprint)
        fingerprint.add(snapshot.records.packages(of: known.records.client.handle))
        // A file that is gone is not shown, and the records do not tell that.
        for photo in known.records.photos {
            fingerprint.add(snapshot.folder.contains(photo.path(of: known.records.client.handle)) ? 1 : 0)
        }
        let records = known.records
        let handle = records.client.handle
        return Artifact(
            "clients/\(handle)/index.html", for: .trainer, fingerprint: fingerprint.fingerprint,
            origin: "the page of client `\(handle)`"
        ) { () throws(Diagnostic) in
            let page = ClientPage(self.desk.standing(of: records, in: self.desk.language))
            var documents = self.documents[handle] ?? []
            if records.hasProgress, let place = documents.firstIndex(where: { $0.kind == "report" }) {
                var page = documents[place]
                (page.url, page.kind) = ("progress-report.html", "page")
                documents.insert(page, at: place + 1)
            }
            let screen = page.screen(
                self.studio(depth: 2), documents: documents.filter { $0.kind != "invoice" },
                photos: PhotoGallery(records, self.snapshot).view)
            return self.client.render(ClientScreen.schema.value(screen))
        }
    }
}
