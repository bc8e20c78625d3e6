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

    /// The list of a section, or one of its later pages.
    func list(_ section: Section, _ language: Language, number: Int = 1) -> String {
        numbered("\(home(language))\(section.rawValue)/", number)
    }

    /// One entry of a section that is made from data.
    func entry(_ name: String, of section: Section, _ language: Language) -> String {
        "\(list(section, language))\(name)/"
    }

    /// The list of a term's posts, or one of its later pages.
    func term(_ name: String, of taxonomy: Taxonomy, _ language: Language, number: Int = 1) -> String {
        numbered("\(home(language))\(taxonomy.rawValue)/\(anchorName(name))/", number)
    }

    /// The posts of a year.
    func year(_ year: Int, _ language: Language) -> String { "\(list(.blog, language))\(year)/" }

    func search(_ language: Language) -> String { "\(home(language))search/" }
    func searchIndex(_ language: Language) -> String { "\(search(language))index.json" }

    /// The picture that stands for a page where it is shared.
    func socialPicture(of url: String) -> String { "\(url)social.png" }

    /// The file that a path is served from, below the public folder.
    func file(_ path: String) -> String {
        let inner = path.drop { $0 == "/" }
        return path.hasSuffix("/") ? "\(inner)index.html" : String(inner)
    }

    private func numbered(_ path: String, _ number: Int) -> String { number == 1 ? path : "\(path)page/\(number)/" }
}

/// The sections of the site that have a list.
enum Section: String, CaseIterable, Sendable {
    case blog, recommendations, services, exercises, recipes, plans

    /// The word for it.
    var word: Wording.Word {
        switch self {
        case .blog: .blog
        case .recommendations: .recommendations
        case .services: .services
        case .exercises: .exercises
        case .recipes: .recipes
        case .plans: .plans
        }
    }
}

/// The ways in which posts are sorted; each has a list for each of its terms.
enum Taxonomy: String, CaseIterable, Sendable {
    case tags, categories, series

    /// The terms of a post.
    func terms(of page: Page) -> [String] {
        switch self {
        case .tags: page.matter.tags
        case .categories: page.matter.categories
        case .series: page.matter.series.map { [$0] } ?? []
        }
    }
}
