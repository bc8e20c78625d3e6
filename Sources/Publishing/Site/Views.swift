import Templating

/// A link with its words.
struct LinkView: Sendable {
    var title = ""
    var url = ""
    var isCurrent = false

    static let schema = Schema<LinkView>(
        "link", [.text("title") { $0.title }, .text("url") { $0.url }, .boolean("current") { $0.isCurrent }])
}

/// A tag with its list.
struct TagView: Sendable {
    var name = ""
    var url = ""
    var count = 0

    static let schema = Schema<TagView>(
        "tag", [.text("name") { $0.name }, .text("url") { $0.url }, .integer("count") { $0.count }])
}

/// A translation of a page.
struct TranslationView: Sendable {
    var code = ""
    var name = ""
    var url = ""
    var isCurrent = false

    static let schema = Schema<TranslationView>(
        "translation",
        [
            .text("code") { $0.code }, .text("name") { $0.name }, .text("url") { $0.url },
            .boolean("current") { $0.isCurrent },
        ])
}

/// What every page of the site shows around its own content.
struct SiteView: Sendable {
    /// What is the same on all pages of a language.
    struct Common: Sendable {
        var title = ""
        var name = ""
        var tagline = ""
        var description = ""
        var trainer = ""
        var email = ""
        var phone: String?
        var street: String?
        var postcode: String?
        var city: String?
        var url = ""
        var language = ""
        var home = ""
        var stylesheet = ""
        var feed = ""
        var accent = ""
    }

    var common: Common
    var navigation: [Value]
    var footer: [Value]
    var languages: [TranslationView]

    static let schema = Schema<SiteView>(
        "site",
        [
            .text("title") { $0.common.title }, .text("name") { $0.common.name },
            .text("tagline") { $0.common.tagline },
            .text("description") { $0.common.description }, .text("trainer") { $0.common.trainer },
            .text("email") { $0.common.email }, .text("phone") { $0.common.phone },
            .text("phoneLink") { $0.common.phone.map { $0.filter { $0 == "+" || $0.isNumber } } },
            .text("street") { $0.common.street },
            .text("postcode") { $0.common.postcode }, .text("city") { $0.common.city }, .text("url") { $0.common.url },
            .text("language") { $0.common.language }, .text("home") { $0.common.home },
            .text("stylesheet") { $0.common.stylesheet }, .text("feed") { $0.common.feed },
            .text("accent") { $0.common.accent }, .sharedList("navigation", LinkView.schema) { $0.navigation },
            .sharedList("footer", LinkView.schema) { $0.footer },
            .list("languages", TranslationView.schema) { $0.languages },
        ])
}

/// A heading in a page's table of contents.
struct HeadingView: Sendable {
    var title = ""
    var anchor = ""
    var level = 2

    static let schema = Schema<HeadingView>(
        "heading", [.text("title") { $0.title }, .text("anchor") { $0.anchor }, .integer("level") { $0.level }])
}

/// A post in a list.
struct CardView: Sendable {
    var title = ""
    var url = ""
    var description: String?
    var excerpt = ""
    var date = ""
    var dateText = ""
    var minutes = 1
    var language = ""
    var tags: [TagView] = []

    static let schema = Schema<CardView>(
        "post",
        [
            .text("title") { $0.title }, .text("url") { $0.url }, .text("description") { $0.description },
            .text("excerpt") { $0.excerpt }, .text("date") { $0.date }, .text("dateText") { $0.dateText },
            .integer("minutes") { $0.minutes }, .text("language") { $0.language },
            .list("tags", TagView.schema) { $0.tags },
        ])
}

/// The content of a page.
struct PageView: Sendable {
    var title = ""
    var description: String?
    var url = ""
    var canonical = ""
    var content: TrustedHTML?
    var kind = "page"
    var date: String?
    var dateText: String?
    var updated: String?
    var updatedText: String?
    var minutes: Int?
    var tags: [TagView] = []
    var newer: LinkView?
    var older: LinkView?
    var contents: [HeadingView] = []
    var alternates: [TranslationView] = []
    var lead: String?
    var action: ActionView?

    static let schema = Schema<PageView>(
        "page",
        [
            .text("title") { $0.title }, .text("description") { $0.description }, .text("url") { $0.url },
            .text("canonical") { $0.canonical }, .html("content") { $0.content }, .text("kind") { $0.kind },
            .text("date") { $0.date }, .text("dateText") { $0.dateText }, .text("updated") { $0.updated },
            .text("updatedText") { $0.updatedText }, .integer("minutes") { $0.minutes },
            .list("tags", TagView.schema) { $0.tags }, .record("newer", LinkView.schema) { $0.newer },
            .record("older", LinkView.schema) { $0.older }, .list("contents", HeadingView.schema) { $0.contents },
            .list("alternates", TranslationView.schema) { $0.alternates }, .text("lead") { $0.lead },
            .record("action", ActionView.schema) { $0.action },
        ])
}

/// What a page asks the visitor to do.
struct ActionView: Sendable {
    var label = ""
    var url = ""

    static let schema = Schema<ActionView>("action", [.text("label") { $0.label }, .text("url") { $0.url }])
}

/// Where a list page stands among its siblings.
struct PaginationView: Sendable {
    struct Number: Sendable {
        var number: Int
        var url: String
        var isCurrent: Bool

        static let schema = Schema<Number>(
            "page number",
            [.integer("number") { $0.number }, .text("url") { $0.url }, .boolean("current") { $0.isCurrent }])
    }

    var current = 1
    var total = 1
    var newer: String?
    var older: String?
    var pages: [Number] = []

    static let schema = Schema<PaginationView>(
        "pagination",
        [
            .integer("current") { $0.current }, .integer("total") { $0.total }, .text("newer") { $0.newer },
            .text("older") { $0.older }, .list("pages", Number.schema) { $0.pages },
        ])
}
