import Artifacts
import Diagnostics
import Markup
import Quantities
import Studio
import Templating

extension PublicSite {
    /// The imprint and the privacy page of a language, where the trainer wrote none.
    func legalPages(_ chrome: Chrome) -> [PlannedPage] {
        PublicSite.legal(view, chrome.language).map { text in
            let url = "\(addresses.home(chrome.language))\(text.key)/"
            let source = Source(path: Settings.fileName, text: text.markdown)
            var unused: [Diagnostic] = []
            let article = Article.parse(source, in: 0..<source.bytes.count, into: &unused)
            let planned = PlannedPage(
                url, chrome.language, title: text.title, program: programs.page, origin: Settings.fileName)
            planned.description = text.description
            planned.current = text.key
            planned.trail = trail(chrome, LinkView(title: text.title, url: url))
            planned.keywords = []
            planned.body = { article.html }
            planned.fingerprint.add(article.html)
            let languages = view.settings.locale.languages.filter { language in
                PublicSite.legal(view, language).contains { $0.key == text.key }
            }
            if languages.count > 1 {
                planned.translations = languages.map {
                    TranslationView(
                        code: $0.rawValue, name: $0.name, url: "\(addresses.home($0))\(text.key)/",
                        isCurrent: $0 == chrome.language)
                }
            }
            planned.fill = { screen in
                screen.page.content = TrustedHTML(rendered: article.html { _, _ in })
            }
            return planned
        }
    }

    /// The texts that nobody wrote by hand.
    static func legal(_ view: PublicView, _ language: Language) -> [LegalPages.Text] {
        LegalPages(view.settings).texts(language).filter { text in
            !view.pages.all.contains { $0.section == .pages && $0.name == text.key && $0.language == language }
        }
    }
}
