import Markup
import Quantities

/// Writes a page of the old site as a file of `Content`.
struct NewPage {
    let page: OldPage
    let name: NewNames.Name
    let links: OldLinks
    let index: Int

    /// The addresses that lead to it from the old site.
    var aliases: [String] {
        var seen: Set<String> = [name.address]
        return ([page.oldPath].compactMap { $0 } + page.oldAliases).filter { path in
            guard path != "/", seen.insert(path).inserted else { return false }
            let isPath =
                path.hasPrefix("/") && path.utf8.count <= 1000 && !path.split(separator: "/").contains("..")
                && path.unicodeScalars.allSatisfy {
                    $0.value > 0x20 && $0.value != 0x7F && !"?#\\<>\"".unicodeScalars.contains($0)
                }
            if !isPath { links.note(.address, path, in: page, line: page.line) }
            return isPath
        }
    }

    /// The whole file.
    func text() -> String {
        let body = withoutTitle(MarkdownText.withoutHTML(body()))
        var lines = ["title: \(YAMLText.scalar(page.title))"]
        func add(_ key: String, _ value: String?) { if let value { lines.append("\(key): \(value)") } }
        add("description", page.description.map { YAMLText.scalar($0) })
        if name.slug != name.key { add("slug", name.slug) }
        if page.kind == .post {
            add("date", page.date?.iso)
            if let updated = page.updated, let date = page.date, updated > date { add("updated", updated.iso) }
            let tags = tags()
            if !tags.isEmpty { add("tags", YAMLText.list(tags)) }
            if !page.categories.isEmpty { add("categories", YAMLText.list(Array(page.categories.prefix(2)))) }
            add("series", page.series.map { YAMLText.scalar($0) })
        }
        add("expires", page.expires?.iso)
        addCover(add)
        if page.isDraft { add("draft", "true") }
        let aliases = aliases
        if !aliases.isEmpty {
            lines.append("aliases:")
            lines += aliases.map { "  - \(YAMLText.scalar($0))" }
        }
        lookAt()
        return "---\n" + lines.joined(separator: "\n") + "\n---\n" + (body.isEmpty ? "" : body + "\n")
    }

    private func body() -> String {
        switch page.body {
        case .markdown(let text):
            let context = OldTextContext { target, isImage, line in
                links.resolve(target, isImage: isImage, from: index, line: line)
            } note: { kind, what, line in
                links.note(kind, what, in: page, line: line)
            }
            return MarkdownRewriter(text, context: context).rewritten()
        case .html(let html, let breaksLines):
            let first = page.bodyLine - 1
            let context = OldTextContext { target, isImage, line in
                links.resolve(target, isImage: isImage, from: index, line: first + line)
            } note: { kind, what, line in
                links.note(kind, what, in: page, line: first + line)
            }
            return HTMLToMarkdown(context: context, breaksLines: breaksLines).markdown(html)
        }
    }

    /// The body without a first heading that says the title once more; the press writes the title itself.
    private func withoutTitle(_ body: String) -> String {
        let first = body.prefix { $0 != "\n" }
        let words = first.drop { $0 == "#" }.trimmedSpaces
        guard first.hasPrefix("# ") || first.hasPrefix("## "),
            words == page.title || words == MarkdownWriter.escaped(page.title)
        else { return body }
        return String(body.dropFirst(first.count).drop { $0 == "\n" })
    }

    /// Its tags, each once, and the categories that are more than two.
    private func tags() -> [String] {
        var seen: Set<String> = []
        let more = page.categories.dropFirst(2)
        if !more.isEmpty {
            links.note(
                .text, "more than two categories; as tags: \(more.joined(separator: ", "))", in: page, line: page.line)
        }
        return (page.tags + more).filter { tag in
            let anchor = anchorName(tag)
            if anchor.isEmpty { links.note(.frontMatter, "tag `\(tag)`", in: page, line: page.line) }
            return !anchor.isEmpty && seen.insert(anchor).inserted
        }
    }

    private func addCover(_ add: (String, String?) -> Void) {
        guard let cover = page.cover,
            case .target(let path) = links.resolve(cover.address, isImage: true, from: index, line: cover.line)
        else { return }
        add("image", path)
        if let alternative = cover.alternative?.trimmedSpaces.nonEmpty {
            add("imageAlt", YAMLText.scalar(alternative))
        } else {
            links.note(.alternative, "\(path.lastPart), the page's own picture", in: page, line: cover.line)
        }
    }

    /// Notes what is in order and could be better.
    private func lookAt() {
        if page.title.count > 70 {
            links.note(.text, "the title has \(page.title.count) characters; lists show 70", in: page, line: page.line)
        }
        if let count = page.description?.count, !(50...160).contains(count) {
            links.note(.text, "the description has \(count) characters; 50 to 160 are good", in: page, line: page.line)
        }
    }
}

/// Texts as YAML.
enum YAMLText {
    /// A single value: as it is where that is safe, else in quotes.
    static func scalar(_ text: String) -> String { isPlain(text, inList: false) ? text : quoted(text) }

    /// A list on one line.
    static func list(_ texts: [String]) -> String {
        "[" + texts.map { isPlain($0, inList: true) ? $0 : quoted($0) }.joined(separator: ", ") + "]"
    }

    private static func isPlain(_ text: String, inList: Bool) -> Bool {
        guard let first = text.first, let last = text.last, first.isLetter, last != ":", last != " " else {
            return false
        }
        guard !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased()) else {
            return false
        }
        return !text.contains(": ") && !text.contains(" #")
            && text.allSatisfy { letter in
                letter.isLetter || letter.isNumber || " -.'()/&!?+_–’".contains(letter)
                    || (!inList && ",:".contains(letter))
            }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
                out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
