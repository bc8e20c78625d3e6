/// Text in lines of at most 76 characters of ASCII (RFC 2045, 6.7).
enum QuotedPrintable {
    /// A text with lines that end in CR LF, as mail has it. A line that looks like the end of a message is encoded too.
    static func append(_ text: String, to out: inout [UInt8]) {
        var column = 0
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
            if byte == 0x0A {
                out += [0x0D, 0x0A]
                column = 0
                continue
            }
            let isLast = index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
            let isSpace = byte == 0x20 || byte == 0x09
            let isPlain =
                isSpace ? !isLast : (0x21...0x7E).contains(byte) && byte != 0x3D && !(byte == 0x2E && column == 0)
            if column + (isPlain ? 1 : 3) > 75 {
                out += [0x3D, 0x0D, 0x0A]
                column = 0
            }
            if isPlain, !(byte == 0x2E && column == 0) {
                out.append(byte)
                column += 1
            } else {
                out.append(0x3D)
                Hexadecimal.append(byte, to: &out)
                column += 3
            }
        }
    }

    /// The bytes that a text stands for; what is no encoding stays as it is.
    static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            guard byte == 0x3D else {
                out.append(byte)
                continue
            }
            if index + 1 < text.endIndex, let high = Hexadecimal.value(text[index]),
                let low = Hexadecimal.value(text[index + 1])
            {
                out.append(high << 4 | low)
                index += 2
                continue
            }
            // A soft line break, with the white space that some servers add.
            var end = index
            while end < text.endIndex, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
            if end < text.endIndex, text[end] == 0x0D { end += 1 }
            if end == text.endIndex {
                index = end
            } else if text[end] == 0x0A {
                index = end + 1
            } else {
                out.append(byte)
            }
        }
        return out
    }
}

/// Bytes in lines of 76 characters (RFC 2045, 6.8).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func append(_ bytes: [UInt8], to out: inout [UInt8]) {
        var column = 0
        var index = 0
        while index < bytes.count {
            if column == 76 {
                out += [0x0D, 0x0A]
                column = 0
            }
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            let word = UInt32(bytes[index]) << 16 | UInt32(second) << 8 | UInt32(third)
            out.append(alphabet[Int(word >> 18)])
            out.append(alphabet[Int(word >> 12 & 63)])
            out.append(index + 1 < bytes.count ? alphabet[Int(word >> 6 & 63)] : 0x3D)
            out.append(index + 2 < bytes.count ? alphabet[Int(word & 63)] : 0x3D)
            column += 4
            index += 3
        }
        if column > 0 { out += [0x0D, 0x0A] }
    }

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, sign) in alphabet.enumerated() { values[Int(sign)] = UInt8(value) }
        return values
    }()

    /// The bytes that a text stands for; what is not of the alphabet is passed over.
    static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count / 4 * 3)
        var word: UInt32 = 0
        var count = 0
        for sign in text {
            if sign == 0x3D { break }
            let value = values[Int(sign)]
            guard value != 255 else { continue }
            word = word << 6 | UInt32(value)
            count += 1
            if count == 4 {
                out += [
                    UInt8(truncatingIfNeeded: word >> 16), UInt8(truncatingIfNeeded: word >> 8),
                    UInt8(truncatingIfNeeded: word),
                ]
                (word, count) = (0, 0)
            }
        }
        if count == 2 { out.append(UInt8(truncatingIfNeeded: word >> 4)) }
        if count == 3 { out += [UInt8(truncatingIfNeeded: word >> 10), UInt8(truncatingIfNeeded: word >> 2)] }
        return out
    }
}
