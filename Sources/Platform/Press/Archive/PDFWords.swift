import Drawing

/// What a PDF says, for whoever searches it: every packed stream unpacked, every string decoded, and the text of its pages by the maps
/// of its fonts.
///
/// It reads what it can of any file and refuses nothing: a part that cannot be read is left out.
public enum PDFWords {
    /// Everything that can be read, in UTF-8, one part after the other.
    public static func revealed(in file: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        let streams = streams(in: file)
        let fonts = FontMaps(file, streams)
        for stream in streams {
            guard let data = stream.data else { continue }
            // A form or a page shows text; anything else is shown as it is.
            let shown = PageText.text(of: data, fonts)
            out += data
            out.append(0x0A)
            out += shown
            out.append(0x0A)
        }
        out += strings(in: file)
        return out
    }

    struct Stream {
        /// The number of its object.
        let number: Int
        /// Unpacked; nothing where that is not possible.
        let data: [UInt8]?
    }

    /// All streams of a file.
    private static func streams(in file: [UInt8]) -> [Stream] {
        var found: [Stream] = []
        var at = 0
        while let start = next("stream", in: file, from: at) {
            at = start + 6
            // `endstream` is met where a stream could not be told from it.
            if start >= 3, file[(start - 3)..<start].elementsEqual("end".utf8) { continue }
            var begin = at
            if begin < file.count, file[begin] == 0x0D { begin += 1 }
            if begin < file.count, file[begin] == 0x0A { begin += 1 }
            guard let end = next("endstream", in: file, from: begin) else { break }
            let head = file[max(0, start - 2000)..<start]
            let object = lastIndex(of: " obj", in: head) ?? head.startIndex
            let dictionary = file[object..<start]
            let isPacked = contains("/FlateDecode", dictionary)
            let isOther = contains("/DCTDecode", dictionary) || contains("/ASCII85Decode", dictionary)
            let body = file[begin..<end]
            var data: [UInt8]? = isPacked || isOther ? nil : Array(body)
            if isPacked {
                // The line feed before `endstream` may be the data's or not.
                data = (try? Zlib.unpacked(body)) ?? (try? Zlib.unpacked(body.dropLast()))
            }
            found.append(Stream(number: number(before: object, in: file), data: data))
            at = end + 9
        }
        return found
    }

    /// The number that stands before ` 0 obj`.
    private static func number(before place: Int, in file: [UInt8]) -> Int {
        var end = place
        // The generation, and the space before it.
        while end > 0, isDigit(file[end - 1]) { end -= 1 }
        while end > 0, file[end - 1] == 0x20 { end -= 1 }
        var start = end
        while start > 0, isDigit(file[start - 1]), end - start < 9 { start -= 1 }
        return Int(String(decoding: file[start..<end], as: UTF8.self)) ?? -1
    }

    /// The strings of a file outside of its streams that are UTF-16, as titles and bookmarks are.
    private static func strings(in file: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var at = 0
        while let start = next("<", in: file, from: at) {
            at = start + 1
            guard at + 4 <= file.count, file[at..<(at + 4)].allSatisfy(isHexadecimal) else { continue }
            let digits = file[at...].prefix { isHexadecimal($0) || $0 == 0x0A || $0 == 0x20 }
            let bytes = unpackedHexadecimal(digits)
            if bytes.starts(with: [0xFE, 0xFF]) {
                out += utf8(bigEndian: Array(bytes.dropFirst(2)))
                out.append(0x0A)
            }
            at = digits.endIndex
        }
        at = 0
        while let start = next("(", in: file, from: at) {
            let (bytes, end) = literal(in: file, from: start)
            if bytes.starts(with: [0xFE, 0xFF]) {
                out += utf8(bigEndian: Array(bytes.dropFirst(2)))
                out.append(0x0A)
            }
            at = max(start + 1, end)
        }
        return out
    }

    // MARK: Bytes

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    static func unpackedHexadecimal(_ digits: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var high: UInt8?
        for digit in digits where isHexadecimal(digit) {
            let value = isDigit(digit) ? digit - 0x30 : (digit | 0x20) - 0x61 + 10
            if let first = high {
                out.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        if let high { out.append(high << 4) }
        return out
    }

    /// The bytes of a literal string that begins at its bracket, and where it ends.
    static func literal(in bytes: [UInt8], from start: Int) -> (bytes: [UInt8], end: Int) {
        var out: [UInt8] = []
        var (at, depth) = (start + 1, 1)
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return (out, at) }
            case UInt8(ascii: "\\"):
                guard at < bytes.count else { return (out, at) }
                let next = bytes[at]
                at += 1
                if (0x30...0x37).contains(next) {
                    var value = Int(next - 0x30)
                    for _ in 0..<2 where at < bytes.count && (0x30...0x37).contains(bytes[at]) {
                        value = value * 8 + Int(bytes[at] - 0x30)
                        at += 1
                    }
                    out.append(UInt8(truncatingIfNeeded: value))
                } else {
                    out.append(next)
                }
                continue
            default: break
            }
            out.append(byte)
        }
        return (out, at)
    }

    static func utf8(bigEndian bytes: [UInt8]) -> [UInt8] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    static func next(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let count = word.utf8CodeUnitCount
        guard start >= 0, bytes.count - start >= count, count > 0 else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            word.withUTF8Buffer { word in
                var at = start
                while at <= bytes.count - count {
                    if bytes[at] == word[0], (1..<count).allSatisfy({ bytes[at + $0] == word[$0] }) { return at }
                    at += 1
                }
                return nil
            }
        }
    }

    private static func lastIndex(of word: StaticString, in slice: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(slice)
        var (at, last) = (0, Int?.none)
        while let found = next(word, in: bytes, from: at) {
            last = found
            at = found + 1
        }
        return last.map { slice.startIndex + $0 }
    }

    static func contains(_ word: StaticString, _ slice: ArraySlice<UInt8>) -> Bool {
        next(word, in: Array(slice), from: 0) != nil
    }
}
