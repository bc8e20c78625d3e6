import Markup

/// Pieces of Markdown that several converters write.
enum MarkdownText {
    /// A block of code, with a fence longer than any within.
    static func fence(_ text: String, language: String) -> String {
        var longest = 2
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let info = language.filter { $0.isLetter || $0.isNumber || "+-#._".contains($0) }
        return "\(fence)\(info)\n\(text)\(text.isEmpty ? "" : "\n")\(fence)"
    }

    /// Lines with something before each of them.
    static func prefixed(_ text: String, first: String, rest: String, empty: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            index == 0 ? first + line : line.isEmpty ? empty : rest + line
        }.joined(separator: "\n")
    }

    /// The sign of the list that a block is: `-` or `*`, or what stands behind its number, `.` or `)`. Paragraphs have none,
    /// because theirs are escaped.
    static func listMark(of block: String) -> Character? {
        let digits = block.prefix { $0.isASCII && $0.isNumber }
        let rest = block.dropFirst(digits.count)
        guard let mark = rest.first, rest.dropFirst().first == " " else { return nil }
        return (digits.isEmpty ? "-*" : ".)").contains(mark) ? mark : nil
    }

    /// A block that does not become one with the block before it: of two lists that follow each other the second has another
    /// sign.
    static func apart(_ block: String, from before: String?) -> String {
        guard let before, let mark = listMark(of: block), listMark(of: before) == mark else { return block }
        let other: Character = mark == "-" ? "*" : ")"
        return block.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard listMark(of: String(line)) == mark else { return String(line) }
            let digits = line.prefix { $0.isNumber }
            return digits + String(other) + line.dropFirst(digits.count + 1)
        }.joined(separator: "\n")
    }

    /// A picture of the old site, or what takes its place.
    static func image(
        _ alternative: String, _ address: String, caption: String? = nil, _ context: OldTextContext, line: Int
    ) -> String {
        switch context.resolve(address, true, line) {
        case .target(let target):
            if alternative.isEmpty { context.note(.alternative, target.lastPart, line) }
            return MarkdownWriter.image(alternative, target, caption: caption)
        case .foreignPicture(let target):
            let words = alternative.isEmpty ? target.lastPart : alternative
            return "[\(MarkdownWriter.escaped(words))](\(MarkdownWriter.destination(target)))"
        case .missingPicture(let name): return missing(name)
        case .words: return MarkdownWriter.escaped(alternative)
        }
    }

    /// The remark in place of a picture that is not there.
    static func missing(_ name: String) -> String { "*(picture missing: \(MarkdownWriter.escaped(name)))*" }

    /// The Markdown with what would still be read as HTML shown as it is. The converters leave none in what people write;
    /// broken markup can still come to mean something when other marks around it are gone.
    static func withoutHTML(_ markdown: String) -> String {
        guard markdown.utf8.contains(UInt8(ascii: "<")) else { return markdown }
        var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<20 {
            let tree = MarkdownTree.parse(Array(lines.joined(separator: "\n").utf8)[...])
            let places = tree.nodes.filter { $0.kind == .htmlBlock || $0.kind == .inlineHTML }
            guard let node = places.first else { break }
            let wanted = tree.string(node.text).prefix { $0 != "\n" }
            guard let line = lines.indices.dropFirst(Int(node.line) - 1).first(where: { lines[$0].contains(wanted) })
            else { break }
            lines[line] = lines[line].replacing(wanted, with: wanted.replacing("<", with: "&lt;"), maxReplacements: 1)
        }
        return lines.joined(separator: "\n")
    }

    /// Figures and signs that stand raised or lowered, where there are letters for all of them.
    static func raised(_ text: String, isBelow: Bool) -> String? {
        let plain = Array("0123456789+-=()")
        let letters = Array(isBelow ? "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" : "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
        var out = ""
        for character in text {
            guard let index = plain.firstIndex(of: character) else { return nil }
            out.append(letters[index])
        }
        return out.isEmpty ? nil : out
    }
}

/// The pages of videos, which the press shows as a frame when their link stands alone.
enum VideoAddress {
    /// The page of a video that a frame shows, or nothing where it is no video of YouTube or Vimeo.
    static func page(of frame: String) -> String? {
        var rest = Substring(frame)
        for prefix in ["https:", "http:", "//", "www."] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        for prefix in ["youtube.com/embed/", "youtube-nocookie.com/embed/", "youtu.be/", "youtube.com/v/"]
        where rest.hasPrefix(prefix) {
            return youTube(String(rest.dropFirst(prefix.count).prefix { !"?&#/".contains($0) }))
        }
        if rest.hasPrefix("youtube.com/watch?"), let start = rest.firstRange(of: "v=") {
            return youTube(String(rest[start.upperBound...].prefix { !"&#".contains($0) }))
        }
        for prefix in ["player.vimeo.com/video/", "vimeo.com/"] where rest.hasPrefix(prefix) {
            return vimeo(String(rest.dropFirst(prefix.count).prefix { !"?&#/".contains($0) }))
        }
        return nil
    }

    /// The page of a video of YouTube by its name there.
    static func youTube(_ name: String) -> String? {
        let isName =
            !name.isEmpty && name.utf8.count <= 40 && name != "videoseries"
            && name.utf8.allSatisfy {
                isPlainByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
        return isName ? "https://www.youtube.com/watch?v=\(name)" : nil
    }

    /// The page of a video of Vimeo by its number.
    static func vimeo(_ number: String) -> String? {
        let isNumber =
            !number.isEmpty && number.utf8.count <= 20 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? "https://vimeo.com/\(number)" : nil
    }

    private static func isPlainByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

/// The anchors of a page's headings, as the press will make them.
struct AnchorNames {
    private var uses: [String: Int] = [:]

    /// The anchor of the next heading.
    mutating func next(_ title: String) -> String {
        let name = anchorName(title.trimmedSpaces)
        let base = name.isEmpty ? "section" : name
        var anchor = base
        var count = uses[base, default: 0]
        while uses[anchor] != nil {
            anchor = "\(base)-\(max(1, count))"
            count += 1
        }
        uses[anchor] = 1
        if anchor != base { uses[base] = count }
        return anchor
    }
}

extension StringProtocol {
    /// The text without white space at its ends, and with each run of it within as one space.
    var trimmedSpaces: String {
        split(maxSplits: .max, omittingEmptySubsequences: true) { $0.isWhitespace }.joined(separator: " ")
    }

    /// What stands after the last slash.
    var lastPart: String {
        split(maxSplits: .max, omittingEmptySubsequences: true) { $0 == "/" }.last.map { String($0) } ?? String(self)
    }
}
