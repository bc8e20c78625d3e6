import Diagnostics
import Quantities
import Solving
import Testing
import Trials

@testable import Nutrition

@Suite("Drafting a menu")
struct MenuDraftTests {
    /// Everything that was asked for, found again in the text.
    private func expectKept(_ request: MenuRequest, by draft: MenuDraft, _ note: String = "") throws {
        let menu = try DraftKitchen.menu(draft)
        #expect(menu.days.map(\.weekday) == request.weekdays, "\(note)")
        #expect(MenuPrinter.text(menu) == draft.text, "\(note)")
        let pots = DraftReport(draft.larder, draft.days).cookings.map { pot in
            "\(pot.weekday) \(draft.larder.recipes[pot.recipe].name) \(pot.quarters * 250)"
        }
        let read = menu.cookings.map { "\($0.weekday) \($0.recipe.name) \($0.servings_milli)" }
        #expect(pots.sorted() == read.sorted(), "\(note)")
        var eatings: [String: Int] = [:]
        var cooked: [String: [Weekday]] = [:]
        for (day, drafted) in zip(menu.days, draft.days) {
            #expect(day.meals.count == request.meals, "\(note)")
            let results = request.target.results(for: day.nutrients, bodyMass: request.bodyMass)
            #expect(results.count == request.target.goals.count, "\(note)")
            #expect(request.takesNearest || results.allSatisfy(\.isMet), "\(note) \(results)")
            let foods = day.meals.flatMap(\.dishes).flatMap(\.foods)
            #expect(foods.allSatisfy { food in request.diets.allSatisfy(food.diets.contains) }, "\(note)")
            #expect(!foods.contains { food in request.avoid.contains { $0.rulesOut(food) } }, "\(note)")
            var today: [String] = []
            for (slot, parts) in zip(draft.larder.slots, drafted.meals) {
                for case .recipe(let number, let quarters, let isLeftover) in parts {
                    let recipe = draft.larder.recipes[number]
                    today.append(recipe.name)
                    #expect(recipe.meals.contains(slot.kind) && (2...8).contains(quarters), "\(note)")
                    eatings[recipe.name, default: 0] += 1
                    if !isLeftover {
                        #expect(draft.larder.canCook(recipe, on: day.weekday), "\(note)")
                        cooked[recipe.name, default: []].append(day.weekday)
                    }
                    #expect(
                        eatings[recipe.name, default: 0] <= request.mostEatings(slot.kind), "\(note) \(recipe.name)")
                }
            }
            #expect(Set(today).count == today.count, "\(note): twice on a day")
        }
        for (day, drafted) in zip(menu.days, draft.days) {
            for case .recipe(let number, _, isLeftover: true) in drafted.meals.joined() {
                let recipe = draft.larder.recipes[number]
                let ages = cooked[recipe.name, default: []].map { (day.weekday.rawValue - $0.rawValue + 7) % 7 }
                #expect(ages.contains { (1...max(1, recipe.keeps_days)).contains($0) }, "\(note) \(recipe.name)")
            }
        }
    }

    @Test("a week meets its target every day, of dishes for their meals, cooked once and eaten again")
    func week() throws {
        let request = try DraftKitchen.request("2000 kcal; protein 110 g; fat 20–35 %") { $0.mostRepeats = 3 }
        let draft = try DraftKitchen.draft(request)
        try expectKept(request, by: draft)
        #expect(draft.notes.isEmpty)
        #expect(draft.text.contains("Drafted by rules from this request: target 2000 kcal; protein 110 g; fat 20–35 %"))
        #expect(draft.text.contains("leftover "))
        #expect(draft.text.contains("Cooked once, eaten again: "))
        #expect(draft.days.allSatisfy { $0.produce_g(draft.larder) > 0 })
    }

    @Test("the same request gives the same bytes, whatever the order of recipes and on any thread")
    func same() async throws {
        let request = try DraftKitchen.request("2100 kcal; protein 120 g") { $0.mostRepeats = 3 }
        let text = try DraftKitchen.draft(request).text
        #expect(try DraftKitchen.draft(request, recipes: DraftKitchen.recipes.reversed()).text == text)
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<3 { group.addTask { try DraftKitchen.draft(request).text } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(texts == [text, text, text])
    }

    @Test("requests by chance are kept to the letter, or refused with a reason", arguments: 0..<24)
    func chance(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let energy = Int.random(in: 15...28, using: &chance) * 100
        let protein = Int.random(in: 7...15, using: &chance) * 10
        let targets = [
            "\(energy) kcal; protein \(protein) g", "\(energy)–\(energy + 200) kcal; protein at least \(protein) g",
            "\(energy) kcal; fat 20–35 %; protein 1.\(Int.random(in: 2...8, using: &chance)) g/kg",
            "\(energy) kcal; carbohydrate 50 %; fat at most 40 %", "\(energy) kcal; fibre at least 25 g",
        ]
        let request = try DraftKitchen.request(targets[Int(seed) % targets.count]) { request in
            request.bodyMass = Mass(grams: 70_000)
            request.meals = Int.random(in: 2...6, using: &chance)
            request.days = Int.random(in: 1...7, using: &chance)
            request.mostRepeats = Int.random(in: 2...4, using: &chance)
            if Bool.random(using: &chance) { request.diets = [Bool.random(using: &chance) ? .vegetarian : .vegan] }
            if seed % 3 == 0, let nuts = Avoidance("nuts", recipes: [], foods: DraftKitchen.foods) {
                request.avoid = [nuts]
            }
            if seed % 4 == 0 { request.mostTime_min = 30 }
            if seed % 5 == 0 { request.cookDays = [.sunday, .wednesday] }
        }
        let result = Result { () throws(Mistakes) in try DraftKitchen.draft(request) }
        switch result {
        case .success(let draft): try expectKept(request, by: draft, "seed \(seed)")
        case .failure(let refusal):
            #expect(refusal.diagnostics.allSatisfy { $0.code == "no-draft" && $0.message.hasPrefix("no draft: ") })
            #expect(refusal.diagnostics.allSatisfy { $0.hint != nil }, "\(Kitchen.brief(refusal.diagnostics))")
        }
    }

    @Test("cooking on two days: everything else is left over or quick; the week goes round")
    func cookDays() throws {
        let request = try DraftKitchen.request("2000 kcal; protein at least 80 g") { request in
            request.cookDays = [.wednesday, .sunday]
            request.mostRepeats = 4
        }
        let draft = try DraftKitchen.draft(request)
        try expectKept(request, by: draft)
        #expect(draft.text.contains("Cooked on Wednesday, Sunday; on other days only what is ready in 15 min."))
    }

    @Test("what is liked comes, and where it cannot it is told")
    func liked() throws {
        let request = try DraftKitchen.request("2000 kcal; protein at least 90 g") { request in
            request.liked = [.recipe("salmon-potatoes"), .food("Apple")]
            request.mostRepeats = 3
        }
        let draft = try DraftKitchen.draft(request)
        #expect(draft.text.contains("Salmon on potatoes × "))
        #expect(draft.text.contains("apple") || draft.text.contains("Nut muesli"))
        var vegetarian = request
        vegetarian.diets = [.vegetarian]
        #expect(
            try DraftKitchen.draft(vegetarian).notes == [
                "`Salmon on potatoes` is liked, but it is not vegetarian: `Salmon fillet`"
            ])
    }

    @Test("the nearest menu says where it misses")
    func nearest() throws {
        let request = try DraftKitchen.request("1500 kcal; protein at least 200 g") { request in
            request.takesNearest = true
            request.mostRepeats = 7
            request.days = 2
        }
        let draft = try DraftKitchen.draft(request)
        try expectKept(request, by: draft)
        #expect(draft.notes.count == 2)
        #expect(draft.notes[0].hasPrefix("Monday misses "), "\(draft.notes)")
        #expect(draft.text.contains("(asked for: protein at least 200"))
    }

    @Test("words of avoidance mean allergens, kinds of food, foods or recipes")
    func avoidance() throws {
        func foods(_ word: String) throws -> [String] {
            let avoidance = try #require(
                Avoidance(word, recipes: DraftKitchen.recipes, foods: DraftKitchen.foods), "\(word)")
            return DraftKitchen.foods.all.filter { avoidance.rulesOut($0) }.map(\.name)
        }
        #expect(try foods("nuts") == ["Almonds"])
        #expect(try foods("dairy") == ["Cheddar", "Milk", "Skyr"])
        #expect(try foods("legumes") == ["Black beans, tinned", "Firm tofu", "Red lentils, dry"])
        #expect(try foods("Banane") == ["Banana"])
        #expect(try foods("tomatoes") == ["Tinned tomatoes"])
        #expect(try foods("beef") == ["Lean beef mince"])
        let recipe = try #require(Avoidance("egg rice", recipes: DraftKitchen.recipes, foods: DraftKitchen.foods))
        #expect(DraftKitchen.recipes.filter { recipe.rulesOut($0) }.map(\.name) == ["egg-rice"])
        #expect(Avoidance("plutonium", recipes: [], foods: DraftKitchen.foods) == nil)
        #expect(Avoidance(" ", recipes: [], foods: DraftKitchen.foods) == nil)
        #expect(Avoidance.suggestion(for: "legums", foods: DraftKitchen.foods) == "did you mean `legumes`?")
    }

    @Test("a target is written as it is read")
    func targets() throws {
        let texts = [
            "2100 kcal; protein 1.8 g/kg; fat 25–35 %", "2000–2200 kcal; protein at least 130 g; salt at most 6 g",
            "1850.5 kcal; carbohydrate 47.5 %; fibre at least 30 g",
        ]
        for text in texts { #expect(try MenuTarget(reading: text).text == text) }
    }
}
