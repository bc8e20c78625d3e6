import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

/// A page of the site before it is rendered: what the rest of the site needs to know of it, and how it is filled.
///
/// Unchecked: it is filled in by the thread that makes it and only read once others can see it. A class, because there is one
/// for every page of the site, and copying them took longer than making them.
final class PlannedPage: @unchecked Sendable {
    /// The address.
    let url: String
    /// The language.
    let language: Language
    /// The title.
    var title: String
    /// One or two sentences.
    var description: String?
    /// The template.
    let program: Program
    /// What people call it in messages.
    var origin: String
    /// The kind that templates tell pages apart by.
    var kind = "page"
    /// The key of the navigation's item that it belongs to.
    var current: String?
    /// The page in all its languages, if there are several.
    var translations: [TranslationView] = []
    /// The day of its last change.
    var lastmod: CivilDate?
    /// Whether search engines may list it.
    var isIndexed = true
    /// The pages above it, the home page first, itself last; empty where it stands at the top.
    var trail: [LinkView] = []
    /// The words above the title on its picture for those who share it.
    var kicker: String?
    /// The path below `Content` of the picture that stands above it.
    var picture: String?
    /// What the search finds it by besides title and description; nothing for pages that it does not find.
    var keywords: [String]?
    /// The markup whose words the search finds it by as well.
    var body: (@Sendable () throws(Diagnostic) -> [UInt8])?
    /// All that it depends on besides what every page depends on.
    var fingerprint = Fingerprint.Builder()
    /// The fingerprint of what lists of pages say of it: the sitemap, the search.
    var listing = Fingerprint(of: [])
    /// What it says to search engines.
    var graph: @Sendable () -> [JSON] = { [] }
    /// Fills in what the template shows.
    var fill: @Sendable (inout Screen) throws(Diagnostic) -> Void = { _ in }

    init(_ url: String, _ language: Language, title: String, program: Program, origin: String) {
        self.url = url
        self.language = language
        self.title = title
        self.program = program
        self.origin = origin
    }
}

extension PublicSite {
    /// The file that a planned page becomes.
    func artifact(_ page: PlannedPage, _ chrome: Chrome) -> Artifact {
        var fingerprint = page.fingerprint
        fingerprint.add(base)
        fingerprint.add(page.url)
        fingerprint.add(page.title)
        fingerprint.add(page.description)
        for link in page.trail { fingerprint.add(link.title) }
        for translation in page.translations { fingerprint.add(translation.url) }
        page.listing = listing(of: page)
        var artifact = Artifact(
            addresses.file(page.url), for: .everyone, fingerprint: fingerprint.fingerprint, origin: page.origin
        ) { () throws(Diagnostic) in
            var screen = Screen(
                site: chrome.site(current: page.current, translations: page.translations), text: chrome.text,
                page: PageView(
                    title: page.title, description: page.description, url: page.url,
                    canonical: self.view.settings.site.url + page.url, kind: page.kind,
                    alternates: self.alternates(page.translations), trail: page.trail))
            if self.hasSocialPicture(page) {
                screen.page.social = self.view.settings.site.url + self.addresses.socialPicture(of: page.url)
            }
            try page.fill(&screen)
            screen.page.structuredData = StructuredData.script(page.graph() + self.structured.trail(page.trail))
            return page.program.render(Screen.schema.value(screen))
        }
        artifact.kind = page.program.name
        return artifact
    }

    private func listing(of page: PlannedPage) -> Fingerprint {
        var listing = Fingerprint.Builder()
        listing.add(page.url)
        listing.add(page.title)
        listing.add(page.description)
        listing.add(page.lastmod?.dayNumber)
        for keyword in page.keywords ?? [] { listing.add(keyword) }
        for translation in page.translations { listing.add(translation.url) }
        return listing.fingerprint
    }

    /// Whether a page has a picture of its own for those who share it.
    func hasSocialPicture(_ page: PlannedPage) -> Bool {
        view.settings.site.hasSocialPictures && page.kicker != nil
    }

    // MARK: Translations

    /// The page in all its languages, itself among them; empty where there is only one.
    func translations(of page: Page) -> [TranslationView] {
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
        guard languages.count > 1 else {
            self.pages = [:]
            return
        }
        let keys = Set(all.filter { $0.language != languages[0] }.map(\.key))
        for language in languages {
            for page in all where page.language == language && keys.contains(page.key) {
                pages[page.key, default: []].append(page)
            }
        }
        self.pages = pages
    }
}
