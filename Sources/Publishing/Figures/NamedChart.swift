import Charts
import Drawing
import Quantities

/// A chart with its place in a page and what it means.
public struct NamedChart: Sendable {
    /// What it is called in addresses: `weight`.
    public let id: String
    /// The chart.
    public let chart: any Chart
    /// A sentence on what it shows, where from, and what it does not say.
    public let note: String

    init(_ id: String, _ chart: any Chart, _ note: String = "") {
        self.id = id
        self.chart = chart
        self.note = note
    }

    /// What it shows.
    public var title: String { chart.title }
}

extension NamedChart {
    /// How much of what was planned clients did in thirty days, in percent.
    public static func adherence(
        _ clients: [(name: String, percent: Int)], language: Language, accent: Drawing.Colour
    ) -> NamedChart {
        let wording = FigureWording(language)
        return NamedChart(
            "adherence",
            BarChart(
                title: wording.word("Sessions done, 30 days", "Getane Einheiten, 30 Tage"), unit: "%",
                rows: clients.map { BarChart.Row($0.name, Double($0.percent)) }, language: language, accent: accent,
                reaching: 100),
            wording.word(
                "Of those that their plans have; the fewest first.", "Von denen ihrer Pläne; die wenigsten zuerst."))
    }
}
