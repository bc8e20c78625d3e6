import Quantities

/// The words of charts in a language.
struct ChartWording: Sendable {
    let language: Language
    let measured: String
    let trend: String
    let noData: String
    let month: String
    let readings: String
    let average: String
    let trendAtEnd: String

    init(_ language: Language) {
        self.language = language
        switch language {
        case .english:
            measured = "Measured"
            trend = "Trend"
            noData = "No measurements yet"
            month = "Month"
            readings = "Measurements"
            average = "Average"
            trendAtEnd = "Trend at the end"
        case .german:
            measured = "Gemessen"
            trend = "Trend"
            noData = "Noch keine Messungen"
            month = "Monat"
            readings = "Messungen"
            average = "Mittelwert"
            trendAtEnd = "Trend am Ende"
        }
    }

    /// What a chart shows, in a sentence or two.
    func summary(_ chart: TimeSeriesChart, from first: CivilDate, to last: CivilDate) -> String {
        let span = "\(language.longDate(first))–\(language.longDate(last))"
        var text = ""
        let values = chart.points.map(\.value)
        if let low = values.min(), let high = values.max() {
            let count = values.count
            switch language {
            case .english:
                text =
                    "\(span): \(count) measurement\(count == 1 ? "" : "s") from \(chart.amount(low)) to \(chart.amount(high))."
            case .german:
                text =
                    "\(span): \(count) Messung\(count == 1 ? "" : "en") von \(chart.amount(low)) bis \(chart.amount(high))."
            }
        }
        if let start = chart.trend.first, let end = chart.trend.last {
            let part: String
            switch language {
            case .english: part = "The trend goes from \(chart.amount(start.value)) to \(chart.amount(end.value))."
            case .german: part = "Der Trend geht von \(chart.amount(start.value)) nach \(chart.amount(end.value))."
            }
            text += (text.isEmpty ? "" : " ") + part
        }
        return text
    }
}
