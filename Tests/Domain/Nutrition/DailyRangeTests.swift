import Quantities
import Testing

@testable import Nutrition

@Suite("What a day comes to")
struct DailyRangeTests {
    static var woman: Eater {
        var eater = Eater()
        eater.mass = Mass(grams: 65_400)
        eater.height_mm = 1680
        eater.age = 34
        eater.sex = .female
        return eater
    }

    static func range(_ kind: DailyRange.Kind, _ eater: Eater) -> Result<DailyRange, TargetRefusal>? {
        DailyRange.all(for: eater).first { $0.kind == kind }?.result
    }

    @Test("resting energy by Mifflin and St Jeor")
    func resting() throws {
        // 10 · 65.4 + 6.25 · 168 − 5 · 34 − 161 = 654 + 1050 − 170 − 161 = 1373, by hand.
        #expect(try RestingFormula.mifflin.energy(of: Self.woman) == 1373)
        var man = Self.woman
        man.sex = .male
        man.mass = Mass(grams: 80_000)
        man.height_mm = 1800
        man.age = 30
        // 800 + 1125 − 150 + 5.
        #expect(try RestingFormula.mifflin.energy(of: man) == 1780)
        man.activity = .moderate
        // 1780 · 1.70 = 3026, · 1.99 = 3542.2; to the ten.
        #expect(try Self.range(.totalEnergy, man)?.get().range == 3030...3540)
    }

    @Test("protein by body mass, fat and carbohydrate by energy, water by sex")
    func others() throws {
        // 65.4 · 1.4 = 91.56, · 2.0 = 130.8.
        let protein = try #require(try Self.range(.protein, Self.woman)?.get())
        #expect(protein.range == 92...131)
        #expect(protein.text(in: .german) == "92–131\u{A0}g")
        #expect(protein.source == "ISSN 2017")
        #expect(try Self.range(.fat, Self.woman)?.get().text(in: .english) == "20–35\u{A0}% of energy")
        #expect(try Self.range(.water, Self.woman)?.get().text(in: .german) == "2,0\u{A0}l")
    }

    @Test(
        "refuses where a formula does not hold, and says so",
        arguments: [
            ("pregnant", [DailyRange.Kind.restingEnergy, .totalEnergy, .protein, .fat, .carbohydrate, .water]),
            ("kidney", [.protein, .water]), ("heart", [.water]), ("minor", [.protein]), ("diabetes", [.carbohydrate]),
        ])
    func flags(flag: String, kinds: [DailyRange.Kind]) {
        var eater = Self.woman
        eater.flags = [flag]
        for kind in kinds {
            let refused = Self.range(kind, eater)
            guard case .failure(.flagged)? = refused else {
                Issue.record("\(kind) is given with the flag \(flag)")
                continue
            }
        }
        #expect(TargetRefusal.flagged(flag).text(in: .german) == "bitte ärztlich oder in der Ernährungsberatung klären")
    }

    @Test("refuses what is not known, and ages that the formula was not made for")
    func unknown() {
        #expect(Self.range(.restingEnergy, Eater()) == .failure(.unknown(.mass)))
        #expect(Self.range(.totalEnergy, Self.woman) == .failure(.unknown(.activity)))
        var eater = Self.woman
        eater.age = 79
        #expect(Self.range(.restingEnergy, eater) == .failure(.age(19...78)))
        eater.age = 17
        #expect(Self.range(.protein, eater) == .failure(.flagged("minor")))
        eater.age = 30
        eater.sex = nil
        #expect(Self.range(.water, eater) == .failure(.unknown(.sex)))
    }

    @Test("absurd bodies trap nothing", arguments: [Int.min, -1, 0, Int.max])
    func absurd(value: Int) {
        var eater = Self.woman
        eater.mass = Mass(grams: value)
        eater.height_mm = value
        #expect(DailyRange.all(for: eater).count == DailyRange.Kind.allCases.count)
    }
}
