import Glibc

/// A wiki link as written in a run of text: `[[back-squat]]` or `[[back-squat|squats]]`.
struct WikiMark {
    /// Where it stands, brackets included.
    let range: Range<Int>
    /// What it names.
    let target: String
    /// Its own words, where it has some.
    let words: Range<Int>?

    /// The first wiki link of a text, without brackets inside.
    static func first(in text: ArraySlice<UInt8>) -> WikiMark? {
        let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
        guard var index = firstIndex(of: open, in: text) else { return nil }
        while index + 4 < text.endIndex {
            if text[index] == open, text[index + 1] == open {
                let start = index + 2
                var end = start
                while end < text.endIndex, text[end] != close, text[end] != open { end += 1 }
                if end + 1 < text.endIndex, end > start, text[end] == close, text[end + 1] == close {
                    let bar = text[start..<end].firstIndex(of: UInt8(ascii: "|"))
                    let target = String(decoding: text[start..<(bar ?? end)], as: UTF8.self).trimmingSpaces()
                    return WikiMark(range: index..<end + 2, target: target, words: bar.map { $0 + 1..<end })
                }
            }
            index += 1
        }
        return nil
    }

    /// The first place of a byte; looked for by the C library, sixty-four bytes at a time.
    private static func firstIndex(of byte: UInt8, in text: ArraySlice<UInt8>) -> Int? {
        text.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count) else { return nil }
            return text.startIndex + (UnsafeRawPointer(found) - start)
        }
    }

    /// Adds a text with the words of each wiki link, or its target, in place of it.
    static func appendWords(of text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        var rest = text
        while let mark = first(in: rest) {
            out += rest[..<mark.range.lowerBound]
            if let words = mark.words { out += rest[words] } else { out += mark.target.utf8 }
            rest = rest[mark.range.upperBound...]
        }
        out += rest
    }
}
