import Diagnostics
import Drawing
import Press
import Quantities

/// A session of a plan on one page, to take to the gym: what to do this week, and boxes for it. One page for each session of a week.
public struct SessionSheetDocument: Sendable {
    /// The booklet that it is a part of.
    public let booklet: Booklet
    /// The week of the plan.
    public let week: Int
    /// How it looks.
    public let stationery: Stationery
    /// The language of its words.
    public let language: Language
    /// The size of the paper: the stationery's where nothing is said.
    public let paper: Size

    private let wording: BookletWording

    /// Makes the sheets of a week.
    public init(
        _ booklet: Booklet, week: Int, stationery: Stationery, language: Language, paper: Size? = nil
    ) {
        self.booklet = booklet
        self.week = week
        self.stationery = stationery
        self.language = language
        self.paper = paper ?? stationery.paper.size
        wording = BookletWording(language)
    }

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        let title = "\(booklet.plan), \(wording.week) \(week) – \(booklet.client)"
        let sessions = booklet.sessions.filter { $0.weeks.contains(week) }
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: title, author: booklet.trainer, created: instant),
            language: language.rawValue, design: LogSheet(booklet, stationery, wording, paper).design(wording.sheet),
            blocks: sessions.enumerated().flatMap { index, session in self.session(session, "session-\(index + 1)") })
        return try document.printed(with: try FontLibrary.noto())
    }

    private func session(_ session: Booklet.Session, _ name: String) -> [Block] {
        let index = session.weeks.firstIndex(of: week) ?? 0
        let date = session.dates.indices.contains(index) ? ", \(session.dates[index])" : ""
        var title = stationery.chapter
        title.text.size = 19
        title.lineHeight = 24
        title.below = 2
        var quiet = stationery.body
        quiet.text.paint = Stationery.quiet
        quiet.below = 6
        quiet.keepsWithNext = true
        let sheet = LogSheet(booklet, stationery, wording, paper)
        let style = Table.Style(
            cell: stationery.cell, head: stationery.label, padding: 5.5, gap: 10, rule: Stationery.hairline)
        let rows = session.steps.map { step in
            switch step {
            case .text(let title, let body):
                Table.Row(["", Table.Cell([.bold(title), Run(body.isEmpty ? "" : "  " + body)], span: 2)])
            case .exercise(let exercise): self.exercise(exercise, at: index, sheet)
            }
        }
        return [
            .pageBreak(.page), .heading(Heading(1, session.title, name: name, style: title)),
            .text("\(wording.week) \(week)\(date)", quiet), sheet.attendance,
            .table(
                Table(columns: [.init(.fixed(18)), .init(.share(1)), .init(.share(1.1))], rows: rows, style: style)),
        ]
    }

    private func exercise(_ exercise: Booklet.Exercise, at index: Int, _ sheet: LogSheet) -> Table.Row {
        let target = exercise.targets.indices.contains(index) ? exercise.targets[index] : Booklet.Target("")
        var name = stationery.cell
        name.text.isBold = true
        var words: [Block] = [.text(exercise.name, name)]
        words.append(.text(target.whole.isEmpty ? exercise.prescription : target.whole, stationery.cell))
        var remarks = exercise.details
        if !target.plates.isEmpty { remarks.append(target.plates) }
        if !target.warmUp.isEmpty { remarks.append("\(wording.leadUp): \(target.warmUp)") }
        remarks += exercise.alternatives
        if !remarks.isEmpty { words.append(.text(remarks.joined(separator: " · "), stationery.small)) }
        for sentence in [target.reason, exercise.note] where !sentence.isEmpty {
            words.append(.paragraph(Paragraph([Run(sentence, isItalic: true)], stationery.small)))
        }
        return Table.Row([
            Table.Cell([Run(exercise.label, isBold: true, paint: Paint(stationery.accent))], isHead: true),
            Table.Cell(blocks: words), Table.Cell(blocks: [sheet.sets(exercise)]),
        ])
    }
}

/// What sheets to write on share: the page and its boxes.
struct LogSheet {
    private let booklet: Booklet
    private let stationery: Stationery
    private let wording: BookletWording
    private let paper: Size
    private static let boxes = Stroke(Paint(Colour(grey: 0x8C)), width: 0.5)
    private static let label = TextStyle(size: 6.8, hasTabularFigures: true, paint: Stationery.quiet)

    init(_ booklet: Booklet, _ stationery: Stationery, _ wording: BookletWording, _ paper: Size) {
        self.booklet = booklet
        self.stationery = stationery
        self.wording = wording
        self.paper = paper
    }

    func design(_ kind: String) -> PageDesign {
        let format = PageFormat(size: paper, top: mm(22), bottom: mm(18), inner: mm(20), outer: mm(20))
        return PageDesign(format) { page, sheet in
            let style = TextStyle(size: 7.6, paint: Stationery.quiet)
            stationery.bar(on: sheet, at: Point(page.content.x, mm(14)))
            let baseline = page.size.height - mm(11)
            sheet.text("\(booklet.client) · \(booklet.plan)", at: Point(page.content.x, baseline), style)
            sheet.text(
                "\(kind) · \(booklet.studio)", at: Point(page.content.maxX, baseline), style, anchor: .end)
        }
    }

    var attendance: Block {
        BoxGrid(
            columns: wording.attendance, rows: [""], rowHeight: 20, labelWidth: 0, label: LogSheet.label,
            stroke: LogSheet.boxes
        ).block(below: 8)
    }

    /// A column for each set, a line for each thing to note of it.
    func sets(_ exercise: Booklet.Exercise) -> Block {
        let unit =
            switch exercise.log {
            case .reps: wording.repetitions
            case .time: wording.time
            case .distance: wording.distance
            }
        let rows =
            (exercise.hasLoad ? ["\(wording.load) (\(booklet.massUnit))"] : []) + [
                unit, exercise.log == .reps ? wording.reserve : wording.effortLetter,
            ]
        return BoxGrid(
            columns: (1...max(1, min(10, exercise.sets))).map(String.init), rows: rows, rowHeight: 15, labelWidth: 44,
            label: LogSheet.label, stroke: LogSheet.boxes
        ).block()
    }

    /// Lines for an exercise that the client names.
    func blank(sets: Int) -> Block {
        BoxGrid(
            columns: (1...sets).map(String.init),
            rows: ["\(wording.load) (\(booklet.massUnit))", wording.repetitions, wording.reserve], rowHeight: 16,
            labelWidth: 44, label: LogSheet.label, stroke: LogSheet.boxes
        ).block()
    }
}
