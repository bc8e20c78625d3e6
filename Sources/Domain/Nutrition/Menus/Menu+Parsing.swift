import Diagnostics
import Markup
import Quantities

extension Menu {
    /// Reads a menu. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, recipes: [Recipe], foods: FoodTable, into diagnostics: inout [Diagnostic]
    ) -> Menu? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var menu = Menu(name: name)
        var fields = Fields(matter.document)
        menu.title = fields.text("title", isRequired: true) ?? ""
        _ = fields.text("description")
        _ = fields.texts("tags")
        if let text = fields.text("target") {
            if let target = Target(text) { menu.target = target } else {
                fields.refuse(
                    "target", "bad-value", "`\(text)` is not a target",
                    expected: "such as 2100 kcal; protein 1.8 g/kg; fat 25–35 %")
            }
        }
        var found = fields.finish()
        var reader = MenuReader(source, recipes: recipes, foods: foods)
        reader.read(Outline.parse(source, in: matter.body))
        menu.days = reader.days
        found += reader.diagnostics
        let missing = Weekday.allCases.filter { menu.days[$0] == nil }
        if !missing.isEmpty, !found.hasErrors {
            let names = missing.map { Language.english.weekdayName($0) }.joined(separator: ", ")
            found.append(
                source.error(
                    "menu-days", "the menu says nothing of \(names)", at: matter.body.upperBound..<matter.body.upperBound,
                    expected: "each day of the week under one heading"))
        }
        diagnostics += found
        return found.hasErrors ? nil : menu
    }
}

extension Menu.Target {
    /// Reads `2100 kcal; protein 1.8 g/kg; fat 25–35 %`.
    init?(_ text: String) {
        for part in text.split(separator: ";").map({ String($0).trimmed }) {
            let words = part.split(whereSeparator: { " –-".contains($0) }).map(String.init)
            if words.count == 2, words[1] == "kcal", let energy = Int(words[0]), (500...10_000).contains(energy) {
                energy_kcal = energy
            } else if words.count == 3, words[0] == "protein", words[2] == "g/kg", let grams = Double(words[1]), (0.1...5).contains(grams) {
                protein_g_kg_tenths = Int((grams * 10).rounded())
            } else if words.count == 4, words[0] == "fat", words[3] == "%", let low = Int(words[1]), let high = Int(words[2]), low <= high, high <= 100 {
                fat_percent = low...high
            } else {
                return nil
            }
        }
    }
}

private struct MenuReader {
    private let source: Source
    private let recipes: [Recipe]
    private let foods: FoodTable
    var days: [Weekday: [Menu.Meal]] = [:]
    var diagnostics: [Diagnostic] = []
    private var current: [Weekday] = []

    init(_ source: Source, recipes: [Recipe], foods: FoodTable) {
        self.source = source
        self.recipes = recipes
        self.foods = foods
    }

    mutating func read(_ outline: Outline) {
        for entry in outline.entries {
            switch entry.kind {
            case .heading(level: 2): heading(entry)
            case .item(depth: 0): meal(entry)
            case .item: alternative(entry)
            case .prose, .heading, .step: break
            }
        }
    }

    /// `Mon, Wed, Fri`, or `Every day`.
    private mutating func heading(_ entry: Outline.Entry) {
        current = []
        if entry.text.lowercased() == "every day" { current = Weekday.allCases }
        for word in current.isEmpty ? entry.text.split(separator: ",").map({ String($0).trimmed }) : [] {
            let day = Weekday.allCases.first {
                Language.english.weekdayName($0).lowercased().hasPrefix(word.lowercased()) && word.count >= 3
            }
            guard let day else {
                diagnostics.append(
                    source.error("menu-days", "`\(word)` is not a day of the week", at: entry.range, expected: "such as Mon, Wed, Fri"))
                continue
            }
            if days[day] != nil {
                diagnostics.append(
                    source.error("menu-days", "\(Language.english.weekdayName(day)) stands here a second time", at: entry.range))
            }
            current.append(day)
        }
        for day in current { days[day] = [] }
    }

    /// `Breakfast 07:30: Overnight oats × 1`.
    private mutating func meal(_ entry: Outline.Entry) {
        guard !current.isEmpty else {
            diagnostics.append(
                source.error("menu-days", "this meal belongs to no day", at: entry.range, expected: "a heading such as ## Mon, Wed above it"))
            return
        }
        guard let (head, after) = cut(entry) else { return }
        var words = head.split(separator: " ").map(String.init)
        var time: String?
        if let last = words.last, last.contains(":") || last.allSatisfy(\.isNumber) { time = words.removeLast() }
        let meal = Menu.Meal(name: words.joined(separator: " "), time: time, dishes: dishes(after), alternatives: [])
        for day in current { days[day]?.append(meal) }
    }

    /// `if legumes: Turkey chilli × 1`.
    private mutating func alternative(_ entry: Outline.Entry) {
        guard let (head, after) = cut(entry) else { return }
        guard head.hasPrefix("if "), let day = current.first, days[day]?.isEmpty == false else {
            diagnostics.append(
                source.error("menu-wording", "this means nothing here", at: entry.range, expected: "if FLAG: what is eaten instead, below a meal"))
            return
        }
        let flag = String(head.dropFirst(3)).trimmed
        let dishes = dishes(after)
        for day in current {
            guard let last = days[day]?.indices.last else { continue }
            days[day]?[last].alternatives.append((flag, dishes))
        }
    }

    /// The text before the last colon that is not part of a time, and the range after it.
    private mutating func cut(_ entry: Outline.Entry) -> (String, Range<Int>)? {
        let bytes = source.bytes
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
        for index in entry.range where bytes[index] == UInt8(ascii: ":") && !(isDigit(index - 1) && isDigit(index + 1)) {
            return (source.text(entry.range.lowerBound..<index).trimmed, index + 1..<entry.range.upperBound)
        }
        diagnostics.append(
            source.error(
                "menu-wording", "there is no colon after the meal's name", at: entry.range,
                expected: "such as Lunch 13:00: Red lentil chilli × 1.5"))
        return nil
    }

    /// `Red lentil chilli × 1.5 + 150 g skyr`.
    private mutating func dishes(_ range: Range<Int>) -> [Menu.Dish] {
        var dishes: [Menu.Dish] = []
        var start = range.lowerBound
        for end in range.filter({ source.bytes[$0] == UInt8(ascii: "+") }) + [range.upperBound] {
            if let dish = dish(start..<end) { dishes.append(dish) }
            start = end + 1
        }
        return dishes
    }

    private mutating func dish(_ range: Range<Int>) -> Menu.Dish? {
        let text = source.text(range).trimmed
        var name = text
        var servings = 1000
        for mark in ["×", " x "] {
            guard let cut = text.lastRange(of: mark), let amount = Double(String(text[cut.upperBound...]).trimmed),
                (0.01...100).contains(amount)
            else { continue }
            name = String(text[..<cut.lowerBound]).trimmed
            servings = Int((amount * 1000).rounded())
        }
        if let recipe = recipes.first(where: { $0.title.lowercased() == name.lowercased() || $0.name == name }) {
            return .recipe(recipe.name, servings_milli: servings)
        }
        if let (written, rest) = QuantityParser.parse(text[...]), let food = foods.find(rest) {
            if case .mass_mg(let mass)? = food.quantity(written) { return .food(food, mass_mg: mass) }
            diagnostics.append(
                source.error(
                    "no-unit", "`\(food.name)` has no unit for this quantity", at: range, expected: "a mass, such as 150 g"))
            return nil
        }
        let known = recipes.map(\.title) + foods.all.map(\.name)
        diagnostics.append(
            source.error(
                "unknown-dish", "`\(name)` is neither a recipe nor a quantity of a food", at: range,
                expected: "such as Red lentil chilli × 1.5 or 150 g Skyr", hint: didYouMean(name, in: known, limit: 3)))
        return nil
    }
}

extension String {
    /// The last place of a text in this one.
    fileprivate func lastRange(of mark: String) -> Range<String.Index>? {
        var found: Range<String.Index>?
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(mark) { found = index..<self.index(index, offsetBy: mark.count) }
            index = self.index(after: index)
        }
        return found
    }
}
