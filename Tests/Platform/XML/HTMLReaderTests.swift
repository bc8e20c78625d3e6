import Testing
import XML
import Trials

/// HTML as it is found.
struct HTMLReaderTests {
    private func events(_ html: String) -> [String] {
        let log = EventLog()
        #expect(HTMLReader.read(html, visitor: log))
        return log.closed()
    }

    @Test("what was never closed is closed, and nothing is invented")
    func tolerant() {
        #expect(events("a<BR>b") == ["“a”", "<br> 1", "</br>", "“b”"])
        #expect(
            events("<p>one<p>two &nbsp;&amp; &euro;") == ["<p> 1", "“one”", "</p>", "<p> 1", "“two \u{A0}& €”", "</p>"])
        #expect(events("<ul><li>a<li>b</ul>").count { $0 == "</li>" } == 2)
    }

    @Test("what follows the first element is read too, and a stray end changes nothing")
    func pieces() {
        #expect(
            events("a</div><p>b</p>c<figure>d</figure></body></html>e") == [
                "“a”", "<p> 1", "“b”", "</p>", "“c”", "<figure> 1", "“d”", "</figure>", "“e”",
            ])
    }

    @Test("elements of HTML 5 and attributes come as they are, with lines")
    func elements() {
        #expect(
            events("\n<figure class=\"x\">\n<IMG SRC='a.jpg' alt>\n</figure>").filter { !$0.hasPrefix("“") } == [
                "<figure class=x> 2", "<img src=a.jpg alt=> 3", "</img>", "</figure>",
            ])
    }

    @Test("a declared encoding does not change the bytes' own")
    func encoding() {
        #expect(events("<meta charset=\"latin1\">Grüße").contains("“Grüße”"))
    }

    @Test("whatever the bytes: nothing traps, and starts are at least as many as ends")
    func fuzz() {
        let seed = Array(
            "<p>a <b>c</b></p><table><tr><td>x</table><script>if (a<b) {}</script><!-- c --><pre>\n y</pre>&amp;".utf8)
        var mutator = Mutator(
            seed: 72, spice: ["<", ">", "</", "<!--", "-->", "<script>", "&", "&#", "<![CDATA[", "<td", "\"", "<p"])
        for _ in 0..<4000 {
            let log = EventLog()
            _ = HTMLReader.read(String(decoding: mutator.spoiled(seed), as: UTF8.self), visitor: log)
            let ends = log.events.count { $0.hasPrefix("</") }
            let starts = log.events.count { $0.hasPrefix("<") && !$0.hasPrefix("<!--") } - ends
            #expect(starts >= ends)
        }
        _ = HTMLReader.read(String(repeating: "<div><b>", count: 20_000), visitor: EventLog())
    }
}
