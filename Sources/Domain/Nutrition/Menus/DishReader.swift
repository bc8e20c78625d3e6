import Diagnostics
import Markup
import Quantities

/// Reads what a meal is made of: `Red lentil chilli × 1.5 + 150 g Skyr + leftover Turkey chilli × 1`.
struct DishReader {
    /// A dish as it is written, which may leave open how much of it.
    enum Part {
        case recipe(Recipe, servings_milli: Int?, isLeftover: Bool)
        case food(Ingredient)
        case bare(Food)
    }

    /// A dish with its text in the common form and where it stands.
    struct Written {
        let part: Part
        let text: String
        let range: Range<Int>
    }

    /// What is named without an amount.
    enum Name: Hashable {
        case recipe(String)
        case food(String)

        /// Whether a dish is of it.
        func names(_ dish: Menu.Dish) -> Bool {
            switch (self, dish) {
            case (.recipe(let name), .recipe(let recipe, _)), (.recipe(let name), .leftover(let recipe, _)):
                recipe.name == name
            case (.food(let name), .food(let ingredient)): ingredient.food.name == name
            default: false
            }
        }
    }

    /// The bounds of servings, in thousandths.
    static let servings_milli = 10...100_000

    /// The language of the text.
    private(set) var language: Language
    private let recipes: [String: Recipe]
    private let titles: [String]
    private var ingredients: IngredientReader

    /// Recipes are found by title, German title or file name; of two with one name the first counts.
    init(recipes: [Recipe], foods: FoodTable, language: Language = .english) {
        self.language = language
        var byKey: [String: Recipe] = [:]
        for recipe in recipes {
            for name in recipe.names {
                let key = Words.key(name)
                if byKey[key] == nil { byKey[key] = recipe }
            }
        }
        self.recipes = byKey
        titles = recipes.map(\.title)
        ingredients = IngredientReader(foods: foods, language: language)
    }

    /// The same reader for texts in a language.
    func speaking(_ language: Language) -> DishReader {
        var reader = self
        reader.language = language
        reader.ingredients.language = language
        return reader
    }

    // MARK: Dishes

    /// The dishes of a range, with ` + ` between them; what cannot be read is left out and reported.
    ///
    /// - Parameter isTitled: Whether recipes are written by their titles, whatever the text calls them.
    func dishes(
        _ source: Source, _ range: Range<Int>, isTitled: Bool = false, into findings: inout Findings
    ) -> (plates: [Menu.Plate], text: String) {
        var plates: [Menu.Plate] = []
        var texts: [String] = []
        for part in parts(source, range) {
            guard let written = written(source, part, isTitled: isTitled, into: &findings) else { continue }
            switch written.part {
            case .recipe(let recipe, let servings, let isLeftover):
                let dish: Menu.Dish =
                    isLeftover
                    ? .leftover(recipe, servings_milli: servings ?? 1000)
                    : .recipe(recipe, servings_milli: servings ?? 1000)
                plates.append(Menu.Plate(dish: dish, origin: Menu.Origin(source, written.range)))
                texts.append(servings == nil ? written.text + " × 1" : written.text)
            case .food(let ingredient):
                plates.append(Menu.Plate(dish: .food(ingredient), origin: Menu.Origin(source, written.range)))
                texts.append(written.text)
            case .bare(let food):
                findings.error(
                    "no-quantity", "there is no quantity of `\(food.name)`", at: part,
                    expected: "such as 150 g \(food.name)")
            }
        }
        return (plates, texts.joined(separator: " + "))
    }

    /// The ranges between the ` + ` of a range, trimmed; none where it is empty.
    func parts(_ source: Source, _ range: Range<Int>) -> [Range<Int>] {
        guard !source.trimmed(range).isEmpty else { return [] }
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where source.bytes[index] == UInt8(ascii: "+") && isSpace(source, index - 1, in: range) {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<range.upperBound)
        return parts.map { source.trimmed($0) }
    }

    /// One dish; one that cannot be read is reported.
    func written(
        _ source: Source, _ range: Range<Int>, isTitled: Bool = false, into findings: inout Findings
    ) -> Written? {
        var whole = LineReader(source, range, language)
        guard !whole.isAtEnd else {
            findings.error(
                "unknown-dish", "a dish is missing", at: range, expected: "a recipe, or a quantity of a food")
            return nil
        }
        let isLeftover = recipes[Words.key(source.text(parted(source, range).name))] == nil && takeLeftover(&whole)
        let (name, servings) = parted(source, whole.rest)
        if let recipe = recipes[Words.key(source.text(name))] {
            let title = (isLeftover ? "leftover " : "") + (isTitled ? recipe.title : DishReader.words(source, name))
            guard let servings else {
                return Written(
                    part: .recipe(recipe, servings_milli: nil, isLeftover: isLeftover), text: title, range: range)
            }
            guard let milli = servings.times(1000), DishReader.servings_milli.contains(milli) else {
                findings.error(
                    "bad-servings", "this is not a number of servings", at: name.upperBound..<whole.end,
                    expected: "0.01 to 100")
                return nil
            }
            return Written(
                part: .recipe(recipe, servings_milli: milli, isLeftover: isLeftover),
                text: "\(title) × \(Decimal.text(thousandths: milli, in: language))", range: range)
        }
        var number = whole
        if !isLeftover, number.number() != nil {
            let amount = source.trimmed(whole.index..<number.index)
            guard let ingredient = food(source, whole.rest, into: &findings) else { return nil }
            let text = DishReader.words(source, amount) + " " + DishReader.words(source, number.rest)
            return Written(part: .food(ingredient), text: text, range: range)
        }
        if !isLeftover, let food = ingredients.foods.find(source.line(name)) {
            return Written(part: .bare(food), text: food.name, range: range)
        }
        refuse(source, name, isLeftover, into: &findings)
        return nil
    }

    // MARK: Names

    /// The recipe or the food of a name, with its title; an unknown one is reported.
    ///
    /// - Parameter near: What is likely to be meant.
    func name(
        _ source: Source, _ range: Range<Int>, near: [String], into findings: inout Findings
    ) -> (name: Name, title: String)? {
        let text = source.line(range)
        if let recipe = recipes[Words.key(text)] { return (.recipe(recipe.name), recipe.title) }
        if let food = ingredients.foods.find(text) { return (.food(food.name), food.name) }
        guard !text.isEmpty else {
            findings.error("unknown-dish", "a dish is missing", at: range, expected: "the name of a recipe or a food")
            return nil
        }
        let hint = didYouMean(String(text.prefix(60)), in: near, limit: 3) ?? suggestion(for: text)
        findings.error(
            "unknown-dish", "`\(text)` is neither a recipe nor a food", at: range,
            expected: "a name alone, such as Red lentil chilli", hint: hint)
        return nil
    }

    /// A hint that names what is nearest, recipes before foods.
    private func suggestion(for name: String) -> String? {
        let word = String(name.prefix(60))
        return didYouMean(word, in: titles, limit: 3) ?? sharing(word) ?? ingredients.foods.suggestion(for: name)
    }

    /// The recipes that share most words with a name, if they share two of them: `Prawn and courgette pasta` is far from
    /// `Courgette pasta with prawns` by letters, but not by words.
    private func sharing(_ name: String) -> String? {
        func words(_ text: String) -> Set<Substring> {
            Set(Words.stem(Words.key(text)).split(separator: " ").filter { $0.count > 3 })
        }
        let wanted = words(name)
        let shares = titles.map { (title: $0, count: words($0).intersection(wanted).count) }
        guard let most = shares.map(\.count).max(), most >= 2 else { return nil }
        return "there is "
            + shares.filter { $0.count == most }.prefix(3).map { "`\($0.title)`" }.joined(separator: ", ")
    }

    /// A text with one space for each gap in it.
    static func words(_ source: Source, _ range: Range<Int>) -> String {
        source.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func takeLeftover(_ reader: inout LineReader) -> Bool {
        let start = reader.index
        if reader.take(word: "leftover"), !reader.isAtEnd { return true }
        reader.reset(to: start)
        return false
    }

    private func isSpace(_ source: Source, _ index: Int, in range: Range<Int>) -> Bool {
        range.contains(index) && [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[index])
    }

    private func food(_ source: Source, _ range: Range<Int>, into findings: inout Findings) -> Ingredient? {
        guard let ingredient = ingredients.ingredient(source, range, into: &findings) else { return nil }
        if let note = ingredient.note, note.contains(where: { $0.isNumber }) {
            findings.error(
                "bad-ingredient", "`\(note)` looks like another food", at: range, expected: "dishes with + between them"
            )
            return nil
        }
        return ingredient
    }

    /// The name before `×` or `x` and the number after it, which is nothing where there is no such sign.
    private func parted(_ source: Source, _ range: Range<Int>) -> (name: Range<Int>, servings: Ratio?) {
        let bytes = source.bytes
        for index in range.reversed() {
            let isTimes = bytes[index] == 0x97 && range.contains(index - 1) && bytes[index - 1] == 0xC3
            let isStandIn =
                (bytes[index] == UInt8(ascii: "x") || bytes[index] == UInt8(ascii: "*"))
                && isSpace(source, index - 1, in: range)
            guard isTimes || isStandIn else { continue }
            var reader = LineReader(source, index + 1..<range.upperBound, language)
            if let number = reader.number(), reader.isAtEnd {
                return (range.lowerBound..<(isTimes ? index - 1 : index), number)
            }
        }
        return (range, nil)
    }

    private func refuse(
        _ source: Source, _ range: Range<Int>, _ isLeftover: Bool, into findings: inout Findings
    ) {
        let name = source.line(range)
        if isLeftover {
            let food = ingredients.foods.find(name)
            findings.error(
                "unknown-dish", "`\(name)` is not a recipe, and only what was cooked is left over", at: range,
                expected: "such as leftover Red lentil chilli × 1.25",
                hint: food.map { "a food alone is eaten as it is: 150 g \($0.name)" }
                    ?? didYouMean(String(name.prefix(60)), in: titles, limit: 3))
            return
        }
        findings.error(
            "unknown-dish", "`\(name)` is neither a recipe nor a quantity of a food", at: range,
            expected: "such as Red lentil chilli × 1.5 or 150 g Skyr", hint: suggestion(for: name))
    }
}
