import Quantities

/// A straight line through readings, carried on, with the interval in which a coming reading lies with 95 %.
///
/// ŷ ± t · s · √(1 + 1/n + (x − x̄)²/Sxx), t of n − 2 degrees of freedom, s the residual standard error. Source: any textbook of least squares, such as Draper &
/// Smith, *Applied Regression Analysis*. Refuses under 10 readings, where nothing varies, where the days ahead are more than the days that the readings
/// span, where residuals of neighbouring readings agree by more than 0.5 (the interval would be too narrow), and where the 95 % interval
/// of the slope spans zero: then nothing is known of the direction.
public struct Forecast: Sendable, Hashable {
    /// The fewest readings.
    public static let leastReadings = 10
    /// The most that residuals of neighbouring readings may agree.
    public static let mostCorrelation = 0.5

    /// The value on the first day of the readings.
    public let intercept: Double
    /// The change a day.
    public let perDay: Double
    /// What that lies in with 95 %.
    public let perDayInterval: ClosedRange<Double>
    /// The residual standard error, in the unit of the readings.
    public let error: Double
    /// The correlation of residuals with those one reading later.
    public let residualCorrelation: Double
    /// How many readings there are.
    public let count: Int
    /// The first and the last day of the readings.
    public let days: ClosedRange<CivilDate>
    private let meanDay: Double
    private let spread: Double
    private let t: Double

    /// Where a coming reading is expected.
    public struct Outlook: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// The middle.
        public let value: Double
        /// What a reading lies in with 95 %.
        public let interval: ClosedRange<Double>
    }

    /// A line through readings in any order; of several on a day the last counts.
    public init(_ readings: [Reading]) throws(Refusal) {
        let readings = readings.daily
        guard readings.count >= Forecast.leastReadings, let first = readings.first, let last = readings.last else {
            throw Refusal(.few(.forecast, have: readings.count, need: Forecast.leastReadings))
        }
        let x = readings.map { Double(first.date.days(to: $0.date)) }
        let y = readings.map(\.value)
        let (meanX, meanY) = (Statistics.mean(x), Statistics.mean(y))
        let sxx = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
        let sxy = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let slope = sxy / sxx
        let residuals = zip(x, y).map { $1 - meanY - slope * ($0 - meanX) }
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        let error = (squares / Double(readings.count - 2)).squareRoot()
        let correlation = error > 0 ? Statistics.autocorrelation(residuals, lag: 1) : 0
        let t = StudentDistribution(freedom: readings.count - 2).quantile(0.975)
        let reach = t * error / sxx.squareRoot()
        count = readings.count
        days = first.date...last.date
        perDay = slope
        perDayInterval = slope - reach...slope + reach
        intercept = meanY - slope * meanX
        self.error = error
        residualCorrelation = correlation
        meanDay = meanX
        spread = sxx
        self.t = t
        guard Set(y).count > 1 else { throw Refusal(.noVariation) }
        guard correlation <= Forecast.mostCorrelation else {
            throw Refusal(.dependentReadings(correlation_percent: Int((correlation * 100).rounded())))
        }
        guard !perDayInterval.contains(0) else { throw Refusal(.noDirection) }
    }

    /// The last day that may be asked for: as far ahead as the readings reach back.
    public var horizon: CivilDate { days.upperBound.adding(days: days.lowerBound.days(to: days.upperBound)) }

    /// What is expected on a day, up to the horizon.
    public func outlook(on day: CivilDate) throws(Refusal) -> Outlook {
        guard day <= horizon else {
            throw Refusal(
                .tooFarAhead(
                    ahead_days: days.upperBound.days(to: day), span_days: days.lowerBound.days(to: days.upperBound)))
        }
        return line(on: day)
    }

    /// The chance that a reading of a day is at least a value.
    public func chance(ofAtLeast value: Double, on day: CivilDate) throws(Refusal) -> Double {
        let outlook = try outlook(on: day)
        let reach = standardError(on: day)
        guard reach > 0 else { return outlook.value >= value ? 1 : 0 }
        return StudentDistribution(freedom: count - 2).share(below: (outlook.value - value) / reach)
    }

    /// The day on which the line reaches a value, from the last reading up to the horizon; nothing where it does not.
    public func day(reaching value: Double) -> CivilDate? {
        let exact = ((value - intercept) / perDay).rounded(.up)
        guard exact.isFinite, exact.magnitude < 1e6 else { return nil }
        let day = days.lowerBound.adding(days: Int(exact))
        return (days.upperBound...horizon).contains(day) ? day : nil
    }

    /// The line on any day, without the question how far it may be carried.
    public func line(on day: CivilDate) -> Outlook {
        let value = intercept + perDay * Double(days.lowerBound.days(to: day))
        let reach = t * standardError(on: day)
        return Outlook(date: day, value: value, interval: value - reach...value + reach)
    }

    private func standardError(on day: CivilDate) -> Double {
        let away = Double(days.lowerBound.days(to: day)) - meanDay
        return error * (1 + 1 / Double(count) + away * away / spread).squareRoot()
    }
}
