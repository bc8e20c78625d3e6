/// The root of a drawing in SVG, as far as its size goes: SVG 2, 8.2 and 8.6; CSS Images 3, 5.1.
///
/// Reads the attributes itself. A library for SVG would open fonts and other files for what two numbers tell.
struct SVGRoot {
    /// Width and height in CSS pixels, at least one each.
    let size: (width: Int, height: Int)?

    /// The root that a file begins with, after a declaration, comments and a document type, or nothing.
    init?(head: some Collection<UInt8>) {
        var scanner = Scanner(bytes: Array(head))
        guard scanner.skipToRoot() else { return nil }
        let attributes = scanner.attributes()
        let box = (attributes["viewBox"] ?? "").split { " ,\t\r\n".contains($0) }.map { Double($0) ?? .nan }
        let ratio = box.count == 4 && box[2] > 0 && box[3] > 0 ? box[2] / box[3] : nil
        let width = attributes["width"].flatMap(SVGRoot.pixels)
        let height = attributes["height"].flatMap(SVGRoot.pixels)
        switch (width, height, ratio) {
        case (let width?, let height?, _): size = SVGRoot.whole(width, height)
        case (let width?, nil, let ratio?): size = SVGRoot.whole(width, width / ratio)
        case (nil, let height?, let ratio?): size = SVGRoot.whole(height * ratio, height)
        case (nil, nil, .some): size = SVGRoot.whole(box[2], box[3])
        default: size = nil
        }
    }

    private static func whole(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
        let most = 1_000_000.0
        guard width > 0, height > 0, width <= most, height <= most else { return nil }
        return (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }

    /// A length in CSS pixels; nothing for a share, which is of a page that is not known here.
    private static func pixels(_ text: String) -> Double? {
        let words = text.split { " \t\r\n".contains($0) }
        guard let text = words.first, words.count == 1 else { return nil }
        let units: [(name: String, pixels: Double)] = [
            ("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("", 1),
        ]
        for unit in units where text.hasSuffix(unit.name) {
            guard let number = Double(text.dropLast(unit.name.count)), number.isFinite, number > 0 else { return nil }
            return number * unit.pixels
        }
        return nil
    }
}

/// Reads as much of XML as stands before the end of the first tag.
private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    /// Goes behind `<svg`; false where the first tag is another or there is none.
    mutating func skipToRoot() -> Bool {
        _ = skip([0xEF, 0xBB, 0xBF])
        while true {
            skipSpace()
            if skip("<?") {
                guard skip(through: "?>") else { return false }
            } else if skip("<!--") {
                guard skip(through: "-->") else { return false }
            } else if skip("<!DOCTYPE") {
                // Entities are not for pictures; what a document type declares inside is not read.
                guard let end = next(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }),
                    bytes[end] == UInt8(ascii: ">")
                else { return false }
                position = end + 1
            } else {
                return skip("<svg") && position < bytes.count
                    && (isSpace(bytes[position]) || [UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[position]))
            }
        }
    }

    /// The attributes of the tag that the scanner stands in.
    mutating func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            let start = position
            guard let end = next(where: { "=/>".utf8.contains($0) || isSpace($0) }), end > start else {
                return attributes
            }
            let name = String(decoding: bytes[start..<end], as: UTF8.self)
            position = end
            skipSpace()
            guard skip("=") else { return attributes }
            skipSpace()
            guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
                return attributes
            }
            let quote = bytes[position]
            position += 1
            guard let close = next(where: { $0 == quote }) else { return attributes }
            attributes[name] = String(decoding: bytes[position..<close], as: UTF8.self)
            position = close + 1
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private func next(where isMeant: (UInt8) -> Bool) -> Int? { bytes[position...].firstIndex(where: isMeant) }

    private mutating func skipSpace() {
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { skip(Array($0)) }
    }

    private mutating func skip(_ wanted: [UInt8]) -> Bool {
        guard bytes[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    private mutating func skip(through end: StaticString) -> Bool {
        while position < bytes.count {
            if skip(end) { return true }
            position += 1
        }
        return false
    }
}
