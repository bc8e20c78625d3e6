import Diagnostics

/// A content file parted into its front matter and its body.
public struct FrontMatter: Sendable {
    /// The keys between the two lines of three dashes; empty where the file has none.
    public let document: YAMLDocument
    /// The bytes of the source that follow it.
    public let body: Range<Int>

    /// Parts a source; a file that is not UTF-8, that never closes its front matter or whose YAML is not in order gives
    /// diagnostics instead.
    public static func parse(_ source: Source, into diagnostics: inout [Diagnostic]) -> FrontMatter? {
        let bytes = source.bytes
        if let bad = firstInvalidUTF8(bytes) {
            diagnostics.append(
                source.error(
                    "not-utf8", "this byte is not UTF-8", at: bad..<bad + 1,
                    hint: "save the file with the encoding UTF-8"))
            return nil
        }
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = fence(bytes, at: start) else {
            let document = YAMLDocument(source: source, range: start..<start, entries: [])
            return FrontMatter(document: document, body: start..<bytes.count)
        }
        let opening = start
        start = first
        var line = start
        while line < bytes.count {
            if let after = fence(bytes, at: line) {
                guard let document = YAMLDocument.parse(source, in: start..<line, into: &diagnostics) else {
                    return nil
                }
                return FrontMatter(document: document, body: after..<bytes.count)
            }
            line = (bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
        }
        diagnostics.append(
            source.error(
                "front-matter-open", "the front matter that starts here is never closed", at: opening..<opening + 3,
                expected: "a line `---` after the last key"))
        return nil
    }

    /// The offset after a line of three dashes that starts here.
    private static func fence(_ bytes: [UInt8], at start: Int) -> Int? {
        let dash = UInt8(ascii: "-")
        guard start + 3 <= bytes.count, bytes[start] == dash, bytes[start + 1] == dash, bytes[start + 2] == dash else {
            return nil
        }
        var index = start + 3
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
        if index == bytes.count { return index }
        return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
    }
}

/// The offset of the first byte that is not UTF-8, or nothing. ASCII, which is most of it, is passed eight bytes at a time.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw -> Int? in
        var index = 0
        while index < raw.count {
            if index + 8 <= raw.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
                continue
            }
            let lead = raw[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            let length = lead & 0xE0 == 0xC0 ? 2 : lead & 0xF0 == 0xE0 ? 3 : lead & 0xF8 == 0xF0 ? 4 : 0
            guard length > 0, index + length <= raw.count else { return index }
            var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
            for offset in 1..<length {
                let next = raw[index + offset]
                guard next & 0xC0 == 0x80 else { return index }
                scalar = scalar << 6 | UInt32(next & 0x3F)
            }
            let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
            guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return index }
            index += length
        }
        return nil
    }
}
