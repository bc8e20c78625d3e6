import Quantities
import Testing
import Trials

@testable import Progress

@Suite("Forecasts")
struct ForecastTests {
    static let start = CivilDate(dayNumber: 20_000)

    static func readings(_ pairs: [(Int, Double)]) -> [Reading] {
        pairs.map { Reading(start.adding(days: $0.0), $0.1) }
    }

    /// The first of Anscombe's four (1973): 3.0001 + 0.5001 x, residual standard error 1.2366, standard error of the slope 0.1179.
    static let anscombe = [
        (10, 8.04), (8, 6.95), (13, 7.58), (9, 8.81), (11, 8.33), (14, 9.96), (6, 7.24), (4, 4.26), (12, 10.84),
        (7, 4.82), (5, 5.68),
    ]

    static func refusal(_ pairs: [(Int, Double)]) -> Refusal.Reason? {
        do throws(Refusal) {
            _ = try Forecast(readings(pairs))
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("Anscombe's first set has its published line")
    func published() throws {
        let forecast = try Forecast(Self.readings(Self.anscombe))
        #expect(abs(forecast.perDay - 0.500_090_909) < 1e-9)
        #expect(abs(forecast.intercept - (3.000_090_909 + 4 * 0.500_090_909)) < 1e-8)
        #expect(abs(forecast.error - 1.236_603) < 1e-6)
        // ± t(9) · 0.1179
        #expect(abs(forecast.perDayInterval.upperBound - forecast.perDay - 2.262_157 * 0.117_905) < 1e-5)
        // ŷ(16) ± 2.262157 · 1.236603 · √(1 + 1/11 + 49/110)
        let outlook = try forecast.outlook(on: Self.start.adding(days: 16))
        #expect(abs(outlook.value - 11.001_545) < 1e-6)
        #expect(abs(outlook.interval.upperBound - outlook.value - 3.467_28) < 1e-4)
    }

    @Test("the chance of the middle is one half, and that of the upper end one in forty")
    func chances() throws {
        let forecast = try Forecast(Self.readings(Self.anscombe))
        let day = Self.start.adding(days: 18)
        let outlook = try forecast.outlook(on: day)
        #expect(abs(try forecast.chance(ofAtLeast: outlook.value, on: day) - 0.5) < 1e-12)
        #expect(abs(try forecast.chance(ofAtLeast: outlook.interval.upperBound, on: day) - 0.025) < 1e-12)
        #expect(forecast.day(reaching: outlook.value) == day)
        #expect(forecast.day(reaching: 1000) == nil)
    }

    @Test("the order does not matter, and of several readings of a day the last counts")
    func order() throws {
        let forecast = try Forecast(Self.readings(Self.anscombe))
        #expect(try Forecast(Self.readings(Self.anscombe.reversed())) == forecast)
        #expect(try Forecast(Self.readings([(4, 99)] + Self.anscombe)) == forecast)
    }

    @Test("it refuses what it cannot tell")
    func refusals() throws {
        #expect(Self.refusal(Array(Self.anscombe.prefix(9))) == .few(.forecast, have: 9, need: 10))
        #expect(Self.refusal((0..<12).map { ($0, 80) }) == .noVariation)
        #expect(Self.refusal((0..<20).map { ($0, $0 % 2 == 0 ? 80 : 81) }) == .noDirection)
        // A slow wave: each reading is much like the one before.
        let wave = (0..<40).map { (day: Int) -> (Int, Double) in
            let step = Double((day / 10) % 2) * 3
            return (day, 80 + Double(day) * 0.2 + step)
        }
        guard case .dependentReadings = Self.refusal(wave) else {
            Issue.record("\(String(describing: Self.refusal(wave)))")
            return
        }
        let forecast = try Forecast(Self.readings(Self.anscombe))
        #expect(forecast.horizon == Self.start.adding(days: 24))
        #expect(throws: Refusal(.tooFarAhead(ahead_days: 11, span_days: 10))) {
            try forecast.outlook(on: Self.start.adding(days: 25))
        }
    }

    @Test("95 of 100 coming readings lie in the interval, or about as many")
    func coverage() throws {
        var generator = SeededGenerator(seed: 7)
        func noise() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) } }
        var (inside, all) = (0, 0)
        for _ in 0..<600 {
            let pairs = (0..<20).map { (index: Int) -> (Int, Double) in (index * 3, 90 - 0.3 * Double(index) + noise())
            }
            guard let forecast = try? Forecast(Self.readings(pairs)) else { continue }
            let coming = 90 - 0.1 * 80 + noise()
            all += 1
            if try forecast.outlook(on: Self.start.adding(days: 80)).interval.contains(coming) { inside += 1 }
        }
        #expect(all > 500)
        #expect((0.925...0.975).contains(Double(inside) / Double(all)))
    }
}
