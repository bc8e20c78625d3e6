/// One text that people write, with its path as they know it: what a diagnostic points into.
public final class Source: Sendable {
    /// The path relative to the studio, such as `Content/blog/first.md`.
    public let path: String
    /// The bytes as read, UTF-8 where the file is in order.
    public let bytes: [UInt8]

    /// Makes a source of bytes that were read from `path`.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Makes a source of a text, for what does not come from a file of its own, such as a plan kept in the store.
    public convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a byte range, with anything that is not UTF-8 shown as U+FFFD.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// Where a byte range lies, as people count: lines and columns from one, columns in characters.
    public func place(of range: Range<Int>) -> Place {
        let start = min(max(range.lowerBound, 0), bytes.count)
        var line = 1
        var lineStart = 0
        for index in 0..<start where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        var lineEnd = start
        while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
        let end = min(max(range.upperBound, start), lineEnd)
        if lineEnd > lineStart, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
        return Place(
            file: path,
            line: line,
            column: text(lineStart..<start).count + 1,
            length: max(text(start..<max(start, end)).count, 1),
            excerpt: text(lineStart..<max(lineStart, lineEnd)))
    }

    /// An error at a byte range of this source.
    public func error(
        _ code: String, _ message: String, at range: Range<Int>, expected: String? = nil, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, at: place(of: range), expected: expected, hint: hint)
    }

    /// A warning at a byte range of this source.
    public func warning(
        _ code: String, _ message: String, at range: Range<Int>, expected: String? = nil, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(.warning, code, message, at: place(of: range), expected: expected, hint: hint)
    }
}
