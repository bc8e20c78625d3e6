import Diagnostics
import Testing
import Trials

/// Places as people count them.
struct SourceTests {
    @Test("lines and columns count from one, in characters and not in bytes")
    func characters() {
        let source = Source(path: "a.md", text: "first\nÜber 🏋️‍♀️ squats\n")
        let squats = Array("first\nÜber 🏋️‍♀️ ".utf8).count
        let place = source.place(of: squats..<squats + 6)
        #expect(place == Place(file: "a.md", line: 2, column: 8, length: 6, excerpt: "Über 🏋️‍♀️ squats"))
    }

    @Test("an empty range is a place of one character")
    func empty() {
        let source = Source(path: "a.md", text: "abc")
        #expect(source.place(of: 1..<1) == Place(file: "a.md", line: 1, column: 2, length: 1, excerpt: "abc"))
        #expect(Source(path: "a.md", text: "").place(of: 0..<0).column == 1)
    }

    @Test("a range over several lines is shown to the end of its first line")
    func manyLines() {
        let source = Source(path: "a.md", text: "one\ntwo\nthree")
        #expect(source.place(of: 4..<13) == Place(file: "a.md", line: 2, column: 1, length: 3, excerpt: "two"))
    }

    @Test("the carriage return of a Windows line is no part of the excerpt")
    func carriageReturn() {
        let source = Source(path: "a.md", text: "one\r\ntwo\r\n")
        #expect(source.place(of: 5..<8) == Place(file: "a.md", line: 2, column: 1, length: 3, excerpt: "two"))
    }

    @Test("the newline itself lies on the line that it ends, and what follows the last one on a line of its own")
    func newline() {
        let source = Source(path: "a.md", text: "one\n")
        #expect(source.place(of: 3..<4) == Place(file: "a.md", line: 1, column: 4, length: 1, excerpt: "one"))
        #expect(source.place(of: 4..<4) == Place(file: "a.md", line: 2, column: 1, length: 1, excerpt: ""))
    }

    @Test("a range outside of the text is drawn into it")
    func outside() {
        let source = Source(path: "a.md", text: "one")
        #expect(source.place(of: 90..<99).column == 4)
        #expect(source.place(of: -5..<2) == Place(file: "a.md", line: 1, column: 1, length: 2, excerpt: "one"))
        #expect(source.text(2..<90) == "e")
    }

    @Test("bytes that are not UTF-8 are shown as U+FFFD")
    func notText() {
        let source = Source(path: "a.md", bytes: [0x61, 0xFF, 0x62])
        #expect(source.place(of: 2..<3) == Place(file: "a.md", line: 1, column: 3, length: 1, excerpt: "a\u{FFFD}b"))
    }

    @Test("every range of every text gives a place that lies in the text")
    func everyRange() {
        var random = SeededGenerator(seed: 1)
        let pieces: [[UInt8]] = [
            [0x61], [0x0A], [0x0D, 0x0A], [0x09], Array("é".utf8), Array("👩‍👩‍👧".utf8), [0xFF], [0xCC, 0x81],
        ]
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).flatMap { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let place = Source(path: "f", bytes: bytes).place(
                of: start..<Int.random(in: start...bytes.count, using: &random))
            let lines = String(decoding: bytes, as: UTF8.self).split(
                omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
            #expect((1...lines.count).contains(place.line))
            // Behind the last character there may still be the two of a Windows line's end.
            #expect((1...place.excerpt.count + 2).contains(place.column))
            #expect(place.length >= 1)
        }
    }
}
