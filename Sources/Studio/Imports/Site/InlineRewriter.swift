/// Rewrites what stands within the lines of a Markdown text: links, pictures, tags of HTML, and brackets that would mean
/// something here.
struct InlineRewriter {
    private let bytes: [UInt8]
    private let context: OldTextContext
    private let oldLine: (Int) -> Int
    private var index = 0
    private var line = 0
    private var out: [UInt8] = []
    /// The brackets that are open: where they stand in what was written, and whether they begin an image.
    private var brackets: [(offset: Int, isImage: Bool)] = []
    /// The addresses of `<a>` that are open; nothing where the words stay alone.
    private var anchors: [String?] = []
    private var tables: Set<Int> = []

    /// - Parameter oldLine: The line of the old file for a line of this text, from zero.
    init(_ lines: [ArraySlice<UInt8>], _ context: OldTextContext, oldLine: @escaping (Int) -> Int) {
        bytes = Array(lines.joined(separator: [0x0A]))
        self.context = context
        self.oldLine = oldLine
        out.reserveCapacity(bytes.count + 64)
    }

    /// The lines as they are written here.
    mutating func rewritten(tables: Set<Int>) -> [String] {
        self.tables = tables
        while index < bytes.count { step() }
        while !anchors.isEmpty { closeAnchor() }
        return String(decoding: out, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }

    private var isAtLineStart: Bool { bytes[..<index].last(where: { $0 != 0x20 }).map { $0 == 0x0A } ?? true }

    private mutating func step() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "\\") where index + 1 < bytes.count && bytes[index + 1] != 0x0A:
            copy(2)
        case UInt8(ascii: "`"): code()
        case UInt8(ascii: "<"): angle()
        case UInt8(ascii: "["): open()
        case UInt8(ascii: "]"): close()
        case UInt8(ascii: "{")
        where bytes[index...].starts(with: "{:".utf8) || bytes[index...].starts(with: "{::".utf8):
            attributes()
        case 0x0A:
            if bytes[(index + 1)...].prefix(while: { $0 != 0x0A }).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                // A paragraph ends: so do brackets and links within it.
                brackets = []
                while !anchors.isEmpty { closeAnchor() }
            }
            copy(1)
        default: copy(1)
        }
    }

    private mutating func copy(_ count: Int) {
        let end = min(index + count, bytes.count)
        line += bytes[index..<end].count { $0 == 0x0A }
        out += bytes[index..<end]
        index = end
    }

    private mutating func skip(to end: Int) {
        line += bytes[index..<end].count { $0 == 0x0A }
        index = end
    }

    // MARK: Code and attributes

    private mutating func code() {
        let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
        var end = index + run
        var length = 0
        while end < bytes.count, end - index < 65_536 {
            if bytes[end] == UInt8(ascii: "`") {
                length += 1
            } else {
                if length == run { return copy(end - index) }
                length = 0
                if bytes[end] == 0x0A, end + 1 < bytes.count, bytes[end + 1] == 0x0A { break }
            }
            end += 1
        }
        if end == bytes.count, length == run { return copy(end - index) }
        // What closes nothing must not close something when the tags around it are gone.
        for _ in 0..<run { out += "\\`".utf8 }
        index += run
    }

    private mutating func attributes() {
        guard let end = bytes[index...].prefix(400).firstIndex(of: UInt8(ascii: "}")),
            !bytes[index..<end].contains(0x0A)
        else { return copy(1) }
        context.note(.style, String(decoding: bytes[index...end], as: UTF8.self), oldLine(line))
        index = end + 1
    }

    // MARK: Links

    private mutating func open() {
        // Two brackets would be a link by name here.
        if out.last == UInt8(ascii: "["), bytes[index...].prefix(200).firstRange(of: Array("]]".utf8)) != nil,
            brackets.last.map({ $0.offset == out.count - 1 }) ?? false
        {
            out.append(0x20)
        }
        if isAtLineStart, definition() { return }
        let isImage = out.last == UInt8(ascii: "!") && out.dropLast().last != UInt8(ascii: "\\")
        brackets.append((out.count, isImage))
        copy(1)
    }

    /// `[name]: address "title"`: the address is rewritten.
    private mutating func definition() -> Bool {
        guard index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "^"),
            let end = bytes[index...].prefix(300).firstIndex(of: UInt8(ascii: "]")), end + 1 < bytes.count,
            bytes[end + 1] == UInt8(ascii: ":"), !bytes[index..<end].contains(0x0A)
        else { return false }
        var start = end + 2
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        guard let target = destination(&start, stopsAtBracket: false), !target.isEmpty else { return false }
        let isImage = PictureName.isPicture(target)
        let resolution = context.resolve(target, isImage, oldLine(line))
        out += bytes[index..<end + 2]
        out.append(0x20)
        switch resolution {
        case .target(let new), .foreignPicture(let new): out += MarkdownWriter.destination(new).utf8
        case .words, .missingPicture: out += "#".utf8
        }
        skip(to: start)
        return true
    }

    private mutating func close() {
        guard let bracket = brackets.popLast() else { return copy(1) }
        var end = index + 1
        guard end < bytes.count, bytes[end] == UInt8(ascii: "(") else { return copy(1) }
        end += 1
        skipBlank(&end)
        guard let target = destination(&end, stopsAtBracket: true) else { return copy(1) }
        skipBlank(&end)
        let title = title(&end)
        skipBlank(&end)
        guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return copy(1) }
        let resolution = context.resolve(target, bracket.isImage, oldLine(line))
        let words = String(decoding: out[min(bracket.offset + 1, out.count)...], as: UTF8.self)
        switch resolution {
        case .target(let new):
            if bracket.isImage, words.trimmedSpaces.isEmpty { context.note(.alternative, new.lastPart, oldLine(line)) }
            out += "](\(MarkdownWriter.destination(new))".utf8
            if let title { out += " \"\(title.replacing("\"", with: "\\\""))\"".utf8 }
            out.append(UInt8(ascii: ")"))
        case .words:
            out.removeSubrange((bracket.isImage ? bracket.offset - 1 : bracket.offset)...)
            out += words.utf8
        case .foreignPicture(let new):
            out.removeSubrange((bracket.offset - 1)...)
            let text = words.trimmedSpaces.isEmpty ? MarkdownWriter.escaped(new.lastPart) : words
            out += "[\(text)](\(MarkdownWriter.destination(new)))".utf8
        case .missingPicture(let name):
            out.removeSubrange((bracket.offset - 1)...)
            out += MarkdownText.missing(name).utf8
        }
        skip(to: end + 1)
    }

    private func skipBlank(_ end: inout Int) {
        while end < bytes.count, [0x20, 0x09, 0x0A].contains(bytes[end]) { end += 1 }
    }

    /// The address that begins here, escapes resolved.
    private func destination(_ end: inout Int, stopsAtBracket: Bool) -> String? {
        var target: [UInt8] = []
        guard end < bytes.count else { return nil }
        if bytes[end] == UInt8(ascii: "<") {
            guard let close = bytes[end...].prefix(4000).firstIndex(of: UInt8(ascii: ">")),
                !bytes[end..<close].contains(0x0A)
            else { return nil }
            target = Array(bytes[end + 1..<close])
            end = close + 1
            return String(decoding: target, as: UTF8.self)
        }
        var depth = 0
        while end < bytes.count, bytes[end] > 0x20 {
            if bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count, bytes[end + 1] > 0x20 {
                end += 1
            } else if stopsAtBracket, bytes[end] == UInt8(ascii: "(") {
                depth += 1
            } else if stopsAtBracket, bytes[end] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            target.append(bytes[end])
            end += 1
        }
        return String(decoding: target, as: UTF8.self).replacing("&amp;", with: "&")
    }

    /// The title that begins here, if one does.
    private func title(_ end: inout Int) -> String? {
        guard end < bytes.count else { return nil }
        let quotes = [
            UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
            UInt8(ascii: "("): UInt8(ascii: ")"),
        ]
        guard let close = quotes[bytes[end]] else { return nil }
        var text: [UInt8] = []
        var at = end + 1
        while at < bytes.count, bytes[at] != close {
            if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count { at += 1 }
            text.append(bytes[at])
            at += 1
        }
        guard at < bytes.count else { return nil }
        end = at + 1
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: Tags

    private mutating func angle() {
        if bytes[index...].starts(with: "<!--".utf8) {
            let end = bytes[index...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
            return skip(to: end)
        }
        guard let end = tagEnd() else { return literalAngle() }
        let inner = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        if inner.hasPrefix("http://") || inner.hasPrefix("https://") || inner.hasPrefix("mailto:") || isMail(inner) {
            return autolink(inner, end)
        }
        guard let first = inner.first, first.isLetter || first == "/", first.isASCII else { return literalAngle() }
        let text = String(decoding: bytes[index...end], as: UTF8.self)
        let number = oldLine(line)
        skip(to: end + 1)
        tag(text, number)
    }

    /// A `<` that begins no tag must not begin one when the tags around it are gone.
    private mutating func literalAngle() {
        out += "\\<".utf8
        index += 1
    }

    private func isMail(_ text: String) -> Bool { text.contains("@") && !text.contains(" ") && !text.contains("=") }

    /// Where the tag that begins here ends; `>` within quotes is not its end.
    private func tagEnd() -> Int? {
        var quote: UInt8?
        for at in index + 1..<min(bytes.count, index + 8000) {
            let byte = bytes[at]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[at - 1] == UInt8(ascii: "=") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return at
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
        }
        return nil
    }

    private mutating func autolink(_ address: String, _ end: Int) {
        let resolution = address.hasPrefix("http") ? context.resolve(address, false, oldLine(line)) : .target(address)
        if case .target(let new) = resolution, new != address {
            out += "[\(MarkdownWriter.escaped(address))](\(MarkdownWriter.destination(new)))".utf8
        } else {
            out += bytes[index...end]
        }
        skip(to: end + 1)
    }

    private mutating func tag(_ text: String, _ number: Int) {
        let isEnd = text.hasPrefix("</")
        let name = text.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        let node = isEnd ? nil : HTMLNode.parse(text).children.first
        switch name {
        case "br":
            if tables.contains(line) || index >= bytes.count {
                out.append(0x20)
            } else {
                while out.last == 0x20 { out.removeLast() }
                out += "\\".utf8
                while index < bytes.count, bytes[index] == 0x20 { index += 1 }
                if index < bytes.count, bytes[index] != 0x0A { out.append(0x0A) }
            }
        case "strong", "b": out += "**".utf8
        case "em", "i", "cite": out += "*".utf8
        case "del", "s", "strike": out += "~~".utf8
        case "code", "kbd", "samp", "tt": out += "`".utf8
        case "a":
            if isEnd { closeAnchor() } else { openAnchor(node?["href"], number) }
        case "img":
            let context = context
            let moved = OldTextContext { target, isImage, _ in
                context.resolve(target, isImage, number)
            } note: { kind, what, _ in
                context.note(kind, what, number)
            }
            out += HTMLToMarkdown(context: moved).markdown(text).utf8
        case "iframe":
            if let video = node?["src"].flatMap({ VideoAddress.page(of: $0) }) {
                out += "<\(video)>".utf8
            } else if !isEnd {
                context.note(.html, "<iframe> \(node?["src"] ?? "")", number)
            }
        case "sup", "sub": script(name, isEnd, number)
        default:
            if !isEnd, !["span", "div", "p", "center", "section", "font"].contains(name) {
                context.note(HTMLToMarkdown.blockNames.contains(name) ? .html : .style, "<\(name)>", number)
            }
        }
    }

    private mutating func script(_ name: String, _ isEnd: Bool, _ number: Int) {
        guard !isEnd, let close = bytes[index...].prefix(60).firstIndex(of: UInt8(ascii: "<")) else { return }
        let text = String(decoding: bytes[index..<close], as: UTF8.self)
        if let raised = MarkdownText.raised(text, isBelow: name == "sub") {
            out += raised.utf8
            index = close
        } else {
            context.note(.style, "<\(name)>", number)
        }
    }

    private mutating func openAnchor(_ target: String?, _ number: Int) {
        guard let target, !target.isEmpty, case .target(let new) = context.resolve(target, false, number) else {
            anchors.append(nil)
            return
        }
        anchors.append(new)
        out.append(UInt8(ascii: "["))
    }

    private mutating func closeAnchor() {
        guard let target = anchors.popLast(), let target else { return }
        out += "](\(MarkdownWriter.destination(target)))".utf8
    }
}
