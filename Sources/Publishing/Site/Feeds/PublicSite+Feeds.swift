import Artifacts
import Diagnostics
import Quantities
import Studio
import Templating

extension PublicSite {
    /// How many posts stand in a feed.
    static let feedLength = 20

    /// The feeds of a language: of all posts and of each tag's, each in every format.
    func feeds(_ chrome: Chrome, _ shelf: Shelf) -> [Artifact] {
        let posts = shelf.posts
        // A post stands in several feeds of three formats each, and is the same in all. Most are too old for any.
        var entries: [Int: Lazily<Result<FeedView.Entry, Diagnostic>>] = [:]
        func entry(_ index: Int) -> Lazily<Result<FeedView.Entry, Diagnostic>> {
            if let known = entries[index] { return known }
            let entry = Lazily { () -> Result<FeedView.Entry, Diagnostic> in
                do throws(Diagnostic) { return .success(try self.entry(posts[index])) } catch { return .failure(error) }
            }
            entries[index] = entry
            return entry
        }
        func feeds(_ indices: some Sequence<Int>, _ url: String, _ title: String?) -> [Artifact] {
            self.feeds(chrome, indices.map { (posts[$0], entry($0)) }, url, title)
        }
        return feeds(posts.indices.prefix(PublicSite.feedLength), addresses.home(chrome.language), nil)
            + (shelf.terms[.tags] ?? []).flatMap { term in
                feeds(
                    term.posts.prefix(PublicSite.feedLength),
                    addresses.term(term.name, of: .tags, chrome.language), "\(chrome.wording[.tagged]) \(term.name)")
            }
    }

    /// A feed as pages announce it.
    func feedLink(_ format: FeedFormat, _ url: String, _ title: String) -> FeedLinkView {
        FeedLinkView(title: "\(title) (\(format.name))", type: format.mediaType, url: url + format.fileName)
    }

    /// A feed in every format, of the posts below an address.
    private func feeds(
        _ chrome: Chrome, _ posts: [(page: Page, entry: Lazily<Result<FeedView.Entry, Diagnostic>>)], _ url: String,
        _ title: String?
    ) -> [Artifact] {
        let settings = view.settings
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(url)
        fingerprint.add(title)
        for (post, _) in posts {
            add(card: post, to: &fingerprint)
            links.add(post.outline.references, from: links.origin(post), to: &fingerprint)
        }
        let key = fingerprint.fingerprint
        return FeedFormat.allCases.map { format in
            let path = url + format.fileName
            return Artifact(addresses.file(path), for: .everyone, fingerprint: key, origin: "the feed \(path)") {
                () throws(Diagnostic) in
                // A feed without posts has not changed since the press was invented.
                let updated = posts.compactMap { $0.page.updated ?? $0.page.date }.max() ?? CivilDate(dayNumber: 20_000)
                var feed = FeedView(
                    title: title.map { "\($0) · \(settings.site.title)" } ?? settings.site.title,
                    subtitle: settings.site.description.isEmpty ? settings.site.title : settings.site.description,
                    url: settings.site.url + url, address: settings.site.url + path,
                    updated: Instant(date: updated).rfc3339, updatedMail: Instant(date: updated).rfc5322,
                    author: settings.identity.trainer, language: chrome.language.rawValue,
                    icon: settings.site.url + "/favicon.svg")
                for (_, entry) in posts { feed.entries.append(try entry.value.get()) }
                switch format {
                case .atom: return self.programs.atom.render(FeedView.root.value(feed))
                case .rss: return self.programs.rss.render(FeedView.root.value(feed))
                case .json: return feed.json.compactBytes()
                }
            }
        }
    }

    private func entry(_ post: Page) throws(Diagnostic) -> FeedView.Entry {
        let origin = links.origin(post)
        let url = view.settings.site.url + origin.url
        let published = Instant(date: post.date ?? CivilDate(dayNumber: 0))
        let html = try post.article().html { links.fill($0, from: origin, isAbsolute: true, into: &$1) }
        let picture = post.matter.image.flatMap { links.picture($0, from: origin) }
        return FeedView.Entry(
            title: post.title, url: url, id: url, published: published.rfc3339, publishedMail: published.rfc5322,
            updated: Instant(date: post.updated ?? post.date ?? CivilDate(dayNumber: 0)).rfc3339,
            summary: post.description ?? post.outline.excerpt, content: String(decoding: html, as: UTF8.self),
            tags: post.tags, image: picture.map { view.settings.site.url + links.pictures.address($0) })
    }
}
