import Testing

/// The white space that marks leave behind.
struct WhiteSpaceTests {
    @Test("a statement or comment alone on its line leaves no line behind")
    func standalone() {
        let template = """
            <ul>
            {% for tag in tags %}
              {# one of them #}
            <li>{{ tag }}</li>
              {% endfor %}
            </ul>

            """
        #expect(render(template, PageView(tags: ["a", "b"])) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    }

    @Test("a statement over several lines is alone on them")
    func longStatement() { #expect(render("a\n{% if title\n   and minutes %}\nb\n{% endif %}\nc") == "a\nb\nc") }

    @Test("lines that end as on Windows are lines")
    func windows() { #expect(render("a\r\n{% if title %}\r\nb\r\n{% endif %}\r\nc") == "a\r\nb\r\nc") }

    @Test("at the start and the end of the file too")
    func ends() {
        #expect(render("{% if title %}\na\n{% endif %}") == "a\n")
        #expect(render("  {# c #}  ") == "")
    }

    @Test("beside anything else on the line, white space stays")
    func notAlone() {
        #expect(render("a {% if title %} b {% endif %} c\n") == "a  b  c\n")
        #expect(render("{% if title %} {% endif %}\n") == " \n")
        #expect(render("\n{{ title }}\n") == "\nFirst\n")
    }

    @Test("a dash beside a delimiter takes all white space there")
    func dashes() {
        #expect(render("a \n\t {{- title -}} \n b") == "aFirstb")
        #expect(render("a\n{%- if title -%}\n b \n{%- endif -%}\n c") == "abc")
        #expect(render("a {#- c -#} b") == "ab")
        #expect(render("a {{- title }} b") == "aFirst b")
        #expect(render("{{ title -}}  {{- title }}") == "FirstFirst")
    }

    @Test("a dash inside quotes or names is none")
    func dashInside() { #expect(render(#"a {{ "-" }} b"#) == "a - b") }
}
