import Diagnostics
import Drawing
import Testing

@testable import Press

@Suite("Forms")
struct FormTests {
    let fonts: FontLibrary

    init() throws {
        fonts = try FontLibrary.noto()
    }

    static func square(_ form: PDFForm, _ text: String = "A square") -> Block {
        .figure(Figure(height: 40, width: 40, alternative: text) { sheet, rect in sheet.canvas.place(form, in: rect) })
    }

    static func form(_ width: Double) -> PDFForm {
        PDFForm(size: Size(width, 2), operators: Array("0 g 0 0 1 1 re f".utf8))
    }

    func file(_ blocks: [Block]) throws -> PrintedFile {
        let document = PaginatedDocumentTests.document(blocks)
        let file = try #require(PrintedFile(try document.printed(with: fonts, as: .archival(Archive())).pdf))
        #expect(file.complaints == [])
        return file
    }

    @Test("a form stands in the file as it was made, within the unit square")
    func exchanged() throws {
        let file = try file([Self.square(Self.form(4))])
        #expect(!file.objects.contains { $0["/Subtype"].text == "/Image" })
        let form = try #require(file.objects.first { $0["/Subtype"].text == "/Form" })
        #expect(form["/BBox"].items.map(\.text) == ["0", "0", "4.000000000", "2.000000000"])
        #expect(form["/Matrix"].items.map(\.text) == ["0.250000000", "0", "0", "-0.500000000", "0", "1"])
        #expect(String(decoding: form.data, as: UTF8.self) == "0 g 0 0 1 1 re f")
    }

    @Test("each form keeps its place, on one page and over several")
    func order() throws {
        let blocks = (0..<9).map { Self.square(Self.form($0.isMultiple(of: 3) ? 8 : 4)) }
        let forms = try file(blocks).objects.filter { $0["/Subtype"].text == "/Form" }
        let widths = (0..<9).map { $0.isMultiple(of: 3) ? "8.000000000" : "4.000000000" }
        #expect(forms.map { $0["/BBox"].items[2].text } == widths)
    }

    @Test("a code is the same squares as a form as it is as a path")
    func code() throws {
        let code = try QRCode("https://example.com/a/longer/address/to/fill/more/modules?and=so&on=1")
        let numbers = String(decoding: code.form.operators, as: UTF8.self).split(separator: "\n").filter {
            $0.hasSuffix("re")
        }.map { $0.split(separator: " ").compactMap { Int($0) } }
        var dark: Set<Int> = []
        for rect in numbers {
            for y in rect[1]..<rect[1] + rect[3] {
                for x in rect[0]..<rect[0] + rect[2] { #expect(dark.insert(y * 1000 + x).inserted) }
            }
        }
        for row in 0..<code.side {
            for column in 0..<code.side {
                let isPainted = dark.contains((row + QRCode.quietZone) * 1000 + column + QRCode.quietZone)
                #expect(isPainted == code.isDark(column: column, row: row))
            }
        }
        #expect(code.form.size.width == Double(code.side + 8))
    }
}
