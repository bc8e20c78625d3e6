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

/// The ASCII letter that a letter with accents stands on.
private func decomposed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !scalar.isASCII, (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) else {
        return nil
    }
    // Swift compares by canonical equivalence: a letter equals its base with the marks behind it.
    for base in baseLetters {
        for mark in marks {
            var composed = String.UnicodeScalarView()
            composed.append(base)
            composed.append(mark)
            if String(composed) == String(scalar) { return base }
        }
    }
    return nil
}

private let baseLetters = Array("aceginorsuyzdhjklmtwbfpvxACEGINORSUYZDHJKLMTWBFPVX".unicodeScalars)
private let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{30A}", "\u{30B}",
    "\u{30C}",
    "\u{323}", "\u{326}", "\u{327}", "\u{328}", "\u{331}",
]
