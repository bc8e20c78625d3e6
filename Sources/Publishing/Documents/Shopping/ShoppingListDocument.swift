import Diagnostics
import Drawing
import Press
import Quantities

/// A shopping list to take along and tick.
public struct ShoppingListDocument: Sendable {
    /// What it says.
    public let sheet: ShoppingSheet
    /// The studio's name.
    public let studio: String
    /// How it looks.
    public let stationery: Stationery
    /// The language of its labels.
    public let language: Language
    /// The size of the paper: the stationery's where nothing is said.
    public let paper: Size

    /// Makes a list of what it says.
    public init(
        _ sheet: ShoppingSheet, studio: String, stationery: Stationery, language: Language, paper: Size? = nil
    ) {
        self.sheet = sheet
        self.studio = studio
        self.stationery = stationery
        self.language = language
        self.paper = paper ?? stationery.paper.size
    }

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        let wording = ShoppingWording(language)
        let format = PageFormat(size: paper, top: mm(25), bottom: mm(22), inner: mm(22), outer: mm(22))
        let design = PageDesign(format) { page, canvas in
            if page.number == 1 { stationery.bar(on: canvas, at: Point(page.content.x, mm(17))) }
            let baseline = page.size.height - mm(12)
            let style = TextStyle(size: 7.6, hasTabularFigures: true, paint: Stationery.quiet)
            canvas.text(studio, at: Point(page.content.x, baseline), style)
            canvas.text(
                wording.page(page.number, page.count), at: Point(page.content.maxX, baseline), style, anchor: .end)
        }
        var title = stationery.chapter
        title.below = 2
        var quiet = stationery.body
        quiet.text.paint = Stationery.quiet
        quiet.below = 12
        let name = sheet.title.isEmpty ? wording.title : "\(wording.title): \(sheet.title)"
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: name, author: studio, created: instant),
            language: language.rawValue, design: design,
            blocks: [
                .heading(Heading(1, name, name: "title", style: title)), .text(sheet.subtitle, quiet),
            ] + list(wording, prefix: ""))
        return try document.printed(with: try FontLibrary.noto())
    }

    /// The list itself: what to buy, what is at home, what is to taste.
    ///
    /// - Parameter prefix: Stands before the names that links lead to, where a document has several lists.
    func list(_ wording: ShoppingWording, prefix: String) -> [Block] {
        var blocks: [Block] =
            sheet.aisles.allSatisfy(\.items.isEmpty)
            ? [.text(wording.nothing, stationery.body)] : [.table(table(wording))]
        if !sheet.atHome.isEmpty {
            blocks.append(
                .together([
                    .heading(
                        Heading(
                            2, wording.atHome, name: "\(prefix)at-home", style: stationery.section, isListed: false)),
                    .table(atHome(wording)),
                ]))
        }
        if !sheet.toTaste.isEmpty {
            blocks.append(
                .together([
                    .heading(
                        Heading(
                            2, wording.toTaste, name: "\(prefix)to-taste", style: stationery.section, isListed: false)),
                    .text(sheet.toTaste.joined(separator: ", "), stationery.body),
                ]))
        }
        return blocks
    }

    private func atHome(_ wording: ShoppingWording) -> Table {
        var style = stationery.table
        style.padding = 3
        return Table(
            columns: [.init(.share(1)), .init(.natural, .end), .init(.natural, .end)],
            head: [Table.Row(wording.atHomeHead.map { Table.Cell($0) })],
            rows: sheet.atHome.map { item in
                Table.Row([
                    Table.Cell(item.name, isHead: true), Table.Cell(item.quantity),
                    Table.Cell(item.left.isEmpty ? "–" : item.left),
                ])
            }, style: style)
    }

    func table(_ wording: ShoppingWording) -> Table {
        let hasPacks = sheet.aisles.contains { $0.items.contains { !$0.packs.isEmpty } }
        var columns: [Table.Column] = [.init(.fixed(10)), .init(.share(1)), .init(.natural, .end)]
        var head: [Table.Cell] = ["", "\(wording.item)", "\(wording.quantity)"]
        if hasPacks {
            columns.append(.init(.natural, .end))
            head.append("\(wording.packs)")
        }
        columns.append(.init(.share(1.15)))
        head.append("\(wording.meals)")
        var section = stationery.cell
        section.text = TextStyle(size: 10.5, isBold: true, paint: Stationery.ink)
        section.lineHeight = 15
        let rows = sheet.aisles.filter { !$0.items.isEmpty }.flatMap { aisle in
            let title = Table.Row(
                [Table.Cell([Run(aisle.name)], span: columns.count, isHead: true)], style: section,
                rule: Stroke(Stationery.ink, width: 0.6), keepsWithNext: true, above: 10)
            return [title]
                + aisle.items.map { item in
                    var cells = [
                        Table.Cell(blocks: [box]), Table.Cell([.bold(item.name)]), Table.Cell(item.quantity),
                    ]
                    if hasPacks { cells.append(Table.Cell(item.packs)) }
                    cells.append(
                        Table.Cell([Run(item.meals.joined(separator: ", "), paint: Stationery.quiet)]))
                    return Table.Row(cells)
                }
        }
        var style = stationery.table
        style.headRule = nil
        style.padding = 4
        return Table(columns: columns, head: [Table.Row(head)], rows: rows, style: style)
    }

    private var box: Block {
        .figure(
            Figure(height: stationery.cell.lineHeight) { sheet, rect in
                let side = 8.5
                let square = Rect(x: rect.x, y: rect.y + (rect.height - side) / 2, width: side, height: side)
                sheet.canvas.untagged { sheet.canvas.stroke(Path(square), with: Stroke(Stationery.ink, width: 0.7)) }
            })
    }
}
