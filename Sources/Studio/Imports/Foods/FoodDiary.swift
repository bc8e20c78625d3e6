import Diagnostics
import Quantities
import Tables

/// Reads what food diaries export: a table with a date and figures on each row, of a day or of a meal. The rows of one day are summed.
public struct FoodDiary: Sendable {
    /// A row that could not be read.
    public struct Skipped: Sendable, Hashable {
        /// Its line, from one.
        public let line: Int
        /// Why, without what stands there.
        public let reason: String
    }

    /// The days, by date.
    public private(set) var days: [FoodLog] = []
    /// The rows that were passed over.
    public private(set) var skipped: [Skipped] = []

    /// Names of columns as diaries have them, in English and German.
    private static let dates = ["date", "day", "datum", "tag"]
    private static let energies = [
        "energy (kcal)", "kcal", "calories", "energy", "energy_kcal", "calories (kcal)", "kalorien", "kalorien (kcal)",
        "energie (kcal)", "energie",
    ]
    private static let proteins = ["protein (g)", "protein", "protein_g", "eiweiß (g)", "eiweiß", "proteine (g)"]
    private static let fats = ["fat (g)", "fat", "fat_g", "fett (g)", "fett"]
    private static let carbohydrates = [
        "carbs (g)", "carbohydrates (g)", "carbs", "carbohydrates", "carbohydrate", "carbohydrate_g",
        "kohlenhydrate (g)", "kohlenhydrate",
    ]

    /// Reads an export.
    public init(_ path: String) throws(Diagnostic) {
        let reader = try TableReader(path)
        let head = TableHead(try reader.next() ? reader.texts : [])
        func column(_ names: [String]) -> Int? { names.lazy.compactMap { head[$0] }.first }
        guard let date = column(FoodDiary.dates), let energy = column(FoodDiary.energies) else {
            throw Diagnostic(
                .error, "not-an-export", "this table has no columns for the date and the kilocalories", file: path,
                expected: "a head such as date,kcal,protein,fat,carbohydrate")
        }
        let others = [FoodDiary.proteins, FoodDiary.fats, FoodDiary.carbohydrates].map(column)
        var sums: [CivilDate: [Int?]] = [:]
        while try reader.next() {
            guard let day = FoodDiary.date(reader.text(date)) else {
                skipped.append(Skipped(line: reader.line, reason: "its date cannot be read"))
                continue
            }
            guard let kcal = FoodDiary.thousandths(reader.text(energy)) else {
                skipped.append(Skipped(line: reader.line, reason: "its kilocalories cannot be read"))
                continue
            }
            let row = [kcal] + others.map { $0.flatMap { FoodDiary.thousandths(reader.text($0)) } }
            // A figure that one meal lacks is not known of the day.
            sums[day] =
                sums[day].map { zip($0, row).map { one, other in one.flatMap { a in other.map { a + $0 } } } } ?? row
        }
        days = sums.sorted { $0.key < $1.key }.map { day, sums in
            FoodLog(
                day, energy_kcal: ((sums[0] ?? 0) + 500) / 1000, protein_mg: sums[1], fat_mg: sums[2],
                carbohydrate_mg: sums[3])
        }
    }

    /// `2026-11-21`, with or without a time after it, or `21.11.2026`. Dates with slashes are read nowhere alike, so they are not read.
    static func date(_ text: String) -> CivilDate? {
        if let date = CivilDate(iso: String(text.prefix(10))) { return date }
        let parts = text.split(separator: ".").map(String.init)
        guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
        func two(_ part: String) -> String { part.count == 1 ? "0" + part : part }
        return CivilDate(iso: "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))")
    }

    /// A number from 0 to 100,000 with a point or a comma, in thousandths.
    static func thousandths(_ text: String) -> Int? {
        let plain = text.contains(".") ? text.filter { $0 != "," } : text.map { $0 == "," ? "." : String($0) }.joined()
        guard let number = Double(plain), number.isFinite, (0...100_000).contains(number) else { return nil }
        return Int((number * 1000).rounded())
    }
}
