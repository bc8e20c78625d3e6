import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

/// The public site: plans every file that anyone may see.
public final class PublicSite: Sendable {
    let view: PublicView
    let threads: Int
    let addresses: Addresses
    let links: Links
    let programs: Programs
    let library: Entries
    let structured: StructuredData
    let redirects: Redirects
    let stylesheet: ThemeFile
    let script: ThemeFile
    let shown: ShownPictures
    let shelves: [Language: Shelf]
    let translationsByKey: Translations
    /// The languages that have posts.
    let hasPosts: Set<Language>
    /// The sections of each language that have a list.
    let sectionsWithEntries: [Language: Set<Section>]
    /// The fingerprint of what every page depends on: templates, settings, the names in the head.
    let base: Fingerprint
    /// What is worth mending.
    public let warnings: [Diagnostic]

    /// Prepares the site: compiles its templates and checks its links. Every mistake is thrown.
    public init(_ view: PublicView, threads: Int) throws(Mistakes) {
        var diagnostics: [Diagnostic] = []
        let addresses = Addresses(view.settings, view.pages.all, threads: threads)
        let library = Entries(view, addresses: addresses)
        let languages = view.settings.locale.languages
        var hasPosts: Set<Language> = []
        var sections = library.sections
        for page in view.pages.all {
            if page.section == .blog { hasPosts.insert(page.language) }
            if let section = Section(rawValue: page.section.rawValue) {
                sections[page.language, default: []].insert(section)
            }
        }
        let ((written, duplicates), (sorted, (programs, mistakes))) = inParallel(threads: threads) {
            let links = Links(view, addresses: addresses)
            // Where every page has an address of its own there is nothing to tell.
            return (links, links.pathCount < view.pages.all.count ? PublicSite.duplicates(view, addresses) : [])
        } _: {
            (languages.map { Shelf(view.pages.posts(in: $0)) }, Programs.compiled(view.theme.source))
        }
        let shelves = Dictionary(zip(languages, sorted)) { first, _ in first }
        self.shelves = shelves
        let made = MadePages(view, addresses, sections, shelves)
        let links = written.adding(library.targets + made.entries, more: made.urls)
        diagnostics += mistakes
        diagnostics += library.diagnostics
        diagnostics += PublicSite.named(view, links)
        diagnostics += parallelMap(view.pages.all, threads: threads) { PublicSite.check($0, links, view) }.flatMap {
            $0
        }
        diagnostics += library.check(links, in: view)
        let shown = ShownPictures(view, links, library)
        diagnostics += shown.problems(view)
        diagnostics += duplicates
        redirects = Redirects(
            view.pages.all, addresses, links, in: view.folder, into: &diagnostics)
        guard !diagnostics.hasErrors, let programs else { throw Mistakes(diagnostics) }
        warnings = diagnostics + PublicSite.legalGaps(view)
        self.view = view
        self.threads = threads
        self.shown = shown
        self.addresses = addresses
        self.links = links
        self.programs = programs
        self.library = library
        self.hasPosts = hasPosts
        sectionsWithEntries = sections
        structured = StructuredData(
            settings: view.settings, addresses: addresses, pictures: links.pictures,
            priceRange: PublicSite.priceRange(view))
        translationsByKey = Translations(view.pages.all, languages: languages)
        stylesheet = .stylesheet("site", view.theme, view.settings)
        script = .script("search", view.theme)
        var base = Fingerprint.Builder()
        base.add(view.theme.digest)
        base.add(view.settings.digest)
        for language in languages {
            base.add(hasPosts.contains(language) ? 1 : 0)
            for section in Section.allCases { base.add(addresses.list(section, language)) }
            for name in view.settings.site.navigation.map(\.name) + ["imprint", "privacy"] {
                base.add(links.url(named: name, in: language)?.title)
                base.add(links.url(named: name, in: language)?.url)
            }
        }
        self.base = base.fingerprint
    }

    /// Everything to be pressed.
    public func artifacts() -> [Artifact] {
        var artifacts: [Artifact] = []
        var all: [PlannedPage] = []
        for language in view.settings.locale.languages {
            let shelf = shelves[language] ?? Shelf([])
            let chrome = Chrome(self, language)
            var pages = homeAndPages(chrome, shelf.posts) + posts(chrome, shelf) + lists(chrome, shelf)
            pages += services(chrome) + recommendations(chrome) + entries(chrome)
            if let page = searchPage(chrome, pages) { pages.append(page) }
            artifacts += parallelMap(pages, threads: threads, grain: 32) { self.artifact($0, chrome) }
            if let index = searchIndex(chrome, pages) { artifacts.append(index) }
            if !shelf.posts.isEmpty { artifacts += feeds(chrome, shelf) }
            all += pages
        }
        let pages = all
        let (sitemaps, social) = inParallel(threads: threads) {
            self.sitemaps(pages)
        } _: {
            self.socialPictures(pages)
        }
        artifacts += sitemaps + social + pictures()
        artifacts += redirects.artifacts(addresses, site: view.settings.site.url)
        artifacts += [notFound(), stylesheet.artifact(for: .everyone), icon()] + wellKnown() + hosting()
        if view.settings.site.search != .off { artifacts.append(script.artifact(for: .everyone)) }
        return artifacts + assets()
    }

    /// What is wrong with the templates of the site.
    public static func check(_ templates: TemplateUse) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        _ = Programs(templates.source, into: &diagnostics)
        return diagnostics
    }

    private func assets() -> [Artifact] {
        view.assets.filter {
            links.pictures.find(String($0.path.dropFirst("Content/".count)))?.hasRenditions != true
        }
        .map { asset in
            var fingerprint = Fingerprint.Builder()
            fingerprint.add(asset.path)
            fingerprint.add(asset.stamp.size)
            fingerprint.add(Int(asset.stamp.modified_ns))
            fingerprint.add(Int(asset.stamp.changed_ns))
            let folder = view.folder
            return Artifact(
                String(asset.path.dropFirst("Content/".count)), for: .everyone,
                fingerprint: fingerprint.fingerprint, origin: asset.path
            ) { () throws(Diagnostic) in try folder.read(asset.path) }
        }
    }
}

/// Addresses that no file of the content has by itself: lists, the search, pages made from the settings.
private struct MadePages {
    /// Those that links can name.
    private(set) var entries: [Links.Entry] = []
    /// All others.
    private(set) var urls: [String] = ["/sitemap.xml"]

    init(
        _ view: PublicView, _ addresses: Addresses, _ sections: [Language: Set<Section>], _ shelves: [Language: Shelf]
    ) {
        for language in view.settings.locale.languages {
            let wording = Wording.of(language)
            let written = Set(
                view.pages.pages(of: .pages, in: language).map(\.name))
            for section in Section.allCases where sections[language]?.contains(section) ?? false {
                let url = addresses.list(section, language)
                urls.append(url)
                if !written.contains(section.rawValue) {
                    entries.append(
                        Links.Entry(
                            key: section.rawValue, language: language, url: url, title: wording[section.word],
                            anchors: []))
                }
            }
            for text in PublicSite.legal(view, language) {
                entries.append(
                    Links.Entry(
                        key: text.key, language: language, url: "\(addresses.home(language))\(text.key)/",
                        title: text.title, anchors: []))
            }
            urls += FeedFormat.allCases.map { addresses.home(language) + $0.fileName }
            urls += [addresses.home(language), addresses.search(language)]
            for taxonomy in Taxonomy.allCases {
                urls += (shelves[language]?.terms[taxonomy] ?? []).map {
                    addresses.term($0.name, of: taxonomy, language)
                }
            }
            urls += (shelves[language]?.years ?? []).compactMap { Int($0.name) }.map { addresses.year($0, language) }
        }
    }
}

/// The templates of the site, compiled.
struct Programs: Sendable {
    let home, page, post, list, archive, section, exercise, recipe, service, recommendation, plan, search: Program
    let notFound, atom, rss, sitemap: Program

    init?(_ load: (String) -> Source?, into diagnostics: inout [Diagnostic]) {
        var compiled: [String: Program] = [:]
        for name in Programs.pages {
            compiled[name] = Program.compile(
                name, against: Screen.schema.shape, shared: Screen.shared, load: load, into: &diagnostics)
        }
        for (name, shape) in [
            ("feed.xml", FeedView.root.shape), ("rss.xml", FeedView.root.shape),
            ("sitemap.xml", SitemapView.root.shape),
        ] {
            compiled[name] = Program.compile(name, against: shape, shared: [], load: load, into: &diagnostics)
        }
        // Templates share partials, so one mistake may have been met several times.
        var seen: Set<Diagnostic> = []
        diagnostics = diagnostics.filter { seen.insert($0).inserted }
        guard let home = compiled["home.html"], let page = compiled["page.html"], let post = compiled["post.html"],
            let list = compiled["list.html"], let archive = compiled["archive.html"],
            let section = compiled["section.html"], let exercise = compiled["exercise.html"],
            let recipe = compiled["recipe.html"], let service = compiled["service.html"],
            let recommendation = compiled["recommendation.html"], let plan = compiled["plan.html"],
            let search = compiled["search.html"], let notFound = compiled["404.html"],
            let atom = compiled["feed.xml"], let rss = compiled["rss.xml"], let sitemap = compiled["sitemap.xml"]
        else { return nil }
        (self.home, self.page, self.post, self.list, self.archive) = (home, page, post, list, archive)
        (self.section, self.exercise, self.recipe, self.service) = (section, exercise, recipe, service)
        (self.recommendation, self.plan, self.search, self.notFound) = (recommendation, plan, search, notFound)
        (self.atom, self.rss, self.sitemap) = (atom, rss, sitemap)
    }

    /// The programs, or what is wrong with them.
    static func compiled(_ load: (String) -> Source?) -> (Programs?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let programs = Programs(load, into: &diagnostics)
        return (programs, diagnostics)
    }

    private static let pages = [
        "home.html", "page.html", "post.html", "list.html", "archive.html", "section.html", "exercise.html",
        "recipe.html", "service.html", "recommendation.html", "plan.html", "search.html", "404.html",
    ]
}
