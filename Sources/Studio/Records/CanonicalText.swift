/// A text that says the same thing in the same bytes each time: one `key=value` a line, in a fixed order, so that its digest
/// shows whether anything was changed. Line breaks and backslashes in values are escaped.
struct CanonicalText {
    private(set) var text = ""

    /// Adds a line.
    mutating func add(_ key: String, _ value: String) {
        text += key + "="
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\n"
    }

    /// Adds a line, or nothing where there is no value.
    mutating func add(_ key: String, _ value: String?) {
        if let value { add(key, value) }
    }

    /// Adds a line with a whole number.
    mutating func add(_ key: String, _ value: some BinaryInteger) { add(key, "\(value)") }
}

/// Reads a canonical text back, line by line in the order it was written. It works on bytes: a value may begin with a mark that
/// would join the sign before it into one character.
struct CanonicalReader {
    /// The text is not what the writer makes: it names the key that was looked for.
    struct Unreadable: Error {
        let key: String
    }

    /// Amounts and quantities beyond this are no invoice's: a bound that keeps all arithmetic on them far from overflow.
    static let amounts: ClosedRange<Int64> = -1_000_000_000_000...1_000_000_000_000

    private let lines: [ArraySlice<UInt8>]
    private var next = 0

    init(_ text: String) {
        lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"))
    }

    /// Whether every line was read.
    var isAtEnd: Bool { next == lines.count }

    /// The value of the next line if it has this key; the line is then read.
    mutating func optional(_ key: String) -> String? {
        guard next < lines.count, lines[next].starts(with: (key + "=").utf8) else { return nil }
        let value = CanonicalReader.unescaped(lines[next].dropFirst(key.utf8.count + 1))
        next += 1
        return value
    }

    /// The value of the next line, which must have this key.
    mutating func text(_ key: String) throws(Unreadable) -> String {
        guard let value = optional(key) else { throw Unreadable(key: key) }
        return value
    }

    /// The whole number of the next line, within limits.
    mutating func number<Number: FixedWidthInteger>(
        _ key: String, in range: ClosedRange<Number>
    ) throws(Unreadable) -> Number {
        guard let number = Number(try text(key)), range.contains(number) else { throw Unreadable(key: key) }
        return number
    }

    /// The value of the next line, made into something else.
    mutating func value<Value>(_ key: String, _ make: (String) -> Value?) throws(Unreadable) -> Value {
        guard let value = make(try text(key)) else { throw Unreadable(key: key) }
        return value
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                out.append(byte == UInt8(ascii: "n") ? 10 : byte == UInt8(ascii: "r") ? 13 : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
