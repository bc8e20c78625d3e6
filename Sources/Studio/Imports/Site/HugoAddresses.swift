import Quantities

/// The addresses that Hugo gives to pages (https://gohugo.io/content-management/urls/).
struct HugoAddresses {
    private let patterns: [String: String]
    private let isUgly: Bool
    private let keepsCase: Bool
    private let mainCode: String
    private let isMainInFolder: Bool

    init(_ settings: Matter, mainCode: String) {
        var patterns: [String: String] = [:]
        for entry in settings["permalinks"]?.entries ?? [] {
            if let text = entry.value.text { patterns[entry.key.lowercased()] = text }
            if entry.key.lowercased() == "page" {
                for inner in entry.value.entries { patterns[inner.key.lowercased()] = inner.value.text }
            }
        }
        self.patterns = patterns
        isUgly = settings["uglyURLs"]?.truth ?? false
        keepsCase = settings["disablePathToLower"]?.truth ?? false
        self.mainCode = mainCode.lowercased()
        isMainInFolder = settings["defaultContentLanguageInSubdir"]?.truth ?? false
    }

    /// The path of a page; nothing where a pattern asks for something that is not known.
    func path(
        of page: OldPage, parts: [String], stem: String, code: String, slug: String?, moment: String, basePath: String
    ) -> String? {
        let language = code.lowercased() == mainCode && !isMainInFolder ? "" : "/\(code.lowercased())"
        let isBundle = stem == "index" || stem == "_index"
        let sections = isBundle ? Array(parts.dropLast()) : parts
        let name = isBundle ? parts.last ?? "" : stem
        var inner: String
        if stem != "_index", let section = parts.first, parts.count > 1 || !isBundle,
            let pattern = patterns[section.lowercased()]
        {
            guard let filled = filled(pattern, page, sections, name, slug) else { return nil }
            inner = filled
        } else {
            let last = stem == "_index" ? name : slug.map(clean) ?? name
            inner = "/" + (sections + [last]).filter { !$0.isEmpty }.map(clean).joined(separator: "/")
        }
        while inner.hasSuffix("/") { inner.removeLast() }
        while inner.hasPrefix("//") { inner.removeFirst() }
        if !inner.isEmpty, !inner.hasPrefix("/") { inner = "/" + inner }
        let isFile = isUgly && stem != "_index" && !inner.isEmpty
        return basePath + language + inner + (isFile ? ".html" : "/")
    }

    private func filled(_ pattern: String, _ page: OldPage, _ sections: [String], _ name: String, _ slug: String?)
        -> String?
    {
        var out = ""
        var rest = Substring(pattern)
        while let colon = rest.firstIndex(of: ":") {
            out += rest[..<colon]
            rest = rest[rest.index(after: colon)...]
            let token = rest.prefix { $0.isLetter || $0 == "_" }
            rest = rest.dropFirst(token.count)
            guard let value = value(String(token), page, sections, name, slug), rest.first != "[" else { return nil }
            out += value
        }
        return out + rest
    }

    private func value(_ token: String, _ page: OldPage, _ sections: [String], _ name: String, _ slug: String?)
        -> String?
    {
        switch token {
        case "title": return clean(page.title)
        case "slug": return clean(slug ?? page.title)
        case "slugorfilename", "slugorcontentbasename": return clean(slug ?? name)
        case "filename", "contentbasename": return clean(name)
        case "section": return clean(sections.first ?? "")
        case "sections": return sections.map(clean).joined(separator: "/")
        default: break
        }
        guard let date = page.date else { return nil }
        switch token {
        case "year": return "\(date.year)"
        case "month": return OldDate.two(date.month)
        case "monthname": return Language.english.monthName(date.month).lowercased()
        case "day": return OldDate.two(date.day)
        case "weekday": return "\((date.weekday.rawValue + 1) % 7)"
        case "weekdayname": return Language.english.weekdayName(date.weekday).lowercased()
        case "yearday": return "\(OldDate.dayOfYear(date))"
        default: return nil
        }
    }

    /// A part of a path as Hugo writes it: in lower case, spaces as `-`, signs left out.
    private func clean(_ text: String) -> String {
        var out = ""
        for character in keepsCase ? text.trimmedSpaces : text.trimmedSpaces.lowercased() {
            if character == " " {
                if out.last != "-" { out.append("-") }
            } else if character.isLetter || character.isNumber || "._-+~@/".contains(character) {
                out.append(character)
            }
        }
        return out
    }
}
