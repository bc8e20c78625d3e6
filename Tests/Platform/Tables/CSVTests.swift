import Testing
import Trials

@testable import Tables

@Suite("Separated values")
struct CSVTests {
    @Test(
        "a cell is in quotes where it wants them, on one line, and never a formula",
        arguments: [
            ("", ""), ("Squat", "Squat"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
            ("two\nlines", "two lines"), ("a\tb", "a b"), ("9\u{A0}000", "9 000"), ("=1+1", "\"'=1+1\""),
            ("  @x", "\"'  @x\""), ("＝x", "\"'＝x\""), ("-12.50", "-12.50"), ("-x", "\"'-x\""), ("12", "12"),
        ])
    func cells(text: String, cell: String) {
        #expect(CSV.cell(text) == cell)
    }

    @Test("rows end with CRLF")
    func rows() {
        #expect(CSV.text([["a", "b"], ["1", "x,y"]]) == "a,b\r\n1,\"x,y\"\r\n")
    }

    @Test("whatever is written, a reader gets as many cells, and none begins like a formula")
    func fuzz() {
        var random = SeededGenerator(seed: 5)
        let letters = Array("a\",;=+-@ \r\n\tü＝'")
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
            let cell = CSV.cell(text)
            #expect(!cell.contains { $0.isNewline })
            let inner = cell.hasPrefix("\"") ? String(cell.dropFirst().dropLast()) : cell
            if let first = inner.first(where: { !$0.isWhitespace }), "=+@".contains(first) { Issue.record("\(cell)") }
        }
    }
}
