import CSigns

/// A JSON value that is written with its keys in the order given, so that the same report has the same bytes.
public indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One key and its value.
    public struct Member: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The value.
        public let value: JSON

        /// Makes a member.
        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object with its members in this order.
    public static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { Member($0.key, $0.value) })
    }

    /// A string, or null.
    public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    /// The text, indented by two spaces a level, without a trailing newline.
    public var text: String {
        var out = ""
        write(to: &out, indent: "")
        return out
    }

    private func write(to out: inout String, indent: String) {
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .integer(let value): out += "\(value)"
        case .number(let value): out += value.isFinite ? "\(value)" : "null"
        case .string(let value): JSON.quote(value, to: &out)
        case .array(let values):
            JSON.list(values, "[", "]", to: &out, indent: indent) { value, out, inner in
                value.write(to: &out, indent: inner)
            }
        case .object(let members):
            JSON.list(members, "{", "}", to: &out, indent: indent) { member, out, inner in
                JSON.quote(member.key, to: &out)
                out += ": "
                member.value.write(to: &out, indent: inner)
            }
        }
    }

    /// The text on one line without spaces, for files that browsers fetch.
    public var compact: String { String(decoding: compactBytes(), as: UTF8.self) }

    /// The text on one line without spaces, UTF-8.
    ///
    /// - Parameter isInMarkup: Whether it is to stand within a `script` element, where no entity is read: `<`, `>` and `&` are
    ///   written as escapes of JSON, so that nothing can end the element.
    public func compactBytes(isInMarkup: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(1024)
        write(to: &out, isInMarkup)
        return out
    }

    private func write(to out: inout [UInt8], _ isInMarkup: Bool) {
        switch self {
        case .array(let values):
            out.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                value.write(to: &out, isInMarkup)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                JSON.quote(member.key, to: &out, isInMarkup)
                out.append(UInt8(ascii: ":"))
                member.value.write(to: &out, isInMarkup)
            }
            out.append(UInt8(ascii: "}"))
        case .string(let value): JSON.quote(value, to: &out, isInMarkup)
        case .null, .bool, .integer, .number: out += text.utf8
        }
    }

    private static func quote(_ text: String, to out: inout [UInt8], _ isInMarkup: Bool) {
        out.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            func flush(_ end: Int) { out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end])) }
            var from = 0
            while let rest = bytes.baseAddress.map({ $0 + from }) {
                let left = bytes.count - from
                let index = from + (isInMarkup ? floorpress_script_sign(rest, left) : floorpress_json_sign(rest, left))
                guard index < bytes.count else { break }
                let byte = bytes[index]
                from = index + 1
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    flush(index)
                    out.append(UInt8(ascii: "\\"))
                    out.append(byte)
                case UInt8(ascii: "\n"):
                    flush(index)
                    out += "\\n".utf8
                case 0xE2:
                    // U+2028 and U+2029 end a line in scripts of old.
                    guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 else {
                        continue
                    }
                    flush(index)
                    out += (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
                    from = index + 3
                default:
                    flush(index)
                    escape(byte, to: &out)
                }
                start = from
            }
            flush(bytes.count)
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        out += "\\u00".utf8
        out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, to out: inout String, indent: String,
        _ write: (Element, inout String, String) -> Void
    ) {
        out += open
        let inner = indent + "  "
        for (index, element) in elements.enumerated() {
            out += (index == 0 ? "\n" : ",\n") + inner
            write(element, &out, inner)
        }
        out += (elements.isEmpty ? "" : "\n" + indent) + close
    }

    private static func quote(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}

extension Diagnostic {
    /// The diagnostic as JSON, for editors and scripts.
    public var json: JSON {
        .members([
            "severity": .string(severity.rawValue), "code": .string(code), "message": .string(message),
            "file": .optional(file), "line": place.map { .integer($0.line) } ?? .null,
            "column": place.map { .integer($0.column) } ?? .null, "length": place.map { .integer($0.length) } ?? .null,
            "expected": .optional(expected), "hint": .optional(hint), "cause": .string(cause.rawValue),
        ])
    }
}
