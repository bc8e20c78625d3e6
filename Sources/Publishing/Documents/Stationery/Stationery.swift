import Drawing
import Press
import Quantities

/// The typography that all documents of a studio share: one family, one accent, hairlines, much white.
public struct Stationery: Sendable, Hashable {
    /// The studio's colour: for rules, figures and marks, never the only way to tell something.
    public let accent: Colour
    /// The paper that it is printed on.
    public let paper: Paper
    /// The studio's logo, which stands for its name on letters.
    public let logo: PDFForm?

    /// Makes the stationery of a studio.
    public init(accent: Colour, paper: Paper = .a4, logo: PDFForm? = nil) {
        self.accent = accent
        self.paper = paper
        self.logo = logo
    }

    /// Almost black.
    static let ink = Paint(Colour(grey: 0x1A))
    /// For what is said beside the matter; 7 to 1 on white.
    static let quiet = Paint(Colour(grey: 0x58))
    /// A line that orders and does not shout.
    static let hairline = Stroke(Paint(Colour(grey: 0xC4)), width: 0.4)
    /// The line under the head of a table and over its sum.
    static let strongLine = Stroke(ink, width: 0.9)

    /// The line in the studio's colour.
    var accentLine: Stroke { Stroke(Paint(accent), width: 2.4) }

    /// Running text.
    let body = ParagraphStyle(TextStyle(size: 9.5, paint: ink), lineHeight: 14.2, below: 7)
    /// Text of tables.
    let cell = ParagraphStyle(TextStyle(size: 9, hasTabularFigures: true, paint: ink), lineHeight: 13)
    /// Remarks.
    let small = ParagraphStyle(TextStyle(size: 7.6, paint: quiet), lineHeight: 11)
    /// Labels over columns and values.
    let label = ParagraphStyle(TextStyle(size: 7.2, paint: quiet), lineHeight: 11)
    /// The title of a letter.
    let letterTitle = ParagraphStyle(
        TextStyle(size: 18, isBold: true, paint: ink), lineHeight: 24, below: 14, keepsWithNext: true)
    /// The title of a chapter.
    let chapter = ParagraphStyle(
        TextStyle(.sansDisplay, size: 24, isBold: true, paint: ink), lineHeight: 30, below: 14, keepsWithNext: true)
    /// A heading within a chapter.
    let section = ParagraphStyle(
        TextStyle(size: 11, isBold: true, paint: ink), lineHeight: 15, above: 18, below: 5, keepsWithNext: true)

    /// The look of tables.
    var table: Table.Style {
        Table.Style(
            cell: cell, head: label, padding: 4.5, gap: 12, rule: Stationery.hairline, headRule: Stationery.strongLine)
    }

    /// The short bar in the studio's colour that begins a page.
    func bar(on sheet: Sheet, at point: Point) {
        sheet.canvas.line(from: point, to: Point(point.x + mm(12), point.y), with: accentLine)
    }

    /// The foot of a page within a bound document: its number on the outer side.
    static func folio(_ text: String, of page: Page, on sheet: Sheet) {
        let baseline = page.size.height - mm(13)
        sheet.text(
            text, at: Point(page.isLeft ? page.content.x : page.content.maxX, baseline),
            TextStyle(size: 7.6, hasTabularFigures: true, paint: quiet), anchor: page.isLeft ? .start : .end)
    }
}
