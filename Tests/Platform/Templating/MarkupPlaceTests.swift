import Diagnostics
import Templating
import Testing

/// Where in the markup a value may stand.
struct MarkupPlaceTests {
    @Test(
        "no value may stand where it could become markup or code",
        arguments: [
            ("<script>{{ title }}</script>", "a script or style element"),
            ("<style>{{ title }}</style>", "a script or style element"),
            ("<SCRIPT src=\"x\">let a = '</script'; {{ title }}", "a script or style element"),
            ("<script/defer>{{ title }}", "a script or style element"),
            ("<script>'</scripty>' {{ title }}", "a script or style element"), ("<!-- {{ title }} -->", "a comment"),
            ("<!-- > -- {{ title }} -->", "a comment"), ("<!DOCTYPE {{ title }}>", "a declaration"),
            ("<?php {{ title }} ?>", "a declaration"),
            ("<p title={{ title }}>", "an attribute without quotes"),
            ("<p title=a{{ title }}>", "an attribute without quotes"),
            ("<p title = {{ title }}>", "an attribute without quotes"),
            ("<p {{ title }}>", "a tag, outside of a quoted value"),
            ("<p title=\"a\"{{ title }}>", "a tag, outside of a quoted value"),
            ("<p data-{{ title }}=\"x\">", "a tag, outside of a quoted value"),
            ("<h{{ minutes }}>", "a tag, outside of a quoted value"),
            ("<{{ title }}>", "a tag, outside of a quoted value"),
            ("</{{ title }}>", "a tag, outside of a quoted value"),
            ("<{# note #}{{ title }}>", "a tag, outside of a quoted value"),
            ("<button onclick=\"{{ title }}\">", "an attribute that the browser runs or styles with"),
            ("<p ONMOUSEOVER = 'x({{ title }})'>", "an attribute that the browser runs or styles with"),
            ("<p style=\"color: {{ title }}\">", "an attribute that the browser runs or styles with"),
            ("<iframe srcdoc=\"{{ title }}\">", "an attribute that the browser runs or styles with"),
            (
                "<a href=\"javascript:f('{{ title }}')\">",
                "an address of another kind than https, http, mailto, tel or sms"
            ),
            (
                "<a href=\"{{ title }}:{{ address }}\">",
                "an address of another kind than https, http, mailto, tel or sms"
            ),
        ])
    func refused(text: String, place: String) {
        let mistakes = TemplateFixture(text).diagnostics
        #expect(mistakes.map(\.code) == ["unsafe-place"])
        #expect(mistakes.first?.message == "no value may stand in \(place)")
        #expect(mistakes.first?.hint == "move it into the text or into a quoted attribute")
    }

    @Test("a refused value is told with its place")
    func place() {
        #expect(mistakes("<p>\n<b title={{ title }}>\n") == ["unsafe-place 2:13+6"])
        #expect(mistakes("<script>{{ title }}{{ title }}</script>") == ["unsafe-place 1:12+6", "unsafe-place 1:23+6"])
    }

    @Test(
        "a value may stand behind all of these",
        arguments: [
            "<script src=\"a.js\"></script>", "<script>1 < 2 </ script></script >", "<style>a > b {}</STYLE>",
            "<!-- <script> -->",
            "<!-->", "<!--->", "<!-- a -- b -->", "<!-- a --->", "<!DOCTYPE html>", "<br/>", "<img alt='<script>'>",
            "<p title=a>", "<p hidden>", "a < b ", "a <3 ",
            "<< ", "< script>", "</p>", "<p\n title=\"x\"\n>", "<a b=\"c\"d='e'>", "<?xml version=\"1.0\"?>",
            "<a-script>", "<scripts>",
        ])
    func allowed(text: String) { #expect(render("\(text){{ title }}", PageView(title: "<")) == "\(text)&lt;") }

    @Test("marks that part a tag do not hide it")
    func partedTags() {
        #expect(mistakes("<{# #}script>{{ title }}") == ["unsafe-place 1:17+6"])
        #expect(mistakes("<scr{% if title %}ipt{% else %}ipt{% endif %}>{{ title }}") == ["unsafe-place 1:50+6"])
        #expect(mistakes("<!{# #}-- {{ title }}") == ["unsafe-place 1:14+6"])
        #expect(mistakes("<!-{# #}- {{ title }}") == ["unsafe-place 1:14+6"])
        #expect(mistakes("<p {# #}on{# #}click{# #}=\"{{ title }}\">") == ["unsafe-place 1:31+6"])
        #expect(render("<script></scr{# #}ipt>{{ title }}") == "<script></script>First")
        #expect(render("<!-- -{# #}->{{ title }}") == "<!-- -->First")
    }

    @Test("branches of one statement must end in one place of the markup")
    func branches() throws {
        for text in [
            "{% if title %}<p title=\"{% endif %}", "{% if title %}<!--{% endif %}",
            "{% if title %}<script>{% endif %}",
            "<p{% if title %} title=\"x\"{% endif %}>", "{% if title %}<p {% else %}<p>{% endif %}",
            "<a {% if title %}href=\"{% else %}title=\"{% endif %}x\">",
            "<p title={% if title %}\"{% else %}'{% endif %}x\">",
            "{% if title %}<script {% else %}<p {% endif %}>", "{% if title %}<script>{% else %}<style>{% endif %}",
            "{% if title %}<{% endif %}",
        ] {
            let fixture = TemplateFixture(text)
            #expect(fixture.diagnostics.map(\.code) == ["branch-markup"], "\(text)")
            #expect(
                fixture.diagnostics.first?.message == "the branches of this `if` end in different places of the markup")
            #expect(
                fixture.diagnostics.first?.expected
                    == "each branch to close what it opens, as a tag or an attribute's quotes")
        }
        #expect(mistakes("<b>\n{% if title %}<p title=\"{% endif %}") == ["branch-markup 2:4+2"])
    }

    @Test("a loop's body must end where it starts, and so must its `else`")
    func loops() {
        #expect(mistakes("{% for tag in tags %}<p title=\"{% endfor %}") == ["branch-markup 1:4+3"])
        #expect(mistakes("{% for tag in tags %}{% else %}<!--{% endfor %}") == ["branch-markup 1:4+3"])
        let fixture = TemplateFixture("{% for tag in tags %}<script>{% endfor %}")
        #expect(fixture.diagnostics.first?.expected == "the body to close what it opens")
    }

    @Test("branches may end apart in what makes no difference behind them")
    func harmlessBranches() {
        let view = PageView(title: "<")
        #expect(render("<h{% if title %}2{% else %}3{% endif %}>{{ title }}</h2>", view) == "<h2>&lt;</h2>")
        #expect(render("<{% if title %}ol{% else %}ul{% endif %} id=\"{{ title }}\">", view) == "<ol id=\"&lt;\">")
        #expect(
            render("<p {% if title %}hidden {% endif %}title=\"{{ title }}\">", view) == "<p hidden title=\"&lt;\">")
        #expect(render("<p title=\"{% if title %}a{% endif %}{{ title }}\">", view) == "<p title=\"a&lt;\">")
        #expect(
            render("<p title=\"x\"{% if title %} lang=\"{{ title }}\"{% endif %}>", view)
                == "<p title=\"x\" lang=\"&lt;\">")
        #expect(render("<!--{% if title %} x {% endif %}-->{{ title }}", view) == "<!-- x -->&lt;")
    }

    @Test("an attribute whose name depends on a branch is taken for the worst")
    func nameByBranch() {
        #expect(
            mistakes("<a {% if title %}title{% else %}onclick{% endif %}=\"{{ title }}\">") == ["unsafe-place 1:56+6"])
        #expect(mistakes("<a {% if title %}title {% endif %}=\"{{ title }}\">") == ["unsafe-place 1:40+6"])
    }

    @Test("an address whose kind depends on a branch is taken for the worst")
    func schemeByBranch() {
        let text = "<a href=\"{% if title %}https:{% else %}javascript:{% endif %}{{ title }}\">"
        #expect(mistakes(text) == ["unsafe-place 1:65+6"])
        let rooted = "<a href=\"{% if title %}/{% else %}/x/{% endif %}{{ address }}\">"
        #expect(render(rooted, PageView(address: "/evil.example")) == "<a href=\"/%2Fevil.example\">")
    }

    @Test("the place goes on through includes and blocks")
    func throughFiles() {
        #expect(
            mistakes("<script>{% include \"part.html\", title: title %}</script>", with: ["part.html": "{{ title }}"])
                == [
                    "unsafe-place part.html 1:4+6"
                ])
        #expect(
            mistakes(
                "{% extends \"base.html\" %}{% block code %}{{ title }}{% endblock %}",
                with: ["base.html": "<style>{% block code %}{% endblock %}</style>"]) == ["unsafe-place 1:45+6"])
        #expect(
            mistakes("{% include \"open.html\" %}{{ title }}", with: ["open.html": "<script>"]) == [
                "unsafe-place 1:29+6"
            ])
    }
}
