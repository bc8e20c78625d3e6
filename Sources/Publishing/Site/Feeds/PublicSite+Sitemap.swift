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
        let site = view.settings.site.url
        let sorted = pages.filter(\.isIndexed).sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
        let addresses = sorted.map { page in
            SitemapView.Address(
                url: site + page.url, lastmod: page.lastmod?.iso, alternates: alternates(page.translations))
        }
        guard addresses.count > length else {
            return [sitemap("sitemap.xml", SitemapView(urls: addresses))]
        }
        let parts = stride(from: 0, to: addresses.count, by: length).map {
            Array(addresses[$0..<min($0 + length, addresses.count)])
        }
        let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
        let index = zip(names, parts).map { name, part in
            SitemapView.Address(url: "\(site)/\(name)", lastmod: part.compactMap(\.lastmod).max())
        }
        return [sitemap("sitemap.xml", SitemapView(parts: index))]
            + zip(names, parts).map { sitemap($0, SitemapView(urls: $1)) }
    }

    private func sitemap(_ name: String, _ sitemap: SitemapView) -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        for address in sitemap.urls + sitemap.parts {
            fingerprint.add(address.url)
            fingerprint.add(address.lastmod)
            for alternate in address.alternates { fingerprint.add(alternate.url) }
        }
        return Artifact(name, for: .everyone, fingerprint: fingerprint.fingerprint, origin: "the sitemap") {
            () throws(Diagnostic) in
            self.programs.sitemap.render(SitemapView.root.value(sitemap))
        }
    }
}
