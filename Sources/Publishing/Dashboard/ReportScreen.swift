import Figures
import Templating

/// Everything that `trainer/report.html` can name, in the client's language.
struct ReportScreen: Sendable {
    var studio: StudioView
    var words: DashboardWording
    var kind = ""
    var client = ""
    var period = ""
    var lead = ""
    var facts: [FactView] = []
    var goals: [GoalView] = []
    var tables: [ReportTableView] = []
    var badges: [FactView] = []
    var charts: [ChartView] = []
    var titles: ReportTitles
    var reading = ""

    init(_ report: ProgressReport, _ studio: StudioView) {
        self.studio = studio
        words = DashboardWording(report.language)
        (kind, client, period, lead) = (report.words.kind, report.client, report.period, report.lead)
        facts = report.facts.map {
            FactView(label: $0.name, value: $0.value, note: $0.remark.isEmpty ? nil : $0.remark)
        }
        goals = report.goals.map { way in
            let told = way.percent.map { percent in
                "\(percent)\u{A0}% \(report.words.way)"
                    + (way.time_percent.map { " · \($0)\u{A0}% \(report.words.time)" } ?? "")
            }
            return GoalView(
                title: way.title, why: way.why, figures: way.figures, outlook: way.outlook, percent: way.percent,
                percentText: told ?? "")
        }
        func table(_ id: String, _ title: String, _ heads: [String], _ lines: [ProgressReport.Line]) -> ReportTableView
        {
            ReportTableView(
                id: id, title: title, heads: heads.map { FactView(label: $0) },
                rows: lines.map { line in
                    ReportRowView(name: line.name, cells: line.cells.map { FactView(value: $0) })
                })
        }
        let german = report.language == .german
        tables = [
            table(
                "records", report.words.records,
                german ? ["Übung", "Bestleistung", "Datum"] : ["Exercise", "Record", "Date"], report.records),
            table(
                "habits", report.words.habits,
                [german ? "Gewohnheit" : "Habit", report.words.share, report.words.streak], report.habits),
            table("wins", report.words.wins, [german ? "Tag" : "Day", german ? "Worte" : "Words"], report.wins),
        ].filter { !$0.rows.isEmpty }
        badges = report.badges.map { FactView(value: $0) }
        charts = report.charts.map { ChartView($0) }
        titles = ReportTitles(goals: report.words.goals, badges: report.words.badges, charts: report.words.charts)
        reading = report.words.reading
    }

    static let schema = Schema<ReportScreen>(
        "template",
        [
            .record("studio", StudioView.schema) { $0.studio }, .record("words", DashboardWording.schema) { $0.words },
            .text("kind") { $0.kind }, .text("client") { $0.client }, .text("period") { $0.period },
            .text("lead") { $0.lead }, .list("facts", FactView.schema) { $0.facts },
            .list("goals", GoalView.schema) { $0.goals }, .list("tables", ReportTableView.schema) { $0.tables },
            .list("badges", FactView.schema) { $0.badges }, .list("charts", ChartView.schema) { $0.charts },
            .record("titles", ReportTitles.schema) { $0.titles }, .text("reading") { $0.reading },
        ])
}

/// The headings of a report's page.
struct ReportTitles: Sendable {
    var goals = ""
    var badges = ""
    var charts = ""

    static let schema = Schema<ReportTitles>(
        "titles", [.text("goals") { $0.goals }, .text("badges") { $0.badges }, .text("charts") { $0.charts }])
}

/// A row of a report's table.
struct ReportRowView: Sendable {
    var name = ""
    var cells: [FactView] = []

    static let schema = Schema<ReportRowView>(
        "row", [.text("name") { $0.name }, .list("cells", FactView.schema) { $0.cells }])
}

/// A table of a report.
struct ReportTableView: Sendable {
    var id = ""
    var title = ""
    var heads: [FactView] = []
    var rows: [ReportRowView] = []

    static let schema = Schema<ReportTableView>(
        "table",
        [
            .text("id") { $0.id }, .text("title") { $0.title }, .list("heads", FactView.schema) { $0.heads },
            .list("rows", ReportRowView.schema) { $0.rows },
        ])
}
