import Charts
import Drawing
import Progress
import Quantities

extension TimeSeriesChart {
    /// The chart of a client's body weight: what the scales said and, from seven readings on, the trend.
    public static func weight(
        _ measurements: [Measurement], in unit: MassUnit, language: Language, accent: Colour
    ) -> TimeSeriesChart {
        let points = measurements.compactMap { measurement in
            measurement.mass.map { (measurement.date, $0.amount(in: unit)) }
        }
        // Too few readings for a trend is no mistake: the points are shown without one.
        let trend = (try? WeightTrend(measurements))?.points ?? []
        return TimeSeriesChart(
            title: language == .german ? "Gewicht und Trend" : "Weight and trend", unit: unit.rawValue, points: points,
            trend: trend.map { ($0.date, $0.mass_g / unit.grams) }, language: language, accent: accent)
    }
}
