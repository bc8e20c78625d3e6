import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

extension PublicSite {
    /// The home page of a language and its pages of their own, but for those that introduce a list.
    func homeAndPages(_ chrome: Chrome, _ posts: [Page]) -> [PlannedPage] {
        let language = chrome.language
        let own = view.pages.pages(of: .pages, in: language)
        var pages = own.filter { !isIntroduction($0) }.map { page in
            page.isHome ? home(page, chrome, posts) : plain(page, chrome)
        }
        if !own.contains(where: \.isHome),
            language == view.settings.locale.language || view.pages.all.contains(where: { $0.language == language })
        {
            pages.append(bareHome(chrome, posts))
        }
        return pages + legalPages(chrome)
    }

    /// Whether a page stands above the list of a section instead of by itself.
    private func isIntroduction(_ page: Page) -> Bool {
        Section(rawValue: page.name).map { sectionsWithEntries[page.language]?.contains($0) ?? false } ?? false
    }

    /// A page of the trainer's own as every page is planned: what all sections share.
    func written(_ page: Page, _ chrome: Chrome, program: Program) -> PlannedPage {
        let origin = links.origin(page)
        let planned = PlannedPage(origin.url, page.language, title: page.title, program: program, origin: page.file)
        planned.description = page.description ?? (page.outline.excerpt.isEmpty ? nil : page.outline.excerpt)
        planned.translations = translations(of: page)
        planned.lastmod = page.updated ?? page.date
        planned.picture = page.matter.image.flatMap { links.picture($0, from: origin) }
        planned.keywords = page.matter.tags + page.matter.categories + page.outline.headings.map(\.title)
        planned.body = { () throws(Diagnostic) in try page.article().html }
        planned.kicker = view.settings.identity.tagline
        planned.fingerprint.add(page.digest)
        planned.fingerprint.add(page.updated?.dayNumber)
        links.pictures.add(planned.picture, to: &planned.fingerprint)
        links.add(page.outline.references, from: origin, to: &planned.fingerprint)
        if let action = page.matter.action {
            planned.fingerprint.add(links.url(named: action.page, in: page.language)?.url)
        }
        let picture = planned.picture
        planned.fill = { screen throws(Diagnostic) in
            try self.complete(&screen, page, origin, picture: picture)
        }
        return planned
    }

    /// Fills in what a written page has of its own.
    private func complete(_ screen: inout Screen, _ page: Page, _ origin: Links.Origin, picture: String?)
        throws(Diagnostic)
    {
        let article = try page.article()
        screen.page.content = TrustedHTML(
            rendered: article.html { links.fill($0, from: origin, into: &$1) })
        screen.page.date = page.date?.iso
        screen.page.dateText = page.date.map { page.language.longDate($0) }
        screen.page.updated = page.updated?.iso
        screen.page.updatedText = page.updated.map { page.language.longDate($0) }
        screen.page.minutes = minutes(page)
        screen.page.tags = terms(.tags, of: page)
        screen.page.categories = terms(.categories, of: page)
        screen.page.contents = page.outline.headings.filter { $0.level <= 3 }
            .map { HeadingView(title: $0.title, anchor: $0.anchor, level: $0.level) }
        screen.page.lead = page.matter.lead
        screen.page.layout = page.matter.layout.rawValue
        screen.page.action = page.matter.action.flatMap { action in
            links.url(named: action.page, in: page.language).map { ActionView(label: action.label, url: $0.url) }
        }
        if let picture {
            screen.page.picture = TrustedHTML(
                rendered: links.pictures.element(
                    picture, alternative: page.matter.imageAlternative ?? "", sizes: Pictures.inText, isEager: true))
        }
    }

    /// Minutes to read it, at 220 words a minute: between the rates for fiction and for harder texts in Brysbaert 2019.
    func minutes(_ page: Page) -> Int { max(1, (page.outline.words + 110) / 220) }

    /// The terms of a page with their lists.
    func terms(_ taxonomy: Taxonomy, of page: Page) -> [TagView] {
        guard page.section == .blog else { return [] }
        return taxonomy.terms(of: page).map {
            TagView(name: $0, url: addresses.term($0, of: taxonomy, page.language))
        }
    }

    private func plain(_ page: Page, _ chrome: Chrome) -> PlannedPage {
        let planned = written(page, chrome, program: programs.page)
        planned.current = page.name
        planned.trail = trail(chrome, LinkView(title: page.title, url: planned.url))
        let isAbout = page.matter.layout == .about
        let fill = planned.fill
        planned.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            if isAbout { screen.credentials = self.credentials }
            screen.hours = self.hours(chrome.language)
        }
        if isAbout { planned.graph = { [self.structured.person] } }
        return planned
    }

    private func home(_ page: Page, _ chrome: Chrome, _ posts: [Page]) -> PlannedPage {
        complete(home: written(page, chrome, program: programs.home), chrome, posts)
    }

    /// A home for a studio that has not written one yet.
    private func bareHome(_ chrome: Chrome, _ posts: [Page]) -> PlannedPage {
        let settings = view.settings
        let planned = PlannedPage(
            addresses.home(chrome.language), chrome.language, title: settings.site.title, program: programs.home,
            origin: Settings.fileName)
        planned.description = settings.site.description.isEmpty ? nil : settings.site.description
        planned.kicker = settings.identity.tagline
        planned.fill = { screen in screen.page.lead = settings.site.description }
        return complete(home: planned, chrome, posts)
    }

    private func complete(home: PlannedPage, _ chrome: Chrome, _ posts: [Page]) -> PlannedPage {
        let latest = Array(posts.prefix(3))
        let services = services(in: chrome.language)
        for page in latest + services { add(card: page, to: &home.fingerprint) }
        home.fingerprint.add(structured.priceRange)
        let fill = home.fill
        home.fill = { screen throws(Diagnostic) in
            try fill(&screen)
            screen.posts = latest.map { self.card($0) }
            screen.services = services.map { self.serviceEntry($0) }
        }
        home.graph = { self.structured.home(chrome.language) }
        return home
    }

    /// The pages above one: home, then those given.
    func trail(_ chrome: Chrome, _ links: LinkView...) -> [LinkView] {
        [LinkView(title: chrome.wording[.home], url: addresses.home(chrome.language))] + links
    }

    private var credentials: [CredentialView] {
        view.settings.identity.credentials.map { CredentialView(name: $0.name, by: $0.by, year: $0.year) }
    }

    private func hours(_ language: Language) -> [HoursView] {
        view.settings.identity.hours.map { hours in
            HoursView(days: Wording.days(hours.days, language), opens: hours.opens, closes: hours.closes)
        }
    }
}
