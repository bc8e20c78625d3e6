/// The words of a message that came as HTML alone. Nothing of its markup is kept.
enum HTMLText {
    static func text(_ html: String) -> String {
        var out = ""
        var rest = Substring(html)
        while let open = rest.firstIndex(of: "<") {
            out += entities(rest[..<open])
            rest = rest[open...]
            if rest.hasPrefix("<!--") {
                rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
                continue
            }
            guard let close = rest.firstIndex(of: ">") else { return out.trimmed }
            let tag = rest[..<close].dropFirst().prefix { $0.isLetter || $0 == "/" || $0.isNumber }.lowercased()
            rest = rest[rest.index(after: close)...]
            switch tag {
            case "script", "style", "head", "title":
                rest = rest.firstRange(of: "</\(tag)").map { rest[$0.lowerBound...] } ?? ""
            case "br", "br/", "p", "/p", "div", "/div", "tr", "li", "h1", "h2", "h3", "blockquote":
                if !out.hasSuffix("\n") { out += "\n" }
            default: break
            }
        }
        return (out + entities(rest)).trimmed
    }

    private static func entities(_ text: Substring) -> String {
        let spaced = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
        guard spaced.contains("&") else { return spaced }
        var out = spaced
        for (entity, sign) in [
            ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            out = out.split(separator: entity, omittingEmptySubsequences: false).joined(separator: sign)
        }
        return out
    }
}
