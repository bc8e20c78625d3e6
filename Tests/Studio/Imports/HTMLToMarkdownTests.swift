import Testing

@testable import Studio

/// HTML and the Markdown that means the same.
struct HTMLToMarkdownTests {
    private func markdown(_ html: String, breaksLines: Bool = false) -> String {
        let context = OldTextContext { target, isImage, _ in
            target == "gone" ? isImage ? .missingPicture("gone") : .words : .target(target)
        } note: { _, _, _ in
        }
        return HTMLToMarkdown(context: context, breaksLines: breaksLines).markdown(html)
    }

    @Test(
        "text and marks",
        arguments: [
            ("<p>a <b>b </b>c</p>", "a **b** c"),
            ("<p>a<i> b</i></p>", "a *b*"),
            ("<p><strong>a</strong><strong>b</strong></p>", "**ab**"),
            ("<p><b><b>a</b></b><em></em></p>", "**a**"),
            ("<p>un<b>bold</b>ed and x<i>(y)</i>z</p>", "un**bold**ed and x(y)z"),
            ("<p>1. no list</p><p>- no list</p><p># no heading</p>", "1\\. no list\n\n\\- no list\n\n\\# no heading"),
            (
                "<p>2 * 3 * 4 &lt;b&gt; snake_case _x_ &amp;amp; [[x]]</p>",
                "2 \\* 3 \\* 4 \\<b> snake_case \\_x\\_ \\&amp; \\[ \\[x\\]\\]"
            ),
            ("<p>wow!<a href=\"x.md\">x</a></p>", "wow\\![x](x.md)"),
            ("<p>see https://a.example/b_c*d, ok</p>", "see <https://a.example/b_c*d>, ok"),
            ("<p>a<br>b<br><br>c</p>", "a\\\nb\n\nc"),
            ("<p>m<sup>2</sup> H<sub>2</sub>O <q>so</q> <del>no</del></p>", "m² H₂O “so” ~~no~~"),
            ("<p><code>a`b</code> <kbd>x</kbd></p>", "``a`b`` `x`"),
            ("<p>&nbsp;</p><p></p><p>x</p>", "\u{A0}\n\nx"),
        ])
    func inlines(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test(
        "blocks",
        arguments: [
            ("<h1>A</h1><h2>B</h2>", "## A\n\n### B"),
            ("<h2>A <em>b</em><br>c</h2>x<hr>y", "## A *b* c\n\nx\n\n---\n\ny"),
            ("<ul><li>a</li><li>b<ol start=3><li>c</li></ol></li></ul>", "- a\n- b\n  3. c"),
            ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"),
            ("<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>", "- a\n\n* b\n\n- c"),
            ("<div><ol><li>a</li></ol></div><div><ol><li>b</li></ol></div>", "1. a\n\n1) b"),
            ("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>", "> a\n>\n> - b"),
            ("<pre>```\nx</pre>", "````\n```\nx\n````"),
            ("<dl><dt>a</dt><dd>b</dd></dl>", "**a**\n\nb"),
            ("<table><tr><td>a|b</td><td colspan=2>c</td></tr></table>", "|  |  |  |\n|---|---|---|\n| a\\|b | c |  |"),
        ])
    func blocks(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test(
        "links and pictures",
        arguments: [
            ("<a href=\"a b(c)\">x</a>", "[x](a%20b%28c%29)"),
            ("<a href=\"gone\">x</a> <img src=\"gone\" alt=\"y\">", "x *(picture missing: gone)*"),
            (
                "<figure><img src=\"a.jpg\" alt=\"A [x]\"><figcaption>So \"big\"</figcaption></figure>",
                "![A \\[x\\]](a.jpg \"So \\\"big\\\"\")"
            ),
            ("<a href=\"a.jpg\"><img src=\"a.jpg\" alt=\"A\"></a>", "![A](a.jpg)"),
            ("<iframe src=\"//player.vimeo.com/video/123?x=1\"></iframe>", "<https://vimeo.com/123>"),
            ("<script>x</script><form>y<input></form>z", "z"),
        ])
    func links(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test("lines and empty lines of WordPress's old editor are kept")
    func lines() {
        #expect(
            markdown("a\nb\n\nc <em>d\ne</em>\n<h2>f</h2>\ng", breaksLines: true) == "a\\\nb\n\nc *d\\\ne*\n\n## f\n\ng"
        )
        #expect(markdown("a\nb\n\nc") == "a b c")
    }
}
