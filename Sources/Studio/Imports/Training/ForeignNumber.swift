import Quantities

/// Numbers and spans of time as apps and spreadsheets write them.
enum ForeignNumber {
    /// A number with a point or a comma before its decimals: `80`, `82.5`, `82,5`, `1.250,5`. What is no number is none; an empty
    /// cell is told apart by its caller.
    static func value(_ bytes: ArraySlice<UInt8>) -> Double? {
        var (mantissa, decimals, digits) = (UInt64(0), 0, 0)
        var isNegative = false
        var mark: UInt8?
        let lastMark = bytes.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        for (index, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case 0x30...0x39:
                if digits >= 17 {
                    // More decimals than a number holds change nothing.
                    guard mark != nil else { return nil }
                    continue
                }
                mantissa = mantissa * 10 + UInt64(byte - 0x30)
                digits += 1
                if mark != nil { decimals += 1 }
            case UInt8(ascii: "-") where index == bytes.startIndex: isNegative = true
            case UInt8(ascii: "+") where index == bytes.startIndex: break
            case UInt8(ascii: "."), UInt8(ascii: ","):
                // The last mark stands before the decimals; another one, of the other kind, parts thousands.
                if index == lastMark { mark = byte } else if let lastMark, bytes[lastMark] == byte { return nil }
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        let value = Double(mantissa) / powers[decimals]
        return isNegative ? -value : value
    }

    /// The number of a text.
    static func value(_ text: String) -> Double? { value(Array(text.utf8)[...]) }

    private static let powers: [Double] = (0...17).map { exponent in
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

    /// Whole seconds of a span up to a day: `1h 10m`, `45m`, `2 h 38 min`, `1:05:00`, `12:30` (minutes and seconds), `3600`.
    static func duration_s(_ text: String) -> Int? {
        if text.contains(":") {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard (2...3).contains(parts.count) else { return nil }
            var total = 0
            for part in parts {
                guard let part, (0..<86_400).contains(part) else { return nil }
                total = total * 60 + part
            }
            return total <= 86_400 ? total : nil
        }
        var total = 0
        var number = ""
        var unit = ""
        func seconds() -> Int? {
            guard let value = Double(number), value.isFinite, (0...86_400).contains(value) else { return nil }
            switch unit {
            case "h", "hr", "hrs", "std": return Int((value * 3600).rounded())
            case "m", "min", "mins": return Int((value * 60).rounded())
            case "", "s", "sec", "secs", "sek": return Int(value.rounded())
            default: return nil
            }
        }
        for character in text.lowercased() {
            if character.isASCII, character.isNumber || character == "." {
                if !unit.isEmpty {
                    guard let part = seconds() else { return nil }
                    total += part
                    (number, unit) = ("", "")
                }
                number.append(character)
            } else if character.isLetter {
                unit.append(character)
            } else if !character.isWhitespace {
                return nil
            }
        }
        guard let last = seconds() else { return nil }
        total += last
        return total <= 86_400 ? total : nil
    }
}

/// How long a workout took, as people write it.
public enum WorkoutDuration {
    /// Whole seconds up to a day: `1h 10m`, `45m`, `0:45:00`; nothing where it cannot be read.
    public static func seconds(_ text: String) -> Int? { ForeignNumber.duration_s(text) }
}
