import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

extension PublicSite {
    /// The list of all posts, one for each term of each taxonomy and one for each year.
    func lists(_ chrome: Chrome, _ shelf: Shelf) -> [PlannedPage] {
        let posts = shelf.posts
        guard !posts.isEmpty else { return [] }
        let isPictured = view.settings.site.postsPerPage <= PublicSite.mostPictures
        let cards = posts.map { post in Lazily { self.card(post, isPictured: isPictured) } }
        let (found, years) = (shelf.terms, shelf.years)
        func views(_ taxonomy: Taxonomy) -> [TagView] {
            (found[taxonomy] ?? []).map { term in
                TagView(
                    name: term.name, url: addresses.term(term.name, of: taxonomy, chrome.language),
                    count: term.posts.count)
            }
        }
        var blog = ListText(
            title: chrome.wording[.blog], description: nil,
            url: { self.addresses.list(.blog, chrome.language, number: $0) })
        blog.tags = views(.tags)
        blog.categories = views(.categories)
        blog.years = years.map { TagView(name: $0.name, url: year($0, chrome.language), count: $0.posts.count) }
        blog.introduction = introduction(.blog, chrome.language)
        var texts = [(text: blog, indices: Array(posts.indices))]
        for taxonomy in Taxonomy.allCases {
            for term in found[taxonomy] ?? [] {
                let title = chrome.wording[taxonomy.lead] + (taxonomy == .tags ? " " : ": ") + term.name
                var text = ListText(
                    title: title, description: "\(title) · \(view.settings.site.title)",
                    url: { self.addresses.term(term.name, of: taxonomy, chrome.language, number: $0) })
                text.kicker = chrome.wording[taxonomy.lead]
                text.tag = term.name
                text.hasFeeds = taxonomy == .tags
                // A series is read from its beginning.
                let indices = taxonomy == .series ? term.posts.reversed() : term.posts
                texts.append((text, indices))
            }
        }
        let lists = parallelMap(texts, threads: threads, grain: 1) { text, indices in
            self.list(text, indices, posts, cards, chrome)
        }
        let archives = parallelMap(years, threads: threads, grain: 1) { self.archive($0, posts, cards, chrome) }
        return lists.flatMap { $0 } + archives
    }

    private func year(_ term: Term, _ language: Language) -> String { addresses.year(Int(term.name) ?? 0, language) }

    /// What stands on the pages of a list besides the posts.
    private struct ListText: Sendable {
        let title: String
        let description: String?
        let url: @Sendable (Int) -> String
        var kicker: String?
        var tag: String?
        var tags: [TagView] = []
        var categories: [TagView] = []
        var years: [TagView] = []
        var introduction: Page?
        var hasFeeds = false
    }

    private func list(
        _ text: ListText, _ indices: [Int], _ posts: [Page], _ cards: [Lazily<Value>], _ chrome: Chrome
    ) -> [PlannedPage] {
        let size = view.settings.site.postsPerPage
        let total = (indices.count + size - 1) / size
        let urls = (1...total).map { text.url($0) }
        var named = Fingerprint.Builder()
        for tag in text.tags + text.categories + text.years {
            named.add(tag.name)
            named.add(tag.count)
        }
        let terms = named.fingerprint
        return (1...total).map { number in
            let shown = Array(indices[(number - 1) * size..<min(number * size, indices.count)])
            let planned = PlannedPage(
                urls[number - 1], chrome.language, title: text.introduction?.title ?? text.title,
                program: programs.list, origin: "the list \(urls[number - 1])")
            planned.kind = "list"
            planned.current = "blog"
            planned.description =
                text.introduction?.description ?? text.description ?? view.settings.site.description
            planned.lastmod = shown.compactMap { posts[$0].updated ?? posts[$0].date }.max()
            planned.fingerprint.add(total)
            for index in shown { add(card: posts[index], to: &planned.fingerprint) }
            planned.fingerprint.add(terms)
            if let introduction = text.introduction {
                planned.fingerprint.add(introduction.digest)
                if number == 1 { planned.translations = translations(of: introduction) }
            }
            if text.tag != nil {
                planned.trail = trail(
                    chrome, LinkView(title: chrome.wording[.blog], url: addresses.list(.blog, chrome.language)),
                    LinkView(title: text.title, url: urls[number - 1]))
            }
            if number == 1 {
                planned.kicker = view.settings.identity.tagline
                planned.keywords = []
            }
            planned.fill = { screen throws(Diagnostic) in
                screen.posts = shown.map { cards[$0].value }
                screen.pagination = self.pagination(number, urls)
                screen.tag = text.tag
                screen.page.lead = text.introduction?.matter.lead ?? text.introduction?.description
                screen.page.layout = text.kicker ?? ""
                if number == 1 {
                    screen.tags = text.tags
                    screen.categories = text.categories
                    screen.years = text.years
                    if let introduction = text.introduction { try self.introduce(&screen, introduction) }
                }
                if text.hasFeeds {
                    screen.page.feeds = FeedFormat.allCases.map { self.feedLink($0, urls[0], text.title) }
                }
            }
            return planned
        }
    }

    /// The posts of a year, by month.
    private func archive(_ year: Term, _ posts: [Page], _ cards: [Lazily<Value>], _ chrome: Chrome) -> PlannedPage {
        let title = "\(chrome.wording[.archive]) \(year.name)"
        let url = self.year(year, chrome.language)
        let planned = PlannedPage(
            url, chrome.language, title: title, program: programs.archive, origin: "the archive \(url)")
        planned.kind = "list"
        planned.current = "blog"
        planned.description = "\(title) · \(view.settings.site.title)"
        planned.lastmod = year.posts.compactMap { posts[$0].updated ?? posts[$0].date }.max()
        planned.trail = trail(
            chrome, LinkView(title: chrome.wording[.blog], url: addresses.list(.blog, chrome.language)),
            LinkView(title: year.name, url: url))
        for index in year.posts { add(card: posts[index], to: &planned.fingerprint) }
        planned.fill = { screen in
            for index in year.posts {
                let month = posts[index].date?.parts.month ?? 1
                let name = chrome.language.monthName(month)
                if screen.months.last?.name != name { screen.months.append(MonthView(name: name)) }
                screen.months[screen.months.count - 1].posts.append(cards[index].value)
            }
        }
        return planned
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

/// A term of a taxonomy, or a year, with the indices of its posts, the newest first.
struct Term: Sendable {
    let name: String
    var posts: [Int]

    /// The terms in the order of their addresses. Spellings that share an address are one term, named as the newest post
    /// writes it.
    static func all(of taxonomy: Taxonomy, _ posts: [Page]) -> [Term] {
        // A term is looked up once for each post that has it, by its name as written; its address is worked out once.
        var byName: [String: Int] = [:]
        var byAnchor: [String: Int] = [:]
        var terms: [(anchor: String, term: Term)] = []
        for (index, post) in posts.enumerated() {
            for name in taxonomy.terms(of: post) {
                if let known = byName[name] {
                    if terms[known].term.posts.last != index { terms[known].term.posts.append(index) }
                    continue
                }
                let anchor = termName(name)
                let number = byAnchor[anchor] ?? terms.count
                (byName[name], byAnchor[anchor]) = (number, number)
                if number == terms.count { terms.append((anchor, Term(name: name, posts: []))) }
                if terms[number].term.posts.last != index { terms[number].term.posts.append(index) }
            }
        }
        return terms.sorted { $0.anchor < $1.anchor }.map(\.term)
    }

    /// The years in which posts were written, the last first.
    static func years(_ posts: [Page]) -> [Term] {
        var years: [Term] = []
        var last: Int?
        for (index, post) in posts.enumerated() {
            let year = post.date?.parts.year
            if years.isEmpty || year != last { years.append(Term(name: year.map { String($0) } ?? "", posts: [])) }
            last = year
            years[years.count - 1].posts.append(index)
        }
        return years.filter { !$0.name.isEmpty }
    }
}

extension Taxonomy {
    /// The words before a term's name.
    var lead: Wording.Word {
        switch self {
        case .tags: .tagged
        case .categories: .inCategory
        case .series: .series
        }
    }
}
