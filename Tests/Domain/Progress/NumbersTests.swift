import Diagnostics
import Foundation
import Quantities
import Testing
import Trials

@testable import Progress

/// With `FLOORPRESS_TRIALS` set to a folder, figures are left in `figures.json` there for `Tests/Checkers/figures.py`, which works them out with scipy.
@Suite("Figures for the outside checker")
struct NumbersTests {
    @Test("every kind of figure is there, and is written to the folder that is asked for")
    func numbers() throws {
        let cases = Self.elementary + Self.students + Self.forecasts + Self.plateaus + Self.bands + Self.loads
        #expect(cases.count > 100)
        guard let folder = ProcessInfo.processInfo.environment["FLOORPRESS_TRIALS"] else { return }
        let file = URL(fileURLWithPath: folder).appendingPathComponent("figures.json")
        try JSON.array(cases).text.write(to: file, atomically: true, encoding: .utf8)
    }

    private static func made(_ kind: String, given: [JSON.Member], found: [JSON.Member]) -> JSON {
        .members(["kind": .string(kind), "given": .object(given), "found": .object(found)])
    }

    private static func list(_ name: String, _ values: [Double]) -> JSON.Member {
        JSON.Member(name, .array(values.map { .number($0) }))
    }

    private static func number(_ name: String, _ value: Double) -> JSON.Member { JSON.Member(name, .number(value)) }

    private static var elementary: [JSON] {
        [1e-300, 1e-9, 0.1, 0.5, 0.999, 1, 1.5, 2, 10, 88.8, 700].map { x in
            made(
                "elementary", given: [number("x", x)],
                found: [
                    number("exp", Elementary.exp(x)), number("exp_of_less", Elementary.exp(-x)),
                    number("ln", Elementary.ln(x)), number("arctan", Elementary.arctan(x)),
                    number("tail", NormalDistribution.tail(beyond: min(x, 37))),
                ])
        }
    }

    private static var students: [JSON] {
        [1, 2, 3, 4, 5, 8, 13, 30, 75, 365, 2000].map { freedom in
            let student = StudentDistribution(freedom: freedom)
            return made(
                "student", given: [JSON.Member("freedom", .integer(freedom))],
                found: [
                    list("below", [-4, -0.3, 0.1, 1, 2.5].map { student.share(below: $0) }),
                    list("quantile", [0.6, 0.9, 0.975, 0.999].map { student.quantile($0) }),
                ])
        }
    }

    /// Readings on days with gaps: a line, something that lasts from reading to reading, and chance; rounded as scales are.
    private static func series(_ seed: UInt64, count: Int, memory: Double, slope: Double) -> [Reading] {
        var generator = SeededGenerator(seed: seed)
        var day = 20_000
        var level = 0.0
        return (0..<count).map { _ in
            day += Int.random(in: 1...4, using: &generator)
            level = memory * level + Double.random(in: -1...1, using: &generator)
            let value = 80 + slope * Double(day - 20_000) + level
            return Reading(CivilDate(dayNumber: day), (value * 10).rounded() / 10)
        }
    }

    private static func columns(_ readings: [Reading]) -> [JSON.Member] {
        [list("x", readings.map { Double($0.date.dayNumber) }), list("y", readings.map(\.value))]
    }

    private static var forecasts: [JSON] {
        (1...40).compactMap { seed in
            let readings = series(UInt64(seed), count: 9 + seed, memory: 0.1, slope: seed % 2 == 0 ? 0.12 : -0.12)
            guard let forecast = try? Forecast(readings) else { return nil }
            let day = forecast.horizon
            guard let outlook = try? forecast.outlook(on: day),
                let chance = try? forecast.chance(ofAtLeast: 80, on: day)
            else { return nil }
            return made(
                "forecast", given: columns(readings) + [number("day", Double(day.dayNumber))],
                found: [
                    number("slope", forecast.perDay), number("slope_low", forecast.perDayInterval.lowerBound),
                    number("slope_high", forecast.perDayInterval.upperBound), number("value", outlook.value),
                    number("low", outlook.interval.lowerBound), number("high", outlook.interval.upperBound),
                    number("chance", chance), number("correlation", forecast.residualCorrelation),
                ])
        }
    }

    private static var plateaus: [JSON] {
        (1...40).compactMap { seed in
            let readings = series(
                UInt64(100 + seed), count: 20 + seed, memory: Double(seed % 5) * 0.2, slope: Double(seed % 3) * 0.02)
            guard let plateau = try? Plateau(readings) else { return nil }
            return made(
                "plateau", given: columns(readings),
                found: [
                    number("slope", plateau.slope.perDay), number("score", Double(plateau.slope.test.score)),
                    number("variance", plateau.slope.test.variance),
                    number("corrected", plateau.slope.test.correctedVariance), number("p", plateau.p),
                    number("low", plateau.slope.interval.lowerBound),
                    number("high", plateau.slope.interval.upperBound), number("percent", plateau.weekly_percent),
                ])
        }
    }

    private static var bands: [JSON] {
        (1...10).compactMap { seed in
            let readings = series(UInt64(200 + seed), count: 60, memory: 0.5, slope: 0).map {
                HRVBand.Sample($0.date, rMSSD_ms: $0.value)
            }
            let day = readings[readings.count - 1].date
            guard let band = try? HRVBand(readings, on: day) else { return nil }
            return made(
                "band",
                given: [
                    list("x", readings.map { Double($0.date.dayNumber) }), list("y", readings.map(\.rMSSD_ms)),
                    number("day", Double(day.dayNumber)),
                ],
                found: [
                    number("week", band.week), number("baseline", band.baseline), number("low", band.band.lowerBound),
                    number("high", band.band.upperBound),
                ])
        }
    }

    private static var loads: [JSON] {
        (1...10).compactMap { seed in
            let sessions = series(UInt64(300 + seed), count: 40, memory: 0, slope: 0).map { ($0.date, $0.value * 4) }
            let loads = DailyLoads(sessions)
            let day = sessions[sessions.count - 1].0
            let week = loads.week(of: day)
            guard let ratio = try? loads.ratio(on: day), let monotony = try? week.monotony.get() else { return nil }
            return made(
                "load",
                given: [
                    list("x", sessions.map { Double($0.0.dayNumber) }), list("y", sessions.map(\.1)),
                    number("day", Double(day.dayNumber)), number("monday", Double(week.monday.dayNumber)),
                ],
                found: [
                    number("acute", ratio.acute), number("chronic", ratio.chronic), number("total", week.total),
                    number("monotony", monotony),
                ])
        }
    }
}
