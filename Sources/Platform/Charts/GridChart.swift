import Drawing
import Quantities

/// Amounts of rows by columns as a grid of fields, the darker the more, with the amount in each: sets of muscles by week.
public struct GridChart: Chart {
    /// What it shows.
    public let title: String
    /// The unit of the amounts.
    public let unit: String
    /// The names of the rows, from the top.
    public let rows: [String]
    /// The columns with their amounts by row.
    public let columns: [ColumnChart.Column]
    /// The language of the words and the numbers.
    public let language: Language
    /// The brand's colour.
    public let accent: Colour
    /// What is darkest at least.
    public let reaching: Double

    /// Makes a chart.
    public init(
        title: String, unit: String, rows: [String], columns: [ColumnChart.Column], language: Language,
        accent: Colour = Colour(red: 0x0B, green: 0x6E, blue: 0x4F), reaching: Double = 0
    ) {
        self.title = title
        self.unit = unit
        self.rows = rows
        self.columns = columns
        self.language = language
        self.accent = accent
        self.reaching = reaching
    }

    /// Whether there is no amount.
    public var isEmpty: Bool { rows.isEmpty || !columns.contains { $0.values.contains { $0 != nil } } }

    private func value(_ column: ColumnChart.Column, _ row: Int) -> Double? {
        column.values.indices.contains(row) ? column.values[row] : nil
    }

    private func text(_ value: Double) -> String { language.number(value, places: value < 10 ? 1 : 0) }

    /// What is to be seen, in words: the last column.
    public var summary: String {
        guard !isEmpty, let last = columns.last else { return ChartWords(language: language).nothing }
        let parts = rows.indices.map { "\(rows[$0]) \(value(last, $0).map(text) ?? "–")" }
        return "\(last.name): \(parts.joined(separator: ", "))\(unit.isEmpty ? "" : " (\(unit))")."
    }

    /// A row for each row.
    public var dataTable: String {
        var table = ChartTable(unit.isEmpty ? title : "\(title) (\(unit))", heads: [""] + columns.map(\.name))
        for (index, name) in rows.enumerated() {
            table.add([name] + columns.map { value($0, index).map(text) ?? "–" })
        }
        return table.html
    }

    /// As high as its rows are.
    public func height(at width: Double, textSize: Double) -> Double {
        textSize * (1.9 * Double(max(2, rows.count)) + 3)
    }

    /// The chart worked out for a size.
    public func scene(size: Size, typeface: Typeface, textSize: Double) -> ChartScene {
        var scene = ChartScene(size: size)
        let label = TextStyle(typeface, size: textSize, hasTabularFigures: true, paint: ChartPaint.text)
        guard !isEmpty else {
            scene.marks.append(
                .text(
                    ChartWords(language: language).nothing, Point(size.width / 2, size.height / 2), label, .middle))
            return scene
        }
        let longest = rows.map { ChartScene.width(of: $0, size: textSize) }.max() ?? 0
        let left = min(longest, size.width * 0.3) + textSize
        let step = Size(
            (size.width - left) / Double(columns.count), (size.height - textSize * 3) / Double(rows.count))
        let most = max(columns.flatMap { $0.values.compactMap { $0 } }.max() ?? 1, reaching, 1e-9)
        let gap = min(textSize * 0.16, step.width * 0.12)
        let inner = textSize * 0.82
        let hasRoom = step.width > inner * 2
        var fields = [[Rect]](repeating: [], count: 5)
        var texts: [ChartScene.Mark] = []
        for (row, name) in rows.enumerated() {
            let y = Double(row) * step.height
            let shown = ChartScene.cut(name, to: left - textSize, size: textSize)
            texts.append(
                .text(shown, Point(left - textSize * 0.7, y + step.height / 2 + textSize * 0.36), label, .end))
            for (index, column) in columns.enumerated() {
                guard let amount = value(column, row) else { continue }
                let level = amount <= 0 ? 0 : min(4, 1 + Int(amount / most * 3.999))
                let field = Rect(
                    x: left + step.width * Double(index) + gap / 2, y: y + gap / 2, width: step.width - gap,
                    height: step.height - gap)
                fields[level].append(field)
                guard hasRoom, amount > 0 else { continue }
                var style = label
                style.size = inner
                style.paint = ChartPaint.onHeat(level)
                texts.append(
                    .text(
                        text(amount),
                        Point(field.x + field.width / 2, y + step.height / 2 + inner * 0.36), style, .middle))
            }
        }
        for (level, rects) in fields.enumerated() where !rects.isEmpty {
            scene.marks.append(.bars(rects, ChartPaint.heat(level, accent)))
        }
        scene.marks += texts
        drawHeads(left: left, step: step.width, y: size.height - textSize * 3, label: label, to: &scene)
        return scene
    }

    private func drawHeads(left: Double, step: Double, y: Double, label: TextStyle, to scene: inout ChartScene) {
        let widest = columns.map { ChartScene.width(of: $0.label, size: label.size) }.max() ?? 0
        let every = max(1, Int(((widest + label.size * 0.6) / step).rounded(.up)))
        var year = ""
        for (index, column) in columns.enumerated() where index % every == 0 {
            let x = left + step * (Double(index) + 0.5)
            scene.marks.append(.text(column.label, Point(x, y + label.size * 1.4), label, .middle))
            if !column.below.isEmpty, column.below != year {
                scene.marks.append(.text(column.below, Point(x, y + label.size * 2.7), label, .middle))
                year = column.below
            }
        }
    }
}
