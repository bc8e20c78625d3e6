import Testing

@testable import Site

/// Assets without what browsers do not need.
struct MinifyingTests {
    @Test(
        "a style sheet loses its comments and its spaces, and means the same",
        arguments: [
            ("a { color : red ; }", "a{color :red}"), ("/* x */ a,\n b > c {\n}\n", "a,b>c{}"),
            ("p :hover { margin: calc(1px + 2px) 0 }", "p :hover{margin:calc(1px + 2px) 0}"),
            ("a::before { content: \" /* { } */ \"; }", "a::before{content:\" /* { } */ \"}"),
            ("@media (min-width: 1px) and (x) { a { b: c } }", "@media (min-width:1px) and (x){a{b:c}}"),
            ("a { background: url('x y.png') }", "a{background:url('x y.png')}"),
            ("a { b: \"\\\"\" }", "a{b:\"\\\"\"}"),
            ("/* never closed", ""), ("a { b: \"never closed", "a{b:\"never closed"),
        ])
    func css(text: String, expected: String) {
        #expect(String(decoding: minified(css: Array(text.utf8)), as: UTF8.self) == expected + "\n")
    }

    @Test(
        "a script loses comments, the space around words and ends of lines that mean nothing",
        arguments: [
            ("// a comment\n\n  const a = 1; // stays,\n\treturn `x`;  \n", "const a = 1; // stays,\nreturn`x`;\n"),
            ("if (a) {\n  b = c + +d;\n}\n", "if(a){b=c+ +d;}\n"),
            ("let a = \"x  y\"\nlet b = 'it\\'s  so'\n", "let a=\"x  y\"\nlet b='it\\'s  so'\n"),
            ("a = /[ ]{2,/\nb = c / d,\ne\n", "a = /[ ]{2,/\nb = c / d,\ne\n"),
            ("f(a,\n  b\n)\nreturn\nc\n", "f(a,b)\nreturn\nc\n"),
        ])
    func script(text: String, expected: String) {
        #expect(String(decoding: minified(script: Array(text.utf8)), as: UTF8.self) == expected)
        let template = "  return `x\n  y`;\n"
        #expect(String(decoding: minified(script: Array(template.utf8)), as: UTF8.self) == template)
    }
}

/// The words that the search compares.
struct SearchWordsTests {
    @Test("each word counts once, in lower case, without what markup is made of")
    func words() {
        var seen = SearchWords()
        #expect(seen.new(in: "The Squat, the squat-rack; a 5x5!") == ["the", "squat", "rack", "5x5"])
        #expect(seen.new(in: "Größe squat Übung") == ["größe", "übung"])
        #expect(
            seen.new(inMarkup: Array("<p class=\"lead\">Deadlift<br>rack &amp; bar</p>".utf8)) == ["deadlift", "bar"])
    }
}
