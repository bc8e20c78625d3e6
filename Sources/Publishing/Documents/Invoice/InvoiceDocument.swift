import Business
import Diagnostics
import Drawing
import Press
import Quantities

/// An invoice, a credit note, a quote or a reminder as a letter.
public struct InvoiceDocument: Sendable {
    /// What it says.
    public let sheet: InvoiceSheet
    /// Who sends it.
    public let letterhead: Letterhead
    /// How it looks.
    public let stationery: Stationery
    /// The language of its labels.
    public let language: Language
    /// The same for programs, to be carried along.
    public let eInvoice: EInvoice?

    /// Makes a letter of what it says.
    public init(
        _ sheet: InvoiceSheet, letterhead: Letterhead, stationery: Stationery, language: Language,
        eInvoice: EInvoice? = nil
    ) {
        self.sheet = sheet
        self.letterhead = letterhead
        self.stationery = stationery
        self.language = language
        self.eInvoice = eInvoice
    }

    /// An issued document as a letter in its own language. What EN 16931 can tell carries its e-invoice along.
    ///
    /// - Parameters:
    ///   - invoice: The document.
    ///   - account: The account to pay to where the document names none, as old ones do not.
    ///   - letterhead: Who sends it.
    ///   - stationery: How it looks.
    public init(
        _ invoice: IssuedInvoice, account: BankAccount? = nil, letterhead: Letterhead, stationery: Stationery
    ) {
        self.init(
            InvoiceSheet(invoice, account: account), letterhead: letterhead, stationery: stationery,
            language: invoice.content.language, eInvoice: try? EInvoice(invoice, to: account))
    }

    /// A reminder as a letter in its own language; throws where its amounts cannot be computed.
    public init(_ reminder: Reminder, letterhead: Letterhead, stationery: Stationery) throws(MoneyError) {
        self.init(
            try InvoiceSheet(reminder), letterhead: letterhead, stationery: stationery, language: reminder.language)
    }

    /// The file, made at a moment: PDF/A-3a and PDF/UA-1, the e-invoice within.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document, made at a moment.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        let wording = InvoiceWording(language)
        let page = LetterPage(
            stationery: stationery, letterhead: letterhead,
            opening: LetterPage.Opening(
                recipient: sheet.recipient, facts: sheet.facts.map { (label: $0.label, value: $0.value) }),
            runningHead: sheet.heading, pageNumber: { wording.page($0, $1) })
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: sheet.heading, author: letterhead.name, created: instant),
            language: language.rawValue, design: page.design,
            blocks: [page.openingBlock, .heading(heading)] + sheet.opening.map(paragraph) + [.table(lines), sums]
                + closing(wording))
        let archive = eInvoice.map { FacturX.archive($0, language: language, at: instant) } ?? Archive()
        return try document.printed(with: try FontLibrary.noto(), as: .archival(archive))
    }

    private var heading: Heading {
        Heading(1, sheet.heading, name: "title", style: stationery.letterTitle, isListed: false)
    }

    private func paragraph(_ text: String) -> Block { .text(text, stationery.body) }

    private var lines: Table {
        let columns = sheet.columns.enumerated().map { index, column in
            Table.Column(column.isText ? .share(1) : .natural, column.isText || index == 0 ? .start : .end)
        }
        let rows = sheet.lines.map { line in
            let cells = zip(sheet.columns, line.cells).map { column, text in
                guard column.isText, !line.remarks.isEmpty else { return Table.Cell(text) }
                return Table.Cell(
                    blocks: [.text(text, line.isOptional ? optionalStyle : stationery.cell)]
                        + line.remarks.map { .text($0, stationery.small) })
            }
            return Table.Row(cells, style: line.isOptional ? optionalStyle : nil)
        }
        let lines = sheet.lines
        let wording = InvoiceWording(language)
        func carry(_ label: String, _ count: Int) -> Table.Row {
            let amount = lines.indices.contains(count - 1) ? lines[count - 1].carried : ""
            return Table.Row(["", Table.Cell(label, span: columns.count - 2), Table.Cell(amount)], style: carryStyle)
        }
        return Table(
            columns: columns, head: [Table.Row(sheet.columns.map { Table.Cell($0.label) })], rows: rows,
            style: stationery.table, above: 4, keepsWithNext: true,
            carry: { count in
                Table.Carry(foot: carry(wording.carriedForward, count), head: carry(wording.broughtForward, count))
            })
    }

    private var carryStyle: ParagraphStyle {
        ParagraphStyle(
            TextStyle(size: 9, isItalic: true, hasTabularFigures: true, paint: Stationery.quiet), lineHeight: 13)
    }

    private var optionalStyle: ParagraphStyle {
        ParagraphStyle(TextStyle(size: 9, hasTabularFigures: true, paint: Stationery.quiet), lineHeight: 13)
    }

    /// The sums at the right, the total strong.
    private var sums: Block {
        let rows = sheet.sums.enumerated().map { index, sum in
            let isBeforeTotal = sheet.sums.indices.contains(index + 1) && sheet.sums[index + 1].isTotal
            // The last total is what the letter is about; one before it is strong without its colour.
            let isLast = index == sheet.sums.count - 1
            let total = TextStyle(size: isLast ? 12 : 9.5, isBold: true, hasTabularFigures: true)
            let style = sum.isTotal ? ParagraphStyle(total, lineHeight: isLast ? 19 : 15) : stationery.cell
            let label = Run(sum.label, paint: sum.isTotal ? Stationery.ink : Stationery.quiet)
            let amount = Run(sum.amount, paint: isLast ? Paint(stationery.accent) : Stationery.ink)
            return Table.Row(
                [Table.Cell([label], isHead: true), Table.Cell([amount])], style: style,
                rule: isBeforeTotal ? Stationery.strongLine : nil)
        }
        let style = Table.Style(cell: stationery.cell, head: stationery.cell, padding: 1.6, gap: 12)
        let table = Table(columns: [.init(.share(1)), .init(.natural, .end)], rows: rows, style: style)
        return .together([
            .space(6), .columns([Column(0.42, []), Column(0.58, [.table(table)])], gap: 0), .space(10),
        ])
    }

    private func closing(_ wording: InvoiceWording) -> [Block] {
        sheet.notes.map(paragraph) + payment(wording) + sheet.closing.map(paragraph)
            + sheet.smallPrint.map { .text($0, stationery.small) }
    }
}
