import Markup

/// Turns HTML into Markdown that means the same, and notes what has no place there.
struct HTMLToMarkdown {
    let context: OldTextContext
    /// Whether a line's end in running text is one, as WordPress has it.
    let breaksLines: Bool
    private var listDepth = 0
    /// By how much headings go down, so that none is as high as the page's title.
    private var headingShift = 0

    init(context: OldTextContext, breaksLines: Bool = false) {
        self.context = context
        self.breaksLines = breaksLines
    }

    /// The Markdown of a piece of HTML, without a newline at its end.
    func markdown(_ html: String) -> String { markdown(HTMLNode.parse(html)) }

    /// The Markdown of a tree.
    func markdown(_ root: HTMLNode) -> String {
        var converter = self
        converter.headingShift = root.contains(["h1"]) ? 1 : 0
        return converter.blocks(root.children).joined(separator: "\n\n")
    }

    /// The anchors of a tree's headings: those that the HTML gave them, and those that they will have.
    static func anchors(_ root: HTMLNode) -> [String: String] {
        var anchors: [String: String] = [:]
        var names = AnchorNames()
        func walk(_ node: HTMLNode) {
            guard !node.isText else { return }
            if headingLevel(node.name) != nil {
                let anchor = names.next(node.plainText)
                anchors[anchor] = anchor
                for id in [node["id"], node.first("a")?["name"], node.first("a")?["id"], node.first("span")?["id"]] {
                    if let id, !id.isEmpty { anchors[id] = anchor }
                }
            }
            for child in node.children { walk(child) }
        }
        walk(root)
        return anchors
    }

    static func headingLevel(_ name: String) -> Int? {
        guard name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()), (1...6).contains(level) else {
            return nil
        }
        return level
    }

    static let blockNames: Set = [
        "address", "article", "aside", "blockquote", "body", "center", "details", "div", "dl", "fieldset", "figure",
        "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "iframe", "li", "main", "nav", "ol", "p",
        "pre",
        "section", "table", "ul", "summary", "dt", "dd", "video", "audio", "object", "embed", "tr", "td", "th", "tbody",
        "thead", "tfoot", "figcaption", "caption",
    ]

    /// What is not carried over: its words are no text, or it does something that a page of this press does not do.
    private static let dropped: Set = [
        "form", "script", "object", "embed", "video", "audio", "input", "button", "select", "textarea", "canvas", "svg",
        "math",
        "applet", "map", "marquee", "style", "frameset", "dialog",
    ]
    private static let silent: Set = [
        "noscript", "head", "title", "meta", "link", "template", "col", "colgroup", "wbr",
    ]

    // MARK: Blocks

    private func blocks(_ nodes: [HTMLNode]) -> [String] {
        var out: [String] = []
        var run = InlineText()
        func flush() {
            out += run.paragraphs()
            run = InlineText()
        }
        for node in nodes {
            if isInline(node) {
                add(node, to: &run)
                continue
            }
            flush()
            for made in block(node) where !made.isEmpty { out.append(MarkdownText.apart(made, from: out.last)) }
        }
        flush()
        return out
    }

    private func isInline(_ node: HTMLNode) -> Bool {
        node.isText || (!node.contains(HTMLToMarkdown.blockNames)) || node.name == "a"
    }

    private func block(_ node: HTMLNode) -> [String] {
        if let level = HTMLToMarkdown.headingLevel(node.name) {
            let text = line(node, .heading)
            return text.isEmpty ? [] : [String(repeating: "#", count: min(6, level + headingShift)) + " " + text]
        }
        switch node.name {
        case "hr": return ["---"]
        case "pre": return [code(node)]
        case "blockquote": return [quote(node)]
        case "ul", "ol": return [list(node)]
        case "table": return HTMLTable(node, context).markdown { line($0, .cell) }
        case "figure": return figure(node)
        case "dl": return definitions(node)
        case "iframe": return frame(node)
        case "summary", "caption":
            let text = line(node, .paragraph)
            return text.isEmpty ? [] : ["**\(text)**"]
        case let name where HTMLToMarkdown.dropped.contains(name):
            drop(node)
            return []
        default: return blocks(node.children)
        }
    }

    private func drop(_ node: HTMLNode) {
        let address = node["src"] ?? node.first("source")?["src"] ?? node["data"] ?? node["action"]
        context.note(.html, "<\(node.name)>" + (address.map { " \($0)" } ?? ""), node.line)
    }

    private func code(_ node: HTMLNode) -> String {
        var text = node.plainText
        if text.hasPrefix("\n") { text.removeFirst() }
        while text.last?.isNewline == true { text.removeLast() }
        let classes = node.classes + (node.first("code")?.classes ?? [])
        let language = classes.first { $0.hasPrefix("language-") }.map { $0.dropFirst(9) } ?? ""
        return MarkdownText.fence(text, language: String(language))
    }

    private func quote(_ node: HTMLNode) -> String {
        let inner = blocks(node.children).joined(separator: "\n\n")
        return inner.isEmpty ? "" : MarkdownText.prefixed(inner, first: "> ", rest: "> ", empty: ">")
    }

    private func list(_ node: HTMLNode) -> String {
        var inner = self
        inner.listDepth += 1
        guard listDepth < 20 else { return blocks(node.children).joined(separator: "\n\n") }
        var number = node["start"].flatMap { Int($0) }.flatMap { (0...99_999_999).contains($0) ? $0 : nil } ?? 1
        var items: [(marker: String, blocks: [String])] = []
        // What stands between items, as lists nested by old editors do, belongs to the item before.
        for child in node.children {
            if child.name == "li" {
                let marker = node.name == "ul" ? "-" : "\(number)."
                number += 1
                items.append((marker, inner.blocks(child.children)))
            } else if !child.isText || !child.plainText.allSatisfy(\.isWhitespace) {
                let more = inner.blocks([child])
                if items.isEmpty {
                    if !more.isEmpty { items.append((node.name == "ul" ? "-" : "\(number).", more)) }
                } else {
                    items[items.count - 1].blocks += more
                }
            }
        }
        items.removeAll { $0.blocks.isEmpty }
        let isLoose = items.contains { item in
            item.blocks.count > 1 && !item.blocks.dropFirst().allSatisfy { isList($0) }
        }
        return items.map { item in
            let indent = String(repeating: " ", count: item.marker.count + 1)
            let text = item.blocks.joined(separator: isLoose ? "\n\n" : "\n")
            return MarkdownText.prefixed(text, first: item.marker + " ", rest: indent, empty: "")
        }.joined(separator: isLoose ? "\n\n" : "\n")
    }

    private func isList(_ block: String) -> Bool { MarkdownText.listMark(of: block) != nil }

    private func definitions(_ node: HTMLNode) -> [String] {
        var out: [String] = []
        for child in node.children where !child.isText {
            if child.name == "dt" {
                let text = line(child, .paragraph)
                if !text.isEmpty { out.append("**\(text)**") }
            } else {
                out += blocks(child.children)
            }
        }
        return out
    }

    private func figure(_ node: HTMLNode) -> [String] {
        let caption = node.first("figcaption")
        let images = HTMLToMarkdown.all("img", in: node)
        if images.count == 1, !node.contains(["table", "blockquote", "iframe", "video", "audio", "pre", "p", "form"]) {
            return [image(images[0], caption: caption?.plainText)].filter { !$0.isEmpty }
        }
        var out = images.count > 1 ? [] : blocks(node.children.filter { $0.name != "figcaption" })
        if images.count > 1 {
            // A gallery: figures within the figure, or pictures alone.
            for image in images {
                let own = HTMLToMarkdown.all("figure", in: node).first { $0 !== node && $0.first("img") === image }
                out.append(self.image(image, caption: own?.first("figcaption")?.plainText))
            }
        }
        if let last = node.children.last(where: { $0.name == "figcaption" }) {
            let text = line(last, .paragraph)
            if !text.isEmpty { out.append(text) }
        }
        return out.filter { !$0.isEmpty }
    }

    static func all(_ name: String, in node: HTMLNode) -> [HTMLNode] {
        (node.name == name ? [node] : []) + node.children.flatMap { all(name, in: $0) }
    }

    private func frame(_ node: HTMLNode) -> [String] {
        let address = node["src"] ?? node["data-src"] ?? ""
        if let video = VideoAddress.page(of: address) { return ["<\(video)>"] }
        drop(node)
        return []
    }

    // MARK: Inlines

    private func line(_ node: HTMLNode, _ setting: InlineText.Setting) -> String {
        var run = InlineText()
        for child in node.children { add(child, to: &run) }
        return run.line(setting)
    }

    private func add(_ node: HTMLNode, to run: inout InlineText) {
        if node.isText {
            run.add(String(decoding: node.text, as: UTF8.self), breaksLines: breaksLines)
            return
        }
        switch node.name {
        case "br": run.append(.lineBreak)
        case "strong", "b": mark(.strong, node, &run)
        case "em", "i", "cite", "dfn": mark(.emphasis, node, &run)
        case "del", "s", "strike": mark(.deleted, node, &run)
        case "code", "kbd", "samp", "tt", "var":
            let code = node.plainText
            if code.allSatisfy(\.isWhitespace) { run.add(code) } else { run.append(.code(code)) }
        case "a": link(node, &run)
        case "img": run.append(.ready(image(node, caption: nil)))
        case "q":
            run.add("“")
            for child in node.children { add(child, to: &run) }
            run.add("”")
        case "sup", "sub": script(node, &run)
        case "iframe":
            for text in frame(node) { run.append(.ready(text)) }
        case "table":
            context.note(.html, "<table> within a line", node.line)
            for child in node.children { add(child, to: &run) }
        case let name where HTMLToMarkdown.silent.contains(name): break
        case let name where HTMLToMarkdown.dropped.contains(name): drop(node)
        case let name where HTMLToMarkdown.blockNames.contains(name):
            run.append(.space)
            for child in node.children { add(child, to: &run) }
            run.append(.space)
        default:
            if ["u", "mark", "small", "font", "ins", "big"].contains(node.name), !node.plainText.isEmpty {
                context.note(.style, "<\(node.name)>", node.line)
            }
            for child in node.children { add(child, to: &run) }
        }
    }

    private func mark(_ mark: InlineText.Mark, _ node: HTMLNode, _ run: inout InlineText) {
        run.begin(mark)
        for child in node.children { add(child, to: &run) }
        run.end()
    }

    private func script(_ node: HTMLNode, _ run: inout InlineText) {
        let text = node.plainText
        if let raised = MarkdownText.raised(text, isBelow: node.name == "sub"), node.first("a") == nil {
            run.add(raised)
            return
        }
        context.note(.style, "<\(node.name)>", node.line)
        for child in node.children { add(child, to: &run) }
    }

    private func link(_ node: HTMLNode, _ run: inout InlineText) {
        guard let address = node["href"]?.trimmedSpaces, !address.isEmpty else {
            for child in node.children { add(child, to: &run) }
            return
        }
        let resolution = context.resolve(address, false, node.line)
        guard case .target(let target) = resolution else {
            for child in node.children { add(child, to: &run) }
            return
        }
        // A picture that leads to itself in full needs no link.
        if let image = node.first("img"), node.plainText.allSatisfy(\.isWhitespace), PictureName.isPicture(target) {
            add(image, to: &run)
            return
        }
        if target.hasPrefix("http"), node.plainText.trimmedSpaces == target {
            run.append(.address(target))
            return
        }
        var inner = InlineText()
        for child in node.children { add(child, to: &inner) }
        guard !inner.isEmpty else { return }
        mark(.link(target), node, &run)
    }

    private func image(_ node: HTMLNode, caption: String?) -> String {
        let address = [node["data-src"], node["src"], node["data-lazy-src"]].compactMap { $0 }
            .first { !$0.isEmpty && !$0.hasPrefix("data:") }
        guard let address else {
            context.note(.html, "<img> that carries its picture in itself, or none", node.line)
            return ""
        }
        let alternative = (node["alt"] ?? "").trimmedSpaces
        let caption = (caption ?? node["title"])?.trimmedSpaces
        return MarkdownText.image(
            alternative, address, caption: caption == alternative ? nil : caption, context, line: node.line)
    }
}
