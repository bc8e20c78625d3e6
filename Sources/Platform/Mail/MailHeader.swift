/// Lines of a message's head.
enum MailHeader {
    /// Adds a header, folded at its spaces into lines of at most 78 characters where it has them (RFC 5322, 2.2.3).
    static func append(_ name: String, _ value: String, to out: inout [UInt8]) {
        out += "\(name):".utf8
        var column = name.utf8.count + 1
        for word in value.split(separator: " ") {
            if column + 1 + word.utf8.count > 78, column > name.utf8.count + 1 {
                out += [0x0D, 0x0A]
                column = 0
            }
            out.append(0x20)
            out += word.utf8
            column += 1 + word.utf8.count
        }
        out += [0x0D, 0x0A]
    }

    /// A text without anything that could end a header and begin another.
    static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// A parameter; what is not ASCII by RFC 2231, in pieces where it is long.
    static func parameter(_ name: String, _ value: String) -> String {
        let value = clean(value)
        let isPlain = value.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        if isPlain, value.utf8.count <= 60 { return "\(name)=\"\(value)\"" }
        var pieces = [""]
        for scalar in value.unicodeScalars {
            let encoded = String(scalar).utf8.map { byte in
                isAlphanumeric(byte) || "-._~".utf8.contains(byte)
                    ? String(UnicodeScalar(byte)) : "%" + Hexadecimal.pair(byte)
            }.joined()
            if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > 50 { pieces.append("") }
            pieces[pieces.count - 1] += encoded
        }
        guard pieces.count > 1 else { return "\(name)*=utf-8''\(pieces[0])" }
        return pieces.enumerated().map { index, piece in
            "\(name)*\(index)*=\(index == 0 ? "utf-8''" : "")\(piece)"
        }.joined(separator: "; ")
    }

    /// The parts of a structured header: its value in small letters and its parameters, those of RFC 2231 put together.
    static func parsed(_ text: String) -> (value: String, parameters: [String: String]) {
        let fields = split(text)
        var plain: [String: String] = [:]
        var pieces: [String: [(number: Int, text: String, isEncoded: Bool)]] = [:]
        for field in fields.dropFirst() {
            guard let equals = field.firstIndex(of: "=") else { continue }
            let key = field[..<equals].trimmed.lowercased()
            let raw = field[field.index(after: equals)...].trimmed
            let value = raw.count >= 2 && raw.hasPrefix("\"") && raw.hasSuffix("\"") ? unquoted(raw) : raw
            let parts = key.split(separator: "*", omittingEmptySubsequences: false)
            if parts.count == 1 {
                if plain[key] == nil { plain[key] = value }
                continue
            }
            let isEncoded = key.hasSuffix("*")
            let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            guard (0..<100).contains(number) else { continue }
            pieces[String(parts[0]), default: []].append((number, value, isEncoded))
        }
        for (key, found) in pieces {
            var charset = "utf-8"
            var bytes: [UInt8] = []
            for piece in found.sorted(by: { $0.number < $1.number }) {
                var text = Substring(piece.text)
                if piece.isEncoded, piece.number == 0 {
                    let marks = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
                    if marks.count == 3 {
                        charset = String(marks[0])
                        text = marks[2]
                    }
                }
                bytes += piece.isEncoded ? percentDecoded(text) : Array(text.utf8)
            }
            plain[key] = Charset.text(bytes[...], charset)
        }
        return (fields.first?.trimmed.lowercased() ?? "", plain)
    }

    private static func split(_ text: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if character == "\\", isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                fields.append("")
                continue
            }
            fields[fields.count - 1].append(character)
        }
        return fields
    }

    private static func unquoted(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                isEscaped = false
                result.append(character)
            }
        }
        return result
    }

    private static func percentDecoded(_ text: Substring) -> [UInt8] {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = Hexadecimal.value(bytes[index + 1]),
                let low = Hexadecimal.value(bytes[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return out
    }
}
