import Drawing
import Press

/// The plan itself: the weeks at a glance, and a spread for each session.
extension BookletDocument {
    /// The weeks with their sets as bars; a week of deload has a hollow bar, so that it is told without colour.
    var overview: [Block] {
        guard !booklet.weeks.isEmpty else { return [] }
        let most = Double(booklet.weeks.map(\.sets).max() ?? 1)
        let hasIntensity = booklet.weeks.contains { !$0.intensity.isEmpty }
        let hasDuration = booklet.weeks.contains { !$0.duration.isEmpty }
        let rows = booklet.weeks.map { week in
            var cells = [
                Table.Cell([.bold("\(week.number)")], isHead: true), "\(week.dates)",
                Table.Cell(
                    week.isDeload
                        ? [Run(week.block.isEmpty ? "" : week.block + ", "), Run(wording.deload, isItalic: true)]
                        : [Run(week.block)]),
                "\(week.sessions)",
            ]
            if hasDuration { cells.append(Table.Cell(week.duration)) }
            if hasIntensity { cells.append(Table.Cell(week.intensity)) }
            cells.append("\(week.sets)")
            cells.append(Table.Cell(blocks: [bar(of: Double(week.sets) / max(1, most), isHollow: week.isDeload)]))
            return Table.Row(cells)
        }
        var head = wording.overviewHead
        if hasDuration { head.append(wording.duration) }
        if hasIntensity { head.append(wording.intensity) }
        head += [wording.sets, ""]
        let columns =
            [.init(.natural), .init(.natural), .init(.share(1))]
            + [Table.Column](repeating: .init(.natural, .end), count: head.count - 4) + [.init(.share(0.9))]
        let table = Table(
            columns: columns, head: [Table.Row(head.map { Table.Cell($0) })], rows: rows, style: stationery.table,
            below: 10)
        return [.pageBreak(.page), chapter(wording.overview, "overview"), .table(table)]
            + (hasIntensity ? [.text(wording.intensityText, stationery.small)] : [])
            + booklet.remarks.map { .text($0, stationery.body) }
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

    /// The spread of a session: what to do on the left page, boxes for every set of every week on the right one. An exercise is
    /// never split.
    func session(_ index: Int) -> [Block] {
        let session = booklet.sessions[index]
        let name = "session-\(index + 1)"
        var title = stationery.chapter
        title.below = 4
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
        let style = Table.Style(
            cell: stationery.cell, head: stationery.label, padding: 5.5, gap: 10, rule: Stationery.hairline)
        let table = Table(
            columns: [.init(.fixed(18)), .init(.share(1)), .init(.share(1.15))],
            rows: session.steps.map { step in
                switch step {
                case .text(let title, let body): text(title, body)
                case .exercise(let exercise): self.exercise(exercise, of: session)
                }
            }, style: style)
        let left: [Block] =
            [.pageBreak(.leftPage), block, .heading(Heading(2, session.title, name: name, style: title))]
            + session.introduction.map { .text($0, body) } + [.table(table)]
        return left + log(of: session, after: name)
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
        return Table.Row([
            Table.Cell([Run(exercise.label, isBold: true, paint: Paint(stationery.accent))], isHead: true),
            Table.Cell(blocks: words), Table.Cell(blocks: targets(of: exercise, weeks: session.weeks)),
        ])
    }

    /// What each week asks for, with the sets that lead up to it, the plates, and why it changed. Weeks that ask for the same stand
    /// in one line.
    private func targets(of exercise: Booklet.Exercise, weeks: [Int]) -> [Block] {
        var runs: [(first: Int, last: Int, target: Booklet.Target)] = []
        for (week, target) in zip(weeks, exercise.targets) {
            if let last = runs.last, last.target == target, last.last + 1 == week {
                runs[runs.count - 1].last = week
            } else {
                runs.append((week, week, target))
            }
        }
        guard runs.contains(where: { !$0.target.work.isEmpty || !$0.target.reason.isEmpty }) else { return [] }
        let small = stationery.small
        var blocks: [Block] = []
        for run in runs {
            let week = run.first == run.last ? "\(run.first)" : "\(run.first)–\(run.last)"
            var line = stationery.cell
            line.below = 1
            var text = [Run("\(wording.weekLetter)\(week)  ", paint: Stationery.quiet), Run.bold(run.target.work)]
            if run.target.work.isEmpty { text[1] = Run("–", paint: Stationery.quiet) }
            if !run.target.plates.isEmpty {
                text.append(Run("   \(run.target.plates)", paint: Stationery.quiet))
            }
            blocks.append(.paragraph(Paragraph(text, line)))
            var remark = small
            remark.indent = 18
            remark.below = 2
            if !run.target.warmUp.isEmpty {
                blocks.append(.text("\(wording.leadUp): \(run.target.warmUp)", remark))
            }
            if !run.target.reason.isEmpty {
                blocks.append(.paragraph(Paragraph([Run(run.target.reason, isItalic: true)], remark)))
            }
        }
        return blocks
    }
}
