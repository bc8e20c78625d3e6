import Diagnostics
import Nutrition
import Quantities
import Tables

/// A table of what is at home, as spreadsheets save it: a column `food`, and `mass_g` in grams or `amount` in words
/// (`2 tins`, `1 l`).
public enum PantryFile {
    /// Reads a file; every mistake is told with its line.
    public static func read(
        _ path: String, foods: FoodTable, language: Language
    ) throws(Mistakes) -> Pantry {
        var diagnostics: [Diagnostic] = []
        do throws(Diagnostic) {
            let reader = try TableReader(path)
            guard try reader.next() else {
                throw Diagnostic(
                    .error, "empty-table", "there is nothing in this table", file: path,
                    expected: "a head: food,mass_g")
            }
            let head = reader.texts.map { $0.lowercased() }
            guard let food = head.firstIndex(of: "food"),
                let amount = head.firstIndex(of: "mass_g") ?? head.firstIndex(of: "amount")
            else {
                throw Diagnostic(
                    .error, "missing-column", "the head of this table does not say what is at home", file: path,
                    expected: "`food` and one of `mass_g`, `amount`", hint: "such as food,mass_g")
            }
            var pantry = Pantry()
            while try reader.next() {
                let (name, text) = (reader.text(food), reader.text(amount))
                guard !name.isEmpty || !text.isEmpty else { continue }
                let written = head[amount] == "mass_g" ? "\(text) g \(name)" : "\(text) \(name)"
                var found: [Diagnostic] = []
                if let item = Pantry.item(written, foods: foods, language: language, into: &found),
                    let mass_g = item.mass_g
                {
                    pantry.add(mass_g, of: item.food.name)
                    continue
                }
                diagnostics += placed(found, path, reader.line, "\(name), \(text)")
            }
            guard diagnostics.isEmpty else { throw diagnostics[0] }
            return pantry
        } catch {
            throw Mistakes(diagnostics.isEmpty ? [error] : diagnostics)
        }
    }

    /// The mistakes of a row, at its line.
    private static func placed(
        _ found: [Diagnostic], _ path: String, _ line: Int, _ row: String
    ) -> [Diagnostic] {
        let all =
            found.isEmpty
            ? [Diagnostic(.error, "no-quantity", "there is no quantity in this row", expected: "such as 500")] : found
        return all.map {
            Diagnostic(
                $0.severity, $0.code, $0.message,
                at: Place(file: path, line: line, column: 1, length: max(1, row.count), excerpt: row),
                expected: $0.expected, hint: $0.hint)
        }
    }
}
