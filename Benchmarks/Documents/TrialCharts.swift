import Charts
import Drawing
import Quantities

/// The charts that are timed: two years of daily readings with their trend, and two years of weeks, in turn.
enum TrialCharts {
    private static let start = CivilDate(dayNumber: 20_000)

    /// The chart as an SVG element with its table, as a page takes it.
    static func chart(_ index: Int) -> [UInt8] {
        let chart: any Chart = index % 2 == 0 ? readings(index) : weeks(index)
        return Array((chart.svg(id: "chart-\(index)") + chart.dataTable).utf8)
    }

    private static func readings(_ index: Int) -> TimeSeriesChart {
        let points = (0..<730).map { day in
            (start.adding(days: day), 80 + Double((day * 37 + index) % 21) / 10 - Double(day) / 200)
        }
        let trend = (0..<730).map { day in (start.adding(days: day), 81 - Double(day) / 200) }
        return TimeSeriesChart(title: "Weight", unit: "kg", points: points, trend: trend, language: .english)
    }

    private static func weeks(_ index: Int) -> ColumnChart {
        let columns = (0..<104).map { week in
            ColumnChart.Column.week(
                start.adding(days: week * 7), [Double((week * 13 + index) % 17)], in: .english)
        }
        return ColumnChart(
            title: "Load moved", unit: "t", series: [("Moved", .accent)], columns: columns, language: .english)
    }
}
