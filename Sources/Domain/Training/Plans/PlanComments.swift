import Diagnostics

/// The comments of a plan's body, and the body without them.
///
/// A comment starts on a line of its own, may go on over several, and ends its last line.
struct PlanComments {
    /// A comment with where it stands.
    struct Comment {
        let range: Range<Int>
        let text: String
        let isApart: Bool
    }

    /// The comments in order.
    private(set) var comments: [Comment] = []
    /// The text with spaces where its comments were, so that every offset means the same place.
    private(set) var bare: Source
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, in body: Range<Int>) {
        bare = source
        var bytes = source.bytes
        var index = body.lowerBound
        while let start = PlanComments.find("<!--", in: source.bytes, index..<body.upperBound) {
            guard let close = PlanComments.find("-->", in: source.bytes, start + 4..<body.upperBound) else {
                diagnostics.append(
                    source.error(
                        "plan-wording", "the comment that starts here is never closed", at: start..<start + 4,
                        expected: "`-->` at its end"))
                index = body.upperBound
                for place in start..<body.upperBound where !PlanComments.isBreak(bytes[place]) { bytes[place] = 0x20 }
                break
            }
            let end = close + 3
            let indent = PlanComments.indent(before: start, in: source.bytes, from: body.lowerBound)
            let isLast = PlanComments.endsLine(end, in: source.bytes, to: body.upperBound)
            if let indent, isLast {
                let text = PlanComments.text(source, start..<end, indent: indent)
                let isApart = PlanComments.isFollowedByEmptyLine(end, in: source.bytes, to: body.upperBound)
                comments.append(Comment(range: start..<end, text: text, isApart: isApart))
            } else {
                diagnostics.append(
                    source.error(
                        "plan-wording", "a comment stands on lines of its own", at: start..<end,
                        expected: "nothing else on the lines from `<!--` to `-->`"))
            }
            for place in start..<end where !PlanComments.isBreak(bytes[place]) { bytes[place] = 0x20 }
            index = end
        }
        if index > body.lowerBound { bare = Source(path: source.path, bytes: bytes) }
    }

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
