import Drawing
import Press

/// How a recipe is set: what goes in on the left, what is done on the right.
struct RecipeSetting {
    private let stationery: Stationery
    private let words: MenuWording
    private let size: Double
    private let isFlowing: Bool

    /// - Parameters:
    ///   - size: The size of its type, in points.
    ///   - isFlowing: Whether it may be parted between pages: then what is done stands below what goes in.
    init(_ stationery: Stationery, _ words: MenuWording, size: Double, isFlowing: Bool = false) {
        self.stationery = stationery
        self.words = words
        self.size = size
        self.isFlowing = isFlowing
    }

    /// - Parameters:
    ///   - level: The level of its heading.
    ///   - name: What links to it lead to.
    func blocks(_ card: RecipeCard, level: Int, name: String) -> [Block] {
        var title = stationery.chapter
        title.text.size = size * 1.85
        title.lineHeight = size * 2.2
        title.below = size * 0.15
        var note = paragraph(0.85, Stationery.quiet)
        note.below = size * 0.9
        note.keepsWithNext = true
        var blocks: [Block] = [.heading(Heading(level, card.title, name: name, style: title))]
        let head = ([card.note] + single(card)).filter { !$0.isEmpty }.joined(separator: " · ")
        if !head.isEmpty { blocks.append(.text(head, note)) }
        // Several amounts want their room; the steps then stand below.
        if isFlowing || card.pots.count > 1 {
            blocks.append(.table(ingredients(card)))
            blocks.append(.space(size))
            blocks += method(card)
        } else {
            blocks.append(
                .columns([Column(1, [.table(ingredients(card))]), Column(1.45, method(card))], gap: size * 1.9))
        }
        return blocks
    }

    /// What is cooked, where it is one thing and not a column of the table.
    private func single(_ card: RecipeCard) -> [String] {
        guard card.pots.count == 1, let pot = card.pots.first else { return [] }
        return [pot.days.isEmpty ? pot.portions : "\(pot.portions) (\(pot.days))"]
    }

    private func method(_ card: RecipeCard) -> [Block] {
        let steps = ParagraphStyle(text(1, Stationery.ink), lineHeight: size * 1.4, above: size * 0.45, below: size * 0.4)
        var blocks: [Block] = [.list(List(card.steps.map { [Run($0)] }, marker: .number, style: steps))]
        var remark = paragraph(1, Stationery.ink)
        remark.below = size * 0.5
        blocks += card.remarks.map { .text($0, remark) }
        let facts = paragraph(0.82, Stationery.quiet)
        blocks.append(.space(size * 0.4))
        blocks += card.facts.map { .text($0, facts) }
        if !card.allergens.isEmpty { blocks.append(.text("\(words.allergens): \(card.allergens)", facts)) }
        return blocks
    }

    private func ingredients(_ card: RecipeCard) -> Table {
        let columns = card.pots.count
        let style = Table.Style(
            cell: paragraph(1, Stationery.ink), head: paragraph(0.82, Stationery.quiet), padding: size * 0.27,
            gap: size * 0.9, rule: Stationery.hairline, headRule: Stationery.strongLine)
        var head: [Table.Row] = []
        if columns > 1 {
            head = [
                Table.Row(
                    card.pots.map { Table.Cell($0.days.isEmpty ? $0.portions : "\($0.days): \($0.portions)") } + [""])
            ]
        }
        var rows: [Table.Row] = []
        for group in card.groups {
            if !group.title.isEmpty {
                rows.append(
                    Table.Row(
                        [Table.Cell([.bold(group.title)], span: columns + 1, isHead: true)], keepsWithNext: true,
                        above: size * 0.5))
            }
            rows += group.ingredients.map { ingredient in
                Table.Row(
                    ingredient.amounts.map { Table.Cell([.bold($0)]) } + [
                        Table.Cell(
                            [Run(ingredient.name)]
                                + (ingredient.note.isEmpty
                                    ? [] : [Run(", \(ingredient.note)", paint: Stationery.quiet)]))
                    ])
            }
        }
        return Table(
            columns: [Table.Column](repeating: .init(.natural, .end), count: columns) + [.init(.share(1))],
            head: head, rows: rows, style: style)
    }

    private func text(_ scale: Double, _ paint: Paint) -> TextStyle {
        TextStyle(size: size * scale, hasTabularFigures: true, paint: paint)
    }

    private func paragraph(_ scale: Double, _ paint: Paint) -> ParagraphStyle {
        ParagraphStyle(text(scale, paint), lineHeight: size * scale * 1.38)
    }
}
