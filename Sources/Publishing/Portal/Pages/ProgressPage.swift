import Charts
import Documents
import Progress
import Quantities
import Studio

extension AreaPages {
    /// How each exercise is done.
    func exercises(_ markup: inout Markup) {
        markup.element("h1", [:], words.exercises)
        for card in content.handout.map({ Booklet(of: $0).cards }) ?? [] {
            markup.element("details") { markup in
                markup.element("summary") { $0.element("strong", [:], card.name) }
                paragraphs(
                    [card.description, card.muscles.map { "\($0.name) \($0.percent)\u{A0}%" }.joined(separator: ", ")],
                    &markup)
                for (title, points) in [(words.cues, card.cues), (words.errors, card.errors)] where !points.isEmpty {
                    markup.element("h3", [:], title)
                    markup.element("ul") { markup in for point in points { markup.element("li", [:], point) } }
                }
                if let address = card.address, address.hasPrefix("https://") {
                    markup.element("p") { $0.element("a", ["href": address], words.more) }
                }
            }
        }
    }

    /// The weight with its trend, the goals, the habits of the last four weeks.
    func progress(_ markup: inout Markup) {
        markup.element("h1", [:], words.progress)
        var isEmpty = true
        if let chart = content.handout?.weight ?? weight {
            isEmpty = false
            markup.element("h2", [:], words.weight)
            markup.element("figure", [:]) { $0.drawing(chart.svg(width: 360, height: 260, id: "weight")) }
            markup.element("details", [:]) { markup in
                markup.element("summary", [:], words.measurements)
                markup.drawing(chart.dataTable)
            }
        }
        let goals = content.records.goals.filter { $0.state != .dropped }
        if !goals.isEmpty {
            isEmpty = false
            markup.element("h2", [:], words.goals)
            for goal in goals { self.goal(goal, &markup) }
        }
        let habits = content.records.habits.filter { $0.habit.to.map { $0 >= today } ?? true }
        if !habits.isEmpty {
            isEmpty = false
            markup.element("h2", [:], words.habits)
            for kept in habits { habit(kept, &markup) }
        }
        if isEmpty { markup.element("p", [:], words.nothingYet) }
    }

    private var weight: TimeSeriesChart? {
        guard content.records.measurements.contains(where: { $0.mass != nil }) else { return nil }
        return .weight(
            content.records.measurements, in: content.records.client.massUnit, language: language,
            accent: .init(red: 0x0B, green: 0x6E, blue: 0x4F))
    }

    private func goal(_ goal: GoalRecord, _ markup: inout Markup) {
        func figure(_ milli: Int) -> String {
            "\(language.number(scaled: Int64(milli), places: 3, isFixed: false))\u{A0}\(goal.unit ?? "")"
        }
        markup.element("article", ["class": "card"]) { markup in
            markup.element("h3", [:], goal.title)
            var facts: [String] = []
            if let start = goal.baseline_milli, let end = goal.target_milli {
                facts.append("\(figure(start)) → \(figure(end))")
            } else if let end = goal.target_milli {
                facts.append(figure(end))
            }
            if let by = goal.by { facts.append("\(words.by) \(language.longDate(by))") }
            if goal.state == .reached { facts.append(words.reached) }
            paragraphs([facts.joined(separator: " · "), goal.why ?? ""], &markup)
            if !goal.milestones.isEmpty {
                markup.element("ul") { markup in
                    for step in goal.milestones {
                        let end =
                            step.reached.map { "\(words.reached) \(language.longDate($0))" }
                            ?? step.by.map { "\(words.by) \(language.longDate($0))" }
                        markup.element("li", [:], [step.title, end].compactMap { $0 }.joined(separator: ", "))
                    }
                }
            }
        }
    }

    private func habit(_ kept: HabitRepository.Kept, _ markup: inout Markup) {
        let first = today.adding(days: -27)
        let done = kept.logs.count { $0.isDone && (first...today).contains($0.date) }
        let due = kept.habit.daysPerWeek * 4
        markup.element("article", ["class": "card"]) { markup in
            markup.element("h3", [:], kept.habit.title)
            markup.element("p", [:], "\(done) \(words.of) \(due) · \(kept.habit.daysPerWeek) \(words.daysPerWeek)")
            markup.open("progress", ["max": "\(max(1, due))", "value": "\(min(done, due))"])
            markup.element("span", [:], "")
            markup.drawing("</progress>")
        }
    }
}
