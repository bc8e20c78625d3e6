import Charts
import Nutrition
import Progress
import Quantities
import Studio

extension ClientStanding {
    /// A calendar for each habit that runs, four at most.
    func habitCharts(from first: CivilDate) -> [NamedChart?] {
        let running = records.habits.filter { kept in
            kept.habit.from <= day && kept.habit.to.map { $0 >= first } ?? true
        }
        return running.prefix(4).map { kept in
            let logs = kept.logs.filter { $0.date >= first && $0.date <= day }
            let values = Dictionary(
                logs.map { ($0.date, $0.isDone ? 1.0 : 0) }, uniquingKeysWith: { _, last in last })
            let chart = CalendarChart(
                title: kept.habit.title, days: max(first, kept.habit.from)...max(first, day), values: values,
                language: language, accent: accent)
            let streak = HabitRecord(kept.habit, kept.logs).streak(to: day)
            let goal = wording.word(
                "\(kept.habit.daysPerWeek) days a week are meant",
                "\(kept.habit.daysPerWeek) Tage pro Woche sind gemeint")
            let run = wording.word(
                "weeks in a row: \(streak.current), at most \(streak.longest)",
                "Wochen am Stück: \(streak.current), höchstens \(streak.longest)")
            return NamedChart("habit-\(kept.habit.name)", chart, "\(goal); \(run).")
        }
    }

    /// Protein, fat and carbohydrate of the last two weeks with the least protein that is meant.
    var macrosChart: NamedChart? {
        let logs = records.foodLogs.filter { $0.date <= day && $0.date > day.adding(days: -14) }
        guard !logs.isEmpty else { return nil }
        let byDay = Dictionary(logs.map { ($0.date, $0) }, uniquingKeysWith: { _, last in last })
        let columns = (0..<14).map { offset -> ColumnChart.Column in
            let date = day.adding(days: offset - 13)
            let log = byDay[date]
            let values = [log?.protein_mg, log?.fat_mg, log?.carbohydrate_mg].map { $0.map { Double($0) / 1000 } }
            return .day(date, values, in: language)
        }
        let protein = DailyRange.all(for: records.eater(on: day)).first { $0.kind == .protein }?.result
        var level: (name: String, value: Double)?
        if case .success(let range)? = protein {
            level = (
                wording.word("Protein, at least", "Eiweiß, mindestens"), Double(range.range.lowerBound)
            )
        }
        let chart = ColumnChart(
            title: wording.word("Protein, fat and carbohydrate", "Eiweiß, Fett und Kohlenhydrate"), unit: "g",
            series: [
                (wording.word("Protein", "Eiweiß"), .accent), (wording.word("Fat", "Fett"), .fifth),
                (wording.word("Carbohydrate", "Kohlenhydrate"), .third),
            ], columns: columns, arrangement: .grouped, level: level, language: language, accent: accent)
        return NamedChart("macros", chart)
    }

    /// The minutes of training of a year, day by day; a session whose minutes nobody wrote down counts as half an hour.
    var activityChart: NamedChart? {
        let year = day.adding(days: -364)...day
        var minutes: [CivilDate: Double] = [:]
        for (log, date) in workouts where year.contains(date) {
            minutes[date, default: 0] += Double(min(max(0, log.duration_s ?? 1800), 36_000)) / 60
        }
        guard !minutes.isEmpty else { return nil }
        let chart = CalendarChart(
            title: wording.word("A year of training", "Ein Jahr Training"), days: year, values: minutes,
            unit: wording.word("minutes", "Minuten"), language: language, accent: accent)
        return NamedChart("activity", chart)
    }

    /// A goal with its readings, the line that they make and what is to be expected, or why nothing is.
    func goalChart(_ standing: GoalStanding) -> NamedChart? {
        let goal = standing.goal
        guard let target = goal.target, !standing.readings.isEmpty else { return nil }
        let first = max(goal.set.adding(days: -28), day.adding(days: -365))
        let readings = standing.readings.filter { $0.date >= first }
        var layers: [DateChart.Layer] = []
        var note: String
        switch standing.forecast {
        case .success(let forecast):
            let last = min(forecast.horizon, max(goal.by ?? day.adding(days: 56), day.adding(days: 7)))
            var outlooks: [Forecast.Outlook] = []
            var date = forecast.days.upperBound
            while date <= last {
                outlooks.append(forecast.line(on: date))
                date = date.adding(days: 7)
            }
            if outlooks.last?.date != last { outlooks.append(forecast.line(on: last)) }
            layers.append(
                .init(
                    wording.word("95 % of coming readings", "95 % der kommenden Werte"), .accent,
                    .band(outlooks.map { DateChart.Span($0.date, $0.interval.lowerBound, $0.interval.upperBound) })))
            layers.append(
                .init(
                    wording.word("Forecast", "Vorhersage"), .accent,
                    .foreseen(outlooks.map { DateChart.Sample($0.date, $0.value) })))
            note = wording.word(
                "A straight line through \(forecast.count) readings of the last twelve weeks, carried on as it went.",
                "Eine Gerade durch \(forecast.count) Werte der letzten zwölf Wochen, fortgesetzt wie bisher.")
        case .failure(let refusal):
            let reason = refusal.text(in: language)
            note = wording.word("No forecast: \(reason).", "Keine Vorhersage: \(reason).")
        }
        layers.append(
            .init(
                wording.word("Measured", "Gemessen"), goal.metric == "one-rep-max" ? .third : .accent,
                .measured(readings.map { DateChart.Sample($0.date, $0.value) }, isConnected: false)))
        if let by = goal.by {
            layers.append(.init(wording.word("Goal", "Ziel"), .second, .target(DateChart.Sample(by, target))))
        } else {
            layers.append(.init(wording.word("Goal", "Ziel"), .second, .level(target)))
        }
        if let last = standing.check.findings.first(where: { $0.criterion == .achievable }),
            case .success = standing.forecast
        {
            note += " " + last.text.prefix(1).uppercased() + last.text.dropFirst() + "."
        }
        let chart = DateChart(
            title: wording.word("Goal: \(goal.title)", "Ziel: \(goal.title)"), unit: goal.unit ?? "", layers: layers,
            language: language, accent: accent, gap_d: 60)
        return NamedChart("goal-\(standing.record.name)", chart, note)
    }
}
