import Diagnostics
import Files
import Nutrition
import Tables

/// Reads the downloads of the U.S. Department of Agriculture's FoodData Central: a folder of CSV files, which is streamed, or a file of
/// JSON.
///
/// The files and their columns: FoodData Central, Download API Field Descriptions, <https://fdc.nal.usda.gov/data-documentation.html>.
enum FoodDataCentral {
    /// Nutrients by their numbers; where one has several the first that a food has counts. Energy is told in kilocalories under one of
    /// three numbers, by the year of the data.
    static let nutrients: [(id: Int, nutrient: Nutrient)] = [
        (1008, .energy), (2048, .energy), (2047, .energy), (1003, .protein), (1004, .fat), (1085, .fat),
        (1258, .saturated), (1005, .carbohydrate), (1050, .carbohydrate), (2000, .sugar), (1063, .sugar),
        (1079, .fibre),
        (2033, .fibre), (1093, .salt),
    ]

    /// Foods and not the samples that they were measured from.
    private static let dataTypes: Set<String> = [
        "sr_legacy_food", "foundation_food", "survey_fndds_food", "branded_food",
    ]

    /// The chosen foods of a folder of CSV files, in their order, and how many were chosen.
    static func foods(
        in folder: String, _ choice: FoodChoice, most: Int
    ) throws(Diagnostic) -> (foods: [ForeignFood], count: Int) {
        let categories = try names(folder, "food_category.csv", "description")
        var foods: [ForeignFood] = []
        var count = 0
        let table = try CentralTable(folder, "food.csv", ["fdc_id", "data_type", "description"])
        let category = table.head["food_category_id"]
        while try table.next() {
            guard dataTypes.contains(table["data_type"]) else { continue }
            let (id, name) = (table["fdc_id"], table["description"])
            guard choice.takes(id: id, name: name) else { continue }
            count += 1
            guard foods.count < most else { continue }
            var food = ForeignFood(id: id, name: name, source: source(id, name))
            let described = category.map { table.reader.text($0) } ?? ""
            food.aisle = FoodAisles.aisle(ofCategory: categories[described] ?? described)
            foods.append(food)
        }
        let places = Dictionary(foods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        if !foods.isEmpty {
            try readFigures(folder, places, &foods)
            try readPortions(folder, places, &foods)
        }
        return (foods, count)
    }

    static func source(_ id: String, _ name: String) -> String { "USDA FoodData Central \(id): \(name)" }

    // MARK: CSV

    private static func readFigures(
        _ folder: String, _ places: [String: Int], _ foods: inout [ForeignFood]
    ) throws(Diagnostic) {
        let table = try CentralTable(folder, "food_nutrient.csv", ["fdc_id", "nutrient_id", "amount"])
        var figures: [Int: [Int: Double]] = [:]
        while try table.next() {
            guard let place = places[table["fdc_id"]], let id = Int(table["nutrient_id"]),
                nutrients.contains(where: { $0.id == id }), let amount = Double(table["amount"])
            else { continue }
            figures[place, default: [:]][id] = amount
        }
        for (place, amounts) in figures { foods[place].figures_milli = milli(amounts) }
    }

    private static func readPortions(
        _ folder: String, _ places: [String: Int], _ foods: inout [ForeignFood]
    ) throws(Diagnostic) {
        guard Folder(folder).contains("food_portion.csv") else { return }
        let measures = try names(folder, "measure_unit.csv", "name")
        let table = try CentralTable(folder, "food_portion.csv", ["fdc_id", "amount", "gram_weight"])
        let (unit, described, modifier) = (
            table.head["measure_unit_id"], table.head["portion_description"], table.head["modifier"]
        )
        while try table.next() {
            guard let place = places[table["fdc_id"]], let mass = Double(table["gram_weight"]) else { continue }
            func text(_ column: Int?) -> String { column.map { table.reader.text($0) } ?? "" }
            let measure = unit.flatMap { measures[table.reader.text($0)] } ?? ""
            foods[place].portions.append(
                portion(Double(table["amount"]), [measure, text(described), text(modifier)], mass))
        }
    }

    private static func names(_ folder: String, _ file: String, _ column: String) throws(Diagnostic) -> [String: String]
    {
        guard Folder(folder).contains(file) else { return [:] }
        let table = try CentralTable(folder, file, ["id", column])
        var names: [String: String] = [:]
        while try table.next() { names[table["id"]] = table[column] }
        return names
    }

    // MARK: Shared by both forms

    /// Figures in thousandths from amounts by the nutrients' numbers: sodium in milligrams becomes salt.
    static func milli(_ amounts: [Int: Double]) -> [Nutrient: Int] {
        var milli: [Nutrient: Int] = [:]
        for (id, nutrient) in nutrients where milli[nutrient] == nil {
            guard let amount = amounts[id], amount.isFinite, abs(amount) < 1_000_000 else { continue }
            milli[nutrient] = Int((nutrient == .salt ? amount * 2.5 : amount * 1000).rounded())
        }
        return milli
    }

    /// A portion from whichever of its texts says something.
    static func portion(_ amount: Double?, _ texts: [String], _ mass_g: Double) -> FoodPortion {
        let said = texts.first { !$0.isEmpty && $0 != "undetermined" } ?? ""
        // `1 cup, sliced` where the number is written into the words.
        let number = said.prefix { $0.isNumber || $0 == "." }
        let words = said.dropFirst(number.count).drop { $0 == " " }
        return FoodPortion(amount: amount ?? Double(number) ?? 1, words: String(words), mass_g: mass_g)
    }
}

/// One of the files of a download.
private final class CentralTable {
    let reader: TableReader
    let head: TableHead
    private let columns: [String: Int]

    init(_ folder: String, _ file: String, _ required: [String]) throws(Diagnostic) {
        let path = "\(folder)/\(file)"
        reader = try TableReader(path)
        head = TableHead(try reader.next() ? reader.texts : [])
        var columns: [String: Int] = [:]
        for name in required {
            guard let position = head[name] else {
                throw Diagnostic(
                    .error, "not-an-export", "this file has no column `\(name)`", file: path,
                    expected: "a CSV download of FoodData Central, unpacked")
            }
            columns[name] = position
        }
        self.columns = columns
    }

    func next() throws(Diagnostic) -> Bool { try reader.next() }

    subscript(_ column: String) -> String { columns[column].map { reader.text($0) } ?? "" }
}
