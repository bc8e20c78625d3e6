import Diagnostics
import Templating
import Testing
import Trials

/// Whatever a template holds: nothing traps, every place lies in the file, and what compiles renders safely.
struct TemplateFuzzTests {
    private static let page = """
        {% extends "base.html" %}
        {% block main %}
        <a href="/{{ address }}" title='{{ title | upper }}'{% if draft %} class="x"{% endif %}>{{ body }}</a>
        {% for post in posts %}{{ loop.index }}{% for tag in post.tags %}<b>{{ tag | default: "–" }}</b>{% else %}-{% endfor %}
        {%- if not (title == "x" or minutes != 3) and tags | count %}{# note #}{% elif site %}<i>{% else %}</i>{% endif -%}
        {% endfor %}{% include "card.html", card: site, other: tags %}
        <!-- c --><script>let a = 1</script>
        {% endblock %}

        """
    private static let base = "<title>{{ title }}</title>{% block main %}{% endblock %}"
    private static let card = "<p title=\"{{ card.name }}\">{% for a in other %}{{ a }}{% endfor %}</p>"
    private static let spice = [
        "{{", "}}", "{%", "%}", "{#", "#}", "-", "\"", "'", "<", ">", "<script>", "</script>", "<!--", "-->", "=",
        " on", "href=\"",
        "{% if title %}", "{% endif %}", "{% else %}", "{% for x in tags %}", "{% endfor %}", "{{ title }}", "|", ".",
        "(", "not ",
        "{% include \"card.html\" %}", "{% block b %}", "{% endblock %}", "{% extends \"base.html\" %}",
    ]

    private let view = PageView(
        title: "\"'><script>alert(1)</script>", address: "javascript:x", tags: ["<", "&"],
        posts: [PageView.Post(title: "A", url: "/a/", tags: ["x"]), PageView.Post()])

    @Test("compiled and rendered after any change")
    func compileAndRender() {
        var mutator = Mutator(seed: 41, spice: Self.spice, most: 3)
        var compiled = 0
        for round in 0..<3000 {
            var files = [Array(Self.page.utf8), Array(Self.base.utf8), Array(Self.card.utf8)]
            files[round % 3] = mutator.spoiled(files[round % 3])
            let sources = zip(["page.html", "base.html", "card.html"], files).map { Source(path: $0, bytes: $1) }
            var found: [Diagnostic] = []
            let program = Program.compile(
                "page.html", against: PageView.schema.shape, load: { name in sources.first { $0.path == name } },
                into: &found)
            #expect((program == nil) == found.hasErrors)
            expectPlaces(found, in: sources)
            guard let program else { continue }
            compiled += 1
            let html = String(decoding: program.render(PageView.schema.value(view)), as: UTF8.self)
            #expect(!html.contains("<script>alert"), "\(String(decoding: files[round % 3], as: UTF8.self))")
        }
        #expect(compiled > 300)
    }

    private func expectPlaces(_ diagnostics: [Diagnostic], in sources: [Source]) {
        for diagnostic in diagnostics {
            guard let place = diagnostic.place, let source = sources.first(where: { $0.path == place.file }) else {
                #expect(diagnostic.code == "missing-template")
                continue
            }
            let lines = source.bytes.count { $0 == 0x0A } + 1
            #expect(
                (1...lines).contains(place.line) && (1...place.excerpt.count + 2).contains(place.column),
                "\(diagnostic)")
        }
    }
}
