import Diagnostics
import Drawing
import Quantities
import Testing

@testable import Press

@Suite("PDF/UA")
struct PackagerTests {
    let fonts: FontLibrary
    static let body = PaginatedDocumentTests.body

    init() throws {
        fonts = try FontLibrary.noto()
    }

    /// A document with one of everything.
    static var blocks: [Block] {
        let figure = Figure(height: 20, alternative: "A black box & a <bar>") { sheet, rect in
            sheet.canvas.fill(Path(rect), with: Paint(.black))
        }
        return [
            .heading(Heading(1, "Contents", name: "c", style: body, isListed: false)),
            .contents(Contents(levels: [body, body])),
            .heading(Heading(1, "Squat (low bar)", name: "one", style: body)),
            .paragraph(
                Paragraph(
                    [Run("See "), Run("the film", link: .uri("https://example.com/?a='b'")), Run(" first.")], body)),
            .paragraph(Paragraph([Run("Łódź, naïve, "), Run("back", link: .destination("one"))], body)),
            .list(List([["a"], ["b"]], marker: .number, style: body)), .list(List([["c"]], style: body)),
            .list(List([["d"]], marker: .box, style: body)),
            .figure(figure), .heading(Heading(2, "Sets", name: "two", style: body)),
            .table(
                Table(
                    columns: [.init(.natural), .init(.share(1)), .init(.fixed(50), .end)],
                    head: [.init(["No.", "What", "Sum"])],
                    rows: [
                        .init([Table.Cell("Legs", span: 3, isHead: true)]),
                        .init([Table.Cell("1", isHead: true), "Squat", "5"]),
                        .init(["2", Table.Cell("Walk", span: 2)]),
                        .init(["3"]),
                    ], style: .init(cell: body, head: body, padding: 3))),
        ]
    }

    func file(_ blocks: [Block] = Self.blocks) throws -> PrintedFile {
        var document = PaginatedDocumentTests.document(blocks)
        document.design = PageDesign(PaginatedDocumentTests.format) { page, sheet in
            sheet.text("\(page.number)", at: Point(10, 10), TextStyle(size: 6))
        }
        document.metadata.subject = "Strength & <more>"
        return try #require(PrintedFile(try document.printed(with: fonts).pdf))
    }

    @Test("another library reads the file without a complaint")
    func sound() throws {
        let file = try file()
        #expect(file.complaints == [])
        #expect(file.version == "1.7")
        #expect(file.pages.count > 1)
    }

    @Test("the file says its language, its title and that it is tagged")
    func catalog() throws {
        let file = try file()
        #expect(file.root["/Lang"].text == "en")
        #expect(file.root["/ViewerPreferences"]["/DisplayDocTitle"].text == "true")
        #expect(file.root["/MarkInfo"]["/Marked"].text == "true")
        #expect(file.root["/Outlines"].exists)
    }

    @Test("the information and the metadata say the same")
    func metadata() throws {
        let file = try file()
        let information = file.trailer["/Info"]
        #expect(information["/Title"].text == "T")
        #expect(information["/Author"].text == "A")
        #expect(information["/Subject"].text == "Strength & <more>")
        #expect(information["/CreationDate"].text == "D:20261121093000Z")
        #expect(information["/ModDate"].text == "D:20261121093000Z")
        let packet = String(decoding: file.root["/Metadata"].data, as: UTF8.self)
        #expect(!file.root["/Metadata"]["/Filter"].exists)
        #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(packet.contains("<rdf:li xml:lang=\"x-default\">T</rdf:li>"))
        #expect(packet.contains("<rdf:li xml:lang=\"x-default\">Strength &amp; &lt;more&gt;</rdf:li>"))
        #expect(packet.contains("<xmp:CreateDate>2026-11-21T09:30:00Z</xmp:CreateDate>"))
        #expect(packet.contains("<pdf:Producer>\(information["/Producer"].text)</pdf:Producer>"))
        #expect(!packet.contains("pdfaid"))
        #expect(!file.root["/OutputIntents"].exists)
    }

    @Test("characters that XML cannot hold are in neither")
    func controlCharacters() throws {
        var document = PaginatedDocumentTests.document([])
        document.metadata.title = "Week\u{1}\u{B} one"
        let file = try #require(PrintedFile(try document.printed(with: fonts).pdf))
        #expect(file.trailer["/Info"]["/Title"].text == "Week one")
        #expect(String(decoding: file.root["/Metadata"].data, as: UTF8.self).contains(">Week one<"))
    }

    @Test("a figure carries its text, a head its scope, a wide cell its width and a list its marks")
    func attributes() throws {
        let structure = try file().structure
        func all(_ name: String) -> [PrintedFile.Value] { structure.filter { $0["/S"].text == name } }
        #expect(all("/Figure").map { $0["/Alt"].text } == ["A black box & a <bar>"])
        #expect(all("/Figure").first?["/A"]["/BBox"].items.count == 4)
        #expect(all("/TH").map { $0["/A"]["/Scope"].text } == ["/Column", "/Column", "/Column", "/Column", "/Row"])
        #expect(all("/TH").map { $0["/A"]["/ColSpan"].text } == ["null", "null", "null", "3", "null"])
        #expect(all("/TD").map { $0["/A"]["/ColSpan"].text } == ["null", "null", "null", "2", "3"])
        #expect(all("/L").map { $0["/A"]["/ListNumbering"].text } == ["/Decimal", "/Disc", "/None"])
        #expect(all("/TOCI").allSatisfy { $0["/K"].items.first?["/S"].text == "/Reference" })
    }

    @Test("a link says where it leads, is printed, and is met in the order of the text")
    func links() throws {
        let file = try file()
        let annotations = file.pages.flatMap { $0["/Annots"].items }
        #expect(annotations.map { $0["/Contents"].text } == ["Squat (low bar)", "Sets", "the film", "back"])
        #expect(annotations.allSatisfy { $0["/F"].text == "4" })
        let pages = file.pages.filter { $0["/Annots"].exists }
        #expect(pages.allSatisfy { $0["/Tabs"].text == "/S" })
    }

    @Test("fonts say which glyph a character is")
    func fontMaps() throws {
        let fonts = try file().objects.filter { $0["/Subtype"].text == "/CIDFontType2" }
        #expect(!fonts.isEmpty)
        #expect(fonts.allSatisfy { $0["/CIDToGIDMap"].text == "/Identity" })
    }

    @Test("what is no part of the structure is marked as furniture")
    func furniture() throws {
        for page in try file().pages {
            let content = String(decoding: page["/Contents"].data, as: UTF8.self)
            #expect(content.contains("/Artifact BMC"))
            #expect(content.components(of: "BMC") + content.components(of: "BDC") == content.components(of: "EMC"))
        }
    }

    @Test("the identifier is that of the content")
    func identifier() throws {
        func identifier(_ text: String) throws -> [[UInt8]] {
            try file([.text(text, Self.body)]).trailer["/ID"].items.map(\.bytes)
        }
        let one = try identifier("one")
        #expect(one.count == 2)
        #expect(one.allSatisfy { $0.count == 16 })
        #expect(try identifier("one") == one)
        #expect(try identifier("two") != one)
    }

    @Test("a document without a word is tagged too")
    func empty() throws {
        let file = try file([])
        #expect(file.complaints == [])
        #expect(file.root["/StructTreeRoot"].exists)
        #expect(file.root["/MarkInfo"]["/Marked"].text == "true")
    }

    @Test("a heading that skips a level fails the document", arguments: [[2], [1, 3], [1, 2, 1, 3]])
    func headings(levels: [Int]) throws {
        let blocks = levels.enumerated().map { index, level in
            Block.heading(Heading(level, "H", name: "h\(index)", style: Self.body))
        }
        #expect(code { try file(blocks) } == "structure")
    }

    @Test("headings may come up again by any number of levels")
    func headingsUp() throws {
        let blocks = [1, 2, 3, 1, 2, 2].enumerated().map { index, level in
            Block.heading(Heading(level, "H", name: "h\(index)", style: Self.body))
        }
        _ = try file(blocks)
    }

    @Test("a figure that does not say what it shows fails the document")
    func silentFigure() throws {
        let figure = Figure(height: 10, alternative: " ") { sheet, rect in
            sheet.canvas.fill(Path(rect), with: Paint(.black))
        }
        #expect(code { try file([.figure(figure)]) } == "structure")
    }

    @Test("a document without a title or with a language that is none fails")
    func refused() throws {
        var document = PaginatedDocumentTests.document([])
        document.metadata.title = " "
        #expect(code { try document.printed(with: fonts) } == "untitled")
        document.metadata.title = "T"
        document.language = "(en)"
        #expect(code { try document.printed(with: fonts) } == "language")
    }

    /// The name of the mistake that something throws.
    private func code(_ body: () throws -> some Any) -> String? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? Diagnostic)?.code
        }
    }
}

extension String {
    /// How often a word stands in it.
    fileprivate func components(of word: String) -> Int {
        split(whereSeparator: \.isWhitespace).count { $0 == word }
    }
}
