import Drawing
import Quantities
import Testing

@testable import Press

@Suite("Paper")
struct PaperFormatTests {
    @Test(
        "bound pages have their wide margin at the spine: left on odd pages, right on even ones",
        arguments: Paper.allCases)
    func mirrored(paper: Paper) {
        let format = PageFormat(on: paper, top: 20, bottom: 30, inner: 60, outer: 40, isMirrored: true)
        let size = paper.size
        for number in 1...4 {
            let content = format.content(ofPage: number)
            let left = content.x
            let right = size.width - content.maxX
            #expect((left, right) == (number.isMultiple(of: 2) ? (40, 60) : (60, 40)))
            #expect(content.y == 20)
            #expect(abs(size.height - content.maxY - 30) < 1e-9)
        }
    }

    @Test("pages that are not bound are all alike", arguments: Paper.allCases)
    func alike(paper: Paper) {
        let format = PageFormat(on: paper, top: 20, bottom: 30, inner: 60, outer: 40)
        #expect(format.content(ofPage: 1) == format.content(ofPage: 2))
    }

    @Test("the sheet is as large as the paper", arguments: [(Paper.a4, [595.28, 841.89]), (.letter, [612, 792])])
    func sheet(paper: Paper, size: [Double]) throws {
        var document = PaginatedDocumentTests.document([.text("x", PaginatedDocumentTests.body)])
        document.design = PageDesign(PageFormat(on: paper, top: 20, bottom: 30, inner: 60, outer: 40))
        let file = try #require(PrintedFile(try document.printed(with: try FontLibrary.noto()).pdf))
        let box = file.pages.flatMap { $0["/MediaBox"].items }.compactMap { Double($0.text) }
        #expect(zip(box, [0, 0] + size).allSatisfy { abs($0 - $1) < 0.01 })
        #expect(box.count == 4)
    }
}
