import Quantities
import Testing
import Trials

@testable import Training

/// What can be put on a bar, and how it is told.
struct PlatesTests {
    private func kg(_ kilograms: Double) -> Mass { Mass(kilograms, .kilograms) }
    private let plates = Plates.usual(in: .kilograms)

    @Test("a barbell goes in pairs: 20 + 5 + 1.25 per side of 72.5 kg")
    func perSide() throws {
        #expect(plates.rounded(kg(71.9), for: .barbell) == kg(72.5))
        let side = try #require(plates.perSide(kg(72.5)))
        #expect(side.plates_milli == [20_000, 5000, 1250])
        #expect(PlanWording(.english, unit: .kilograms).text(side) == "20 + 5 + 1.25 per side")
        #expect(PlanWording(.german, unit: .kilograms).text(side) == "20 + 5 + 1,25 je Seite")
        let bar = try #require(plates.perSide(kg(20)))
        #expect(PlanWording(.english, unit: .kilograms).text(bar) == "the bar alone")
        #expect(plates.perSide(kg(71)) == nil)
        #expect(plates.perSide(kg(15)) == nil)
    }

    @Test("a load below the bar is the bar, and one above all plates is all plates")
    func bounds() {
        #expect(plates.rounded(kg(8), for: .barbell) == kg(20))
        // 20 + 2 · (5·20 + 15 + 2·10 + 2·5 + 2·2.5 + 1.25)
        #expect(plates.rounded(kg(900), for: .barbell) == kg(322.5))
        #expect(plates.rounded(kg(-5), for: .barbell) == kg(0))
    }

    @Test("the fewest plates are taken, even where the largest does not fit")
    func fewest() {
        let odd = Plates(
            .kilograms, bar_milli: 20_000,
            plates: [Plates.Plate(size_milli: 20_000, count: 2), Plates.Plate(size_milli: 15_000, count: 4)],
            dumbbells_milli: [], kettlebells_milli: [], step_milli: 2500)
        // 30 a side are two of 15; the 20 has nothing to go with.
        #expect(odd.perSide(kg(80))?.plates_milli == [15_000, 15_000])
        // 42.5 kg lie nearest to 20 + 2 · 15; of two as near the heavier.
        #expect(odd.rounded(kg(42.5), for: .barbell) == kg(50))
        #expect(odd.rounded(kg(55), for: .barbell) == kg(60))
    }

    @Test("dumbbells and kettlebells come in sizes, machines in steps")
    func others() {
        #expect(plates.rounded(kg(10.6), for: .dumbbell) == kg(10))
        #expect(plates.rounded(kg(11), for: .dumbbell) == kg(12))
        #expect(plates.rounded(kg(17.9), for: .kettlebell) == kg(16))
        #expect(plates.rounded(kg(17.9), for: .kettlebell, .down) == kg(16))
        #expect(plates.rounded(kg(41), for: .machine) == kg(40))
        #expect(plates.rounded(kg(41), for: .machine, step: kg(5)) == kg(40))
        #expect(plates.rounded(kg(44.9), for: .machine, step: kg(5), .down) == kg(40))
    }

    @Test("a coarser step than the plates leaves out what lies between; a finer one changes nothing")
    func steps() {
        #expect(plates.rounded(kg(62.5), for: .barbell, step: kg(5)) == kg(65))
        #expect(plates.rounded(kg(62.5), for: .barbell, step: kg(1)) == kg(62.5))
        #expect(plates.rounded(kg(62.5), for: .barbell, step: kg(2.5)) == kg(62.5))
    }

    @Test("pounds are pounds: 135 lb are a bar of 45 with a plate of 45 on each side")
    func pounds() throws {
        let plates = Plates.usual(in: .pounds)
        let load = plates.rounded(kg(60), for: .barbell)
        // 60 kg are 132.3 lb.
        #expect(load == Mass(130, .pounds) || load == Mass(135, .pounds))
        #expect(plates.rounded(Mass(134, .pounds), for: .barbell) == Mass(135, .pounds))
        #expect(try #require(plates.perSide(Mass(135, .pounds))).plates_milli == [45_000])
        #expect(plates.rounded(Mass(151, .pounds), for: .machine) == Mass(150, .pounds))
    }

    @Test("rounding is never off the plates, twice is once, and a heavier load is never a lighter one")
    func properties() {
        var random = SeededGenerator(seed: 7)
        for unit in MassUnit.allCases {
            let plates = Plates.usual(in: unit)
            for kind in Exercise.LoadKind.allCases {
                for direction in [Plates.Direction.nearest, .down] {
                    var last = Mass(grams: 0)
                    var wanted = 0
                    while wanted < 250_000 {
                        wanted += Int.random(in: 1...1500, using: &random)
                        let rounded = plates.rounded(Mass(grams: wanted), for: kind, direction)
                        #expect(rounded >= last)
                        #expect(plates.rounded(rounded, for: kind, direction) == rounded)
                        if kind == .barbell { #expect(plates.perSide(rounded) != nil) }
                        last = rounded
                    }
                }
            }
        }
    }

    @Test("absurd masses and sets are no trap")
    func absurd() {
        for grams in [Int.min, -1, 0, 1, Int.max] {
            for kind in Exercise.LoadKind.allCases {
                _ = plates.rounded(Mass(grams: grams), for: kind, step: Mass(grams: grams))
                _ = plates.perSide(Mass(grams: grams))
                _ = WarmUpSet.ramp(to: Mass(grams: grams), with: plates)
            }
        }
        let none = Plates(
            .kilograms, bar_milli: Int.max,
            plates: [Plates.Plate(size_milli: Int.min, count: 4), Plates.Plate(size_milli: 3, count: Int.max)],
            dumbbells_milli: [-1, Int.max], kettlebells_milli: [], step_milli: Int.min)
        _ = none.rounded(kg(60), for: .barbell)
    }

    @Test("the ramp of 100 kg: the bar × 10, 40 × 5, 60 × 3, 80 × 2")
    func ramp() {
        let ramp = WarmUpSet.ramp(to: kg(100), with: plates)
        #expect(
            ramp == [
                WarmUpSet(load: kg(20), reps: 10), WarmUpSet(load: kg(40), reps: 5), WarmUpSet(load: kg(60), reps: 3),
                WarmUpSet(load: kg(80), reps: 2),
            ])
        #expect(
            PlanWording(.english, unit: .kilograms).text(ramp)
                == "20\u{A0}kg × 10, 40\u{A0}kg × 5, 60\u{A0}kg × 3, 80\u{A0}kg × 2")
    }

    @Test("steps on one load are one, and light loads have no ramp")
    func shortRamp() {
        // Of 40 kg: 16 is the bar once more, 24 rounds to 25, 32 to 32.5.
        #expect(WarmUpSet.ramp(to: kg(40), with: plates).map(\.load) == [kg(20), kg(25), kg(32.5)])
        #expect(WarmUpSet.ramp(to: kg(30), with: plates).map(\.load) == [kg(20), kg(25)])
        #expect(WarmUpSet.ramp(to: kg(27.5), with: plates).isEmpty)
    }
}
