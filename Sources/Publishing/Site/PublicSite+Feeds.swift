import Artifacts
import Diagnostics
import Quantities
import Studio
import Templating

/// An Atom feed (RFC 4287).
struct FeedView: Sendable {
    struct Entry: Sendable {
        var title = ""
        var url = ""
        var id = ""
        var published = ""
        var updated = ""
        var summary: String?
        var content = ""

        static let schema = Schema<Entry>(
            "feed entry",
            [
                .text("title") { $0.title }, .text("url") { $0.url }, .text("id") { $0.id },
                .text("published") { $0.published }, .text("updated") { $0.updated }, .text("summary") { $0.summary },
                .text("content") { $0.content },
            ])
    }

    var title = ""
    var subtitle = ""
    var url = ""
    var address = ""
    var updated = ""
    var author = ""
    var language = ""
    var entries: [Entry] = []

    static let schema = Schema<FeedView>(
        "feed",
        [
            .text("title") { $0.title }, .text("subtitle") { $0.subtitle }, .text("url") { $0.url },
            .text("self") { $0.address }, .text("updated") { $0.updated }, .text("author") { $0.author },
            .text("language") { $0.language }, .list("entries", Entry.schema) { $0.entries },
        ])
    static let root = Schema<FeedView>("template", [.record("feed", schema) { $0 }])
}

/// A sitemap (sitemaps.org 0.9).
struct SitemapView: Sendable {
    struct Address: Sendable {
        var url = ""
        var lastmod: String?
        var alternates: [TranslationView] = []

        static let schema = Schema<Address>(
            "address",
            [
                .text("url") { $0.url }, .text("lastmod") { $0.lastmod },
                .list("alternates", TranslationView.schema) { $0.alternates },
            ])
    }

    var urls: [Address] = []

    static let root = Schema<SitemapView>("template", [.list("urls", Address.schema) { $0.urls }])
}

extension PublicSite {
    /// How many posts stand in a feed.
    static let feedLength = 20

    /// The feed of a language's newest posts, whole.
    func feed(_ chrome: Chrome, _ posts: [Page]) -> Artifact {
        let latest = Array(posts.prefix(PublicSite.feedLength))
        let settings = view.settings
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        for post in latest { fingerprint.add(post.digest) }
        for post in latest {
            for reference in post.article.references { fingerprint.add(links.fill(reference, from: post)) }
        }
        let path = addresses.feed(chrome.language)
        return Artifact(
            addresses.file(path), for: .everyone, fingerprint: fingerprint.fingerprint, origin: "the feed \(path)"
        ) {
            () throws(Diagnostic) in
            // A feed without posts has not changed since the press was invented.
            let updated = latest.compactMap { $0.updated ?? $0.date }.max() ?? CivilDate(dayNumber: 20_000)
            let feed = FeedView(
                title: settings.site.title, subtitle: settings.site.description,
                url: settings.site.url + self.addresses.home(chrome.language), address: settings.site.url + path,
                updated: Instant(date: updated).rfc3339, author: settings.identity.trainer,
                language: chrome.language.rawValue, entries: latest.map { self.entry($0) })
            return self.programs.feed.render(FeedView.root.value(feed))
        }
    }

    private func entry(_ post: Page) -> FeedView.Entry {
        let site = view.settings.site.url
        let url = site + addresses.page(post)
        let published = Instant(date: post.date ?? CivilDate(dayNumber: 0))
        let html = post.article.html { reference in
            let target = links.fill(reference, from: post)
            // Readers of a feed have no site to resolve a path against.
            return target.hasPrefix("/") ? site + target : target.hasPrefix("#") ? url + target : target
        }
        return FeedView.Entry(
            title: post.title, url: url, id: url, published: published.rfc3339,
            updated: Instant(date: post.updated ?? post.date ?? CivilDate(dayNumber: 0)).rfc3339,
            summary: post.description ?? post.article.excerpt, content: String(decoding: html, as: UTF8.self))
    }

    /// All addresses of the site, in the order of the paths.
    func sitemap(_ artifacts: [Artifact]) -> Artifact {
        var dated: [String: SitemapView.Address] = [:]
        let site = view.settings.site.url
        for page in view.pages.all {
            let url = addresses.page(page)
            let translations = (translationsByKey.pages[page.key] ?? []).map {
                TranslationView(code: $0.language.rawValue, name: "", url: addresses.page($0))
            }
            dated[url] = SitemapView.Address(
                url: site + url, lastmod: (page.updated ?? page.date)?.iso,
                alternates: translations.count > 1 ? alternates(translations) : [])
        }
        let urls = artifacts.compactMap { artifact -> SitemapView.Address? in
            guard artifact.path.hasSuffix("/index.html") else { return nil }
            let path = artifact.path.dropFirst("public".count).dropLast("index.html".count)
            return dated[String(path)] ?? SitemapView.Address(url: site + path)
        }
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        for url in urls {
            fingerprint.add(url.url)
            fingerprint.add(url.lastmod)
            fingerprint.add(url.alternates.count)
        }
        return Artifact("sitemap.xml", for: .everyone, fingerprint: fingerprint.fingerprint, origin: "the sitemap") {
            () throws(Diagnostic) in
            let sorted = urls.sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
            return self.programs.sitemap.render(SitemapView.root.value(SitemapView(urls: sorted)))
        }
    }
}
