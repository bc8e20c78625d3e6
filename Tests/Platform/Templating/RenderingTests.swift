import Templating
import Testing

/// Each construct of the language.
struct RenderingTests {
    private let posts = PageView(posts: [
        PageView.Post(title: "A", url: "/a/", tags: ["x", "y"]), PageView.Post(title: "B", url: "/b/"),
        PageView.Post(title: "C", url: "/c/", tags: ["z"]),
    ])

    @Test("a text without marks is itself")
    func literal() {
        #expect(render("") == "")
        #expect(render("<p>{ } % # }} %}</p>\n") == "<p>{ } % # }} %}</p>\n")
    }

    @Test("values print: texts escaped, markup as it is, numbers in figures, nothing as nothing")
    func output() {
        var view = PageView(title: "A & B", minutes: -12)
        #expect(
            render("{{ title }}|{{body}}|{{ minutes }}|{{ site.name }}", view) == "A &amp; B|<p>Body</p>|-12|Studio")
        view = PageView(title: nil, body: nil, minutes: nil, site: nil)
        #expect(render("{{ title }}|{{ body }}|{{ minutes }}|{{ site.name }}", view) == "|||")
        #expect(render(#"{{ "a <b>" }}{{ 7 }}"#) == "a &lt;b&gt;7")
    }

    @Test("a condition holds for what is there, not empty, not zero and not false")
    func truth() {
        func holds(_ condition: String, _ view: PageView) -> Bool {
            render("{% if \(condition) %}yes{% endif %}", view) == "yes"
        }
        let full = PageView(isDraft: true, tags: ["a"], posts: [PageView.Post()])
        let empty = PageView(title: "", body: "", minutes: 0)
        let nothing = PageView(title: nil, body: nil, minutes: nil, site: nil)
        for name in ["title", "body", "minutes", "draft", "tags", "posts", "site"] {
            #expect(holds(name, full), "\(name)")
        }
        for name in ["title", "body", "minutes", "draft", "tags", "posts"] { #expect(!holds(name, empty), "\(name)") }
        for name in ["title", "body", "minutes", "site"] { #expect(!holds(name, nothing), "\(name)") }
    }

    @Test(
        "`if` takes the first branch that holds",
        arguments: [(1, "one"), (2, "two"), (3, "other")])
    func branches(minutes: Int, expected: String) {
        let template = "{% if minutes == 1 %}one{% elif minutes == 2 %}two{% else %}other{% endif %}"
        #expect(render(template, PageView(minutes: minutes)) == expected)
    }

    @Test(
        "`not` binds closest, then `==` and `!=`, then `and`, then `or`; brackets part",
        arguments: [
            ("true or false and false", true), ("(true or false) and false", false), ("not false and false", false),
            ("not (false and false)", true), ("not not true", true), ("not minutes == 5", false),
            ("minutes != 4", true),
            (#"title == "First""#, true), (#"title != "First" or draft == false"#, true), ("tags | count == 0", true),
        ])
    func precedence(condition: String, expected: Bool) {
        #expect(render("{% if \(condition) %}yes{% endif %}") == (expected ? "yes" : ""))
    }

    @Test("a text that is not there equals an empty one")
    func absentEqualsEmpty() {
        #expect(render(#"{% if title == "" %}yes{% endif %}"#, PageView(title: nil)) == "yes")
        #expect(render("{% if title == address %}yes{% endif %}", PageView(title: nil, address: nil)) == "yes")
    }

    @Test("`for` goes through a list, knowing its place in it")
    func loops() {
        let template =
            "{% for post in posts %}{{ loop.index }}{{ post.title }}{% if not loop.last %}, {% endif %}{% endfor %}"
        #expect(render(template, posts) == "1A, 2B, 3C")
        #expect(
            render(
                "{% for tag in tags %}{% if loop.first %}[{% endif %}{{ tag }}{% endfor %}", PageView(tags: ["a", "b"]))
                == "[ab")
    }

    @Test("`else` of a `for` stands in for an empty list")
    func emptyLoop() {
        let template = "{% for tag in tags %}{{ tag }}{% else %}none{% endfor %}"
        #expect(render(template) == "none")
        #expect(render(template, PageView(tags: ["a"])) == "a")
    }

    @Test("loops nest, each with its own place, and the outer one's comes back")
    func nestedLoops() {
        let template = """
            {% for post in posts %}{{ loop.index }}({% for tag in post.tags %}{{ post.title }}{{ loop.index }}{{ tag }}\
            {% if loop.last %}.{% endif %}{% else %}-{% endfor %}){% if loop.last %}{{ loop.index }}{% endif %}{% endfor %}
            """
        #expect(render(template, posts) == "1(A1xA2y.)2(-)3(C1z.)3")
    }

    @Test("a loop's variable hides the name outside and is gone behind it")
    func shadowing() {
        let template = "{{ title }}{% for title in tags %}{{ title }}{% endfor %}{{ title }}"
        #expect(render(template, PageView(tags: ["a", "b"])) == "FirstabFirst")
    }

    @Test("the same list can be gone through in itself")
    func sameListTwice() {
        let template = "{% for a in tags %}{% for b in tags %}{{ a }}{{ b }} {% endfor %}{% endfor %}"
        #expect(render(template, PageView(tags: ["x", "y"])) == "xx xy yx yy ")
    }

    @Test(
        "filters",
        arguments: [
            ("{{ title | upper }}", "GRÖSSE &lt;"), ("{{ title | lower }}", "größe &lt;"), ("{{ tags | count }}", "3"),
            (#"{{ tags | join: ", " }}"#, "a, b &amp; c, d"),
            (#"{{ tags | join: title }}"#, "aGröße &lt;b &amp; cGröße &lt;d"),
            (#"{{ address | default: "–" }}"#, "–"), (#"{{ minutes | default: 9 }}"#, "9"),
            (#"{{ address | default: "x" | upper }}"#, "X"), (#"{{ tags | join: "" | upper }}"#, "AB &amp; CD"),
        ])
    func filters(template: String, expected: String) {
        let view = PageView(title: "Größe <", address: nil, minutes: 0, tags: ["a", "b & c", "d"])
        #expect(render(template, view) == expected)
    }

    @Test("a filter's text is escaped like any other")
    func filtersEscape() {
        #expect(render("{{ title | upper }}", PageView(title: "<b>")) == "&lt;B&gt;")
        #expect(render(#"{{ tags | join: "<br>" }}"#, PageView(tags: ["<", ">"])) == "&lt;&lt;br&gt;&gt;")
    }

    @Test("comments print nothing, whatever is in them")
    func comments() { #expect(render("a{# {{ nothing }} {% if %} \" #}b") == "ab") }

    @Test("quotes hide the ends of marks")
    func quotedEnds() {
        #expect(render(#"{{ "}}" }}{% if "%}" %}x{% endif %}"#) == "}}x")
    }

    @Test("rendering appends to what is there, and a program renders any number of views")
    func appending() throws {
        let program = try #require(TemplateFixture("{{ title }};").program)
        var out = Array("start;".utf8)
        for title in ["a", "b"] { program.render(PageView.schema.value(PageView(title: title)), to: &out) }
        #expect(String(decoding: out, as: UTF8.self) == "start;a;b;")
    }
}
