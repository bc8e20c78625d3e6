/// How names are compared: letters and digits in lower case, so that `Red lentils, dry` and `red lentils (dry)` are one
/// name.
enum Words {
    /// The words of a name in lower case, one space between two.
    static func key(_ name: some StringProtocol) -> String {
        var words: [String] = []
        var word = ""
        for character in name.lowercased() {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words.joined(separator: " ")
    }

    /// A key with each word cut so that singular and plural fall together: `tomatoes` and `tomato`, `berries` and
    /// `berry`, `loaves` and `loaf`. It is for comparing only, not for reading.
    static func stem(_ key: String) -> String {
        key.split(separator: " ").map { stem(word: $0) }.joined(separator: " ")
    }

    /// A key with each word cut so that German forms of it fall together: `zwiebeln` and `zwiebel`, `äpfel` and `apfel`,
    /// `eier` and `ei`, `rote` and `roten`. It is for comparing only, not for reading.
    static func germanStem(_ key: String) -> String {
        key.split(separator: " ").map { germanStem(word: $0) }.joined(separator: " ")
    }

    private static func germanStem(word: Substring) -> String {
        let plain = String(
            word.map { letter in
                switch letter {
                case "ä": "a"
                case "ö": "o"
                case "ü": "u"
                default: letter
                }
            })
        for ending in ["en", "er", "es", "n", "e", "s"] where plain.hasSuffix(ending) {
            if plain.hasSuffix("ss") || plain.count - ending.count < 2 { continue }
            return String(plain.dropLast(ending.count))
        }
        return plain
    }

    private static func stem(word: Substring) -> String {
        var stem = String(word)
        if stem.utf8.count > 3, stem.hasSuffix("s"), !stem.hasSuffix("ss") { stem.removeLast() }
        if stem.utf8.count > 2, stem.hasSuffix("e") { stem.removeLast() }
        if stem.hasSuffix("y") { return stem.dropLast() + "i" }
        return stem.hasSuffix("f") ? stem.dropLast() + "v" : stem
    }
}
