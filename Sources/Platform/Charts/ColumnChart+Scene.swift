import Drawing
import Quantities

extension ColumnChart {
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
        let legend = legend
        let rows = legend.rows(width: size.width - textSize * 4.4, textSize: textSize)
        let top = textSize * (2.2 + 1.5 * Double(max(0, rows - 1)))
        let plotHeight = max(1, size.height - top - textSize * 3.2)
        let values = LinearScale(
            values: extremes + [0, extremes.contains { $0 != 0 } ? reaching : max(1, reaching)]
                + [level?.value].compactMap { $0 },
            count: max(3, Int(plotHeight / (textSize * 3.4))))
        let left = ChartFrame.margin(values, unit: unit, textSize: textSize, language: language)
        let plot = Rect(x: left, y: top, width: max(1, size.width - left - textSize * 0.6), height: plotHeight)
        ChartFrame.drawValues(values, unit: unit, in: plot, label: label, language: language, to: &scene)
        func y(_ value: Double) -> Double { plot.maxY - plot.height * values.position(value) }
        drawColumns(in: plot, y: y, textSize: textSize, to: &scene)
        let axis = Stroke(ChartPaint.text, width: textSize * 0.06)
        scene.marks.append(.line([Point(plot.x, y(0)), Point(plot.maxX, y(0))], axis))
        if let level {
            scene.marks.append(
                .line(
                    [Point(plot.x, y(level.value)), Point(plot.maxX, y(level.value))],
                    Stroke(
                        ChartTone.second.paint(accent), width: textSize * 0.12,
                        dashes: [textSize * 0.4, textSize * 0.3])))
        }
        drawLabels(in: plot, label: label, to: &scene)
        legend.draw(at: Point(plot.x, textSize), width: size.width - textSize * 4.4, label: label, accent, to: &scene)
        return scene
    }

    private var legend: ChartLegend {
        var keys: [ChartLegend.Key] = []
        if series.count > 1 || level != nil {
            keys = series.enumerated().map { index, one in
                ChartLegend.Key(
                    name: one.name, tone: one.tone, sign: arrangement == .within && index == 0 ? .frame : .bar)
            }
        }
        if let level { keys.append(ChartLegend.Key(name: level.name, tone: .second, sign: .dashes)) }
        return ChartLegend(keys)
    }

    /// The ends of all columns.
    private var extremes: [Double] {
        columns.flatMap { column -> [Double] in
            let values = column.values.compactMap { $0 }
            guard arrangement == .stacked else { return values }
            return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
        }
    }

    private func drawColumns(
        in plot: Rect, y: (Double) -> Double, textSize: Double, to scene: inout ChartScene
    ) {
        let step = plot.width / Double(max(1, columns.count))
        let width = min(step * 0.72, textSize * 4)
        var bars = [[Rect]](repeating: [], count: series.count)
        var nothing: [Rect] = []
        for (place, column) in columns.enumerated() {
            let x = plot.x + step * (Double(place) + 0.5) - width / 2
            var (up, down) = (0.0, 0.0)
            for index in series.indices {
                guard column.values.indices.contains(index), let value = column.values[index] else { continue }
                let from: Double
                var box = (x: x, width: width)
                switch arrangement {
                case .stacked:
                    from = value < 0 ? down : up
                    if value < 0 { down += value } else { up += value }
                case .grouped:
                    from = 0
                    box = (x + width / Double(series.count) * Double(index), width / Double(series.count) * 0.92)
                case .within:
                    from = 0
                    if index > 0 { box = (x + width * 0.16, width * 0.68) }
                }
                let (one, other) = (y(from), y(from + value))
                let rect = Rect(x: box.x, y: min(one, other), width: box.width, height: (one - other).magnitude)
                if value == 0 {
                    if arrangement != .stacked || column.values.allSatisfy({ ($0 ?? 0) == 0 }) {
                        nothing.append(
                            Rect(x: box.x, y: y(0) - textSize * 0.12, width: box.width, height: textSize * 0.12))
                    }
                } else {
                    bars[index].append(rect)
                }
            }
        }
        for (index, rects) in bars.enumerated() where !rects.isEmpty {
            let paint = series[index].tone.paint(accent)
            if arrangement == .within, index == 0 {
                scene.marks.append(.frames(rects, Stroke(paint, width: textSize * 0.12)))
            } else {
                scene.marks.append(.bars(rects, paint))
            }
        }
        if !nothing.isEmpty { scene.marks.append(.bars(nothing, ChartPaint.text)) }
    }

    /// As many labels as there is room for, evenly, with the year below where it begins.
    private func drawLabels(in plot: Rect, label: TextStyle, to scene: inout ChartScene) {
        let step = plot.width / Double(max(1, columns.count))
        let widest = columns.map { ChartScene.width(of: $0.label, size: label.size) }.max() ?? 0
        let every = max(1, Int(((widest + label.size * 0.8) / step).rounded(.up)))
        var year = ""
        for (index, column) in columns.enumerated() where index % every == 0 {
            let x = plot.x + step * (Double(index) + 0.5)
            scene.marks.append(.text(column.label, Point(x, plot.maxY + label.size * 1.4), label, .middle))
            if !column.below.isEmpty, column.below != year {
                scene.marks.append(.text(column.below, Point(x, plot.maxY + label.size * 2.7), label, .middle))
                year = column.below
            }
        }
    }
}
