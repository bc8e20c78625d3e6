import Diagnostics
import Testing

@testable import Nutrition

@Suite("The table of foods")
struct FoodTableTests {
    static func read(_ text: String) -> (foods: [Food], report: String) {
        var diagnostics: [Diagnostic] = []
        let foods = FoodTable.read(Source(path: "foods.csv", text: text), into: &diagnostics)
        return (foods, Kitchen.brief(diagnostics))
    }

    /// A row in order with one cell changed.
    static func row(_ column: String, _ cell: String) -> String {
        var cells = [
            "name": "Oats", "kcal": "370", "protein_g": "13", "fat_g": "7", "carbohydrate_g": "59", "fibre_g": "10",
            "aisle": "dry-goods", "source": "made up",
        ]
        cells[column] = cell
        let columns = Kitchen.head.split(separator: ",").map(String.init)
        return Kitchen.head + "\n" + columns.map { cells[$0] ?? "" }.joined(separator: ",")
    }

    @Test("figures are read exactly, and what is empty is not known")
    func reading() throws {
        let lentils = try #require(Kitchen.foods.find("Red lentils, dry"))
        #expect(lentils.per100g[.energy] == 358_000)
        #expect(lentils.per100g[.protein] == 23_900)
        #expect(lentils.per100g.isLowerBound(.sugar))
        #expect(!lentils.per100g.isLowerBound(.fat))
        #expect(lentils.packs_g == [500])
        let milk = try #require(Kitchen.foods.find("milk"))
        #expect(milk.density_mg_per_ml == 1030)
        #expect(milk.allergens == [.milk])
        let onion = try #require(Kitchen.foods.find("Onion"))
        #expect(onion.units == [Food.Unit(name: "piece", mass_mg: 90_000), Food.Unit(name: "slice", mass_mg: 12_000)])
        #expect(onion.diets == [.vegan, .vegetarian])
        #expect(onion.source == "made up")
    }

    @Test(
        "a food is found however it is written",
        arguments: ["red lentils, dry", "RED LENTILS (dry)", "Red lentil, dry", "Rote Linsen, trocken"])
    func finding(name: String) {
        #expect(Kitchen.foods.find(name)?.name == "Red lentils, dry")
    }

    @Test("singular and plural are one, other words are not")
    func plurals() {
        for (one, other) in [
            ("onions", "onion"), ("tomatoes", "tomato"), ("berries", "berry"), ("loaves", "loaf"), ("cloves", "clove"),
            ("cookies", "cookie"), ("peaches", "peach"), ("olives", "olive"), ("eggs", "egg"),
        ] {
            #expect(Words.stem(one) == Words.stem(other))
        }
        #expect(Words.stem("cress") != Words.stem("cres"))
        #expect(Kitchen.foods.find("red lentils") == nil)
        #expect(Kitchen.foods.find("") == nil)
    }

    @Test("two foods of one name are an error that says where the other is")
    func duplicates() {
        let foods = Self.read(Kitchen.table + "\n" + "ONION,,40,1.1,0.1,0,9.3,4.2,1.7,0.01,,,,vegan,produce,,made up")
            .foods
        let table = FoodTable(foods)
        #expect(Kitchen.brief(table.duplicates).hasSuffix("keep one of the two"))
        #expect(table.duplicates.count == 1)
        #expect(Kitchen.foods.duplicates.isEmpty)
    }

    @Test("quotes, doubled quotes, line breaks and CRLF are read as RFC 4180 says")
    func quoting() {
        let text = Kitchen.head + "\r\n\"Oats, \"\"fine\"\"\nones\",,370,13,7,,59,,10,,,,,,dry-goods,,\"a, b\"\r\n\r\n"
        let (foods, report) = Self.read("\u{FEFF}" + text)
        #expect(report.isEmpty)
        #expect(foods.map(\.name) == ["Oats, \"fine\"\nones"])
        #expect(foods.first?.source == "a, b")
    }

    @Test(
        "each bad cell is reported where it stands",
        arguments: [
            ("kcal", "37o", "2:7+3 bad-cell `37o` does not fit `kcal`"),
            ("kcal", "", "2:7+1 bad-cell `kcal` is empty"),
            ("kcal", "9999", "2:7+4 bad-cell `9999` does not fit `kcal`"),
            ("fat_g", "-1", "2:14+2 bad-cell `-1` does not fit `fat_g`"),
            ("fat_g", "\"7,5\"", "2:14+5 bad-cell `7,5` does not fit `fat_g` | decimals stand after a point"),
            ("name", "", "2:1+1 bad-cell a food needs a name"),
            ("aisle", "diary", "2:29+5 bad-cell `diary` is not known for `aisle` | did you mean `dairy`?"),
            ("allergens", "milc;nuts", "2:27+9 bad-cell `milc` is not known for `allergens` | did you mean `milk`?"),
            ("units", "piece=0", "2:26+7 bad-cell `piece=0` is not a unit"),
            ("units", "piece", "2:26+5 bad-cell `piece` is not a unit"),
            ("saturated_g", "8", "2:16+1 bad-cell there is more saturated than fat, of which it is a part"),
            ("protein_g", "80", "2:17+2 bad-cell protein, fat, carbohydrate and salt come to more than 100 g"),
        ])
    func badCells(column: String, cell: String, report: String) {
        let (foods, found) = Self.read(Self.row(column, cell))
        #expect(foods.isEmpty)
        #expect(found == report)
    }

    @Test("a vegan food has no milk in it")
    func diets() {
        let row = Kitchen.head + "\nSkyr,,61,10.9,0.2,0.1,3.8,3.8,0,0.1,,,milk,vegan,dairy,,made up"
        #expect(Self.read(row).report == "2:44+5 bad-cell a food with milk is not vegan")
    }

    @Test("energy that does not go with the macronutrients is a warning, whether fibre counts as carbohydrate or not")
    func energy() {
        #expect(Self.read(Self.row("kcal", "370")).report.isEmpty)
        let (foods, report) = Self.read(Self.row("kcal", "500"))
        #expect(foods.count == 1)
        #expect(
            report.hasPrefix(
                "2:7+3 warning energy-mismatch 500 kcal do not go with the macronutrients, which give about 371 kcal"))
        // 4·13 + 9·7 + 2·10 + 4·49 = 331 if fibre is part of the 59 g, 371 if it is not; a fifth off either is too
        // much.
        #expect(Self.read(Self.row("kcal", "270")).report.contains("about 331 kcal"))
        #expect(Self.read(Self.row("kcal", "300")).report.isEmpty)
    }

    @Test("a head that is not in order says what is wrong with it")
    func heads() {
        #expect(Self.read("").report == "1:1+1 empty-table the table of foods is empty")
        let report = Self.read("name,kcal,kcal,protien_g").report
        #expect(report.contains("1:11+4 duplicate-column the column `kcal` stands here a second time"))
        #expect(report.contains("1:16+9 unknown-column unknown column `protien_g` | did you mean `protein_g`?"))
        #expect(
            report.contains("missing-column the head lacks `protein_g`, `fat_g`, `carbohydrate_g`, `aisle`, `source`"))
    }

    @Test("rows of another length and open quotes are reported, and the other rows are read")
    func rows() {
        let (foods, report) = Self.read(Kitchen.table + "\nOats,1,2\n\"Rice,1")
        #expect(foods.count == 8)
        #expect(report.contains("10:1+4 cell-count this row has 3 cells, the head 17"))
        #expect(report.contains("11:1+1 csv-quote the quote that opens here is never closed"))
        #expect(Self.read(Kitchen.head + "\n\"a\"b,").report.contains("2:4+1 csv-quote text follows a closing quote"))
    }

    @Test("a cell that is not UTF-8 is reported")
    func encoding() {
        var diagnostics: [Diagnostic] = []
        let bytes = Array((Kitchen.head + "\nR").utf8) + [0xFF] + Array("s,,1".utf8)
        _ = FoodTable.read(Source(path: "foods.csv", bytes: bytes), into: &diagnostics)
        #expect(diagnostics.first?.code == "not-utf8")
    }

    @Test("a file with thousands of mistakes is reported in a hundred lines and one")
    func flood() {
        let report = Self.read(Kitchen.head + String(repeating: "\nx", count: 5000)).report
        #expect(report.split(separator: "\n").count == 101)
        #expect(report.contains("too-many-mistakes 4900 more mistakes in this file are not shown"))
    }
}
