import Artifacts
import Diagnostics
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
    private let stylesheet: Bytes
    private let base: Fingerprint
    private let shelf: PlanShelf
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
    ///   - stylesheet: The area's style sheet and where it stands.
    public init(
        _ snapshot: Snapshot, documents: [String: [DocumentView]], stylesheet: (path: String, artifact: Artifact)
    ) throws(Mistakes) {
        var diagnostics: [Diagnostic] = []
        func compile(_ name: String, _ shape: RecordShape) -> Program? {
            Program.compile(name, against: shape, shared: ["studio"], load: snapshot.theme.source, into: &diagnostics)
        }
        let index = compile("trainer/index.html", IndexScreen.schema.shape)
        let client = compile("trainer/client.html", ClientScreen.schema.shape)
        let invoices = compile("trainer/invoices.html", InvoicesScreen.schema.shape)
        guard let index, let client, let invoices else { throw Mistakes(diagnostics) }
        self.snapshot = snapshot
        self.documents = documents
        self.index = index
        self.client = client
        self.invoices = invoices
        self.stylesheet = Bytes(path: stylesheet.path, artifact: stylesheet.artifact)
        var base = Fingerprint.Builder()
        base.add(snapshot.theme.digest)
        base.add(snapshot.settings.digest)
        base.add(snapshot.knowledge.digest)
        base.add(snapshot.today.iso)
        self.base = base.fingerprint
        shelf = PlanShelf(snapshot.knowledge)
        clients = snapshot.records.clients.filter(\.client.isActive).map {
            Known(records: $0, fingerprint: $0.fingerprint)
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
        ("trainer/invoices.html", InvoicesScreen.schema.shape),
    ]

    /// Everything to be pressed.
    public func artifacts() -> [Artifact] {
        [indexPage(), invoicesPage(), stylesheet.artifact] + clients.map(clientPage)
    }

    private func studio(depth: Int) -> StudioView {
        let up = String(repeating: "../", count: depth)
        return StudioView(
            name: snapshot.settings.identity.name, trainer: snapshot.settings.identity.trainer,
            stylesheet: up + stylesheet.path, home: "\(up)index.html", invoices: "\(up)invoices.html",
            jobs: "\(up)jobs.html",
            built: snapshot.settings.locale.language.longDate(snapshot.today))
    }

    private func indexPage() -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        for client in clients { fingerprint.add(client.fingerprint) }
        return Artifact(
            "index.html", for: .trainer, fingerprint: fingerprint.fingerprint, origin: "the list of clients"
        ) {
            () throws(Diagnostic) in
            let records = self.clients.map(\.records)
            let screen = IndexScreen(
                studio: self.studio(depth: 0), clients: records.map { self.row($0) },
                summary: Summary(records, snapshot: self.snapshot).facts)
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
        return Artifact(
            "invoices.html", for: .trainer, fingerprint: fingerprint.fingerprint, origin: "the list of invoices"
        ) { () throws(Diagnostic) in
            self.invoices.render(InvoicesScreen.schema.value(InvoiceList(self.snapshot).screen(self.studio(depth: 0))))
        }
    }

    private func row(_ records: ClientRecords) -> ClientRowView {
        let figures = ClientFigures(records, snapshot, shelf)
        let folder = "clients/\(records.client.handle)/"
        return ClientRowView(
            name: records.client.name, url: folder + "index.html", language: records.client.language.rawValue,
            since: figures.text(records.client.since), plan: figures.planTitle, adherence: figures.adherence,
            weight: figures.weight, weightChange: figures.weightChange, lastWorkout: figures.lastWorkout,
            documents: (documents[records.client.handle] ?? []).filter { $0.kind != "invoice" }.map { document in
                var document = document
                document.url = folder + document.url
                return document
            })
    }

    private func clientPage(_ known: Known) -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(known.fingerprint)
        let records = known.records
        let handle = records.client.handle
        return Artifact(
            "clients/\(handle)/index.html", for: .trainer, fingerprint: fingerprint.fingerprint,
            origin: "the page of client `\(handle)`"
        ) { () throws(Diagnostic) in
            let figures = ClientFigures(records, self.snapshot, self.shelf)
            let documents = self.documents[handle] ?? []
            let screen = ClientScreen(
                studio: self.studio(depth: 2), client: figures.view, weightChart: figures.weightChart,
                documents: documents.filter { $0.kind != "invoice" }, workouts: figures.workouts,
                measurements: figures.measurements, invoices: figures.invoices)
            return self.client.render(ClientScreen.schema.value(screen))
        }
    }
}
