import Diagnostics
import Files
import Foundation
import Glibc
import Nutrition
import Tables

/// Takes foods over from a download of FoodData Central or Open Food Facts into the studio's table.
public struct FoodImport {
    /// The file that foods are added to, unless another is named.
    public static let file = "Content/foods/imported.csv"
    /// So many are taken at once, unless all are asked for; more is a slip more often than a wish.
    public static let most = 200

    private let workspace: Workspace
    private let source: String
    private let choice: FoodChoice
    private let file: String

    /// An import of the chosen foods of a file or folder.
    public init(_ workspace: Workspace, source: String, choice: FoodChoice, file: String = FoodImport.file) {
        self.workspace = workspace
        self.source = source
        self.choice = choice
        self.file = file
    }

    /// Reads the source and adds to the table what is not in it yet. A food that is there, by its name, is never written over.
    public func run(isDryRun: Bool) throws(Mistakes) -> FoodImportReport {
        let table = try workspace.foods().table
        do {
            let (foreign, count) = try read()
            guard choice.isAll || count <= FoodImport.most else {
                throw Diagnostic(
                    .error, "too-many-foods", "\(count) foods are meant", file: source,
                    expected: "at most \(FoodImport.most) at once",
                    hint: "choose with `--search WORDS` or `--id NUMBERS`; `--all` takes them all")
            }
            var report = FoodImportReport(source: source, file: file, isDryRun: isDryRun)
            var names: Set<String> = []
            for candidate in foreign {
                do throws(ForeignFood.Refusal) {
                    let food = try candidate.food()
                    if table.find(food.name) != nil || !names.insert(food.name.lowercased()).inserted {
                        report.present.append(food.name)
                    } else {
                        report.added.append(FoodImportReport.Addition(food, isLiquid: candidate.isLiquid))
                    }
                } catch {
                    report.skipped.append(FoodImportReport.Skipped(candidate.id, candidate.name, error.reason))
                }
            }
            report.missing = choice.ids.subtracting(foreign.map(\.id)).sorted()
            if !isDryRun, !report.added.isEmpty { try workspace.add(report.added.map(\.food), to: file) }
            return report
        } catch {
            throw error as? Mistakes ?? Mistakes(error as? Diagnostic ?? .machine("system", "\(error)", file: source))
        }
    }

    // MARK: Reading

    private var limit: Int { choice.isAll ? 100_000 : FoodImport.most + 1 }

    private func read() throws -> (foods: [ForeignFood], count: Int) {
        if let folder = try centralFolder() {
            return try FoodDataCentral.foods(in: folder, choice, most: limit)
        }
        switch source.split(separator: ".").last?.lowercased() {
        case "json": return try chosen(documents(in: WholeFile.read(source, limit: 256 << 20)))
        case "jsonl", "ndjson": return try lines()
        default: return try OpenFoodFacts.foods(ofTable: source, choice, most: limit)
        }
    }

    /// The folder with the files of FoodData Central, or the one folder in it, as archives unpack.
    private func centralFolder() throws(Diagnostic) -> String? {
        guard let stamp = Folder(source).stamp("."), stamp.isFolder else { return nil }
        if Folder(source).contains("food.csv") { return source }
        let found = try Folder(source).list().filter { $0.path.hasSuffix("/food.csv") }
        guard found.count == 1, let path = found.first?.path else {
            throw Diagnostic(
                .error, "not-an-export", "there is no `food.csv` in this folder", file: source,
                expected: "a CSV download of FoodData Central, unpacked")
        }
        return "\(source)/\(path.dropLast("/food.csv".count))"
    }

    private func chosen(_ all: [ForeignFood]) -> (foods: [ForeignFood], count: Int) {
        let chosen = all.filter { choice.takes(id: $0.id, name: $0.name) }
        return (Array(chosen.prefix(limit)), chosen.count)
    }

    /// The foods of a JSON document of either database.
    private func documents(in bytes: [UInt8]) throws -> [ForeignFood] {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw Diagnostic(.error, "bad-json", "this is no JSON that can be read", file: source)
        }
        if let list = value as? [Any] { return list.compactMap(FoodDataCentral.food) }
        guard let object = value as? [String: Any] else { throw notAnExport }
        for key in FoodDataCentral.lists {
            if let list = object[key] as? [Any] { return list.compactMap(FoodDataCentral.food) }
        }
        if let list = object["products"] as? [Any] { return list.compactMap(product) }
        if let one = FoodDataCentral.food(object) ?? product(object["product"] ?? object) { return [one] }
        throw notAnExport
    }

    private func lines() throws -> (foods: [ForeignFood], count: Int) {
        let lines = try TextLines(source)
        var foods: [ForeignFood] = []
        var count = 0
        while try lines.next() {
            if lines.bytes.isEmpty { continue }
            guard let value = try? JSONSerialization.jsonObject(with: Data(lines.bytes)) else {
                throw Diagnostic(
                    .error, "bad-json", "line \(lines.number) is no JSON that can be read", file: source,
                    expected: "a product on each line")
            }
            guard let food = product(value), choice.takes(id: food.id, name: food.name) else { continue }
            count += 1
            if foods.count < limit { foods.append(food) }
        }
        return (foods, count)
    }

    /// A product of Open Food Facts in JSON, where the figures lie one level down.
    private func product(_ value: Any) -> ForeignFood? {
        guard let object = value as? [String: Any], object["product_name"] != nil || object["nutriments"] != nil else {
            return nil
        }
        let figures = object["nutriments"] as? [String: Any] ?? [:]
        return OpenFoodFacts.food { name in
            switch object[name] ?? figures[name] {
            case let text as String: text
            case let number as NSNumber: number.stringValue
            case let list as [String]: list.joined(separator: ",")
            default: ""
            }
        }
    }

    private var notAnExport: Diagnostic {
        Diagnostic(
            .error, "not-an-export", "there are no foods in this file", file: source,
            expected: "a download of FoodData Central or of Open Food Facts")
    }
}
