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

    private static func stem(word: Substring) -> String {
        var stem = String(word)
        if stem.utf8.count > 3, stem.hasSuffix("s"), !stem.hasSuffix("ss") { stem.removeLast() }
        if stem.utf8.count > 2, stem.hasSuffix("e") { stem.removeLast() }
        if stem.hasSuffix("y") { return stem.dropLast() + "i" }
        return stem.hasSuffix("f") ? stem.dropLast() + "v" : stem
    }
}
