import Charts
import Diagnostics
import Drawing
import Press
import Quantities

/// A client's plan as a booklet to print, bind and write in.
public struct BookletDocument: Sendable {
    /// What it says.
    public let booklet: Booklet
    /// How it looks.
    public let stationery: Stationery
    /// The language of its words.
    public let language: Language
    /// The size of the paper: the stationery's where nothing is said.
    public let paper: Size

    let wording: BookletWording

    /// Makes a booklet of what it says.
    public init(_ booklet: Booklet, stationery: Stationery, language: Language, paper: Size? = nil) {
        self.booklet = booklet
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
        let document = PaginatedDocument(
            metadata: DocumentMetadata(
                title: "\(booklet.plan) – \(booklet.client)", author: booklet.trainer, created: instant),
            language: language.rawValue, design: design,
            blocks: blocks)
        return try document.printed(with: try FontLibrary.noto())
    }

    private var blocks: [Block] {
        let front = cover + contents + guide + foundation + overview
        let plan = booklet.sessions.indices.flatMap(session) + cards
        return front + plan + diary + nutrition + shopping + measurements + notes
    }

    /// The pages: wide at the spine, the numbers outside.
    var format: PageFormat {
        PageFormat(size: paper, top: mm(27), bottom: mm(24), inner: mm(24), outer: mm(18), isMirrored: true)
    }

    private var design: PageDesign {
        PageDesign(format) { page, sheet in
            guard page.number > 1 else { return }
            let style = TextStyle(size: 7.6, paint: Stationery.quiet)
            let (left, right) = (page.content.x, page.content.maxX)
            let baseline = mm(15)
            sheet.text("\(booklet.client) · \(booklet.plan)", at: Point(left, baseline), style)
            sheet.text("\(wording.version) \(booklet.version)", at: Point(right, baseline), style, anchor: .end)
            sheet.rule(from: left, to: right, y: baseline + 6, Stationery.hairline)
            Stationery.folio(wording.page(page.number, page.count), of: page, on: sheet)
            sheet.text(
                page.section, at: Point(page.isLeft ? right : left, page.size.height - mm(13)), style,
                anchor: page.isLeft ? .end : .start)
        }
    }

    private var cover: [Block] {
        let content = format.content(ofPage: 1)
        return [
            .figure(
                Figure(height: content.height) { sheet, rect in
                    drawCover(on: sheet, in: rect)
                })
        ]
    }

    private func drawCover(on sheet: Sheet, in rect: Rect) {
        let canvas = sheet.canvas
        canvas.tagged(.paragraph) {
            sheet.text(
                booklet.studio, at: Point(rect.x, rect.y + 8), TextStyle(size: 10, isBold: true, paint: Stationery.ink))
        }
        let top = rect.y + rect.height * 0.3
        canvas.untagged { stationery.bar(on: sheet, at: Point(rect.x, top - 26)) }
        canvas.tagged(.paragraph) {
            sheet.text(wording.kind, at: Point(rect.x, top), TextStyle(size: 11, paint: Stationery.quiet))
        }
        var height = 0.0
        canvas.tagged(.heading1) {
            height = sheet.text(
                [Run(booklet.plan)], in: rect.width * 0.92, at: Point(rect.x, top + 12),
                TextStyle(.sansDisplay, size: 44, isBold: true, paint: Stationery.ink), lineHeight: 50)
        }
        canvas.tagged(.paragraph) {
            sheet.text(
                [Run("\(wording.preparedFor) ", paint: Stationery.quiet), Run(booklet.client)], in: rect.width,
                at: Point(rect.x, top + 24 + height), TextStyle(.sansDisplay, size: 20, paint: Stationery.ink),
                lineHeight: 28)
        }
        if let code = booklet.code, let square = try? QRCode(code.address) {
            let side = 74.0
            let corner = Rect(x: rect.maxX - side, y: rect.maxY - side - 14, width: side, height: side)
            canvas.tagged(.figure, StructureAttributes(alternative: "\(wording.codeAlternative): \(code.address)")) {
                canvas.place(square.form, in: corner)
            }
            canvas.tagged(.paragraph) {
                sheet.text(
                    code.caption, at: Point(rect.maxX, rect.maxY - 2), TextStyle(size: 7.2, paint: Stationery.quiet),
                    anchor: .end)
            }
        }
        let facts = [
            (wording.period, booklet.period), (wording.trainer, booklet.trainer),
            (wording.version, "\(booklet.version)"),
        ]
        for (index, fact) in facts.enumerated() {
            let baseline = rect.maxY - 16 * Double(facts.count - index)
            canvas.tagged(.paragraph) {
                sheet.text(fact.0, at: Point(rect.x, baseline), TextStyle(size: 8, paint: Stationery.quiet))
                sheet.text(
                    fact.1, at: Point(rect.x + 72, baseline),
                    TextStyle(size: 9.5, hasTabularFigures: true, paint: Stationery.ink))
            }
        }
    }

    private var contents: [Block] {
        let chapter = ParagraphStyle(
            TextStyle(size: 10, isBold: true, paint: Stationery.ink), lineHeight: 16, above: 9)
        let section = ParagraphStyle(TextStyle(size: 9.5, paint: Stationery.ink), lineHeight: 16)
        return [
            .pageBreak(.page),
            .heading(Heading(1, wording.contents, name: "contents", style: stationery.chapter, isListed: false)),
            .contents(Contents(levels: [chapter, section])),
        ]
    }

    private var guide: [Block] {
        let points = ParagraphStyle(stationery.body.text, lineHeight: 14.2, above: 4, below: 10)
        let scale = Table(
            columns: [.init(.fixed(40)), .init(.share(1)), .init(.natural, .end)],
            head: [Table.Row(wording.effortHead.map { Table.Cell($0) })],
            rows: wording.effortScale.map { row in
                Table.Row(
                    row.enumerated().map {
                        Table.Cell([Run($0.element, isBold: $0.offset == 0)], isHead: $0.offset == 0)
                    })
            }, style: stationery.table, below: 6)
        return [.pageBreak(.page), chapter(wording.howTo, "how-to")]
            + booklet.introduction.map { .text($0, stationery.body) }
            + [
                .list(List(wording.howToSteps.map { [Run($0)] }, marker: .number, style: points)),
                section(wording.effort, "effort"), .text(wording.effortText, stationery.body), .table(scale),
                .together([
                    section(wording.stop, "stop"), .text(wording.stopText, stationery.body),
                    .list(List(wording.stopRules.map { [Run($0)] }, style: points)),
                ]),
            ]
    }

    func chapter(_ title: String, _ name: String) -> Block {
        .heading(Heading(1, title, name: name, style: stationery.chapter))
    }

    func section(_ title: String, _ name: String) -> Block {
        .heading(Heading(2, title, name: name, style: stationery.section, isListed: false))
    }
}
