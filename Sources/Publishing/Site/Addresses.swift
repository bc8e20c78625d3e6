import Artifacts
import Markup
import Quantities
import Studio

/// Where things stand on the site: paths from its root, each with a slash at its end.
struct Addresses: Sendable {
    private let root: Language
    /// What a language calls its sections in addresses, where the page that introduces one has a slug of its own:
    /// `/de/angebote/` for the services.
    private let names: [Language: [String: String]]
    /// Those of the written pages by their numbers, because many ask for each: every page that links to it.
    private var written: [String] = []

    init(_ settings: Settings, _ pages: [Page], threads: Int = 1) {
        root = settings.locale.language
        var names: [Language: [String: String]] = [:]
        for page in pages where page.section == .pages && page.slug != page.name && Section(rawValue: page.name) != nil
        {
            names[page.language, default: [:]][page.name] = page.slug
        }
        self.names = names
        let made = parallelMap(pages, threads: threads, grain: 256) { [self] in make($0) }
        written = [String](repeating: "", count: (pages.map(\.number).max() ?? -1) + 1)
        for (page, url) in zip(pages, made) { written[page.number] = url }
    }

    /// The root of a language: `/`, or `/de/`.
    func home(_ language: Language) -> String { language == root ? "/" : "/\(language.rawValue)/" }

    /// The address of a written page.
    func page(_ page: Page) -> String {
        guard page.number < written.count, !written[page.number].isEmpty else { return make(page) }
        return written[page.number]
    }

    private func make(_ page: Page) -> String {
        if page.isHome { return home(page.language) }
        let folder = page.section == .pages ? "" : name(page.section.rawValue, page.language) + "/"
        return "\(home(page.language))\(folder)\(page.slug)/"
    }

    private func name(_ section: String, _ language: Language) -> String { names[language]?[section] ?? section }

    /// The list of a section, or one of its later pages.
    func list(_ section: Section, _ language: Language, number: Int = 1) -> String {
        numbered("\(home(language))\(name(section.rawValue, language))/", number)
    }

    /// One entry of a section that is made from data.
    func entry(_ name: String, of section: Section, _ language: Language) -> String {
        "\(list(section, language))\(name)/"
    }

    /// The list of a term's posts, or one of its later pages.
    func term(_ name: String, of taxonomy: Taxonomy, _ language: Language, number: Int = 1) -> String {
        numbered("\(home(language))\(taxonomy.rawValue)/\(termName(name))/", number)
    }

    /// The posts of a year.
    func year(_ year: Int, _ language: Language) -> String { "\(list(.blog, language))\(year)/" }

    func search(_ language: Language) -> String { "\(home(language))search/" }
    func searchIndex(_ language: Language) -> String { "\(search(language))index.json" }

    /// The picture that stands for a page where it is shared.
    func socialPicture(of url: String) -> String { "\(url)social.png" }

    /// The file that a path is served from, below the public folder.
    func file(_ path: String) -> String {
        let inner = percentDecoded(String(Substring(path.utf8.drop { $0 == UInt8(ascii: "/") })))
        return path.utf8.last == UInt8(ascii: "/") ? inner + "index.html" : inner
    }

    private func numbered(_ path: String, _ number: Int) -> String { number == 1 ? path : "\(path)page/\(number)/" }
}

/// A term as a part of an address: Latin letters without their accents, others percent-encoded, so that the address can be
/// copied, typed and put into a sitemap.
func termName(_ term: String) -> String {
    var name: [UInt8] = []
    for byte in asciiFolded(anchorName(term)).utf8 {
        if byte < 0x80 {
            name.append(byte)
        } else {
            let digits = String(byte, radix: 16, uppercase: true)
            name += Array("%\(digits)".utf8)
        }
    }
    // Where signs between words were left out, one hyphen is enough.
    let parts = name.split(separator: UInt8(ascii: "-"))
    return String(decoding: Array(parts.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
}

/// A path with `%C3%A9` and its like as what they stand for; as it is where that is no UTF-8.
func percentDecoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self) ?? path
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
