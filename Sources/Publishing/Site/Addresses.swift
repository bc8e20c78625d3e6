import Markup
import Quantities
import Studio

/// Where things stand on the site: paths from its root, each with a slash at its end.
struct Addresses: Sendable {
    private let root: Language

    init(_ settings: Settings) {
        root = settings.locale.language
    }

    /// The root of a language: `/`, or `/de/`.
    func home(_ language: Language) -> String { language == root ? "/" : "/\(language.rawValue)/" }

    func page(_ page: Page) -> String {
        if page.isHome { return home(page.language) }
        let folder = page.section == .pages ? "" : "\(page.section.rawValue)/"
        return "\(home(page.language))\(folder)\(page.slug)/"
    }

    /// The list of posts, or one of its later pages.
    func blog(_ language: Language, number: Int = 1) -> String { numbered("\(home(language))blog/", number) }

    /// The list of one tag's posts.
    func tag(_ tag: String, _ language: Language, number: Int = 1) -> String {
        numbered("\(home(language))tags/\(anchorName(tag))/", number)
    }

    func exercises(_ language: Language) -> String { "\(home(language))exercises/" }
    func recipes(_ language: Language) -> String { "\(home(language))recipes/" }
    func feed(_ language: Language) -> String { "\(home(language))feed.xml" }

    /// The file that a path is served from, below the public folder.
    func file(_ path: String) -> String {
        let inner = path.drop { $0 == "/" }
        return path.hasSuffix("/") ? "\(inner)index.html" : String(inner)
    }

    private func numbered(_ path: String, _ number: Int) -> String { number == 1 ? path : "\(path)page/\(number)/" }
}
