import Artifacts
import Business
import Dashboard
import Diagnostics
import Documents
import Nutrition
import Quantities
import Site
import Studio
import Training

/// The printed documents of every active client: what there is to open on her page, and the files themselves.
struct ClientDocuments {
    private(set) var artifacts: [Artifact] = []
    /// By handle.
    private(set) var views: [String: [DocumentView]] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private let snapshot: Snapshot
    private let stationery: Stationery
    private let base: Fingerprint

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        stationery = Stationery(snapshot.settings)
        var base = Fingerprint.Builder()
        base.add(snapshot.settings.digest)
        base.add(snapshot.knowledge.digest)
        self.base = base.fingerprint
        for records in snapshot.records.clients where records.client.isActive {
            booklet(records)
            shoppingList(records)
            invoices(records)
        }
    }

    private func flags(_ records: ClientRecords) -> Set<String> {
        Set(records.client.flags(on: snapshot.today).map(\.word))
    }

    private mutating func booklet(_ records: ClientRecords) {
        guard let version = records.plan else { return }
        let client = records.client
        var found: [Diagnostic] = []
        let step = client.massUnit == .pounds ? Mass(5, .pounds) : Mass(2.5, .kilograms)
        guard
            let plan = ClientPlan.parse(
                version.source(handle: client.handle), templates: snapshot.knowledge.plans,
                library: snapshot.knowledge.exercises, into: &found),
            let schedule = PlanSchedule(
                plan, flags: flags(records), library: snapshot.knowledge.exercises, step: step, into: &found)
        else {
            diagnostics += found
            return
        }
        diagnostics += found
        let (snapshot, stationery) = (snapshot, stationery)
        add(
            "booklet.pdf", records,
            DocumentView(title: "Booklet", url: "booklet.pdf", kind: "plan", note: plan.template.title)
        ) { () throws(Diagnostic) in
            try BookletDocument(
                of: plan, schedule: schedule, client: client.name, version: version.version,
                trainer: snapshot.settings.identity.trainer, studio: snapshot.settings.identity.name,
                language: client.language, unit: client.massUnit, measurements: records.measurements,
                stationery: stationery
            ).pdf(at: snapshot.dayStart)
        }
    }

    private mutating func shoppingList(_ records: ClientRecords) {
        guard let assignment = records.menu(on: snapshot.today) else { return }
        guard let menu = snapshot.knowledge.menus[assignment.menu] else {
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-menu",
                    "client_menu `\(records.client.handle)`: there is no menu `\(assignment.menu)`",
                    file: RecordStore.fileName, expected: "the name of a file in Content/menus",
                    hint: didYouMean(assignment.menu, in: snapshot.knowledge.menus.keys.sorted())))
            return
        }
        let flags = flags(records)
        diagnostics += menu.adapted(to: flags).problems
        let (snapshot, stationery) = (snapshot, stationery)
        add(
            "shopping-list.pdf", records,
            DocumentView(title: "Shopping list", url: "shopping-list.pdf", kind: "menu", note: menu.title)
        ) { () throws(Diagnostic) in
            let list = ShoppingList(menu, people_milli: assignment.people_milli, flags: flags)
            let language = records.client.language
            let people = language.number(scaled: Int64(assignment.people_milli), places: 3, isFixed: false)
            let subtitle =
                language == .german
                ? "\(records.client.name), für \(people) Personen, eine Woche"
                : "\(records.client.name), for \(people), one week"
            return try ShoppingListDocument(
                list, title: menu.title, subtitle: subtitle, studio: snapshot.settings.identity.name,
                stationery: stationery,
                language: language
            ).pdf(at: snapshot.dayStart)
        }
    }

    private mutating func invoices(_ records: ClientRecords) {
        let settings = snapshot.settings
        let invoicing = settings.invoicing
        let stationery = stationery
        for invoice in records.invoices {
            let file = "invoices/\(invoice.number).pdf"
            add(
                file, records, DocumentView(title: invoice.number, url: file, kind: "invoice"),
                dependsOn: invoice.fingerprint
            ) {
                () throws(Diagnostic) in
                try InvoiceDocument(
                    invoice, iban: invoicing.iban ?? "", bic: invoicing.bic ?? "",
                    letterhead: Letterhead(settings, language: invoice.content.language), stationery: stationery
                ).pdf(at: Instant(date: invoice.content.issueDate, hour: 12))
            }
        }
    }

    private mutating func add(
        _ file: String, _ records: ClientRecords, _ view: DocumentView, dependsOn content: Fingerprint? = nil,
        _ render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
    ) {
        let handle = records.client.handle
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(file)
        if let content {
            fingerprint.add(content)
        } else {
            fingerprint.add(records.fingerprint)
            fingerprint.add(snapshot.today.iso)
        }
        views[handle, default: []].append(view)
        artifacts.append(
            Artifact(
                "clients/\(handle)/\(file)", for: .trainer, fingerprint: fingerprint.fingerprint,
                origin: "\(file) of client `\(handle)`", render: render))
    }
}

extension Snapshot {
    /// The noon of the day that counts as today: the time that documents carry, the same all day long.
    var dayStart: Instant { Instant(date: today, hour: 12) }
}
