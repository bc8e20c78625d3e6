import Artifacts
import Diagnostics
import Quantities
import Studio
import Templating

/// The lists of sections that stand above their entries, with the trainer's own words where she wrote some.
extension PublicSite {
    /// The trainer's page that introduces a section: `Content/recipes.md` for the recipes.
    func introduction(_ section: Section, _ language: Language) -> Page? {
        view.pages.all.first { $0.section == .pages && $0.name == section.rawValue && $0.language == language }
    }

    /// The list of a section, to be filled with its entries.
    func index(_ section: Section, _ chrome: Chrome) -> PlannedPage {
        let url = addresses.list(section, chrome.language)
        let page = introduction(section, chrome.language)
        let planned = PlannedPage(
            url, chrome.language, title: page?.title ?? chrome.wording[section.word], program: programs.section,
            origin: page?.file ?? "the list \(url)")
        planned.kind = section.rawValue
        planned.current = section.rawValue
        planned.kicker = view.settings.identity.tagline
        planned.description = page?.description ?? section.lead.map { chrome.wording[$0] }
        planned.keywords = []
        planned.trail = trail(chrome, LinkView(title: planned.title, url: url))
        let languages = view.settings.locale.languages.filter { sectionsWithEntries[$0]?.contains(section) == true }
        if languages.count > 1 {
            planned.translations = languages.map {
                TranslationView(
                    code: $0.rawValue, name: $0.name, url: addresses.list(section, $0), isCurrent: $0 == chrome.language
                )
            }
        }
        if let page {
            planned.fingerprint.add(page.digest)
            planned.lastmod = page.updated
            links.add(page.outline.references, from: links.origin(page), to: &planned.fingerprint)
        }
        let lead = planned.description
        planned.fill = { screen throws(Diagnostic) in
            screen.page.lead = page?.matter.lead ?? lead
            if let page { try self.introduce(&screen, page) }
        }
        return planned
    }

    /// Puts the words of a page above a list.
    func introduce(_ screen: inout Screen, _ page: Page) throws(Diagnostic) {
        let origin = links.origin(page)
        let article = try page.article()
        guard !article.html.isEmpty else { return }
        screen.page.content = TrustedHTML(rendered: article.html { links.fill($0, from: origin, into: &$1) })
        screen.page.action = page.matter.action.flatMap { action in
            links.url(named: action.page, in: page.language).map { ActionView(label: action.label, url: $0.url) }
        }
    }
}

extension Section {
    /// What to say of a section that nobody introduced.
    var lead: Wording.Word? {
        switch self {
        case .blog: nil
        case .recommendations: .recommendationsLead
        case .services: .servicesLead
        case .exercises: .exercisesLead
        case .recipes: .recipesLead
        case .plans: .plansLead
        }
    }
}
