/// Puts Markdown in the place of Hugo's shortcodes.
struct HugoShortcodes {
    /// Notes a shortcode that has no place here.
    let note: (_ what: String, _ line: Int) -> Void

    /// The text with its shortcodes replaced; `line` is where it begins in its file.
    func expand(_ body: ArraySlice<UInt8>, line: Int) -> LinedText {
        var out = LinedText(line: line)
        let text = LinedText(body, line: line).bytes[...]
        guard text.firstRange(of: Array("{{".utf8)) != nil else { return LinedText(body, line: line) }
        var cursor = ByteCursor(text)
        while !cursor.isAtEnd {
            let mark: StaticString = cursor.starts(with: "{{<") ? "{{<" : "{{%"
            guard cursor.starts(with: mark), let tag = tag(at: cursor, isRaw: mark.description == "{{<") else {
                out.add(text[cursor.index...cursor.index], isOld: true)
                cursor.index += 1
                continue
            }
            let start = cursor.index
            cursor.index = tag.end
            if let literal = tag.literal {
                out.add(literal.utf8, isOld: false)
            } else {
                replace(tag, &cursor, &out)
            }
            out.line += text[start..<cursor.index].count { $0 == 0x0A }
        }
        return out
    }

    /// One shortcode as written.
    private struct Tag {
        var name = ""
        var named: [String: String] = [:]
        var placed: [String] = []
        /// What is shown of a shortcode that is only shown, `{{</* x */>}}`.
        var literal: String?
        let end: Int

        func value(_ key: String, _ place: Int) -> String? {
            named[key] ?? (placed.indices.contains(place) ? placed[place] : nil)
        }
    }

    private func tag(at cursor: ByteCursor, isRaw: Bool) -> Tag? {
        let start = cursor.index + 3
        let closing = isRaw ? ">}}" : "%}}"
        guard let end = cursor.find(closing, from: start, within: 65_536) else { return nil }
        var inner = ByteCursor(cursor.bytes[start..<end])
        inner.skipSpaces()
        if inner.starts(with: "/*") {
            let shown = String(decoding: cursor.bytes[start..<end], as: UTF8.self).trimmedSpaces
            guard shown.hasSuffix("*/") else { return nil }
            let (open, close) = isRaw ? ("{{<", ">}}") : ("{{%", "%}}")
            return Tag(literal: open + shown.dropFirst(2).dropLast(2) + close, end: end + 3)
        }
        var tag = Tag(end: end + 3)
        tag.name = inner.word()
        if tag.name == "/" {
            inner.skipSpaces()
            tag.name = "/" + inner.word()
        }
        (tag.named, tag.placed) = inner.arguments()
        if tag.placed.last == "/" { tag.placed.removeLast() }
        return tag.name.isEmpty ? nil : tag
    }

    private func replace(_ tag: Tag, _ cursor: inout ByteCursor, _ out: inout LinedText) {
        let next = cursor.bytes[cursor.index...]
        switch tag.name {
        case "figure":
            out.add(block: figure(tag), next: next)
        case "youtube", "vimeo":
            let id = tag.value("id", 0) ?? ""
            let page = tag.name == "youtube" ? VideoAddress.youTube(id) : VideoAddress.vimeo(id)
            if let page { out.add(block: "<\(page)>", next: next) } else { unknown(tag, &out, next) }
        case "ref", "relref":
            let target = tag.named["path"] ?? tag.placed.first ?? ""
            out.add((OldReference.scheme + MarkdownWriter.destination(target)).utf8, isOld: false)
        case "highlight":
            guard cursor.end("/highlight") != nil || cursor.end("/ highlight") != nil,
                let (inner, end) = inner(of: tag.name, cursor)
            else { return unknown(tag, &out, next) }
            var code = String(decoding: inner, as: UTF8.self)
            while code.first?.isNewline == true { code.removeFirst() }
            while code.last?.isWhitespace == true { code.removeLast() }
            cursor.index = end
            out.add(
                block: MarkdownText.fence(code, language: tag.value("lang", 0) ?? ""), next: cursor.bytes[end...])
        case let name where name.hasPrefix("/"):
            break
        default: unknown(tag, &out, next)
        }
    }

    private func unknown(_ tag: Tag, _ out: inout LinedText, _ next: ArraySlice<UInt8>) {
        note("{{< \(tag.name) >}}", out.line)
        guard !out.endsInAddress else { return }
        out.add("*(shortcode missing: \(MarkdownWriter.escaped(tag.name)))*".utf8, isOld: false)
    }

    private func figure(_ tag: Tag) -> String {
        let caption = [tag.named["title"], tag.named["caption"]].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: ": ")
        return MarkdownWriter.image(
            tag.named["alt"] ?? caption, tag.value("src", 0) ?? "", caption: caption.isEmpty ? nil : caption)
    }

    /// What stands between a shortcode and its end, and where that end ends.
    private func inner(of name: String, _ cursor: ByteCursor) -> (ArraySlice<UInt8>, Int)? {
        var start = cursor.index
        while let open = cursor.find("{{", from: start) {
            start = open + 2
            var rest = ByteCursor(cursor.bytes[start...])
            guard let kind = rest.peek, kind == UInt8(ascii: "<") || kind == UInt8(ascii: "%") else { continue }
            rest.index += 1
            rest.skipSpaces()
            guard rest.peek == UInt8(ascii: "/") else { continue }
            rest.index += 1
            rest.skipSpaces()
            guard rest.word(upTo: [UInt8(ascii: ">"), UInt8(ascii: "%")]) == name,
                let end = rest.find("}}", from: rest.index)
            else { continue }
            return (cursor.bytes[cursor.index..<open], end + 2)
        }
        return nil
    }
}

/// References by file, as Hugo's `ref` and Jekyll's `post_url` make them, on their way to the links' resolution.
enum OldReference {
    static let scheme = "floorpress-old:"
}
