import Diagnostics
import Markup
import Testing

/// A file parted into its keys and its body.
struct FrontMatterTests {
    private func parse(_ bytes: [UInt8]) -> (keys: [String], body: String, mistakes: [Diagnostic])? {
        var diagnostics: [Diagnostic] = []
        let source = Source(path: "a.md", bytes: bytes)
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else {
            return diagnostics.isEmpty ? nil : ([], "", diagnostics)
        }
        return (matter.document.entries.map(\.key), source.text(matter.body), diagnostics)
    }

    private func parse(_ text: String) -> (keys: [String], body: String, mistakes: [Diagnostic])? {
        parse(Array(text.utf8))
    }

    private func place(_ diagnostic: Diagnostic?) -> String {
        diagnostic?.place.map { "\(diagnostic?.code ?? "") \($0.line):\($0.column)+\($0.length)" } ?? "nowhere"
    }

    @Test(
        "keys stand between two lines of three dashes, the body behind them",
        arguments: [
            ("---\na: 1\nb: 2\n---\nBody\n", ["a", "b"], "Body\n"), ("---\na: 1\n---", ["a"], ""),
            ("---\n---\nBody", [], "Body"), ("---\r\na: 1\r\n---\r\nBody\r\n", ["a"], "Body\r\n"),
            ("--- \na: 1\n---\t\nBody", ["a"], "Body"), ("\u{FEFF}---\na: 1\n---\nBody", ["a"], "Body"),
            ("---\n# only a comment\n---\nBody", [], "Body"), ("---\na: 1\n---\n---\n", ["a"], "---\n"),
        ])
    func parted(text: String, keys: [String], body: String) throws {
        let parts = try #require(parse(text))
        #expect(parts.keys == keys)
        #expect(parts.body == body)
        #expect(parts.mistakes == [])
    }

    @Test(
        "a file without them is all body",
        arguments: [
            ("Body\n", "Body\n"), ("", ""), ("--\na", "--\na"), ("----\na", "----\na"), (" ---\na", " ---\na"),
            ("\u{FEFF}B", "B"),
        ])
    func noKeys(text: String, body: String) throws {
        let parts = try #require(parse(text))
        #expect(parts.keys == [])
        #expect(parts.body == body)
    }

    @Test("front matter that is never closed is told where it starts")
    func open() throws {
        let mistake = try #require(parse("---\na: 1\nBody\n")?.mistakes.first)
        #expect(place(mistake) == "front-matter-open 1:1+3")
        #expect(mistake.expected == "a line `---` after the last key")
        #expect(place(parse("---")?.mistakes.first) == "front-matter-open 1:1+3")
    }

    @Test(
        "a byte that is not UTF-8 is told with its place: a lone one, an overlong form, a surrogate, half a character",
        arguments: [[0xE4], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]]
            as [[UInt8]])
    func notUTF8(bad: [UInt8]) {
        let mistake = parse(Array("---\na: ü\n---\nB".utf8) + bad + [0x0A])?.mistakes.first
        #expect(place(mistake) == "not-utf8 4:2+1")
        #expect(mistake?.hint == "save the file with the encoding UTF-8")
    }

    @Test("places in front matter count from the start of the file")
    func places() {
        #expect(place(parse("---\ntitle: a\ntitle: b\n---\n")?.mistakes.first) == "duplicate-key 3:1+5")
    }
}
