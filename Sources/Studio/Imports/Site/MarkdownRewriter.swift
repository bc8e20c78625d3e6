import Markup

/// Rewrites the Markdown of an old site: its links and pictures, its HTML, and what its program understood beyond Markdown.
/// Code is left as it is.
struct MarkdownRewriter {
    private let text: LinedText
    private let context: OldTextContext
    private let lines: [ArraySlice<UInt8>]
    private var isCode: [Bool]
    private var isTable: [Bool]
    private var isHeading: [Bool]
    /// Where a block of HTML begins: its last line and the column it stands at, from zero.
    private var html: [Int: (end: Int, column: Int)] = [:]

    init(_ text: LinedText, context: OldTextContext) {
        self.text = text
        self.context = context
        lines = text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        isCode = [Bool](repeating: false, count: lines.count)
        isTable = isCode
        isHeading = isCode
        let tree = MarkdownTree.parse(text.bytes[...])
        for node in tree.nodes {
            let start = Int(node.line) - 1
            let end = min(Int(node.endLine), lines.count)
            guard start >= 0, start < end else { continue }
            switch node.kind {
            case .codeBlock: for line in start..<end { isCode[line] = true }
            case .table: for line in start..<end { isTable[line] = true }
            case .heading: for line in start..<end { isHeading[line] = true }
            case .htmlBlock: html[start] = (end, max(0, Int(node.column) - 1))
            default: break
            }
        }
    }

    /// The anchors of the headings: those that the text gave them, and those that they will have.
    static func anchors(_ text: LinedText) -> [String: String] {
        let tree = MarkdownTree.parse(text.bytes[...])
        var anchors: [String: String] = [:]
        var names = AnchorNames()
        for index in tree.nodes.indices where tree.nodes[index].kind == .heading {
            let title = tree.plainText(of: index)
            let (words, id) = withoutAttributes(title)
            let anchor = names.next(words)
            anchors[anchor] = anchor
            if let id { anchors[id] = anchor }
        }
        return anchors
    }

    /// The text, without empty lines at its ends.
    func rewritten() -> String {
        var out: [String] = []
        var region = 0..<0
        func flush() {
            guard !region.isEmpty else { return }
            var rewriter = InlineRewriter(region.map { prepared($0) }, context) { line in
                text.oldLine(region.lowerBound + line + 1)
            }
            out += rewriter.rewritten(tables: Set(region.filter { isTable[$0] }.map { $0 - region.lowerBound }))
            region = 0..<0
        }
        var line = 0
        while line < lines.count {
            if isCode[line] {
                flush()
                out.append(String(decoding: lines[line], as: UTF8.self))
                line += 1
            } else if let block = html[line], !isMarkdownInside(line) {
                flush()
                let end = closing(of: line, block.end)
                out += converted(line..<end, block.column)
                line = end
            } else {
                region = region.isEmpty ? line..<line + 1 : region.lowerBound..<line + 1
                line += 1
            }
        }
        flush()
        while out.first?.allSatisfy(\.isWhitespace) == true { out.removeFirst() }
        while out.last?.allSatisfy(\.isWhitespace) == true { out.removeLast() }
        return out.joined(separator: "\n")
    }

    // MARK: HTML

    /// Whether a block of HTML says that Markdown stands in it, as kramdown has it.
    private func isMarkdownInside(_ line: Int) -> Bool {
        lines[line].firstRange(of: Array("markdown=".utf8)) != nil
    }

    /// Where a block ends that empty lines part, such as a table: after the line that closes it.
    private func closing(of start: Int, _ end: Int) -> Int {
        let first = String(decoding: lines[start], as: UTF8.self).drop { $0 == " " }
        let name = first.dropFirst().prefix { $0.isLetter }.lowercased()
        guard ["table", "ul", "ol", "dl", "figure", "video", "form", "svg", "script", "style"].contains(name) else {
            return end
        }
        var depth = 0
        for line in start..<min(lines.count, start + 2000) {
            let text = String(decoding: lines[line], as: UTF8.self).lowercased()
            depth += text.ranges(of: "<\(name)").count - text.ranges(of: "</\(name)").count
            if depth <= 0 { return max(end, line + 1) }
        }
        return end
    }

    private func converted(_ range: Range<Int>, _ column: Int) -> [String] {
        let prefix = String(decoding: lines[range.lowerBound].prefix(column), as: UTF8.self)
        let inner = range.map { line in
            String(decoding: lines[line].dropFirst(min(column, lines[line].count)), as: UTF8.self)
        }
        let moved = OldTextContext { target, isImage, line in
            context.resolve(target, isImage, text.oldLine(range.lowerBound + line))
        } note: { kind, what, line in
            context.note(kind, what, text.oldLine(range.lowerBound + line))
        }
        let markdown = HTMLToMarkdown(context: moved).markdown(inner.joined(separator: "\n"))
        guard !markdown.isEmpty else { return prefix.allSatisfy { $0 == " " } ? [] : [prefix] }
        let rest = String(prefix.map { $0 == ">" || $0 == "\t" ? $0 : " " })
        let made = MarkdownText.prefixed(markdown, first: prefix, rest: rest, empty: rest.contains(">") ? rest : "")
        // What follows a block of HTML may be a paragraph, which must not join it.
        let next = range.upperBound < lines.count ? lines[range.upperBound] : []
        return made.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            + (next.contains { $0 != 0x20 } && column == 0 ? [""] : [])
    }

    // MARK: Attributes

    /// A line without what kramdown and Goldmark read as attributes.
    private func prepared(_ index: Int) -> ArraySlice<UInt8> {
        let line = lines[index]
        guard line.last(where: { $0 > 0x20 }) == UInt8(ascii: "}"), line.contains(UInt8(ascii: "{")) else {
            return line
        }
        let text = String(decoding: line, as: UTF8.self)
        let trimmed = text.trimmedSpaces
        let isOwnLine =
            trimmed.hasPrefix("{:") || (trimmed.hasPrefix("{.") || trimmed.hasPrefix("{#")) && !trimmed.hasPrefix("{{")
        if isOwnLine {
            context.note(.style, trimmed, self.text.oldLine(index + 1))
            return []
        }
        guard isHeading[index] else { return line }
        let (words, id) = MarkdownRewriter.withoutAttributes(text)
        if words != text, id == nil { context.note(.style, trimmed, self.text.oldLine(index + 1)) }
        return Array(words.utf8)[...]
    }

    /// A heading without `{#id .class}` or `{: #id}` at its end, and the id.
    static func withoutAttributes(_ heading: String) -> (words: String, id: String?) {
        let trimmed = heading.reversed().drop { $0.isWhitespace }.reversed()
        let text = String(trimmed)
        guard text.hasSuffix("}"), let open = text.lastIndex(of: "{") else { return (heading, nil) }
        let inner = text[text.index(after: open)...].dropLast().drop { $0 == ":" || $0 == " " }
        guard let first = inner.first, first == "#" || first == "." || inner.contains("=") || inner.hasPrefix("toc")
        else {
            return (heading, nil)
        }
        let id = inner.split(separator: " ").first { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        var words = String(text[..<open])
        while words.last == " " { words.removeLast() }
        return (words, id)
    }
}
