/// A text with Latin letters brought to ASCII: German umlauts and ß as two letters, accents left out. What is no Latin letter
/// stays.
public func asciiFolded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
        if let pair = foldedPairs[scalar] {
            out += pair
        } else if let base = decomposed(scalar) {
            out.unicodeScalars.append(base)
        } else if !scalar.properties.isDiacritic || scalar.isASCII {
            out.unicodeScalars.append(scalar)
        }
    }
    return out
}

private let foldedPairs: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o",
    "Ø": "O",
    "å": "a", "Å": "A", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "þ": "th", "ð": "d", "œ": "oe", "Œ": "Oe", "ı": "i",
]

/// The ASCII letter that a letter with accents stands on, which Unicode's name of it tells: `LATIN SMALL LETTER E WITH ACUTE`.
private func decomposed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
        let words = scalar.properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
        words[2] == "LETTER", words[4] == "WITH", words[3].unicodeScalars.count == 1,
        let letter = words[3].unicodeScalars.first
    else { return nil }
    return words[1] == "SMALL" ? Unicode.Scalar(letter.value | 0x20) : letter
}
