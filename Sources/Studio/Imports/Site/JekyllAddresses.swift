import Quantities

/// The addresses that Jekyll gives to posts and pages (https://jekyllrb.com/docs/permalinks/).
struct JekyllAddresses {
    private let style: String
    private let basePath: String

    init(style: String, basePath: String) {
        self.style = style
        self.basePath = basePath
    }

    private static let styles = [
        "date": "/:categories/:year/:month/:day/:title:output_ext",
        "pretty": "/:categories/:year/:month/:day/:title/",
        "ordinal": "/:categories/:year/:y_day/:title:output_ext",
        "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none": "/:categories/:title:output_ext",
    ]

    /// The path of a post; nothing where a pattern asks for something that is not known.
    func path(of post: OldPage, own pattern: String?, title: String, slug: String?, moment: String) -> String? {
        let chosen = pattern ?? style
        guard let path = filled(JekyllAddresses.styles[chosen] ?? chosen, post, title, slug, moment) else { return nil }
        return basePath + path
    }

    /// The path of a page that lies in a folder.
    func path(ofPage page: OldPage, own pattern: String?, folder: String, name: String) -> String? {
        let start = folder.isEmpty ? "/" : "/\(folder)/"
        if let pattern {
            let inner = pattern.hasPrefix("/") ? pattern : "/" + pattern
            return basePath
                + inner.replacing(":path", with: folder).replacing(":basename", with: name)
                .replacing(":title", with: name).replacing(":output_ext", with: ".html")
        }
        if name == "index" { return basePath + start }
        let chosen = JekyllAddresses.styles[style] ?? style
        if chosen.hasSuffix("/") { return basePath + start + name + "/" }
        return basePath + start + name + (chosen.hasSuffix(":output_ext") || chosen.hasSuffix(".html") ? ".html" : "")
    }

    private func filled(_ pattern: String, _ post: OldPage, _ title: String, _ slug: String?, _ moment: String)
        -> String?
    {
        var out = ""
        var rest = Substring(pattern)
        while let colon = rest.firstIndex(of: ":") {
            out += rest[..<colon]
            rest = rest[rest.index(after: colon)...]
            let token = JekyllAddresses.tokens.first { rest.hasPrefix($0) }
            guard let token, let value = value(token, post, title, slug, moment) else { return nil }
            rest = rest.dropFirst(token.count)
            out += value
        }
        out += rest
        while out.contains("//") { out = out.replacing("//", with: "/") }
        return out.hasPrefix("/") ? out : "/" + out
    }

    /// The longest first, because some begin as others do.
    private static let tokens = [
        "slugified_categories", "categories", "output_ext", "short_month", "long_month", "short_year", "short_day",
        "long_day",
        "i_month", "i_day", "y_day", "w_year", "w_day", "minute", "second", "title", "month", "slug", "year", "week",
        "hour",
        "day",
    ]

    private func value(_ token: String, _ post: OldPage, _ title: String, _ slug: String?, _ moment: String) -> String?
    {
        switch token {
        case "title": return JekyllAddresses.slugified(slug ?? title, lowers: false)
        case "slug": return JekyllAddresses.slugified(slug ?? title, lowers: true)
        case "categories": return post.categories.map { $0.lowercased() }.joined(separator: "/")
        case "slugified_categories":
            return post.categories.map { JekyllAddresses.slugified($0, lowers: true) }.joined(separator: "/")
        case "output_ext": return ".html"
        case "hour": return OldDate.time(moment).0
        case "minute": return OldDate.time(moment).1
        case "second": return OldDate.time(moment).2
        default: return post.date.flatMap { value(token, $0) }
        }
    }

    private func value(_ token: String, _ date: CivilDate) -> String? {
        let english = Language.english
        switch token {
        case "year": return "\(date.year)"
        case "short_year": return OldDate.two(date.year % 100)
        case "month": return OldDate.two(date.month)
        case "i_month": return "\(date.month)"
        case "short_month": return english.shortMonthName(date.month)
        case "long_month": return english.monthName(date.month)
        case "day": return OldDate.two(date.day)
        case "i_day": return "\(date.day)"
        case "y_day":
            let day = "\(OldDate.dayOfYear(date))"
            return String(repeating: "0", count: 3 - day.count) + day
        case "week": return OldDate.two(OldDate.week(date).week)
        case "w_year": return "\(OldDate.week(date).year)"
        case "w_day": return "\(date.weekday.rawValue + 1)"
        case "short_day": return String(english.weekdayName(date.weekday).prefix(3))
        case "long_day": return english.weekdayName(date.weekday)
        default: return nil
        }
    }

    /// A text as Jekyll makes it part of an address: letters of any language, digits and a few signs, the rest as one `-`.
    private static func slugified(_ text: String, lowers: Bool) -> String {
        var out = ""
        for character in lowers ? text.lowercased() : text {
            if character.isLetter || character.isNumber || (!lowers && "._~!$&'()+,;=@".contains(character)) {
                out.append(character)
            } else if out.last != "-", !out.isEmpty {
                out.append("-")
            }
        }
        while out.last == "-" { out.removeLast() }
        return out
    }
}
