import Press

/// What to eat and what to buy.
extension BookletDocument {
    var nutrition: [Block] {
        guard let nutrition = booklet.nutrition else { return [] }
        let words = MenuWording(language)
        var blocks: [Block] = [.pageBreak(.page), chapter(wording.nutrition, "nutrition")]
        if !nutrition.ranges.isEmpty {
            blocks += [section(wording.ranges, "ranges"), .text(wording.rangesText, stationery.body)]
            blocks.append(.table(facts(nutrition.ranges)))
        }
        if let menu = nutrition.menu {
            var quiet = stationery.small
            quiet.below = 6
            quiet.keepsWithNext = true
            blocks += [
                section("\(wording.menu): \(menu.title)", "menu"), .text(menu.subtitle, quiet),
                .table(MenuTable(menu, stationery, words, size: 7.8).table(hasFullNames: false)),
                .text(words.legend, stationery.small),
            ]
        }
        if !nutrition.recipes.isEmpty {
            blocks += [.pageBreak(.page), chapter(wording.recipes, "recipes")]
            blocks += nutrition.recipes.enumerated().map { index, card in
                let setting = RecipeSetting(stationery, words, size: 9, isFlowing: card.isLong)
                return .together(
                    setting.blocks(card, level: 2, name: "recipe-\(index + 1)") + [
                        .rule(Stationery.hairline, above: 12, below: 12)
                    ])
            }
        }
        return blocks
    }

    var shopping: [Block] {
        let words = ShoppingWording(language)
        guard !booklet.shopping.isEmpty else { return [] }
        return booklet.shopping.enumerated().flatMap { index, sheet -> [Block] in
            let document = ShoppingListDocument(
                sheet, studio: booklet.studio, stationery: stationery, language: language, paper: paper)
            let title =
                index == 0
                ? chapter(words.title, "shopping")
                : .heading(
                    Heading(
                        1, words.title, name: "shopping-\(index + 1)", style: stationery.chapter, isListed: false))
            return [.pageBreak(.page), title, .text(sheet.subtitle, stationery.body)]
                + document.list(words, prefix: "list-\(index + 1)-")
        }
    }
}
