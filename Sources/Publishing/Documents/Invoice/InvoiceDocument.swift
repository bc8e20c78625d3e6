import Diagnostics
import Drawing
import Press
import Quantities

/// An invoice as a letter.
public struct InvoiceDocument: Sendable {
    /// What it says.
    public let sheet: InvoiceSheet
    /// Who sends it.
    public let letterhead: Letterhead
    /// How it looks.
    public let stationery: Stationery
    /// The language of its labels.
    public let language: Language

    /// Makes an invoice of what it says.
    public init(_ sheet: InvoiceSheet, letterhead: Letterhead, stationery: Stationery, language: Language) {
        self.sheet = sheet
        self.letterhead = letterhead
        self.stationery = stationery
        self.language = language
    }

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document; as PDF/A-3 where that is asked for.
    public func printed(
        at instant: Instant, as conformance: Conformance = .accessible
    ) throws(Diagnostic) -> PrintedDocument {
        let wording = InvoiceWording(language)
        let title = "\(wording.title) \(sheet.number)"
        let page = LetterPage(
            stationery: stationery, letterhead: letterhead,
            opening: LetterPage.Opening(recipient: sheet.recipient, facts: facts(wording)), runningHead: title,
            pageNumber: wording.page)
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: title, author: letterhead.name, created: instant),
            language: language.rawValue, design: page.design,
            blocks: [page.openingBlock, .heading(heading(title)), .table(lines(wording)), .figure(sums(wording))]
                + closing(wording))
        return try document.printed(with: try FontLibrary.noto(), as: conformance)
    }

    private func heading(_ title: String) -> Heading {
        Heading(1, title, name: "title", style: stationery.letterTitle, isListed: false)
    }

    private func facts(_ wording: InvoiceWording) -> [(label: String, value: String)] {
        let facts: [(label: String, value: String)] = [
            (wording.number, sheet.number), (wording.issued, sheet.issued),
            (wording.supplied, sheet.supplied), (wording.due, sheet.due), (wording.buyerVATID, sheet.buyerVATID),
        ]
        return facts.filter { !$0.value.isEmpty }
    }

    private func lines(_ wording: InvoiceWording) -> Table {
        let hasRates = sheet.lines.contains { !$0.rate.isEmpty }
        var columns: [Table.Column] = [
            .init(.fixed(22)), .init(.share(1)), .init(.natural, .end), .init(.natural, .end),
        ]
        var head: [Table.Cell] = [
            "\(wording.position)", "\(wording.service)", "\(wording.quantity)", "\(wording.unitPrice)",
        ]
        if hasRates {
            columns.append(.init(.natural, .end))
            head.append("\(wording.rate)")
        }
        columns.append(.init(.natural, .end))
        head.append("\(wording.amount)")
        let rows = sheet.lines.enumerated().map { index, line in
            var service: [Block] = [.text(line.text, stationery.cell)]
            if !line.remark.isEmpty { service.append(.text(line.remark, stationery.small)) }
            let text = line.remark.isEmpty ? Table.Cell(line.text) : Table.Cell(blocks: service)
            var cells: [Table.Cell] = ["\(index + 1)", text, "\(line.quantity)", "\(line.unitPrice)"]
            if hasRates { cells.append("\(line.rate)") }
            cells.append("\(line.amount)")
            return Table.Row(cells)
        }
        let lines = sheet.lines
        let quiet = ParagraphStyle(
            TextStyle(size: 9, isItalic: true, hasTabularFigures: true, paint: Stationery.quiet), lineHeight: 13)
        func carry(_ label: String, _ count: Int) -> Table.Row {
            let amount = lines.indices.contains(count - 1) ? lines[count - 1].carried : ""
            return Table.Row(["", Table.Cell(label, span: columns.count - 2), Table.Cell(amount)], style: quiet)
        }
        return Table(
            columns: columns, head: [Table.Row(head)], rows: rows, style: stationery.table, keepsWithNext: true,
            carry: { count in
                Table.Carry(foot: carry(wording.carriedForward, count), head: carry(wording.broughtForward, count))
            })
    }

    /// The sums at the right, the last one strong.
    private func sums(_ wording: InvoiceWording) -> Figure {
        let step = 15.0
        let height = step * Double(sheet.sums.count) + 30
        return Figure(height: height, above: 6, below: 18) { [self] sheet, rect in
            let canvas = sheet.canvas
            let left = rect.x + rect.width * 0.5
            let text = TextStyle(size: 9, hasTabularFigures: true, paint: Stationery.ink)
            var y = rect.y + 12
            func row(_ label: String, _ amount: String, _ style: TextStyle, labelled colour: Paint, amount paint: Paint)
            {
                canvas.tagged(.tableRow) {
                    canvas.tagged(.tableHead, StructureAttributes(scope: .row)) {
                        sheet.text(label, at: Point(left, y), style.coloured(colour.colour))
                    }
                    canvas.tagged(.tableCell) {
                        sheet.text(amount, at: Point(rect.maxX, y), style.coloured(paint.colour), anchor: .end)
                    }
                }
            }
            canvas.tagged(.table) {
                for sum in self.sheet.sums {
                    row(sum.label, sum.amount, text, labelled: Stationery.quiet, amount: Stationery.ink)
                    y += step
                }
                canvas.untagged { sheet.rule(from: left, to: rect.maxX, y: y - 6, Stationery.strongLine) }
                y += 12
                let strong = TextStyle(size: 12, isBold: true, hasTabularFigures: true)
                row(
                    wording.total, self.sheet.total, strong, labelled: Stationery.ink, amount: Paint(stationery.accent))
            }
        }
    }

    private func closing(_ wording: InvoiceWording) -> [Block] {
        var blocks = sheet.taxNotes.map { Block.text($0, stationery.body) }
        if !sheet.iban.isEmpty {
            let pairs = [
                (wording.payee, sheet.payee), ("IBAN", sheet.iban), ("BIC", sheet.bic),
                (wording.reference, sheet.number),
            ]
            let rows = pairs.filter { !$0.1.isEmpty }.map { label, value in
                Table.Row([Table.Cell([Run(label, paint: Stationery.quiet)], isHead: true), Table.Cell([.bold(value)])])
            }
            let style = Table.Style(cell: stationery.cell, head: stationery.label, padding: 1.2, gap: 12)
            blocks.append(
                .together([
                    .heading(Heading(2, wording.payment, name: "payment", style: stationery.section, isListed: false)),
                    .text(wording.pay(sheet.total, sheet.due), stationery.body),
                    .table(
                        Table(columns: [.init(.fixed(92)), .init(.share(1))], rows: rows, style: style, below: 14)),
                ]))
        }
        if !sheet.note.isEmpty { blocks.append(.text(sheet.note, stationery.body)) }
        blocks.append(.text(wording.thanks, stationery.body))
        return blocks
    }
}
