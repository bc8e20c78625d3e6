import Drawing
import Press

/// Pages to write on: months to mark, check-ins, measurements, the days of the sessions, notes.
extension BookletDocument {
    private static let boxes = Stroke(Paint(Colour(grey: 0x8C)), width: 0.5)
    private static let label = TextStyle(size: 6.6, hasTabularFigures: true, paint: Stationery.quiet)

    var diary: [Block] {
        guard !booklet.months.isEmpty else { return [] }
        var blocks: [Block] = [
            .pageBreak(.page), chapter(wording.habits, "habits"), .text(wording.habitsText, stationery.body),
        ]
        blocks += booklet.months.enumerated().map { index, month in self.month(month, "month-\(index + 1)") }
        blocks += [section(wording.checkIn, "check-in"), .text(wording.checkInText, stationery.body)]
        let weeks = booklet.weeks.map { "\(wording.weekLetter)\($0.number)" }
        let grid = BoxGrid(
            columns: wording.checkInHead, shares: [1, 1, 1, 1, 1, 3], rows: weeks, rowHeight: 17, labelWidth: 26,
            label: BookletDocument.label, stroke: BookletDocument.boxes)
        blocks.append(grid.block(below: 8))
        return blocks
    }

    /// A month as a grid of days and habits; the days of sessions are marked.
    private func month(_ month: Booklet.Month, _ name: String) -> Block {
        let rows = booklet.habits + ["", ""]
        let (row, labels, head) = (14.0, 92.0, 20.0)
        let paint = Paint(stationery.accent)
        let figure = Figure(height: head + row * Double(rows.count), above: 2, below: 12) { sheet, rect in
            sheet.canvas.untagged {
                let width = (rect.width - labels) / 31
                let style = BookletDocument.label
                for (index, initial) in month.initials.enumerated() {
                    let middle = rect.x + labels + width * (Double(index) + 0.5)
                    sheet.text(initial, at: Point(middle, rect.y + 6.5), style, anchor: .middle)
                    var day = style
                    if month.sessions.contains(index + 1) {
                        day.isBold = true
                        day.paint = paint
                    }
                    sheet.text("\(index + 1)", at: Point(middle, rect.y + 15.5), day, anchor: .middle)
                }
                let right = rect.x + labels + width * Double(month.initials.count)
                var lines = Path()
                for (index, habit) in (rows + [""]).enumerated() {
                    let y = rect.y + head + row * Double(index)
                    if !habit.isEmpty { sheet.text(habit, at: Point(rect.x, y + row * 0.68), style) }
                    lines.move(to: Point(rect.x + labels, y))
                    lines.line(to: Point(right, y))
                }
                for index in 0...month.initials.count {
                    let x = rect.x + labels + width * Double(index)
                    lines.move(to: Point(x, rect.y + head))
                    lines.line(to: Point(x, rect.y + head + row * Double(rows.count)))
                }
                sheet.canvas.stroke(lines, with: Stroke(Paint(Colour(grey: 0x9A)), width: 0.4))
            }
        }
        return .together([section(month.title, name), .figure(figure)])
    }

    var measurements: [Block] {
        let grid = BoxGrid(
            columns: wording.measurementHead, rows: [String](repeating: "", count: 12), rowHeight: 20, labelWidth: 0,
            label: BookletDocument.label, stroke: BookletDocument.boxes)
        var blocks: [Block] = [
            .pageBreak(.page), chapter(wording.measurements, "measurements"),
            .text(wording.measurementsText, stationery.body), grid.block(below: 14),
        ]
        if !booklet.dates.isEmpty {
            let rows = booklet.dates.map { date in
                Table.Row([
                    Table.Cell(blocks: [box]), Table.Cell(date.date), Table.Cell("\(date.week)"),
                    Table.Cell(date.session),
                ])
            }
            var style = stationery.table
            style.padding = 2.6
            blocks += [
                section(wording.dates, "dates"),
                .table(
                    Table(
                        columns: [.init(.fixed(10)), .init(.natural), .init(.natural, .end), .init(.share(1))],
                        head: [Table.Row(wording.datesHead.map { Table.Cell($0) })], rows: rows, style: style)),
            ]
        }
        return blocks
    }

    private var box: Block {
        .figure(
            Figure(height: stationery.cell.lineHeight) { sheet, rect in
                let side = 8.0
                let square = Rect(x: rect.x, y: rect.y + (rect.height - side) / 2, width: side, height: side)
                sheet.canvas.untagged { sheet.canvas.stroke(Path(square), with: Stroke(Stationery.ink, width: 0.7)) }
            })
    }

    var notes: [Block] {
        let content = format.content(ofPage: 1)
        return [
            .pageBreak(.page), chapter(wording.notes, "notes"),
            .figure(
                Figure(height: content.height - 60) { sheet, rect in
                    sheet.canvas.untagged {
                        for row in 1...Int(rect.height / 24) {
                            sheet.rule(from: rect.x, to: rect.maxX, y: rect.y + 24 * Double(row), Stationery.hairline)
                        }
                    }
                }),
        ]
    }
}
