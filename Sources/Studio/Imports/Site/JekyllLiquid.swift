/// Puts Markdown in the place of Liquid's tags, as Jekyll has them.
struct JekyllLiquid {
    /// The site's own address, without a slash at its end.
    let url: String
    /// The path that the site stands at.
    let basePath: String
    /// The title of the page.
    let title: String
    /// Notes a tag that has no place here.
    let note: (_ what: String, _ line: Int) -> Void

    /// Tags that say what is done with the text between them, not what it says.
    private static let control: Set = [
        "if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "case", "when", "endcase", "assign",
        "capture",
        "endcapture", "break", "continue", "cycle", "tablerow", "endtablerow", "increment", "decrement", "liquid",
    ]

    /// The text with its tags replaced; `line` is where it begins in its file.
    func expand(_ body: ArraySlice<UInt8>, line: Int) -> LinedText {
        let old = LinedText(body, line: line)
        let text = old.bytes[...]
        guard text.contains(UInt8(ascii: "{")) else { return old }
        var out = LinedText(line: line)
        var cursor = ByteCursor(text)
        while !cursor.isAtEnd {
            let start = cursor.index
            if cursor.starts(with: "{%"), let end = cursor.find("%}", from: start + 2, within: 65_536) {
                cursor.index = end + 2
                tag(inner(text[start + 2..<end]), &cursor, &out)
            } else if cursor.starts(with: "{{"), let end = cursor.find("}}", from: start + 2, within: 65_536) {
                cursor.index = end + 2
                output(inner(text[start + 2..<end]), &out)
            } else {
                out.add(text[start...start], isOld: true)
                cursor.index += 1
                continue
            }
            out.line += text[start..<cursor.index].count { $0 == 0x0A }
        }
        return out
    }

    /// What stands in a tag, without the dashes that take away spaces.
    private func inner(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
        if bytes.last == UInt8(ascii: "-") { bytes = bytes.dropLast() }
        return bytes
    }

    // MARK: Tags

    private func tag(_ inner: ArraySlice<UInt8>, _ cursor: inout ByteCursor, _ out: inout LinedText) {
        var words = ByteCursor(inner)
        words.skipSpaces()
        let name = words.word()
        let rest = String(decoding: words.bytes[words.index...], as: UTF8.self).trimmedSpaces
        switch name {
        case "raw":
            if let (text, end) = upTo("endraw", &cursor) {
                cursor.index = end
                out.add(text, isOld: false)
            }
        case "comment":
            if let (_, end) = upTo("endcomment", &cursor) { cursor.index = end }
        case "highlight":
            guard let (text, end) = upTo("endhighlight", &cursor) else { return unknown(name, &out) }
            var code = String(decoding: text, as: UTF8.self)
            while code.first?.isNewline == true { code.removeFirst() }
            while code.last?.isWhitespace == true { code.removeLast() }
            cursor.index = end
            let language = rest.split(separator: " ").first.map(String.init) ?? ""
            out.add(block: MarkdownText.fence(code, language: language), next: cursor.bytes[end...])
        case "post_url":
            out.add((OldReference.scheme + MarkdownWriter.destination("_posts/" + rest)).utf8, isOld: false)
        case "link":
            out.add((OldReference.scheme + MarkdownWriter.destination(rest)).utf8, isOld: false)
        case "include", "include_relative": include(&words, &out, cursor.bytes[cursor.index...])
        case "endraw", "endcomment", "endhighlight": break
        case let name where JekyllLiquid.control.contains(name):
            note("{% \(name) %}", out.line)
        default: unknown(name, &out)
        }
    }

    private func include(_ words: inout ByteCursor, _ out: inout LinedText, _ next: ArraySlice<UInt8>) {
        words.skipSpaces()
        let file = words.word()
        let (named, placed) = words.arguments()
        let kind = file.lastPart.lowercased()
        let id = named["id"] ?? named["video_id"] ?? named["video"] ?? placed.first ?? ""
        if kind.contains("youtube") || named["provider"] == "youtube", let page = VideoAddress.youTube(id) {
            return out.add(block: "<\(page)>", next: next)
        }
        if kind.contains("vimeo") || named["provider"] == "vimeo", let page = VideoAddress.vimeo(id) {
            return out.add(block: "<\(page)>", next: next)
        }
        if let source = named["src"] ?? named["url"] ?? named["image_path"] ?? named["file"],
            PictureName.isPicture(source)
        {
            return out.add(
                block: MarkdownWriter.image(named["alt"] ?? named["caption"] ?? "", source, caption: named["caption"]),
                next: next)
        }
        unknown("include \(file)", &out)
    }

    private func unknown(_ name: String, _ out: inout LinedText) {
        note("{% \(name) %}", out.line)
        guard !out.endsInAddress, !name.isEmpty else { return }
        out.add("*(tag missing: \(MarkdownWriter.escaped(name)))*".utf8, isOld: false)
    }

    /// The text up to a tag, and where that tag ends.
    private func upTo(_ name: String, _ cursor: inout ByteCursor) -> (ArraySlice<UInt8>, Int)? {
        guard cursor.end(name) != nil else { return nil }
        var start = cursor.index
        while let open = cursor.find("{%", from: start) {
            start = open + 2
            guard let end = cursor.find("%}", from: start, within: 65_536) else { return nil }
            var words = ByteCursor(inner(cursor.bytes[start..<end]))
            words.skipSpaces()
            if words.word() == name { return (cursor.bytes[cursor.index..<open], end + 2) }
        }
        return nil
    }

    // MARK: Output

    private func output(_ inner: ArraySlice<UInt8>, _ out: inout LinedText) {
        let text = String(decoding: inner, as: UTF8.self).trimmedSpaces
        let parts = text.split(separator: "|", maxSplits: 1).map { $0.trimmedSpaces }
        let filters = parts.count > 1 ? parts[1] : ""
        var words = ByteCursor(Array((parts.first ?? "").utf8)[...])
        let value: String?
        switch parts.first ?? "" {
        case "site.baseurl", "site.github.url": value = basePath
        case "site.url": value = url
        case "page.title": value = MarkdownWriter.escaped(title)
        case let name where name.hasPrefix("\"") || name.hasPrefix("'"): value = words.quoted()
        default: value = nil
        }
        guard let value, ["", "relative_url", "absolute_url", "escape", "prepend: site.baseurl"].contains(filters)
        else {
            note("{{ \(text) }}", out.line)
            if !out.endsInAddress { out.add("*(value missing: \(MarkdownWriter.escaped(text)))*".utf8, isOld: false) }
            return
        }
        let isAddress = filters.hasSuffix("_url") || filters.hasPrefix("prepend")
        let path = isAddress && !value.hasPrefix("/") && !value.contains("://") ? "/" + value : value
        out.add(((isAddress && !path.contains("://") ? basePath : "") + path).utf8, isOld: false)
    }
}
