import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

extension PublicSite {
    /// The posts of a language, each knowing its neighbours in time, its series and what to read next.
    func posts(_ chrome: Chrome, _ shelf: Shelf) -> [PlannedPage] {
        let posts = shelf.posts
        let related = RelatedPosts(shelf)
        var series: [String: [Page]] = [:]
        for post in posts.reversed() {
            if let name = post.matter.series { series[termName(name), default: []].append(post) }
        }
        // Each post of a series names all of them: their part of the fingerprint is the same for all.
        let parts = series.mapValues { posts in
            var fingerprint = Fingerprint.Builder()
            for post in posts { add(post, to: &fingerprint) }
            return Series(posts: posts, fingerprint: fingerprint.fingerprint)
        }
        return parallelMap(Array(posts.indices), threads: threads, grain: 32) { index in
            let post = posts[index]
            let newer = index > 0 ? posts[index - 1] : nil
            let older = index + 1 < posts.count ? posts[index + 1] : nil
            let next = related.of(index).map { posts[$0] }
            let siblings = post.matter.series.flatMap { parts[termName($0)] }
            return self.post(post, chrome, newer: newer, older: older, related: next, series: siblings)
        }
    }

    private func post(
        _ post: Page, _ chrome: Chrome, newer: Page?, older: Page?, related: [Page], series: Series?
    ) -> PlannedPage {
        let planned = written(post, chrome, program: programs.post)
        planned.kind = "post"
        planned.current = "blog"
        planned.kicker = post.matter.categories.first ?? chrome.wording[.blog]
        planned.trail = trail(
            chrome, LinkView(title: chrome.wording[.blog], url: addresses.list(.blog, chrome.language)),
            LinkView(title: post.title, url: planned.url))
        for other in [newer, older] {
            planned.fingerprint.add(other == nil ? 0 : 1)
            if let other { add(other, to: &planned.fingerprint) }
        }
        for other in related { add(other, to: &planned.fingerprint) }
        if let series { planned.fingerprint.add(series.fingerprint) }
        let fill = planned.fill
        let picture = planned.picture
        planned.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.page.newer = newer.map { self.link($0) }
            screen.page.older = older.map { self.link($0) }
            screen.page.related = related.map { self.link($0) }
            if let name = post.matter.series, let parts = series?.posts, parts.count > 1 {
                screen.page.series = SeriesView(
                    name: name, url: self.addresses.term(name, of: .series, post.language),
                    parts: parts.map { self.link($0, isCurrent: $0 === post) })
            }
        }
        planned.graph = { self.structured.post(post, picture: picture) }
        return planned
    }

    /// The posts of a series, the first first.
    private struct Series: Sendable {
        let posts: [Page]
        let fingerprint: Fingerprint
    }

    /// Adds what a link to a page shows.
    private func add(_ page: Page, to fingerprint: inout Fingerprint.Builder) {
        fingerprint.add(page.title)
        fingerprint.add(addresses.page(page))
    }

    func link(_ page: Page, isCurrent: Bool = false) -> LinkView {
        LinkView(title: page.title, url: addresses.page(page), isCurrent: isCurrent)
    }

    /// A post as it stands in lists.
    ///
    /// - Parameter isPictured: Whether its picture stands there, too.
    func card(_ page: Page, isPictured: Bool = true) -> Value {
        var card = CardView(
            title: page.title, url: addresses.page(page), description: page.description,
            excerpt: page.outline.excerpt, date: page.date?.iso ?? "",
            dateText: page.date.map { page.language.longDate($0) } ?? "", minutes: minutes(page),
            language: page.language.rawValue, tags: terms(.tags, of: page))
        if isPictured { card.picture = picture(of: page) }
        return CardView.schema.value(card)
    }

    /// The most entries of a list that stand there with their pictures: more would be too many requests for one page.
    static let mostPictures = 6

    /// Adds all that a page's card shows: the page itself, and its picture, which is a file of its own.
    func add(card page: Page, to fingerprint: inout Fingerprint.Builder) {
        fingerprint.add(page.digest)
        fingerprint.add(page.updated?.dayNumber)
        guard let image = page.matter.image else { return }
        links.pictures.add(links.picture(image, from: links.origin(page)), to: &fingerprint)
    }

    /// A page's picture as it stands on its card, beside a title that says all: without words of its own.
    func picture(of page: Page) -> TrustedHTML? {
        page.matter.image.flatMap { links.picture($0, from: links.origin(page)) }.map {
            TrustedHTML(rendered: links.pictures.element($0, alternative: "", sizes: Pictures.onCard))
        }
    }
}

/// What to read after a post: the posts that share the most with it, where a rare tag counts more than a common one.
struct RelatedPosts: Sendable {
    /// How many are shown.
    static let count = 3
    /// How many posts of each term are looked at, the newest first, so that the work grows with the posts and not their square.
    static let looked = 24

    /// A term's newest posts: where they stand in `newest`, and what it counts to share it.
    private struct Candidates {
        let places: Range<Int>
        let weight: Int
    }

    /// The newest posts of every term, term behind term; those of a term in the order of the shelf.
    private let newest: [Int]
    /// For each post what its terms offer; terms that no other post has offer nothing.
    private let byPost: [[Candidates]]

    init(_ shelf: Shelf) {
        var newest: [Int] = []
        var byPost = [[Candidates]](repeating: [], count: shelf.posts.count)
        for term in (shelf.terms[.tags] ?? []) + (shelf.terms[.categories] ?? []) where term.posts.count > 1 {
            let start = newest.count
            newest += term.posts.prefix(RelatedPosts.looked)
            let candidates = Candidates(places: start..<newest.count, weight: 1_000_000 / term.posts.count)
            for post in term.posts { byPost[post].append(candidates) }
        }
        self.newest = newest
        self.byPost = byPost
    }

    /// The indices of the posts to read after one.
    func of(_ index: Int) -> [Int] {
        let offers = byPost[index]
        var best: [(index: Int, weight: Int)] = []
        newest.withUnsafeBufferPointer { newest in
            withUnsafeTemporaryAllocation(of: Head.self, capacity: offers.count) { heads in
                for (term, offer) in offers.enumerated() { heads.initializeElement(at: term, to: Head(offer, newest)) }
                // Each term's posts are in order, so the next one is the least of those that come next.
                while let next = heads.lazy.map({ $0.post }).min(), next < Int.max {
                    var weight = 0
                    for term in heads.indices where heads[term].post == next {
                        weight += heads[term].weight
                        heads[term].advance(newest)
                    }
                    guard next != index, best.count < RelatedPosts.count || weight > best[best.count - 1].weight else {
                        continue
                    }
                    best.insert((next, weight), at: best.firstIndex { $0.weight < weight } ?? best.count)
                    if best.count > RelatedPosts.count { best.removeLast() }
                }
            }
        }
        return best.map(\.index)
    }

    /// How far the posts of one term were looked at.
    private struct Head {
        /// The next post, or the greatest number where there is none.
        var post: Int
        let weight: Int
        private var place: Int
        private let end: Int

        init(_ candidates: Candidates, _ newest: UnsafeBufferPointer<Int>) {
            (place, end, weight) = (candidates.places.lowerBound, candidates.places.upperBound, candidates.weight)
            post = place < end ? newest[place] : Int.max
        }

        mutating func advance(_ newest: UnsafeBufferPointer<Int>) {
            place += 1
            post = place < end ? newest[place] : Int.max
        }
    }
}
