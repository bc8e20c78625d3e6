import Drawing
import Quantities

/// Measurements over time with their trend: points for what was measured, a line for what is estimated from it.
///
/// A gap in the data stays a gap; nothing is drawn that was not measured or estimated.
public struct TimeSeriesChart: Chart {
    /// A value on a day.
    public struct Sample: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// The value, in the unit of the chart.
        public let value: Double

        /// Makes a sample.
        public init(_ date: CivilDate, _ value: Double) {
            self.date = date
            self.value = value
        }
    }

    /// What it shows, such as “Weight”.
    public let title: String
    /// The unit of the values, such as `kg`.
    public let unit: String
    /// What was measured, by date; values that are not finite are left out.
    public let points: [Sample]
    /// The trend estimated from it, by date.
    public let trend: [Sample]
    /// The language of the words, the dates and the numbers.
    public let language: Language
    /// The colour of the trend.
    public let accent: Colour
    /// The number of days without a value after which the line is interrupted.
    public let gap_d: Int

    let wording: ChartWording

    /// Makes a chart; the samples may come in any order.
    public init(
        title: String, unit: String, points: [(CivilDate, Double)], trend: [(CivilDate, Double)], language: Language,
        accent: Colour = Colour(red: 0x0B, green: 0x6E, blue: 0x4F), gap_d: Int = 14
    ) {
        func ordered(_ samples: [(CivilDate, Double)]) -> [Sample] {
            samples.filter { $0.1.isFinite && $0.1.magnitude < 1e9 }.map { Sample($0.0, $0.1) }
                .sorted { ($0.date, $0.value) < ($1.date, $1.value) }
        }
        self.title = title
        self.unit = unit
        self.points = ordered(points)
        self.trend = ordered(trend)
        self.language = language
        self.accent = accent
        self.gap_d = max(1, gap_d)
        wording = ChartWording(language)
    }

    /// One sentence on what is to be seen: the text of the picture for people who cannot see it.
    public var summary: String {
        guard let first = points.first ?? trend.first, let last = points.last ?? trend.last else {
            return wording.noData
        }
        return wording.summary(self, from: first.date, to: last.date)
    }

    /// A value with its unit, as the language writes it.
    func amount(_ value: Double, places: Int = 1) -> String {
        let number = language.number(value, places: places)
        return unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
    }

    /// Whether nothing was measured.
    public var isEmpty: Bool { points.isEmpty && trend.isEmpty }
}
