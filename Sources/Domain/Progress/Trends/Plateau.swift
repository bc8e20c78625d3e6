import Quantities

/// Whether a figure has stood still: a plateau is a finding of its own, and not the want of one.
///
/// Sen's slope with its 90 % interval, in percent of the median a week. Within ±0.25 % it is a plateau. Where the interval leaves out zero, and the
/// test of Mann and Kendall agrees at 5 %, it rises or falls. Anything else is undecided. Sources: Sen 1968; Hamed & Rao 1998; the bounds are
/// our rule. Refuses under 8 readings, under 42 days from the first to the last, and where the median is not above zero.
public struct Plateau: Sendable, Hashable {
    /// What is found.
    public enum Verdict: String, Sendable, CaseIterable {
        case plateau, rising, falling, undecided
    }

    /// The fewest readings.
    public static let leastReadings = 8
    /// The fewest days from the first to the last.
    public static let leastDays = 42
    /// How much change a week still counts as none, in percent.
    public static let still_percent = 0.25

    /// What is found.
    public let verdict: Verdict
    /// Percent of the median a week.
    public let weekly_percent: Double
    /// What that lies in with 90 %.
    public let interval_percent: ClosedRange<Double>
    /// How often readings without a trend look like these.
    public let p: Double
    /// The first and the last day.
    public let days: ClosedRange<CivilDate>
    /// How many readings there are.
    public let count: Int
    /// The slope and the test.
    public let slope: SensSlope

    /// Tests readings in any order; of several on a day the last counts.
    public init(_ readings: [Reading]) throws(Refusal) {
        let readings = readings.daily
        guard readings.count >= Plateau.leastReadings, let first = readings.first, let last = readings.last else {
            throw Refusal(.few(.plateau, have: readings.count, need: Plateau.leastReadings))
        }
        let span = first.date.days(to: last.date)
        guard span >= Plateau.leastDays else {
            throw Refusal(.short(.plateau, have_days: span, need_days: Plateau.leastDays))
        }
        let median = Statistics.median(ofSorted: readings.map(\.value).sorted())
        guard median > 0 else { throw Refusal(.notPositive) }
        let slope = SensSlope(readings)
        let scale = 700 / median
        let interval = slope.interval.lowerBound * scale...slope.interval.upperBound * scale
        self.slope = slope
        weekly_percent = slope.perDay * scale
        interval_percent = interval
        p = slope.test.p
        days = first.date...last.date
        count = readings.count
        if interval.lowerBound >= -Plateau.still_percent, interval.upperBound <= Plateau.still_percent {
            verdict = .plateau
        } else if !interval.contains(0), slope.test.p < 0.05 {
            verdict = slope.perDay > 0 ? .rising : .falling
        } else {
            verdict = .undecided
        }
    }
}
