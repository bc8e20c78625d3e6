import Diagnostics
import Markup
import Testing

/// YAML as keys and values with places.
struct YAMLDocumentTests {
    private func parse(_ text: String) -> (document: YAMLDocument?, mistakes: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let document = YAMLDocument.parse(Source(path: "studio.yml", text: text), into: &diagnostics)
        return (document, diagnostics)
    }

    /// The first mistake as `code line:column+length`.
    private func mistake(_ text: String) -> String? {
        let (document, mistakes) = parse(text)
        #expect(document == nil)
        return mistakes.first.map { first in
            "\(first.code) " + (first.place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere")
        }
    }

    @Test("keys keep their order; scalars their text as written")
    func scalars() throws {
        let document = try #require(parse("z: 01\na: \"x\\ty\"\nempty:\nblock: |\n  one\n  two\n").document)
        #expect(document.entries.map(\.key) == ["z", "a", "empty", "block"])
        #expect(document.entries.map(\.value.scalar) == ["01", "x\ty", "", "one\ntwo\n"])
        #expect(document.entries.map(\.value.isNull) == [false, false, true, false])
    }

    @Test("nothing is written as nothing, `~` or `null`; in quotes these are texts")
    func null() throws {
        let document = try #require(parse("a: ~\nb: null\nc: \"null\"\nd: '~'\n").document)
        #expect(document.entries.map(\.value.isNull) == [true, true, false, false])
    }

    @Test("a text without keys is a document of nothing", arguments: ["", "\n", "# comment\n", "~", "\u{FEFF}"])
    func nothing(text: String) throws { #expect(try #require(parse(text).document).entries.isEmpty) }

    @Test("an extent covers exactly what was written, characters of any width before it")
    func extents() throws {
        let source = Source(path: "a.yml", text: "ü🏋️: \"größe\"\nlist: [eins, zwei]\n")
        var diagnostics: [Diagnostic] = []
        let document = try #require(YAMLDocument.parse(source, into: &diagnostics))
        #expect(document.entries.map { source.text(document.bytes(of: $0.keyExtent)) } == ["ü🏋️", "list"])
        #expect(
            document.entries.map { source.text(document.bytes(of: $0.value.extent)) } == ["\"größe\"", "[eins, zwei]"])
    }

    @Test("a file that starts with a byte order mark is read like any other")
    func byteOrderMark() throws {
        let (document, mistakes) = parse("\u{FEFF}a: 1\nb: 2\n")
        #expect(mistakes == [])
        #expect(try #require(document).entries.map(\.key) == ["a", "b"])
        #expect(mistake("\u{FEFF}a: 1\na: 2\n") == "duplicate-key 2:1+1")
    }

    @Test("every kind of line break that YAML knows is counted as libyaml counts it")
    func lineBreaks() throws {
        for ending in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"] {
            let source = Source(path: "a.yml", text: "a: 1\(ending)bb: 2\(ending)")
            var diagnostics: [Diagnostic] = []
            let document = try #require(YAMLDocument.parse(source, into: &diagnostics))
            #expect(document.entries.map { source.text(document.bytes(of: $0.keyExtent)) } == ["a", "bb"])
        }
    }

    @Test(
        "what is not in order is told where it is",
        arguments: [
            ("a: 1\nb: [1, 2\n", "yaml 3:1+1"), ("a: \"x\nb: 1\n", "yaml 1:4+1"), ("a: b: c\n", "yaml 1:5+1"),
            ("a: 1\n\tb: 2\n", "yaml 2:1+1"),
            ("a: @x\n", "yaml 1:4+1"), ("a: 1\nb: x\u{01}y\n", "yaml 2:5+1"), ("- a\n- b\n", "yaml-shape 1:1+3"),
            ("just text\n", "yaml-shape 1:1+9"), ("a: 1\n---\nb: 2\n", "yaml-documents 3:1+1"),
            ("[a, b]: c\n", "yaml-key 1:1+6"),
            ("a: 1\nb: 2\na: 3\n", "duplicate-key 3:1+1"), ("a: &x 1\n", "yaml-anchor 1:4+4"),
            ("a: *x\n", "yaml-anchor 1:4+2"),
        ])
    func mistakes(text: String, expected: String) { #expect(mistake(text) == expected) }

    @Test("a quote that is never closed and a backslash that means nothing are told apart")
    func quotes() {
        #expect(parse("a: \"x\nb: 1\n").mistakes.map(\.message) == ["this quote is never closed"])
        #expect(parse("a: 'x\n").mistakes.map(\.message) == ["this quote is never closed"])
        #expect(
            parse("a: \"C:\\Users\"\n").mistakes.map(\.message) == [
                "this is not YAML: did not find expected hexdecimal number"
            ])
        #expect(mistake("a: \"C:\\qsers\"\n") == "yaml 1:7+1")
    }

    @Test("bytes that are not UTF-8 are told where they are")
    func notUTF8() {
        var diagnostics: [Diagnostic] = []
        let source = Source(path: "studio.yml", bytes: Array("a: 1\nb: ".utf8) + [0xE4, 0x0A])
        #expect(YAMLDocument.parse(source, into: &diagnostics) == nil)
        #expect(diagnostics.first?.place.map { "\($0.line):\($0.column)" } == "2:4")
    }

    @Test("a bomb of aliases is refused at its first anchor")
    func bomb() {
        let text = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
        #expect(mistake(text)?.hasPrefix("yaml-anchor 1:4") == true)
    }

    @Test("nesting ends at 32 levels, in lists and in groups")
    func depth() {
        #expect(parse("a: " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20)).document != nil)
        #expect(mistake("a: " + String(repeating: "[", count: 5000))?.hasPrefix("yaml-depth 1:35") == true)
        #expect(mistake(String(repeating: "{a: ", count: 5000))?.hasPrefix("yaml-depth") == true)
    }
}
