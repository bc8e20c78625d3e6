import Diagnostics
import Testing

@testable import Studio

/// TOML as front matters and settings use it.
struct TOMLReaderTests {
    private func read(_ text: String) -> (Matter?, [Diagnostic]) {
        let source = Source(path: "hugo.toml", text: text)
        var diagnostics: [Diagnostic] = []
        var reader = TOMLReader(source, 0..<source.bytes.count)
        return (reader.read(into: &diagnostics), diagnostics)
    }

    @Test("texts of all four kinds, numbers, dates, lists and tables")
    func values() throws {
        let (matter, diagnostics) = read(
            #"""
            a = "x \"y\" \u00e4" # remark
            b = 'C:\no'
            c = """
            one \
               two
            three"""
            d = '''
            raw\n'''
            "quoted key" = 1_000
            date = 2020-01-02 03:04:05
            list = [ 1,
              "two", # second
              [true], ]
            point = { x = 1, y.z = 'q' }
            [params.deep]
            e = false
            [[menu.main]]
            name = "one"
            [[menu.main]]
            name = "two"
            """#)
        #expect(diagnostics.isEmpty)
        let found = try #require(matter)
        #expect(found["a"]?.text == "x \"y\" ä")
        #expect(found["b"]?.text == #"C:\no"#)
        #expect(found["c"]?.text == "one two\nthree")
        #expect(found["d"]?.text == #"raw\n"#)
        #expect(found["quoted key"]?.text == "1000")
        #expect(found["date"]?.text == "2020-01-02 03:04:05")
        #expect(found["list"]?.texts == ["1", "two"])
        #expect(found["point.y.z"]?.text == "q")
        #expect(found["params.deep.e"]?.truth == false)
        #expect(found["menu.main"]?.list.map { $0["name"]?.text } == ["one", "two"])
        #expect(found.entries.first { $0.key == "date" }?.line == 10)
    }

    @Test(
        "mistakes have their place",
        arguments: [
            ("a = \"x\nb = 1", 1, 5, "never closed"), ("a = 1\na = 2", 2, 1, "second time"),
            ("a\n", 1, 1, "wants a value"),
            ("a = [1 2]", 1, 8, "commas"), ("a = 1 2", 1, 7, "after the value"), ("a = yes", 1, 5, "`yes` is no value"),
            ("[a\nb = 1", 1, 1, "never closed"), ("a = 1\n[a]", 2, 1, "a value already"),
            ("a = \"\\q\"", 1, 6, "mean nothing"),
            ("a = [", 1, 5, "never closed"),
        ])
    func mistakes(text: String, line: Int, column: Int, message: String) {
        let diagnostic = read(text).1.first
        #expect(
            diagnostic?.place?.line == line && diagnostic?.place?.column == column, "\(String(describing: diagnostic))")
        #expect(diagnostic?.message.contains(message) == true, "\(String(describing: diagnostic))")
    }
}
