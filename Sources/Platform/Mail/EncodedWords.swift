/// Words of a header that hold more than ASCII (RFC 2047).
enum EncodedWords {
    /// At most so many bytes of an encoded word stand between its marks, so that it fits behind `Subject:`; 75 with the marks would be the most.
    private static let limit = 52

    /// A text as encoded words in UTF-8, each whole in its characters, with a space between them. ASCII stays as it is.
    static func text(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) || text.contains("=?") else { return text }
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let encoded = String(scalar).utf8.map(quoted).joined()
            if word.utf8.count + encoded.utf8.count > limit {
                words.append(word)
                word = ""
            }
            word += encoded
        }
        words.append(word)
        return words.map { "=?UTF-8?Q?\($0)?=" }.joined(separator: " ")
    }

    /// What may stand unencoded in a word of a phrase (RFC 2047, 5 (3)).
    private static func quoted(_ byte: UInt8) -> String {
        if byte == 0x20 { return "_" }
        if isAlphanumeric(byte) || "!*+-/".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
        return "=" + Hexadecimal.pair(byte)
    }

    /// A header's text with its encoded words read. What cannot be read stays as it is.
    static func read(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        var wasWord = false
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            // White space between two encoded words belongs to neither (RFC 2047, 6.2).
            if !(wasWord && before.allSatisfy(\.isWhitespace)) { result += before }
            let parts = rest[start.upperBound...].split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count == 3, let end = parts[2].firstRange(of: "?="),
                let decoded = decoded(parts[2][..<end.lowerBound], parts[0], parts[1])
            {
                result += decoded
                rest = parts[2][end.upperBound...]
                wasWord = true
            } else {
                result += "=?"
                rest = rest[start.upperBound...]
                wasWord = false
            }
        }
        return result + rest
    }

    private static func decoded(_ text: Substring, _ charset: Substring, _ encoding: Substring) -> String? {
        let bytes: [UInt8]
        switch encoding {
        case "Q", "q":
            bytes = QuotedPrintable.bytes(Array(text.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })[...])
        case "B", "b": bytes = Base64.bytes(Array(text.utf8)[...])
        default: return nil
        }
        let name = charset.prefix { $0 != "*" }
        return Charset.text(bytes[...], String(name))
    }
}

/// Bytes as two digits.
enum Hexadecimal {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func pair(_ byte: UInt8) -> String {
        String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
    }

    static func append(_ byte: UInt8, to out: inout [UInt8]) {
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
    }

    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
