import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

extension PublicSite {
    /// The list of all posts and one list for each tag, in pages.
    func lists(_ chrome: Chrome, _ posts: [Page]) -> [Artifact] {
        guard !posts.isEmpty else { return [] }
        let cards = posts.map { card($0) }
        let byTag = postsByTag(posts)
        let tags = byTag.map { tag in
            TagView(name: tag.name, url: addresses.tag(tag.name, chrome.language), count: tag.posts.count)
        }
        var artifacts = pages(of: Array(posts.indices), posts, cards, chrome) { number in
            (addresses.blog(chrome.language, number: number), chrome.wording[.blog], nil, tags)
        }
        for tag in byTag {
            artifacts += pages(of: tag.posts, posts, cards, chrome) { number in
                (
                    addresses.tag(tag.name, chrome.language, number: number), "\(chrome.wording[.tagged]) \(tag.name)",
                    tag.name, []
                )
            }
        }
        return artifacts
    }

    /// The tags in the order of their names, each with the indices of its posts. Spellings that share an address are one tag,
    /// named as the newest post writes it.
    private func postsByTag(_ posts: [Page]) -> [(name: String, posts: [Int])] {
        var found: [String: (name: String, posts: [Int])] = [:]
        for (index, post) in posts.enumerated() {
            for tag in Set(post.tags.map { anchorName($0) }) {
                let name = post.tags.first { anchorName($0) == tag } ?? tag
                found[tag, default: (name, [])].posts.append(index)
            }
        }
        return found.keys.sorted().compactMap { found[$0] }
    }

    private func pages(
        of indices: [Int], _ posts: [Page], _ cards: [Value], _ chrome: Chrome,
        _ describe: (Int) -> (url: String, title: String, tag: String?, tags: [TagView])
    ) -> [Artifact] {
        let size = view.settings.site.postsPerPage
        let total = (indices.count + size - 1) / size
        let urls = (1...total).map { describe($0).url }
        return (1...total).map { number in
            let (url, title, tag, tags) = describe(number)
            let shown = Array(indices[(number - 1) * size..<min(number * size, indices.count)])
            var fingerprint = Fingerprint.Builder()
            fingerprint.add(base)
            fingerprint.add(url)
            fingerprint.add(total)
            fingerprint.add(title)
            for index in shown { fingerprint.add(posts[index].digest) }
            for tag in tags {
                fingerprint.add(tag.name)
                fingerprint.add(tag.count)
            }
            let canonical = view.settings.site.url + url
            return Artifact(
                addresses.file(url), for: .everyone, fingerprint: fingerprint.fingerprint, origin: "the list \(url)"
            ) {
                () throws(Diagnostic) in
                let page = PageView(
                    title: title, description: self.view.settings.site.description, url: url, canonical: canonical,
                    kind: "list")
                let screen = Screen(
                    site: chrome.site(current: "blog"), text: chrome.text, page: page, posts: shown.map { cards[$0] },
                    pagination: self.pagination(number, urls), tags: tags, tag: tag)
                return self.programs.list.render(Screen.schema.value(screen))
            }
        }
    }

    /// The neighbours and the numbers to show: the first, the last and those around the current one.
    private func pagination(_ number: Int, _ urls: [String]) -> PaginationView {
        let total = urls.count
        let shown = (1...total).filter { $0 == 1 || $0 == total || abs($0 - number) <= 2 }
        return PaginationView(
            current: number, total: total, newer: number > 1 ? urls[number - 2] : nil,
            older: number < total ? urls[number] : nil,
            pages: shown.map { PaginationView.Number(number: $0, url: urls[$0 - 1], isCurrent: $0 == number) })
    }

    /// The page for addresses that lead nowhere.
    func notFound() -> Artifact {
        let chrome = Chrome(self, view.settings.locale.language)
        return Artifact("404.html", for: .everyone, fingerprint: base, origin: "404.html") { () throws(Diagnostic) in
            let page = PageView(title: chrome.wording[.notFoundTitle], url: "/404.html", kind: "404")
            let screen = Screen(site: chrome.site(current: nil), text: chrome.text, page: page)
            return self.programs.notFound.render(Screen.schema.value(screen))
        }
    }
}
