import Quantities

/// What the pages of the old site are called here.
struct NewNames {
    /// The name of one page.
    struct Name {
        /// What it shares with its translations.
        let key: String
        /// The last part of its address.
        let slug: String
        /// Its file, below `Content`.
        let file: String
        /// Its address.
        let address: String
    }

    private(set) var names: [Name] = []

    /// Names pages, in their order; the root's language first gives a name to all translations.
    init(_ pages: [OldPage], root: Language) {
        var keys: [String: String] = [:]
        var takenKeys: Set<String> = []
        let order = pages.indices.sorted { one, other in
            let (first, second) = (pages[one].language == root, pages[other].language == root)
            return first != second ? first : one < other
        }
        // Two pages of one language are never translations of each other, whatever their names say.
        var groups = pages.map { "\($0.kind) \($0.group)" }
        var seen: Set<String> = []
        for index in order where !seen.insert("\(groups[index]) \(pages[index].language.rawValue)").inserted {
            groups[index] += " \(index)"
        }
        for index in order {
            let page = pages[index]
            let group = groups[index]
            if keys[group] == nil { keys[group] = NewNames.free(NewNames.slug(page), in: "\(page.kind) ", &takenKeys) }
        }
        var takenSlugs: Set<String> = []
        var slugs: [Int: String] = [:]
        for index in order {
            let page = pages[index]
            let key = keys[groups[index]] ?? "page"
            let own = page.language == root ? key : NewNames.slug(page)
            slugs[index] = NewNames.free(own, in: "\(page.kind) \(page.language.rawValue) ", &takenSlugs)
        }
        names = pages.indices.map { index in
            let page = pages[index]
            let key = keys[groups[index]] ?? "page"
            let slug = slugs[index] ?? key
            let section = page.kind == .post ? "blog/" : ""
            let home = page.language == root ? "/" : "/\(page.language.rawValue)/"
            let ending = page.language == root ? ".md" : ".\(page.language.rawValue).md"
            let address = page.kind == .page && key == "index" ? home : "\(home)\(section)\(slug)/"
            return Name(key: key, slug: slug, file: section + key + ending, address: address)
        }
    }

    private static func slug(_ page: OldPage) -> String {
        page.slugs.lazy.map { Slug.make($0) }.first { !$0.isEmpty } ?? Slug.make(page.title).nonEmpty
            ?? (page.kind == .post ? "post" : "page")
    }

    private static func free(_ slug: String, in space: String, _ taken: inout Set<String>) -> String {
        var number = 1
        while true {
            let ending = number == 1 ? "" : "-\(number)"
            let name = String(slug.prefix(80 - ending.count)) + ending
            if taken.insert(space + name).inserted { return name }
            number += 1
        }
    }
}

extension String {
    /// The text, or nothing where it is empty.
    var nonEmpty: String? { isEmpty ? nil : self }
}
