import Diagnostics
import Quantities
import Testing
import Trials

@testable import Nutrition

@Suite("Menus in the common form")
struct MenuPrinterTests {
    private func template(_ text: String) -> Menu? {
        var ignored: [Diagnostic] = []
        return Menu.parse(
            Source(path: "week.md", text: text), name: "week", cookbook: ClientMenuTests.cookbook, into: &ignored)
    }

    @Test("signs, spaces, times, servings and days become one; words, names and comments stay")
    func form() throws {
        let text = """
            ---
            title:   Week   # mine
            ---
            Cook once,
              eat twice.
            <!-- before the days -->

            ## Wed - Fri, Monday
            Training.
            - Breakfast 7:30:  Night porridge
            <!-- why
                 so -->
            *   Lunch: linsenchili x 1 1/2 + 150g   Skyr
               - if legumes:2 onions , diced
               - note:  Freezes
                 well.
            ## Di, Samstag,Sonntag
            - Dinner:
              - Lentil chilli *2
              - 1 fillet Chicken breast
            <!-- end -->
            """
        let menu = try #require(template(text))
        #expect(
            MenuPrinter.text(menu) == """
                ---
                title:   Week   # mine
                ---
                Cook once,
                eat twice.

                <!-- before the days -->

                ## Mon, Wed–Fri

                Training.

                - Breakfast 07:30: Night porridge × 1
                <!-- why
                     so -->
                - Lunch: linsenchili × 1.5 + 150 g Skyr
                  - if legumes: 2 onions , diced
                  - note: Freezes well.

                ## Di, Sa, So

                - Dinner:
                  - Lentil chilli × 2
                  - 1 fillet Chicken breast

                <!-- end -->

                """)
    }

    @Test(
        "the sample's days",
        arguments: [
            ("Every day", "Every day"), ("weekdays", "Mon–Fri"), ("Wochenende", "Sa, So"),
            ("Täglich", "Jeden Tag"), ("Sat–Mon", "Mon, Sat, Sun"), ("Mo-Do", "Mo–Do"), ("Sonntag", "So"),
        ])
    func days(written: String, printed: String) {
        let days = WeekdayReader.read(written).days
        #expect(WeekdayReader.text(days, in: WeekdayReader.language(written)) == printed)
    }

    @Test("whatever is written is read as the same menu, and written the same again")
    func templates() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let text = RandomMenu.template(using: &random)
            let menu = try #require(template(text), "\(text)")
            let printed = MenuPrinter.text(menu)
            let again = try #require(template(printed), "\(printed)")
            let isSame = again == menu
            #expect(isSame, "\(text)\n\(printed)")
            #expect(MenuPrinter.text(again) == printed)
        }
    }

    @Test("clients' menus as well")
    func clients() throws {
        var random = SeededGenerator(seed: 12)
        var read = 0
        for _ in 0..<1500 {
            let text = RandomMenu.client(using: &random)
            guard let menu = ClientMenuTests.parse(text).menu else { continue }
            read += 1
            let printed = ClientMenuPrinter.text(menu)
            let again = try #require(ClientMenuTests.parse(printed).menu, "\(text)\n\(printed)")
            let isSame = again == menu
            #expect(isSame, "\(text)\n\(printed)")
            #expect(ClientMenuPrinter.text(again) == printed)
        }
        #expect(read > 300, "\(read)")
    }

    @Test("a client's menu in the common form")
    func clientForm() throws {
        let text = """
            ---
            start: 2026-12-01
            people: 2.50
            uses: base
            target: 1800 kcal;protein 1.8 g/kg
            ---

            <!-- for her -->
            -  swap on sat , Sun dinner:linsenchili->night porridge x 1.50 +1   onion
            - add to Sat:Snack 9:30:  leftover Lentil chilli
            - scale on Monday :115 %
            - set tue lunch: 100g Skyr
                - if dairy:  2 onions
            """
        var diagnostics: [Diagnostic] = []
        let read = ClientMenuTests.parse(text.replacing("leftover Lentil chilli", with: "Lentil chilli"))
        #expect(read.report == "")
        let menu = try #require(read.menu)
        #expect(
            ClientMenuPrinter.text(menu) == """
                ---
                uses: base
                start: 2026-12-01
                people: 2.5
                target: 1800 kcal;protein 1.8 g/kg
                ---
                <!-- for her -->
                - swap on Sat, Sun dinner: Lentil chilli → Night porridge × 1.5 + 1 onion
                - add to Sat: Snack 09:30: Lentil chilli × 1
                - scale on Mon: 115%
                - set Tue lunch: 100 g Skyr
                  - if dairy: 2 onions

                """)
        let left = ClientMenu.parse(
            Source(path: "m", text: text), templates: ["base": ClientMenuTests.base],
            cookbook: ClientMenuTests.cookbook,
            into: &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(left?.menu.adapted(to: []).problems.map(\.code) == ["no-leftover"])
    }

    @Test("texts with mistakes of all kinds never trap, and what can be read is written without a change")
    func spoiled() {
        var mutator = Mutator(
            seed: 13,
            spice: [
                "×", "->", "→", "leftover ", "- ", "  - if ", "swap on ", ": ", " + ", "<!--", "-->", "## ", "%",
                "Mon ",
            ])
        let client = """
            ---
            uses: base
            start: 2026-12-01
            people: 2.5
            ---
            - swap on Sat, Sun Dinner: Lentil chilli → Night porridge × 1.5 + 1 onion
            - add to Sat: Snack 09:30: Lentil chilli × 1
              - if dairy: 2 onions
            - scale on Mon: 115%
            <!-- so -->
            - remove from Tue: Lunch
            - remove from Mon Snack 16:30: Skyr
            - note to Mon: Calm.
            """
        for _ in 0..<3000 {
            let bytes = mutator.spoiled(Array(client.utf8))
            let source = Source(path: "menu of ana-r", bytes: bytes)
            var diagnostics: [Diagnostic] = []
            let menu = ClientMenu.parse(
                source, templates: ["base": ClientMenuTests.base], cookbook: ClientMenuTests.cookbook,
                into: &diagnostics)
            #expect((menu == nil) == diagnostics.hasErrors)
            FuzzTests.check(diagnostics, bytes)
            guard let menu else { continue }
            FuzzTests.check(
                menu.menu.adapted(to: ["vegan", "nuts", "dairy"]).problems, Array(repeating: 10, count: 99))
            let printed = ClientMenuPrinter.text(menu)
            let again = ClientMenuTests.parse(printed)
            let isSame = again.menu == menu
            #expect(isSame, "\(String(decoding: bytes, as: UTF8.self))\n\(printed)\n\(again.report)")
        }
        for _ in 0..<3000 {
            let bytes = mutator.spoiled(Array(ClientMenuTests.template.utf8))
            var diagnostics: [Diagnostic] = []
            let menu = Menu.parse(
                Source(path: "week.md", bytes: bytes), name: "week", cookbook: ClientMenuTests.cookbook,
                into: &diagnostics)
            FuzzTests.check(diagnostics, bytes)
            guard let menu else { continue }
            let printed = MenuPrinter.text(menu)
            let isSame = template(printed) == menu
            #expect(isSame, "\(String(decoding: bytes, as: UTF8.self))\n\(printed)")
        }
    }
}

/// Menus made by chance.
enum RandomMenu {
    private static let dishes = [
        "Lentil chilli × 1.25", "linsenchili", "night porridge x 2", "150 g Skyr", "2 onions (180 g), diced",
        "1/2 onion", "200 ml Milk", "1 fillet Chicken breast", "30g Almonds", "Lentil chilli * 0.333",
    ]

    private static func pick<Element>(_ list: [Element], _ random: inout SeededGenerator) -> Element {
        list[Int.random(in: 0..<list.count, using: &random)]
    }

    private static func meal(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(dishes, &random) }.joined(separator: " + ")
    }

    private static func comment(_ random: inout SeededGenerator) -> String {
        pick(["", "", "", "<!-- note -->\n", "\n<!-- one\n  two -->\n\n"], &random)
    }

    static func template(using random: inout SeededGenerator) -> String {
        var text = "---\ntitle: Week\ntarget: 2000 kcal\n---\n" + comment(&random)
        if Bool.random(using: &random) { text += "Words\nof the trainer.\n\n" }
        let headings = pick(
            [["Every day"], ["Mon–Fri", "Sat, Sun"], ["Mo, Mi", "Di, Do–So"], ["Mon", "Tue", "Wed–Sun"]], &random)
        for heading in headings {
            text += "\(comment(&random))## \(heading)\n\n"
            if Bool.random(using: &random) { text += "A day.\n\n" }
            for name in ["Breakfast 07:30", "Lunch", "Snack 9:05"] where Bool.random(using: &random) {
                text += comment(&random)
                if Bool.random(using: &random) {
                    text += "- \(name): \(meal(&random))\n"
                } else {
                    text += "- \(name):\n  - \(meal(&random))\n"
                }
                if Bool.random(using: &random) { text += "  - if nuts: \(meal(&random))\n" }
                if Bool.random(using: &random) { text += "  - note: Calm: breathe.\n" }
            }
            text += "- Dinner 19:00: \(meal(&random))\n"
        }
        return text + comment(&random)
    }

    static func client(using random: inout SeededGenerator) -> String {
        var text = "---\nuses: base\nstart: 2026-12-01\n"
        if Bool.random(using: &random) { text += "people: 2.5\n" }
        if Bool.random(using: &random) { text += "target: fat 20–35 %; 1900 kcal\n" }
        text += "---\n"
        let lines = [
            "swap: Lentil chilli -> \(meal(&random))", "swap on Mon: Skyr -> Milk + \(meal(&random))",
            "swap: Almonds -> Chicken breast", "swap on Wed-Sun Dinner: Lentil chilli -> Night porridge",
            "add to Mon, Wed: Supper 21:15: \(meal(&random))\n  - if dairy: \(meal(&random))\n  - note: So.",
            "add to Mon Lunch: \(meal(&random))", "remove from Tue: Snack 16:30", "remove from Mon Snack 16:30: Skyr",
            "set Breakfast: \(meal(&random))", "set Fri Dinner: \(meal(&random))\n  - if nuts: \(meal(&random))",
            "note to Mon: Start\n  slowly.", "note to Wed Dinner: Twice.", "scale: 87.5%", "scale on Sun: 120 %",
        ]
        for line in lines where Int.random(in: 0..<5, using: &random) == 0 {
            text += comment(&random) + "- \(line)\n"
        }
        return text + comment(&random)
    }
}
