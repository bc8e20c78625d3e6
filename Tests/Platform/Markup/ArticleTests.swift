import Diagnostics
import Markup
import Testing
import Trials

/// Markdown as a page's HTML.
struct ArticleTests {
    @Test("a body's headings start at the second level, because the page's title is the first")
    func headings() {
        let page = RenderedArticle("# One\n\n## Two *em* `code`\n\n###### Six\n")
        #expect(
            page.html == """
                <h2 id="one">One</h2>
                <h2 id="two-em-code">Two <em>em</em> <code>code</code></h2>
                <h6 id="six">Six</h6>

                """)
        #expect(page.article.outline.headings.map(\.level) == [2, 2, 6])
        #expect(page.article.outline.headings.map(\.title) == ["One", "Two em code", "Six"])
    }

    @Test("every heading has an anchor of its own, even where another's words are the same or make the same anchor")
    func duplicates() {
        let page = RenderedArticle("# A\n\n# A\n\n# A-1\n\n# A\n\n# !!!\n\n# ???\n")
        #expect(page.anchors == ["a", "a-1", "a-1-1", "a-2", "section", "section-1"])
    }

    @Test("anchors stay apart however the headings are named")
    func uniqueAnchors() {
        var random = SeededGenerator(seed: 11)
        let names = ["A", "A-1", "A-2", "A-1-1", "", "Section", "section-1", "Ä"]
        for _ in 0..<200 {
            let text = (0..<12).map { _ in "# \(names[Int.random(in: 0..<names.count, using: &random)])\n" }.joined(
                separator: "\n")
            let anchors = RenderedArticle(text).anchors
            #expect(Set(anchors).count == anchors.count, "\(anchors)")
        }
    }

    // As GitHub names the anchors of headings in its own pages.
    @Test(
        "an anchor keeps letters and digits of any script, dashes and underscores",
        arguments: [
            ("Back Squat", "back-squat"), ("Über uns: 2026!", "über-uns-2026"), ("snake_case-x", "snake_case-x"),
            ("深蹲", "深蹲"), ("\"<>&'", ""), ("A  B", "a--b"),
        ])
    func anchor(title: String, expected: String) { #expect(anchorName(title) == expected) }

    @Test("tables have a head, aligned cells and a frame that the keyboard can scroll")
    func tables() {
        let page = RenderedArticle("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n")
        #expect(
            page.html == """
                <div class="table" tabindex="0">
                <table>
                <thead>
                <tr><th scope="col" class="left">a</th><th scope="col" class="right">b</th>\
                <th scope="col" class="center">c</th><th scope="col">d</th></tr>
                </thead>
                <tbody>
                <tr><td class="left">1</td><td class="right">2</td><td class="center">3</td><td>4</td></tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test("a table of nothing but its head has no body")
    func emptyTable() {
        let html = RenderedArticle("| h |\n|---|\n").html
        #expect(html.contains("</thead>\n</table>"))
        #expect(!html.contains("tbody"))
    }

    @Test("task lists show boxes that no one can tick")
    func tasks() {
        #expect(
            RenderedArticle("- [x] done\n- [ ] open\n- plain\n").html == """
                <ul>
                <li class="task done">☑ done</li>
                <li class="task">☐ open</li>
                <li>plain</li>
                </ul>

                """)
    }

    @Test("tight lists have no paragraphs, loose ones do; a list starts at its number")
    func lists() {
        #expect(RenderedArticle("3) c\n4) d\n").html == "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n")
        #expect(RenderedArticle("1. c\n").html == "<ol>\n<li>c</li>\n</ol>\n")
        #expect(RenderedArticle("- a\n\n- b\n").html == "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n")
    }

    @Test("footnotes are numbered, stand at the end and lead back to their first use")
    func footnotes() {
        let page = RenderedArticle("Text[^a] more[^a] and[^b].\n\n[^a]: Note *one*.\n\n    Second.\n[^b]: Other.\n")
        #expect(
            page.html == """
                <p>Text<sup><a href="#fn-1" id="fnref-1" class="footnote-ref">1</a></sup> \
                more<sup><a href="#fn-1" id="fnref-1-2" class="footnote-ref">1</a></sup> \
                and<sup><a href="#fn-2" id="fnref-2" class="footnote-ref">2</a></sup>.</p>
                <div class="footnotes" role="doc-endnotes">
                <ol>
                <li id="fn-1"><p>Note <em>one</em>.</p>
                <p>Second. <a href="#fnref-1" class="footnote-back" aria-label="↩ 1">↩</a></p>
                </li>
                <li id="fn-2"><p>Other. <a href="#fnref-2" class="footnote-back" aria-label="↩ 2">↩</a></p>
                </li>
                </ol>
                </div>

                """)
    }

    @Test("quotes, breaks, links with titles, strong and struck out text")
    func inlines() {
        #expect(
            RenderedArticle("> q [l](a.md#b \"t\") **b** ~~d~~  \nbr\n\n---\n").html == """
                <blockquote>
                <p>q <a href="{link:a.md#b}" title="t">l</a> <strong>b</strong> <del>d</del><br>
                br</p>
                </blockquote>
                <hr>

                """)
    }

    @Test("a wiki link has its own words or its target's title")
    func wikiLinks() {
        let page = RenderedArticle("A [[back-squat]] and [[ back-squat |squats]].\n")
        let own = #"<a href="{wiki:back-squat}">squats</a>"#
        #expect(page.html == #"<p>A <a href="{wiki:back-squat}">{wikiTitle:back-squat}</a> and \#(own).</p>"# + "\n")
        #expect(page.article.outline.references.map(\.target) == ["back-squat", "back-squat", "back-squat"])
    }

    @Test("a wiki link in a table is written with a backslash before its bar")
    func wikiLinkInTable() {
        #expect(RenderedArticle("| a |\n|---|\n| [[x\\|y]] |\n").html.contains(#"<td><a href="{wiki:x}">y</a></td>"#))
    }

    @Test(
        "brackets that are no wiki link are text",
        arguments: ["[[]]", "[[a]b]]", "[[a[b]]", "[[open", "`[[d]]`", "[[", "[", "[[[["])
    func notWikiLinks(text: String) { #expect(RenderedArticle(text).article.outline.references.isEmpty) }

    @Test("a link's own words hold no wiki link: links do not nest")
    func wikiLinkInLink() {
        #expect(RenderedArticle("[x [[e]]](f.md)\n").html == "<p><a href=\"{link:f.md}\">x [[e]]</a></p>\n")
    }

    @Test("titles and anchors of headings have a wiki link's words, not its brackets")
    func wikiLinkInHeading() {
        let page = RenderedArticle("## See [[back-squat|squats]]\n")
        #expect(page.article.outline.headings.map(\.title) == ["See squats"])
        #expect(page.anchors == ["see-squats"])
    }

    @Test("images have their words as alternative text and load when they are seen")
    func images() {
        #expect(
            RenderedArticle("See ![Alt *em* `c` [l](x)](pic.jpg)\n").html
                == "<p>See <img src=\"{image:pic.jpg}\" alt=\"Alt em c l\" loading=\"lazy\" decoding=\"async\"></p>\n")
    }

    @Test("a picture alone in its paragraph is a figure, its title the caption")
    func figures() {
        #expect(
            RenderedArticle("![Alt](pic.jpg \"Before & after\")\n").html == """
                <figure>
                <img src="{image:pic.jpg}" alt="Alt" loading="lazy" decoding="async">
                <figcaption>Before &amp; after</figcaption>
                </figure>

                """)
    }

    @Test("a picture without words is a warning where it stands")
    func wordless() {
        #expect(RenderedArticle("A\n\nB ![](pic.jpg)\n").mistakes == ["missing-alternative 3:3+2"])
    }

    @Test("a link to a film alone in its paragraph is a frame that loads nothing, in a sentence a link")
    func videos() {
        let page = RenderedArticle(
            "[How to hinge](https://www.youtube.com/watch?v=abc)\n\nSee https://vimeo.com/12 too\n")
        #expect(
            page.html == """
                <figure class="video">
                <a class="film" rel="noopener" href="https://www.youtube.com/watch?v=abc"><span class="words">How to hinge\
                </span><span class="host">youtube.com</span></a>
                </figure>
                <p>See <a href="https://vimeo.com/12">https://vimeo.com/12</a> too</p>

                """)
        #expect(
            page.article.outline.videos == [
                Article.Video(title: "How to hinge", address: "https://www.youtube.com/watch?v=abc")
            ])
    }

    @Test(
        "what looks like another press's tag is an error, as code it stands as it is",
        arguments: [
            ("a {{< youtube x >}} b", "unknown-shortcode 1:3+17"), ("{% include x %}", "unknown-shortcode 1:1+15"),
            ("[gallery ids=\"1,2\"]", "unknown-shortcode 1:1+19"),
            ("[caption id=\"a\"]x[/caption]", "unknown-shortcode 1:1+16"),
            ("`{{ x }}`", ""), ("[video](a.md)", ""), ("a { b } [sic]", ""), ("    {{ x }}", ""),
        ])
    func shortcodes(text: String, mistake: String) {
        #expect(RenderedArticle(text + "\n").mistakes.joined(separator: ", ") == mistake)
    }

    @Test("a reference is found again in the source")
    func places() throws {
        let source = Source(path: "a.md", text: "---\nt: x\n---\nOne\ntwo [a](b.md) [[c]]\n")
        var diagnostics: [Diagnostic] = []
        let article = Article.parse(source, in: 13..<source.bytes.count, into: &diagnostics)
        let places = article.outline.references.map {
            source.place(of: Article.place(of: $0, in: source, body: 13..<source.bytes.count))
        }
        #expect(places.map { "\($0.line):\($0.column)+\($0.length)" } == ["5:9+4", "5:17+1", "5:17+1"])
    }

    @Test("the excerpt is the first paragraph's words, cut at a word and 200 characters")
    func excerpt() {
        #expect(
            RenderedArticle("# Head\n\nA *b* [c](d) [[e|f]]\ng.\n\nMore.\n").article.outline.excerpt == "A b c f g.")
        #expect(RenderedArticle("# Head\n").article.outline.excerpt == "")
        let long = RenderedArticle(String(repeating: "word ", count: 100)).article.outline.excerpt
        #expect(long == String(repeating: "word ", count: 39) + "word…")
        let unbroken = RenderedArticle(String(repeating: "é", count: 300)).article.outline.excerpt
        #expect(unbroken == String(repeating: "é", count: 200) + "…")
    }

    @Test("words are counted without marks and code blocks")
    func words() {
        #expect(RenderedArticle("# One two\n\nThree *four*  five.\n\n```\nnot these\n```\n").article.outline.words == 5)
    }
}
