import Markup
import Testing

/// What Markdown cannot bring into a page.
struct ArticleSafetyTests {
    @Test("raw HTML is refused where it stands, and escaped if it is shown at all")
    func rawHTML() {
        let page = RenderedArticle("<script>alert(1)</script>\n\nhi <b onclick=x>y</b>\n")
        #expect(page.mistakes == ["raw-html 1:1+25", "raw-html 3:4+13", "raw-html 3:18+4"])
        #expect(page.diagnostics.first?.expected == "Markdown")
        #expect(page.diagnostics.first?.hint == "write it in Markdown, or set `markup: rawHTML: true` in studio.yml")
        #expect(!page.html.contains("<script"))
        #expect(!page.html.contains("<b"))
    }

    @Test("raw HTML is passed on where the trainer turned it on")
    func allowedRawHTML() {
        let page = RenderedArticle("<div class=\"x\">\n</div>\n\na <b>c</b>\n", allowsRawHTML: true)
        #expect(page.html == "<div class=\"x\">\n</div>\n<p>a <b>c</b></p>\n")
        #expect(page.mistakes == [])
    }

    @Test("comments are dropped, in a line, alone, indented and over several lines")
    func comments() {
        let page = RenderedArticle("a <!-- no --> b\n\n<!-- note -->\n\n  <!-- one\ntwo --> <!-- three -->\n")
        #expect(page.html == "<p>a  b</p>\n")
        #expect(page.mistakes == [])
    }

    @Test("what stands behind a comment is not dropped with it")
    func behindComment() {
        #expect(RenderedArticle("<!-- x --> <img src=x>\n").mistakes == ["raw-html 1:1+22"])
        #expect(RenderedArticle("<!--> <img src=x> -->\n").mistakes == ["raw-html 1:1+21"])
    }

    @Test(
        "links by a scheme that browsers run are refused, however it is written",
        arguments: [
            ("javascript:alert(1)", "javascript"), ("JaVaScRiPt:x", "javascript"), ("<java\tscript:x>", "javascript"),
            ("&#106;avascript:x", "javascript"), ("&#x01;javascript:x", "javascript"), ("data:text/html,x", "data"),
            ("vbscript:x", "vbscript"), ("file:///etc/passwd", "file"),
        ])
    func schemes(target: String, scheme: String) {
        let page = RenderedArticle("[a](\(target))\n")
        #expect(page.html == "<p><a href=\"\">a</a></p>\n")
        #expect(page.diagnostics.map(\.code) == ["link-scheme"])
        #expect(page.diagnostics.first?.message == "links of the kind `\(scheme):` are not allowed")
    }

    @Test("an address in angle brackets is judged like any other, and a refused target is pointed at")
    func autolink() {
        let page = RenderedArticle("One\n\nsee <javascript:x>\n")
        #expect(page.mistakes == ["link-scheme 3:6+12"])
        #expect(page.html.contains("<a href=\"\">javascript:x</a>"))
    }

    @Test("images by a refused scheme or from another server are refused")
    func images() {
        let page = RenderedArticle(
            "![z](data:image/png;base64,AA) ![x](https://e.example/x.png) ![y](//e.example/y.png)\n")
        #expect(page.mistakes == ["link-scheme 1:6+24", "foreign-image 1:32+1", "foreign-image 1:62+1"])
        #expect(!page.html.contains("e.example"))
        #expect(!page.html.contains("data:"))
    }

    @Test("hostile text is escaped in words, code, titles, alternative texts and languages of code")
    func escaping() {
        let hostile = "\\\"><img src=x onerror=alert(1)>"
        let page = RenderedArticle(
            """
            \\<script> & "quotes"

            [a](b.md '\(hostile)') ![\\"\\>\\<x](c.png) `<b>"`

            ```"><script>
            <script>
            ```

            """)
        #expect(
            page.html == """
                <p>&lt;script&gt; &amp; &quot;quotes&quot;</p>
                <p><a href="{link:b.md}" title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">a</a> \
                <img src="{image:c.png}" alt="&quot;&gt;&lt;x" loading="lazy" decoding="async"> <code>&lt;b&gt;&quot;</code></p>
                <pre><code class="language-&quot;&gt;&lt;script&gt;">&lt;script&gt;
                </code></pre>

                """)
        #expect(page.mistakes == [])
    }

    @Test("what fills a hole is escaped")
    func holes() {
        let page = RenderedArticle("[[a]] [b](c.md)\n")
        let html = String(decoding: page.article.html { $1.text("\"><script>&") }, as: UTF8.self)
        let filled = "&quot;&gt;&lt;script&gt;&amp;"
        #expect(html == "<p><a href=\"\(filled)\">\(filled)</a> <a href=\"\(filled)\">b</a></p>\n")
    }

    @Test("outside addresses are escaped too")
    func outside() {
        #expect(
            RenderedArticle("[a](<https://e.example/?a=1&b=\"x>)\n").html
                == "<p><a href=\"https://e.example/?a=1&amp;b=&quot;x\">a</a></p>\n")
    }

    @Test(
        "targets are inside, on the page, outside, or refused",
        arguments: [
            ("back-squat.md", LinkTarget.inside), ("/blog/", .inside), ("../a b.md", .inside), ("", .inside),
            (":x", .inside),
            ("a/b:c", .inside), ("#top", .anchor), ("https://e.example", .outside), ("HTTP://e.example", .outside),
            ("//e.example", .outside), ("mailto:a@b.example", .outside), ("tel:+49123", .outside),
            ("sms:+49123", .outside),
            (" java\nscript:x", .refused(scheme: "javascript")), ("ftp://x", .refused(scheme: "ftp")),
            ("C:\\file", .refused(scheme: "c")),
        ])
    func targets(text: String, expected: LinkTarget) { #expect(LinkTarget(text) == expected) }
}
