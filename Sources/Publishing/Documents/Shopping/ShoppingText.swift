import Quantities

extension ShoppingSheet {
    /// The list as plain text that can be sent with a message: a line for each thing, aisles in capitals.
    ///
    /// - Parameter hasMeals: Whether each line names the meals that need it.
    public func text(in language: Language, hasMeals: Bool = true) -> String {
        let wording = ShoppingWording(language)
        var lines = [title.isEmpty ? wording.title : "\(wording.title): \(title)", subtitle]
        for aisle in aisles where !aisle.items.isEmpty {
            lines += ["", aisle.name.uppercased()]
            lines += aisle.items.map { item in
                var line = "☐ \(item.name), \(item.quantity)"
                if !item.packs.isEmpty { line += " = \(item.packs)" }
                if hasMeals, !item.meals.isEmpty { line += " – \(item.meals.joined(separator: ", "))" }
                return line
            }
        }
        if aisles.allSatisfy(\.items.isEmpty) { lines += ["", wording.nothing] }
        if !atHome.isEmpty {
            lines += ["", wording.atHome.uppercased()]
            lines += atHome.map { item in
                "– \(item.name), \(item.quantity)" + (item.left.isEmpty ? "" : " (\(wording.left(item.left)))")
            }
        }
        if !toTaste.isEmpty { lines += ["", wording.toTaste.uppercased(), toTaste.joined(separator: ", ")] }
        // No-break spaces are of no use where nobody knows how wide a line is, and some telephones show them as boxes.
        return lines.joined(separator: "\n").map { $0 == "\u{A0}" ? " " : String($0) }.joined()
    }
}
