import Diagnostics
import Drawing
import Press

extension InvoiceDocument {
    /// How to pay: the account beside the code that banking apps read it from.
    func payment(_ wording: InvoiceWording) -> [Block] {
        let payment = sheet.payment
        guard !payment.isEmpty else { return [] }
        guard !payment.facts.isEmpty || !payment.address.isEmpty else {
            return payment.sentences.map { .text($0, stationery.body) }
        }
        var left = payment.sentences.map { Block.text($0, stationery.body) }
        if !payment.facts.isEmpty { left.append(.table(account)) }
        if !payment.address.isEmpty {
            let address = Run(payment.address, paint: Paint(stationery.accent), link: .uri(payment.address))
            left.append(.paragraph(Paragraph([Run(wording.payOnline), address], stationery.body)))
        }
        var blocks: [Block] = [
            .heading(Heading(2, wording.payment, name: "payment", style: stationery.section, isListed: false))
        ]
        if let code = code(wording) {
            blocks.append(.columns([Column(1, left), Column(0.3, code)], gap: 18))
        } else {
            blocks += left
        }
        return [.together(blocks), .space(7)]
    }

    private var account: Table {
        let rows = sheet.payment.facts.map { fact in
            Table.Row([
                Table.Cell([Run(fact.label, paint: Stationery.quiet)], isHead: true), Table.Cell([.bold(fact.value)]),
            ])
        }
        let style = Table.Style(cell: stationery.cell, head: stationery.label, padding: 1.2, gap: 12)
        return Table(columns: [.init(.natural), .init(.share(1))], rows: rows, style: style, below: 7)
    }

    /// The code with what to do with it; nothing where there is none.
    private func code(_ wording: InvoiceWording) -> [Block]? {
        guard !sheet.payment.code.isEmpty, let code = try? QRCode(sheet.payment.code) else { return nil }
        // Modules of 0.6 mm are read by every camera from a printed page.
        let side = mm(0.6) * Double(code.side + 2 * QRCode.quietZone)
        let quiet = mm(0.6) * Double(QRCode.quietZone)
        let caption = ParagraphStyle(TextStyle(size: 7.2, paint: Stationery.quiet), lineHeight: 10, alignment: .end)
        return [
            .figure(
                Figure(height: side - quiet, alternative: sheet.payment.codeAlternative) { sheet, rect in
                    // Its dark modules end where the text does: beyond lies the margin, which is as quiet.
                    let square = Rect(x: rect.maxX - side + quiet, y: rect.y - quiet, width: side, height: side)
                    sheet.canvas.place(code.form, in: square)
                }),
            .text(wording.scan, caption),
        ]
    }
}
