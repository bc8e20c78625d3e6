/// A name as it is compared: without case, accents, titles and order, because banks write `MUELLER, JUERGEN` for `Dr. Jürgen Müller`.
public struct PersonName: Sendable, Hashable {
    /// The words of the name, folded.
    public let words: Set<String>

    /// Titles and forms of address that banks add or leave out.
    private static let passedOver: Set = [
        "dr", "prof", "herr", "hr", "frau", "fr", "mr", "mrs", "ms", "med", "dipl", "ing",
    ]

    /// Folds a name.
    public init(_ text: String) {
        var words: Set<String> = []
        var word = ""
        func end() {
            var folded = word
            // `Müller` is written `Mueller` where there are no umlauts.
            for (pair, letter) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
                folded = folded.split(separator: pair, omittingEmptySubsequences: false).joined(separator: letter)
            }
            if !folded.isEmpty, !PersonName.passedOver.contains(folded) { words.insert(folded) }
            word = ""
        }
        for character in text.lowercased() {
            if let folded = PersonName.letters[character] {
                word += folded
            } else if character.isLetter || character.isNumber {
                word.append(PersonName.base(character))
            } else if character != "'" && character != "’" {
                end()
            }
        }
        end()
        self.words = words
    }

    /// Whether a payer is this person: every word of the name is the payer's too, and there are two of them at least. A company, or an account
    /// of two people, has more words.
    public func isMeant(by payer: PersonName) -> Bool { words.count >= 2 && words.isSubset(of: payer.words) }

    private static let letters: [Character: String] = [
        "ß": "ss", "æ": "a", "ø": "o", "œ": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
    ]

    /// The letter without its marks: `ễ` is `e`. What has no decomposition stays.
    private static func base(_ character: Character) -> String {
        let scalars = character.unicodeScalars.flatMap { decomposed($0) }
        return String(
            String.UnicodeScalarView(
                scalars.filter { !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark }))
    }

    private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard scalar.value >= 0xC0, let name = scalar.properties.name,
            let with = name.firstRange(of: " WITH ")?.lowerBound, name.hasPrefix("LATIN SMALL LETTER ")
        else { return [scalar] }
        // The name of the letter says what it is made of: LATIN SMALL LETTER E WITH CIRCUMFLEX AND TILDE.
        let letter = name[..<with].dropFirst("LATIN SMALL LETTER ".count)
        return letter.count == 1 ? Array(letter.lowercased().unicodeScalars) : [scalar]
    }
}
