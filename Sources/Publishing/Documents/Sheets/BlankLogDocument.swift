import Diagnostics
import Drawing
import Press
import Quantities

/// A page for a session that no plan foresaw: empty lines for exercises, boxes for their sets.
public struct BlankLogDocument: Sendable {
    /// The booklet whose client, language and units it has.
    public let booklet: Booklet
    /// How it looks.
    public let stationery: Stationery
    /// The language of its words.
    public let language: Language
    /// The size of the paper: the stationery's where nothing is said.
    public let paper: Size

    /// Makes a blank log.
    public init(_ booklet: Booklet, stationery: Stationery, language: Language, paper: Size? = nil) {
        self.booklet = booklet
        self.stationery = stationery
        self.language = language
        self.paper = paper ?? stationery.paper.size
    }

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph` or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        let wording = BookletWording(language)
        let sheet = LogSheet(booklet, stationery, wording, paper)
        var title = stationery.chapter
        title.text.size = 19
        title.lineHeight = 24
        title.below = 8
        let style = Table.Style(
            cell: stationery.cell, head: stationery.label, padding: 6, gap: 12, rule: Stationery.hairline)
        let line = Block.figure(
            Figure(height: 48) { sheet, rect in
                sheet.canvas.untagged {
                    for y in [rect.y + 24, rect.maxY - 3] {
                        sheet.rule(from: rect.x, to: rect.maxX, y: y, Stationery.hairline)
                    }
                }
            })
        let rows = (1...8).map { number in
            Table.Row([
                Table.Cell([Run("\(number)", paint: Stationery.quiet)], isHead: true), Table.Cell(blocks: [line]),
                Table.Cell(blocks: [sheet.blank(sets: 6)]),
            ])
        }
        let document = PaginatedDocument(
            metadata: DocumentMetadata(
                title: "\(wording.blankLog) – \(booklet.client)", author: booklet.trainer, created: instant),
            language: language.rawValue, design: sheet.design(wording.blankLog),
            blocks: [
                .heading(Heading(1, wording.blankLog, name: "log", style: title)), sheet.attendance,
                .table(
                    Table(
                        columns: [.init(.fixed(12)), .init(.share(1)), .init(.share(1.6))],
                        head: [Table.Row(["", Table.Cell(wording.exercise), Table.Cell(wording.sets)])], rows: rows,
                        style: style)),
            ])
        return try document.printed(with: try FontLibrary.noto())
    }
}
