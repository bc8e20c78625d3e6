import Diagnostics
import Drawing

/// A document before it is printed: what it says and what its pages look like.
public struct PaginatedDocument {
    /// What a reader shows about it.
    public var metadata: DocumentMetadata
    /// The language of its text, such as `en`.
    public var language: String
    /// Its pages.
    public var design: PageDesign
    /// What it says.
    public var blocks: [Block]

    /// Makes a document.
    public init(metadata: DocumentMetadata, language: String, design: PageDesign, blocks: [Block]) {
        self.metadata = metadata
        self.language = language
        self.design = design
        self.blocks = blocks
    }

    /// Lays the document out and prints it as a file that keeps PDF/UA-1 and what else is asked for.
    ///
    /// Throws `unknown-glyph`, `too-tall`, `untitled`, `structure`, `attachment` or an error of the machine.
    public func printed(
        with fonts: FontLibrary, as conformance: Conformance = .accessible
    ) throws(Diagnostic) -> PrintedDocument {
        try fonts.withTypesetter { typesetter throws(Diagnostic) in
            let pages = try layout(with: typesetter)
            return try paint(pages, with: typesetter, as: conformance)
        }
    }

    /// How many pages it takes.
    ///
    /// Throws `unknown-glyph`, `too-tall` or an error of the machine.
    public func pageCount(with fonts: FontLibrary) throws(Diagnostic) -> Int {
        try fonts.withTypesetter { typesetter throws(Diagnostic) in try layout(with: typesetter).count }
    }

    /// The height that everything takes, where it fits one page; nothing where it takes more.
    ///
    /// Throws `unknown-glyph` or an error of the machine.
    public func heightOnOnePage(with fonts: FontLibrary) throws(Diagnostic) -> Double? {
        do throws(Diagnostic) {
            return try fonts.withTypesetter { typesetter throws(Diagnostic) in
                let pages = try layout(with: typesetter)
                return pages.count == 1 ? pages[0].map { $0.y + $0.item.height }.max() ?? 0 : nil
            }
        } catch {
            if error.code == "too-tall" { return nil }
            throw error
        }
    }

    func layout(with typesetter: Typesetter) throws(Diagnostic) -> [[Paginator.Placed]] {
        let content = design.format.content(ofPage: 1)
        let composer = Composer(typesetter: typesetter, blocks: blocks)
        let root = composer.node(.document, isLeaf: false)
        var paginator = Paginator(height: content.height)
        try paginator.place(composer.items(blocks, width: content.width, path: [root]))
        return paginator.pages
    }

    private func paint(
        _ pages: [[Paginator.Placed]], with typesetter: Typesetter, as conformance: Conformance
    ) throws(Diagnostic) -> PrintedDocument {
        let format = design.format
        let canvas = PDFCanvas(size: format.size, metadata: metadata, typesetter: typesetter)
        let sheet = Sheet(canvas: canvas, typesetter: typesetter)
        for (index, page) in pages.enumerated() {
            for heading in page.flatMap(\.item.headings) { sheet.pages[heading.name] = index + 1 }
        }
        var walk = StructureWalk()
        var outline = OutlineWriter()
        var section = ""
        for (index, page) in pages.enumerated() {
            if index > 0 { canvas.nextPage(size: format.size) }
            let number = index + 1
            let content = format.content(ofPage: number)
            section = page.lazy.flatMap(\.item.headings).first { $0.level == 1 && $0.isListed }?.text ?? section
            canvas.untagged {
                design.furniture(
                    Page(
                        number: number, count: pages.count, section: section, size: format.size, content: content,
                        isLeft: format.isMirrored && number.isMultiple(of: 2)), sheet)
            }
            for placed in page {
                let point = Point(content.x, content.y + placed.y)
                if placed.isRepeated {
                    canvas.untagged { placed.item.paint(sheet, point) }
                    continue
                }
                walk.move(to: placed.item.path, on: canvas)
                for heading in placed.item.headings {
                    canvas.destination(heading.name, at: Point(0, max(0, point.y - 12)))
                    outline.add(heading, to: canvas)
                }
                placed.item.paint(sheet, point)
            }
            section = page.lazy.flatMap(\.item.headings).last { $0.level == 1 && $0.isListed }?.text ?? section
            walk.endPage(on: canvas)
        }
        walk.finish(on: canvas)
        let packager = Packager(metadata: metadata, language: language, conformance: conformance)
        return PrintedDocument(
            pdf: try packager.packaged(canvas), pageCount: pages.count,
            alternatives: canvas.elements.compactMap(\.attributes.alternative))
    }
}

/// A printed document.
public struct PrintedDocument: Sendable, Hashable {
    /// The file.
    public let pdf: [UInt8]
    /// How many pages it has.
    public let pageCount: Int
    /// What each figure shows, in the order of the `Figure` elements of its structure.
    public let alternatives: [String]
}

/// Hangs the entries of the outline under each other by the levels of their headings.
private struct OutlineWriter {
    private var open: [(level: Int, entry: Int)] = []

    mutating func add(_ heading: Heading, to canvas: PDFCanvas) {
        guard heading.isListed else { return }
        while let last = open.last, last.level >= heading.level { open.removeLast() }
        let entry = canvas.outline(heading.text, to: heading.name, under: open.last?.entry)
        open.append((heading.level, entry))
    }
}
