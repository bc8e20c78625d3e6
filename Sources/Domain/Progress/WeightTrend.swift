import Quantities

/// The trend of body mass: an exponentially smoothed average that forgets with the days that pass, not with the
/// readings.
///
/// T ← T + (1 − 0.9^Δd) · (W − T), in grams, where W is a reading, Δd the days since the one before and T starts at the
/// first reading. Source: J. Walker, The Hacker's Diet (1991), “Signal and Noise”, adjusted for gaps of Δd days.
/// Refuses under 7 days with a reading.
public struct WeightTrend: Sendable {
    /// The trend on a day with a reading.
    public struct Point: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// Grams.
        public let mass_g: Double
    }

    /// How fast the trend moves.
    public struct WeeklyChange: Sendable, Hashable {
        /// The day it is measured from.
        public let from: CivilDate
        /// The day it is measured to.
        public let to: CivilDate
        /// Grams a week; negative for a loss.
        public let grams: Double
        /// Percent of the trend on the first day, a week.
        public let percent: Double
    }

    /// The trend on each day that has a reading, by date.
    public let points: [Point]

    /// The fewest days with a reading that make a trend.
    public static let leastReadings = 7

    /// The trend of a client's measurements, in any order; of several on one day the last counts.
    public init(_ measurements: [Measurement]) throws(Refusal) {
        let readings = WeightTrend.daily(measurements)
        guard readings.count >= WeightTrend.leastReadings else {
            throw Refusal(.tooFewReadings(have: readings.count, need: WeightTrend.leastReadings))
        }
        var points: [Point] = []
        points.reserveCapacity(readings.count)
        for reading in readings {
            guard let last = points.last else {
                points.append(Point(date: reading.date, mass_g: reading.mass_g))
                continue
            }
            let share = 1 - WeightTrend.power(0.9, last.date.days(to: reading.date))
            points.append(Point(date: reading.date, mass_g: last.mass_g + share * (reading.mass_g - last.mass_g)))
        }
        self.points = points
    }

    /// The change of the trend over its last `days` days, as a rate per week.
    ///
    /// (T₁ − T₀) / Δd · 7 in grams, where T₁ is the newest trend and T₀ the newest one at least `days` days older.
    /// Refuses where the readings span fewer days, and where T₀ lies more than twice as far back, for that would be the
    /// rate of another time.
    public func weeklyChange(over days: Int = 28) throws(Refusal) -> WeeklyChange {
        let days = max(1, days)
        guard let last = points.last, let oldest = points.first else {
            throw Refusal(.tooFewReadings(have: 0, need: WeightTrend.leastReadings))
        }
        guard let first = points.last(where: { $0.date.days(to: last.date) >= days }) else {
            throw Refusal(.tooShort(have_days: oldest.date.days(to: last.date), need_days: days))
        }
        let span = first.date.days(to: last.date)
        guard span <= 2 * days else { throw Refusal(.gap(days: longestGap(since: first.date))) }
        let grams = (last.mass_g - first.mass_g) / Double(span) * 7
        return WeeklyChange(
            from: first.date, to: last.date, grams: grams, percent: first.mass_g > 0 ? grams / first.mass_g * 100 : 0)
    }

    private func longestGap(since start: CivilDate) -> Int {
        zip(points, points.dropFirst()).filter { $0.0.date >= start }.map { $0.0.date.days(to: $0.1.date) }.max() ?? 0
    }

    /// One reading for each day that has any, by date.
    private static func daily(_ measurements: [Measurement]) -> [Point] {
        let readings = measurements.enumerated().compactMap { index, measurement in
            measurement.mass.map { (index: index, point: Point(date: measurement.date, mass_g: Double($0.grams))) }
        }
        let sorted = readings.sorted { ($0.point.date, $0.index) < ($1.point.date, $1.index) }.map(\.point)
        return zip(sorted, sorted.dropFirst().map(Optional.some) + [nil]).filter { $0.date != $1?.date }.map(\.0)
    }

    /// After 2000 days nothing of 0.9^d is left that a gram could show.
    private static func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<max(0, min(exponent, 2000))).reduce(1.0) { power, _ in power * base }
    }
}
