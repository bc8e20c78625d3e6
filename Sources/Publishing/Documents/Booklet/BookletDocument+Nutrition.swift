import Press

/// What to eat and what to buy.
extension BookletDocument {
    var nutrition: [Block] {
        guard let nutrition = booklet.nutrition else { return [] }
        var blocks: [Block] = [.pageBreak(.page), chapter(wording.nutrition, "nutrition")]
        if !nutrition.ranges.isEmpty {
            blocks += [section(wording.ranges, "ranges"), .text(wording.rangesText, stationery.body)]
            blocks.append(.table(facts(nutrition.ranges)))
        }
        if !nutrition.days.isEmpty {
            blocks += [section("\(wording.menu): \(nutrition.menu)", "menu"), .table(week(nutrition))]
        }
        if !nutrition.recipes.isEmpty {
            blocks += [.pageBreak(.page), chapter(wording.recipes, "recipes")]
            blocks += nutrition.recipes.enumerated().map { recipe($1, "recipe-\($0 + 1)") }
        }
        return blocks
    }

    private func week(_ nutrition: Booklet.Nutrition) -> Table {
        var style = stationery.table
        style.cell = stationery.small
        style.cell.text.paint = Stationery.ink
        style.gap = 9
        return Table(
            columns: [.init(.natural)]
                + [Table.Column](repeating: .init(.share(1)), count: nutrition.meals.count) + [.init(.natural, .end)],
            head: [Table.Row([""] + nutrition.meals.map { Table.Cell($0) } + [Table.Cell(wording.energy)])],
            rows: nutrition.days.map { day in
                Table.Row(
                    [Table.Cell([.bold(day.name)], isHead: true)] + day.meals.map { Table.Cell($0) }
                        + [Table.Cell(day.total)])
            }, style: style, below: 6)
    }

    private func recipe(_ recipe: Booklet.Nutrition.Recipe, _ name: String) -> Block {
        var title = stationery.section
        title.above = 0
        title.below = 1
        var note = stationery.small
        note.below = 5
        let steps = ParagraphStyle(stationery.cell.text, lineHeight: 12.6, above: 2, below: 4)
        var style = stationery.table
        style.padding = 1.6
        style.gap = 8
        style.rule = nil
        let ingredients = Table(
            columns: [.init(.natural, .end), .init(.share(1))],
            rows: recipe.ingredients.map { Table.Row([Table.Cell([.bold($0.value)]), Table.Cell($0.name)]) },
            style: style)
        return .together([
            .heading(Heading(2, recipe.title, name: name, style: title, isListed: false)), .text(recipe.note, note),
            .columns(
                [
                    Column(1, [.table(ingredients)]),
                    Column(
                        1.3,
                        [
                            .list(List(recipe.steps.map { [Run($0)] }, marker: .number, style: steps)),
                            .text(recipe.facts, stationery.small),
                        ]),
                ], gap: 20),
            .rule(Stationery.hairline, above: 10, below: 10),
        ])
    }

    var shopping: [Block] {
        guard let sheet = booklet.shopping else { return [] }
        let document = ShoppingListDocument(
            sheet, studio: booklet.studio, stationery: stationery, language: language, paper: paper)
        let words = ShoppingWording(language)
        var blocks: [Block] = [
            .pageBreak(.page), chapter(words.title, "shopping"), .text(sheet.subtitle, stationery.body),
            .table(document.table(words)),
        ]
        if !sheet.toTaste.isEmpty {
            blocks.append(
                .together([
                    section(words.toTaste, "to-taste"),
                    .text(sheet.toTaste.joined(separator: ", "), stationery.body),
                ]))
        }
        return blocks
    }
}
