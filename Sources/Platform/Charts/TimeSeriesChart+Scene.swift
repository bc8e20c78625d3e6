import Drawing
import Quantities

extension TimeSeriesChart {
    /// The chart worked out for a size.
    public func scene(size: Size, typeface: Typeface, textSize: Double) -> ChartScene {
        var scene = ChartScene(size: size)
        let label = TextStyle(typeface, size: textSize, hasTabularFigures: true, paint: ChartPaint.text)
        let all = points + trend
        guard let first = all.map(\.date).min(), let last = all.map(\.date).max() else {
            scene.marks.append(.text(wording.noData, Point(size.width / 2, size.height / 2), label, .middle))
            return scene
        }
        let plot = Rect(
            x: textSize * 3.2, y: textSize * 2.2, width: max(1, size.width - textSize * 3.8),
            height: max(1, size.height - textSize * 5.4))
        let values = LinearScale(values: all.map(\.value), count: max(3, Int(plot.height / (textSize * 3.4))))
        let time = TimeScale(from: first, to: last, count: Int(plot.width / (textSize * 4.2)), language: language)
        func place(_ sample: Sample) -> Point {
            Point(
                plot.x + plot.width * time.position(sample.date),
                plot.maxY - plot.height * values.position(sample.value))
        }
        drawAxes(values, time, in: plot, label: label, to: &scene)
        let dot = textSize * 0.29
        scene.marks.append(.dots(Thinning.extremes(points.map(place)), diameter: dot, ChartPaint.points))
        drawTrend(place, textSize: textSize, to: &scene)
        drawLegend(in: plot, label: label, dot: dot, to: &scene)
        return scene
    }

    private func drawAxes(
        _ values: LinearScale, _ time: TimeScale, in plot: Rect, label: TextStyle, to scene: inout ChartScene
    ) {
        let grid = Stroke(ChartPaint.grid, width: label.size * 0.06)
        for tick in values.ticks {
            let y = plot.maxY - plot.height * values.position(tick)
            scene.marks.append(.line([Point(plot.x, y), Point(plot.maxX, y)], grid))
            let text = language.number(tick, places: values.places, isFixed: true)
            scene.marks.append(.text(text, Point(plot.x - label.size * 0.7, y + label.size * 0.36), label, .end))
        }
        if !unit.isEmpty {
            scene.marks.append(.text(unit, Point(plot.x - label.size * 0.7, label.size), label, .end))
        }
        let axis = Stroke(ChartPaint.text, width: label.size * 0.06)
        scene.marks.append(.line([Point(plot.x, plot.maxY), Point(plot.maxX, plot.maxY)], axis))
        for tick in time.ticks {
            let x = plot.x + plot.width * time.position(tick.date)
            let y = plot.maxY
            scene.marks.append(.line([Point(x, y), Point(x, y + label.size * 0.4)], axis))
            scene.marks.append(.text(tick.label, Point(x, y + label.size * 1.55), label, .middle))
            if !tick.below.isEmpty {
                scene.marks.append(.text(tick.below, Point(x, y + label.size * 2.85), label, .middle))
            }
        }
    }

    private func drawTrend(_ place: (Sample) -> Point, textSize: Double, to scene: inout ChartScene) {
        let stroke = Stroke(ChartPaint.line(accent), width: textSize * 0.17, isRound: true)
        for segment in segments(of: trend) {
            let line = Thinning.simplified(segment.map(place), tolerance: 0.2)
            if line.count > 1 {
                scene.marks.append(.line(line, stroke))
            } else {
                scene.marks.append(.dots(line, diameter: textSize * 0.3, ChartPaint.line(accent)))
            }
        }
        if let last = trend.last {
            scene.marks.append(.dots([place(last)], diameter: textSize * 0.5, ChartPaint.accent(accent)))
        }
    }

    /// Names the marks in the space above the plot, where no data can be.
    private func drawLegend(in plot: Rect, label: TextStyle, dot: Double, to scene: inout ChartScene) {
        let y = label.size
        let middle = y - label.size * 0.34
        var x = plot.x
        if !points.isEmpty {
            scene.marks.append(.dots([Point(x + dot, middle)], diameter: dot, ChartPaint.points))
            scene.marks.append(.text(wording.measured, Point(x + label.size * 0.9, y), label, .start))
            x += label.size * (2.4 + 0.56 * Double(wording.measured.count))
        }
        if let last = trend.last {
            let stroke = Stroke(ChartPaint.line(accent), width: label.size * 0.17, isRound: true)
            scene.marks.append(.line([Point(x, middle), Point(x + label.size * 1.4, middle)], stroke))
            scene.marks.append(.text(wording.trend, Point(x + label.size * 1.9, y), label, .start))
            var style = label.bold
            style.paint = ChartPaint.accent(accent)
            scene.marks.append(.text(amount(last.value), Point(plot.maxX, y), style, .end))
        } else if let last = points.last {
            scene.marks.append(.text(amount(last.value), Point(plot.maxX, y), label.bold, .end))
        }
    }

    /// The pieces between gaps.
    func segments(of samples: [Sample]) -> [[Sample]] {
        var segments: [[Sample]] = []
        var last: CivilDate?
        for sample in samples {
            if let last, last.days(to: sample.date) <= gap_d {
                segments[segments.count - 1].append(sample)
            } else {
                segments.append([sample])
            }
            last = sample.date
        }
        return segments
    }
}
