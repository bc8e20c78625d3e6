import Diagnostics
import Testing

/// Templates made of templates.
struct InheritanceTests {
    // MARK: Includes

    @Test("an included template sees its arguments")
    func arguments() {
        let view = PageView(posts: [PageView.Post(title: "A", url: "/a/"), PageView.Post(title: "B", url: "/b/")])
        let card = "{{ number }}:{{ card.title }}{{ kind }}{% if isLast %}.{% endif %}"
        let template = """
            {% for post in posts %}{% include "card.html", card: post, number: loop.index, kind: "x", isLast: loop.last %}{% endfor %}
            """
        #expect(render(template, view, with: ["card.html": card]) == "1:Ax2:Bx.")
        #expect(
            render("{% include \"a.html\", x: tags | count %}", PageView(tags: ["a"]), with: ["a.html": "{{ x }}"])
                == "1")
    }

    @Test("besides them it sees what is shared, and nothing else of the page that includes it")
    func scope() {
        #expect(render("{% include \"a.html\" %}", with: ["a.html": "{{ site.name }}"], shared: ["site"]) == "Studio")
        let fixture = TemplateFixture(
            "{% for tag in tags %}{% include \"a.html\", x: tag %}{% endfor %}",
            with: ["a.html": "{{ title }}{{ tag }}{{ loop.index }}"],
            shared: ["site"])
        #expect(
            fixture.mistakes == [
                "unknown-name a.html 1:4+5", "unknown-name a.html 1:15+3", "unknown-name a.html 1:24+4",
            ])
        #expect(fixture.diagnostics.first?.expected == "one of site, x")
    }

    @Test("an included template goes through lists and includes others")
    func nested() {
        let others = [
            "list.html": "{% for a in items %}{% include \"item.html\", a: a %}{% endfor %}", "item.html": "[{{ a }}]",
        ]
        let template = "{% for tag in tags %}{% include \"list.html\", items: tags %}{{ tag }}{% endfor %}"
        #expect(render(template, PageView(tags: ["x", "y"]), with: others) == "[x][y]x[x][y]y")
    }

    @Test("a mistake in a template that is included twice is told once")
    func mistakeOnce() {
        #expect(
            mistakes("{% include \"a.html\" %}{% include \"a.html\" %}", with: ["a.html": "\n{{ x }}"]) == [
                "unknown-name a.html 2:4+1"
            ])
    }

    @Test("a mistake in an argument is told where the argument stands")
    func badArgument() {
        #expect(mistakes("{% include \"a.html\", x: titel %}", with: ["a.html": "{{ x }}"]) == ["unknown-name 1:25+5"])
    }

    @Test("an include of what is not there is told")
    func missing() throws {
        let fixture = TemplateFixture("\n{% include \"none.html\" %}")
        #expect(fixture.mistakes == ["missing-template 2:12+11"])
        #expect(fixture.diagnostics.first?.message == "the template `none.html` is not there")
        #expect(fixture.diagnostics.first?.expected == "a file in Templates or in the default theme")
    }

    @Test("a template that includes itself is refused, by way of others too")
    func cycles() {
        #expect(mistakes("{% include \"page.html\" %}") == ["template-cycle 1:12+11"])
        let others = ["a.html": "{% include \"b.html\" %}", "b.html": "x{% include \"a.html\" %}"]
        #expect(mistakes("{% include \"a.html\" %}", with: others) == ["template-cycle b.html 1:13+8"])
        #expect(
            mistakes("{% include \"c.html\" %}", with: ["c.html": "{% include \"page.html\" %}"]) == [
                "template-cycle c.html 1:12+11"
            ])
    }

    @Test("an included template cannot extend another")
    func includedExtends() {
        let others = ["a.html": "{% extends \"base.html\" %}", "base.html": ""]
        #expect(mistakes("{% include \"a.html\" %}", with: others) == ["template-syntax a.html 1:4+7"])
    }

    // MARK: Blocks

    private let base = "<title>{% block title %}Base{% endblock %}</title>{% block main %}{% endblock %}!"

    @Test("a template that extends another puts its blocks in place of that one's")
    func extends() {
        let page = "{% extends \"base.html\" %}\n{% block main %}{{ title }}{% endblock %}\n"
        #expect(render(page, with: ["base.html": base]) == "<title>Base</title>First!")
        #expect(render(base) == "<title>Base</title>!")
    }

    @Test("over two levels the lowest block stands, and a middle one may offer more")
    func twoLevels() {
        let section = """
            {% extends "base.html" %}
            {% block title %}Section{% endblock %}
            {% block main %}<main>{% block inner %}default{% endblock %}</main>{% endblock %}
            """
        let others = ["base.html": base, "section.html": section]
        #expect(render("{% extends \"section.html\" %}", with: others) == "<title>Section</title><main>default</main>!")
        let page = "{% extends \"section.html\" %}{% block inner %}{{ title }}{% endblock %}"
        #expect(render(page, with: others) == "<title>Section</title><main>First</main>!")
        let whole = "{% extends \"section.html\" %}{% block main %}all{% endblock %}{% block title %}T{% endblock %}"
        #expect(render(whole, with: others) == "<title>T</title>all!")
    }

    @Test("blocks in loops see the loop")
    func blockInLoop() {
        let list = "{% for tag in tags %}{% block item %}{% endblock %}{% endfor %}"
        let page = "{% extends \"list.html\" %}{% block item %}{{ loop.index }}{{ tag }}{% endblock %}"
        #expect(render(page, PageView(tags: ["a", "b"]), with: ["list.html": list]) == "1a2b")
    }

    @Test("blocks of an included template are its own")
    func blockInInclude() {
        let others = [
            "base.html": "{% block main %}{% endblock %}{% include \"a.html\" %}",
            "a.html": "{% block main %}own{% endblock %}",
        ]
        #expect(render("{% extends \"base.html\" %}{% block main %}page {% endblock %}", with: others) == "page own")
    }

    @Test("a block that no template above offers is told, at every level")
    func unknownBlock() throws {
        let page = "{% extends \"base.html\" %}\n{% block mian %}x{% endblock %}"
        let fixture = TemplateFixture(page, with: ["base.html": base])
        #expect(fixture.mistakes == ["unknown-block 2:10+4"])
        #expect(fixture.diagnostics.first?.message == "`base.html` has no block `mian`")
        #expect(fixture.diagnostics.first?.expected == "one of main, title")
        #expect(fixture.diagnostics.first?.hint == "did you mean `main`?")
        let others = ["base.html": base, "section.html": "{% extends \"base.html\" %}{% block tilte %}{% endblock %}"]
        #expect(
            mistakes("{% extends \"section.html\" %}{% block mian %}{% endblock %}", with: others).sorted() == [
                "unknown-block 1:38+4", "unknown-block section.html 1:35+5",
            ])
    }

    @Test("a block replaced as a whole may have offered others")
    func replacedWhole() {
        let section = "{% extends \"base.html\" %}{% block main %}{% block inner %}{% endblock %}{% endblock %}"
        let page = "{% extends \"section.html\" %}{% block main %}x{% endblock %}"
        #expect(render(page, with: ["base.html": base, "section.html": section]) == "<title>Base</title>x!")
    }

    @Test("what stands outside of the blocks of a template that extends another is told, not lost")
    func outside() {
        let others = ["base.html": base]
        #expect(mistakes("{% extends \"base.html\" %}\n  lost\n", with: others) == ["outside-block 2:3+1"])
        #expect(mistakes("{% extends \"base.html\" %}{{ title }}", with: others) == ["outside-block 1:29+6"])
        #expect(
            mistakes("{% extends \"base.html\" %}{% if title %}{% endif %}", with: others) == ["outside-block 1:29+2"])
        #expect(
            TemplateFixture("{% extends \"base.html\" %}x", with: others).diagnostics.first?.hint
                == "move it into a block")
    }

    @Test("two blocks of one name in one file are told")
    func duplicate() {
        #expect(mistakes("{% block a %}{% endblock %}{% block a %}{% endblock %}") == ["duplicate-block 1:37+1"])
    }

    @Test("blocks that hold each other by name do not go round for ever")
    func blocksInEachOther() {
        let both =
            "{% block a %}{% block b %}{% endblock %}{% endblock %}{% block b %}{% block a %}{% endblock %}{% endblock %}"
        #expect(mistakes(both).allSatisfy { $0.hasPrefix("duplicate-block") })
        #expect(
            mistakes("{% extends \"base.html\" %}" + both, with: ["base.html": both]).allSatisfy {
                $0.hasPrefix("duplicate-block")
            })
    }

    @Test("a template that extends itself is refused, by way of others too")
    func extendsCycle() {
        #expect(mistakes("{% extends \"page.html\" %}") == ["template-cycle 1:4+7"])
        #expect(
            mistakes("{% extends \"a.html\" %}", with: ["a.html": "\n{% extends \"page.html\" %}"]) == [
                "template-cycle a.html 2:4+7"
            ])
        #expect(mistakes("{% extends \"none.html\" %}") == ["missing-template 1:4+7"])
    }
}
