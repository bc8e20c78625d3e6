import Quantities
import Testing

@testable import Progress

@Suite("The trend of body mass")
struct WeightTrendTests {
    static let start = CivilDate(dayNumber: 20_000)

    static func measurements(_ readings: [(day: Int, grams: Int)]) -> [Measurement] {
        readings.map { Measurement(date: start.adding(days: $0.day), mass: Mass(grams: $0.grams)) }
    }

    static let readings = [(0, 84_000), (2, 83_400), (3, 83_900), (7, 83_100), (9, 83_300), (14, 82_600), (28, 82_100)]

    @Test("readings with gaps give the trend of the formula")
    func workedExample() throws {
        // T ← T + (1 − 0.9^Δd)(W − T), computed apart in Python with exact fractions.
        let expected = [84_000, 83_886, 83_887.4, 83_616.61314, 83_556.4566434, 83_164.77808336126, 82_343.58707223646]
        let trend = try WeightTrend(Self.measurements(Self.readings))
        #expect(trend.points.map { Self.start.days(to: $0.date) } == Self.readings.map(\.0))
        for (point, mass) in zip(trend.points, expected) { #expect(abs(point.mass_g - mass) < 1e-6) }
    }

    @Test("the rate is the change of the trend over four weeks")
    func rate() throws {
        // (82 343.587… − 84 000) / 28 · 7, computed apart in Python.
        let change = try WeightTrend(Self.measurements(Self.readings)).weeklyChange()
        #expect(abs(change.grams - -414.1032319408829) < 1e-6)
        #expect(abs(change.percent - -0.49298003802486057) < 1e-9)
        #expect(change.from == Self.start)
        #expect(change.to == Self.start.adding(days: 28))
    }

    @Test("the order of the readings does not matter, and of several on one day the last counts")
    func order() throws {
        let trend = try WeightTrend(Self.measurements(Self.readings))
        #expect(try WeightTrend(Self.measurements(Self.readings.reversed())).points == trend.points)
        let twice = [(0, 99_000), (2, 60_000)] + Self.readings
        #expect(try WeightTrend(Self.measurements(twice)).points == trend.points)
    }

    @Test("a steady weight is its own trend")
    func steady() throws {
        let trend = try WeightTrend(Self.measurements((0..<60).map { ($0 * 3, 71_300) }))
        #expect(trend.points.allSatisfy { abs($0.mass_g - 71_300) < 1e-6 })
        #expect(abs(try trend.weeklyChange().grams) < 1e-6)
    }

    @Test("after a very long gap the trend is the reading")
    func longGap() throws {
        let trend = try WeightTrend(Self.measurements((0..<6).map { ($0, 90_000) } + [(1_000_000, 80_000)]))
        #expect(trend.points.last?.mass_g == 80_000)
    }

    @Test("under seven days with a reading there is no trend, and the reason can be read")
    func tooFew() {
        let girths = (0..<9).map { Measurement(date: Self.start.adding(days: $0), waist_mm: 900) }
        let masses = Self.measurements([(0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (5, 2), (5, 3)])
        let refusal = #expect(throws: Refusal.self) { try WeightTrend(girths + masses) }
        #expect(refusal?.reason == .tooFewReadings(have: 6, need: 7))
        #expect(refusal?.text(in: .english) == "6 readings so far; a trend needs 7")
        #expect(refusal?.text(in: .german) == "bisher 6 Messungen; ein Trend braucht 7")
    }

    @Test("a rate is refused where the readings are too short or have a hole")
    func rateRefusals() throws {
        let short = try WeightTrend(Self.measurements((0..<10).map { ($0, 80_000) }))
        #expect(throws: Refusal(.tooShort(have_days: 9, need_days: 28))) { try short.weeklyChange() }
        #expect(try short.weeklyChange(over: 7).from == Self.start.adding(days: 2))
        let holed = try WeightTrend(Self.measurements((0..<7).map { ($0, 80_000) } + [(100, 80_000), (101, 80_000)]))
        #expect(throws: Refusal(.gap(days: 94))) { try holed.weeklyChange() }
    }
}

@Suite("Adherence")
struct AdherenceTests {
    @Test("done by due, in whole percent, half up")
    func percent() throws {
        #expect(try Adherence(done: 9, due: 12).percent == 75)
        #expect(try Adherence(done: 1, due: 8).percent == 13)
        #expect(try Adherence(done: 2, due: 3).percent == 67)
    }

    @Test("more than was due is all that was due")
    func capped() throws {
        #expect(try Adherence(done: 9, due: 4).percent == 100)
        #expect(try Adherence(done: -1, due: 4).percent == 0)
    }

    @Test("under three due there is no share")
    func refusal() {
        let refusal = #expect(throws: Refusal.self) { try Adherence(done: 2, due: 2) }
        #expect(refusal?.text(in: .german) == "bisher 2 fällig; ein Anteil braucht 3")
    }
}
