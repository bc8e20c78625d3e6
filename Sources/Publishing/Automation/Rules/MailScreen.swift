import Quantities
import Studio
import Templating

/// Everything that `mail/NAME.LANGUAGE.txt` can name.
struct MailScreen: Sendable {
    /// Who writes.
    struct StudioView: Sendable {
        var name = ""
        var trainer = ""
        var email = ""
        var phone: String?
        var url = ""

        static let schema = Schema<StudioView>(
            "studio",
            [
                .text("name") { $0.name }, .text("trainer") { $0.trainer }, .text("email") { $0.email },
                .text("phone") { $0.phone }, .text("url") { $0.url },
            ])
    }

    /// Who is written to.
    struct ClientView: Sendable {
        var name = ""
        var firstName = ""

        static let schema = Schema<ClientView>(
            "client", [.text("name") { $0.name }, .text("firstName") { $0.firstName }])
    }

    /// A figure with what it is.
    struct Item: Sendable {
        var label: String
        var value: String

        static let schema = Schema<Item>("item", [.text("label") { $0.label }, .text("value") { $0.value }])
    }

    var studio = StudioView()
    var client = ClientView()
    /// What it is about: a session, a goal, a plan.
    var title: String?
    /// The day that it is about, in words.
    var dateText: String?
    /// The number of a document.
    var number: String?
    /// An amount of money, in words.
    var amount: String?
    /// A further sentence.
    var note: String?
    var days: Int?
    var count: Int?
    var due: Int?
    var items: [Item] = []
    var questions: [String] = []

    static let schema = Schema<MailScreen>(
        "template",
        [
            .record("studio", StudioView.schema) { $0.studio }, .record("client", ClientView.schema) { $0.client },
            .text("title") { $0.title }, .text("dateText") { $0.dateText }, .text("number") { $0.number },
            .text("amount") { $0.amount }, .text("note") { $0.note }, .integer("days") { $0.days },
            .integer("count") { $0.count }, .integer("due") { $0.due }, .list("items", Item.schema) { $0.items },
            .texts("questions") { $0.questions },
        ])

    /// Fills in who writes and to whom.
    init(_ settings: Settings, _ client: Client) {
        studio = StudioView(
            name: settings.identity.name, trainer: settings.identity.trainer, email: settings.identity.email,
            phone: settings.identity.phone, url: settings.site.url)
        self.client = ClientView(
            name: client.name, firstName: client.name.split(separator: " ").first.map(String.init) ?? client.name)
    }
}

/// Everything that `mail/layout.html` can name: the text again, taken apart.
struct MailLayout: Sendable {
    /// A paragraph: lines, or the items of a list.
    struct Paragraph: Sendable, Hashable {
        var lines: [String] = []
        var items: [String] = []

        static let schema = Schema<Paragraph>(
            "paragraph", [.texts("lines") { $0.lines }, .texts("items") { $0.items }])
    }

    var language = ""
    var subject = ""
    var paragraphs: [Paragraph] = []
    var footer: String?

    static let schema = Schema<MailLayout>(
        "template",
        [
            .text("language") { $0.language }, .text("subject") { $0.subject },
            .list("paragraphs", Paragraph.schema) { $0.paragraphs }, .text("footer") { $0.footer },
        ])

    /// The paragraphs of a text: parted by empty lines; lines with a dash are items of a list.
    static func paragraphs(of text: String) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var open = Paragraph()
        func close() {
            if open != Paragraph() { paragraphs.append(open) }
            open = Paragraph()
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                close()
            } else if line.hasPrefix("- ") {
                if !open.lines.isEmpty { close() }
                open.items.append(String(line.dropFirst(2)))
            } else {
                if !open.items.isEmpty { close() }
                open.lines.append(String(line))
            }
        }
        close()
        return paragraphs
    }
}
