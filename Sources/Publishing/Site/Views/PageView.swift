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
    var picture: TrustedHTML?

    static let schema = Schema<CardView>(
        "post",
        [
            .text("title") { $0.title }, .text("url") { $0.url }, .text("description") { $0.description },
            .text("excerpt") { $0.excerpt }, .text("date") { $0.date }, .text("dateText") { $0.dateText },
            .integer("minutes") { $0.minutes }, .text("language") { $0.language },
            .list("tags", TagView.schema) { $0.tags }, .html("picture") { $0.picture },
        ])
}

/// A feed that a page announces.
struct FeedLinkView: Sendable {
    var title = ""
    var type = ""
    var url = ""

    static let schema = Schema<FeedLinkView>(
        "feed link", [.text("title") { $0.title }, .text("type") { $0.type }, .text("url") { $0.url }])
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
    var picture: TrustedHTML?
    var social: String?
    var structuredData: TrustedHTML?
    var trail: [LinkView] = []
    var categories: [TagView] = []
    var series: SeriesView?
    var related: [LinkView] = []
    var feeds: [FeedLinkView] = []
    var layout = "page"

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
            .record("action", ActionView.schema) { $0.action }, .html("picture") { $0.picture },
            .text("social") { $0.social }, .html("structuredData") { $0.structuredData },
            .list("trail", LinkView.schema) { $0.trail }, .list("categories", TagView.schema) { $0.categories },
            .record("series", SeriesView.schema) { $0.series }, .list("related", LinkView.schema) { $0.related },
            .list("feeds", FeedLinkView.schema) { $0.feeds }, .text("layout") { $0.layout },
        ])
}

/// The series that a post is a part of.
struct SeriesView: Sendable {
    var name = ""
    var url = ""
    var parts: [LinkView] = []

    static let schema = Schema<SeriesView>(
        "series", [.text("name") { $0.name }, .text("url") { $0.url }, .list("parts", LinkView.schema) { $0.parts }])
}

/// What a page asks the visitor to do.
struct ActionView: Sendable {
    var label = ""
    var url = ""

    static let schema = Schema<ActionView>("action", [.text("label") { $0.label }, .text("url") { $0.url }])
}
