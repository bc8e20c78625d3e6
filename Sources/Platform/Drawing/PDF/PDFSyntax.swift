/// How PDF writes numbers, texts and names (ISO 32000-1, 7.3).
extension [UInt8] {
    /// Appends a literal.
    mutating func add(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a text as it is.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends a whole number.
    mutating func add(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let magnitude = number.magnitude
        var divisor: UInt = 1
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / divisor % 10))
            divisor /= 10
        }
    }

    /// Appends a number of hundredths as a decimal without needless zeros.
    mutating func add(hundredths: Int) {
        if hundredths < 0 { append(UInt8(ascii: "-")) }
        let whole = Int(hundredths.magnitude / 100)
        let rest = UInt8(truncatingIfNeeded: hundredths.magnitude % 100)
        if whole != 0 || rest == 0 { add(whole) }
        guard rest != 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + rest / 10)
        if !rest.isMultiple(of: 10) { append(UInt8(ascii: "0") + rest % 10) }
    }

    /// Appends a number with up to two decimals.
    mutating func add(_ number: Double) { add(hundredths: PDFText.hundredths(number)) }

    /// Appends a reference to an object.
    mutating func add(reference number: Int) {
        add(number)
        add(" 0 R")
    }

    /// Appends four hexadecimal digits.
    mutating func add(hexadecimal number: UInt16) {
        append(PDFText.digits[Int(number >> 12)])
        append(PDFText.digits[Int(number >> 8 & 15)])
        append(PDFText.digits[Int(number >> 4 & 15)])
        append(PDFText.digits[Int(number & 15)])
    }
}

/// Texts and numbers as PDF writes them.
public enum PDFText {
    static let digits = Array("0123456789abcdef".utf8)

    /// For each byte whether it is neither white space nor a delimiter (ISO 32000-1, 7.2.2).
    public static let isRegular: [Bool] = (0...255).map { $0 > 32 && !"()<>[]{}/%".utf8.contains($0) }

    /// A length in hundredths of a point; what no page can hold is none.
    static func hundredths(_ number: Double) -> Int {
        number.isFinite && number.magnitude < 1e7 ? Int((number * 100).rounded()) : 0
    }

    /// A text for people, in UTF-16 (ISO 32000-1, 7.9.2.2).
    public static func text(_ text: String) -> String {
        var out = Array("<feff".utf8)
        for unit in text.utf16 { out.add(hexadecimal: unit) }
        out.append(UInt8(ascii: ">"))
        return String(decoding: out, as: UTF8.self)
    }

    /// Bytes in hexadecimal digits.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = [UInt8(ascii: "<")]
        out.reserveCapacity(bytes.count * 2 + 2)
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        out.append(UInt8(ascii: ">"))
        return String(decoding: out, as: UTF8.self)
    }

    /// A name with its slash; what may not stand in one is written as a number (ISO 32000-1, 7.3.5).
    public static func name(_ name: String) -> String {
        var out = "/"
        for byte in name.utf8 {
            if isRegular[Int(byte)], byte < 127, byte != UInt8(ascii: "#") {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "#" + String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
            }
        }
        return out
    }
}
