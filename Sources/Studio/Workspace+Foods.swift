import Diagnostics
import Files
import Nutrition
import Quantities

extension Workspace {
    /// The studio's foods, without the rest of the studio, and the studio's language. Warnings are left to `check`.
    public func foods() throws(Mistakes) -> (table: FoodTable, language: Language) {
        let settings = try settings()
        var diagnostics: [Diagnostic] = []
        do {
            var reader = KnowledgeReader(try ContentListing(folder, settings: settings), folder)
            let table = reader.foods()
            diagnostics = reader.diagnostics
            guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
            return (table, settings.locale.language)
        } catch let error as Diagnostic {
            throw Mistakes(error)
        } catch {
            throw error as? Mistakes ?? Mistakes(diagnostics)
        }
    }

    /// Adds foods to the end of a file of foods, which is made where it is missing. What stands in it stays byte for byte.
    func add(_ foods: [Food], to file: String) throws(Diagnostic) {
        let rows = foods.map { $0.row + "\n" }.joined()
        guard folder.contains(file) else {
            try WholeFile.create(folder.path(file), Array((FoodTable.head + "\n" + rows).utf8))
            return
        }
        var bytes = try folder.read(file)
        let head = String(
            decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        guard head == FoodTable.head || head == "\u{FEFF}" + FoodTable.head else {
            throw Diagnostic(
                .error, "other-columns", "this file has other columns than those that foods are written in", file: file,
                expected: FoodTable.head, hint: "name another file with `--output Content/foods/NAME.csv`")
        }
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        try WholeFile.replace(folder.path(file), bytes + Array(rows.utf8))
    }
}
