import Diagnostics

extension Source {
    /// An error at the first character that prints nothing and that printers and terminals take for an order; nothing where there
    /// is none. What stands behind a NUL would not be printed at all.
    public func controlCharacter() -> Diagnostic? {
        guard
            let index = bytes.firstIndex(where: {
                $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F
            })
        else { return nil }
        return error(
            "control-character", "there is a control character here", at: index..<index + 1,
            expected: "text without control characters", hint: "delete it; it may have come with a copied text")
    }

    /// The text of a range on one line: line breaks with the white space around them are one space.
    public func line(_ range: Range<Int>) -> String {
        let text = text(trimmed(range))
        guard text.utf8.contains(0x0A) else { return text }
        return text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).map { String($0).trimmingSpaces() }
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A range without white space at its ends.
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
