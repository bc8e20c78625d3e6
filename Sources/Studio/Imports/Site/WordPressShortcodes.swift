/// Puts HTML in the place of WordPress's shortcodes.
struct WordPressShortcodes {
    let assets: OldAssets

    /// A shortcode as written, from its bracket on.
    private struct Tag {
        let name: String
        let named: [String: String]
        let placed: [String]
        let isEnd: Bool
        let range: Range<Int>
    }

    /// The text with its shortcodes replaced; lines stay where they are.
    func expand(_ html: String, note: (_ what: String, _ line: Int) -> Void) -> String {
        let bytes = Array(html.utf8)
        guard bytes.contains(UInt8(ascii: "[")) else { return html }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var cursor = ByteCursor(bytes[...])
        var line = 1
        while let byte = cursor.peek {
            if byte == 0x0A { line += 1 }
            if byte == UInt8(ascii: "<"), let end = markEnd(&cursor) {
                // Nothing within a tag or a comment is a shortcode.
                line += bytes[cursor.index..<end].count { $0 == 0x0A }
                out += bytes[cursor.index..<end]
                cursor.index = end
                continue
            }
            if byte == UInt8(ascii: "["), bytes[cursor.index...].starts(with: "[[".utf8),
                let end = cursor.find("]]", from: cursor.index, within: 4000), !bytes[cursor.index..<end].contains(0x0A)
            {
                // Two brackets show a shortcode instead of using it.
                out += bytes[cursor.index + 1...end]
                cursor.index = end + 2
                continue
            }
            guard byte == UInt8(ascii: "["), let tag = tag(at: cursor.index, bytes) else {
                out.append(byte)
                cursor.index += 1
                continue
            }
            let start = cursor.index
            cursor.index = tag.range.upperBound
            replace(tag, bytes, &cursor, &out, line, note)
            line += bytes[start..<cursor.index].count { $0 == 0x0A }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private func markEnd(_ cursor: inout ByteCursor) -> Int? {
        if cursor.starts(with: "<!--") { return cursor.end("-->").map { $0 + 3 } }
        guard let next = cursor.bytes[(cursor.index + 1)...].first,
            next == UInt8(ascii: "/") || (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A
        else { return nil }
        return cursor.bytes[cursor.index...].prefix(8000).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    private func tag(at start: Int, _ bytes: [UInt8]) -> Tag? {
        var inner = start + 1
        let isEnd = inner < bytes.count && bytes[inner] == UInt8(ascii: "/")
        if isEnd { inner += 1 }
        guard inner < bytes.count, (0x61...0x7A).contains(bytes[inner] | 0x20),
            let end = bytes[inner...].prefix(4000).firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        var words = ByteCursor(bytes[inner..<end])
        let name = words.word(upTo: [UInt8(ascii: "="), UInt8(ascii: "/")])
        let letters = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
        guard letters, name.utf8.count <= 40 else { return nil }
        var placed: [String] = []
        if words.peek == UInt8(ascii: "=") {
            words.index += 1
            placed = [words.word()]
        }
        let (named, more) = words.arguments()
        return Tag(name: name.lowercased(), named: named, placed: placed + more, isEnd: isEnd, range: start..<end + 1)
    }

    private func replace(
        _ tag: Tag, _ bytes: [UInt8], _ cursor: inout ByteCursor, _ out: inout [UInt8], _ line: Int,
        _ note: (String, Int) -> Void
    ) {
        let after = bytes[tag.range.upperBound...]
        let close = cursor.end("[/\(tag.name)]")
        let inner = close.map { String(decoding: bytes[tag.range.upperBound..<$0], as: UTF8.self) }
        let whole = close.map { $0 + tag.name.utf8.count + 3 } ?? tag.range.upperBound
        switch tag.name {
        case "caption", "wp_caption":
            guard !tag.isEnd, let inner else { return }
            cursor.index = whole
            out += caption(inner, tag.named["caption"]).utf8
        case "embed":
            guard !tag.isEnd, let inner else { return }
            cursor.index = whole
            out += "<p>\(escaped(inner.trimmedSpaces))</p>".utf8
        case "youtube", "vimeo":
            guard !tag.isEnd else { return }
            cursor.index = whole
            let address = inner?.nonEmpty ?? tag.placed.first ?? tag.named["id"] ?? tag.named["url"] ?? ""
            let page =
                VideoAddress.page(of: address)
                ?? (tag.name == "vimeo" ? VideoAddress.vimeo(address) : VideoAddress.youTube(address))
            if let page { out += "<p>\(page)</p>".utf8 } else { note("[\(tag.name)]", line) }
        case "gallery":
            let numbers = (tag.named["ids"] ?? tag.named["include"] ?? "").split(separator: ",").map {
                Int($0.trimmedSpaces)
            }
            if numbers.isEmpty { note("[gallery] without numbers of pictures", line) }
            for number in numbers {
                guard let number, let address = assets.attachments[number] else {
                    note("[gallery] with a picture that the export does not have", line)
                    continue
                }
                let alternative = assets.alternatives[address] ?? ""
                out += "<figure><img src=\"\(escaped(address))\" alt=\"\(escaped(alternative))\"></figure>".utf8
            }
        default:
            // Brackets in running text are no shortcode unless they look like one.
            let isOne =
                tag.isEnd || close != nil || !tag.named.isEmpty || tag.name.contains("_") || tag.name.contains("-")
                || ["audio", "video", "playlist", "contact", "more"].contains(tag.name)
            guard isOne, after.first != UInt8(ascii: "(") else {
                out += bytes[tag.range]
                return
            }
            if !tag.isEnd { note("[\(tag.name)]", line) }
        }
    }

    /// A picture with its words below, as a figure.
    private func caption(_ inner: String, _ attribute: String?) -> String {
        var split = inner.startIndex
        let isLinked = inner.trimmedSpaces.hasPrefix("<a")
        for mark in isLinked ? ["</a>"] : ["/>", ">"] {
            if let image = inner.firstRange(of: "<img"), let end = inner[image.upperBound...].firstRange(of: mark) {
                split = end.upperBound
                break
            }
        }
        let words = attribute ?? String(inner[split...])
        return "<figure>\(inner[..<split])<figcaption>\(words)</figcaption></figure>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&amp;", with: "&").replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
