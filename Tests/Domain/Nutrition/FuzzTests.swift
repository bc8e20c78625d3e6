import Diagnostics
import Testing
import Trials

@testable import Nutrition

@Suite("Parsers under hostile bytes")
struct FuzzTests {
    /// Cuts, doubles, swaps and overwrites a text, so that most of it stays near what a parser expects.
    static func mutated(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        let shards = [
            "½", "×", "1/0", "999999 kg", "((", ",,", "\"", "\r\n", "---\n", "if :", "0x", "–", "+ +", "\u{0}",
            "9999999999",
        ]
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0 where place < bytes.count: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2:
                bytes.insert(
                    contentsOf: Array(shards[Int.random(in: 0..<shards.count, using: &random)].utf8), at: place)
            case 3:
                let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            default:
                bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...12, using: &random)))
            }
        }
        return bytes
    }

    /// That every place lies in the file.
    static func check(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) {
        let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
        for place in diagnostics.compactMap(\.place) {
            #expect(place.line >= 1 && place.line <= lines && place.column >= 1 && place.length >= 1)
        }
    }

    @Test("the table of foods")
    func foods() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let bytes = Self.mutated(Kitchen.table, &random)
            var diagnostics: [Diagnostic] = []
            let table = FoodTable(FoodTable.read(Source(path: "f.csv", bytes: bytes), into: &diagnostics))
            Self.check(diagnostics + table.duplicates, bytes)
        }
    }

    @Test("recipes")
    func recipes() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<3000 {
            let bytes = Self.mutated(Kitchen.chilli, &random)
            var diagnostics: [Diagnostic] = []
            let recipe = Recipe.parse(
                Source(path: "r.md", bytes: bytes), name: "r", foods: Kitchen.foods, into: &diagnostics)
            #expect((recipe == nil) == diagnostics.hasErrors)
            Self.check(diagnostics, bytes)
        }
    }

    @Test("menus, and the lists of those that can be read")
    func menus() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<3000 {
            let bytes = Self.mutated(MenuTests.week, &random)
            var diagnostics: [Diagnostic] = []
            let menu = Menu.parse(
                Source(path: "m.md", bytes: bytes), name: "m", recipes: Kitchen.recipes, foods: Kitchen.foods,
                into: &diagnostics)
            #expect((menu == nil) == diagnostics.hasErrors)
            Self.check(diagnostics, bytes)
            if let menu {
                Self.check(menu.adapted(to: ["vegan", "nuts", "legumes"]).problems, bytes)
                let list = ShoppingList(menu, people_milli: Int.random(in: -5 ... .max, using: &random))
                _ = Basket(list, pantry: Pantry(["Skyr": 500])).aisles().map {
                    $0.lines.map { $0.quantity(in: .german) + $0.packs(in: .german) }
                }
            }
        }
    }

    @Test("pure noise")
    func noise() {
        var random = SeededGenerator(seed: 10)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
            let source = Source(path: "noise", bytes: bytes)
            var diagnostics: [Diagnostic] = []
            _ = FoodTable.read(source, into: &diagnostics)
            _ = Recipe.parse(source, name: "n", foods: Kitchen.foods, into: &diagnostics)
            _ = Menu.parse(source, name: "n", recipes: Kitchen.recipes, foods: Kitchen.foods, into: &diagnostics)
            Self.check(diagnostics, bytes)
        }
    }

    @Test("long lines and many of them take no more than moments", .timeLimit(.minutes(1)))
    func size() {
        var diagnostics: [Diagnostic] = []
        let commas = "---\ntitle: X\nserves: 1\n---\n- 1 " + String(repeating: "a,", count: 100_000)
        let lines = "---\ntitle: X\nserves: 1\n---\n" + String(repeating: "- 1 b\n", count: 50_000)
        for text in [commas, lines] {
            _ = Recipe.parse(Source(path: "r.md", text: text), name: "r", foods: Kitchen.foods, into: &diagnostics)
        }
        let meals = "---\ntitle: X\n---\n## Every day\n" + String(repeating: "- A: 1 b + 2 c\n", count: 20_000)
        let pluses = "---\ntitle: X\n---\n## Mon\n- A: " + String(repeating: "1 x + ", count: 50_000)
        let times = "---\ntitle: X\n---\n## Mon\n- A: " + String(repeating: "a x ", count: 50_000)
        for text in [meals, pluses, times] {
            _ = Menu.parse(
                Source(path: "m.md", text: text), name: "m", recipes: [], foods: Kitchen.foods, into: &diagnostics)
        }
        #expect(diagnostics.count < 600)
    }
}
