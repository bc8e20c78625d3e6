import Diagnostics

/// A text of headings, lists and prose, line by line with where each stands: the ground of plans, recipes and menus, whose
/// lines mean more than their Markdown.
public struct Outline: Sendable {
    /// One line, or one paragraph of prose.
    public struct Entry: Sendable {
        /// What kind of line it is.
        public let kind: Kind
        /// Its text without marker and outer white space; the lines of a paragraph are joined by newlines.
        public let text: String
        /// Where the text lies in the source, so that an offset into a one-line text's UTF-8 is an offset from here.
        public let range: Range<Int>
    }

    /// The kinds of line.
    public enum Kind: Sendable, Hashable {
        /// `#` to `######`.
        case heading(level: Int)
        /// `-`, `*` or `+`; depth 0 at the margin, 1 for an item nested under it, and so on.
        case item(depth: Int)
        /// `1.` or `1)` with its number.
        case step(number: Int)
        /// One paragraph.
        case prose
    }

    /// The entries in order.
    public let entries: [Entry]

    /// Reads a part of a source. Nothing is refused: what is neither heading nor list is prose.
    public static func parse(_ source: Source, in range: Range<Int>? = nil) -> Outline {
        let bytes = source.bytes
        let range = range ?? 0..<bytes.count
        var entries: [Entry] = []
        var indents: [Int] = []
        var paragraph: Range<Int>?
        func closeParagraph() {
            guard let lines = paragraph else { return }
            // A line break of Windows is one character in Swift, and not the same as a newline.
            let text = source.text(lines).split(whereSeparator: { $0 == "\n" || $0 == "\r\n" })
                .map { String($0).trimmingSpaces() }.joined(separator: "\n")
            entries.append(Entry(kind: .prose, text: text, range: lines))
            paragraph = nil
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
            var end = newline
            while end > start, isSpace(bytes[end - 1]) { end -= 1 }
            var text = start
            var indent = 0
            while text < end, isSpace(bytes[text]) {
                indent += bytes[text] == UInt8(ascii: "\t") ? 4 : 1
                text += 1
            }
            if text == end {
                closeParagraph()
            } else if let (kind, after) = marker(bytes, text..<end, indent) {
                closeParagraph()
                var kind = kind
                switch kind {
                case .item:
                    while let last = indents.last, last >= indent { indents.removeLast() }
                    kind = .item(depth: indents.count)
                    indents.append(indent)
                default:
                    indents = []
                }
                entries.append(Entry(kind: kind, text: source.text(after..<end), range: after..<end))
            } else {
                if paragraph == nil, indent == 0 { indents = [] }
                paragraph = (paragraph?.lowerBound ?? text)..<end
            }
            start = newline + 1
        }
        closeParagraph()
        return Outline(entries: entries)
    }

    /// A line of the outline with what goes on below it, or a paragraph.
    public struct Line: Sendable {
        /// What kind of line it is.
        public let kind: Kind
        /// Where its text lies in the source, line breaks in it included.
        public var range: Range<Int>
    }

    /// The entries, each item joined with the text that goes on below it: indented, and with no empty line between.
    public func lines(in source: Source) -> [Line] {
        var lines: [Line] = []
        for entry in entries {
            if entry.kind == .prose, let last = lines.last, case .item = last.kind {
                let gap = source.bytes[last.range.upperBound..<entry.range.lowerBound]
                let isNext = gap.count { $0 == UInt8(ascii: "\n") } == 1
                if isNext, let end = gap.last, end == UInt8(ascii: " ") || end == UInt8(ascii: "\t") {
                    lines[lines.count - 1].range = last.range.lowerBound..<entry.range.upperBound
                    continue
                }
            }
            lines.append(Line(kind: entry.kind, range: entry.range))
        }
        return lines
    }

    /// The kind of line that a marker opens, and where its text starts.
    private static func marker(_ bytes: [UInt8], _ line: Range<Int>, _ indent: Int) -> (Kind, Int)? {
        var index = line.lowerBound
        func skippingSpaces(_ from: Int) -> Int {
            var index = from
            while index < line.upperBound, isSpace(bytes[index]) { index += 1 }
            return index
        }
        switch bytes[index] {
        case UInt8(ascii: "#") where indent < 4:
            while index < line.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
            let level = index - line.lowerBound
            guard level <= 6, index == line.upperBound || isSpace(bytes[index]) else { return nil }
            return (.heading(level: level), skippingSpaces(index))
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            guard index + 1 == line.upperBound || isSpace(bytes[index + 1]) else { return nil }
            return (.item(depth: 0), skippingSpaces(index + 1))
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var number = 0
            while index < line.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
                number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
                index += 1
                guard number < 1_000_000 else { return nil }
            }
            guard index + 1 < line.upperBound, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
                isSpace(bytes[index + 1])
            else { return nil }
            return (.step(number: number), skippingSpaces(index + 1))
        default:
            return nil
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
