import Diagnostics

/// A piece of a template.
struct Token {
    enum Kind {
        /// Bytes that are printed as they stand.
        case literal
        /// The inside of `{{ … }}`.
        case output
        /// The inside of `{% … %}`.
        case statement
    }

    let kind: Kind
    /// Where it lies; of outputs and statements only the inside.
    let range: Range<Int>
}

/// Parts a template into literals, outputs and statements.
///
/// A statement or comment alone on its line leaves no line behind; `-` beside a delimiter takes away all white space there.
struct Lexer {
    private let source: Source
    private var tokens: [Token] = []
    private var literalStart = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source) {
        self.source = source
    }

    mutating func lex() -> [Token] {
        let bytes = source.bytes
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), let close = closing(bytes[index + 1]) else {
                index += 1
                continue
            }
            guard let end = find(close, from: index + 2) else {
                diagnostics.append(
                    source.error(
                        "template-open", "this is never closed", at: index..<index + 2,
                        expected: "`\(String(decoding: [close], as: UTF8.self))}` on the way to the end of the file"))
                break
            }
            take(index, bytes[index + 1], end)
            index = end + 2
        }
        flush(to: bytes.count)
        return tokens
    }

    private mutating func take(_ open: Int, _ opener: UInt8, _ end: Int) {
        let bytes = source.bytes
        var inner = open + 2..<end
        var before = open
        var after = end + 2
        if inner.count > 0, bytes[inner.lowerBound] == UInt8(ascii: "-") {
            inner = inner.lowerBound + 1..<inner.upperBound
            while before > literalStart, isSpace(bytes[before - 1]) { before -= 1 }
        }
        if inner.count > 0, bytes[inner.upperBound - 1] == UInt8(ascii: "-") {
            inner = inner.lowerBound..<inner.upperBound - 1
            while after < bytes.count, isSpace(bytes[after]) { after += 1 }
        }
        if opener != UInt8(ascii: "{"), let line = standaloneLine(open, end + 2) {
            before = min(before, max(line.lowerBound, literalStart))
            after = max(after, line.upperBound)
        }
        flush(to: before)
        literalStart = after
        switch opener {
        case UInt8(ascii: "{"): tokens.append(Token(kind: .output, range: inner))
        case UInt8(ascii: "%"): tokens.append(Token(kind: .statement, range: inner))
        default: break
        }
    }

    /// The whole line, newline included, if nothing but the tag stands on it.
    private func standaloneLine(_ open: Int, _ end: Int) -> Range<Int>? {
        let bytes = source.bytes
        var start = open
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
        var stop = end
        while stop < bytes.count, bytes[stop] == 0x20 || bytes[stop] == 0x09 || bytes[stop] == 0x0D { stop += 1 }
        guard stop == bytes.count || bytes[stop] == 0x0A else { return nil }
        return start..<min(stop + 1, bytes.count)
    }

    private mutating func flush(to end: Int) {
        if end > literalStart { tokens.append(Token(kind: .literal, range: literalStart..<end)) }
    }

    private func closing(_ opener: UInt8) -> UInt8? {
        switch opener {
        case UInt8(ascii: "{"): UInt8(ascii: "}")
        case UInt8(ascii: "%"): opener
        case UInt8(ascii: "#"): opener
        default: nil
        }
    }

    /// The offset of `close` followed by `}`, outside of quotes unless a comment is being closed.
    private func find(_ close: UInt8, from start: Int) -> Int? {
        let bytes = source.bytes
        var index = start
        var isQuoted = false
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "\""), close != UInt8(ascii: "#") { isQuoted.toggle() }
            if !isQuoted, bytes[index] == close, bytes[index + 1] == UInt8(ascii: "}") { return index }
            index += 1
        }
        return nil
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
