import Foundation
import Quantities
import Studio
import Testing

@testable import Site

/// The sitemap of a site with more addresses than one file may hold.
struct SitemapTests {
    @Test("a long sitemap is an index of several, which hold every address once")
    func parts() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitemap-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let content = folder.appendingPathComponent("Content")
        try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
        let settings =
            "studio: {name: A, trainer: B, email: a@b.example}\nsite: {url: https://a.example, title: A}\nlegal: {generate: false}\n"
        try settings.write(to: folder.appendingPathComponent("studio.yml"), atomically: true, encoding: .utf8)
        for name in ["a", "b", "c", "d"] {
            try "---\ntitle: \(name)\n---\nx\n".write(
                to: content.appendingPathComponent("\(name).md"), atomically: true, encoding: .utf8)
        }
        let now = try #require(Instant(rfc3339: "2026-11-21T12:00:00Z"))
        let view = try Workspace(folder.path).read(ReadOptions(now: now, threads: 1)).snapshot.publicView
        let site = try PublicSite(view, threads: 1)
        let pages = site.homeAndPages(Chrome(site, .english), [])
        let files = site.sitemaps(pages, length: 2)
        #expect(files.map(\.path) == ["sitemap", "sitemap-1", "sitemap-2", "sitemap-3"].map { "public/\($0).xml" })
        let texts = try files.map { String(decoding: try $0.render(), as: UTF8.self) }
        #expect(texts[0].contains("<sitemapindex") && texts[0].contains("<loc>https://a.example/sitemap-3.xml</loc>"))
        let addresses = texts.dropFirst().flatMap { $0.components(separatedBy: "<loc>").dropFirst() }
        #expect(addresses.count == 5)
        #expect(Set(addresses).count == 5)
    }
}
