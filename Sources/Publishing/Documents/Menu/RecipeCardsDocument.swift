import Diagnostics
import Drawing
import Press
import Quantities

/// The recipes of a menu, one to a page and in type that can be read from the stove. Printed two pages to a sheet they are cards.
public struct RecipeCardsDocument: Sendable {
    /// What it says.
    public let cards: [RecipeCard]
    /// The menu's title.
    public let menu: String
    /// The client's name.
    public let client: String
    /// The studio's name.
    public let studio: String
    /// How it looks.
    public let stationery: Stationery
    /// The language of its labels.
    public let language: Language
    /// The size of the paper: the stationery's where nothing is said.
    public let paper: Size

    /// Makes the cards of a client's menu.
    public init(_ meals: ClientMeals, studio: String, stationery: Stationery, paper: Size? = nil) {
        cards = RecipeCard.cards(of: meals)
        menu = meals.menu.title(in: meals.language)
        client = meals.client
        language = meals.language
        self.studio = studio
        self.stationery = stationery
        self.paper = paper ?? stationery.paper.size
    }

    /// The sizes of type that are tried, in points: the first at which each recipe fits its page is taken.
    private static let sizes = [13.0, 12, 11, 10, 9]

    /// The file, made at a moment.
    ///
    /// Throws `unknown-glyph`, `too-tall`, or `missing-font` and other errors of the machine.
    public func pdf(at instant: Instant) throws(Diagnostic) -> [UInt8] { try printed(at: instant).pdf }

    /// The printed document.
    public func printed(at instant: Instant) throws(Diagnostic) -> PrintedDocument {
        var printed = try printed(at: instant, size: RecipeCardsDocument.sizes[0])
        for size in RecipeCardsDocument.sizes.dropFirst() where printed.pageCount > max(1, cards.count) {
            printed = try self.printed(at: instant, size: size)
        }
        return printed
    }

    private func printed(at instant: Instant, size: Double) throws(Diagnostic) -> PrintedDocument {
        let words = MenuWording(language)
        let format = PageFormat(size: paper, top: mm(24), bottom: mm(20), inner: mm(20), outer: mm(20))
        let design = PageDesign(format) { page, sheet in
            stationery.bar(on: sheet, at: Point(page.content.x, mm(15)))
            let style = TextStyle(size: 8, paint: Stationery.quiet)
            let baseline = page.size.height - mm(11)
            sheet.text("\(client) · \(menu)", at: Point(page.content.x, baseline), style)
            sheet.text(studio, at: Point(page.content.maxX, baseline), style, anchor: .end)
        }
        let name = "\(words.recipes): \(menu)"
        let document = PaginatedDocument(
            metadata: DocumentMetadata(title: name, author: studio, created: instant), language: language.rawValue,
            design: design,
            blocks: cards.enumerated().flatMap { index, card in
                [.pageBreak(.page)]
                    + RecipeSetting(stationery, words, size: size).blocks(
                        card, level: 1, name: "recipe-\(index + 1)")
            })
        return try document.printed(with: try FontLibrary.noto())
    }
}

/// How a recipe is set: what goes in on the left, what is done on the right.
struct RecipeSetting {
    private let stationery: Stationery
    private let words: MenuWording
    private let size: Double

    /// - Parameter size: The size of its type, in points.
    init(_ stationery: Stationery, _ words: MenuWording, size: Double) {
        self.stationery = stationery
        self.words = words
        self.size = size
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
        if card.pots.count > 1 {
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
        let steps = ParagraphStyle(text(1, Stationery.ink), lineHeight: size * 1.42, above: 0, below: size * 0.55)
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
