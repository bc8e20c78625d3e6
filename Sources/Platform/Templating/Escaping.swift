import CSigns

/// The ways a text is made harmless for the place it stands in.
enum Escaping: UInt8, Sendable {
    case text
    case attribute
    /// A whole address: its scheme must be an allowed one.
    case address
    /// A part of an address, behind something that stands there already.
    case addressPart
    /// A part of an address directly behind its first `/`, where another `/` would lead to another server.
    case rootedPart
    case xml
    /// A text that is no markup, as it is.
    case plain
    /// Markup of the press, as it is.
    case trusted

    func write(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            switch self {
            case .text, .attribute: Escaping.entities(bytes, to: &out)
            case .xml: Escaping.xml(bytes, to: &out)
            case .address:
                if Escaping.hasAllowedScheme(bytes) {
                    Escaping.address(bytes, to: &out, isPart: false)
                } else {
                    out.append(UInt8(ascii: "#"))
                }
            case .addressPart: Escaping.address(bytes, to: &out, isPart: true)
            case .rootedPart:
                let path = bytes.drop { $0 == UInt8(ascii: "/") }
                for _ in bytes.startIndex..<path.startIndex { Escaping.percent(UInt8(ascii: "/"), to: &out) }
                Escaping.address(UnsafeBufferPointer(rebasing: path), to: &out, isPart: true)
            case .plain, .trusted: out.append(contentsOf: bytes)
            }
        }
    }

    /// `& < > " '` as entities. One set serves element content and quoted attributes, so neither can be mistaken for the other.
    private static func entities(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        while let rest = bytes.baseAddress.map({ $0 + start }) {
            let index = start + floorpress_template_sign(rest, bytes.count - start)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            guard index < bytes.count else { return }
            let entity: StaticString =
                switch bytes[index] {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): "&quot;"
                default: "&#39;"
                }
            out.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
            start = index + 1
        }
    }

    /// As entities, without the control characters and the two noncharacters (U+FFFE, U+FFFF) that XML 1.0 has no way to
    /// hold (production 2, `Char`).
    private static func xml(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        guard bytes.contains(where: { isControl($0) || $0 == 0xEF }) else { return entities(bytes, to: &out) }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                index += 3
                continue
            }
            if !isControl(bytes[index]) { kept.append(bytes[index]) }
            index += 1
        }
        kept.withUnsafeBufferPointer { entities($0, to: &out) }
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

    /// Whether a text is a path, or an address by a scheme that no browser runs as code. Control characters and spaces, which
    /// browsers skip in a scheme, are skipped here too.
    static func hasAllowedScheme(_ bytes: some Sequence<UInt8>) -> Bool {
        var scheme: [UInt8] = []
        for byte in bytes where byte > 0x20 {
            switch byte {
            case UInt8(ascii: ":"):
                return ["https", "http", "mailto", "tel", "sms"].contains { scheme.elementsEqual($0.utf8) }
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            default: scheme.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
            }
        }
        return true
    }

    private static func address(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], isPart: Bool) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&") where !isPart: out.append(contentsOf: "&amp;".utf8)
            case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"),
                UInt8(ascii: "^"):
                percent(byte, to: &out)
            case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "="):
                if isPart { percent(byte, to: &out) } else { out.append(byte) }
            default: out.append(byte)
            }
        }
    }

    private static func percent(_ byte: UInt8, to out: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
