import Diagnostics
import Dispatch
import Quantities
import Synchronization
import Testing

@testable import Drawing

@Suite("PDF")
struct PDFCanvasTests {
    let fonts: FontLibrary
    static let metadata = DocumentMetadata(
        title: "A trial", author: "Ada", created: Instant(seconds: 1_795_253_400))

    init() throws {
        fonts = try FontLibrary.noto()
    }

    static func page(_ number: Int, _ fonts: FontLibrary) throws(Diagnostic) -> [UInt8] {
        try fonts.withTypesetter { typesetter throws(Diagnostic) in
            let canvas = PDFCanvas(size: Size(300, 200), metadata: metadata, typesetter: typesetter)
            canvas.open(.document)
            canvas.destination("top", at: Point(0, 0))
            canvas.tagged(.heading1) {
                canvas.text("Page \(number): Đặng, عربي", at: Point(20, 40), style: TextStyle(size: 14, isBold: true))
            }
            canvas.tagged(.paragraph) {
                let runs = [
                    TextRun("See ", TextStyle(size: 10)),
                    TextRun("it's here", TextStyle(size: 10), link: .destination("top")),
                    TextRun(" or there.", TextStyle(.serif, size: 10, isItalic: true)),
                ]
                canvas.draw(typesetter.block(runs, width: 60, lineHeight: 14), at: Point(20, 60))
            }
            canvas.untagged {
                canvas.dots([Point(5, 5), Point(9, 9)], diameter: 2, with: Paint(.black))
                canvas.fill(Path(circle: Point(200, 100), radius: Double(number % 40)), with: Paint(Colour(grey: 200)))
            }
            canvas.outline("Top", to: "top")
            canvas.nextPage(size: Size(200, 300))
            canvas.tagged(.paragraph) {
                canvas.text("Two", at: Point(10, 10), style: TextStyle(.serifDisplay, size: 30))
            }
            canvas.close(.document)
            return try canvas.finish()
        }
    }

    @Test("the same drawing gives the same bytes")
    func deterministic() throws {
        let first = try Self.page(1, fonts)
        #expect(try Self.page(1, fonts) == first)
        #expect(String(decoding: first.prefix(5), as: UTF8.self) == "%PDF-")
        #expect(try Self.page(2, fonts) != first)
    }

    @Test("the date is the one given")
    func date() throws {
        let text = String(decoding: try Self.page(1, fonts), as: UTF8.self)
        #expect(text.contains("20261121"))
    }

    @Test("drawn on many threads at once, each file is what it is alone")
    func parallel() throws {
        let fonts = fonts
        let serial = try (0..<48).map { try Self.page($0, fonts) }
        let results = Mutex<[Int: [UInt8]]>([:])
        DispatchQueue.concurrentPerform(iterations: 48) { index in
            let bytes = try? Self.page(index, fonts)
            results.withLock { $0[index] = bytes }
        }
        let parallel = results.withLock { $0 }
        #expect((0..<48).allSatisfy { parallel[$0] == serial[$0] })
    }

    @Test("scripts that need more fonts than Cairo keeps open are drawn on many threads at once")
    func manyFonts() throws {
        let texts = [
            "Đặng Thị", "Łódź", "Ελένη", "Оксана", "נועה", "ليلى", "अनन्या", "สมชาย", "Անի", "ნინო", "√ ½ ✓", "\u{E000}",
        ]
        let fonts = fonts
        @Sendable func page(_ number: Int) -> [UInt8]? {
            try? fonts.withTypesetter { typesetter throws(Diagnostic) in
                let canvas = PDFCanvas(size: Size(300, 200), metadata: Self.metadata, typesetter: typesetter)
                let style = TextStyle(Typeface.allCases[number % 4], size: 14, isBold: number % 3 == 0)
                canvas.text(texts[number % 12], at: Point(20, 40), style: style)
                canvas.text(texts[(number + 5) % 11], at: Point(20, 80), style: style)
                return try canvas.finish()
            }
        }
        let rounds = (0..<2).map { _ in
            let results = Mutex<[Int: [UInt8]]>([:])
            DispatchQueue.concurrentPerform(iterations: 96) { index in
                let bytes = page(index)
                results.withLock { $0[index] = bytes }
            }
            return results.withLock { $0 }
        }
        #expect(rounds[0].count == 88)
        #expect(rounds[0] == rounds[1])
    }

    @Test("a character that no font has fails the file")
    func unknownGlyph() {
        let fonts = fonts
        let error = #expect(throws: Diagnostic.self) {
            _ = try fonts.withTypesetter { typesetter throws(Diagnostic) in
                let canvas = PDFCanvas(size: Size(100, 100), metadata: Self.metadata, typesetter: typesetter)
                canvas.text("\u{F0000}", at: Point(0, 50), style: TextStyle(size: 10))
                return try canvas.finish()
            }
        }
        #expect(error?.code == "unknown-glyph")
    }

    @Test(
        "text of any kind is drawn or refused, and never traps",
        arguments: [
            "", "\n\n", "a\u{0}b", "\u{202E}abc", "\u{FEFF}", "e\u{301}\u{301}\u{301}", "👩‍👩‍👧", "\t", "\u{2028}",
            String(repeating: "x", count: 5000),
        ])
    func anyText(text: String) {
        let fonts = fonts
        let bytes = try? fonts.withTypesetter { typesetter throws(Diagnostic) in
            let canvas = PDFCanvas(size: Size(100, 100), metadata: Self.metadata, typesetter: typesetter)
            let style = TextStyle(size: 10)
            let block = typesetter.block([TextRun(text, style), TextRun(text, style.bold)], width: 50, lineHeight: 12)
            canvas.draw(block, at: Point(0, 0))
            return try canvas.finish()
        }
        if let bytes { #expect(bytes.count > 100) }
    }

    @Test("a picture is a PNG, the same each time")
    func picture() throws {
        func picture() throws -> [UInt8] {
            try fonts.withTypesetter { typesetter throws(Diagnostic) in
                let canvas = PNGCanvas(width: 120, height: 63, typesetter: typesetter)
                canvas.text("Ada", at: Point(60, 40), style: TextStyle(size: 20), anchor: .middle)
                return try canvas.finish()
            }
        }
        let first = try picture()
        #expect(Array(first.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
        #expect(try picture() == first)
    }
}
