import Artifacts
import Diagnostics
import Quantities
import Studio
import Templating

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
    /// The parts of a sitemap that is too long for one file.
    var parts: [Address] = []

    static let root = Schema<SitemapView>(
        "template", [.list("urls", Address.schema) { $0.urls }, .list("parts", Address.schema) { $0.parts }])
}

extension PublicSite {
    /// The most addresses that one sitemap may hold.
    static let sitemapLength = 50_000

    /// All addresses of the site in their order: one file, or an index with several where there are too many for one.
    func sitemaps(_ pages: [PlannedPage], length: Int = PublicSite.sitemapLength) -> [Artifact] {
        let sorted = pages.filter(\.isIndexed).sorted { $0.url < $1.url }
        guard sorted.count > length else { return [sitemap("sitemap.xml", sorted)] }
        let parts = stride(from: 0, to: sorted.count, by: length).map {
            Array(sorted[$0..<min($0 + length, sorted.count)])
        }
        let named = parts.enumerated().map { (name: "sitemap-\($0 + 1).xml", pages: $1) }
        let index = named.map { part in
            SitemapView.Address(
                url: "\(view.settings.site.url)/\(part.name)", lastmod: part.pages.compactMap(\.lastmod).max()?.iso)
        }
        return [sitemap("sitemap.xml", sorted) { SitemapView(parts: index) }]
            + named.map { sitemap($0.name, $0.pages) }
    }

    /// A file that depends on some pages, by default the list of their addresses.
    private func sitemap(
        _ name: String, _ pages: [PlannedPage], _ view: (@Sendable () -> SitemapView)? = nil
    ) -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        for page in pages { fingerprint.add(page.listing) }
        return Artifact(name, for: .everyone, fingerprint: fingerprint.fingerprint, origin: "the sitemap") {
            () throws(Diagnostic) in
            let sitemap = view?() ?? SitemapView(urls: pages.map { self.address($0) })
            return self.programs.sitemap.render(SitemapView.root.value(sitemap))
        }
    }

    private func address(_ page: PlannedPage) -> SitemapView.Address {
        SitemapView.Address(
            url: view.settings.site.url + page.url, lastmod: page.lastmod?.iso,
            alternates: alternates(page.translations))
    }
}
