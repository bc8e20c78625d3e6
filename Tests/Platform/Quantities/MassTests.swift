import Quantities
import Testing
import Trials

/// Masses.
struct MassTests {
    // The avoirdupois pound is 453.59237 g by definition (international yard and pound agreement, 1959).
    @Test("kilograms and pounds become whole grams, half away from zero")
    func units() {
        #expect(Mass(82.5, .kilograms).grams == 82_500)
        #expect(Mass(1, .pounds).grams == 454)
        #expect(Mass(45, .pounds).grams == 20_412)
        #expect(Mass(0.0005, .kilograms).grams == 1)
        #expect(Mass(-0.0005, .kilograms).grams == -1)
    }

    @Test("a mass is rounded to the step of a bar's plates, half away from zero")
    func rounding() {
        let step = Mass(grams: 2500)
        #expect(
            [81_249, 81_250, 83_749, 83_750].map { Mass(grams: $0).rounded(to: step).grams } == [
                80_000, 82_500, 82_500, 85_000,
            ])
        #expect(Mass(grams: -1250).rounded(to: step).grams == -2500)
        #expect(Mass(grams: 81_249).rounded(to: Mass(grams: 0)).grams == 81_249)
    }

    @Test("masses add up, and are shown with a no-break space")
    func shown() {
        let sum = Mass(80, .kilograms) + Mass(2.5, .kilograms) - Mass(grams: 500)
        #expect(sum.grams == 82_000)
        #expect(Mass(grams: 1) < Mass(grams: 2))
        #expect(Language.english.mass(Mass(82.5, .kilograms), in: .kilograms) == "82.5\u{A0}kg")
        #expect(Language.german.mass(Mass(82.5, .kilograms), in: .pounds) == "181,9\u{A0}lb")
    }

    @Test("any amount of pounds comes back to the tenth")
    func thereAndBack() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<2000 {
            let tenths = Int.random(in: 0...10_000, using: &random)
            let mass = Mass(Double(tenths) / 10, .pounds)
            #expect((mass.amount(in: .pounds) * 10).rounded() == Double(tenths))
        }
    }
}
