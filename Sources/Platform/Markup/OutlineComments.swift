import Diagnostics

/// A comment of the trainer's between the lines of a text.
public struct OutlineComment: Sendable, Hashable {
    /// Before which heading, paragraph, line or item it stands, counted from the beginning of the body.
    public let position: Int
    /// The comment with its marks; further lines keep their indent beside the first.
    public let text: String
    /// Whether an empty line parts it from what follows.
    public let isApart: Bool

    /// Makes a comment.
    public init(position: Int, text: String, isApart: Bool) {
        self.position = position
        self.text = text
        self.isApart = isApart
    }

    /// Its lines, each with an indent; empty lines stay empty.
    public func lines(indent: String = "") -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "\(indent)\($0)\n" }.joined()
    }
}

/// The comments of a text's body, `<!-- … -->`, and the body without them.
///
/// A comment starts on a line of its own, may go on over several, and ends its last line.
public struct OutlineComments {
    /// A comment with where it stands.
    private struct Comment {
        let range: Range<Int>
        let text: String
        let isApart: Bool
    }

    private var comments: [Comment] = []
    /// The text with spaces where its comments were, so that every offset means the same place.
    public private(set) var bare: Source
    /// Comments that are never closed, or share a line with something else.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Finds the comments of a body.
    ///
    /// - Parameter code: What mistakes are called: `plan-wording`.
    public init(_ source: Source, in body: Range<Int>, code: String) {
        bare = source
        var bytes = source.bytes
        var index = body.lowerBound
        while let start = OutlineComments.find("<!--", in: source.bytes, index..<body.upperBound) {
            guard let close = OutlineComments.find("-->", in: source.bytes, start + 4..<body.upperBound) else {
                diagnostics.append(
                    source.error(
                        code, "the comment that starts here is never closed", at: start..<start + 4,
                        expected: "`-->` at its end"))
                index = body.upperBound
                for place in start..<body.upperBound where !OutlineComments.isBreak(bytes[place]) {
                    bytes[place] = 0x20
                }
                break
            }
            let end = close + 3
            let indent = OutlineComments.indent(before: start, in: source.bytes, from: body.lowerBound)
            let isLast = OutlineComments.endsLine(end, in: source.bytes, to: body.upperBound)
            if let indent, isLast {
                let text = OutlineComments.text(source, start..<end, indent: indent)
                let isApart = OutlineComments.isFollowedByEmptyLine(end, in: source.bytes, to: body.upperBound)
                comments.append(Comment(range: start..<end, text: text, isApart: isApart))
            } else {
                diagnostics.append(
                    source.error(
                        code, "a comment stands on lines of its own", at: start..<end,
                        expected: "nothing else on the lines from `<!--` to `-->`"))
            }
            for place in start..<end where !OutlineComments.isBreak(bytes[place]) { bytes[place] = 0x20 }
            index = end
        }
        if index > body.lowerBound { bare = Source(path: source.path, bytes: bytes) }
    }

    /// The comments with the lines that they stand before.
    public func placed(among lines: [Outline.Line]) -> [OutlineComment] {
        var position = 0
        return comments.map { comment in
            while position < lines.count, lines[position].range.lowerBound < comment.range.lowerBound {
                position += 1
            }
            var isApart = false
            if position < lines.count {
                if case .item = lines[position].kind {} else { isApart = comment.isApart }
            }
            return OutlineComment(position: position, text: comment.text, isApart: isApart)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isBreak(byte) }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func find(_ mark: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let count = mark.utf8CodeUnitCount
        guard range.count >= count else { return nil }
        let first = mark.utf8Start[0]
        var index = range.lowerBound
        while index + count <= range.upperBound {
            if bytes[index] == first, (1..<count).allSatisfy({ bytes[index + $0] == mark.utf8Start[$0] }) {
                return index
            }
            index += 1
        }
        return nil
    }

    /// How much white space stands before a place in its line, or nothing where something else does.
    private static func indent(before place: Int, in bytes: [UInt8], from start: Int) -> Int? {
        var index = place
        while index > start, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
        return index == start || bytes[index - 1] == 0x0A ? place - index : nil
    }

    private static func endsLine(_ place: Int, in bytes: [UInt8], to end: Int) -> Bool {
        var index = place
        while index < end, bytes[index] != 0x0A {
            guard isSpace(bytes[index]) else { return false }
            index += 1
        }
        return true
    }

    private static func isFollowedByEmptyLine(_ place: Int, in bytes: [UInt8], to end: Int) -> Bool {
        guard let newline = bytes[place..<end].firstIndex(of: 0x0A) else { return false }
        var index = newline + 1
        while index < end, bytes[index] != 0x0A {
            guard isSpace(bytes[index]) else { return false }
            index += 1
        }
        return index < end
    }

    /// The comment's lines without the indent that the first one has.
    private static func text(_ source: Source, _ range: Range<Int>, indent: Int) -> String {
        let lines = source.text(range).split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
        return lines.enumerated().map { number, line in
            var line = line
            var remaining = number == 0 ? 0 : indent
            while remaining > 0, let first = line.first, first == " " || first == "\t" {
                line.removeFirst()
                remaining -= 1
            }
            while let last = line.last, last.isWhitespace { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }
}
