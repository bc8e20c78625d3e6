import Foundation

/// Names that are safe as files and as parts of an address.
enum PictureName {
    /// The endings of what the press publishes as pictures.
    static let pictures: Set = ["jpg", "jpeg", "png", "webp", "svg", "gif"]
    /// The endings of what it publishes as documents.
    static let documents: Set = ["pdf", "txt"]

    /// The ending of a path in lower case, without query.
    static func ending(_ path: String) -> String {
        let name = path.prefix { $0 != "?" && $0 != "#" }.lastPart
        return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }

    static func isPicture(_ path: String) -> Bool { pictures.contains(ending(path)) }
}

/// Texts as parts of addresses: a–z, 0–9 and `-`.
enum Slug {
    /// A text made fit, at most 80 characters; empty where nothing of it can stand in an address.
    static func make(_ text: String) -> String {
        var out: [UInt8] = []
        func dash() { if let last = out.last, last != UInt8(ascii: "-") { out.append(UInt8(ascii: "-")) } }
        // With accents composed, ä is one scalar; without, its letter and the accent are two.
        for scalar in text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if let letters = Slug.letters[scalar] {
                out += letters.utf8
                continue
            }
            let base = Slug.base(scalar)
            switch base.value {
            case 0x30...0x39, 0x61...0x7A: out.append(UInt8(base.value))
            case 0x27, 0x2019: break
            default: if !base.properties.isDiacritic, !(0x300...0x36F).contains(base.value) { dash() }
            }
        }
        out = Array(out.prefix(80))
        while out.last == UInt8(ascii: "-") { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    private static let letters: [Unicode.Scalar: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "å": "a", "đ": "d", "ð": "d",
        "þ": "th",
        "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t", "&": "",
    ]

    /// A letter without its accents.
    private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value > 0x7F else { return scalar }
        return String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.first ?? scalar
    }
}
