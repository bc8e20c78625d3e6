import Diagnostics
import Markup
import Quantities
import Testing

/// Keys as typed values.
struct FieldsTests {
    private enum Kind: String, CaseIterable { case page, post }

    /// Reads a text's keys; gives each mistake as `code line:column+length`.
    private func read(_ text: String, _ body: (inout Fields) -> Void) throws -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let document = try #require(YAMLDocument.parse(Source(path: "a.yml", text: text), into: &diagnostics))
        var fields = Fields(document)
        body(&fields)
        return fields.finish()
    }

    private func places(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { one in
            "\(one.code) " + (one.place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere")
        }
    }

    @Test("values of every kind")
    func values() throws {
        let text = """
            title: "  First  "
            reps: 5
            load: 82.5
            draft: yes
            date: 2026-11-21
            kind: post
            tags: [squat, " bar "]
            more: one, two,,three
            site: { url: x }
            people: [{ name: A }, { name: B }]

            """
        let mistakes = try read(text) { fields in
            #expect(fields.text("title") == "First")
            #expect(fields.integer("reps", in: 1...10) == 5)
            #expect(fields.number("load", in: 0...100) == 82.5)
            #expect(fields.boolean("draft") == true)
            #expect(fields.date("date")?.iso == "2026-11-21")
            #expect(fields.choice("kind", as: Kind.self) == .post)
            #expect(fields.texts("tags") == ["squat", "bar"])
            #expect(fields.texts("more") == ["one", "two", "three"])
            #expect(fields.group("site") { $0.text("url") } == "x")
            #expect(fields.groups("people") { $0.text("name") } == ["A", "B"])
        }
        #expect(mistakes == [])
    }

    @Test("absent and empty keys are nothing, and no mistake unless they are required")
    func absent() throws {
        let mistakes = try read("empty:\nblank: \" \"\n") { fields in
            #expect(fields.text("none") == nil)
            #expect(fields.text("empty") == nil)
            #expect(fields.integer("none", in: 0...1) == nil)
            #expect(fields.date("empty") == nil)
            #expect(fields.texts("none") == [])
            #expect(fields.group("none") { $0.text("x") } == nil)
            _ = fields.text("title", isRequired: true)
            _ = fields.text("blank", isRequired: true)
            _ = fields.date("date", isRequired: true)
        }
        #expect(places(mistakes) == ["missing-key 1:1+1", "empty-value 2:8+3", "missing-key 1:1+1"])
        #expect(mistakes.first?.expected == "`title: …`")
        #expect(mistakes.last?.expected == "a date such as 2026-11-21")
    }

    @Test(
        "a value that does not fit is told with what would",
        arguments: [
            ("x: 11", "a whole number from 1 to 10"), ("x: 1.5", "a whole number from 1 to 10"),
            ("x: 99999999999999999999", "a whole number from 1 to 10"),
            ("x: [1]", "a whole number from 1 to 10"),
        ])
    func integers(text: String, expected: String) throws {
        let mistakes = try read(text) { #expect($0.integer("x", in: 1...10) == nil) }
        #expect(mistakes.map(\.code) == ["bad-value"])
        #expect(mistakes.first?.expected == expected)
        #expect(mistakes.first?.place?.column == 4)
    }

    @Test("numbers are finite and within bounds", arguments: ["nan", "inf", "1e400", "-1", "2,5", "{a: b}"])
    func numbers(text: String) throws {
        let mistakes = try read("x: \(text)") { #expect($0.number("x", in: 0...9) == nil) }
        #expect(mistakes.map(\.code) == ["bad-value"])
        #expect(mistakes.first?.expected == "a number from 0.0 to 9.0")
    }

    @Test(
        "a date written another way is understood, but asked for as it should be",
        arguments: [
            ("21.11.2026", "did you mean 2026-11-21?"), ("2026/1/5", "did you mean 2026-01-05?"), ("2026-02-30", nil),
            ("tomorrow", nil), ("11/21/2026", nil),
        ])
    func dates(text: String, hint: String?) throws {
        let mistakes = try read("date: \(text)") { #expect($0.date("date") == nil) }
        #expect(places(mistakes) == ["bad-date 1:7+\(text.count)"])
        #expect(mistakes.first?.message == "`\(text)` is not a date")
        #expect(mistakes.first?.hint == hint)
    }

    @Test("a choice that is none is told with the choices")
    func choices() throws {
        let mistakes = try read("kind: pots") { #expect($0.choice("kind", as: Kind.self) == nil) }
        #expect(mistakes.first?.message == "`pots` is not known for `kind`")
        #expect(mistakes.first?.expected == "one of page, post")
        #expect(mistakes.first?.hint == "did you mean `post`?")
    }

    @Test("only true and false are true and false")
    func booleans() throws {
        #expect(try read("x: 1") { _ = $0.boolean("x") }.map(\.expected) == ["true or false"])
        let mistakes = try read("a: true\nb: no\nc: \"false\"\n") { fields in
            #expect(["a", "b", "c"].map { fields.boolean($0) } == [true, false, false])
        }
        #expect(mistakes == [])
    }

    @Test("a key that nobody asked for is unknown, with the keys that are and the nearest that is not taken")
    func unknownKeys() throws {
        let mistakes = try read("title: x\ntittle: y\ndat: z\n") { fields in
            _ = fields.text("title")
            _ = fields.date("date")
        }
        #expect(places(mistakes) == ["unknown-key 2:1+6", "unknown-key 3:1+3"])
        #expect(mistakes.map(\.expected) == ["one of date, title", "one of date, title"])
        #expect(mistakes.map(\.hint) == ["did you mean `title`?", "did you mean `date`?"])
    }

    @Test("a key that is known but wrong is not unknown as well")
    func wrongIsKnown() throws {
        #expect(try read("x: y") { _ = $0.integer("x", in: 0...1) }.map(\.code) == ["bad-value"])
    }

    @Test("mistakes in groups name the whole way and are pointed at")
    func groups() throws {
        let text = "site:\n  ulr: x\npeople:\n  - name: A\n  - nmae: B\n  - C\n"
        let mistakes = try read(text) { fields in
            _ = fields.group("site") { $0.text("url", isRequired: true) }
            _ = fields.groups("people") { $0.text("name") }
        }
        #expect(places(mistakes) == ["missing-key 1:1+4", "unknown-key 2:3+3", "unknown-key 5:5+4", "bad-value 6:5+1"])
        #expect(mistakes.contains { $0.message == "the key `site.url` is missing" })
        #expect(mistakes.contains { $0.message == "unknown key `people[2].nmae`" && $0.hint == "did you mean `name`?" })
    }

    @Test("a single value where a group or a list belongs is told as such")
    func wrongShape() throws {
        let mistakes = try read("site: x\npeople: y\ntags: { a: b }\n") { fields in
            _ = fields.group("site") { _ in true }
            _ = fields.groups("people") { _ in true }
            _ = fields.texts("tags")
        }
        #expect(
            mistakes.map(\.expected) == ["a group of keys, each on an indented line", "a list", "a list of texts"])
    }

    @Test("a list of texts with something else in it is refused and the rest read")
    func mixedLists() throws {
        let mistakes = try read("tags: [a, [b], \"\"]\n") { #expect($0.texts("tags") == ["a"]) }
        #expect(places(mistakes) == ["bad-value 1:7+12"])
    }

    @Test("texts come with their places where they can only be judged later")
    func placedTexts() throws {
        _ = try read("tags: [a,  bb]\none: x\n") { fields in
            #expect(
                fields.placedTexts("tags").map { "\($0.text) \($0.place.column)+\($0.place.length)" } == [
                    "a 8+1", "bb 12+2",
                ])
            #expect(fields.placedTexts("one").map { "\($0.text) \($0.place.line):\($0.place.column)" } == ["x 2:6"])
        }
    }

    @Test("a reader's own mistakes and warnings stand at the value")
    func ownMistakes() throws {
        let mistakes = try read("url: ftp://x\n") { fields in
            _ = fields.text("url")
            fields.refuse("url", "bad-url", "no")
            fields.warn("url", "odd", "hm")
        }
        #expect(places(mistakes) == ["bad-url 1:6+7", "odd 1:6+7"])
        #expect(mistakes.map(\.severity) == [.error, .warning])
    }
}
