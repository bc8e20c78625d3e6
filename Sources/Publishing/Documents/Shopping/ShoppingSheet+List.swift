import Nutrition
import Quantities

extension ShoppingSheet {
    /// A week's shopping list in a language.
    ///
    /// - Parameters:
    ///   - title: the menu's title.
    ///   - subtitle: whom it is for, and for how many.
    public init(_ list: ShoppingList, title: String, subtitle: String, language: Language) {
        self.init(
            title: title, subtitle: subtitle,
            aisles: list.aisles().map { aisle in
                Aisle(
                    aisle.name.name(in: language),
                    aisle.lines.map { line in
                        Item(
                            name: line.food.title(in: language),
                            quantity: ShoppingSheet.quantity(of: line, in: language),
                            packs: line.packs.map(String.init) ?? "", meals: line.uses(in: language))
                    })
            }, toTaste: list.toTaste.map { $0.food.title(in: language) })
    }

    private static func quantity(of line: ShoppingList.Line, in language: Language) -> String {
        let mass = amount(line.mass_mg, small: "g", large: "kg", language)
        let volume = amount(line.volume_ul, small: "ml", large: "l", language)
        return [mass, volume].compactMap { $0 }.joined(separator: " + ")
    }

    /// Rounded up, to the gram or millilitre and from a thousand on to ten of them: a list that falls short is wrong.
    static func amount(_ thousandths: Int, small: String, large: String, _ language: Language) -> String? {
        guard thousandths > 0 else { return nil }
        let whole = (thousandths + 999) / 1000
        if whole < 1000 { return "\(whole)\u{A0}\(small)" }
        return "\(language.number(scaled: Int64((whole + 9) / 10), places: 2, isFixed: false))\u{A0}\(large)"
    }
}

extension ShoppingListDocument {
    /// A week's shopping list to print.
    public init(
        _ list: ShoppingList, title: String, subtitle: String, studio: String, stationery: Stationery,
        language: Language
    ) {
        self.init(
            ShoppingSheet(list, title: title, subtitle: subtitle, language: language), studio: studio,
            stationery: stationery, language: language)
    }
}
