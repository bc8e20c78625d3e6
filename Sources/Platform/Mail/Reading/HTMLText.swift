/// The words of a message that came as HTML alone. Nothing of its markup is kept.
enum HTMLText {
    static func text(_ html: String) -> String { text(Substring(html), isQuoted: false) }

    /// - Parameter isQuoted: Whether this was quoted already, so that what is quoted in it is not told apart any more.
    private static func text(_ html: Substring, isQuoted: Bool) -> String {
        var out = ""
        var rest = html
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
            case "blockquote" where !isQuoted:
                let inner = quotation(rest)
                rest = rest[inner.endIndex...]
                let lines = text(inner, isQuoted: true).split(separator: "\n", omittingEmptySubsequences: false)
                out += (out.hasSuffix("\n") ? "" : "\n") + lines.map { "> \($0)\n" }.joined()
            case "br", "br/", "p", "/p", "div", "/div", "tr", "li", "h1", "h2", "h3", "blockquote":
                if !out.hasSuffix("\n") { out += "\n" }
            default: break
            }
        }
        return (out + entities(rest)).trimmed
    }

    /// What stands before the end of a quotation that has begun; all of it where it has none.
    private static func quotation(_ html: Substring) -> Substring {
        var depth = 1
        var rest = html
        while let open = rest.firstIndex(of: "<") {
            let tag = rest[open...].dropFirst().prefix { $0.isLetter || $0 == "/" }.lowercased()
            if tag == "blockquote" { depth += 1 }
            if tag == "/blockquote" { depth -= 1 }
            if depth == 0 { return html[..<open] }
            rest = rest[rest.index(after: open)...]
        }
        return html
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
