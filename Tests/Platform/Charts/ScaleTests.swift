import Quantities
import Testing

@testable import Charts

@Suite("Scales")
struct ScaleTests {
    @Test(
        "ticks are round",
        arguments: [
            ([78.2, 85.1], 6, [78.0, 80, 82, 84, 86]),
            ([0.0, 1.0], 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
            ([812.0, 1530.0], 5, [800, 1000, 1200, 1400, 1600]),
            ([-3.0, 4.0], 5, [-4, -2, 0, 2, 4]),
        ])
    func roundTicks(values: [Double], count: Int, ticks: [Double]) {
        let scale = LinearScale(values: values, count: count)
        #expect(scale.ticks.map { ($0 * 1e9).rounded() } == ticks.map { ($0 * 1e9).rounded() })
    }

    @Test("values that are all alike lie within the scale", arguments: [0, 80, -5, 1e8, 0.001])
    func constant(value: Double) {
        let scale = LinearScale(values: [value, value], count: 5)
        #expect(scale.lower < value && value < scale.upper)
        #expect(scale.ticks.count >= 2)
    }

    @Test("every value lies within the scale, whatever the values are")
    func holdsAll() {
        var random = SplitMix(seed: 7)
        for _ in 0..<2000 {
            let centre = (random.unit() - 0.5) * 2000
            let spread = random.unit() * 100
            let values = (0..<5).map { _ in centre + random.unit() * spread }
            let scale = LinearScale(values: values, count: 2 + Int(random.unit() * 8))
            #expect(values.allSatisfy { (-1e-6...1 + 1e-6).contains(scale.position($0)) })
            #expect(scale.ticks.count <= 14)
        }
    }

    @Test(
        "ticks of time begin weeks, months, quarters or years",
        arguments: [
            ("2026-11-02", "2026-11-15", 14, TimeScale.Step.days(1)),
            ("2026-09-01", "2026-11-15", 12, .days(7)),
            ("2025-11-18", "2026-11-15", 12, .months(1)),
            ("2024-11-18", "2026-11-15", 12, .months(2)),
            ("2024-11-18", "2026-11-15", 9, .months(3)),
            ("2016-11-18", "2026-11-15", 12, .years(1)),
            ("0001-01-01", "9999-12-31", 12, .years(1000)),
        ])
    func steps(first: String, last: String, count: Int, step: TimeScale.Step) throws {
        let scale = TimeScale(
            from: try #require(CivilDate(iso: first)), to: try #require(CivilDate(iso: last)), count: count,
            language: .english)
        #expect(scale.step == step)
        #expect(scale.ticks.count <= count)
    }

    @Test("quarters begin in January, April, July and October, with the year where it changes")
    func quarters() throws {
        let scale = TimeScale(
            from: try #require(CivilDate(iso: "2025-02-10")), to: try #require(CivilDate(iso: "2026-05-01")), count: 6,
            language: .german)
        #expect(scale.ticks.map(\.label) == ["Apr", "Jul", "Okt", "Jan", "Apr"])
        #expect(scale.ticks.map(\.below) == ["2025", "", "", "2026", ""])
    }
}

/// Vigna's SplitMix64, so that a failure comes again.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func unit() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
    }
}
