import Drawing
import Press

extension BookletDocument {
    /// The weeks with their sets as bars; a week of deload has a hollow bar, so that it is told without colour.
    var overview: [Block] {
        guard !booklet.weeks.isEmpty else { return [] }
        let most = Double(booklet.weeks.map(\.sets).max() ?? 1)
        let rows = booklet.weeks.map { week in
            Table.Row([
                Table.Cell([.bold("\(week.number)")], isHead: true), "\(week.dates)",
                Table.Cell(
                    week.isDeload
                        ? [Run(week.block.isEmpty ? "" : week.block + ", "), Run(wording.deload, isItalic: true)]
                        : [Run(week.block)]),
                "\(week.sessions)", "\(week.sets)",
                Table.Cell(blocks: [bar(of: Double(week.sets) / max(1, most), isHollow: week.isDeload)]),
            ])
        }
        let table = Table(
            columns: [
                .init(.natural), .init(.natural), .init(.share(1)), .init(.natural, .end), .init(.natural, .end),
                .init(.share(1)),
            ],
            head: [Table.Row(wording.overviewHead.map { Table.Cell($0) } + [""])], rows: rows, style: stationery.table)
        return [.pageBreak(.page), chapter(wording.overview, "overview"), .table(table)]
    }

    private func bar(of share: Double, isHollow: Bool) -> Block {
        .figure(
            Figure(height: stationery.cell.lineHeight) { [stationery] sheet, rect in
                let bar = Rect(x: rect.x, y: rect.y + 3, width: max(0.5, rect.width * share), height: rect.height - 6)
                sheet.canvas.untagged {
                    if isHollow {
                        sheet.canvas.stroke(Path(bar), with: Stroke(Paint(stationery.accent), width: 0.8))
                    } else {
                        sheet.canvas.fill(Path(bar), with: Paint(stationery.accent))
                    }
                }
            })
    }

    /// The pages of a session: what to do on the left, a line for each week on the right. An exercise is never split.
    func session(_ index: Int) -> [Block] {
        let session = booklet.sessions[index]
        let name = "session-\(index + 1)"
        var title = stationery.chapter
        title.below = 4
        let rows = session.steps.map { step in
            switch step {
            case .text(let title, let body): text(title, body)
            case .exercise(let exercise): self.exercise(exercise, of: session)
            }
        }
        let style = Table.Style(
            cell: stationery.cell, head: stationery.label, padding: 8, gap: 10, rule: Stationery.hairline)
        let table = Table(
            columns: [.init(.fixed(20)), .init(.share(1)), .init(.share(1.12))], rows: rows, style: style)
        var quiet = stationery.body
        quiet.text.paint = Stationery.quiet
        quiet.below = 1
        quiet.keepsWithNext = true
        var body = stationery.body
        body.keepsWithNext = true
        // A block is a chapter of the contents; its sessions stand under it.
        let isFirst = index == 0 || booklet.sessions[index - 1].block != session.block
        let block: Block =
            isFirst
            ? .heading(Heading(1, session.block, name: "block-\(index + 1)", style: quiet))
            : .text(session.block, quiet)
        return [.pageBreak(.page), block, .heading(Heading(2, session.title, name: name, style: title))]
            + session.introduction.map { .text($0, body) } + [attendance(session), .table(table)]
    }

    private func text(_ title: String, _ body: String) -> Table.Row {
        Table.Row(["", Table.Cell([.bold(title), Run(body.isEmpty ? "" : "  " + body)], span: 2)])
    }

    private func exercise(_ exercise: Booklet.Exercise, of session: Booklet.Session) -> Table.Row {
        var name = stationery.section
        name.above = 0
        name.below = 2
        name.keepsWithNext = false
        name.text.size = 10.5
        var prescription = stationery.cell
        prescription.below = 3
        var small = stationery.small
        small.below = 2
        var words: [Block] = [.text(exercise.name, name), .text(exercise.prescription, prescription)]
        if !exercise.details.isEmpty { words.append(.text(exercise.details.joined(separator: " · "), small)) }
        for alternative in exercise.alternatives {
            words.append(.paragraph(Paragraph([.bold("\(wording.instead): "), Run(alternative)], small)))
        }
        if !exercise.progression.isEmpty { words.append(.text(exercise.progression, small)) }
        if !exercise.note.isEmpty {
            words.append(.paragraph(Paragraph([Run(exercise.note, isItalic: true, paint: Stationery.ink)], small)))
        }
        let labels = session.weeks.enumerated().map { index, week in
            let target = exercise.targets.indices.contains(index) ? exercise.targets[index] : ""
            return "\(wording.weekLetter)\(week)" + (target.isEmpty ? "" : "  \(target)")
        }
        let grid = BoxGrid(
            columns: ["\(wording.load) (\(booklet.massUnit))", wording.repetitions, wording.reserve], rows: labels,
            rowHeight: session.weeks.count > 4 ? 17 : 20,
            labelWidth: min(112, max(34, 8 + 3.9 * Double(labels.map(\.count).max() ?? 0))),
            label: TextStyle(size: 6.8, hasTabularFigures: true, paint: Stationery.quiet),
            stroke: Stroke(Paint(Colour(grey: 0x8C)), width: 0.5))
        return Table.Row([
            Table.Cell([Run(exercise.label, isBold: true, paint: Paint(stationery.accent))], isHead: true),
            Table.Cell(blocks: words), Table.Cell(blocks: [grid.block()]),
        ])
    }

    /// Boxes for the date and the effort of each week's session.
    private func attendance(_ session: Booklet.Session) -> Block {
        guard !session.weeks.isEmpty else { return .space(0) }
        let stroke = Stroke(Paint(Colour(grey: 0x8C)), width: 0.5)
        let label = TextStyle(size: 6.8, paint: Stationery.quiet)
        let weeks = session.weeks
        return .figure(
            Figure(height: 40, above: 4, below: 4, keepsWithNext: true) { [wording] sheet, rect in
                sheet.canvas.untagged {
                    let width = min(72, (rect.width - 82) / Double(weeks.count))
                    let left = rect.x + 82
                    sheet.text(wording.date, at: Point(rect.x, rect.y + 21), label)
                    sheet.text(wording.feeling, at: Point(rect.x, rect.y + 36), label)
                    for (index, week) in weeks.enumerated() {
                        let x = left + width * Double(index)
                        sheet.text(
                            "\(wording.weekLetter)\(week)", at: Point(x + width / 2, rect.y + 7), label, anchor: .middle
                        )
                        for row in 0..<2 {
                            let box = Rect(x: x, y: rect.y + 11 + 15 * Double(row), width: width, height: 15)
                            sheet.canvas.stroke(Path(box), with: stroke)
                        }
                    }
                }
            })
    }
}
