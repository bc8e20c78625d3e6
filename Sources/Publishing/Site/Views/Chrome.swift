import Quantities
import Studio
import Templating

/// What stands around the content of every page of one language, made once. A class, because every page of
/// the language holds it: to copy its many texts for each of them took longer than to plan the page.
final class Chrome: Sendable {
    let language: Language
    let text: Value
    let wording: Wording
    let common: SiteView.Common
    private let items: [(key: String, view: LinkView)]
    private let footer: [Value]
    private let plainNavigation: [Value]
    private let navigations: [String: [Value]]

    init(_ site: PublicSite, _ language: Language) {
        let settings = site.view.settings
        let addresses = site.addresses
        self.language = language
        wording = Wording.of(language)
        text = Wording.schema.value(wording)
        common = SiteView.Common(
            title: settings.site.title, name: settings.identity.name, tagline: settings.identity.tagline,
            description: settings.site.description, trainer: settings.identity.trainer, email: settings.identity.email,
            phone: settings.identity.phone, street: settings.identity.street, postcode: settings.identity.postcode,
            city: settings.identity.city, url: settings.site.url, language: language.rawValue,
            home: addresses.home(language), stylesheet: "/" + site.stylesheet.path,
            stylesheetIntegrity: site.stylesheet.integrity,
            feeds: site.hasPosts.contains(language)
                ? FeedFormat.allCases.map { site.feedLink($0, addresses.home(language), settings.site.title) } : [],
            search: settings.site.search == .off ? nil : addresses.search(language),
            whatsApp: settings.contact.whatsApp, calendar: settings.contact.calendar,
            accent: settings.brand.accent.hex)
        let wording = wording
        let items = settings.site.navigation.compactMap { item -> (key: String, view: LinkView)? in
            // A menu without articles yet is in order: the entry comes with the first.
            if item.name == "blog" {
                return !site.hasPosts.contains(language)
                    ? nil : ("blog", LinkView(title: wording[.blog], url: addresses.list(.blog, language)))
            }
            // In the menu a section goes by its short name, whatever the page above its list is called.
            return site.links.url(named: item.name, in: language).map { found in
                let section = Section(rawValue: item.name).map { wording[$0.word] }
                return (item.name, LinkView(title: section ?? found.title, url: found.url))
            }
        }
        self.items = items
        func navigation(current: String?) -> [Value] {
            items.map { key, view in
                var view = view
                view.isCurrent = key == current
                return LinkView.schema.value(view)
            }
        }
        plainNavigation = navigation(current: nil)
        navigations = Dictionary(items.map { ($0.key, navigation(current: $0.key)) }) { first, _ in first }
        footer = ["imprint", "privacy"].compactMap { name in
            site.links.url(named: name, in: language).map {
                LinkView.schema.value(LinkView(title: $0.title, url: $0.url))
            }
        }
    }

    /// The site around a page.
    ///
    /// - Parameters:
    ///   - current: The key of the navigation's item that the page belongs to.
    ///   - translations: The page in all its languages, if there are several.
    func site(current: String?, translations: [TranslationView] = []) -> SiteView {
        SiteView(
            common: common, navigation: current.flatMap { navigations[$0] } ?? plainNavigation, footer: footer,
            languages: translations)
    }
}
