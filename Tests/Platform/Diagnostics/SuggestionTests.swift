import Testing
import Trials

@testable import Diagnostics

/// “Did you mean”.
struct SuggestionTests {
    @Test(
        "one slip of the finger is near: a letter too much, too few, wrong, or two swapped",
        arguments: ["tittle", "tile", "titke", "tilte", "TITLE"])
    func slips(word: String) { #expect(didYouMean(word, in: ["date", "tags", "title"]) == "did you mean `title`?") }

    @Test("nothing is suggested where nothing is near")
    func far() {
        #expect(didYouMean("banana", in: ["date", "title"]) == nil)
        #expect(didYouMean("title", in: [String]()) == nil)
        #expect(nearest(to: "", in: ["ab"]) == [])
    }

    @Test("the nearest comes first, equals by name, at most as many as asked for")
    func order() {
        #expect(nearest(to: "card", in: ["cart", "care", "card", "hard"]) == ["card", "care", "cart"])
        #expect(didYouMean("card", in: ["cart", "care"], limit: 2) == "did you mean `care` or `cart`?")
        #expect(didYouMean("card", in: ["cart", "care", "core"], limit: 3) == "did you mean `care`, `cart` or `core`?")
    }

    // Worked by hand: the optimal string alignment distance lets no piece be changed twice, so that ca → abc is three steps.
    @Test(
        "the edit distance counts insertions, deletions, substitutions and swaps of neighbours",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
            ("same", "same", 0),
        ])
    func distance(one: String, other: String, expected: Int) {
        #expect(editDistance(Array(one), Array(other)) == expected)
    }

    @Test("the edit distance is the same both ways, zero only for equals and at most the longer word's length")
    func symmetric() {
        var random = SeededGenerator(seed: 3)
        func word() -> [Character] {
            (0..<Int.random(in: 0...8, using: &random)).map { _ in Array("abcé")[Int.random(in: 0..<4, using: &random)]
            }
        }
        for _ in 0..<3000 {
            let (one, other) = (word(), word())
            let distance = editDistance(one, other)
            #expect(distance == editDistance(other, one))
            #expect((distance == 0) == (one == other))
            #expect(distance >= abs(one.count - other.count))
            #expect(distance <= max(one.count, other.count))
        }
    }
}
