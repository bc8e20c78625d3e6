import Diagnostics
import Quantities
import Testing

@testable import Nutrition

@Suite("Clients' menus")
struct ClientMenuTests {
    static let template = """
        ---
        title: Base week
        target: 2000 kcal; protein at least 1.6 g/kg
        ---
        ## Mon, Tue

        - Breakfast 07:30: Night porridge × 1
        - Lunch 13:00: Lentil chilli × 1.25
          - if vegan: 200 g Almonds
        - Snack 10:30: 30 g Almonds
          - if nuts: 150 g Skyr
        - Snack 16:30: 150 g Skyr + 1 onion

        ## Wed–Sun

        - Dinner 19:00: Lentil chilli × 1.5 + 100 g Chicken breast

        """

    static let base: Menu = {
        var diagnostics: [Diagnostic] = []
        let menu = Menu.parse(
            Source(path: "base.md", text: template), name: "base", cookbook: cookbook, into: &diagnostics)
        precondition(diagnostics.isEmpty)
        return menu ?? Menu(name: "base", source: Source(path: "", bytes: []))
    }()

    static let cookbook = Cookbook(Kitchen.recipes, Kitchen.foods)

    /// A client's menu on the base with some lines.
    static func read(_ lines: String, front: String = "") -> (menu: ClientMenu?, report: String) {
        let text = "---\nuses: base\nstart: 2026-12-01\n\(front)---\n\(lines)"
        return parse(text)
    }

    static func parse(_ text: String) -> (menu: ClientMenu?, report: String) {
        var diagnostics: [Diagnostic] = []
        let menu = ClientMenu.parse(
            Source(path: "menu of ana-r", text: text), templates: ["base": base], cookbook: cookbook, into: &diagnostics
        )
        return (menu, Kitchen.brief(diagnostics))
    }

    /// What a day has, a line for each meal.
    private func day(_ weekday: Weekday, _ lines: String) throws -> String {
        let (read, report) = Self.read(lines)
        #expect(report == "")
        let day = try #require(read?.menu.day(weekday))
        return day.meals.map { meal in
            "\(meal.name) \(meal.time ?? "–"): " + meal.dishes.map { $0.text(in: .english) }.joined(separator: " + ")
        }.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    @Test("without differences it is the template, for one")
    func plain() throws {
        let (read, report) = Self.read("")
        #expect(report == "")
        let menu = try #require(read)
        #expect(menu.menu.days == Self.base.days)
        #expect(menu.people_milli == 1000 && menu.start.iso == "2026-12-01" && menu.target == nil)
    }

    @Test("people and a target of her own")
    func keys() throws {
        let (read, report) = Self.read("", front: "people: 2.5\ntarget: 1800 kcal; fat 25–35 %\n")
        #expect(report == "")
        let menu = try #require(read)
        #expect(menu.people_milli == 2500)
        #expect(menu.menu.target.goals.count == 2)
        #expect(menu.menu.targetPlace.map { "\($0.file):\($0.line)" } == "menu of ana-r:5")
    }

    // MARK: Swaps

    @Test("a swap everywhere keeps the servings")
    func swapEverywhere() throws {
        let line = "- swap: Lentil chilli -> Night porridge"
        #expect(try day(.monday, line).contains("Lunch 13:00: Night porridge × 1.25"))
        #expect(try day(.sunday, line) == "Dinner 19:00: Night porridge × 1.5 + 100 g Chicken breast")
    }

    @Test("a swap with servings, on one day and in one meal")
    func swapThere() throws {
        let line = "- swap on Sat Dinner: Lentil chilli -> Night porridge × 2 + 1 onion"
        #expect(try day(.saturday, line) == "Dinner 19:00: Night porridge × 2 + 1 Onion + 100 g Chicken breast")
        #expect(try day(.sunday, line) == "Dinner 19:00: Lentil chilli × 1.5 + 100 g Chicken breast")
    }

    @Test("a swap of foods keeps the amount, by weight or by the same measure")
    func swapFoods() throws {
        let (read, report) = Self.read("- swap: Chicken breast -> Skyr")
        #expect(report == "")
        let dish = try #require(read?.menu.day(.friday)?.meals[0].dishes[1])
        #expect(dish.text(in: .english) == "100\u{A0}g Skyr")
        #expect(dish.nutrients[.energy] == 61_000)
        #expect(
            Self.read("- swap: Onion -> Milk").report
                == "5:18+4 no-quantity nothing says how much of `Milk` stands for 1 Onion")
        #expect(
            Self.read("- swap: Lentil chilli -> Milk").report == "5:26+4 no-quantity there is no quantity of `Milk`")
    }

    @Test(
        "of a meal that is swapped the alternatives go that say nothing of the dish; the dish is swapped in the others")
    func swapAlternatives() throws {
        let (read, report) = Self.read("- swap: Almonds -> Chicken breast")
        #expect(report == "")
        let monday = try #require(read?.menu.day(.monday))
        #expect(
            monday.meals[1].alternatives.map { $0.dishes.map { $0.text(in: .english) } } == [
                ["200\u{A0}g Chicken breast"]
            ])
        #expect(monday.meals[2].alternatives.isEmpty)
    }

    @Test("a swap that brings an allergen back is told at the swap's line, once")
    func allergen() throws {
        let (read, report) = Self.read("- note to Mon: Calm.\n- swap: Skyr -> Almonds")
        #expect(report == "")
        let (_, problems) = try #require(read).menu.adapted(to: ["nuts"])
        #expect(
            Kitchen.brief(problems) == """
                7:3+35 menu-unfit `Breakfast` has `Almonds`, which the flag `nuts` rules out | add `- if nuts: …` under the meal
                6:17+7 menu-unfit `Snack` has `Almonds`, which the flag `nuts` rules out
                """)
        #expect(problems.map { $0.place?.file } == ["base.md", "menu of ana-r"])
    }

    @Test("lines are worked in from top to bottom")
    func order() throws {
        let lines = "- swap: Lentil chilli -> Night porridge × 2\n- swap on Sun: Night porridge -> 100 g Skyr"
        #expect(try day(.sunday, lines) == "Dinner 19:00: 100 g Skyr + 100 g Chicken breast")
        #expect(try day(.friday, lines) == "Dinner 19:00: Night porridge × 2 + 100 g Chicken breast")
    }

    // MARK: Meals

    @Test("a meal is added at its place by time, with what stands below it")
    func addMeal() throws {
        let lines = "- add to Sat, Sun: Lunch 12:30: 250 g Skyr\n  - if dairy: 2 onions\n  - note: Outside."
        let (read, report) = Self.read(lines)
        #expect(report == "")
        let saturday = try #require(read?.menu.day(.saturday))
        #expect(saturday.meals.map(\.name) == ["Lunch", "Dinner"])
        #expect(saturday.meals[0].alternatives.map(\.flag) == ["dairy"])
        #expect(saturday.meals[0].notes == ["Outside."])
        #expect(try day(.monday, "- add to Mon: Late: 5 g Skyr").hasSuffix("\nLate –: 5 g Skyr"))
    }

    @Test("a dish is added to a meal, and to its alternatives")
    func addDish() throws {
        let (read, report) = Self.read("- add to Mon Snack 10:30: 1 onion")
        #expect(report == "")
        let snack = try #require(read?.menu.day(.monday)?.meals[2])
        #expect(snack.dishes.count == 2 && snack.alternatives[0].dishes.count == 2)
        #expect(read?.menu.day(.tuesday)?.meals[2].dishes.count == 1)
    }

    @Test("a meal is removed, and a dish of a meal")
    func remove() throws {
        #expect(
            try day(.tuesday, "- remove from Tue: Snack 16:30\n- remove from Tue: Frühstück") == """
                Lunch 13:00: Lentil chilli × 1.25
                Snack 10:30: 30 g Almonds
                """)
        #expect(try day(.monday, "- remove from Mon Snack 16:30: Skyr").hasSuffix("Snack 16:30: 1 Onion"))
    }

    @Test("a meal is set, whatever it was")
    func set() throws {
        let (read, report) = Self.read("- set Mon Lunch: 100 g Chicken breast\n  - if vegetarian: 200 g Skyr")
        #expect(report == "")
        let lunch = try #require(read?.menu.day(.monday)?.meals[1])
        #expect(lunch.dishes.map { $0.text(in: .english) } == ["100\u{A0}g Chicken breast"])
        #expect(lunch.alternatives.map(\.flag) == ["vegetarian"])
        #expect(lunch.time == "13:00")
    }

    @Test("notes to a day and to a meal")
    func notes() throws {
        let (read, report) = Self.read(
            "- note to Mon: Cook twice\n  as much.\n- note to Mon–Tue Lunch: Calm: sit down.")
        #expect(report == "")
        #expect(read?.menu.day(.monday)?.prose == ["Cook twice as much."])
        #expect(read?.menu.day(.tuesday)?.meals[1].notes == ["Calm: sit down."])
    }

    // MARK: Scaling

    @Test(
        "a share of the menu: servings to a twentieth, grams to one below 50 and to five from there, pieces to halves",
        arguments: [
            ("115%", "Night porridge × 1.15", "Lentil chilli × 1.45", "35 g Almonds", "175 g Skyr + 1 Onion"),
            ("80%", "Night porridge × 0.8", "Lentil chilli × 1", "24 g Almonds", "120 g Skyr + 1 Onion"),
            ("150%", "Night porridge × 1.5", "Lentil chilli × 1.9", "45 g Almonds", "225 g Skyr + 1 ½ Onion"),
            ("62.5%", "Night porridge × 0.65", "Lentil chilli × 0.8", "19 g Almonds", "95 g Skyr + ½ Onion"),
        ])
    func scale(share: String, porridge: String, chilli: String, almonds: String, skyr: String) throws {
        #expect(
            try day(.monday, "- scale: \(share)") == """
                Breakfast 07:30: \(porridge)
                Lunch 13:00: \(chilli)
                Snack 10:30: \(almonds)
                Snack 16:30: \(skyr)
                """)
    }

    @Test("a share comes first wherever it stands, so other amounts are as written; each meal has one")
    func scaleFirst() throws {
        let lines =
            "- add to Sun: Lunch 12:00: 200 g Skyr\n- swap on Sun: Chicken breast -> Skyr\n- scale on Sat, Sun: 150%"
        #expect(
            try day(.sunday, lines) == "Lunch 12:00: 200 g Skyr\nDinner 19:00: Lentil chilli × 2.25 + 150 g Skyr")
        #expect(try day(.friday, lines) == "Dinner 19:00: Lentil chilli × 1.5 + 100 g Chicken breast")
        #expect(
            Self.read("- scale: 110%\n- scale on Sun: 120%").report
                == "6:3+18 menu-wording Sunday `Dinner` is scaled already")
    }

    @Test("a scaled food weighs what its amount says")
    func scaledMass() throws {
        let (read, _) = Self.read("- scale: 150%")
        let dishes = try #require(read?.menu.day(.monday)?.meals[3].dishes)
        #expect(dishes.map { $0.nutrients[.energy] } == [225 * 610, 135 * 400])
    }

    // MARK: Mistakes

    @Test("every mistake is told where it stands, with what was meant")
    func mistakes() {
        let lines = """
            Some prose.

            - swop: Skyr -> Almonds
            - swap: Skyr
            - swap: Skyyr -> Almonds
            - swap: Skyr -> Skyr
            - swap Mon: Skyr -> Almonds
            - add: Snack: 5 g Skyr
            - add to Mon: 5 g Skyr
            - set Mon: 5 g Skyr
            - scale: 100%
            - scale: 30 g
            - remove from Mon, Mon: Lunch
              - note: no
            - note to Mon:
            - swap: Skyr -> Almonds
              - note: no
            - note to Tue Lunch 25:00: Hm
            - set Mon Lunch: Skyr
            """
        #expect(
            Self.read(lines).report == """
                5:1+11 menu-wording this means nothing in a client's menu | a menu with days of its own has `title:` and no `uses:`
                7:3+21 menu-wording unknown difference | did you mean `swap`?
                8:9+4 menu-wording `Skyr` does not say by what
                9:9+5 unknown-dish `Skyyr` is neither a recipe nor a food | did you mean `Skyr`?
                10:3+18 menu-wording `Skyr` stays what it is
                11:8+3 menu-wording `Mon` does not fit here
                12:3+20 menu-wording the day is missing
                13:15+8 menu-wording this does not say which meal it is, or what is eaten
                14:7+3 menu-wording the meal is missing
                15:10+4 menu-wording this is not a share of the menu
                16:10+4 menu-wording this is not a share of the menu
                17:15+8 menu-wording a day stands here twice
                19:3+12 menu-wording there is nothing after the colon
                21:5+8 menu-wording nothing stands below this difference
                22:15+11 menu-wording `25:00` is not a time
                23:18+4 no-quantity there is no quantity of `Skyr`
                """)
    }

    @Test("a difference that changes nothing is a mistake that says what there is")
    func notThere() {
        let lines = """
            - swap: Milk -> 5 g Skyr
            - swap on Wed: Night porridge -> 5 g Skyr
            - remove from Wed: Snack
            - remove from Mon: Snack
            - remove from Mon: Almonds
            - add to Wed Snack: 5 g Skyr
            - note to Brunch: Hm
            - remove from Wed Dinner: Skyr
            - swap: Lentil chilli -> 100 g Skyr
            - swap: Lentil chilli -> 100 g Milk
            - add to Mon: Lunch 13:00: 5 g Skyr
            """
        #expect(
            Self.read(lines).report == """
                5:9+4 not-in-menu `Milk` is not in the menu | there are Night porridge, Lentil chilli, Almonds, Skyr, Onion, Chicken breast
                6:16+14 not-in-menu Wed has no `Night porridge` | it is eaten on Mon, Tue
                7:20+5 not-in-menu Wednesday has no meal `Snack`
                8:20+5 not-in-menu Monday has several meals called `Snack` | they are at 10:30 and 16:30
                9:20+7 not-in-menu Monday has no meal `Almonds` | `Almonds` is a dish of `Lunch`: name the meal before the colon
                10:10+9 not-in-menu Wednesday has no meal `Snack`
                11:11+6 not-in-menu no day has a meal `Brunch` | did you mean `Lunch`?
                12:27+4 not-in-menu Wed Dinner has no `Skyr` | it is eaten on Mon, Tue
                14:9+13 not-in-menu `Lentil chilli` is not in the menu | there are Night porridge, Skyr, Almonds, Onion, Chicken breast
                15:15+11 menu-wording Monday has a meal `Lunch 13:00` already | `set Mon Lunch 13:00: …` changes it, `add to Mon Lunch 13:00: …` adds a dish to it
                """)
    }

    @Test("the front matter's mistakes")
    func frontMistakes() {
        #expect(
            Self.read("", front: "people: many\ntarget: 20 kcal\npeaple: 2\n").report == """
                4:9+4 bad-value `many` is not a number of people
                5:9+7 bad-target `20 kcal` is out of bounds
                6:1+6 unknown-key unknown key `peaple` | did you mean `people`?
                """)
        #expect(
            Self.parse("---\nuses: bsae\nstart: 2026-12-01\n---\n").report
                == "2:7+4 unknown-menu there is no menu `bsae` | did you mean `base`?")
        #expect(
            Self.parse("---\nstart: 2026-12-01\n---\n").report
                == "2:1+1 missing-key the menu does not say what it stands on")
        #expect(
            Self.parse("---\nuses: base\n---\n").report == "2:1+1 missing-key the key `start` is missing")
    }

    // MARK: Its own

    @Test("a menu for one client alone has whole days")
    func bespoke() throws {
        let text = """
            ---
            title: For Mia
            start: 2026-12-01
            people: 2
            target: 1900 kcal
            ---
            ## Every day

            - Lunch: Lentil chilli × 2

            """
        let (read, report) = Self.parse(text)
        #expect(report == "")
        let menu = try #require(read)
        #expect(menu.isBespoke && menu.menu.title == "For Mia" && menu.people_milli == 2000)
        #expect(menu.menu.days.count == 7 && menu.menu.target.goals.count == 1)
        #expect(ClientMenuPrinter.text(menu) == text)
    }

    @Test("the words of a translation, with the same differences")
    func words() throws {
        let german = Self.template.replacing("title: Base week", with: "title: Grundwoche")
            .replacing("Breakfast", with: "Morgens").replacing("Mon, Tue", with: "Mo, Di")
            .replacing("Night porridge", with: "Night porridge")
        var diagnostics: [Diagnostic] = []
        let translation = try #require(
            Menu.parse(
                Source(path: "base.de.md", text: german), name: "base", cookbook: Self.cookbook, into: &diagnostics))
        #expect(Self.base.mistake(in: translation) == nil)
        let read = Self.read("- set Mon Breakfast: 100 g Skyr\n- note to Mon: Ruhig.").menu
        let worded = try #require(read).worded(by: translation).menu
        #expect(worded.title(in: .german) == "Grundwoche")
        let monday = try #require(worded.day(.monday))
        #expect(monday.meals[0].title(in: .german) == "Morgens")
        #expect(monday.meals[0].dishes.map { $0.text(in: .german) } == ["100\u{A0}g Skyr"])
        #expect(monday.meals[1].title(in: .german) == "Mittagessen")
        #expect(monday.prose == ["Ruhig."])
    }

    @Test("a translation that is another menu is told where they part")
    func otherWords() throws {
        func mistake(_ old: String, _ new: String) throws -> String {
            var diagnostics: [Diagnostic] = []
            let other = try #require(
                Menu.parse(
                    Source(path: "base.de.md", text: Self.template.replacing(old, with: new)), name: "base",
                    cookbook: Self.cookbook, into: &diagnostics))
            return Kitchen.brief(Self.base.mistake(in: other).map { [$0] } ?? [])
        }
        #expect(try mistake("1.25", "1.5") == "8:3+32 other-menu this meal says something else than in base.md")
        #expect(try mistake("- Snack 16:30: 150 g Skyr + 1 onion\n", "").contains("3 meals, not 4, other than in"))
        #expect(try mistake("2000", "2100").contains("`target` says something else than in base.md"))
        #expect(try mistake("30 g Almonds", "30 g Mandeln") == "")
    }
}
