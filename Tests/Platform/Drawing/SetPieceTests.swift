import Diagnostics
import Testing

@testable import Drawing

@Suite("Text in PDF")
struct SetPieceTests {
    let fonts: FontLibrary

    init() throws {
        fonts = try FontLibrary.noto()
    }

    /// What shows a line of text, without the line's place.
    func operators(_ text: String, _ style: TextStyle = TextStyle(size: 10)) -> String {
        fonts.withTypesetter { typesetter in
            typesetter.line(text, style).set.lines.joined().map { String(decoding: $0.operators, as: UTF8.self) }
                .joined()
        }
    }

    /// The texts that stand for glyphs which do not say themselves what they are.
    func spoken(_ text: String) -> [String] {
        operators(text).components(between: "/ActualText <feff", and: ">").map { digits in
            let units = stride(from: 0, to: digits.count, by: 4).compactMap { start in
                UInt16(digits.dropFirst(start).prefix(4), radix: 16)
            }
            return String(decoding: units, as: UTF16.self)
        }
    }

    @Test("letters that stand for themselves are shown by number alone")
    func plain() {
        let shown = operators("Squat")
        #expect(shown.hasPrefix("[<"))
        #expect(shown.hasSuffix(">]TJ\n"))
        #expect(!shown.contains("ActualText"))
    }

    @Test("letters that stand closer than they are wide say so in thousandths of the size")
    func kerning() {
        let pair = operators("AV")
        let numbers = pair.components(between: ">", and: "<").compactMap { Int($0) }
        #expect(numbers.count == 1)
        #expect((10...120).contains(numbers.first ?? 0))
        // The same letters at any size: the distance is one of the font.
        #expect(operators("AV", TextStyle(size: 37)) == pair)
    }

    @Test("figures of equal width are figures, bold ones too", arguments: [false, true])
    func figures(isBold: Bool) {
        let style = TextStyle(size: 9, isBold: isBold, hasTabularFigures: true)
        #expect(!operators("1,234,567,890.00", style).contains("ActualText"))
    }

    @Test("a space that does not break is a space")
    func spaces() {
        #expect(spoken("9\u{A0}000,00 €") == [])
    }

    @Test("a letter with a mark that stands beside it in the text is told as both")
    func marks() {
        #expect(spoken("e\u{301}") == ["e\u{301}"])
    }

    @Test("letters that change their form or order keep their text", arguments: ["ليلى", "अनन्या", "สำหรับ"])
    func scripts(text: String) {
        // In what order ever the letters are drawn, all of them are there.
        var letters = text.unicodeScalars.map(\.value)
        for scalar in spoken(text).joined().unicodeScalars {
            guard let place = letters.firstIndex(of: scalar.value) else {
                Issue.record("\(scalar) is told and was not written")
                continue
            }
            letters.remove(at: place)
        }
    }

    @Test("a document carries one and the same part of a font whatever its common letters are")
    func commonPart() throws {
        func names(_ text: String) throws -> Set<String> {
            let file = try fonts.withTypesetter { typesetter throws(Diagnostic) in
                let canvas = PDFCanvas(size: Size(200, 100), metadata: PDFCanvasTests.metadata, typesetter: typesetter)
                canvas.text(text, at: Point(9, 9), style: TextStyle(size: 9))
                return try canvas.finish()
            }
            return Set(String(decoding: file, as: UTF8.self).components(between: "/BaseFont /", and: " "))
        }
        let one = try names("Squat")
        #expect(one.count == 1)
        #expect(one.first?.hasSuffix("+NotoSans-Regular") == true)
        #expect(try names("Überlastung, 12 × 5 €") == one)
        #expect(try names("Łódź") != one)
        #expect(try names("Łódź") == names("źdóŁ"))
    }

    @Test("a part of a font has the outlines of its glyphs and those they are made of")
    func part() throws {
        let file = try #require(
            fonts.withTypesetter { $0.line("Ä", TextStyle(size: 9)).set.lines.joined().first?.font })
        var glyphs = [Bool](repeating: false, count: file.widths.count)
        let umlaut = try #require(file.characters.firstIndex(of: 0xC4))
        glyphs[umlaut] = true
        let part = try #require(file.part(glyphs))
        #expect(part.count < 40_000)
        #expect(file.part(glyphs) == part)
    }

    @Test("a link that leads nowhere fails the document")
    func lostLink() {
        let fonts = fonts
        let error = #expect(throws: Diagnostic.self) {
            try fonts.withTypesetter { typesetter throws(Diagnostic) in
                let canvas = PDFCanvas(size: Size(200, 100), metadata: PDFCanvasTests.metadata, typesetter: typesetter)
                canvas.tagged(.paragraph) {
                    canvas.linked(to: .destination("there")) {
                        canvas.text("x", at: Point(9, 9), style: TextStyle(size: 9))
                    }
                }
                return try canvas.finish()
            }
        }
        #expect(error?.code == "drawing")
    }
}

extension String {
    /// What stands between a text and the next place of another, each time.
    fileprivate func components(between opening: String, and closing: Character) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: opening) {
            rest = rest[range.upperBound...]
            found.append(String(rest.prefix { $0 != closing }))
        }
        return found
    }
}
