import Diagnostics
import Testing

@testable import Drawing

@Suite("Text")
struct TypesetterTests {
    let fonts: FontLibrary

    init() throws {
        fonts = try FontLibrary.noto()
    }

    @Test("figures are equally wide, also bold ones")
    func tabularFigures() {
        let widths = fonts.withTypesetter { typesetter in
            (0...9).map { typesetter.width(of: String($0), TextStyle(size: 10, isBold: true, hasTabularFigures: true)) }
        }
        #expect(Set(widths).count == 1)
        #expect((widths.first ?? 0) > 4)
    }

    @Test("text is broken where it would be wider than its column")
    func wraps() {
        let lines = fonts.withTypesetter { typesetter in
            let text = [TextRun("one two three four five six seven eight", TextStyle(size: 10))]
            return typesetter.block(text, width: 60, lineHeight: 14).lines.map(\.width)
        }
        #expect(lines.count > 2)
        #expect(lines.allSatisfy { $0 <= 60 })
    }

    @Test("width grows with the size in proportion: nothing is rounded to pixels")
    func scales() {
        let (small, large) = fonts.withTypesetter { typesetter in
            (
                typesetter.width(of: "Kniebeuge 4 × 5", TextStyle(size: 7)),
                typesetter.width(of: "Kniebeuge 4 × 5", TextStyle(size: 70))
            )
        }
        #expect((small * 10 - large).magnitude < 0.2)
    }

    @Test("an amount stands at the right edge")
    func alignsAtTheEnd() {
        let (x, width) = fonts.withTypesetter { typesetter in
            let line = typesetter.block(
                [TextRun("1,50 €", TextStyle(size: 10))], width: 100, lineHeight: 14, alignment: .end
            ).lines[0]
            return (line.x, line.width)
        }
        #expect((x + width - 100).magnitude < 0.01)
    }

    @Test("Hebrew and Arabic begin on the right", arguments: ["שלום", "مرحبا"])
    func rightToLeft(text: String) {
        let (x, unknown) = fonts.withTypesetter { typesetter in
            let x = typesetter.block([TextRun(text, TextStyle(size: 10))], width: 100, lineHeight: 14).lines[0].x
            return (x, typesetter.unknown.count)
        }
        #expect(x > 50)
        #expect(unknown == 0)
    }

    @Test(
        "names of many languages are set without a gap",
        arguments: [
            "Đặng Thị Ánh Nguyệt", "Łódź, Şükrü, Øystein, Žižek", "Ελένη Παπαδοπούλου", "Оксана Іваненко", "נועה לוי",
            "ليلى حداد", "अनन्या शर्मा", "สมชาย", "Անի", "ნინო", "≥ ≤ ± √ → ½ ° € £ ′ ″ ✓",
        ])
    func manyScripts(text: String) {
        for typeface in Typeface.allCases {
            let unknown = fonts.withTypesetter { typesetter in
                _ = typesetter.line(text, TextStyle(typeface, size: 10))
                return typesetter.unknown
            }
            #expect(unknown.isEmpty)
        }
    }

    @Test("a character that no font has is named with the text it stands in")
    func unknownGlyph() throws {
        let diagnostic = fonts.withTypesetter { typesetter in
            _ = typesetter.line("Ana \u{E001}\u{E001} Ruiz", TextStyle(size: 10))
            return typesetter.unknownGlyphs
        }
        #expect(diagnostic?.code == "unknown-glyph")
        #expect(diagnostic?.message == "no font has \u{E001} (U+E001) in “Ana \u{E001}\u{E001} Ruiz”")
        #expect(diagnostic?.severity == .error)
    }

    @Test("without the fonts the machine is told what to install")
    func missingFonts() {
        let error = #expect(throws: Diagnostic.self) { _ = try FontLibrary(folder: "/nowhere/fonts") }
        #expect(error?.code == "missing-font")
        #expect(error?.cause == .machine)
        #expect(error?.hint == "install Debian's package fonts-noto-core")
    }
}
