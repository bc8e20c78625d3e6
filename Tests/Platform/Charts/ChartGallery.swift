import Drawing
import Quantities
import Trials

@testable import Charts

/// Every kind of chart with what it is meant for, and with what comes in all the same: nothing, one value, gaps, negative amounts, long names, ten years.
enum ChartGallery {
    struct Entry {
        let name: String
        let chart: any Chart
    }

    static let start = CivilDate(dayNumber: 20_000)

    static func all(in language: Language) -> [Entry] { dates(language) + columns(language) + rows(language) }

    private static func wave(_ seed: UInt64, count: Int, step: Int = 1, from: Double, slope: Double, noise: Double)
        -> [DateChart.Sample]
    {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map {
            let value = from + slope * Double($0) + Double.random(in: -noise...noise, using: &generator)
            return DateChart.Sample(start.adding(days: $0 * step), value)
        }
    }

    private static func dates(_ language: Language) -> [Entry] {
        func chart(_ title: String, _ unit: String, _ layers: [DateChart.Layer], including: [Double] = []) -> DateChart
        {
            DateChart(title: title, unit: unit, layers: layers, language: language, including: including)
        }
        let girths = [("Waist", 88.0), ("Hips", 102), ("Chest", 98), ("Thigh", 58), ("Arm", 31)]
        let measured = wave(1, count: 3650, from: 92, slope: -0.003, noise: 0.8)
        let strength = wave(2, count: 24, step: 7, from: 90, slope: 0.7, noise: 2)
        let line = (0..<40).map { DateChart.Sample(start.adding(days: 161 + $0 * 3), 106.5 + Double($0) * 0.3) }
        let band = line.map { DateChart.Span($0.date, $0.value - 4, $0.value + 4) }
        return [
            Entry(
                name: "girths",
                chart: chart(
                    "Girths", "cm",
                    zip(girths, [ChartTone.accent, .second, .third, .fourth, .fifth]).map { girth, tone in
                        .init(
                            girth.0, tone,
                            .measured(
                                wave(UInt64(girth.1), count: 14, step: 14, from: girth.1, slope: -0.2, noise: 0.4),
                                isConnected: true))
                    })),
            Entry(
                name: "strength",
                chart: chart(
                    "Estimated one-rep maximum: Back squat", "kg",
                    [
                        .init(
                            "Range of the estimate", .accent,
                            .ranges(strength.map { DateChart.Span($0.date, $0.value - 2.5, $0.value + 2.5) }))
                    ])),
            Entry(
                name: "forecast",
                chart: chart(
                    "Goal: squat 120 kg", "kg",
                    [
                        .init("95 % of coming readings", .accent, .band(band)),
                        .init("Measured", .accent, .measured(strength, isConnected: false)),
                        .init("Forecast", .accent, .foreseen(line)),
                        .init("Goal", .second, .target(DateChart.Sample(start.adding(days: 270), 120))),
                    ])),
            Entry(
                name: "hrv",
                chart: chart(
                    "Heart rate variability", "ln ms",
                    [
                        .init(
                            "Usual", .accent,
                            .band((0..<90).map { DateChart.Span(start.adding(days: $0), 3.9, 4.25) })),
                        .init(
                            "Day", .quiet,
                            .measured(wave(5, count: 90, from: 4.1, slope: 0, noise: 0.3), isConnected: false)),
                        .init("7 days", .accent, .estimated(wave(6, count: 90, from: 4.1, slope: 0, noise: 0.03))),
                    ])),
            Entry(
                name: "ten-years",
                chart: chart(
                    "Ten years of days", "kg", [.init("Measured", .accent, .measured(measured, isConnected: false))])),
            Entry(
                name: "ten-years-of-everything",
                chart: chart(
                    "Ten years of days, with line and band", "kg",
                    [
                        .init(
                            "Band", .accent, .band(measured.map { DateChart.Span($0.date, $0.value - 1, $0.value + 1) })
                        ),
                        .init("Measured", .third, .measured(measured, isConnected: true)),
                        .init("Estimated", .second, .estimated(measured)),
                    ])),
            Entry(
                name: "gaps",
                chart: chart(
                    "Two long gaps", "h",
                    [
                        .init(
                            "Sleep", .accent,
                            .measured(
                                wave(8, count: 120, from: 7, slope: 0, noise: 1.2).filter {
                                    !(30..<60).contains(start.days(to: $0.date))
                                        && !(80..<110).contains(start.days(to: $0.date))
                                },
                                isConnected: true)),
                        .init("Target", .second, .level(8)),
                    ])),
            Entry(
                name: "one-reading",
                chart: chart(
                    "One reading", "kg", [.init("Measured", .accent, .measured([.init(start, 80)], isConnected: true))])
            ),
            Entry(
                name: "no-readings",
                chart: chart("No readings", "kg", [.init("Measured", .accent, .measured([], isConnected: true))])),
            Entry(
                name: "negative",
                chart: chart(
                    "Energy balance", "kcal",
                    [
                        .init(
                            "Balance", .accent,
                            .measured(wave(9, count: 60, from: -300, slope: 8, noise: 150), isConnected: true))
                    ], including: [0])),
            Entry(
                name: "not-numbers",
                chart: chart(
                    "What is no number", "kg",
                    [
                        .init(
                            "Measured", .accent,
                            .measured(
                                [.init(start, .nan), .init(start, .infinity), .init(start.adding(days: 3), 80)],
                                isConnected: true)), .init("Level", .second, .level(.nan)),
                    ])),
            Entry(
                name: "weight",
                chart: TimeSeriesChart(
                    title: "Weight and trend", unit: "kg", points: measured.prefix(200).map { ($0.date, $0.value) },
                    trend: measured.prefix(200).map { ($0.date, 92 - 0.003 * Double(start.days(to: $0.date))) },
                    language: language)),
        ]
    }

    private static func weeks(_ count: Int, _ language: Language, _ values: (Int) -> [Double?]) -> [ColumnChart.Column]
    {
        (0..<count).map { .week(start.adding(days: $0 * 7), values($0), in: language) }
    }

    private static func columns(_ language: Language) -> [Entry] {
        func chart(
            _ title: String, _ unit: String, _ series: [(String, ChartTone)], _ columns: [ColumnChart.Column],
            _ arrangement: ColumnChart.Arrangement = .stacked, level: (String, Double)? = nil, reaching: Double = 0
        ) -> ColumnChart {
            ColumnChart(
                title: title, unit: unit, series: series.map { (name: $0.0, tone: $0.1) }, columns: columns,
                arrangement: arrangement, level: level.map { (name: $0.0, value: $0.1) }, language: language,
                reaching: reaching)
        }
        func swing(_ index: Int) -> Double { Double((index * 37) % 11) }
        return [
            Entry(
                name: "tonnage",
                chart: chart(
                    "Tonnage", "t", [("Moved", .accent)],
                    weeks(26, language) { [$0 == 9 ? nil : $0 == 10 ? 0 : 8 + swing($0)] })),
            Entry(
                name: "planned",
                chart: chart(
                    "Planned and done", "", [("Planned", .quiet), ("Done", .accent)],
                    weeks(16, language) { [3, Double(($0 * 7) % 4)] }, .within)),
            Entry(
                name: "recurring",
                chart: chart(
                    "Recurring revenue", "€", [("Came", .accent), ("Left", .second)],
                    (1...12).map {
                        .month($0, of: 2026, [swing($0) * 80, $0 % 3 == 0 ? -swing($0 + 3) * 60 : 0], in: language)
                    })),
            Entry(
                name: "macros",
                chart: chart(
                    "Protein, fat and carbohydrate", "g",
                    [("Protein", .accent), ("Fat", .second), ("Carbohydrate", .third)],
                    (0..<14).map {
                        .day(
                            start.adding(days: $0), [120 + swing($0) * 4, 60 + swing($0), 200 + swing($0 + 5) * 8],
                            in: language)
                    }, .grouped)),
            Entry(
                name: "load",
                chart: chart(
                    "Session load", "AU", [("Load", .accent)], weeks(52, language) { [900 + swing($0) * 70] },
                    level: ("Mean of four weeks", 1200))),
            Entry(
                name: "one-week", chart: chart("One week", "t", [("Moved", .accent)], weeks(1, language) { _ in [4.2] })
            ),
            Entry(name: "no-weeks", chart: chart("No week", "t", [("Moved", .accent)], [])),
            Entry(
                name: "all-zero",
                chart: chart("Nothing at all", "t", [("Moved", .accent)], weeks(8, language) { _ in [0] })),
            Entry(
                name: "ten-years-of-weeks",
                chart: chart("Ten years of weeks", "t", [("Moved", .accent)], weeks(520, language) { [8 + swing($0)] })),
        ]
    }

    private static func rows(_ language: Language) -> [Entry] {
        let muscles = [
            "quadriceps", "hamstrings", "glutes", "calves", "chest", "back", "shoulders", "biceps", "triceps", "core",
        ]
        return [
            Entry(
                name: "sets",
                chart: GridChart(
                    title: "Hard sets", unit: "sets a week", rows: muscles,
                    columns: weeks(12, language) { week in muscles.indices.map { Double((week * 5 + $0 * 3) % 18) } },
                    language: language)),
            Entry(
                name: "no-sets",
                chart: GridChart(title: "Hard sets", unit: "sets", rows: [], columns: [], language: language)),
            Entry(
                name: "receivables",
                chart: BarChart(
                    title: "Owed, by age", unit: "€",
                    rows: [
                        .init("not due", 1250), .init("1–30 days", 340), .init("31–60 days", 0),
                        .init("over 90 days", 89),
                    ], language: language)),
            Entry(
                name: "clients",
                chart: BarChart(
                    title: "Adherence", unit: "%",
                    rows: [
                        .init("Ana Reyes", 92),
                        .init("Maximiliane Freifrau von und zu Hohenstein-Wolkenkuckucksheim", 75),
                        .init("Tom", nil, note: "2 due; a share needs 3"), .init("Zoë", 0),
                    ], language: language, reaching: 100)),
            Entry(
                name: "muscles",
                chart: BarChart(
                    title: "Hard sets this week", unit: "sets",
                    rows: muscles.enumerated().map { .init($1, Double(($0 * 7) % 19), usual: 10...20) },
                    usual: "usual for growth",
                    language: language)),
            Entry(
                name: "habit",
                chart: CalendarChart(
                    title: "8,000 steps", days: start...start.adding(days: 120),
                    values: Dictionary(
                        uniqueKeysWithValues: (0..<121).filter { $0 % 9 != 4 }.map {
                            (start.adding(days: $0), $0 % 5 == 2 ? 0 : 1)
                        }),
                    language: language)),
            Entry(
                name: "year",
                chart: CalendarChart(
                    title: "A year of training", days: start...start.adding(days: 364),
                    values: Dictionary(
                        uniqueKeysWithValues: (0..<365).filter { $0 % 3 != 1 }.map {
                            (start.adding(days: $0), Double(($0 * 13) % 90))
                        }),
                    unit: "minutes", language: language)),
            Entry(
                name: "no-days",
                chart: CalendarChart(
                    title: "Nothing", days: start...start.adding(days: 30), values: [:], language: language)),
        ]
    }
}
