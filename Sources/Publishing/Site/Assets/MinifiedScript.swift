/// A script without comments that have a line of their own, and without white space that means nothing.
///
/// Careful rather than small. Where a statement ends only a parser of the whole language could tell, so a line's end stays unless what is
/// before or after it says that it means nothing. A line with a slash outside of its strings, which may begin a pattern or a comment, keeps
/// its spaces and its end. A template over several lines has white space that counts: a script with one is left as it is.
func minified(script bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var mayJoin = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
        guard line.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2) else { return bytes }
        let start = line.firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? line.endIndex
        let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }.map { $0 + 1 } ?? line.endIndex
        let inner = line[start..<max(start, end)]
        if inner.isEmpty || inner.starts(with: "//".utf8) { continue }
        let tight = withoutSpaces(inner)
        let line = tight ?? Array(inner)
        if mayJoin, let before = out.dropLast().last, "{;,(".utf8.contains(before) || "})".utf8.contains(line[0]) {
            out.removeLast()
        }
        out += line
        out.append(0x0A)
        mayJoin = tight != nil
    }
    return out
}

/// A line of a script without the spaces that part no words; nothing for one that may hold a pattern or a comment.
private func withoutSpaces(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    for (index, byte) in zip(line.indices, line) {
        if let open = quote {
            out.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == open {
                quote = nil
            }
            continue
        }
        switch byte {
        case UInt8(ascii: "/"): return nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            quote = byte
            out.append(byte)
        case 0x20 where index + 1 < line.endIndex:
            let (before, after) = (out.last ?? 0x20, line[index + 1])
            let isSign = "+-".utf8.contains(before) && "+-".utf8.contains(after)
            if isWord(before) && isWord(after) || isSign { out.append(byte) }
        default: out.append(byte)
        }
    }
    return quote == nil ? out : nil
}

private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "#")
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
