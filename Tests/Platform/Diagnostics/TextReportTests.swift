import Diagnostics
import Testing

/// The report as people read it.
struct TextReportTests {
    private func report(_ line: String, column: Int, length: Int) -> [Substring] {
        let place = Place(file: "a.md", line: 3, column: column, length: length, excerpt: line)
        return TextReport().text([Diagnostic(.error, "code", "wrong", at: place)]).split(separator: "\n")
    }

    @Test("a diagnostic is shown with its line, a caret, what was expected and a hint")
    func whole() {
        let source = Source(path: "Content/blog/first.md", text: "---\ndate: 2026-01-05\ntittle: First\n---\n")
        let diagnostic = source.error(
            "unknown-key", "unknown key `tittle`", at: 21..<27, expected: "one of date, title",
            hint: "did you mean `title`?")
        #expect(
            TextReport().text([diagnostic]) == """
                Content/blog/first.md:3:1: error: unknown key `tittle`
                  3 | tittle: First
                    | ^^^^^^
                  expected: one of date, title
                  hint: did you mean `title`?

                1 error

                """)
    }

    @Test("no diagnostics are no text")
    func nothing() { #expect(TextReport().text([]) == "") }

    @Test("a diagnostic about a file as a whole names it; one about nothing in particular starts with its severity")
    func withoutPlace() {
        let text = TextReport().text([
            Diagnostic(.warning, "slow", "this takes long"), .machine("disk-full", "the disk is full", file: "Output"),
        ])
        #expect(
            text == """
                Output: error: the disk is full

                warning: this takes long

                1 error, 1 warning

                """)
    }

    @Test("diagnostics come by file, line and column, those without a file last")
    func order() {
        func diagnostic(_ file: String, _ line: Int, _ column: Int) -> Diagnostic {
            Diagnostic(.error, "c", "m", at: Place(file: file, line: line, column: column, length: 1, excerpt: ""))
        }
        let shuffled = [
            Diagnostic(.error, "c", "nowhere"), diagnostic("b", 1, 1), diagnostic("a", 10, 1), diagnostic("a", 2, 9),
            diagnostic("a", 2, 1),
        ]
        let places = shuffled.inReadingOrder().map {
            "\($0.file ?? "–"):\($0.place?.line ?? 0):\($0.place?.column ?? 0)"
        }
        #expect(places == ["a:2:1", "a:2:9", "a:10:1", "b:1:1", "–:0:0"])
    }

    @Test("the closing line counts errors and warnings")
    func summary() {
        let warning = Diagnostic(.warning, "c", "m")
        let error = Diagnostic(.error, "c", "m")
        #expect(TextReport().text([warning, warning]).hasSuffix("\n2 warnings\n"))
        #expect(TextReport().text([error, warning, error]).hasSuffix("\n2 errors, 1 warning\n"))
        #expect([warning].hasErrors == false)
        #expect([warning, error].hasErrors)
    }

    @Test("the caret stands under what is meant behind a tab, because the tab is repeated below it")
    func tab() {
        let lines = report("a\tbad", column: 3, length: 3)
        #expect(lines[1] == "  3 | a\tbad")
        #expect(lines[2] == "    |  \t^^^")
    }

    @Test("wide characters take two columns, before the caret and above it")
    func wide() {
        #expect(report("深蹲 bad", column: 4, length: 3)[2] == "    |      ^^^")
        #expect(report("深蹲 bad", column: 1, length: 2)[2] == "    | ^^^^")
        #expect(report("🏋️ bad", column: 3, length: 3)[2] == "    |    ^^^")
        #expect(report("🇩🇪 bad", column: 3, length: 3)[2] == "    |    ^^^")
    }

    @Test("an accent that is a code point of its own takes no column")
    func combining() { #expect(report("Cafe\u{301} bad", column: 6, length: 3)[2] == "    |      ^^^") }

    @Test("of a long line the part around the caret is shown")
    func longLine() {
        let line = String(repeating: "a", count: 300) + "BAD" + String(repeating: "b", count: 300)
        let lines = report(line, column: 301, length: 3)
        #expect(lines[1] == "  3 | …\(String(repeating: "a", count: 50))BAD\(String(repeating: "b", count: 47))…")
        #expect(lines[2] == "    | \(String(repeating: " ", count: 51))^^^")
    }

    @Test("at the start and at the end of a long line the caret still stands under what is meant")
    func longLineEnds() {
        let line = "BAD" + String(repeating: "a", count: 300) + "END"
        let start = report(line, column: 1, length: 3)
        #expect(start[1].hasPrefix("  3 | BADa"))
        #expect(start[1].hasSuffix("a…"))
        #expect(start[2] == "    | ^^^")
        let end = report(line, column: 304, length: 3)
        #expect(end[1].hasSuffix("aEND"))
        #expect(end[2] == "    | \(String(repeating: " ", count: 98))^^^")
    }

    @Test("a caret ends with the line, however long the mistake")
    func caretEnds() {
        #expect(report("abc", column: 2, length: 400)[2] == "    |  ^^")
        #expect(report("abc", column: 40, length: 4)[2] == "    |    ^")
    }

    @Test("control characters and marks that turn the direction of text never reach the terminal")
    func controlCharacters() {
        let place = Place(
            file: "a\u{1B}[2J.md", line: 1, column: 1, length: 1, excerpt: "x\u{1B}]0;owned\u{07}\u{9B}\u{202E}y")
        let diagnostic = Diagnostic(.error, "c", "wrong\u{1B}[31m", at: place, expected: "\u{08}e", hint: "\u{2066}h")
        let text = TextReport().text([diagnostic])
        let hostile: [Unicode.Scalar] = ["\u{1B}", "\u{07}", "\u{08}", "\u{9B}", "\u{202E}", "\u{2066}"]
        for scalar in hostile { #expect(!text.unicodeScalars.contains(scalar)) }
        #expect(text.hasPrefix("a\u{FFFD}[2J.md:1:1: error: wrong\u{FFFD}[31m\n"))
    }

    @Test("a hostile name cannot start a line of its own")
    func newlineInMessage() {
        let text = TextReport().text([Diagnostic(.error, "c", "unknown key `a\nerror: all is lost`")])
        #expect(text.split(separator: "\n").count == 2)
    }

    @Test("colour is for terminals: without it there is none, with it every colour ends")
    func colour() {
        let place = Place(file: "a.md", line: 1, column: 1, length: 2, excerpt: "abc")
        let diagnostic = Diagnostic(.error, "c", "wrong", at: place)
        #expect(!TextReport().text([diagnostic]).contains("\u{1B}"))
        let coloured = TextReport(isColoured: true).text([diagnostic])
        #expect(coloured.hasPrefix("\u{1B}[1ma.md:1:1: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m\u{1B}[1mwrong\u{1B}[0m\n"))
        #expect(coloured.contains("| \u{1B}[32m^^\u{1B}[0m\n"))
        let warning = TextReport(isColoured: true).text([Diagnostic(.warning, "c", "wrong")])
        #expect(warning.hasPrefix("\u{1B}[1;33mwarning: \u{1B}[0m"))
    }
}
