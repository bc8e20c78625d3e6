/// The encoding of old Windows programs in western Europe (WHATWG Encoding Standard, index windows-1252).
public enum Windows1252 {
    /// What the bytes 0x80 to 0x9F stand for; the rest is as in ISO 8859-1.
    private static let high: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0x9D,
        0x017E, 0x0178,
    ]

    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for byte in bytes {
            let code = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt16(byte)
            if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    /// The byte of a character, or nothing where the encoding has none.
    public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return high.firstIndex { UInt32($0) == scalar.value }.map { UInt8($0 + 0x80) }
    }
}
