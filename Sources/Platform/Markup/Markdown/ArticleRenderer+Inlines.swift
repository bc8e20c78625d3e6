import CSigns
import Diagnostics

extension ArticleRenderer {
    mutating func text(_ node: MarkdownTree.Node) {
        let text = tree.blob[node.text.range]
        // Neither a wiki link nor a shortcode starts with anything else.
        let isPlain = text.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { floorpress_opening_sign($0, bytes.count) == bytes.count } ?? true
        }
        if isPlain { return out.text(text) }
        refuseShortcode(text, node)
        guard !open.contains(where: { tree.nodes[$0].kind == .link }), var mark = WikiMark.first(in: text) else {
            return out.text(text)
        }
        var start = text.startIndex
        while true {
            out.text(text[start..<mark.range.lowerBound])
            out.markup("<a href=\"")
            refer(.wiki, mark.target, line: node.line)
            out.markup("\">")
            if let words = mark.words {
                out.text(text[words])
            } else {
                refer(.wikiTitle, mark.target, line: node.line)
            }
            out.markup("</a>")
            start = mark.range.upperBound
            guard let next = WikiMark.first(in: text[start...]) else { break }
            mark = next
        }
        out.text(text[start...])
    }

    mutating func link(_ index: Int) {
        let node = tree.nodes[index]
        let target = tree.string(node.target)
        out.markup(figure?.video == index ? "<a class=\"film\" rel=\"noopener\" href=\"" : "<a href=\"")
        switch LinkTarget(target) {
        case .inside: refer(.link, target, line: node.line)
        case .outside: out.text(tree.blob[node.target.range])
        case .anchor:
            refer(.link, target, line: node.line)
        case .refused(let scheme): refuse(scheme, target, node)
        }
        if !node.title.isEmpty {
            out.markup("\" title=\"")
            out.text(tree.blob[node.title.range])
        }
        out.markup("\">")
        if figure?.video == index { out.markup("<span class=\"words\">") }
    }

    mutating func refuse(_ scheme: String, _ target: String, _ node: MarkdownTree.Node) {
        let reference = Article.Reference(kind: .link, target: target, line: Int(node.line) - 1, offset: 0)
        diagnostics.append(
            source.error(
                "link-scheme", "links of the kind `\(scheme):` are not allowed",
                at: Article.place(of: reference, in: source, body: body),
                expected: "https, http, mailto, tel, or a path of this site"))
    }

    mutating func refer(_ kind: Article.Reference.Kind, _ target: String, line: Int32) {
        references.append(
            Article.Reference(kind: kind, target: target, line: max(0, Int(line) - 1), offset: out.bytes.count))
    }

    // MARK: Footnotes

    mutating func footnoteReference(_ node: MarkdownTree.Node) {
        let number = tree.string(node.text)
        let uses = footnoteUses[number, default: 0] + 1
        footnoteUses[number] = uses
        out.markup("<sup><a href=\"#fn-")
        out.text(number)
        out.markup("\" id=\"fnref-")
        out.text(uses == 1 ? number : "\(number)-\(uses)")
        out.markup("\" class=\"footnote-ref\">")
        out.text(number)
        out.markup("</a></sup>")
    }

    mutating func footnoteDefinition() {
        if footnotes == 0 { out.markup("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n") }
        footnotes += 1
        out.markup("<li id=\"fn-")
        out.number(footnotes)
        out.markup("\">")
    }
}
