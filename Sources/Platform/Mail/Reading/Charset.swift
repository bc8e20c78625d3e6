/// The characters that bytes of a message stand for.
enum Charset {
    /// A text of bytes in a character set; unknown sets are read as UTF-8, and what is not UTF-8 as Windows-1252.
    static func text(_ bytes: ArraySlice<UInt8>, _ name: String) -> String {
        switch name.lowercased() {
        case "iso-8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15": latin(bytes, name.hasSuffix("15"))
        default: String(validating: bytes, as: UTF8.self) ?? latin(bytes, false)
        }
    }

    private static func latin(_ bytes: ArraySlice<UInt8>, _ isLatin9: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if isLatin9, byte == 0xA4 {
                scalars.append("€")
            } else if (0x80...0x9F).contains(byte), let scalar = UnicodeScalar(windows[Int(byte) - 0x80]) {
                scalars.append(scalar)
            } else {
                scalars.append(UnicodeScalar(byte))
            }
        }
        return String(scalars)
    }

    /// What Windows-1252 puts between 80 and 9F (<https://encoding.spec.whatwg.org/#windows-1252>).
    private static let windows: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]
}
