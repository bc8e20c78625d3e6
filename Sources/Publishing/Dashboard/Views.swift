import Templating

/// What every page of the trainer's area shows. Its links are relative, so that the area works from the disk.
struct StudioView: Sendable {
    var name = ""
    var trainer = ""
    var stylesheet = ""
    var home = ""
    var invoices = ""
    var jobs = ""
    var built = ""
    var language = ""
    var script = ""

    static let schema = Schema<StudioView>(
        "studio",
        [
            .text("name") { $0.name }, .text("trainer") { $0.trainer }, .text("stylesheet") { $0.stylesheet },
            .text("home") { $0.home }, .text("invoices") { $0.invoices }, .text("jobs") { $0.jobs },
            .text("built") { $0.built }, .text("language") { $0.language }, .text("script") { $0.script },
        ])
}

/// A document to open.
public struct DocumentView: Sendable {
    /// What it is called.
    public var title: String
    /// Where it is, relative to the client's page.
    public var url: String
    /// What kind of document it is, in one word.
    public var kind: String
    /// What one wants to know before opening it.
    public var note: String?

    /// Makes a view.
    public init(title: String, url: String, kind: String, note: String? = nil) {
        self.title = title
        self.url = url
        self.kind = kind
        self.note = note
    }

    static let schema = Schema<DocumentView>(
        "document",
        [.text("title") { $0.title }, .text("url") { $0.url }, .text("kind") { $0.kind }, .text("note") { $0.note }])
}

/// A fact with its name.
struct FactView: Sendable {
    var label = ""
    var value = ""
    var note: String?

    static let schema = Schema<FactView>(
        "fact", [.text("label") { $0.label }, .text("value") { $0.value }, .text("note") { $0.note }])
}

/// A client on her own page.
struct ClientView: Sendable {
    var name = ""
    var since = ""
    var goal: String?
    var units = ""
    var plan: String?
    var email: String?
    var facts: [FactView] = []

    static let schema = Schema<ClientView>(
        "client",
        [
            .text("name") { $0.name }, .text("since") { $0.since }, .text("goal") { $0.goal },
            .text("units") { $0.units },
            .text("plan") { $0.plan }, .text("email") { $0.email }, .list("facts", FactView.schema) { $0.facts },
        ])
}

/// A workout in a client's list.
struct WorkoutView: Sendable {
    var date = ""
    var dateText = ""
    var title = ""
    var sets = 0
    var tonnage = ""
    var load: String?
    var note: String?

    static let schema = Schema<WorkoutView>(
        "workout",
        [
            .text("date") { $0.date }, .text("dateText") { $0.dateText }, .text("title") { $0.title },
            .integer("sets") { $0.sets }, .text("tonnage") { $0.tonnage }, .text("load") { $0.load },
            .text("note") { $0.note },
        ])
}

/// A measurement in a client's list.
struct MeasurementView: Sendable {
    var dateText = ""
    var weight: String?
    var waist: String?

    static let schema = Schema<MeasurementView>(
        "measurement", [.text("dateText") { $0.dateText }, .text("weight") { $0.weight }, .text("waist") { $0.waist }])
}

/// An invoice, a credit note, a quote or a reminder in a list.
struct InvoiceView: Sendable {
    var number = ""
    var kind = ""
    var client = ""
    var clientURL = ""
    var dateText = ""
    var total = ""
    var open: String?
    var status = ""
    var isLate = false
    var url = ""

    static let schema = Schema<InvoiceView>(
        "invoice",
        [
            .text("number") { $0.number }, .text("kind") { $0.kind }, .text("client") { $0.client },
            .text("clientURL") { $0.clientURL }, .text("dateText") { $0.dateText }, .text("total") { $0.total },
            .text("open") { $0.open }, .text("status") { $0.status }, .boolean("isLate") { $0.isLate },
            .text("url") { $0.url },
        ])
}

/// Everything that `trainer/invoices.html` can name.
struct InvoicesScreen: Sendable {
    var studio: StudioView
    var words: DashboardWording
    var summary: [FactView]
    var drafts: [InvoiceView]
    var open: [InvoiceView]
    var quotes: [InvoiceView]
    var recent: [InvoiceView]

    static let schema = Schema<InvoicesScreen>(
        "template",
        [
            .record("studio", StudioView.schema) { $0.studio }, .record("words", DashboardWording.schema) { $0.words },
            .list("summary", FactView.schema) { $0.summary },
            .list("drafts", InvoiceView.schema) { $0.drafts },
            .list("open", InvoiceView.schema) { $0.open }, .list("quotes", InvoiceView.schema) { $0.quotes },
            .list("recent", InvoiceView.schema) { $0.recent },
        ])
}
