import Diagnostics
import Quantities

/// Reads `QUANTITY NAME (grams), words`, where the name itself may hold commas: the longest name in the table wins.
struct IngredientReader {
    let foods: FoodTable
    /// The language of the text: in German a comma may stand for the point of decimals.
    var language = Language.english
    /// Microgram to hundredweight: anything outside is a slip of the pen.
    private static let masses_mg = 1...100_000_000
    private static let longestName = 160

    /// The ingredient in a range of a source, or nothing and an error.
    func ingredient(
        _ source: Source, _ range: Range<Int>, section: String = "", into findings: inout Findings
    ) -> Ingredient? {
        var reader = LineReader(source, range, language)
        let start = reader.index
        guard let number = reader.number() else {
            if let digits = IngredientReader.digits(source, reader.rest) {
                findings.error(
                    "bad-quantity", "this is not a quantity for a kitchen", at: digits,
                    expected: "a number above zero, of at most six digits and three decimals")
                return nil
            }
            return toTaste(&reader, section, into: &findings)
        }
        let numberRange = start..<max(start + 1, reader.index)
        guard let (measure, food, written) = measured(&reader, from: start, into: &findings) else { return nil }
        guard let (bracket, words) = rest(&reader, into: &findings) else { return nil }
        let isFixed = words.contains(where: IngredientReader.isFixed)
        var remarks = words.filter { !IngredientReader.isFixed($0) }
        var bracketMass: Int?
        if let bracket {
            bracketMass = bracket.mass_mg
            if case .pieces = measure {} else { bracketMass = nil }
            if bracketMass == nil { remarks.insert(bracket.text, at: 0) }
        }
        if let stray = words.first(where: IngredientReader.isToTaste) {
            findings.error(
                "bad-quantity", "`\(stray)` stands beside a quantity", at: range, hint: "leave one of the two out")
            return nil
        }
        guard let mass = mass(number, measure, food, bracketMass, at: numberRange, into: &findings) else { return nil }
        guard let amount = number.times(1000), IngredientReader.masses_mg.contains(mass) else {
            findings.error(
                "bad-quantity", "this is not a quantity for a kitchen", at: numberRange, expected: "1 mg to 100 kg")
            return nil
        }
        return Ingredient(
            food: food, quantity: quantity(amount, measure), mass_mg: mass, written: written,
            note: note(remarks), isFixed: isFixed, section: section)
    }

    /// The number that a range begins with, if it begins with one.
    private static func digits(_ source: Source, _ range: Range<Int>) -> Range<Int>? {
        let end = range.first { !(0x30...0x39).contains(source.bytes[$0]) && ![0x2C, 0x2E].contains(source.bytes[$0]) }
        let digits = range.lowerBound..<(end ?? range.upperBound)
        return digits.isEmpty ? nil : digits
    }

    // MARK: Quantity

    /// What stands between the number and the name, and the food.
    private enum Written {
        case grams(factor: Int)
        case volume(Quantity.Measure, factor: Int)
        case pieces(unit: String)

        var asMeasure: Quantity.Measure {
            switch self {
            case .grams: .grams
            case .volume(let measure, _): measure
            case .pieces(let unit): .pieces(unit)
            }
        }
    }

    private static let units: [(words: [String], written: Written)] = [
        (["g", "gram", "grams", "Gramm"], .grams(factor: 1)), (["kg"], .grams(factor: 1000)),
        (["ml"], .volume(.millilitres, factor: 1)), (["cl"], .volume(.millilitres, factor: 10)),
        (["dl"], .volume(.millilitres, factor: 100)),
        (["l", "litre", "litres", "liter"], .volume(.millilitres, factor: 1000)),
        (["tsp", "teaspoon", "teaspoons", "TL", "Teelöffel"], .volume(.teaspoons, factor: 1)),
        (["tbsp", "tablespoon", "tablespoons", "EL", "Esslöffel"], .volume(.tablespoons, factor: 1)),
        (["cup", "cups", "Tasse", "Tassen"], .volume(.cups, factor: 1)),
    ]

    /// The measure, the food and how both number and measure are written.
    private func measured(
        _ reader: inout LineReader, from first: Int, into findings: inout Findings
    ) -> (Written, Food, String)? {
        let start = reader.index
        let source = reader.source
        func written(to end: Int) -> String { String(source.text(first..<end).trimmingWhitespace) }
        for unit in IngredientReader.units where reader.take(oneOf: unit.words) {
            let measureEnd = reader.index
            _ = reader.take(oneOf: ["of", "von"])
            let nameStart = reader.index
            if let food = food(&reader) { return (unit.written, food, written(to: measureEnd)) }
            // `2 cup noodles` may be two of a food whose name begins like a measure.
            reader.reset(to: start)
            if let food = food(&reader) { return (.pieces(unit: "piece"), food, written(to: start)) }
            reader.reset(to: nameStart)
            refuseName(reader, into: &findings)
            return nil
        }
        if let food = food(&reader) { return (.pieces(unit: "piece"), food, written(to: start)) }
        if let word = reader.word() {
            let wordEnd = reader.index
            _ = reader.take(oneOf: ["of", "von"])
            if let food = food(&reader) {
                if let unit = food.unit(word) { return (.pieces(unit: unit.name), food, written(to: wordEnd)) }
                let known = food.units.map(\.name)
                findings.error(
                    "unknown-unit", "`\(food.name)` has no unit `\(word)`", at: start..<start + word.utf8.count,
                    expected: "g, kg, ml, l, tsp, tbsp, cup" + known.map { ", " + $0 }.joined(),
                    hint: didYouMean(word, in: known) ?? "the column `units` of the food table takes \(word)=GRAMS")
                return nil
            }
        }
        reader.reset(to: start)
        refuseName(reader, into: &findings)
        return nil
    }

    private func quantity(_ amount_milli: Int, _ written: Written) -> Quantity {
        switch written {
        case .grams(let factor), .volume(.millilitres, let factor):
            Quantity(amount_milli: amount_milli * factor, written.asMeasure)
        default: Quantity(amount_milli: amount_milli, written.asMeasure)
        }
    }

    private func mass(
        _ number: Ratio, _ written: Written, _ food: Food, _ bracket_mg: Int?, at range: Range<Int>,
        into findings: inout Findings
    ) -> Int? {
        switch written {
        case .grams(let factor): return number.times(1000 * factor)
        case .volume(let measure, let factor):
            guard let density = food.density_mg_per_ml else {
                findings.error(
                    "no-density", "the food table does not say what a millilitre of `\(food.name)` weighs", at: range,
                    expected: "grams", hint: "the column `density_g_ml` of the food table takes it")
                return nil
            }
            // Microlitres by milligrams a millilitre are thousandths of a milligram.
            return number.times((measure.volume_ul ?? 0) * factor * density / 1000)
        case .pieces(let name):
            if let bracket_mg { return bracket_mg }
            guard let unit = food.unit(name) else {
                findings.error(
                    "unknown-unit", "nothing says what one `\(food.name)` weighs", at: range,
                    expected: "grams, or pieces with their grams in brackets: 2 \(food.name) (180 g)",
                    hint: "the column `units` of the food table takes \(name)=GRAMS")
                return nil
            }
            return number.times(unit.mass_mg)
        }
    }

    // MARK: Name

    /// Takes the longest name of a food that stands here; it ends at a comma, a bracket or the end of the line.
    private func food(_ reader: inout LineReader) -> Food? {
        let bytes = reader.source.bytes
        let limit = min(reader.end, reader.index + IngredientReader.longestName)
        var ends = (reader.index..<limit).filter { bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: "(") }
        if limit == reader.end { ends.append(limit) }
        for end in ends.reversed() {
            guard let food = foods.find(reader.source.text(reader.index..<end)) else { continue }
            reader.reset(to: end)
            return food
        }
        return nil
    }

    private func refuseName(_ reader: LineReader, into findings: inout Findings) {
        let bytes = reader.source.bytes
        let stop = reader.rest.first { bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: "(") } ?? reader.end
        let range = reader.index..<max(reader.index, stop)
        let name = String(reader.source.text(range).trimmingWhitespace)
        guard !name.isEmpty else {
            findings.error(
                "unknown-food", "the name of a food is missing", at: range, expected: "such as 300 g Rolled oats")
            return
        }
        findings.error(
            "unknown-food", "unknown food `\(name)`", at: range, expected: "a name of the food table",
            hint: beginning(of: name).map { "put a comma after `\($0.name)`" } ?? foods.suggestion(for: name))
    }

    /// The food whose name the text begins with, as in `onion diced` without its comma.
    private func beginning(of text: String) -> Food? {
        let words = text.prefix(IngredientReader.longestName).split(separator: " ")
        for count in stride(from: words.count - 1, to: 0, by: -1) {
            if let food = foods.find(words[..<count].joined(separator: " ")) { return food }
        }
        return nil
    }

    // MARK: After the name

    private static func isFixed(_ word: String) -> Bool {
        ["fixed", "fest", "feste menge"].contains(word.lowercased())
    }

    private static func isToTaste(_ word: String) -> Bool {
        ["to taste", "nach geschmack"].contains(word.lowercased())
    }

    private func note(_ remarks: [String]) -> String? { remarks.isEmpty ? nil : remarks.joined(separator: ", ") }

    private func toTaste(_ reader: inout LineReader, _ section: String, into findings: inout Findings) -> Ingredient? {
        let start = reader.index
        guard let food = food(&reader) else {
            refuseName(reader, into: &findings)
            return nil
        }
        let nameRange = start..<reader.index
        guard let (bracket, words) = rest(&reader, into: &findings) else { return nil }
        guard words.contains(where: IngredientReader.isToTaste) else {
            findings.error(
                "no-quantity", "there is no quantity of `\(food.name)`", at: nameRange,
                expected: "such as 300 g \(food.name), or \(food.name), to taste")
            return nil
        }
        let remarks =
            (bracket.map { [$0.text] } ?? [])
            + words.filter { !IngredientReader.isToTaste($0) && !IngredientReader.isFixed($0) }
        return Ingredient(
            food: food, quantity: nil, mass_mg: 0, note: note(remarks), section: section)
    }

    /// What stands in brackets after the name, and the words after commas.
    private func rest(
        _ reader: inout LineReader, into findings: inout Findings
    ) -> (bracket: (text: String, mass_mg: Int?)?, words: [String])? {
        var bracket: (text: String, mass_mg: Int?)?
        let bytes = reader.source.bytes
        let open = reader.index
        if reader.take("(") {
            guard let close = reader.rest.first(where: { bytes[$0] == UInt8(ascii: ")") }) else {
                findings.error("open-bracket", "this bracket is never closed", at: open..<open + 1)
                return nil
            }
            let inside = reader.index..<close
            bracket = (String(reader.source.text(inside).trimmingWhitespace), mass(in: reader.source, inside))
            reader.reset(to: close + 1)
        }
        guard reader.isAtEnd || reader.take(",") else {
            findings.error(
                "bad-ingredient", "this follows the food without a comma", at: reader.rest,
                expected: "a comma, then words")
            return nil
        }
        let words = reader.source.text(reader.rest).split(separator: ",").map { String($0.trimmingWhitespace) }
        return (bracket, words.filter { !$0.isEmpty })
    }

    /// `180 g`, `about 180 g` or `1.2 kg`.
    private func mass(in source: Source, _ range: Range<Int>) -> Int? {
        var reader = LineReader(source, range, language)
        _ = reader.take(oneOf: ["about", "ca", "circa", "etwa", "rund"])
        _ = reader.take(".") || reader.take("~") || reader.take("≈")
        guard let number = reader.number() else { return nil }
        let factor = reader.take(word: "kg") ? 1_000_000 : reader.take(word: "g") ? 1000 : 0
        return reader.isAtEnd && factor > 0 ? number.times(factor) : nil
    }
}
