import Drawing
import Press

/// The pages of a letter after DIN 5008:2020, form B: its address shows in a window envelope (DIN 680) and it is folded at
/// its marks. Places in millimetres from the upper left corner.
///
/// The address stands where the windows of DL in the United Kingdom and of No. 10 in the United States show it as well, the letter folded
/// in three; their letters have neither marks nor a line with the sender above it.
struct LetterPage {
    /// The part of a letter that is on its first page only.
    struct Opening {
        /// The recipient, line by line.
        let recipient: [String]
        /// Dates and numbers beside the address.
        let facts: [(label: String, value: String)]
    }

    let stationery: Stationery
    let letterhead: Letterhead
    let opening: Opening
    /// What the head of further pages says, such as “Invoice 2026-0042”.
    let runningHead: String
    /// `page x of y` in the letter's language.
    let pageNumber: @Sendable (Int, Int) -> String

    /// The margins: text begins in the line of the address.
    private var format: PageFormat {
        PageFormat(on: stationery.paper, top: mm(27), bottom: mm(34), inner: mm(25), outer: mm(20))
    }

    private var right: Double { format.size.width - format.outer }

    /// Whether the letter is one after DIN 5008.
    private var isGerman: Bool { ["DE", "AT", "LI", "CH"].contains(letterhead.country) }

    /// Where the text of the first page begins.
    private static let textTop = 98.46

    var design: PageDesign {
        PageDesign(format) { page, sheet in
            if page.number == 1 {
                if isGerman, stationery.paper == .a4 { drawMarks(on: sheet) }
                drawName(on: sheet)
            } else {
                let style = TextStyle(size: 7.6, paint: Stationery.quiet)
                sheet.text("\(letterhead.name) · \(runningHead)", at: Point(page.content.x, mm(16)), style)
            }
            drawFoot(of: page, on: sheet)
        }
    }

    /// The address and the facts, as the first block of the letter.
    var openingBlock: Block {
        .figure(
            Figure(height: mm(LetterPage.textTop) - format.top) { sheet, _ in
                drawAddress(on: sheet)
                drawFacts(on: sheet)
            })
    }

    private func drawName(on sheet: Sheet) {
        var x = mm(25)
        if let logo = stationery.logo {
            // A wide one holds the name already and is as large as fits above the address; beside others the name stands.
            let isWide = logo.size.width > 2 * logo.size.height
            let box = isWide ? Size(mm(75), mm(18)) : Size(mm(24), mm(14))
            let scale = min(box.width / logo.size.width, box.height / logo.size.height)
            let size = Size(logo.size.width * scale, logo.size.height * scale)
            sheet.canvas.place(logo, in: Rect(x: x, y: mm(30.5) - size.height, width: size.width, height: size.height))
            if isWide { return }
            x += size.width + mm(4)
        } else {
            stationery.bar(on: sheet, at: Point(x, mm(17)))
        }
        sheet.text(
            letterhead.name, at: Point(x, mm(24.5)), TextStyle(size: 14, isBold: true, paint: Stationery.ink))
        if !letterhead.tagline.isEmpty {
            sheet.text(letterhead.tagline, at: Point(x, mm(29.5)), TextStyle(size: 8.2, paint: Stationery.quiet))
        }
    }

    private func drawAddress(on sheet: Sheet) {
        guard !opening.recipient.isEmpty else { return }
        if isGerman {
            let sender = ([letterhead.name] + letterhead.address.suffix(2)).joined(separator: " · ")
            sheet.canvas.tagged(.paragraph) {
                drawLine(
                    sender, at: Point(mm(25), mm(60.5)), within: mm(80), TextStyle(size: 6.4, paint: Stationery.quiet),
                    on: sheet)
            }
            sheet.canvas.untagged {
                sheet.rule(from: mm(25), to: mm(105), y: mm(61.9), Stationery.hairline)
            }
        }
        sheet.canvas.tagged(.paragraph) {
            let style = TextStyle(size: 9.5, paint: Stationery.ink)
            let lineHeight = 12.6
            var y = mm(63.6)
            for line in opening.recipient where y + lineHeight <= mm(90) {
                if sheet.typesetter.width(of: line, style) > mm(80) {
                    y += sheet.text([Run(line)], in: mm(80), at: Point(mm(25), y), style, lineHeight: lineHeight)
                } else {
                    // It begins at the left, whichever way its script runs.
                    sheet.text(line, at: Point(mm(25), y + 9.1), style)
                    y += lineHeight
                }
            }
        }
    }

    /// Draws one line of text; a long one is set smaller.
    private func drawLine(_ text: String, at point: Point, within width: Double, _ style: TextStyle, on sheet: Sheet) {
        var style = style
        let natural = sheet.typesetter.width(of: text, style)
        if natural > width { style.size *= max(0.5, width / natural) }
        sheet.text(text, at: point, style)
    }

    private func drawFacts(on sheet: Sheet) {
        let last = mm(90) - 3
        let step = 13.4
        let first = last - step * Double(max(0, opening.facts.count - 1))
        for (index, fact) in opening.facts.enumerated() {
            let y = first + step * Double(index)
            sheet.canvas.tagged(.paragraph) {
                let label = TextStyle(size: 7.6, paint: Stationery.quiet)
                sheet.text(fact.label, at: Point(right - mm(65), y), label)
                var value = TextStyle(
                    size: 9, isBold: index == 0, hasTabularFigures: true, paint: Stationery.ink)
                // A long value is set smaller: it may not run into its label.
                let room = mm(65) - sheet.typesetter.width(of: fact.label, label) - 8
                let width = sheet.typesetter.width(of: fact.value, value)
                if width > room { value.size *= max(0.5, room / width) }
                sheet.text(fact.value, at: Point(right, y), value, anchor: .end)
            }
        }
    }

    /// Fold marks for form B at 105 and 210 mm and the mark for the punch at half the height.
    private func drawMarks(on sheet: Sheet) {
        for (y, width) in [(105.0, 4.0), (148.5, 6.0), (210.0, 4.0)] {
            sheet.rule(from: mm(5), to: mm(5 + width), y: mm(y), Stationery.hairline)
        }
    }

    private func drawFoot(of page: Page, on sheet: Sheet) {
        let top = page.size.height - mm(26)
        sheet.rule(from: page.content.x, to: page.content.maxX, y: top, Stationery.hairline)
        let columns = [[letterhead.name] + letterhead.address, letterhead.contact, letterhead.bank, letterhead.tax]
        let style = TextStyle(size: 6.6, paint: Stationery.quiet)
        let filled = columns.filter { !$0.isEmpty }
        let gap = 10.0
        let free = page.content.width - gap * Double(max(0, filled.count - 1))
        let widths = filled.map { lines in
            lines.map { sheet.typesetter.width(of: $0, style) }.max() ?? 0
        }
        // What the longest lines leave is spread evenly between the columns.
        let spare = max(0, (free - widths.reduce(0, +)) / Double(max(1, filled.count - 1)))
        var x = page.content.x
        for (lines, width) in zip(filled, widths) {
            for (row, line) in lines.prefix(5).enumerated() {
                sheet.text(line, at: Point(x, top + 11 + Double(row) * 9.4), style)
            }
            x += width + gap + spare
        }
        if page.count > 1 {
            sheet.text(
                pageNumber(page.number, page.count), at: Point(page.content.maxX, top - 6),
                TextStyle(size: 7.6, hasTabularFigures: true, paint: Stationery.quiet), anchor: .end)
        }
    }
}
