import Drawing
import Quantities

/// Figures over days: dots for what was measured, lines, bars and bands for what is estimated, dashes for what is foreseen.
///
/// Gaps in the data stay gaps. Of more readings than pixels the lowest and the highest of each column are drawn, so every extreme stays; lines lose the
/// points that lie within a fifth of a pixel of them.
public struct DateChart: Chart {
    /// A value on a day.
    public typealias Sample = TimeSeriesChart.Sample

    /// A range on a day.
    public struct Span: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// The lower end.
        public let low: Double
        /// The upper end.
        public let high: Double

        /// Makes a range; its ends may come in any order.
        public init(_ date: CivilDate, _ one: Double, _ other: Double) {
            self.date = date
            low = min(one, other)
            high = max(one, other)
        }
    }

    /// Something that is drawn, from the undermost.
    public struct Layer: Sendable, Hashable {
        /// How it is drawn.
        public enum Form: Sendable, Hashable {
            /// Dots for what was measured; with a thin line between neighbours if it is connected.
            case measured([Sample], isConnected: Bool)
            /// A line for what is estimated.
            case estimated([Sample])
            /// A dashed line for what is foreseen.
            case foreseen([Sample])
            /// Upright bars for estimates of which a range is known.
            case ranges([Span])
            /// A surface between two lines.
            case band([Span])
            /// A level line all the way.
            case level(Double)
            /// A ring at a place to be reached.
            case target(Sample)
        }

        /// What it is called.
        public let name: String
        /// Its colour.
        public let tone: ChartTone
        /// How it is drawn.
        public let form: Form

        /// Makes a layer.
        public init(_ name: String, _ tone: ChartTone, _ form: Form) {
            self.name = name
            self.tone = tone
            self.form = form
        }
    }

    /// What it shows.
    public let title: String
    /// The unit of the values.
    public let unit: String
    /// What is drawn, from the undermost.
    public let layers: [Layer]
    /// The language of the words, the dates and the numbers.
    public let language: Language
    /// The brand's colour.
    public let accent: Colour
    /// The number of days without a value after which a line is interrupted.
    public let gap_d: Int
    /// Values that the axis shows in any case, such as zero.
    public let including: [Double]
    /// How many decimals values have in words and tables.
    public let places: Int

    /// Makes a chart; samples may come in any order, and what is no number is left out.
    public init(
        title: String, unit: String, layers: [Layer], language: Language,
        accent: Colour = Colour(red: 0x0B, green: 0x6E, blue: 0x4F), gap_d: Int = 14, including: [Double] = [],
        places: Int = 1
    ) {
        self.title = title
        self.unit = unit
        self.layers = layers.map { $0.cleaned }.filter { !$0.isEmpty }
        self.language = language
        self.accent = accent
        self.gap_d = max(1, gap_d)
        self.including = including.filter(\.isFinite)
        self.places = places
    }

    /// Whether there is nothing with a date.
    public var isEmpty: Bool { layers.allSatisfy { $0.dates.isEmpty } }

    /// What is to be seen, in words.
    public var summary: String {
        let words = ChartWords(language: language)
        let dates = layers.flatMap(\.dates)
        guard let first = dates.min(), let last = dates.max() else { return words.nothing }
        var sentences = ["\(language.longDate(first))–\(language.longDate(last))."]
        for layer in layers {
            let ends = layer.ends
            if let low = ends.map(\.low).min(), let high = ends.map(\.high).max(), let end = ends.last {
                let last = end.low == end.high ? amount(end.high) : words.range(amount(end.low), amount(end.high))
                sentences.append(
                    words.series(layer.name, count: ends.count, low: amount(low), high: amount(high), last: last))
            } else if case .level(let value) = layer.form {
                sentences.append("\(layer.name): \(amount(value)).")
            }
        }
        return sentences.joined(separator: " ")
    }

    /// The figures by day, or by month where there are more than ninety days.
    public var dataTable: String {
        let words = ChartWords(language: language)
        let dated = layers.filter { !$0.dates.isEmpty }
        let days = Set(dated.flatMap(\.dates)).sorted()
        let isMonthly = days.count > 90
        let unit = unit.isEmpty ? "" : " (\(unit))"
        var table = ChartTable(
            title, heads: [isMonthly ? words.month : words.day] + dated.map { $0.name + unit })
        func key(_ date: CivilDate) -> Int { isMonthly ? date.year * 12 + date.month : date.dayNumber }
        let columns = dated.map { Dictionary(grouping: $0.ends) { key($0.date) } }
        var seen: Set<Int> = []
        for day in days where seen.insert(key(day)).inserted {
            let head = isMonthly ? words.month(of: day) : language.longDate(day)
            table.add([head] + columns.map { cell($0[key(day)] ?? []) })
        }
        return table.html
    }

    private func cell(_ spans: [Span]) -> String {
        guard !spans.isEmpty else { return "–" }
        let count = Double(spans.count)
        let (low, high) = (spans.map(\.low).reduce(0, +) / count, spans.map(\.high).reduce(0, +) / count)
        let texts = [low, high].map { language.number($0, places: places, isFixed: true) }
        return texts[0] == texts[1] ? texts[0] : texts.joined(separator: "–")
    }

    func amount(_ value: Double) -> String {
        let number = language.number(value, places: places)
        return unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
    }
}

extension DateChart.Layer {
    /// The values by date as ranges, single values with equal ends.
    var ends: [DateChart.Span] {
        switch form {
        case .measured(let samples, _), .estimated(let samples), .foreseen(let samples):
            samples.map { DateChart.Span($0.date, $0.value, $0.value) }
        case .ranges(let spans), .band(let spans): spans
        case .target(let sample): [DateChart.Span(sample.date, sample.value, sample.value)]
        case .level: []
        }
    }

    var dates: [CivilDate] { ends.map(\.date) }

    var isEmpty: Bool {
        if case .level(let value) = form { return !value.isFinite }
        return ends.isEmpty
    }

    fileprivate var cleaned: DateChart.Layer {
        func good(_ value: Double) -> Bool { value.isFinite && value.magnitude < 1e9 }
        func samples(_ all: [DateChart.Sample]) -> [DateChart.Sample] {
            all.filter { good($0.value) }.sorted { ($0.date, $0.value) < ($1.date, $1.value) }
        }
        func spans(_ all: [DateChart.Span]) -> [DateChart.Span] {
            all.filter { good($0.low) && good($0.high) }.sorted { ($0.date, $0.low) < ($1.date, $1.low) }
        }
        switch form {
        case .measured(let all, let isConnected):
            return .init(name, tone, .measured(samples(all), isConnected: isConnected))
        case .estimated(let all): return .init(name, tone, .estimated(samples(all)))
        case .foreseen(let all): return .init(name, tone, .foreseen(samples(all)))
        case .ranges(let all): return .init(name, tone, .ranges(spans(all)))
        case .band(let all): return .init(name, tone, .band(spans(all)))
        case .level(let value): return .init(name, tone, .level(good(value) ? value : .nan))
        case .target(let sample): return good(sample.value) ? self : .init(name, tone, .level(.nan))
        }
    }
}
