import Diagnostics
import Drawing
import Press

/// How each exercise is done.
extension BookletDocument {
    var cards: [Block] {
        guard !booklet.cards.isEmpty else { return [] }
        return [.pageBreak(.page), chapter(wording.cards, "exercises")]
            + booklet.cards.enumerated().map { index, card in self.card(card, "exercise-\(index + 1)") }
    }

    private func card(_ card: Booklet.Card, _ name: String) -> Block {
        var title = stationery.section
        title.above = 0
        title.below = 2
        let points = ParagraphStyle(stationery.cell.text, lineHeight: 12.4, above: 1, below: 4)
        var label = stationery.label
        label.above = 4
        label.below = 1
        label.keepsWithNext = true
        var left: [Block] = [.heading(Heading(2, card.name, name: name, style: title, isListed: false))]
        if !card.description.isEmpty {
            var text = stationery.cell
            text.below = 4
            left.append(.text(card.description, text))
        }
        if !card.muscles.isEmpty {
            let muscles = card.muscles.map { "\($0.name) \($0.percent)\(wording.percent)" }
            left.append(.text(muscles.joined(separator: " · "), stationery.small))
        }
        if let code = card.address.flatMap({ QRFigure.block(of: $0, side: 58, wording.codeAlternative) }) {
            left.append(code)
        }
        var right: [Block] = []
        if !card.cues.isEmpty {
            right += [.text(wording.cues, label), .list(List(card.cues.map { [Run($0)] }, style: points))]
        }
        if !card.errors.isEmpty {
            right += [.text(wording.errors, label), .list(List(card.errors.map { [Run($0)] }, style: points))]
        }
        return .together([
            .columns([Column(1, left), Column(1.25, right)], gap: 22),
            .rule(Stationery.hairline, above: 9, below: 9),
        ])
    }
}

/// A QR code as a part of a document.
enum QRFigure {
    /// A square code that leads to an address; nothing where the address is too long for one.
    static func block(of address: String, side: Double, _ alternative: String) -> Block? {
        guard let code = try? QRCode(address) else { return nil }
        return .figure(
            Figure(height: side, width: side, above: 4, alternative: "\(alternative): \(address)") { sheet, rect in
                let square = Rect(x: rect.x, y: rect.y, width: side, height: side)
                sheet.canvas.place(code.form, in: square)
            })
    }
}
