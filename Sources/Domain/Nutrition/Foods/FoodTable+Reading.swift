import Diagnostics

extension FoodTable {
    /// What stands in the column `allergens` of a food of which nobody looked what it has.
    static let unknownAllergens = "?"

    /// Reads a file of foods: comma-separated values (RFC 4180) with a head, figures per 100 g.
    ///
    /// Rows with an error are left out; every mistake is reported with its cell.
    public static func read(_ source: Source, into diagnostics: inout [Diagnostic]) -> [Food] {
        var findings = Findings(source)
        let rows = CSVRows(source, into: &findings).rows
        var foods: [Food] = []
        if let head = rows.first {
            if let columns = FoodColumns(head, into: &findings) {
                foods = rows.dropFirst().compactMap { row in
                    FoodRow(row, columns, source, head.count, into: &findings)?.food(into: &findings)
                }
            }
        } else {
            findings.error(
                "empty-table", "the table of foods is empty", at: 0..<0,
                expected: "a head: " + FoodColumns.all.joined(separator: ","))
        }
        diagnostics += findings.all
        return foods
    }
}

/// Which column stands where.
private struct FoodColumns {
    static let required = ["name", "kcal", "protein_g", "fat_g", "carbohydrate_g", "aisle", "source"]
    static let all = [
        "name", "german", "kcal", "protein_g", "fat_g", "saturated_g", "carbohydrate_g", "sugar_g", "fibre_g", "salt_g",
        "density_g_ml", "units", "allergens", "diets", "aisle", "pack_g", "source",
    ]

    let positions: [String: Int]

    init?(_ head: [CSVRows.Cell], into findings: inout Findings) {
        var positions: [String: Int] = [:]
        var isInOrder = true
        for (index, cell) in head.enumerated() {
            if !FoodColumns.all.contains(cell.text) {
                isInOrder = false
                findings.error(
                    "unknown-column", "unknown column `\(cell.text)`", at: cell.range,
                    expected: "one of " + FoodColumns.all.joined(separator: ", "),
                    hint: didYouMean(String(cell.text.prefix(60)), in: FoodColumns.all))
            } else if positions[cell.text] != nil {
                isInOrder = false
                findings.error(
                    "duplicate-column", "the column `\(cell.text)` stands here a second time", at: cell.range)
            }
            positions[cell.text] = index
        }
        let missing = FoodColumns.required.filter { positions[$0] == nil }
        if !missing.isEmpty, let first = head.first, let last = head.last {
            isInOrder = false
            findings.error(
                "missing-column", "the head lacks " + missing.map { "`\($0)`" }.joined(separator: ", "),
                at: first.range.lowerBound..<last.range.upperBound, expected: FoodColumns.all.joined(separator: ","))
        }
        guard isInOrder else { return nil }
        self.positions = positions
    }
}

/// One row of the table.
private struct FoodRow {
    private let cells: [CSVRows.Cell]
    private let columns: FoodColumns
    private let source: Source
    private let range: Range<Int>

    init?(
        _ cells: [CSVRows.Cell], _ columns: FoodColumns, _ source: Source, _ count: Int, into findings: inout Findings
    ) {
        guard let first = cells.first, let last = cells.last else { return nil }
        self.cells = cells
        self.columns = columns
        self.source = source
        range = first.range.lowerBound..<last.range.upperBound
        guard cells.count == count else {
            findings.error(
                "cell-count", "this row has \(cells.count) cells, the head \(count)", at: first.range,
                hint: "a text that holds a comma wants quotes")
            return nil
        }
    }

    func food(into findings: inout Findings) -> Food? {
        var isInOrder = true
        if Words.key(self["name"].text).isEmpty {
            refuse("name", "a food needs a name", "a name such as `Red lentils, dry`", &findings, &isInOrder)
        }
        let energy = number("kcal", 0...910, isRequired: true, &findings, &isInOrder)
        let amounts = ["protein_g", "fat_g", "carbohydrate_g", "saturated_g", "sugar_g", "fibre_g", "salt_g"].map {
            number($0, 0...100, isRequired: FoodColumns.required.contains($0), &findings, &isInOrder)
        }
        let density = number("density_g_ml", 0.05...3, isRequired: false, &findings, &isInOrder)
        let packs = packs(&findings, &isInOrder)
        let units = units(&findings, &isInOrder)
        let areAllergensKnown = self["allergens"].text != FoodTable.unknownAllergens
        let allergens = areAllergensKnown ? choices("allergens", Allergen.self, &findings, &isInOrder) : []
        let diets = diets(allergens, &findings, &isInOrder)
        let aisle = choices("aisle", Aisle.self, &findings, &isInOrder)
        if isInOrder, aisle.count != 1 {
            refuse("aisle", "a food stands in one aisle", "one of " + FoodRow.all(Aisle.self), &findings, &isInOrder)
        }
        guard isInOrder, let aisle = aisle.first else { return nil }
        let nutrients = Nutrients(
            milli: [
                .energy: energy, .protein: amounts[0], .fat: amounts[1], .carbohydrate: amounts[2],
                .saturated: amounts[3],
                .sugar: amounts[4], .fibre: amounts[5], .salt: amounts[6],
            ].compactMapValues { $0 })
        checkSums(nutrients, &findings, &isInOrder)
        guard isInOrder else { return nil }
        let german = self["german"].text
        return Food(
            name: self["name"].text, german: german.isEmpty ? nil : german, per100g: nutrients,
            density_mg_per_ml: density,
            units: units, allergens: allergens, areAllergensKnown: areAllergensKnown, diets: diets, aisle: aisle,
            packs_g: packs, source: self["source"].text, place: source.place(of: self["name"].range))
    }

    private subscript(column: String) -> CSVRows.Cell {
        guard let index = columns.positions[column], cells.indices.contains(index) else {
            return CSVRows.Cell(text: "", range: range)
        }
        return cells[index]
    }

    // MARK: Cells

    private func refuse(
        _ column: String, _ message: String, _ expected: String, hint: String? = nil, _ findings: inout Findings,
        _ isInOrder: inout Bool
    ) {
        isInOrder = false
        findings.error("bad-cell", message, at: self[column].range, expected: expected, hint: hint)
    }

    /// A number in thousandths.
    private func number(
        _ column: String, _ bounds: ClosedRange<Double>, isRequired: Bool, _ findings: inout Findings,
        _ isInOrder: inout Bool
    ) -> Int? {
        let text = self[column].text
        if text.isEmpty, !isRequired { return nil }
        let limits = Int(bounds.lowerBound * 1000)...Int(bounds.upperBound * 1000)
        if let value = Decimal.thousandths(text), limits.contains(value) { return value }
        let spelled = { (bound: Double) in bound == bound.rounded() ? "\(Int(bound))" : "\(bound)" }
        let isComma = Decimal.thousandths(text.replacingComma) != nil
        refuse(
            column, text.isEmpty ? "`\(column)` is empty" : "`\(text)` does not fit `\(column)`",
            "a number from \(spelled(bounds.lowerBound)) to \(spelled(bounds.upperBound))",
            hint: isComma && text.contains(",") ? "decimals stand after a point" : nil, &findings, &isInOrder)
        return nil
    }

    private func choices<Choice: RawRepresentable & CaseIterable & Equatable>(
        _ column: String, _: Choice.Type, _ findings: inout Findings, _ isInOrder: inout Bool
    ) -> [Choice] where Choice.RawValue == String {
        let words = self[column].text.split(separator: ";").map { String($0.trimmingWhitespace) }
        var found: [Choice] = []
        for word in words {
            if let choice = Choice(rawValue: word) {
                found.append(choice)
            } else {
                let all = Choice.allCases.map(\.rawValue)
                refuse(
                    column, "`\(word)` is not known for `\(column)`", "one of " + all.joined(separator: ", "),
                    hint: didYouMean(String(word.prefix(60)), in: all), &findings, &isInOrder)
            }
        }
        return Choice.allCases.filter { found.contains($0) }
    }

    /// What a vegan may eat a vegetarian may too, whether the cell says so or not.
    private func diets(_ allergens: [Allergen], _ findings: inout Findings, _ isInOrder: inout Bool) -> [Diet] {
        let written = choices("diets", Diet.self, &findings, &isInOrder)
        for diet in written {
            if let allergen = allergens.first(where: { diet.rulesOut($0) }) {
                refuse(
                    "diets", "a food with \(allergen.rawValue) is not \(diet.rawValue)",
                    "diets that go with the allergens", &findings, &isInOrder)
            }
        }
        return written.contains(.vegan) ? [.vegan, .vegetarian] : written
    }

    /// `piece=60;slice=35`, in grams.
    private func units(_ findings: inout Findings, _ isInOrder: inout Bool) -> [Food.Unit] {
        var units: [Food.Unit] = []
        for part in self["units"].text.split(separator: ";") {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false).map { $0.trimmingWhitespace }
            let name = String(sides.first ?? "").lowercased()
            guard sides.count == 2, !name.isEmpty, name.allSatisfy(\.isLetter),
                let mass = Decimal.thousandths(sides[1]),
                (100...10_000_000).contains(mass), !units.contains(where: { $0.name == name })
            else {
                refuse(
                    "units", "`\(part)` is not a unit", "each unit once with its grams, such as piece=60;slice=35",
                    &findings, &isInOrder)
                continue
            }
            units.append(Food.Unit(name: name, mass_mg: mass))
        }
        return units
    }

    /// `400;800`, in grams, the smallest first.
    private func packs(_ findings: inout Findings, _ isInOrder: inout Bool) -> [Int] {
        var packs: Set<Int> = []
        for part in self["pack_g"].text.split(separator: ";") {
            guard let mass = Decimal.thousandths(part.trimmingWhitespace), (1000...100_000_000).contains(mass) else {
                refuse(
                    "pack_g", "`\(part)` does not fit `pack_g`", "grams from 1 to 100000, several as 400;800",
                    &findings,
                    &isInOrder)
                continue
            }
            packs.insert((mass + 500) / 1000)
        }
        return packs.sorted()
    }

    // MARK: Sums

    private func checkSums(_ nutrients: Nutrients, _ findings: inout Findings, _ isInOrder: inout Bool) {
        // Rounded figures of a dry food can come to a little over 100 g.
        let whole = nutrients[.protein] + nutrients[.fat] + nutrients[.carbohydrate] + nutrients[.salt]
        if whole > 102_000 {
            refuse(
                "carbohydrate_g", "protein, fat, carbohydrate and salt come to more than 100 g",
                "figures for 100 g of the food", &findings, &isInOrder)
        }
        for (part, sum, column) in [
            (Nutrient.saturated, Nutrient.fat, "saturated_g"), (.sugar, .carbohydrate, "sugar_g"),
        ] where nutrients[part] > nutrients[sum] + 100 {
            refuse(
                column, "there is more \(part.rawValue) than \(sum.rawValue), of which it is a part",
                "at most as much as `\(sum.rawValue)_g`", &findings, &isInOrder)
        }
        if isInOrder { checkEnergy(nutrients, &findings) }
    }

    /// Some tables count fibre as carbohydrate and some do not, so the energy may lie anywhere between the two
    /// readings.
    private func checkEnergy(_ nutrients: Nutrients, _ findings: inout Findings) {
        let fibre = nutrients[.fibre]
        let rest = 4 * nutrients[.protein] + 9 * nutrients[.fat] + 2 * fibre
        let least = rest + 4 * max(0, nutrients[.carbohydrate] - fibre)
        let most = rest + 4 * nutrients[.carbohydrate]
        let energy = nutrients[.energy]
        let miss = max(least - energy, energy - most, 0)
        guard miss > 20_000, miss * 5 > energy else { return }
        let computed = (energy < least ? least : most) / 1000
        findings.warning(
            "energy-mismatch",
            "\(energy / 1000) kcal do not go with the macronutrients, which give about \(computed) kcal",
            at: self["kcal"].range, expected: "4 kcal for a gram of protein or carbohydrate, 9 for fat, 2 for fibre",
            hint: energy > most ? "alcohol gives 7 kcal a gram; kJ are 4.184 times as many as kcal" : nil)
    }

    private static func all<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> String
    where Choice.RawValue == String { Choice.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension String {
    fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
