import Diagnostics
import Markup
import Testing
import Trials

/// Whatever the bytes: nothing traps, and every place lies in the file.
struct FuzzTests {
    private func expectPlaces(_ diagnostics: [Diagnostic], in source: Source) {
        let lines = source.bytes.count { $0 == 0x0A } + 1
        for diagnostic in diagnostics {
            guard let place = diagnostic.place else {
                Issue.record("\(diagnostic.code) has no place")
                continue
            }
            let isInside = (1...lines).contains(place.line) && (1...place.excerpt.count + 2).contains(place.column)
            #expect(isInside && place.length >= 1, "\(diagnostic) in \(source.bytes)")
        }
    }

    @Test("YAML")
    func yaml() {
        let seeds = [
            "title: \"Größe\"\ntags: [a, b]\nsite:\n  url: x\n  list:\n    - a: 1\n    - b: |\n        text\n",
            "? a\n: b\n'q': !!str x\nz: >-\n  folded\n  text\n# comment\n", "{a: {b: [c, {d: e}]}}",
        ]
        var mutator = Mutator(
            seed: 21, spice: ["&a", "*a", ": ", "- ", "\"", "'", "|", "{", "[", "#", "---\n", "\u{85}", "!", "%"])
        for round in 0..<4000 {
            let source = Source(path: "f.yml", bytes: mutator.spoiled(Array(seeds[round % seeds.count].utf8)))
            var diagnostics: [Diagnostic] = []
            let document = YAMLDocument.parse(source, into: &diagnostics)
            #expect(document != nil || diagnostics.hasErrors)
            expectPlaces(diagnostics, in: source)
            guard let document else { continue }
            var fields = Fields(document)
            _ = fields.text("title", isRequired: true)
            _ = fields.placedTexts("tags")
            _ = fields.group("site") { $0.integer("url", in: 0...9) }
            _ = fields.groups("list") { $0.date("a", isRequired: true) }
            expectPlaces(fields.finish(), in: source)
        }
    }

    @Test("front matter")
    func frontMatter() {
        let seed = Array("\u{FEFF}---\ntitle: Größe\ndate: 2026-01-05\n---\n# Body\n".utf8)
        var mutator = Mutator(seed: 22, spice: ["---", "---\n", "\r\n", ": ", "\u{FEFF}"])
        for _ in 0..<4000 {
            let source = Source(path: "f.md", bytes: mutator.spoiled(seed))
            var diagnostics: [Diagnostic] = []
            let matter = FrontMatter.parse(source, into: &diagnostics)
            #expect(matter != nil || diagnostics.hasErrors)
            expectPlaces(diagnostics, in: source)
            guard let matter else { continue }
            #expect(matter.document.range.upperBound <= matter.body.lowerBound)
            #expect(matter.body.upperBound == source.bytes.count)
        }
    }

    @Test("Markdown to an article: no tag of the text comes through, and its holes can be filled")
    func articles() {
        let seed = Array(
            """
            # Über [[a|b]]

            Text *em* **b** `c` [l](javascript:x "t") ![i](p.png) <b>raw</b> <!-- c -->[^1]

            | a | [[b\\|c]] |
            |:--|--:|
            | 1 | 2 |

            - [x] task
              1. step

            > quote [l]: x

            ```"lang
            <script>
            ```

            [^1]: Note <script>x</script>
            """.utf8)
        var mutator = Mutator(
            seed: 23,
            spice: [
                "[[", "]]", "|", "<script>", "<!--", "-->", "![", "](", "[^1]", "[^1]: ", "\n\n", "    ", "```", "> ",
                "- [ ] ", "&#0;",
            ])
        for _ in 0..<2500 {
            let source = Source(path: "f.md", bytes: mutator.spoiled(seed))
            let start = min(3, source.bytes.count)
            var diagnostics: [Diagnostic] = []
            let article = Article.parse(source, in: start..<source.bytes.count, into: &diagnostics)
            expectPlaces(diagnostics, in: source)
            let html = String(decoding: article.html { $1.text($0.target) }, as: UTF8.self)
            #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("<!--"))
            #expect(!html.contains("href=\"javascript:"))
            #expect(Set(article.outline.headings.map(\.anchor)).count == article.outline.headings.count)
            for reference in article.outline.references {
                let range = Article.place(of: reference, in: source, body: start..<source.bytes.count)
                #expect(range.lowerBound >= start && range.upperBound <= source.bytes.count)
            }
        }
    }

    @Test("outlines: entries come in order, each in the text")
    func outlines() {
        let seed = Array("# A\n\n- b\n  - c\n\t1. d\n2) e\n\nprose\nmore\n".utf8)
        var mutator = Mutator(seed: 24, spice: ["- ", "# ", "99999999999999999999. ", "\r\n", "\t", "é"])
        for _ in 0..<6000 {
            let source = Source(path: "f.md", bytes: mutator.spoiled(seed))
            var end = 0
            for entry in Outline.parse(source).entries {
                #expect(entry.range.lowerBound >= end && entry.range.upperBound <= source.bytes.count)
                end = entry.range.upperBound
            }
        }
    }
}
