import Templating

/// What every page of the site shows around its own content.
struct SiteView: Sendable {
    /// What is the same on all pages of a language.
    struct Common: Sendable {
        var title = ""
        var name = ""
        var tagline = ""
        var description = ""
        var trainer = ""
        var email = ""
        var phone: String?
        var street: String?
        var postcode: String?
        var city: String?
        var url = ""
        var language = ""
        var home = ""
        var stylesheet = ""
        var stylesheetIntegrity = ""
        var feeds: [FeedLinkView] = []
        var search: String?
        var whatsApp: String?
        var calendar: String?
        var accent = ""
    }

    var common: Common
    var navigation: [Value]
    var footer: [Value]
    var languages: [TranslationView]

    static let schema = Schema<SiteView>(
        "site",
        [
            .text("title") { $0.common.title }, .text("name") { $0.common.name },
            .text("tagline") { $0.common.tagline },
            .text("description") { $0.common.description }, .text("trainer") { $0.common.trainer },
            .text("email") { $0.common.email }, .text("phone") { $0.common.phone },
            .text("phoneLink") { $0.common.phone.map { $0.filter { $0 == "+" || $0.isNumber } } },
            .text("street") { $0.common.street },
            .text("postcode") { $0.common.postcode }, .text("city") { $0.common.city }, .text("url") { $0.common.url },
            .text("language") { $0.common.language }, .text("home") { $0.common.home },
            .text("stylesheet") { $0.common.stylesheet },
            .text("stylesheetIntegrity") { $0.common.stylesheetIntegrity },
            .list("feeds", FeedLinkView.schema) { $0.common.feeds }, .text("search") { $0.common.search },
            .text("whatsApp") { $0.common.whatsApp.map { "https://wa.me/\($0)" } },
            .text("calendar") { $0.common.calendar },
            .text("accent") { $0.common.accent }, .sharedList("navigation", LinkView.schema) { $0.navigation },
            .sharedList("footer", LinkView.schema) { $0.footer },
            .list("languages", TranslationView.schema) { $0.languages },
        ])
}
