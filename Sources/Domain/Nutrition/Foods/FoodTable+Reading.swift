import Diagnostics

extension FoodTable {
    /// The columns of a table of foods, in order.
    public static let columns = [
        "name", "german", "kcal", "protein_g", "fat_g", "saturated_g", "carbohydrate_g", "sugar_g", "fibre_g", "salt_g",
        "density_g_ml", "units", "allergens", "diets", "aisle", "pack_g", "source",
    ]

    /// The allergens that Regulation (EU) No 1169/2011, Annex II, names.
    public static let allergens = [
        "celery", "crustaceans", "eggs", "fish", "gluten", "lupin", "milk", "molluscs", "mustard", "nuts", "peanuts",
        "sesame", "soya", "sulphites",
    ]

    /// The aisles of a shop, in the order of a walk through it.
    public static let aisles = [
        "produce", "bakery", "dairy", "meat-fish", "dry-goods", "tins", "frozen", "spices-oils", "drinks",
    ]

    /// Reads a table's foods from CSV (RFC 4180). A row with a mistake is left out and reported.
    public static func read(_ source: Source, into diagnostics: inout [Diagnostic]) -> [Food] {
        var rows = CSVRows(source).makeIterator()
        guard let head = rows.next(), head.map(\.text) == columns else {
            diagnostics.append(
                source.error(
                    "csv-head", "these are not the columns of a table of foods", at: 0..<1,
                    expected: columns.joined(separator: ",")))
            return []
        }
        var foods: [Food] = []
        while let cells = rows.next() {
            guard cells.count == columns.count else {
                let place = cells.first?.range ?? 0..<0
                diagnostics.append(
                    source.error(
                        "csv-row", "this row has \(cells.count) cells", at: place,
                        expected: "\(columns.count), as the first row has", hint: "put a cell with a comma in double quotes"))
                continue
            }
            var row = FoodRow(source, cells)
            let food = row.food()
            diagnostics += row.diagnostics
            if !row.diagnostics.hasErrors { foods.append(food) }
        }
        return foods
    }
}

/// One row of the table, cell by cell.
private struct FoodRow {
    private let source: Source
    private let cells: [CSVCell]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, _ cells: [CSVCell]) {
        self.source = source
        self.cells = cells
    }

    mutating func food() -> Food {
        var nutrients = Nutrients()
        nutrients.energy_kcal = number(2, upTo: 900) ?? 0
        nutrients.protein_g = number(3, upTo: 100) ?? 0
        nutrients.fat_g = number(4, upTo: 100) ?? 0
        nutrients.saturated_g = number(5, upTo: 100) ?? 0
        nutrients.carbohydrate_g = number(6, upTo: 100) ?? 0
        nutrients.sugar_g = number(7, upTo: 100) ?? 0
        nutrients.fibre_g = number(8, upTo: 100) ?? 0
        nutrients.salt_g = number(9, upTo: 100) ?? 0
        if cells[0].text.isEmpty { refuse(0, "the food has no name") }
        let expected = nutrients.energyOfMacronutrients_kcal
        if diagnostics.isEmpty, abs(expected - nutrients.energy_kcal) > max(20, 0.2 * nutrients.energy_kcal) {
            diagnostics.append(
                source.warning(
                    "energy", "\(Int(nutrients.energy_kcal)) kcal do not agree with the macronutrients, which make \(Int(expected))",
                    at: cells[2].range, hint: "look the row up again"))
        }
        return Food(
            name: cells[0].text, german: cells[1].text.isEmpty ? nil : cells[1].text, nutrients: nutrients,
            density_milli: number(10, upTo: 20, isOptional: true).map { Int(($0 * 1000).rounded()) }, units: units(),
            allergens: words(12, FoodTable.allergens), diets: words(13, ["vegan", "vegetarian"]),
            aisle: words(14, FoodTable.aisles).first ?? "", pack_g: number(15, upTo: 100_000, isOptional: true).map { Int($0) },
            source: cells[16].text)
    }

    private mutating func number(_ column: Int, upTo limit: Double, isOptional: Bool = false) -> Double? {
        let text = cells[column].text
        if text.isEmpty {
            if !isOptional { refuse(column, "`\(FoodTable.columns[column])` is empty") }
            return nil
        }
        guard let value = Double(text), value.isFinite, (0...limit).contains(value) else {
            refuse(column, "`\(text)` does not fit `\(FoodTable.columns[column])`", expected: "a number from 0 to \(Int(limit))")
            return nil
        }
        return value
    }

    private mutating func units() -> [Food.Unit] {
        let parts = cells[11].text.split(separator: ";").map { String($0).trimmed }
        return parts.compactMap { part in
            let pair = part.split(separator: "=").map { String($0).trimmed }
            guard pair.count == 2, let grams = Double(pair[1]), grams > 0, grams < 100_000 else {
                refuse(11, "`\(part)` is not a unit", expected: "such as piece=60;slice=35")
                return nil
            }
            return Food.Unit(name: pair[0], mass_mg: Int((grams * 1000).rounded()))
        }
    }

    private mutating func words(_ column: Int, _ known: [String]) -> [String] {
        let found = cells[column].text.split(separator: ";").map { String($0).trimmed }
        for word in found where !known.contains(word) {
            refuse(
                column, "`\(word)` is not known for `\(FoodTable.columns[column])`", expected: "of " + known.joined(separator: ", "),
                hint: didYouMean(word, in: known))
        }
        return found.filter { known.contains($0) }
    }

    private mutating func refuse(_ column: Int, _ message: String, expected: String? = nil, hint: String? = nil) {
        diagnostics.append(source.error("csv-cell", message, at: cells[column].range, expected: expected, hint: hint))
    }
}

/// A cell with where it stands.
struct CSVCell {
    let text: String
    let range: Range<Int>
}

/// The rows of a CSV text (RFC 4180): quoted cells, doubled quotes, line breaks within quotes. Empty lines are passed over.
struct CSVRows: Sequence, IteratorProtocol {
    private let source: Source
    private var index = 0

    init(_ source: Source) {
        self.source = source
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    mutating func next() -> [CSVCell]? {
        let bytes = source.bytes
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
        guard index < bytes.count else { return nil }
        var cells: [CSVCell] = []
        while true {
            cells.append(cell())
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
            index += 1
        }
        return cells
    }

    private mutating func cell() -> CSVCell {
        let bytes = source.bytes
        let start = index
        var text: [UInt8] = []
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            index += 1
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "\"") {
                    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
                    index += 1
                }
                text.append(bytes[index])
                index += 1
            }
            index = Swift.min(index + 1, bytes.count)
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A, bytes[index] != 0x0D {
            text.append(bytes[index])
            index += 1
        }
        return CSVCell(text: String(decoding: text, as: UTF8.self).trimmed, range: start..<index)
    }
}
