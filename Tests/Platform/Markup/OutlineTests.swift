import Diagnostics
import Markup
import Testing

/// Lines that mean more than their Markdown.
struct OutlineTests {
    private func outline(_ text: String) -> [String] {
        Outline.parse(Source(path: "a.md", text: text)).entries.map { entry in
            switch entry.kind {
            case .heading(let level): "h\(level) \(entry.text)"
            case .item(let depth): "item\(depth) \(entry.text)"
            case .step(let number): "step\(number) \(entry.text)"
            case .prose: "prose \(entry.text)"
            }
        }
    }

    @Test("headings, items, steps and prose, line by line")
    func kinds() {
        let text = """
            # Block A
            Some prose
            over two lines.

            ## Day 1
            - Squat 3x5
            * Press
            + Row
            1. Warm up
            2) Work

            More prose
            """
        #expect(
            outline(text) == [
                "h1 Block A", "prose Some prose\nover two lines.", "h2 Day 1", "item0 Squat 3x5", "item0 Press",
                "item0 Row",
                "step1 Warm up", "step2 Work", "prose More prose",
            ])
    }

    @Test("items nest by their indent, whatever it is, and come back")
    func depth() {
        #expect(
            outline("- a\n  - b\n     - c\n  - d\n\t- e\n- f\n") == [
                "item0 a", "item1 b", "item2 c", "item1 d", "item2 e", "item0 f",
            ])
    }

    @Test("a heading, a step and a paragraph at the margin end the list")
    func listEnds() {
        #expect(outline("- a\n# H\n  - b\n") == ["item0 a", "h1 H", "item0 b"])
        #expect(outline("- a\n\nprose\n\n  - b\n") == ["item0 a", "prose prose", "item0 b"])
    }

    @Test(
        "what only looks like a marker is prose",
        arguments: ["#no space", "####### seven", "-dash", "1.5 kg", "1000000. too many", "12", "*", "1."])
    func notMarkers(text: String) {
        #expect(outline(text) == [["*": "item0 "][text] ?? "prose \(text)"])
    }

    @Test("an empty heading or item is one without text")
    func emptyMarkers() { #expect(outline("#\n-\n") == ["h1 ", "item0 "]) }

    @Test("lines that end as on Windows make the same outline")
    func windows() {
        let text = "# A\n\none\n  two\n\n- b\n  - c\n"
        #expect(outline(text.replacing("\n", with: "\r\n")) == outline(text))
    }

    @Test("an entry's range covers its text in the source, marker and outer space left out")
    func ranges() {
        let source = Source(path: "a.md", text: "intro\n---\n#  Über  \n  -\tSquat 3x5 \n")
        let entries = Outline.parse(source, in: 10..<source.bytes.count).entries
        #expect(entries.map { source.text($0.range) } == ["Über", "Squat 3x5"])
        #expect(entries.map(\.text) == ["Über", "Squat 3x5"])
        #expect(
            source.place(of: entries[1].range)
                == Place(file: "a.md", line: 4, column: 5, length: 9, excerpt: "  -\tSquat 3x5 "))
    }

    @Test("no text has no entries")
    func empty() {
        #expect(outline("") == [])
        #expect(outline("\n \n\t\r\n") == [])
    }
}
