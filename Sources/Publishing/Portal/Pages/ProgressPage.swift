import Charts
import Figures
import Quantities
import Studio

/// How a client is doing: the same figures, goals and charts as in her progress report, of the last four weeks.
extension AreaPages {
    func progress(_ markup: inout Markup) {
        markup.element("h1", [:], words.progress)
        let report = ProgressReport.recent(content.records, content.desk, trainer: trainer, studio: "")
        let reached = content.records.goals.filter { goal in
            goal.state == .reached && !report.goals.contains { $0.name == goal.name }
        }
        guard
            !report.facts.isEmpty || !report.goals.isEmpty || !report.charts.isEmpty || !report.habits.isEmpty
                || !reached.isEmpty
        else { return markup.element("p", [:], words.nothingYet) }
        markup.element("p", ["class": "period"], report.period)
        markup.element("p", ["class": "lead"], report.lead)
        facts(report, &markup)
        goals(report, reached, &markup)
        var left = report.charts.filter { !$0.id.hasPrefix("goal-") }
        func section(_ title: String, _ names: [String], _ markup: inout Markup) {
            let shown = left.filter { named in names.contains { named.id.hasPrefix($0) } }
            guard !shown.isEmpty else { return }
            left.removeAll { named in shown.contains { $0.id == named.id } }
            markup.element("h2", [:], title)
            for named in shown { chart(named, &markup) }
        }
        section(words.body, ["weight", "girths"], &markup)
        section(words.strength, ["strength-"], &markup)
        section(words.sessions, ["planned"], &markup)
        habits(report, &markup)
        left.removeAll { $0.id.hasPrefix("habit-") }
        list(report.words.records, report.records, &markup)
        list(report.words.badges, report.badges.map { ($0, []) }, &markup)
        list(report.words.wins, report.wins, &markup)
        if !left.isEmpty {
            markup.element("details", [:]) { markup in
                markup.element("summary") { $0.element("strong", [:], words.moreCharts) }
                for named in left { chart(named, &markup) }
            }
        }
        if !report.charts.isEmpty { markup.element("p", ["class": "fact"], report.words.reading) }
    }

    private func facts(_ report: ProgressReport, _ markup: inout Markup) {
        guard !report.facts.isEmpty else { return }
        markup.element("ul", ["class": "facts"]) { markup in
            for fact in report.facts {
                markup.element("li") { markup in
                    markup.element("span", [:], fact.name)
                    markup.element("strong", [:], fact.value)
                    if !fact.remark.isEmpty { markup.element("small", [:], fact.remark) }
                }
            }
        }
    }

    private func goals(_ report: ProgressReport, _ reached: [GoalRecord], _ markup: inout Markup) {
        guard !report.goals.isEmpty || !reached.isEmpty else { return }
        markup.element("h2", [:], report.words.goals)
        for way in report.goals {
            markup.element("article", ["class": "card"]) { markup in
                markup.element("h3", [:], way.title)
                paragraphs([way.why ?? ""], &markup)
                if let percent = way.percent {
                    let time = way.time_percent.map { " · \($0)\u{A0}% \(report.words.time)" } ?? ""
                    markup.element("progress", ["max": "100", "value": "\(percent)", "aria-label": way.title], "")
                    markup.element("p", ["class": "fact"], "\(percent)\u{A0}% \(report.words.way)\(time)")
                }
                paragraphs([way.figures, way.outlook], &markup)
                if !way.milestones.isEmpty {
                    markup.element("ul") { markup in
                        for step in way.milestones {
                            markup.element("li", [:], ([step.name] + step.cells).joined(separator: ", "))
                        }
                    }
                }
                if let named = report.charts.first(where: { $0.id == "goal-\(way.name)" }) { drawing(named, &markup) }
            }
        }
        list(
            words.reached, reached.map { ($0.title, [$0.closed.map { language.longDate($0) } ?? ""]) }, level: 3,
            &markup)
    }

    private func habits(_ report: ProgressReport, _ markup: inout Markup) {
        guard !report.habits.isEmpty else { return }
        markup.element("h2", [:], report.words.habits)
        for habit in report.habits {
            markup.element("article", ["class": "card"]) { markup in
                markup.element("h3", [:], habit.name)
                for (name, cell) in zip([report.words.share, report.words.streak], habit.cells) {
                    fact(name, cell, &markup)
                }
                if let named = report.charts.first(where: { $0.id.hasPrefix("habit-") && $0.title == habit.name }) {
                    drawing(named, &markup)
                }
            }
        }
    }

    private func list(
        _ title: String, _ lines: [ProgressReport.Line], _ markup: inout Markup
    ) {
        list(title, lines.map { ($0.name, $0.cells) }, &markup)
    }

    private func list(
        _ title: String, _ lines: [(name: String, cells: [String])], level: Int = 2, _ markup: inout Markup
    ) {
        guard !lines.isEmpty else { return }
        markup.element(level == 2 ? "h2" : "h3", [:], title)
        markup.element("ul") { markup in
            for line in lines {
                markup.element("li") { markup in
                    markup.text(line.name)
                    let told = line.cells.filter { !$0.isEmpty }.joined(separator: " · ")
                    if !told.isEmpty { markup.element("small", [:], told) }
                }
            }
        }
    }

    private func chart(_ named: NamedChart, _ markup: inout Markup) {
        markup.element("h3", [:], named.title)
        drawing(named, &markup)
    }

    /// A chart as wide as a telephone, what it means, and its figures to unfold.
    private func drawing(_ named: NamedChart, _ markup: inout Markup) {
        markup.element("figure", [:]) { markup in
            markup.drawing(named.chart.svg(width: 340, id: "chart-\(named.id)"))
            paragraphs([named.note], &markup)
            markup.element("details", [:]) { markup in
                markup.element("summary", [:], words.figures)
                markup.drawing(named.chart.dataTable)
            }
        }
    }
}
