import Quantities
import Testing
import Trials

@testable import Training

/// The formulas on worked examples; the figures in the comments were reckoned by hand.
struct OneRepMaxTests {
    private func kg(_ kilograms: Double) -> Mass { Mass(kilograms, .kilograms) }

    @Test("five repetitions with 100 kg by Epley, Brzycki and Lombardi")
    func formulas() throws {
        // 100 · (1 + 5/30) = 116.667; 3600 / 32 = 112.5; 100 · 5^0.1 = 100 · e^(0.1 · 1.609438) = 117.462
        #expect(OneRepMax.epley(kg(100), reps: 5) == Mass(grams: 116_667))
        #expect(OneRepMax.brzycki(kg(100), reps: 5) == Mass(grams: 112_500))
        #expect(OneRepMax.lombardi(kg(100), reps: 5) == Mass(grams: 117_462))
        let found = try OneRepMax.formulas(kg(100), reps: 5, rpe_tenths: 95).get()
        #expect(found.range == Mass(grams: 112_500)...Mass(grams: 117_462))
        #expect(found.method == .formulas)
    }

    @Test("at ten repetitions the formulas spread: 133.3, 133.3 and 125.9 kg")
    func ten() {
        // 100 · (1 + 10/30) = 3600 / 27 = 133.333; 100 · 10^0.1 = 125.893
        #expect(OneRepMax.epley(kg(100), reps: 10) == Mass(grams: 133_333))
        #expect(OneRepMax.brzycki(kg(100), reps: 10) == Mass(grams: 133_333))
        #expect(OneRepMax.lombardi(kg(100), reps: 10) == Mass(grams: 125_893))
    }

    @Test("a single is what was lifted")
    func single() throws {
        let found = try OneRepMax.formulas(kg(120), reps: 1, rpe_tenths: nil).get()
        #expect(found == OneRepMax(range: kg(120)...kg(120), method: .lifted))
    }

    @Test(
        "the chart, whole and between its values",
        arguments: [(1, 100, 100.0), (5, 80, 81.1), (3, 90, 89.2), (10, 80, 68.0), (5, 85, 82.4), (1, 65, 87.75)])
    func chart(_ reps: Int, _ rpe: Int, _ percent: Double) throws {
        // k = 1, 7, 4, 12; k = 6.5 lies between 83.7 and 81.1; k = 4.5 between 89.2 and 86.3.
        let found = try #require(RPEChart.percent(reps: reps, rpe_tenths: rpe))
        #expect(abs(found - percent) < 1e-9)
    }

    @Test("100 kg for five at RPE 8 are 123.3 kg by the chart")
    func byChart() throws {
        // k = 5 + 10 − 8 = 7, p = 81.1: 100 / 0.811 = 123.305
        let found = try OneRepMax.chart(kg(100), reps: 5, rpe_tenths: 80).get()
        #expect(found.range == Mass(grams: 123_305)...Mass(grams: 123_305))
        #expect(found.method == .chart(version: "RTS 2008"))
    }

    @Test("what the formulas do not hold for is refused, with a reason")
    func refusals() {
        func refusal(_ result: Result<OneRepMax, OneRepMax.Refusal>) -> OneRepMax.Refusal? {
            if case .failure(let reason) = result { reason } else { nil }
        }
        #expect(refusal(OneRepMax.formulas(kg(60), reps: 11, rpe_tenths: 100)) == .tooManyReps(11))
        #expect(refusal(OneRepMax.formulas(kg(60), reps: 5, rpe_tenths: 80)) == .farFromFailure(rpe_tenths: 80))
        #expect(refusal(OneRepMax.formulas(kg(60), reps: 5, rpe_tenths: nil)) == .unrated)
        #expect(refusal(OneRepMax.formulas(kg(0), reps: 5, rpe_tenths: 100)) == .noLoad)
        #expect(refusal(OneRepMax.formulas(kg(60), reps: 0, rpe_tenths: 100)) == .noReps)
        #expect(refusal(OneRepMax.chart(kg(60), reps: 5, rpe_tenths: 60)) == .tooEasy(rpe_tenths: 60))
        #expect(refusal(OneRepMax.chart(kg(60), reps: 11, rpe_tenths: 90)) == .tooManyReps(11))
        #expect(refusal(OneRepMax.chart(kg(60), reps: 10, rpe_tenths: 75)) == .offChart(reps: 10, rpe_tenths: 75))
        #expect(refusal(OneRepMax.chart(kg(60), reps: 5, rpe_tenths: 101)) == .badRating)
        #expect(
            OneRepMax.Refusal.tooManyReps(12).text(in: .english) == "12 repetitions; an estimate holds up to 10")
        #expect(
            OneRepMax.Refusal.tooEasy(rpe_tenths: 60).text(in: .german)
                == "RPE 6 ist leichter, als die Tabelle beginnt, bei 6,5")
    }

    @Test("more repetitions or less reserve are never a weaker lifter, and no number is a trap")
    func monotone() throws {
        for reps in 2...10 {
            for formula in [OneRepMax.epley, OneRepMax.brzycki, OneRepMax.lombardi] {
                #expect(formula(kg(80), reps) > formula(kg(80), reps - 1))
            }
        }
        let absurd = [Int.min, -1, 0, 1, 10, 11, 1000, Int.max]
        for reps in absurd {
            for grams in absurd {
                for rating in absurd {
                    _ = OneRepMax.formulas(Mass(grams: grams), reps: reps, rpe_tenths: rating)
                    _ = OneRepMax.chart(Mass(grams: grams), reps: reps, rpe_tenths: rating)
                    _ = OneRepMax.epley(Mass(grams: grams), reps: reps)
                    _ = OneRepMax.brzycki(Mass(grams: grams), reps: reps)
                    _ = OneRepMax.lombardi(Mass(grams: grams), reps: reps)
                }
            }
        }
    }
}
