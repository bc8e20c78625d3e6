import Diagnostics
import Templating
import Testing

/// Every mistake with its exact place, what was expected and a hint.
struct CompileErrorTests {
    private func only(_ text: String, with others: [String: String] = [:]) throws -> Diagnostic {
        let fixture = TemplateFixture(text, with: others)
        #expect(fixture.program == nil)
        #expect(fixture.diagnostics.count == 1, "\(fixture.mistakes)")
        return try #require(fixture.diagnostics.first)
    }

    private func place(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.code) " + (diagnostic.place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere")
    }

    // MARK: Names

    @Test("an unknown name is told with those that there are and the nearest")
    func unknownName() throws {
        let mistake = try only("<p>\n{{ titel }}\n</p>")
        #expect(place(mistake) == "unknown-name 2:4+5")
        #expect(mistake.message == "unknown name `titel`")
        #expect(mistake.expected == "one of address, body, draft, minutes, posts, site, tags, title")
        #expect(mistake.hint == "did you mean `title`?")
    }

    @Test("an unknown field is told with those of its record")
    func unknownField() throws {
        let mistake = try only("{% for post in posts %}{{ post.titel | upper }}{% endfor %}")
        #expect(place(mistake) == "unknown-name 1:32+5")
        #expect(mistake.message == "a post has no `titel`")
        #expect(mistake.expected == "one of tags, title, url")
        #expect(mistake.hint == "did you mean `title`?")
    }

    @Test("what has no fields says so")
    func noFields() throws {
        let mistake = try only("{{ title.length }}")
        #expect(place(mistake) == "unknown-name 1:10+6")
        #expect(mistake.message == "`title` is a text and has no fields")
        #expect(try only("{{ posts.first }}").message == "`posts` is a list and has no fields")
    }

    @Test("a loop knows index, first and last, and nothing outside of it does")
    func loopFields() throws {
        let mistake = try only("{% for tag in tags %}{{ loop.length }}{% endfor %}")
        #expect(place(mistake) == "unknown-name 1:25+11")
        #expect(mistake.expected == "one of loop.first, loop.index, loop.last")
        #expect(try only("{{ loop.index }}").message == "unknown name `loop`")
        #expect(mistakes("{% for tag in tags %}{% endfor %}{{ tag }}") == ["unknown-name 1:37+3"])
        #expect(mistakes("{% for tag in tags %}{{ loop }}{% endfor %}") == ["unknown-name 1:25+4"])
    }

    @Test("names are checked in branches that would never be taken")
    func deadBranch() {
        #expect(
            mistakes("{% if false %}{{ x }}{% else %}{{ y }}{% endif %}") == [
                "unknown-name 1:18+1", "unknown-name 1:35+1",
            ])
    }

    // MARK: Kinds of value

    @Test(
        "what cannot be printed is told with what to do instead",
        arguments: [
            (
                "{{ posts }}", "this is a list and cannot be printed",
                "go through it with `{% for %}`, or use `| count` or `| join`"
            ),
            ("{{ draft }}", "this is true or false and cannot be printed", "use it in an `{% if %}`"),
            ("{{ site }}", "this is a site and cannot be printed", "name one of its fields"),
        ])
    func notPrintable(text: String, message: String, hint: String) throws {
        let mistake = try only(text)
        #expect(mistake.code == "not-printable")
        #expect(mistake.place?.column == 4)
        #expect(mistake.message == message)
        #expect(mistake.hint == hint)
    }

    @Test("only lists are gone through")
    func notAList() throws {
        let mistake = try only("{% for x in title %}{% endfor %}")
        #expect(place(mistake) == "not-a-list 1:13+5")
        #expect(mistake.message == "this is a text, not a list")
        #expect(mistake.expected == "a list to go through")
    }

    @Test("only likes are compared")
    func notComparable() throws {
        let mistake = try only("{% if minutes == title %}{% endif %}")
        #expect(place(mistake) == "not-comparable 1:7+16")
        #expect(mistake.message == "a number and a text are never equal")
        #expect(mistakes("{% if posts == tags %}{% endif %}") == ["not-comparable 1:7+13"])
        #expect(mistakes("{% if body != title %}{% endif %}") == ["not-comparable 1:7+13"])
    }

    @Test("markup stands in elements only")
    func markupPlace() throws {
        #expect(try place(only("<p title=\"{{ body }}\">")) == "markup-place 1:14+5")
        let xml = TemplateFixture("<content>{{ body }}</content>", name: "feed.xml")
        #expect(xml.diagnostics.map(\.message) == ["markup cannot stand in an attribute or in XML"])
    }

    @Test("an unknown filter is told with those that there are")
    func unknownFilter() throws {
        let mistake = try only("{{ title | uper }}")
        #expect(place(mistake) == "unknown-filter 1:12+4")
        #expect(mistake.expected == "one of count, default, join, lower, upper")
        #expect(mistake.hint == "did you mean `upper`?")
    }

    @Test(
        "a filter takes what it can make something of",
        arguments: [
            ("{{ posts | upper }}", "filter-input 1:12+5", "a text"),
            ("{{ title | count }}", "filter-input 1:12+5", "a list"),
            ("{{ posts | join: \"-\" }}", "filter-input 1:12+4", "a list of texts, and an argument: `join: \", \"`"),
            ("{{ tags | join }}", "filter-input 1:11+4", "a list of texts, and an argument: `join: \", \"`"),
            ("{{ title | upper: \"x\" }}", "filter-input 1:12+5", "a text"),
            ("{{ title | default }}", "filter-input 1:12+7", "a text or a number, and an argument: `default: \"–\"`"),
            ("{{ tags | join: minutes }}", "filter-input 1:11+4", "a list of texts, and an argument: `join: \", \"`"),
        ])
    func filterInput(text: String, expectedPlace: String, expected: String) throws {
        let mistake = try only(text)
        #expect(place(mistake) == expectedPlace)
        #expect(mistake.expected == expected)
    }

    @Test("markup does not become a text by way of a filter's argument")
    func markupAsArgument() throws {
        let mistake = try only("<p title=\"{{ title | default: body }}\">")
        #expect(place(mistake) == "filter-input 1:22+7")
        #expect(mistake.message == "`default` does not take markup as its argument")
    }

    // MARK: Syntax

    @Test(
        "what is never closed is told where it opens",
        arguments: [
            ("a\n{{ title", "template-open 2:1+2", "`}}` on the way to the end of the file"),
            ("{% if title", "template-open 1:1+2", "`%}` on the way to the end of the file"),
            ("{# note", "template-open 1:1+2", "`#}` on the way to the end of the file"),
            ("{{ \"x }}", "template-open 1:1+2", "`}}` on the way to the end of the file"),
            ("a\n  {% if title %}b", "template-open 2:6+2", "`{% endif %}`"),
            ("{% for a in tags %}", "template-open 1:4+3", "`{% endfor %}`"),
            ("{% block a %}", "template-open 1:4+5", "`{% endblock %}`"),
            ("{% if title %}{% else %}", "template-open 1:4+2", "`{% endif %}`"),
            ("{% for a in tags %}{% else %}", "template-open 1:4+3", "`{% endfor %}`"),
        ])
    func open(text: String, expectedPlace: String, expected: String) throws {
        let mistake = try only(text)
        #expect(place(mistake) == expectedPlace)
        #expect(mistake.expected == expected)
    }

    @Test("an unknown statement is told with those that there are")
    func unknownStatement() throws {
        let mistake = try only("{% fro tag in tags %}")
        #expect(place(mistake) == "unknown-statement 1:4+3")
        #expect(mistake.expected == "one of if, elif, else, endif, for, endfor, include, extends, block, endblock")
        #expect(mistake.hint == "did you mean `for`?")
    }

    @Test(
        "a closing word without its opening one is told",
        arguments: [
            ("{% endif %}", "template-stray 1:4+5"), ("{% else %}", "template-stray 1:4+4"),
            ("{% for a in tags %}{% endif %}{% endfor %}", "template-stray 1:23+5"),
            ("{% block a %}{% endfor %}{% endblock %}", "template-stray 1:17+6"),
            ("{% if title %}{% else %}{% else %}{% endif %}", "template-stray 1:4+2"),
        ])
    func stray(text: String, expectedPlace: String) { #expect(mistakes(text).first == expectedPlace) }

    @Test(
        "what does not fit into a mark is told where it stands",
        arguments: [
            ("{{ }}", "template-syntax 1:4+1", "a path such as `page.title`, a \"text\" or a number"),
            ("{{}}", "template-syntax 1:3+1", "a path such as `page.title`, a \"text\" or a number"),
            ("{{ title minutes }}", "template-syntax 1:10+7", "`|` or `}}`"),
            ("{{ title | }}", "template-syntax 1:12+1", "the name of a filter"),
            ("{{ site. }}", "template-syntax 1:10+1", "the name of a field"),
            ("{{ 'x' }}", "template-syntax 1:4+1", "a path such as `page.title`, a \"text\" or a number"),
            (
                "{{ 99999999999999999999 }}", "template-syntax 1:4+20",
                "a path such as `page.title`, a \"text\" or a number"
            ),
            ("{{ -1 }}", "template-syntax 1:4+1", nil),
            ("{% if title = address %}{% endif %}", "template-syntax 1:13+1", "`%}`"),
            ("{% if %}{% endif %}", "template-syntax 1:7+1", "a path such as `page.title`, a \"text\" or a number"),
            ("{% if (title %}{% endif %}", "template-syntax 1:14+1", "`)`"),
            ("{% for in tags %}{% endfor %}", "template-syntax 1:11+4", "`in`"),
            ("{% for a tags %}{% endfor %}", "template-syntax 1:10+4", "`in`"),
            ("{% for a in tags b %}{% endfor %}", "template-syntax 1:18+1", "`%}`"),
            ("{% include part %}", "template-syntax 1:12+4", "the name of a template in quotes"),
            ("{% include \"p.html\" x %}", "template-syntax 1:21+1", "`, name: value`"),
            ("{% include \"p.html\", x %}", "template-syntax 1:24+1", "`, name: value`"),
            ("{% extends base %}", "template-syntax 1:12+4", "the name of a template in quotes"),
            ("{% block %}{% endblock %}", "template-syntax 1:10+1", "one name, as in `block content`"),
            ("{% block a b %}{% endblock %}", "template-syntax 1:12+1", "one name, as in `block content`"),
            ("{% %}", "template-syntax 1:4+1", "a statement such as `if`, `for` or `include`"),
            ("{% \"if\" %}", "template-syntax 1:4+4", "a statement such as `if`, `for` or `include`"),
            (
                "{% if title %}{% else if minutes %}{% endif %}", "template-syntax 1:23+2",
                "`%}`, or `elif` for another condition"
            ),
            ("{% if title %}{% endif title %}", "template-syntax 1:24+5", "`%}`"),
        ] as [(String, String, String?)])
    func syntax(text: String, expectedPlace: String, expected: String?) throws {
        let mistake = try #require(TemplateFixture(text, with: ["p.html": ""]).diagnostics.first)
        #expect(place(mistake) == expectedPlace)
        if let expected { #expect(mistake.expected == expected) }
    }

    @Test("one run finds every mistake of a file")
    func allAtOnce() {
        #expect(
            mistakes("{{ a }}\n{{ title | b }}\n{% c %}\n{{ posts }}\n{{ title") == [
                "template-open 5:1+2", "unknown-statement 3:4+1", "unknown-name 1:4+1", "unknown-filter 2:12+1",
                "not-printable 4:4+6",
            ])
    }

    @Test("nesting and chains end somewhere, and are told where, not with a crash")
    func limits() {
        func code(_ text: String) -> String? { TemplateFixture(text).diagnostics.first?.code }
        let statements = 100
        #expect(
            code(
                String(repeating: "{% if title %}", count: statements)
                    + String(repeating: "{% endif %}", count: statements))
                == "template-depth")
        #expect(code("{% if " + String(repeating: "(", count: 9000) + "title %}{% endif %}") == "template-syntax")
        #expect(code("{% if " + String(repeating: "not ", count: 9000) + "title %}{% endif %}") == "template-syntax")
        #expect(
            code("{% if title" + String(repeating: " or title", count: 90_000) + " %}{% endif %}") == "template-syntax")
        #expect(
            code("{% if title" + String(repeating: " and title", count: 90_000) + " %}{% endif %}") == "template-syntax"
        )
        #expect(code("{{ title" + String(repeating: " | upper", count: 90_000) + " }}") == "template-syntax")
        #expect(code("{% if title" + String(repeating: " or title", count: 150) + " %}{% endif %}") == nil)
    }

    @Test("a template that is not there is told by its name")
    func missingTemplate() {
        var found: [Diagnostic] = []
        let program = Program.compile("home.html", against: PageView.schema.shape, load: { _ in nil }, into: &found)
        #expect(program == nil)
        #expect(found.map(\.code) == ["missing-template"])
        #expect(found.first?.file == "Templates/home.html")
    }
}
