/// A style sheet without comments and without white space that means nothing.
///
/// Careful rather than small: spaces are left where they may part selectors or the terms of `calc()`, and strings are not touched.
func minified(css bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    var isSpaceDue = false
    while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
            index += 2
            while index + 1 < bytes.count, !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/"))
            {
                index += 1
            }
            index += 2
            isSpaceDue = true
            continue
        }
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
            isSpaceDue = true
            index += 1
            continue
        }
        // Around these no space has a meaning; before a colon and within brackets one may.
        let isTight = "{};,>".utf8.contains(byte) || out.last.map { "{};,>:(".utf8.contains($0) } ?? true
        if isSpaceDue, !isTight { out.append(0x20) }
        isSpaceDue = false
        if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            let start = index
            index += 1
            while index < bytes.count, bytes[index] != byte { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
            index = min(index + 1, bytes.count)
            out += bytes[start..<index]
        } else {
            out.append(byte)
            index += 1
        }
    }
    return out + [0x0A]
}
