import Quantities
import Testing

@testable import Progress

@Suite("Session load and heart rate variability")
struct LoadTests {
    /// A Monday.
    static let monday = CivilDate(dayNumber: 20_003 - CivilDate(dayNumber: 20_003).weekday.rawValue)

    static func loads(_ values: [Double]) -> DailyLoads {
        DailyLoads(values.enumerated().filter { $0.element > 0 }.map { (monday.adding(days: $0.offset), $0.element) })
    }

    @Test("a load is the rating times the minutes")
    func load() {
        #expect(DailyLoads.load(rating_tenths: 75, duration_s: 3600) == 450)
        #expect(DailyLoads.load(rating_tenths: nil, duration_s: 3600) == nil)
        #expect(DailyLoads.load(rating_tenths: 101, duration_s: 3600) == nil)
        #expect(DailyLoads.load(rating_tenths: 50, duration_s: -1) == nil)
    }

    @Test("a week of hard and easy days is less monotonous than one of even days")
    func monotony() throws {
        // Mean 300, squares of the differences 4 · 300² + 2 · 100² + 200²… worked out by hand: 0, 600, 0, 600, 0, 400, 500.
        let week = Self.loads([0, 600, 0, 600, 0, 400, 500]).week(of: Self.monday.adding(days: 3))
        #expect(week.total == 2100)
        #expect(week.monday == Self.monday)
        // √((3·300² + 2·300² + 100² + 200²) / 6) = √(500 000 / 6) = 288.675
        #expect(abs(try week.monotony.get() - 300 / 288.675_134_6) < 1e-9)
        #expect(abs(try week.strain.get() - 2100 * 300 / 288.675_134_6) < 1e-5)
    }

    @Test("without a difference between days there is no monotony")
    func noMonotony() {
        for values in [[0.0], Array(repeating: 200.0, count: 7)] {
            #expect(Self.loads(values).week(of: Self.monday).monotony == .failure(Refusal(.noVariation)))
        }
    }

    @Test("even training comes to a ratio of one, a sharp rise to more")
    func ratio() throws {
        let even = Self.loads(Array(repeating: 300, count: 60))
        #expect(abs(try even.ratio(on: Self.monday.adding(days: 59)).value - 1) < 1e-12)
        // 28 days of 100, then 7 of 300: 300 − 200 · 0.75^7 by 300 − 200 · (27/29)^7.
        let rise = Self.loads(Array(repeating: 100, count: 28) + Array(repeating: 300, count: 7))
        let found = try rise.ratio(on: Self.monday.adding(days: 34))
        #expect(abs(found.acute - 273.303_222_656_25) < 1e-9)
        #expect(abs(found.chronic - 178.719672934) < 1e-6)
    }

    @Test("the ratio refuses under 28 days")
    func young() {
        #expect(throws: Refusal(.short(.loadRatio, have_days: 27, need_days: 28))) {
            try Self.loads(Array(repeating: 100, count: 27)).ratio(on: Self.monday.adding(days: 26))
        }
        #expect(throws: Refusal(.short(.loadRatio, have_days: 0, need_days: 28))) {
            try DailyLoads([]).ratio(on: Self.monday)
        }
    }

    static func samples(_ values: [Double], device: (Int) -> String? = { _ in nil }) -> [HRVBand.Sample] {
        values.enumerated().map {
            HRVBand.Sample(monday.adding(days: $0.offset), rMSSD_ms: $0.element, device: device($0.offset))
        }
    }

    @Test("a week far below what is usual is told, an even one is within")
    func band() throws {
        let even = (0..<60).map { 60.0 + Double($0 % 5) }
        #expect(try HRVBand(Self.samples(even), on: Self.monday.adding(days: 59)).standing == .within)
        let low = Array(even.prefix(53)) + Array(repeating: 40, count: 7)
        let found = try HRVBand(Self.samples(low), on: Self.monday.adding(days: 59))
        #expect(found.standing == .below)
        // ln 40
        #expect(abs(found.week - 3.688_879_454_113_936) < 1e-12)
    }

    @Test("the band refuses a thin week, a thin baseline and another device")
    func refusals() {
        let even = (0..<60).map { 60.0 + Double($0 % 5) }
        #expect(throws: Refusal(.few(.weekOfHRV, have: 2, need: 3))) {
            try HRVBand(Self.samples(Array(even.prefix(55))), on: Self.monday.adding(days: 59))
        }
        #expect(throws: Refusal(.few(.baselineOfHRV, have: 10, need: 14))) {
            try HRVBand(Self.samples(Array(even.prefix(10))), on: Self.monday.adding(days: 9))
        }
        #expect(throws: Refusal(.deviceChanged(Self.monday.adding(days: 30)))) {
            try HRVBand(
                Self.samples(even, device: { $0 < 30 ? "strap" : "watch" }), on: Self.monday.adding(days: 59))
        }
    }

    @Test("a falling trend means that stores are used")
    func balance() throws {
        // A steady 100 g a day down: the trend follows with the same rate, −770 kcal a day.
        let measurements = (0..<200).map {
            Measurement(date: Self.monday.adding(days: $0), mass: Mass(grams: 100_000 - 100 * $0))
        }
        let balance = try EnergyBalance(try WeightTrend(measurements))
        #expect(abs(balance.perDay_kcal + 770) < 0.01)
    }
}
