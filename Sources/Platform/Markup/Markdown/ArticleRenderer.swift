import Diagnostics

/// Renders a Markdown tree to an article.
struct ArticleRenderer {
    let tree: MarkdownTree
    let source: Source
    let body: Range<Int>
    let options: Article.Options
    var out: HTMLWriter
    var open: [Int] = []
    var references: [Article.Reference] = []
    var headings: [Article.Heading] = []
    var anchors: [String: Int] = [:]
    var footnotes = 0
    var footnoteUses: [String: Int] = [:]
    var tableRows = 0
    var imageDepth: Int?
    var videos: [Article.Video] = []
    var figure: Figure?
    var diagnostics: [Diagnostic] = []

    init(_ tree: MarkdownTree, source: Source, body: Range<Int>, options: Article.Options) {
        self.tree = tree
        self.source = source
        self.body = body
        self.options = options
        out = HTMLWriter(capacity: body.count + body.count / 4 + 256)
    }

    mutating func article() -> Article {
        for index in tree.nodes.indices {
            close(before: index)
            enter(index)
            if tree.nodes[index].end > index + 1 || !isVoid(tree.nodes[index].kind) { open.append(index) }
        }
        close(before: tree.nodes.count)
        if footnotes > 0 { out.markup("</ol>\n</div>\n") }
        var outline = Article.Outline()
        outline.references = references
        outline.headings = headings
        outline.videos = videos
        outline.excerpt = excerpt()
        outline.words = words()
        return Article(html: out.bytes, outline: outline)
    }

    mutating func close(before index: Int) {
        while let last = open.last, tree.nodes[last].end <= index {
            open.removeLast()
            leave(last)
        }
    }

    func isVoid(_ kind: MarkdownTree.Kind) -> Bool {
        switch kind {
        case .text, .softBreak, .lineBreak, .code, .inlineHTML, .htmlBlock, .codeBlock, .thematicBreak,
            .footnoteReference:
            true
        default: false
        }
    }

    mutating func enter(_ index: Int) {
        let node = tree.nodes[index]
        if imageDepth != nil { return enterInImage(node) }
        switch node.kind {
        case .document: break
        case .text: text(node)
        case .softBreak: out.markup("\n")
        case .lineBreak: out.markup("<br>\n")
        case .paragraph: if !isTight(index), !openFigure(index) { out.markup("<p>") }
        case .emphasis: out.markup("<em>")
        case .strong: out.markup("<strong>")
        case .strikethrough: out.markup("<del>")
        case .code:
            out.markup("<code>")
            out.text(tree.blob[node.text.range])
            out.markup("</code>")
        case .codeBlock: codeBlock(node)
        case .heading: heading(index)
        case .blockQuote: out.markup("<blockquote>\n")
        case .list: list(node)
        case .item: item(node)
        case .thematicBreak: out.markup("<hr>\n")
        case .link: link(index)
        case .image: image(index)
        case .htmlBlock, .inlineHTML: rawHTML(node)
        case .table:
            tableRows = 0
            out.markup("<div class=\"table\" tabindex=\"0\">\n<table>\n")
        case .tableRow:
            out.markup(node.flag ? "<thead>\n<tr>" : tableRows == 1 ? "<tbody>\n<tr>" : "<tr>")
            tableRows += 1
        case .tableCell: cell(node)
        case .footnoteReference: footnoteReference(node)
        case .footnoteDefinition: footnoteDefinition()
        }
    }

    mutating func leave(_ index: Int) {
        let node = tree.nodes[index]
        if let depth = imageDepth {
            guard depth == index else { return }
            imageDepth = nil
            closeImage(node)
            return
        }
        switch node.kind {
        case .paragraph: if !isTight(index), !closeFigure(index) { endParagraph(index) }
        case .emphasis: out.markup("</em>")
        case .strong: out.markup("</strong>")
        case .strikethrough: out.markup("</del>")
        case .heading: closeHeading(node.number)
        case .blockQuote: out.markup("</blockquote>\n")
        case .list: out.markup(node.flag ? "</ol>\n" : "</ul>\n")
        case .item: out.markup("</li>\n")
        case .link: if !closeVideo(index) { out.markup("</a>") }
        case .table: out.markup(tableRows > 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
        case .tableRow: out.markup(node.flag ? "</tr>\n</thead>\n" : "</tr>\n")
        case .tableCell: out.markup(node.flag ? "</th>" : "</td>")
        case .footnoteDefinition: out.markup("</li>\n")
        default: break
        }
    }

    /// Below an image only its words count: they are its alternative text.
    mutating func enterInImage(_ node: MarkdownTree.Node) {
        switch node.kind {
        case .text, .code: out.text(tree.blob[node.text.range])
        case .softBreak, .lineBreak: out.markup(" ")
        default: break
        }
    }

    // MARK: Blocks

    func isTight(_ index: Int) -> Bool {
        guard open.count >= 2, tree.nodes[open[open.count - 1]].kind == .item || open.last == index else {
            return false
        }
        let parents = open.last == index ? open.dropLast() : open[...]
        guard let item = parents.last, tree.nodes[item].kind == .item, let list = parents.dropLast().last else {
            return false
        }
        return tree.nodes[list].secondFlag
    }

    mutating func endParagraph(_ index: Int) {
        // A footnote's last paragraph carries the way back.
        if let parent = open.last, tree.nodes[parent].kind == .footnoteDefinition,
            tree.nodes[parent].end == tree.nodes[index].end
        {
            out.markup(" <a href=\"#fnref-")
            out.number(footnotes)
            out.markup("\" class=\"footnote-back\" aria-label=\"↩ ")
            out.number(footnotes)
            out.markup("\">↩</a>")
        }
        out.markup("</p>\n")
    }

    mutating func heading(_ index: Int) {
        let node = tree.nodes[index]
        let title = tree.plainText(of: index).trimmingSpaces()
        let anchor = uniqueAnchor(title)
        // The page's own title is its h1, so a body's headings start at h2.
        let level = max(2, min(6, Int(node.number)))
        headings.append(Article.Heading(level: level, title: title, anchor: anchor))
        openHeading(level)
        out.markup(" id=\"")
        out.text(anchor)
        out.markup("\">")
    }

    /// The heading's anchor, with a number behind it where another heading has it already, be it by its own words.
    mutating func uniqueAnchor(_ title: String) -> String {
        let name = anchorName(title)
        let base = name.isEmpty ? "section" : name
        var anchor = base
        var uses = anchors[base, default: 0]
        while anchors[anchor] != nil {
            anchor = "\(base)-\(max(1, uses))"
            uses += 1
        }
        anchors[anchor] = 1
        if anchor != base { anchors[base] = uses }
        return anchor
    }

    mutating func openHeading(_ level: Int) {
        out.markup("<h")
        out.number(level)
    }

    mutating func closeHeading(_ level: Int32) {
        out.markup("</h")
        out.number(max(2, min(6, Int(level))))
        out.markup(">\n")
    }

    mutating func list(_ node: MarkdownTree.Node) {
        guard node.flag else { return out.markup("<ul>\n") }
        out.markup("<ol")
        if node.number != 1 {
            out.markup(" start=\"")
            out.number(Int(node.number))
            out.markup("\"")
        }
        out.markup(">\n")
    }

    mutating func item(_ node: MarkdownTree.Node) {
        guard node.secondFlag else { return out.markup("<li>") }
        out.markup(node.flag ? "<li class=\"task done\">☑ " : "<li class=\"task\">☐ ")
    }

    mutating func codeBlock(_ node: MarkdownTree.Node) {
        out.markup("<pre><code")
        let info = tree.blob[node.target.range]
        let language = info.prefix { $0 != 0x20 }
        if !language.isEmpty {
            out.markup(" class=\"language-")
            out.text(language)
            out.markup("\"")
        }
        out.markup(">")
        out.text(tree.blob[node.text.range])
        out.markup("</code></pre>\n")
    }

    mutating func cell(_ node: MarkdownTree.Node) {
        out.markup(node.flag ? "<th scope=\"col\"" : "<td")
        switch UInt8(clamping: node.number) {
        case UInt8(ascii: "l"): out.markup(" class=\"left\">")
        case UInt8(ascii: "c"): out.markup(" class=\"center\">")
        case UInt8(ascii: "r"): out.markup(" class=\"right\">")
        default: out.markup(">")
        }
    }

    mutating func rawHTML(_ node: MarkdownTree.Node) {
        let html = tree.blob[node.text.range]
        if options.allowsRawHTML { return out.markup(html) }
        if isComment(html) { return }
        let range = range(line: node.line, column: node.column, length: html.prefix { $0 != 0x0A }.count)
        diagnostics.append(
            source.error(
                "raw-html", "raw HTML is off in this studio", at: range, expected: "Markdown",
                hint: "write it in Markdown, or set `markup: rawHTML: true` in studio.yml"))
        out.text(html)
    }

    /// Whether there is nothing but comments, which are notes of the writer to herself.
    func isComment(_ html: ArraySlice<UInt8>) -> Bool {
        var rest = html.drop { $0 <= 0x20 }
        while rest.starts(with: "<!--".utf8) {
            // The dashes that open a comment also count for closing it: `<!-->` is a whole one.
            let inside = rest.dropFirst(2)
            guard let end = inside.indices.first(where: { inside[$0...].starts(with: "-->".utf8) }) else { return true }
            rest = rest[(end + 3)...].drop { $0 <= 0x20 }
        }
        return rest.isEmpty
    }

    // MARK: About the whole

    func excerpt() -> String {
        guard let first = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .paragraph }) else { return "" }
        let text = tree.plainText(of: first)
        // Only as many signs are counted as are wanted: paragraphs are long.
        guard text.utf8.count > 200, let end = text.index(text.startIndex, offsetBy: 200, limitedBy: text.endIndex),
            end < text.endIndex
        else { return text }
        let head = text[..<end]
        let cut = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<cut] + "…"
    }

    func words() -> Int {
        tree.blob.withUnsafeBufferPointer { blob in
            var count = 0
            for node in tree.nodes where node.kind == .text {
                let text = UnsafeBufferPointer(rebasing: blob[node.text.range])
                guard let first = text.first else { continue }
                count &+= first != 0x20 ? 1 : 0
                // Without a branch and without what was before, so that many bytes are looked at in one step.
                for index in 1..<text.count {
                    count &+= (text[index - 1] == 0x20 ? 1 : 0) & (text[index] != 0x20 ? 1 : 0)
                }
            }
            return count
        }
    }

    func range(line: Int32, column: Int32, length: Int) -> Range<Int> {
        var index = body.lowerBound
        var lines = Int(line) - 1
        while lines > 0, index < body.upperBound {
            if source.bytes[index] == UInt8(ascii: "\n") { lines -= 1 }
            index += 1
        }
        let start = min(index + max(0, Int(column) - 1), body.upperBound)
        return start..<min(start + max(length, 1), body.upperBound)
    }
}

/// The anchor of a heading, made as GitHub makes it: lower case, letters, digits, `-` and `_` kept, spaces as `-`.
public func anchorName(_ title: String) -> String {
    if title.utf8.allSatisfy({ $0 < 0x80 }) { return plainAnchorName(title) }
    var out = ""
    for scalar in title.lowercased().unicodeScalars {
        if scalar == " " {
            out.unicodeScalars.append("-")
        } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
            || scalar.properties.numericType != nil
        {
            out.unicodeScalars.append(scalar)
        }
    }
    return out
}

/// The same for ASCII, without asking Unicode's tables.
private func plainAnchorName(_ title: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(title.utf8.count)
    for byte in title.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): out.append(byte + 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            out.append(byte)
        case UInt8(ascii: " "): out.append(UInt8(ascii: "-"))
        default: break
        }
    }
    return String(decoding: out, as: UTF8.self)
}
