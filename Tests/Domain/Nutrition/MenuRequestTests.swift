import Diagnostics
import Quantities
import Testing
import Trials

@testable import Nutrition

@Suite("What a draft is asked for, in words")
struct MenuRequestTests {
    @Test("times", arguments: [("30 min", 30), ("45", 45), ("1 h", 60), ("20min", 20), ("24 h", 1440)])
    func minutes(text: String, minutes: Int) { #expect(MenuRequest.minutes(text) == minutes) }

    @Test("what is no time", arguments: ["", "soon", "0", "-5", "1.5 h", "25 h", "99999999999999999999", "30 s", "٣٠"])
    func noMinutes(text: String) { #expect(MenuRequest.minutes(text) == nil) }

    @Test(
        "body mass",
        arguments: [("75kg", 75_000), ("75.5", 75_500), ("165 lb", 74_843), ("20 kg", 20_000), ("400", 400_000)])
    func mass(text: String, grams: Int) { #expect(MenuRequest.mass(text)?.grams == grams) }

    @Test("what is no body mass", arguments: ["", "kg", "19.9", "401 kg", "75 st", "1e3", "nan", "7,5", "99999999"])
    func noMass(text: String) { #expect(MenuRequest.mass(text) == nil) }

    @Test("names with commas in them are one name where there is such a thing")
    func names() {
        let known = ["Red lentils, dry", "Rice", "Rice, dry"]
        let (found, unknown) = MenuRequest.names("Rice, Red lentils, dry,  Rice, dry ,, salt") { name in
            known.first { $0.lowercased() == name.lowercased() }
        }
        #expect(found == ["Rice", "Red lentils, dry", "Rice, dry"])
        #expect(unknown == ["salt"])
        #expect(MenuRequest.names("") { $0 }.values.isEmpty)
    }

    @Test("days, each once and Monday first")
    func weekdays() throws {
        #expect(try MenuRequest.weekdays("Sun,Wed,Sun") == [.wednesday, .sunday])
        #expect(try MenuRequest.weekdays("Mo, Do") == [.monday, .thursday])
        #expect(throws: Diagnostic.self) { try MenuRequest.weekdays("Someday") }
        #expect(throws: Diagnostic.self) { try MenuRequest.weekdays("") }
    }

    @Test("words for flags that are no matter of rules")
    func professional() {
        #expect(MenuRequest.refusal(for: "Eating disorder")?.code == "no-draft")
        #expect(MenuRequest.refusal(for: "kidney") != nil)
        #expect(MenuRequest.refusal(for: "kidney beans") == nil)
    }

    @Test("spoiled words never trap", arguments: 0..<200)
    func fuzz(seed: UInt64) {
        var mutator = Mutator(seed: seed, spice: ["kcal", "g/kg", "%", "–", ";", ",", "at least", "0", "."])
        let texts = [
            "2100 kcal; protein 1.8 g/kg; fat 25–35 %", "75.5 kg", "1 h 30 min", "Sun,Wed–Fri", "nuts,Red lentils, dry",
        ]
        for text in texts {
            let spoiled = String(decoding: mutator.spoiled(Array(text.utf8)), as: UTF8.self)
            if let target = try? MenuTarget(reading: spoiled) {
                #expect((try? MenuTarget(reading: target.text)) == target, "\(spoiled) → \(target.text)")
            }
            _ = MenuRequest.mass(spoiled)
            _ = MenuRequest.minutes(spoiled)
            _ = try? MenuRequest.weekdays(spoiled)
            _ = MenuRequest.names(spoiled) { Avoidance($0, recipes: DraftKitchen.recipes, foods: DraftKitchen.foods) }
        }
    }
}
