import Charts
import Progress
import Quantities
import Studio
import Training

extension ClientStanding {
    /// All charts that there are figures for, over the days that end with the standing's.
    ///
    /// - Parameter days: How many days back; weeks and the year's calendar go as far.
    public func charts(over days: Int = 182) -> [NamedChart] {
        let first = day.adding(days: 1 - days)
        let weeks = weeks.filter { $0.monday.adding(days: 6) >= first }
        var charts: [NamedChart?] = goals().map(goalChart)
        charts += [weightChart(from: first), girthChart(from: first)]
        charts += strengthCharts(from: first)
        charts += [
            plannedChart(from: first), tonnageChart(weeks), setsChart(weeks), loadChart(from: first),
            effortChart(weeks), variabilityChart(from: first), sleepChart(from: first),
        ]
        charts += habitCharts(from: max(first, day.adding(days: -118)))
        charts += [macrosChart, activityChart]
        return charts.compactMap { $0 }.filter { !$0.chart.isEmpty }
    }

    func weightChart(from first: CivilDate) -> NamedChart? {
        let points = records.measurements.filter { $0.date >= first && $0.date <= day }.compactMap { measurement in
            measurement.mass.map { (measurement.date, $0.amount(in: unit)) }
        }
        let trend = (try? weight.get())?.points.filter { $0.date >= first }.map { ($0.date, $0.mass_g / unit.grams) }
        let chart = TimeSeriesChart(
            title: wording.word("Weight and trend", "Gewicht und Trend"), unit: unit.rawValue, points: points,
            trend: trend ?? [], language: language, accent: accent)
        return NamedChart(
            "weight", chart,
            wording.word(
                "Single days swing with water and food; the line is what counts.",
                "Einzelne Tage schwanken mit Wasser und Essen; die Linie zählt."))
    }

    /// How girths changed since the first reading of the days: side by side their sizes would hide it.
    func girthChart(from first: CivilDate) -> NamedChart? {
        let (factor, name) = unit == .kilograms ? (10.0, "cm") : (25.4, "in")
        let girths: [(String, ChartTone, (Measurement) -> Int?)] = [
            ("waist", .accent, \.waist_mm), ("hips", .second, \.hips_mm), ("chest", .third, \.chest_mm),
            ("thigh", .fourth, \.thigh_mm), ("arm", .fifth, \.arm_mm),
        ]
        let layers = girths.compactMap { girth, tone, value -> DateChart.Layer? in
            let readings = records.measurements.filter { $0.date >= first && $0.date <= day }.compactMap { reading in
                value(reading).map { Reading(reading.date, Double($0) / factor) }
            }
            guard let start = readings.first, let last = readings.last, readings.count > 1 else { return nil }
            let now = language.number(last.value, places: 1, isFixed: true)
            return DateChart.Layer(
                "\(wording.metric(girth)) \(now)\u{A0}\(name)", tone,
                .measured(readings.map { .init($0.date, $0.value - start.value) }, isConnected: true))
        }
        let chart = DateChart(
            title: wording.word("Girths, change", "Umfänge, Veränderung"), unit: name, layers: layers,
            language: language, accent: accent, gap_d: 60, including: [0])
        return NamedChart(
            "girths", chart,
            wording.word(
                "The change since the first reading shown; beside each line stands the newest girth.",
                "Die Veränderung seit dem ersten gezeigten Wert; neben jeder Linie steht der neueste Umfang."))
    }

    /// The three exercises with the most sets of late, of those that tell a maximum.
    func strengthCharts(from first: CivilDate) -> [NamedChart?] {
        strength.filter { $0.days.count { $0.date >= first } >= 2 }.prefix(3).enumerated().map { index, history in
            let spans = history.days.filter { $0.date >= first }.map {
                DateChart.Span(
                    $0.date, $0.maximum.range.lowerBound.amount(in: unit), $0.maximum.range.upperBound.amount(in: unit))
            }
            let name = title(of: history.exercise)
            let chart = DateChart(
                title: wording.word("Estimated maximum: \(name)", "Geschätztes Maximum: \(name)"), unit: unit.rawValue,
                layers: [
                    .init(wording.word("Estimate, with its range", "Schätzung mit Spanne"), .accent, .ranges(spans))
                ], language: language, accent: accent)
            return NamedChart(
                "strength-\(index + 1)", chart,
                wording.word(
                    "From the day's best set: a dot by the RPE chart, a bar from the least to the most of three formulas where it went to failure.",
                    "Aus dem besten Satz des Tages: ein Punkt nach der RPE-Tabelle, ein Balken von der kleinsten zur größten von drei Formeln, wenn er bis zum Versagen ging."
                ))
        }
    }

    func tonnageChart(_ weeks: [TrainingWeek]) -> NamedChart? {
        let isMetric = unit == .kilograms
        let columns = weeks.map { week -> ColumnChart.Column in
            let moved = Double(week.tonnage_g) / (isMetric ? 1_000_000 : MassUnit.pounds.grams * 1000)
            return .week(week.monday, [moved], in: language)
        }
        guard weeks.contains(where: { $0.tonnage_g > 0 }) else { return nil }
        let chart = ColumnChart(
            title: wording.word("Load moved", "Bewegte Last"), unit: isMetric ? "t" : "1,000 lb",
            series: [(wording.word("Load times repetitions", "Last mal Wiederholungen"), .accent)], columns: columns,
            language: language, accent: accent, places: 1)
        return NamedChart(
            "tonnage", chart,
            wording.word(
                "Load times repetitions of all sets but warm-ups, a week.",
                "Last mal Wiederholungen aller Sätze ohne Aufwärmen, pro Woche."))
    }

    func setsChart(_ weeks: [TrainingWeek]) -> NamedChart? {
        let shown = weeks.suffix(12)
        guard shown.contains(where: { !$0.hardSets_permille.isEmpty }) else { return nil }
        let columns = shown.map { week in
            ColumnChart.Column.week(
                week.monday, MuscleGroup.allCases.map { Double(week.hardSets_permille[$0] ?? 0) / 1000 }, in: language)
        }
        let chart = GridChart(
            title: wording.word("Hard sets by muscle", "Harte Sätze je Muskel"),
            unit: wording.word("sets a week", "Sätze pro Woche"), rows: MuscleGroup.allCases.map(wording.muscle),
            columns: columns, language: language, accent: accent, reaching: 10)
        return NamedChart(
            "sets", chart,
            wording.word(
                "Working sets of RPE 6 or more, by each muscle's share in the exercise; ten or more a week are usual for growth.",
                "Arbeitssätze ab RPE 6, nach dem Anteil jedes Muskels an der Übung; zehn und mehr pro Woche sind für Wachstum üblich."
            ))
    }

    func plannedChart(from first: CivilDate) -> NamedChart? {
        let weeks = sessions.weeks.filter { $0.monday.adding(days: 6) >= first }
        let chart = ColumnChart(
            title: wording.word("Planned and done", "Geplant und getan"), unit: "",
            series: [
                (wording.word("Planned", "Geplant"), .quiet), (wording.word("Done", "Getan"), .accent),
            ],
            columns: weeks.map { .week($0.monday, [Double($0.due), Double($0.done)], in: language) },
            arrangement: .within, language: language, accent: accent)
        return NamedChart(
            "planned", chart,
            wording.word(
                "Sessions of the plan, week by week. One that was done on another day of its week was done.",
                "Einheiten des Plans, Woche für Woche. Wer sie an einem anderen Tag der Woche macht, hat sie gemacht."))
    }

    func loadChart(from first: CivilDate) -> NamedChart? {
        guard let start = loads.byDay.keys.min() else { return nil }
        var monday = max(start, first)
        monday = monday.adding(days: -monday.weekday.rawValue)
        var columns: [ColumnChart.Column] = []
        while monday <= day {
            columns.append(.week(monday, [loads.week(of: monday).total], in: language))
            monday = monday.adding(days: 7)
        }
        let chart = ColumnChart(
            title: wording.word("Session load", "Belastung der Einheiten"), unit: wording.word("AU", "AE"),
            series: [(wording.word("Load", "Belastung"), .accent)], columns: columns, language: language,
            accent: accent)
        return NamedChart(
            "load", chart,
            wording.word(
                "The rating of each session (0 to 10) times its minutes, a week. It tells how training rose, and nothing of injuries.",
                "Die Bewertung jeder Einheit (0 bis 10) mal ihre Minuten, pro Woche. Sie sagt, wie das Training stieg, und nichts über Verletzungen."
            ))
    }

    /// The mean rating of each week's sets beside what the plan asks for.
    func effortChart(_ weeks: [TrainingWeek]) -> NamedChart? {
        let rated = weeks.compactMap { week in
            week.rating.map { DateChart.Sample(week.monday, $0) }
        }
        guard rated.count >= 2 else { return nil }
        var asked: [CivilDate: (sum: Int, count: Int)] = [:]
        for effort in schedule?.efforts ?? [] {
            let monday = effort.date.adding(days: -effort.date.weekday.rawValue)
            let before = asked[monday] ?? (0, 0)
            asked[monday] = (before.sum + effort.rpe_tenths, before.count + 1)
        }
        let first = rated[0].date
        let target = asked.filter { $0.key >= first && $0.key <= day }.sorted { $0.key < $1.key }.map {
            DateChart.Sample($0.key, Double($0.value.sum) / Double($0.value.count) / 10)
        }
        let chart = DateChart(
            title: wording.word("Effort of sets", "Anstrengung der Sätze"), unit: "RPE",
            layers: [
                .init(wording.word("Planned", "Geplant"), .second, .foreseen(target)),
                .init(wording.word("Rated", "Bewertet"), .accent, .measured(rated, isConnected: true)),
            ], language: language, accent: accent)
        return NamedChart("effort", chart)
    }

    func variabilityChart(from first: CivilDate) -> NamedChart? {
        let samples = variability
        let shown = samples.filter { $0.date >= first }
        guard let start = shown.first?.date, let end = shown.last?.date else { return nil }
        var band: [DateChart.Span] = []
        var week: [DateChart.Sample] = []
        var date = start
        while date <= end {
            if let found = try? HRVBand(samples, on: date) {
                band.append(DateChart.Span(date, found.band.lowerBound, found.band.upperBound))
                week.append(DateChart.Sample(date, found.week))
            }
            date = date.adding(days: 1)
        }
        let chart = DateChart(
            title: wording.word("Heart rate variability", "Herzfrequenzvariabilität"), unit: "ln ms",
            layers: [
                .init(wording.word("Usual", "Üblich"), .accent, .band(band)),
                .init(
                    wording.word("Day", "Tag"), .quiet,
                    .measured(shown.map { DateChart.Sample($0.date, $0.ln) }, isConnected: false)),
                .init(wording.word("Mean of 7 days", "Mittel von 7 Tagen"), .accent, .estimated(week)),
            ], language: language, accent: accent, gap_d: 4, places: 2)
        let note: String
        do throws(Refusal) {
            _ = try HRVBand(samples, on: day)
            note = wording.word(
                "The mean of seven days beside the usual of sixty, ± half a standard deviation (ln rMSSD).",
                "Das Mittel von sieben Tagen neben dem Üblichen von sechzig, ± eine halbe Standardabweichung (ln rMSSD)."
            )
        } catch {
            note = error.text(in: language)
        }
        return NamedChart("variability", chart, note)
    }

    func sleepChart(from first: CivilDate) -> NamedChart? {
        let nights = wearable(\.sleep_min).filter { $0.date >= max(first, day.adding(days: -89)) }
        let chart = DateChart(
            title: wording.word("Sleep", "Schlaf"), unit: "h",
            layers: [
                .init(
                    wording.word("Hours asleep", "Stunden Schlaf"), .accent,
                    .measured(
                        nights.map { DateChart.Sample($0.date, Double($0.value) / 60) }, isConnected: true))
            ], language: language, accent: accent, gap_d: 2)
        return NamedChart("sleep", chart)
    }
}
