import Diagnostics
import Markup
import Testing

@testable import Studio

/// Whatever the bytes of an old site: nothing traps, every place lies in the file, and what comes out is Markdown without HTML.
struct SiteImportFuzzTests {
    /// Resolves every address to itself and keeps nothing.
    private let context = OldTextContext { target, isImage, _ in
        target.hasPrefix("x") && isImage ? .missingPicture("x") : target.hasPrefix("y") ? .words : .target("page.md")
    } note: { _, _, _ in
    }

    private func expectPlaces(_ diagnostics: [Diagnostic], in source: Source) {
        let lines = source.bytes.count { $0 == 0x0A } + 1
        for diagnostic in diagnostics {
            #expect(diagnostic.place.map { (1...lines).contains($0.line) && $0.column >= 1 } == true, "\(diagnostic)")
        }
    }

    private func html(in markdown: String) -> [String] {
        let tree = MarkdownTree.parse(Array(markdown.utf8)[...])
        return tree.nodes.filter { $0.kind == .htmlBlock || $0.kind == .inlineHTML }.map { tree.string($0.text) }
    }

    @Test("TOML")
    func toml() {
        let seeds = [
            "title = 'a'\ndate = 2020-01-01 10:00:00\n[a.b]\nc = [1, \"\\u00e4\", { d = true }]\n[[e]]\nf = '''\nx'''\n",
            "\"k k\".l = \"\"\"a\\\n  b\"\"\" # r\nn = -1_000.5e3\n[languages.de]\nweight = 1\n",
        ]
        var mutator = SiteImportSpoiler(
            seed: 91,
            spice: ["[", "]", "[[", "{", "}", "\"\"\"", "'''", "\\", "=", ".", ",", "#", "\\U0010FFFF", "\\ud800"])
        for round in 0..<6000 {
            let bytes = mutator.spoiled(Array(seeds[round % 2].utf8))
            let source = Source(path: "f.toml", bytes: bytes)
            var diagnostics: [Diagnostic] = []
            var reader = TOMLReader(source, 0..<bytes.count)
            let matter = reader.read(into: &diagnostics)
            #expect((matter == nil) == diagnostics.hasErrors)
            expectPlaces(diagnostics, in: source)
        }
    }

    @Test("front matters of all three kinds")
    func matters() {
        let seeds = [
            "---\ntitle: Größe\ntags: [a, b]\n---\nBody", "+++\ntitle = \"x\"\n+++\nBody",
            "{\"title\": \"x\", \"a\": [1, true, null, {\"b\": \"}\"}]}\nBody",
        ]
        var mutator = SiteImportSpoiler(
            seed: 92, spice: ["---\n", "+++\n", "{", "}", "\"", "\\", ": ", "\r\n", "\u{FEFF}"])
        for round in 0..<6000 {
            let source = Source(path: "f.md", bytes: mutator.spoiled(Array(seeds[round % 3].utf8)))
            var diagnostics: [Diagnostic] = []
            let parts = MatterReader.parts(source, into: &diagnostics)
            #expect((parts == nil) == diagnostics.hasErrors)
            expectPlaces(diagnostics, in: source)
            if let parts {
                #expect(parts.body.upperBound == source.bytes.count)
                var page = OldPage(kind: .post, file: "f.md", line: 1, language: .english, group: "")
                var mapping = MatterMapping(parts.matter)
                mapping.read(&page, splitsWords: round % 2 == 0) { _, _, _ in }
                mapping.noteOthers { _, _, _ in }
            }
        }
    }

    @Test("shortcodes and tags: the lines of what comes out are lines of the old file")
    func shortcodes() {
        let seeds = [
            "a\n{{< figure src=\"x.jpg\" caption='c' >}}\n{{% note %}}\nb\n{{% /note %}}\n{{< highlight go >}}\nx\n{{< /highlight >}} z",
            "a {{ site.url }}/x {% include y.html id=\"1\" %}\n{% raw %}{{ x }}{% endraw %}\n{% highlight c %}\nd\n{% endhighlight %}",
            "a [caption id=\"1\"]<img src=\"x\"> b[/caption]\n[gallery ids=\"1,2\"] [[x]] [embed]http://a[/embed] <a b='[x y=1]'>",
        ]
        var mutator = SiteImportSpoiler(
            seed: 93,
            spice: ["{{<", ">}}", "{{%", "%}}", "{%", "%}", "{{", "}}", "[", "]", "[/", "\"", "\n", "/*", "*/", "="])
        for round in 0..<9000 {
            let bytes = mutator.spoiled(Array(seeds[round % 3].utf8))
            let last = bytes.count { $0 == 0x0A || $0 == 0x0D } + 10
            switch round % 3 {
            case 0: expectLines(HugoShortcodes { _, _ in }.expand(bytes[...], line: 10), last)
            case 1:
                let liquid = JekyllLiquid(url: "https://old.example", basePath: "/b", title: "T") { _, _ in }
                expectLines(liquid.expand(bytes[...], line: 10), last)
            default:
                var assets = OldAssets()
                assets.attachments = [1: "https://old.example/x.jpg"]
                _ = WordPressShortcodes(assets: assets).expand(String(decoding: bytes, as: UTF8.self)) { _, _ in }
            }
        }
    }

    private func expectLines(_ text: LinedText, _ last: Int) {
        let count = text.bytes.count(where: { $0 == 0x0A }) + 1
        for line in 1...count {
            #expect((10...last).contains(text.oldLine(line)))
        }
    }

    @Test("HTML becomes Markdown without HTML")
    func htmlToMarkdown() {
        let seed = """
            <h2 id="a">A <em>b</em></h2><p>c <strong>d</strong><br>e <a href="z">f</a> <img src="x" alt="g"></p><ul><li>h<ol>
            <li>i</ol><li>j</ul><blockquote><p>k</p></blockquote><pre><code>l</code></pre><table><tr><th>m<td>n</table>
            <figure><img src="q"><figcaption>o</figcaption></figure><dl><dt>p<dd>q</dl>&lt;b&gt; 1. * [x](y) <!-- z -->
            """
        var mutator = SiteImportSpoiler(
            seed: 94,
            spice: [
                "<p>", "</p>", "<b>", "</em>", "<a href='y'>", "<li>", "<table>", "<td>", "&lt;i&gt;", "*", "_", "`",
                "\\", "[", "](",
                "<", "&amp;amp;", "\n\n", "# ", "- ", "1. ", "<br>", "<pre>", "<q>", "~~",
            ])
        for round in 0..<4000 {
            let text = String(decoding: mutator.spoiled(Array(seed.utf8)), as: UTF8.self)
            let markdown = MarkdownText.withoutHTML(
                HTMLToMarkdown(context: context, breaksLines: round % 2 == 0).markdown(text))
            #expect(html(in: markdown).isEmpty, "\(text)\n\n\(markdown)")
        }
        let deep = String(repeating: "<ul><li><blockquote><b>", count: 3000) + "x"
        #expect(HTMLToMarkdown(context: context).markdown(deep).contains("x"))
    }

    @Test("text of HTML means the same as Markdown, whatever signs are in it")
    func escaping() {
        let pieces = [
            "a", "b ", " ", "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "[[", "]]", "!", "#", "# ", "- ", "+ ",
            "1. ", "2) ", "> ", "|",
            "~", "~~", "\\", "&lt;", "&lt;b&gt;", "&amp;lt;", "&amp;#35;", "=", "===", "---", ":", "é", "“", ".", ",",
            "<br>", "<b>", "</b>",
            "<i>", "</i>", "<code>", "</code>", "{", "}", "^", "[^1]", "[x]: y", "$", "'", "\"", "| - |", "\n",
        ]
        var random = SiteImportSpoiler(seed: 95, spice: [])
        for _ in 0..<6000 {
            let text = (0..<random.number(12)).map { _ in pieces[random.number(pieces.count - 1)] }.joined()
            let markdown = HTMLToMarkdown(context: context).markdown("<p>\(text)</p>")
            let tree = MarkdownTree.parse(Array(markdown.utf8)[...])
            let read = tree.nodes.isEmpty ? "" : words(tree)
            let meant = HTMLNode.parse("<p>\(text)</p>").plainText.filter { !$0.isWhitespace }
            #expect(read == meant, "\(text)\n\(markdown)")
            let kinds: Set<MarkdownTree.Kind> = [
                .document, .paragraph, .text, .softBreak, .lineBreak, .code, .emphasis, .strong,
            ]
            #expect(tree.nodes.allSatisfy { kinds.contains($0.kind) }, "\(text)\n\(markdown)\n\(tree.dump)")
        }
    }

    private func words(_ tree: MarkdownTree) -> String {
        let all = tree.nodes.filter { $0.kind == .text || $0.kind == .code }.map { tree.string($0.text) }
        return all.joined().filter { !$0.isWhitespace }
    }

    @Test("Markdown of an old site comes out without HTML")
    func markdown() {
        let seed = """
            # A {#b}

            c <b>d</b> [e](f "g") ![h](x.jpg) <a href="i">j</a> <https://k.example> [[l]] `<b>`<br>m
            {: .n}

            <div class="o">
            <p>p</p>
            </div>

            - q
              <img src="r">

            | s | t |
            |---|---|
            | <br> | ![u](v) |

            <table><tr><td>

            w</td></tr></table>

            ```html
            <b>
            ```

            [x]: y "z"
            """
        var mutator = SiteImportSpoiler(
            seed: 96,
            spice: [
                "<", ">", "<b>", "</a>", "<!--", "-->", "[", "](", ")", "`", "\n\n", "<div>", "{:", "}", "\\", "> ",
                "    ", "<table>", "\"", "\r\n",
            ])
        for _ in 0..<4000 {
            let bytes = Array(String(decoding: mutator.spoiled(Array(seed.utf8)), as: UTF8.self).utf8)
            let text = LinedText(bytes[...], line: 1)
            let markdown = MarkdownText.withoutHTML(MarkdownRewriter(text, context: context).rewritten())
            #expect(html(in: markdown).isEmpty, "\(String(decoding: bytes, as: UTF8.self))\n=====\n\(markdown)")
            _ = MarkdownRewriter.anchors(text)
        }
    }

    @Test("names are fit for addresses, whatever they are made of")
    func slugs() {
        var mutator = SiteImportSpoiler(
            seed: 97, spice: ["/", "..", "ä", "ß", "é", "e\u{301}", "Ł", "中", "%2e", "\u{202E}"])
        for _ in 0..<3000 {
            let text = String(decoding: mutator.spoiled(Array("../Größe & Übung.md".utf8)), as: UTF8.self)
            let slug = Slug.make(text)
            #expect(slug.isEmpty || slugProblem(slug) == nil)
            #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-"))
            #expect(VideoAddress.youTube(text) == nil || !text.contains("/"))
            _ = text.percentDecoded
        }
    }
}

/// Spoils texts, the same way for the same seed.
struct SiteImportSpoiler {
    private var state: UInt64
    private let spice: [[UInt8]]

    init(seed: UInt64, spice: [String]) {
        state = seed
        self.spice = spice.map { Array($0.utf8) } + [[0x00], [0xFF], [0xC3], [0xE2, 0x80], [0x0D], [0x0A], [0x09]]
    }

    /// A number from zero to `most`, by SplitMix64 (Steele, Lea & Flood 2014).
    mutating func number(_ most: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(most + 1))
    }

    /// A text with some changes.
    mutating func spoiled(_ text: [UInt8]) -> [UInt8] {
        var bytes = text
        for _ in 0...number(5) {
            let start = number(bytes.count)
            let end = min(bytes.count, start + number(12))
            switch number(4) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2, 3: bytes.insert(contentsOf: spice[number(spice.count - 1)], at: start)
            default: bytes.removeSubrange(end...)
            }
        }
        return bytes
    }
}
