import Drawing
import Quantities
import Testing

@testable import Charts

@Suite("Time series")
struct TimeSeriesChartTests {
    static let start = CivilDate(dayNumber: 20_000)

    static func chart(
        _ points: [(Int, Double)], trend: [(Int, Double)] = [], language: Language = .english
    ) -> TimeSeriesChart {
        TimeSeriesChart(
            title: "Weight & trend", unit: "kg", points: points.map { (start.adding(days: $0.0), $0.1) },
            trend: trend.map { (start.adding(days: $0.0), $0.1) }, language: language)
    }

    @Test("without data it says so")
    func empty() {
        let chart = Self.chart([])
        #expect(chart.svg(id: "w").contains("No measurements yet"))
        #expect(Self.chart([], language: .german).summary == "Noch keine Messungen")
        #expect(!chart.svg(id: "w").contains("NaN"))
    }

    @Test("one point is a chart, and so are values that are all alike")
    func degenerate() {
        for chart in [Self.chart([(0, 80)]), Self.chart([(0, 80), (30, 80)], trend: [(0, 80)])] {
            let svg = chart.svg(id: "w")
            #expect(svg.contains("80\u{A0}kg"))
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }

    @Test("values that are not numbers are left out")
    func notANumber() {
        #expect(Self.chart([(0, .nan), (1, .infinity), (2, 80)]).points.count == 1)
    }

    @Test("a gap in the data stays a gap in the line")
    func gaps() {
        let chart = Self.chart([], trend: [(0, 80), (7, 79), (21, 78), (36, 78), (40, 77), (80, 76)])
        #expect(chart.segments(of: chart.trend).map(\.count) == [3, 2, 1])
        let lines = chart.scene(size: Size(600, 300), typeface: .sans, textSize: 10).marks.filter { mark in
            if case .line(_, let stroke) = mark { stroke.isRound } else { false }
        }
        // Two pieces of the trend and the one in the legend; the lone value is a dot.
        #expect(lines.count == 3)
    }

    @Test("names itself for people who cannot see it")
    func accessible() {
        let svg = Self.chart([(0, 82.5), (1, 81)], trend: [(0, 82.5), (1, 82.4)]).svg(id: "w1")
        #expect(svg.contains(#"role="img" aria-labelledby="w1-title w1-desc""#))
        #expect(svg.contains("<title id=\"w1-title\">Weight &amp; trend</title>"))
        #expect(
            svg.contains(
                """
                <desc id="w1-desc">4 October 2024–5 October 2024: 2 measurements from 81\u{A0}kg to 82.5\u{A0}kg. \
                The trend goes from 82.5\u{A0}kg to 82.4\u{A0}kg.</desc>
                """))
        #expect(svg.contains("var(--chart-line, #0b6e4f)"))
    }

    @Test("ten years of daily points fit into 50 KB, and every extreme is still there")
    func tenYears() {
        var random = SplitMix(seed: 3)
        let points = (0..<3650).map { ($0, 80 + 5 * (random.unit() - 0.5)) }
        var level = 80.0
        let trend = points.map { day, value in
            level += 0.1 * (value - level)
            return (day, level)
        }
        let chart = Self.chart(points, trend: trend)
        #expect(chart.svg(id: "w").utf8.count < 50_000)
        let all = points.enumerated().map { Point(Double($0.offset) * 0.18, $0.element.1) }
        let kept = Thinning.extremes(all)
        #expect(kept.count < all.count / 2)
        #expect(kept.map(\.y).max() == all.map(\.y).max())
        #expect(kept.map(\.y).min() == all.map(\.y).min())
        #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.x <= $1.x })
    }

    @Test("a straight line needs its ends only")
    func simplifies() {
        let line = (0...100).map { Point(Double($0), Double($0) * 2) }
        #expect(Thinning.simplified(line, tolerance: 0.2) == [Point(0, 0), Point(100, 200)])
    }

    @Test("the table has a row for each month with data")
    func table() {
        let chart = Self.chart([(0, 80), (1, 82), (40, 79)], trend: [(0, 80), (40, 79.75)], language: .german)
        #expect(chart.months.map(\.count) == [2, 1])
        #expect(
            chart.dataTable == """
                <table class="chart-data"><caption>Weight &amp; trend</caption><thead><tr><th scope="col">Monat</th>\
                <th scope="col">Messungen</th><th scope="col">Mittelwert (kg)</th>\
                <th scope="col">Trend am Ende (kg)</th></tr></thead><tbody>\
                <tr><th scope="row">Oktober 2024</th><td>2</td><td>81,0</td><td>80,0</td></tr>\
                <tr><th scope="row">November 2024</th><td>1</td><td>79,0</td><td>79,8</td></tr></tbody></table>
                """)
    }

    @Test("the order of the samples does not matter")
    func order() {
        let points = [(0, 80.0), (9, 79.0), (4, 81.0)]
        #expect(Self.chart(points).svg(id: "w") == Self.chart(points.reversed()).svg(id: "w"))
    }
}
