import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

extension PublicSite {
    /// The home page of a language and its pages of their own.
    func homeAndPages(_ chrome: Chrome, _ posts: [Page]) -> [Artifact] {
        let own = view.pages.all.filter { $0.section == .pages && $0.language == chrome.language }
        let latest = Array(posts.prefix(3))
        var artifacts = own.map { page in
            artifact(
                page, chrome, program: page.isHome ? programs.home : programs.page, more: page.isHome ? latest : []
            ) {
                screen in
                if page.isHome { screen.posts = latest.map { self.card($0) } }
            }
        }
        if !own.contains(where: \.isHome), chrome.language == view.settings.locale.language {
            artifacts.append(bareHome(chrome, latest))
        }
        return artifacts
    }

    /// The posts of a language, each knowing its neighbours in time.
    func posts(_ chrome: Chrome, _ posts: [Page]) -> [Artifact] {
        posts.indices.map { index in
            let newer = index > 0 ? posts[index - 1] : nil
            let older = index + 1 < posts.count ? posts[index + 1] : nil
            return artifact(posts[index], chrome, program: programs.post, neighbours: [newer, older]) { screen in
                screen.page.newer = newer.map { LinkView(title: $0.title, url: self.addresses.page($0)) }
                screen.page.older = older.map { LinkView(title: $0.title, url: self.addresses.page($0)) }
            }
        }
    }

    /// A post as it stands in lists.
    func card(_ page: Page) -> Value {
        CardView.schema.value(
            CardView(
                title: page.title, url: addresses.page(page), description: page.description,
                excerpt: page.article.excerpt,
                date: page.date?.iso ?? "", dateText: page.date.map { page.language.longDate($0) } ?? "",
                minutes: minutes(page), language: page.language.rawValue, tags: tags(page)))
    }

    func tags(_ page: Page) -> [TagView] {
        page.tags.map { TagView(name: $0, url: addresses.tag($0, page.language)) }
    }

    /// Minutes to read it, at 220 words a minute: between the rates for fiction and for harder texts in Brysbaert 2019.
    func minutes(_ page: Page) -> Int { max(1, (page.article.words + 110) / 220) }

    private func artifact(
        _ page: Page, _ chrome: Chrome, program: Program, neighbours: [Page?] = [], more: [Page] = [],
        _ complete: @escaping @Sendable (inout Screen) -> Void
    ) -> Artifact {
        let url = addresses.page(page)
        let translations = translations(of: page)
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(page.digest)
        fingerprint.add(url)
        for neighbour in neighbours {
            fingerprint.add(neighbour?.title)
            fingerprint.add(neighbour.map { addresses.page($0) })
        }
        for post in more { fingerprint.add(post.digest) }
        for translation in translations { fingerprint.add(translation.url) }
        for reference in page.article.references { fingerprint.add(links.fill(reference, from: page)) }
        if let action = page.action { fingerprint.add(links.url(named: action.page, in: page.language)?.url) }
        return Artifact(addresses.file(url), for: .everyone, fingerprint: fingerprint.fingerprint, origin: page.file) {
            () throws(Diagnostic) in
            var screen = Screen(
                site: chrome.site(current: page.section == .blog ? "blog" : page.name, translations: translations),
                text: chrome.text, page: self.pageView(page, url, translations))
            complete(&screen)
            return program.render(Screen.schema.value(screen))
        }
    }

    private func pageView(_ page: Page, _ url: String, _ translations: [TranslationView]) -> PageView {
        let html = page.article.html { links.fill($0, from: page) }
        var view = PageView(
            title: page.title,
            description: page.description ?? (page.article.excerpt.isEmpty ? nil : page.article.excerpt),
            url: url, canonical: view.settings.site.url + url, content: TrustedHTML(rendered: html),
            kind: page.section == .blog ? "post" : "page")
        view.date = page.date?.iso
        view.dateText = page.date.map { page.language.longDate($0) }
        view.updated = page.updated?.iso
        view.updatedText = page.updated.map { page.language.longDate($0) }
        view.minutes = minutes(page)
        view.tags = tags(page)
        view.contents = page.article.headings.filter { $0.level <= 3 }
            .map { HeadingView(title: $0.title, anchor: $0.anchor, level: $0.level) }
        view.alternates = alternates(translations)
        view.lead = page.lead
        view.action = page.action.flatMap { action in
            links.url(named: action.page, in: page.language).map { ActionView(label: action.label, url: $0.url) }
        }
        return view
    }

    /// A home for a studio that has not written one yet.
    private func bareHome(_ chrome: Chrome, _ latest: [Page]) -> Artifact {
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add("home")
        for post in latest { fingerprint.add(post.digest) }
        let url = addresses.home(chrome.language)
        let settings = view.settings
        return Artifact(
            addresses.file(url), for: .everyone, fingerprint: fingerprint.fingerprint, origin: Settings.fileName
        ) {
            () throws(Diagnostic) in
            let page = PageView(
                title: settings.site.title, description: settings.site.description, url: url,
                canonical: settings.site.url + url, lead: settings.site.description)
            let screen = Screen(
                site: chrome.site(current: nil), text: chrome.text, page: page, posts: latest.map { self.card($0) })
            return self.programs.home.render(Screen.schema.value(screen))
        }
    }

    // MARK: Translations

    /// The page in all its languages, itself among them; empty where there is only one.
    private func translations(of page: Page) -> [TranslationView] {
        let all = translationsByKey.pages[page.key] ?? []
        guard all.count > 1 else { return [] }
        return all.map { other in
            TranslationView(
                code: other.language.rawValue, name: other.language.name, url: addresses.page(other),
                isCurrent: other.language == page.language)
        }
    }

    /// The translations as search engines want them: absolute, with the default one named.
    func alternates(_ translations: [TranslationView]) -> [TranslationView] {
        guard !translations.isEmpty else { return [] }
        let absolute = translations.map {
            TranslationView(code: $0.code, name: $0.name, url: view.settings.site.url + $0.url)
        }
        let root = view.settings.locale.language.rawValue
        let fallback = absolute.first { $0.code == root } ?? absolute[0]
        return absolute + [TranslationView(code: "x-default", name: "", url: fallback.url)]
    }
}

/// Pages of one key in several languages, the root language first.
struct Translations: Sendable {
    let pages: [String: [Page]]

    init(_ all: [Page], languages: [Language]) {
        var pages: [String: [Page]] = [:]
        let keys = Set(all.filter { $0.language != languages[0] }.map(\.key))
        for language in languages {
            for page in all where page.language == language && keys.contains(page.key) {
                pages[page.key, default: []].append(page)
            }
        }
        self.pages = pages
    }
}
