import Diagnostics

extension ArticleRenderer {
    mutating func text(_ node: MarkdownTree.Node) {
        let text = tree.blob[node.text.range]
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

    mutating func link(_ node: MarkdownTree.Node) {
        let target = tree.string(node.target)
        out.markup("<a href=\"")
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
    }

    mutating func image(_ index: Int) {
        let node = tree.nodes[index]
        let target = tree.string(node.target)
        out.markup("<img src=\"")
        switch LinkTarget(target) {
        case .inside, .anchor: refer(.image, target, line: node.line)
        case .outside:
            let range = range(line: node.line, column: node.column, length: 1)
            diagnostics.append(
                source.error(
                    "foreign-image", "this image would be fetched from somebody else's server", at: range,
                    expected: "a file in Content", hint: "save the image beside this page and link to the file"))
        case .refused(let scheme): refuse(scheme, target, node)
        }
        out.markup("\" alt=\"")
        imageDepth = index
    }

    mutating func refuse(_ scheme: String, _ target: String, _ node: MarkdownTree.Node) {
        let reference = Article.Reference(kind: .link, target: target, line: Int(node.line) - 1, offset: 0)
        let article = Article(html: [], references: [], headings: [], excerpt: "", words: 0)
        diagnostics.append(
            source.error(
                "link-scheme", "links of the kind `\(scheme):` are not allowed",
                at: article.place(of: reference, in: source, body: body),
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
