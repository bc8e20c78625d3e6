import Testing
import Trials

/// Hostile values in each place where a value may stand.
struct EscapingTests {
    private static let breakouts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>",
        "-->", "&lt;",
        "]]>", "{{ title }}", "`${x}`",
    ]

    @Test("in text and in quoted attributes no value can open or close anything", arguments: breakouts)
    func textAndAttributes(payload: String) {
        let view = PageView(title: payload)
        let escaped = payload.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        #expect(render("<p>{{ title }}</p>", view) == "<p>\(escaped)</p>")
        #expect(render("<p title=\"{{ title }}\">", view) == "<p title=\"\(escaped)\">")
        #expect(render("<p title='a {{ title }}'>", view) == "<p title='a \(escaped)'>")
        #expect(render("<title>{{ title }}</title>", view) == "<title>\(escaped)</title>")
    }

    @Test(
        "an address of a kind that browsers run is replaced, however it is written",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
            "java\tscript:x",
            "\u{01}javascript:x", "data:text/html,<script>", "vbscript:x", "blob:x", ":x",
        ])
    func runAddresses(payload: String) {
        for name in ["href", "src", "action", "formaction", "poster", "xlink:href"] {
            #expect(render("<a \(name)=\"{{ address }}\">", PageView(address: payload)) == "<a \(name)=\"#\">")
        }
    }

    @Test(
        "other addresses stay as they are but for what could leave the quotes",
        arguments: [
            ("/a/b?c=d&e#f", "/a/b?c=d&amp;e#f"), ("https://e.example/:x", "https://e.example/:x"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("TEL:+49", "TEL:+49"), ("a b\"'<>\\", "a%20b%22%27%3C%3E%5C"), ("../x:y", "../x:y"),
            ("#javascript:x", "#javascript:x"),
            ("größe", "größe"), ("%20", "%20"), ("", ""), ("java&#115;cript:x", "java&amp;#115;cript:x"),
        ])
    func addresses(address: String, expected: String) {
        #expect(render("<a href=\"{{ address }}\">", PageView(address: address)) == "<a href=\"\(expected)\">")
    }

    @Test("behind something of an address a value is a part of it and can begin nothing")
    func addressParts() {
        let view = PageView(title: "x&y=z?a#b:c d", address: "javascript:alert(1)")
        #expect(render("<a href=\"/q?s={{ title }}\">", view) == "<a href=\"/q?s=x%26y%3Dz%3Fa%23b%3Ac%20d\">")
        #expect(render("<a href=\"x{{ address }}\">", view) == "<a href=\"xjavascript%3Aalert(1)\">")
        #expect(render("<a href=\"{{ site.home }}{{ address }}\">", view) == "<a href=\"/javascript%3Aalert(1)\">")
        #expect(
            render("<a href=\"mailto:{{ title }}\">", PageView(title: "a@b.example"))
                == "<a href=\"mailto:a@b.example\">")
    }

    @Test("behind the first slash a value cannot name another server")
    func otherServer() {
        for payload in ["/evil.example", "//evil.example", "\\evil.example"] {
            let html = render("<a href=\"/{{ address }}\">", PageView(address: payload))
            #expect(!html.contains("\"//") && !html.contains("\\"), "\(html)")
        }
        #expect(render("<a href=\"/{{ address }}\">", PageView(address: "a/b/")) == "<a href=\"/a/b/\">")
        #expect(render("<a href=\"/x/{{ address }}\">", PageView(address: "/y")) == "<a href=\"/x//y\">")
    }

    @Test("a loop in an address prints parts that cannot join to one that is run")
    func addressLoop() {
        let template = "<a href=\"{% for tag in tags %}{{ tag }}{% endfor %}\">"
        for tags in [["java", "script:alert(1)"], ["javascript", ":alert(1)"], ["javascript:", "alert(1)"]] {
            #expect(!render(template, PageView(tags: tags)).contains("javascript:"))
        }
    }

    @Test("in XML everything is escaped, and what XML cannot hold is left out")
    func xml() {
        let view = PageView(title: "a\u{0}\u{B}<b>&\"'\u{FFFE}c\u{FFFF}\u{FFFD}\t", address: "javascript:x")
        let expected = "a&lt;b&gt;&amp;&quot;&#39;c\u{FFFD}\t"
        #expect(render("<t>{{ title }}</t>", view, name: "feed.xml") == "<t>\(expected)</t>")
        #expect(render("<t a=\"{{ title }}\"/>", view, name: "feed.xml") == "<t a=\"\(expected)\"/>")
        #expect(render("<link href=\"{{ address }}\"/>", view, name: "feed.xml") == "<link href=\"javascript:x\"/>")
        #expect(
            render("<script>{{ title }}</script>", PageView(title: "<"), name: "feed.xml") == "<script>&lt;</script>")
    }

    @Test("the place is followed through statements, includes and branches")
    func followed() {
        let view = PageView(title: "\"javascript:x", isDraft: true)
        #expect(render("<a {% if draft %}href{% else %}href{% endif %}=\"{{ title }}\">", view) == "<a href=\"#\">")
        #expect(
            render(
                "<a href=\"{% include \"part.html\" %}\">", view, with: ["part.html": "/{{ title }}"], shared: ["title"]
            )
                == "<a href=\"/%22javascript%3Ax\">")
        #expect(
            render("<a href=\"{% if draft %}/d{% endif %}{{ title }}\">", view) == "<a href=\"/d%22javascript%3Ax\">")
    }

    @Test("any text in any place leaves the markup's own quotes and angle brackets as they were")
    func property() throws {
        var random = SeededGenerator(seed: 31)
        let alphabet =
            Array("<>\"'&`=/:; \n\t\u{0}aj{}%#-!?\\é").map(String.init) + ["javascript:", "</a>", "-->", "]]>"]
        let program = try #require(
            TemplateFixture("<a title=\"{{ title }}\" href=\"{{ title }}\" src='/x{{ title }}'>{{ title }}</a>").program
        )
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...10, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let html = String(
                decoding: program.render(PageView.schema.value(PageView(title: text.joined()))), as: UTF8.self)
            #expect(html.unicodeScalars.filter { $0 == "<" || $0 == ">" }.map(String.init) == ["<", ">", "<", ">"])
            #expect(
                html.utf8.count { $0 == UInt8(ascii: "\"") } == 4 && html.utf8.count { $0 == UInt8(ascii: "'") } == 2)
            #expect(!html.lowercased().contains("href=\"javascript:"))
        }
    }
}
