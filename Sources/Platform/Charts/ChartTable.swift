import Drawing
import Quantities

/// The figures behind a chart as an HTML table, hidden from sight or folded away as a page's style sheet likes.
struct ChartTable {
    private let title: String
    private let heads: [String]
    private var rows: [[String]] = []

    init(_ title: String, heads: [String]) {
        self.title = title
        self.heads = heads
    }

    /// Adds a row; its first cell is its head.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The table.
    var html: String {
        var html = "<table class=\"chart-data\"><caption>\(SVGCanvas.escaped(title))</caption><thead><tr>"
        // A head without a text is no head.
        for head in heads { html += head.isEmpty ? "<td></td>" : "<th scope=\"col\">\(SVGCanvas.escaped(head))</th>" }
        html += "</tr></thead><tbody>"
        for row in rows {
            html += "<tr>"
            for (index, cell) in row.enumerated() {
                let text = SVGCanvas.escaped(cell)
                html += index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td>\(text)</td>"
            }
            html += "</tr>"
        }
        return html + "</tbody></table>"
    }
}

/// Words that charts of several kinds share.
struct ChartWords {
    let language: Language

    private func word(_ english: String, _ german: String) -> String { language == .german ? german : english }

    var nothing: String { word("Nothing to show yet", "Noch nichts zu zeigen") }
    var day: String { word("Day", "Tag") }
    var month: String { word("Month", "Monat") }
    var less: String { word("less", "weniger") }
    var more: String { word("more", "mehr") }
    var notLogged: String { word("not logged", "nicht eingetragen") }

    /// “from 3 to 5”.
    func range(_ low: String, _ high: String) -> String { word("from \(low) to \(high)", "von \(low) bis \(high)") }

    /// What a series does, in a sentence.
    func series(_ name: String, count: Int, low: String, high: String, last: String) -> String {
        guard count > 1 else { return "\(name): \(last)." }
        return word(
            "\(name): \(count) values from \(low) to \(high), the last \(last).",
            "\(name): \(count) Werte von \(low) bis \(high), der letzte \(last).")
    }

    func month(of date: CivilDate) -> String { "\(language.monthName(date.month)) \(date.year)" }
}
