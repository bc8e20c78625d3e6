import Drawing
import Quantities

extension TimeSeriesChart {
    /// The numbers of one month.
    public struct Month: Sendable, Hashable {
        /// The year.
        public let year: Int
        /// The month, from one.
        public let month: Int
        /// How many measurements there are.
        public let count: Int
        /// Their mean, if there are any.
        public let mean: Double?
        /// The trend's last value in the month, if there is one.
        public let trend: Double?
    }

    /// The numbers behind the chart by month, from the first; months without any are left out.
    public var months: [Month] {
        var sums: [Int: (count: Int, sum: Double, trend: Double?)] = [:]
        func key(_ date: CivilDate) -> Int {
            let parts = date.parts
            return parts.year * 12 + parts.month - 1
        }
        for sample in points {
            let sum = sums[key(sample.date)] ?? (0, 0, nil)
            sums[key(sample.date)] = (sum.count + 1, sum.sum + sample.value, sum.trend)
        }
        for sample in trend { sums[key(sample.date), default: (0, 0, nil)].trend = sample.value }
        return sums.sorted { $0.key < $1.key }.map { key, sum in
            Month(
                year: key / 12, month: key % 12 + 1, count: sum.count,
                mean: sum.count > 0 ? sum.sum / Double(sum.count) : nil, trend: sum.trend)
        }
    }

    /// The numbers behind the chart as an HTML table with the class `chart-data`, for screen readers and for copying.
    ///
    /// A page hides it from sight or folds it away, as its style sheet likes.
    public var dataTable: String {
        var html = "<table class=\"chart-data\"><caption>\(SVGCanvas.escaped(title))</caption><thead><tr>"
        let unit = self.unit.isEmpty ? "" : " (\(self.unit))"
        for head in [wording.month, wording.readings, wording.average + unit, wording.trendAtEnd + unit] {
            html += "<th scope=\"col\">\(SVGCanvas.escaped(head))</th>"
        }
        html += "</tr></thead><tbody>"
        for month in months {
            let mean = month.mean.map { language.number($0, places: 1, isFixed: true) } ?? "–"
            let trend = month.trend.map { language.number($0, places: 1, isFixed: true) } ?? "–"
            html += "<tr><th scope=\"row\">\(language.monthName(month.month)) \(month.year)</th>"
            html += "<td>\(month.count)</td><td>\(mean)</td><td>\(trend)</td></tr>"
        }
        return html + "</tbody></table>"
    }
}
