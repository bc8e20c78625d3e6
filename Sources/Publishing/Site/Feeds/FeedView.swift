import Diagnostics
import Quantities
import Templating

/// A feed of posts, as the templates of Atom and RSS show it and as JSON Feed writes it.
struct FeedView: Sendable {
    struct Entry: Sendable {
        var title = ""
        var url = ""
        var id = ""
        var published = ""
        var publishedMail = ""
        var updated = ""
        var summary: String?
        var content = ""
        var tags: [String] = []
        var image: String?

        static let schema = Schema<Entry>(
            "feed entry",
            [
                .text("title") { $0.title }, .text("url") { $0.url }, .text("id") { $0.id },
                .text("published") { $0.published }, .text("publishedMail") { $0.publishedMail },
                .text("updated") { $0.updated }, .text("summary") { $0.summary }, .text("content") { $0.content },
                .texts("tags") { $0.tags },
            ])
    }

    var title = ""
    var subtitle = ""
    var url = ""
    var address = ""
    var updated = ""
    var updatedMail = ""
    var author = ""
    var language = ""
    var icon = ""
    var entries: [Entry] = []

    static let schema = Schema<FeedView>(
        "feed",
        [
            .text("title") { $0.title }, .text("subtitle") { $0.subtitle }, .text("url") { $0.url },
            .text("self") { $0.address }, .text("updated") { $0.updated }, .text("updatedMail") { $0.updatedMail },
            .text("author") { $0.author }, .text("language") { $0.language }, .text("icon") { $0.icon },
            .list("entries", Entry.schema) { $0.entries },
        ])
    static let root = Schema<FeedView>("template", [.record("feed", schema) { $0 }])

    /// The feed as JSON Feed 1.1 (jsonfeed.org).
    var json: JSON {
        .members([
            "version": .string("https://jsonfeed.org/version/1.1"), "title": .string(title),
            "home_page_url": .string(url), "feed_url": .string(address), "description": .string(subtitle),
            "icon": .string(icon), "authors": .array([.members(["name": .string(author)])]),
            "language": .string(language),
            "items": .array(
                entries.map { entry in
                    .object(
                        [
                            JSON.Member("id", .string(entry.id)), JSON.Member("url", .string(entry.url)),
                            JSON.Member("title", .string(entry.title)),
                            JSON.Member("content_html", .string(entry.content)),
                        ] + (entry.summary.map { [JSON.Member("summary", .string($0))] } ?? [])
                            + (entry.image.map { [JSON.Member("image", .string($0))] } ?? [])
                            + [
                                JSON.Member("date_published", .string(entry.published)),
                                JSON.Member("date_modified", .string(entry.updated)),
                                JSON.Member("tags", .array(entry.tags.map { .string($0) })),
                            ])
                }),
        ])
    }
}
