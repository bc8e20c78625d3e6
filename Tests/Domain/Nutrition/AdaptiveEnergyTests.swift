import Quantities
import Testing
import Trials

@testable import Nutrition

@Suite("Energy by formulas, goals and logs")
struct AdaptiveEnergyTests {
    static let today = CivilDate(dayNumber: 20_778)

    /// So many days up to today, each with the same energy, but those left out.
    static func intake(_ days: Int, _ kcal: Int, without: Set<Int> = []) -> [CivilDate: Int] {
        Dictionary(
            uniqueKeysWithValues: (0..<days).filter { !without.contains($0) }.map { (today.adding(days: -$0), kcal) })
    }

    static func energy(_ intake: [CivilDate: Int], _ trend_g: Double? = 0) -> Result<AdaptiveEnergy, TargetRefusal> {
        Result { () throws(TargetRefusal) in try AdaptiveEnergy(intake: intake, today: today) { _ in trend_g } }
    }

    @Test("mean intake less what the body stored, or more what it gave")
    func worked() throws {
        // 2200 kcal eaten and 50 g lost a day: 2200 + 0.05 · 7700 = 2585, by hand.
        let losing = try Self.energy(Self.intake(28, 2200), -50).get()
        #expect(losing.energy_kcal == 2585)
        #expect(losing.logged == 28)
        // 30 g gained a day: 3000 − 231.
        #expect(try Self.energy(Self.intake(21, 3000), 30).get().energy_kcal == 2769)
    }

    @Test("looks at the newest 28 days, and asks the trend of the same")
    func window() throws {
        var intake = Self.intake(28, 2000)
        for back in 28..<100 { intake[Self.today.adding(days: -back)] = 9000 }
        var asked = 0
        let energy = try AdaptiveEnergy(intake: intake, today: Self.today) { days in
            asked = days
            return 0
        }
        #expect(energy.energy_kcal == 2000)
        #expect(asked == 28)
        #expect(energy.days == Self.today.adding(days: -27)...Self.today)
    }

    @Test("refuses under three weeks, under four days of five, and without a trend")
    func refusals() {
        #expect(Self.energy([:]) == .failure(.unknown(.intake)))
        #expect(Self.energy(Self.intake(20, 2000)) == .failure(.tooShort(have_days: 20, need_days: 21)))
        let gaps = Set(stride(from: 1, to: 27, by: 4))
        #expect(
            Self.energy(Self.intake(28, 2000, without: gaps))
                == .failure(.tooFewLogged(have_percent: 75, need_percent: 80)))
        #expect(Self.energy(Self.intake(28, 2000), nil) == .failure(.noTrend))
        #expect(Self.energy(Self.intake(28, 2000), .infinity) == .failure(.noTrend))
        #expect((try? Self.energy(Self.intake(28, .max), 0).get()) != nil, "absurd figures trap nothing")
    }

    @Test("energy at rest by three formulas")
    func formulas() throws {
        var woman = DailyRangeTests.woman
        // 447.593 + 9.247 · 65.4 + 3.098 · 168 − 4.330 · 34 = 447.593 + 604.754 + 520.464 − 147.22 = 1425.59.
        #expect(try RestingFormula.harrisBenedict.energy(of: woman) == 1426)
        // 370 + 21.6 · 65.4 · 0.72 = 370 + 1017.1.
        woman.bodyFat_permille = 280
        #expect(try RestingFormula.katchMcArdle.energy(of: woman) == 1387)
        woman.bodyFat_permille = nil
        #expect(throws: TargetRefusal.unknown(.bodyFat)) { try RestingFormula.katchMcArdle.energy(of: woman) }
        woman.sex = .male
        // 88.362 + 13.397 · 65.4 + 4.799 · 168 − 5.677 · 34 = 88.362 + 876.164 + 806.232 − 193.018 = 1577.74.
        #expect(try RestingFormula.harrisBenedict.energy(of: woman) == 1578)
    }

    @Test("a rate takes from the day or adds to it, and says by what")
    func goal() throws {
        var woman = DailyRangeTests.woman
        woman.activity = .light
        // 1373 · 1.40 = 1922, · 1.69 = 2320.
        #expect(try DailyRangeTests.range(.goalEnergy, woman)?.get().range == 1920...2320)
        // Half a percent of 65.4 kg is 327 g a week, 327 · 7.7 / 7 = 359 kcal a day; not under the energy at rest, 1373.
        woman.rate_permille = -5
        let losing = try #require(try DailyRangeTests.range(.goalEnergy, woman)?.get())
        #expect(losing.range == 1560...1960)
        #expect(losing.source == "FAO/WHO/UNU 2004; Helms et al. 2014")
        // Who has trained and loses wants more protein: 2.3 to 3.1 g/kg.
        woman.isTrained = true
        #expect(try DailyRangeTests.range(.protein, woman)?.get().range == 150...203)
        // Logs come before the level of activity: 2400 ± a tenth, less 360.
        woman.adaptive = Self.energy(Self.intake(28, 2400))
        #expect(try DailyRangeTests.range(.goalEnergy, woman)?.get().range == 1800...2280)
        #expect(try DailyRangeTests.range(.loggedEnergy, woman)?.get().range == 2160...2640)
    }

    @Test("who must not lose is sent to a professional, and nobody is told to starve")
    func limits() {
        var woman = DailyRangeTests.woman
        woman.activity = .light
        woman.rate_permille = -11
        #expect(DailyRangeTests.range(.goalEnergy, woman) == .failure(.rate(-10...5)))
        woman.rate_permille = -10
        woman.mass = Mass(grams: 52_000)
        // 52 / 1.68² = 18.4.
        #expect(DailyRangeTests.range(.goalEnergy, woman) == .failure(.underweight))
        woman.mass = Mass(grams: 120_000)
        woman.adaptive = Self.energy(Self.intake(28, 2000))
        // 2200 − 1320 is less than the 1919 that the body takes at rest.
        #expect(DailyRangeTests.range(.goalEnergy, woman) == .failure(.belowResting))
        for flag in ["pregnant", "minor", "eating-disorder"] {
            woman.flags = [flag]
            #expect(DailyRangeTests.range(.goalEnergy, woman) == .failure(.flagged(flag)))
        }
    }
}
