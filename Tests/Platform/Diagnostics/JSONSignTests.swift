import Diagnostics
import Testing
import Trials

/// Texts are looked at sixteen bytes at a time: a sign must be found wherever it stands in them.
struct JSONSignTests {
    private static let signs: [(sign: String, plain: String, inMarkup: String)] = [
        ("\"", #"\""#, #"\""#), ("\\", #"\\"#, #"\\"#), ("\n", #"\n"#, #"\n"#), ("\u{1F}", #"\u001f"#, #"\u001f"#),
        ("<", "<", #"\u003c"#), (">", ">", #"\u003e"#), ("&", "&", #"\u0026"#), ("\u{2028}", #"\u2028"#, #"\u2028"#),
        ("\u{2029}", #"\u2029"#, #"\u2029"#), ("–", "–", "–"), ("€", "€", "€"), (" ", " ", " "), ("'", "'", "'"),
    ]

    @Test("every sign is written as it must be at every place of a text")
    func places() {
        for (sign, plain, inMarkup) in JSONSignTests.signs {
            for place in 0..<40 {
                let (before, after) = (String(repeating: "a", count: place), String(repeating: "ü", count: place % 19))
                let value = JSON.string(before + sign + after)
                #expect(value.compact == "\"" + before + plain + after + "\"")
                let bytes = value.compactBytes(isInMarkup: true)
                #expect(String(decoding: bytes, as: UTF8.self) == "\"" + before + inMarkup + after + "\"")
            }
        }
    }

    @Test("texts of many signs are those of their parts put together")
    func parts() {
        var random = SeededGenerator(seed: 19)
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? ("x", "x", "x") : JSONSignTests.signs[Int.random(in: 0..<13, using: &random)]
            }
            let value = JSON.string(parts.map { $0.0 }.joined())
            #expect(value.compact == "\"" + parts.map { $0.1 }.joined() + "\"")
            let bytes = value.compactBytes(isInMarkup: true)
            #expect(String(decoding: bytes, as: UTF8.self) == "\"" + parts.map { $0.2 }.joined() + "\"")
        }
    }
}
