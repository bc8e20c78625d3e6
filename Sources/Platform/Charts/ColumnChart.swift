import Drawing
import Quantities

/// Amounts of weeks, months or days as columns that begin at zero. A column that is missing is a gap; one of nothing is a line on the axis.
public struct ColumnChart: Chart {
    /// How several series stand to each other.
    public enum Arrangement: String, Sendable, CaseIterable {
        /// Upon each other; what is negative hangs below zero.
        case stacked
        /// Beside each other.
        case grouped
        /// The first as a frame, the others within it: planned and done.
        case within
    }

    /// A column with the amounts of all series.
    public struct Column: Sendable, Hashable {
        /// What stands below it.
        public let label: String
        /// What stands below that, where it differs from the column before: the year.
        public let below: String
        /// What it is called in words and tables.
        public let name: String
        /// The amounts by series; nothing where there is none.
        public let values: [Double?]

        /// Makes a column.
        public init(label: String, below: String = "", name: String? = nil, values: [Double?]) {
            self.label = label
            self.below = below
            self.name = name ?? label
            self.values = values.map { $0.flatMap { $0.isFinite && $0.magnitude < 1e12 ? $0 : nil } }
        }

        /// The week that begins with a Monday.
        public static func week(_ monday: CivilDate, _ values: [Double?], in language: Language) -> Column {
            let dot = language == .german ? "." : ""
            let label = "\(monday.day)\(dot) \(language.shortMonthName(monday.month))"
            let name = (language == .german ? "Woche ab " : "week of ") + language.longDate(monday)
            return Column(label: label, below: "\(monday.year)", name: name, values: values)
        }

        /// A month, from one.
        public static func month(_ month: Int, of year: Int, _ values: [Double?], in language: Language) -> Column {
            Column(
                label: language.shortMonthName(month), below: "\(year)", name: "\(language.monthName(month)) \(year)",
                values: values)
        }

        /// A day.
        public static func day(_ date: CivilDate, _ values: [Double?], in language: Language) -> Column {
            let dot = language == .german ? "." : ""
            return Column(
                label: "\(date.day)\(dot) \(language.shortMonthName(date.month))", below: "\(date.year)",
                name: language.longDate(date), values: values)
        }
    }

    /// What it shows.
    public let title: String
    /// The unit of the amounts.
    public let unit: String
    /// The names of the series with their colours.
    public let series: [(name: String, tone: ChartTone)]
    /// The columns, from the left.
    public let columns: [Column]
    /// How several series stand to each other.
    public let arrangement: Arrangement
    /// A line across, such as a target, with its name.
    public let level: (name: String, value: Double)?
    /// The language of the words and the numbers.
    public let language: Language
    /// The brand's colour.
    public let accent: Colour
    /// The least value that the axis reaches.
    public let reaching: Double
    /// How many decimals amounts have in words and tables.
    public let places: Int

    /// Makes a chart.
    public init(
        title: String, unit: String, series: [(name: String, tone: ChartTone)], columns: [Column],
        arrangement: Arrangement = .stacked, level: (name: String, value: Double)? = nil, language: Language,
        accent: Colour = Colour(red: 0x0B, green: 0x6E, blue: 0x4F), reaching: Double = 0, places: Int = 0
    ) {
        self.title = title
        self.unit = unit
        self.series = series
        self.columns = columns
        self.arrangement = arrangement
        self.level = level.flatMap { $0.value.isFinite ? $0 : nil }
        self.language = language
        self.accent = accent
        self.reaching = reaching
        self.places = places
    }

    /// Whether no column has an amount.
    public var isEmpty: Bool { !columns.contains { $0.values.contains { $0 != nil } } }

    /// What is to be seen, in words.
    public var summary: String {
        let words = ChartWords(language: language)
        guard !isEmpty, let first = columns.first, let last = columns.last else { return words.nothing }
        var sentences = [first.name == last.name ? "\(first.name)." : "\(first.name) – \(last.name)."]
        for (index, one) in series.enumerated() {
            let values = columns.compactMap { $0.values.indices.contains(index) ? $0.values[index] : nil }
            guard let low = values.min(), let high = values.max(), let end = values.last else { continue }
            sentences.append(
                words.series(
                    one.name, count: values.count, low: amount(low), high: amount(high), last: amount(end)))
        }
        if let level { sentences.append("\(level.name): \(amount(level.value)).") }
        return sentences.joined(separator: " ")
    }

    /// A row for each column.
    public var dataTable: String {
        let unit = unit.isEmpty ? "" : " (\(unit))"
        var table = ChartTable(title, heads: [""] + series.map { $0.name + unit })
        for column in columns {
            let cells = series.indices.map { index -> String in
                let value = column.values.indices.contains(index) ? column.values[index] : nil
                return value.map { language.number($0, places: places, isFixed: true) } ?? "–"
            }
            table.add([column.name] + cells)
        }
        return table.html
    }

    func amount(_ value: Double) -> String {
        let number = language.number(value, places: places)
        return unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
    }
}
