import Charts
import Diagnostics
import Drawing
import Figures
import Press
import Quantities

/// A client's progress over some days on paper: figures, goals, records, and the charts behind them.
public struct ProgressReportDocument: Sendable {
    /// What it says.
    public let report: ProgressReport
    /// How it looks.
    public let stationery: Stationery
    /// The size of the paper: the stationery's where nothing is said.
    public let paper: Size

    /// Makes a document of a report.
    public init(_ report: ProgressReport, stationery: Stationery, paper: Size? = nil) {
        self.report = report
        self.stationery = stationery
        self.paper = paper ?? stationery.paper.size
    }

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        let document = PaginatedDocument(
            metadata: DocumentMetadata(
                title: "\(report.words.kind), \(report.period) – \(report.client)", author: report.trainer,
                created: instant), language: report.language.rawValue, design: design, blocks: blocks)
        return try document.printed(with: try FontLibrary.noto())
    }

    private var format: PageFormat {
        PageFormat(size: paper, top: mm(24), bottom: mm(22), inner: mm(22), outer: mm(22))
    }

    private var design: PageDesign {
        PageDesign(format) { page, sheet in
            let style = TextStyle(size: 7.6, hasTabularFigures: true, paint: Stationery.quiet)
            let baseline = page.size.height - mm(12)
            sheet.text(
                "\(report.client) · \(report.words.kind) · \(report.period)", at: Point(page.content.x, baseline), style
            )
            sheet.text(
                "\(page.number) / \(page.count)", at: Point(page.content.maxX, baseline), style, anchor: .end)
            guard page.number > 1 else { return }
            stationery.bar(on: sheet, at: Point(page.content.x, mm(14)))
        }
    }

    private var blocks: [Block] {
        head + facts + goals + records + habits + wins + charts
            + [.space(10), .text(report.words.reading, stationery.small)]
    }

    private var head: [Block] {
        var studio = stationery.cell
        studio.text.isBold = true
        studio.below = 26
        let kind = ParagraphStyle(
            TextStyle(size: 10.5, paint: Stationery.quiet), lineHeight: 15, below: 2, keepsWithNext: true)
        let title = ParagraphStyle(
            TextStyle(.sansDisplay, size: 34, isBold: true, paint: Stationery.ink), lineHeight: 40, below: 10,
            keepsWithNext: true)
        let lead = ParagraphStyle(TextStyle(.sansDisplay, size: 15, paint: Stationery.ink), lineHeight: 22, below: 8)
        return [
            .text(report.studio, studio),
            .figure(
                Figure(height: 14, keepsWithNext: true) { sheet, rect in
                    sheet.canvas.untagged { stationery.bar(on: sheet, at: rect.origin) }
                }), .text("\(report.words.kind), \(report.period)", kind),
            .heading(Heading(1, report.client, name: "report", style: title)), .text(report.lead, lead),
        ]
    }

    private func section(_ title: String, _ name: String) -> Block {
        .heading(Heading(2, title, name: name, style: stationery.section))
    }

    /// Four figures a row, large.
    private var facts: [Block] {
        guard !report.facts.isEmpty else { return [] }
        var blocks: [Block] = [.rule(Stationery.hairline, above: 8, below: 10)]
        let value = ParagraphStyle(
            TextStyle(.sansDisplay, size: 17, isBold: true, hasTabularFigures: true, paint: Stationery.ink),
            lineHeight: 22)
        for start in stride(from: 0, to: report.facts.count, by: 4) {
            let row = report.facts[start..<min(start + 4, report.facts.count)].map { fact in
                Column(
                    1,
                    [
                        .text(fact.name, stationery.label), .text(fact.value, value),
                        .text(fact.remark, stationery.small),
                    ])
            }
            let empty = (row.count..<4).map { _ in Column(1, []) }
            blocks += [.columns(row + empty, gap: 14), .space(12)]
        }
        return blocks + [.rule(Stationery.hairline, above: 0, below: 4)]
    }

    private var goals: [Block] {
        guard !report.goals.isEmpty else { return [] }
        var name = stationery.body
        name.text.isBold = true
        name.below = 1
        name.keepsWithNext = true
        let blocks = report.goals.map { way -> Block in
            var lines: [Block] = [.text(way.title, name)]
            if let why = way.why {
                lines.append(.paragraph(Paragraph([Run(why, isItalic: true)], stationery.small)))
            }
            if let percent = way.percent {
                lines.append(bar(percent, time: way.time_percent, way.title))
            }
            let told = [way.figures, way.outlook].filter { !$0.isEmpty }.joined(separator: " · ")
            var quiet = stationery.cell
            quiet.below = 9
            if !told.isEmpty { lines.append(.text(told, quiet)) }
            return .together(lines)
        }
        return [section(report.words.goals, "goals")] + blocks
    }

    /// How much of the way is gone, with a mark for how much of the time.
    private func bar(_ percent: Int, time: Int?, _ title: String) -> Block {
        let words = report.words
        let told =
            "\(title): \(percent)\u{A0}% \(words.way)" + (time.map { ", \($0)\u{A0}% \(words.time)" } ?? "")
        return .figure(
            Figure(height: 13, above: 3, below: 4, keepsWithNext: true, alternative: told) { sheet, rect in
                let width = rect.width * 0.72
                let whole = Rect(x: rect.x, y: rect.y + 3, width: width, height: 6)
                var done = whole
                done.width = width * Double(percent) / 100
                sheet.canvas.fill(Path(whole), with: Paint(stationery.accent.lightened(by: 0.82)))
                sheet.canvas.fill(Path(done), with: Paint(stationery.accent))
                if let time {
                    let x = rect.x + width * Double(time) / 100
                    sheet.canvas.line(
                        from: Point(x, rect.y), to: Point(x, rect.y + 12), with: Stroke(Stationery.ink, width: 1))
                }
                sheet.text(
                    "\(percent)\u{A0}% \(words.way)" + (time.map { " · \($0)\u{A0}% \(words.time)" } ?? ""),
                    at: Point(rect.maxX, rect.y + 9),
                    TextStyle(size: 7.6, hasTabularFigures: true, paint: Stationery.quiet), anchor: .end)
            })
    }

    private var records: [Block] {
        var blocks: [Block] = []
        if !report.records.isEmpty {
            blocks += [
                section(report.words.records, "records"),
                .table(
                    Table(
                        columns: [.init(.natural), .init(.share(1)), .init(.natural, .end)],
                        rows: report.records.map { line in
                            Table.Row([Table.Cell(line.name, isHead: true)] + line.cells.map { Table.Cell($0) })
                        }, style: stationery.table, below: 6)),
            ]
        }
        if !report.badges.isEmpty {
            blocks += [
                section(report.words.badges, "badges"),
                .list(List(report.badges.map { [Run($0)] }, style: stationery.body)),
            ]
        }
        return blocks
    }

    private var habits: [Block] {
        guard !report.habits.isEmpty else { return [] }
        let words = report.words
        return [
            section(words.habits, "habits"),
            .table(
                Table(
                    columns: [.init(.share(1)), .init(.natural, .end), .init(.natural, .end)],
                    head: [Table.Row([Table.Cell(""), Table.Cell(words.share), Table.Cell(words.streak)])],
                    rows: report.habits.map { line in
                        Table.Row([Table.Cell(line.name, isHead: true)] + line.cells.map { Table.Cell($0) })
                    }, style: stationery.table, below: 6)),
        ]
    }

    private var wins: [Block] {
        guard !report.wins.isEmpty else { return [] }
        return [
            section(report.words.wins, "wins"),
            .table(
                Table(
                    columns: [.init(.natural), .init(.share(1))],
                    rows: report.wins.map { line in
                        Table.Row([Table.Cell(line.name, isHead: true)] + line.cells.map { Table.Cell($0) })
                    }, style: stationery.table, below: 6)),
        ]
    }

    private var charts: [Block] {
        guard !report.charts.isEmpty else { return [] }
        var title = stationery.chapter
        title.text.size = 19
        title.lineHeight = 24
        title.above = 26
        title.below = 2
        let width = format.content(ofPage: 1).width
        return [.heading(Heading(2, report.words.charts, name: "charts", style: title))]
            + report.charts.map { named in
                let height = min(named.chart.height(at: width, textSize: 7.5), 158)
                var blocks: [Block] = [
                    .heading(
                        Heading(3, named.title, name: "chart-\(named.id)", style: stationery.section, isListed: false)),
                    .figure(
                        Figure(
                            height: height, above: 2, below: 4, keepsWithNext: !named.note.isEmpty,
                            alternative: named.chart.summary
                        ) { sheet, rect in
                            named.chart.draw(on: sheet.canvas, in: rect)
                        }),
                ]
                if !named.note.isEmpty { blocks.append(.text(named.note, stationery.small)) }
                return .together(blocks)
            }
    }
}
