import Diagnostics

/// Goes through the tokens of PDF (ISO 32000-1, 7.2), forwards, and never past its end.
struct PDFLexer {
    let bytes: [UInt8]
    /// Where reading ends.
    let limit: Int
    /// Where it stands.
    var at: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        limit = min(range.upperBound, bytes.count)
        at = range.lowerBound
    }

    /// What stands at the place, or nothing at the end.
    var next: UInt8? { at < limit ? bytes[at] : nil }

    /// Whether a text stands at the place.
    func stands(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard at + count <= limit else { return false }
        return (0..<count).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
    }

    /// Goes over white space and remarks.
    mutating func skipSpace() {
        while let byte = next {
            if byte == UInt8(ascii: "%") {
                while let byte = next, byte != 10, byte != 13 { at += 1 }
            } else if byte <= 32 {
                at += 1
            } else {
                return
            }
        }
    }

    /// Goes over what is neither white space nor a delimiter: a number, an operator, the rest of a name.
    mutating func skipRegular() {
        while at < limit, PDFLexer.isRegular[Int(bytes[at])] { at += 1 }
    }

    /// Goes over a name with its slash.
    mutating func skipName() {
        at += 1
        skipRegular()
    }

    /// Goes over a text in parentheses.
    mutating func skipString() throws(Diagnostic) {
        var depth = 0
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            if depth == 0 { return }
        }
        throw PDFLexer.broken("a text that does not end")
    }

    /// Goes over a text in hexadecimal digits.
    mutating func skipHexadecimal() throws(Diagnostic) {
        while let byte = next {
            at += 1
            if byte == UInt8(ascii: ">") { return }
        }
        throw PDFLexer.broken("a text that does not end")
    }

    /// Goes over a value of a dictionary, and gives its place. A reference and its like are one value.
    mutating func skipValue() throws(Diagnostic) -> Range<Int> {
        skipSpace()
        let start = at
        switch next {
        case UInt8(ascii: "/"): skipName()
        case UInt8(ascii: "("): try skipString()
        case UInt8(ascii: "<") where !stands("<<"): try skipHexadecimal()
        case UInt8(ascii: "<"), UInt8(ascii: "["): try skipNested()
        case .some(let byte) where PDFLexer.isRegular[Int(byte)]:
            var end = at
            while let byte = next, PDFLexer.isRegular[Int(byte)] {
                skipRegular()
                end = at
                skipSpace()
            }
            return start..<end
        default: throw PDFLexer.broken("a dictionary without a value")
        }
        return start..<at
    }

    /// Goes over an array or a dictionary with all that is in it.
    private mutating func skipNested() throws(Diagnostic) {
        var depth = 0
        while let byte = next {
            switch byte {
            case UInt8(ascii: "("): try skipString()
            case UInt8(ascii: "["):
                depth += 1
                at += 1
            case UInt8(ascii: "]"):
                depth -= 1
                at += 1
            case UInt8(ascii: "<") where stands("<<"):
                depth += 1
                at += 2
            case UInt8(ascii: ">") where stands(">>"):
                depth -= 1
                at += 2
            case UInt8(ascii: "<"): try skipHexadecimal()
            default: at += 1
            }
            if depth == 0 { return }
        }
        throw PDFLexer.broken("brackets that do not close")
    }

    /// For each byte whether it is neither white space nor a delimiter.
    static let isRegular: [Bool] = (0...255).map { $0 > 32 && !"()<>[]{}/%".utf8.contains($0) }

    /// What Cairo is not known to write.
    static func broken(_ what: String) -> Diagnostic {
        .machine(
            "pdf", "a document cannot be packaged: Cairo wrote \(what)",
            expected: "a file of Cairo 1.16, as Debian 12 has it")
    }
}

/// A dictionary within a file: its keys and where their values stand.
struct PDFDictionary {
    /// Behind the brackets that open it.
    let inner: Int
    /// Behind the brackets that close it.
    let end: Int
    private let bytes: [UInt8]
    private var entries: [(key: Range<Int>, value: Range<Int>)] = []

    /// Reads the dictionary that a range begins with.
    init(_ bytes: [UInt8], in range: Range<Int>) throws(Diagnostic) {
        var lexer = PDFLexer(bytes, in: range)
        lexer.skipSpace()
        guard lexer.stands("<<") else { throw PDFLexer.broken("no dictionary where one belongs") }
        lexer.at += 2
        inner = lexer.at
        self.bytes = bytes
        while true {
            lexer.skipSpace()
            if lexer.stands(">>") { break }
            guard lexer.next == UInt8(ascii: "/") else { throw PDFLexer.broken("a dictionary without a key") }
            let key = lexer.at
            lexer.skipName()
            let keyEnd = lexer.at
            entries.append((key..<keyEnd, try lexer.skipValue()))
        }
        end = lexer.at + 2
    }

    /// Where the value of a key stands, or nothing.
    func place(_ key: StaticString) -> Range<Int>? { entries.first { matches($0.key, key) }?.value }

    /// Where a key and its value stand, or nothing.
    func entry(_ key: StaticString) -> Range<Int>? {
        entries.first { matches($0.key, key) }.map { $0.key.lowerBound..<$0.value.upperBound }
    }

    /// Whether a value is a name, such as `/Page`.
    func has(_ key: StaticString, _ name: StaticString) -> Bool { place(key).map { matches($0, name) } ?? false }

    /// The value of a key as it is written, or nothing.
    func text(_ key: StaticString) -> String? { place(key).map { String(decoding: bytes[$0], as: UTF8.self) } }

    /// The number of the object that a key refers to, or nothing.
    func reference(_ key: StaticString) -> Int? {
        guard let words = text(key)?.split(separator: " "), words.count == 3, words[2] == "R" else { return nil }
        return Int(words[0])
    }

    private func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        return range.count == count && (0..<count).allSatisfy { bytes[range.lowerBound + $0] == text.utf8Start[$0] }
    }
}
