import Diagnostics
import Drawing
import Quantities
import Testing

@testable import Press

@Suite("Documents on pages")
struct PaginatedDocumentTests {
    let fonts: FontLibrary
    static let body = ParagraphStyle(TextStyle(size: 10), lineHeight: 14, below: 6)
    static let metadata = DocumentMetadata(title: "T", author: "A", created: Instant(seconds: 1_795_253_400))
    static let format = PageFormat(size: Size(300, 200), top: 20, bottom: 20, inner: 40, outer: 20, isMirrored: true)

    init() throws {
        fonts = try FontLibrary.noto()
    }

    static func document(_ blocks: [Block]) -> PaginatedDocument {
        PaginatedDocument(metadata: metadata, language: "en", design: PageDesign(format), blocks: blocks)
    }

    func pages(_ blocks: [Block]) throws -> [[FlowItem.Kind]] {
        try fonts.withTypesetter { typesetter throws(Diagnostic) in
            try Self.document(blocks).layout(with: typesetter).map { $0.map(\.item.kind) }
        }
    }

    static func table(_ rows: [Table.Row]) -> Block {
        .table(
            Table(
                columns: [.init(.natural), .init(.share(1)), .init(.fixed(50), .end)],
                head: [.init(["No.", "What", "Sum"])],
                rows: rows, style: .init(cell: body, head: body, padding: 3)))
    }

    @Test("a table over several pages repeats its head and keeps each row whole")
    func table() throws {
        let rows = (1...12).map {
            Table.Row(["\($0)", Table.Cell(String(repeating: "squat ", count: $0 * 2)), "1.00"])
        }
        let pages = try pages([Self.table(rows)])
        #expect(pages.count > 2)
        #expect(pages.allSatisfy { $0.first == .tableHead })
        #expect(pages.flatMap { $0 }.filter { $0 != .tableHead } == (0..<12).map { .row($0) })
    }

    @Test("a long paragraph leaves no lone line on a page")
    func noLoneLines() throws {
        for words in [20, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 80, 120] {
            let text = String(repeating: "weights ", count: words)
            let heights = try fonts.withTypesetter { typesetter throws(Diagnostic) in
                try Self.document([.text(text, Self.body)]).layout(with: typesetter).map { page in
                    page.map(\.item.height).reduce(0, +) / 14
                }
            }
            #expect(heights.allSatisfy { $0 > 1.5 })
        }
    }

    @Test("a figure tells what it shows, in the order of the file")
    func alternatives() throws {
        func figure(_ text: String?) -> Block {
            .figure(
                Figure(height: 20, alternative: text) { sheet, rect in
                    sheet.canvas.fill(Path(rect), with: Paint(.black))
                })
        }
        let printed = try Self.document([figure("one"), figure(nil), figure("two")]).printed(with: fonts)
        #expect(printed.alternatives == ["one", "two"])
    }

    @Test("pages are counted for the furniture, with the chapter that is open")
    func furniture() throws {
        var seen: [Page] = []
        func chapter(_ name: String) -> Block { .heading(Heading(1, name, name: name, style: Self.body)) }
        var document = Self.document([
            .text("Before", Self.body), .pageBreak(.page), chapter("One"), .text("x", Self.body), .pageBreak(.page),
            .text("y", Self.body), .pageBreak(.page), chapter("Two"), .text("z", Self.body),
        ])
        document.design = PageDesign(Self.format) { page, _ in seen.append(page) }
        #expect(try document.printed(with: fonts).pageCount == 4)
        #expect(seen.map(\.section) == ["", "One", "One", "Two"])
        #expect(seen.map(\.number) == [1, 2, 3, 4])
        #expect(seen.allSatisfy { $0.count == 4 })
        #expect(seen.map(\.content.x) == [40, 20, 40, 20])
    }

    @Test("everything at once is the same file each time")
    func deterministic() throws {
        let box = BoxGrid(
            columns: ["kg", "reps"], rows: ["W1", "W2"], rowHeight: 14, labelWidth: 20, label: TextStyle(size: 6),
            stroke: Stroke(Paint(.black), width: 0.4))
        let rows = (1...9).map {
            Table.Row([Table.Cell("\($0)"), Table.Cell(blocks: [.text("Squat", Self.body), box.block()]), "1"])
        }
        let document = Self.document([
            .heading(Heading(1, "Contents", name: "c", style: Self.body, isListed: false)),
            .contents(Contents(levels: [Self.body, Self.body])),
            .heading(Heading(1, "One", name: "one", style: Self.body)),
            .list(
                List(
                    [["a"], ["b ", Run("link", link: .uri("https://example.com/?a='b'"))]], marker: .number,
                    style: Self.body)),
            .columns([Column(1, [.text("left", Self.body)]), Column(2, [.text("right", Self.body)])], gap: 10),
            .rule(Stroke(Paint(.black), width: 1), above: 4, below: 4),
            .together([.heading(Heading(2, "Two", name: "two", style: Self.body)), .space(10), Self.table(rows)]),
            .paragraph(
                Paragraph(
                    [Run(String(repeating: "more ", count: 300)), Run("link", link: .destination("one"))], Self.body)),
        ])
        let first = try document.printed(with: fonts)
        #expect(try document.printed(with: fonts) == first)
        #expect(first.pageCount > 4)
    }

    @Test("an empty document is one empty page")
    func empty() throws {
        #expect(try Self.document([]).printed(with: fonts).pageCount == 1)
    }
}
