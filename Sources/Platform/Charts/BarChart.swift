import Drawing
import Quantities

/// Amounts side by side as bars that begin at zero, one row a name: clients, muscles, ages of what is owed.
public struct BarChart: Chart {
    /// A name with its amount.
    public struct Row: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The amount; nothing where none can be told.
        public let value: Double?
        /// What stands at the end of the bar in place of the amount.
        public let note: String?
        /// What would be usual, as a wash behind the bar.
        public let usual: ClosedRange<Double>?

        /// Makes a row.
        public init(_ name: String, _ value: Double?, note: String? = nil, usual: ClosedRange<Double>? = nil) {
            self.name = name
            self.value = value.flatMap { $0.isFinite && $0.magnitude < 1e12 ? $0 : nil }
            self.note = note
            self.usual = usual
        }
    }

    /// What it shows.
    public let title: String
    /// The unit of the amounts.
    public let unit: String
    /// The rows, from the top.
    public let rows: [Row]
    /// What the washes mean, where there are any.
    public let usual: String?
    /// The language of the words and the numbers.
    public let language: Language
    /// The brand's colour.
    public let accent: Colour
    /// The least value that the axis reaches.
    public let reaching: Double
    /// How many decimals amounts have.
    public let places: Int

    /// Makes a chart.
    public init(
        title: String, unit: String, rows: [Row], usual: String? = nil, language: Language,
        accent: Colour = Colour(red: 0x0B, green: 0x6E, blue: 0x4F), reaching: Double = 0, places: Int = 0
    ) {
        self.title = title
        self.unit = unit
        self.rows = rows
        self.usual = usual
        self.language = language
        self.accent = accent
        self.reaching = reaching
        self.places = places
    }

    /// Whether there is no row.
    public var isEmpty: Bool { rows.isEmpty }

    /// What is to be seen, in words.
    public var summary: String {
        guard !rows.isEmpty else { return ChartWords(language: language).nothing }
        return rows.map { "\($0.name): \(end($0))" }.joined(separator: "; ") + "."
    }

    /// A row for each name.
    public var dataTable: String {
        var table = ChartTable(title, heads: ["", unit.isEmpty ? title : unit])
        for row in rows { table.add([row.name, end(row)]) }
        return table.html
    }

    /// Two lines of text for each row.
    public func height(at width: Double, textSize: Double) -> Double {
        textSize * (2.0 * Double(max(2, rows.count)) + (usual == nil ? 1 : 2.4))
    }

    private func end(_ row: Row) -> String {
        row.note ?? row.value.map { language.number($0, places: places) + (unit.isEmpty ? "" : "\u{A0}\(unit)") } ?? "–"
    }

    /// The chart worked out for a size.
    public func scene(size: Size, typeface: Typeface, textSize: Double) -> ChartScene {
        var scene = ChartScene(size: size)
        let label = TextStyle(typeface, size: textSize, hasTabularFigures: true, paint: ChartPaint.text)
        guard !rows.isEmpty else {
            scene.marks.append(
                .text(
                    ChartWords(language: language).nothing, Point(size.width / 2, size.height / 2), label, .middle))
            return scene
        }
        let longest = rows.map { ChartScene.width(of: $0.name, size: textSize) }.max() ?? 0
        let left = min(longest, size.width * 0.34) + textSize
        let right = (rows.map { ChartScene.width(of: end($0), size: textSize) }.max() ?? 0) + textSize * 1.2
        let width = max(textSize, size.width - left - right)
        let values = rows.compactMap(\.value) + rows.flatMap { [$0.usual?.upperBound].compactMap { $0 } }
        let most = max(values.max() ?? 1, reaching, 1e-9)
        let least = min(values.min() ?? 0, 0)
        func x(_ value: Double) -> Double { left + width * (value - least) / (most - least) }
        let top = usual == nil ? textSize * 0.4 : textSize * 2
        let step = (size.height - top - textSize * 0.4) / Double(rows.count)
        let bar = min(step * 0.6, textSize * 1.5)
        var bars: [Rect] = []
        var washes: [Rect] = []
        for (index, row) in rows.enumerated() {
            let middle = top + step * (Double(index) + 0.5)
            let name = ChartScene.cut(row.name, to: left - textSize, size: textSize)
            scene.marks.append(.text(name, Point(left - textSize * 0.7, middle + textSize * 0.36), label, .end))
            if let usual = row.usual {
                let (low, high) = (max(usual.lowerBound, least), min(usual.upperBound, most))
                washes.append(
                    Rect(x: x(low), y: middle - step * 0.42, width: max(0, x(high) - x(low)), height: step * 0.84))
            }
            if let value = row.value, value != 0 {
                let (one, other) = (x(min(0, value)), x(max(0, value)))
                bars.append(Rect(x: one, y: middle - bar / 2, width: max(other - one, textSize * 0.1), height: bar))
            }
            let end = Point(x(max(0, row.value ?? 0)) + textSize * 0.5, middle + textSize * 0.36)
            scene.marks.append(.text(self.end(row), end, label, .start))
        }
        scene.marks.insert(.bars(washes, ChartTone.accent.wash(accent)), at: 0)
        scene.marks.append(.bars(bars, ChartTone.accent.paint(accent)))
        scene.marks.append(
            .line(
                [Point(x(0), top), Point(x(0), size.height - textSize * 0.4)],
                Stroke(ChartPaint.text, width: textSize * 0.06)))
        if let usual {
            ChartLegend([ChartLegend.Key(name: usual, tone: .accent, sign: .band)]).draw(
                at: Point(left, textSize), width: size.width - left, label: label, accent, to: &scene)
        }
        return scene
    }
}
