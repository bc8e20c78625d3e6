import Quantities
import Testing
import Trials

@testable import Progress

@Suite("Plateaus")
struct PlateauTests {
    @Test("Gilbert's example of four readings has a score of four")
    func published() {
        // Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), 16.4: 10, 15, 14, 20.
        let test = MannKendall([10, 15, 14, 20], detrended: [10, 15, 14, 20])
        #expect(test.score == 4)
        #expect(abs(test.variance - 4 * 3 * 13 / 18) < 1e-12)
    }

    @Test("ties take from the variance")
    func ties() {
        // (5·4·15 − 2·1·9 − 3·2·11) / 18
        let test = MannKendall([1, 1, 2, 2, 2], detrended: [1, 1, 2, 2, 2])
        #expect(test.score == 6)
        #expect(abs(test.variance - (300 - 18 - 66) / 18) < 1e-12)
    }

    @Test("the slope is the median of all slopes, whatever one odd reading says")
    func slope() {
        let readings = ForecastTests.readings([(0, 10), (1, 11), (2, 12), (3, 13), (4, 94)])
        #expect(SensSlope(readings).perDay == 1)
    }

    static func verdict(_ value: (Int) -> Double) throws -> Plateau.Verdict {
        try Plateau(ForecastTests.readings((0..<30).map { ($0 * 2, value($0)) })).verdict
    }

    @Test("what stands still, rises, falls or cannot be told is told apart")
    func verdicts() throws {
        let jitter = [0.1, -0.2, 0.15, -0.1, 0.05, 0.2, -0.15]
        #expect(try Self.verdict { 80 + jitter[$0 % 7] } == .plateau)
        #expect(try Self.verdict { 80 + jitter[$0 % 7] + Double($0) * 0.15 } == .rising)
        #expect(try Self.verdict { 80 + jitter[$0 % 7] - Double($0) * 0.15 } == .falling)
        #expect(try Self.verdict { 80 + jitter[$0 % 7] * 40 } == .undecided)
    }

    @Test("it refuses too few readings, too few days and what no share can be taken of")
    func refusals() {
        #expect(throws: Refusal(.few(.plateau, have: 7, need: 8))) {
            try Plateau(ForecastTests.readings((0..<7).map { ($0 * 10, 80) }))
        }
        #expect(throws: Refusal(.short(.plateau, have_days: 40, need_days: 42))) {
            try Plateau(ForecastTests.readings((0..<11).map { ($0 * 4, 80) }))
        }
        #expect(throws: Refusal(.notPositive)) {
            try Plateau(ForecastTests.readings((0..<11).map { ($0 * 7, 0) }))
        }
    }

    @Test("readings that follow each other make a trend less certain")
    func correction() {
        var generator = SeededGenerator(seed: 3)
        var level = 0.0
        let walk = (0..<60).map { day -> (Int, Double) in
            level = 0.9 * level + Double.random(in: -1...1, using: &generator)
            return (day, 80 + level)
        }
        let slope = SensSlope(ForecastTests.readings(walk))
        #expect(slope.test.correction > 1.5)
        #expect(slope.test.correctedVariance > slope.test.variance)
    }
}
