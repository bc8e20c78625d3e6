import Diagnostics
import Drawing
import Press
import Quantities

/// A week's menu on one landscape page, for the door of the fridge.
public struct MenuDocument: Sendable {
    /// What it says.
    public let sheet: MenuSheet
    /// The studio's name.
    public let studio: String
    /// How it looks.
    public let stationery: Stationery
    /// The language of its labels.
    public let language: Language
    /// The size of the upright paper: the stationery's where nothing is said.
    public let paper: Size

    /// Makes the menu of a client.
    public init(_ meals: ClientMeals, studio: String, stationery: Stationery, paper: Size? = nil) {
        sheet = MenuSheet(meals)
        self.studio = studio
        self.stationery = stationery
        language = meals.language
        self.paper = paper ?? stationery.paper.size
    }

    /// The sizes of type that are tried, in points: the first that fits one page is taken, the last one may take two.
    private static let sizes = [10.0, 9.5, 9, 8.5, 8, 7.5, 7]

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        var printed = try printed(at: instant, size: MenuDocument.sizes[0])
        for size in MenuDocument.sizes.dropFirst() where printed.pageCount > 1 {
            printed = try self.printed(at: instant, size: size)
        }
        return printed
    }

    private func printed(at instant: Instant, size: Double) throws(Diagnostic) -> PrintedDocument {
        let words = MenuWording(language)
        let format = PageFormat(
            size: Size(paper.height, paper.width), top: mm(22), bottom: mm(16), inner: mm(14), outer: mm(14))
        let design = PageDesign(format) { page, sheet in
            stationery.bar(on: sheet, at: Point(page.content.x, mm(13)))
            let style = TextStyle(size: 7.6, paint: Stationery.quiet)
            let baseline = page.size.height - mm(9)
            sheet.text(words.legend, at: Point(page.content.x, baseline), style)
            sheet.text(studio, at: Point(page.content.maxX, baseline), style, anchor: .end)
        }
        var title = stationery.chapter
        title.below = 1
        var quiet = stationery.body
        quiet.text.paint = Stationery.quiet
        quiet.below = 8
        let name = "\(words.menu): \(sheet.title)"
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: name, author: studio, created: instant), language: language.rawValue,
            design: design,
            blocks: [
                .heading(Heading(1, sheet.title, name: "title", style: title)), .text(sheet.subtitle, quiet),
                .table(MenuTable(sheet, stationery, words, size: size).table(hasFullNames: true)),
            ])
        return try document.printed(with: try FontLibrary.noto())
    }
}

/// The grid of days and meals.
struct MenuTable {
    private let sheet: MenuSheet
    private let stationery: Stationery
    private let words: MenuWording
    private let size: Double

    /// - Parameter size: The size of its type, in points.
    init(_ sheet: MenuSheet, _ stationery: Stationery, _ words: MenuWording, size: Double) {
        self.sheet = sheet
        self.stationery = stationery
        self.words = words
        self.size = size
    }

    func table(hasFullNames: Bool) -> Table {
        var style = stationery.table
        style.cell = paragraph(1, Stationery.ink)
        style.head = paragraph(0.85, Stationery.quiet)
        style.gap = size * 1.3
        style.padding = size * 0.5
        return Table(
            columns: [.init(.natural)]
                + [Table.Column](repeating: .init(.share(1)), count: sheet.meals.count)
                + [.init(.fixed(size * 7.5), .end)],
            head: [Table.Row([""] + sheet.meals.map { Table.Cell($0) } + [Table.Cell(words.energy)])],
            rows: sheet.days.map { row in
                Table.Row(
                    [Table.Cell([.bold(hasFullNames ? row.name : row.shortName)], isHead: true)] + row.meals.map { cell($0) } + [total(row)])
            }, style: style)
    }

    private func paragraph(_ scale: Double, _ paint: Paint, above: Double = 0) -> ParagraphStyle {
        ParagraphStyle(
            TextStyle(size: size * scale, hasTabularFigures: true, paint: paint), lineHeight: size * scale * 1.32,
            above: above)
    }

    private func cell(_ meal: MenuSheet.Meal?) -> Table.Cell {
        guard let meal else { return Table.Cell("–") }
        let quiet = paragraph(0.85, Stationery.quiet)
        var blocks: [Block] = []
        if !meal.time.isEmpty { blocks.append(.text(meal.time, quiet)) }
        for (index, dish) in meal.dishes.enumerated() {
            var name = paragraph(1, dish.isLeftover ? Stationery.quiet : Stationery.ink, above: index > 0 ? 1.5 : 0)
            name.text.isBold = !dish.portion.isEmpty && !dish.isLeftover
            blocks.append(.paragraph(Paragraph([Run(dish.name, isItalic: dish.isLeftover)], name)))
            if !dish.portion.isEmpty { blocks.append(.text(dish.portion, quiet)) }
            if !dish.cooking.isEmpty {
                var cooking = quiet
                cooking.text.paint = Stationery.ink
                cooking.text.isBold = true
                blocks.append(.text(dish.cooking, cooking))
            }
        }
        for note in meal.notes {
            blocks.append(.paragraph(Paragraph([Run(note, isItalic: true)], quiet)))
        }
        return Table.Cell(blocks: blocks)
    }

    private func total(_ day: MenuSheet.Day) -> Table.Cell {
        var energy = paragraph(1, Stationery.ink)
        energy.text.isBold = true
        energy.alignment = .end
        var quiet = paragraph(0.85, Stationery.quiet)
        quiet.alignment = .end
        return Table.Cell(blocks: [.text(day.energy, energy), .text(day.protein, quiet)])
    }
}
