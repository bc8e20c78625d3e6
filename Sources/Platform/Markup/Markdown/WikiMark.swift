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
        guard var index = text.firstIndex(of: open) else { return nil }
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

    /// A text with the words of each wiki link, or its target, in place of it.
    static func words(of text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var rest = text
        while let mark = first(in: rest) {
            out += rest[..<mark.range.lowerBound]
            if let words = mark.words { out += rest[words] } else { out += mark.target.utf8 }
            rest = rest[mark.range.upperBound...]
        }
        return out + rest
    }
}
