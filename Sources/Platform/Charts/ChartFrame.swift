import Drawing
import Quantities

/// The plot of a chart over days: where a day and a value lie, and the axes around it.
struct ChartFrame {
    let plot: Rect
    let values: LinearScale
    let time: TimeScale
    let label: TextStyle
    let language: Language

    func y(_ value: Double) -> Double { plot.maxY - plot.height * values.position(value) }

    func place(_ date: CivilDate, _ value: Double) -> Point {
        Point(plot.x + plot.width * time.position(date), y(value))
    }

    /// The pieces between gaps.
    func segments<Element>(
        _ elements: [Element], gap_d: Int, date: (Element) -> CivilDate
    ) -> [[Element]] {
        var segments: [[Element]] = []
        var last: CivilDate?
        for element in elements {
            if let last, last.days(to: date(element)) <= gap_d {
                segments[segments.count - 1].append(element)
            } else {
                segments.append([element])
            }
            last = date(element)
        }
        return segments
    }

    /// Of ranges in one column of pixels one from the lowest to the highest end.
    static func thinned(_ spans: [DateChart.Span], column: (DateChart.Span) -> Double) -> [DateChart.Span] {
        var kept: [DateChart.Span] = []
        for span in spans {
            if let last = kept.last, column(last) == column(span) {
                kept[kept.count - 1] = DateChart.Span(last.date, min(last.low, span.low), max(last.high, span.high))
            } else {
                kept.append(span)
            }
        }
        return kept
    }

    func drawAxes(unit: String, to scene: inout ChartScene) {
        ChartFrame.drawValues(values, unit: unit, in: plot, label: label, language: language, to: &scene)
        let axis = Stroke(ChartPaint.text, width: label.size * 0.06)
        scene.marks.append(.line([Point(plot.x, plot.maxY), Point(plot.maxX, plot.maxY)], axis))
        for tick in time.ticks {
            let x = plot.x + plot.width * time.position(tick.date)
            let y = plot.maxY
            scene.marks.append(.line([Point(x, y), Point(x, y + label.size * 0.4)], axis))
            // The last label may have no room to its right.
            let isCut = x + ChartScene.width(of: tick.label, size: label.size) / 2 > scene.size.width
            let (place, anchor) = isCut ? (scene.size.width, TextAnchor.end) : (x, .middle)
            scene.marks.append(.text(tick.label, Point(place, y + label.size * 1.55), label, anchor))
            if !tick.below.isEmpty {
                scene.marks.append(.text(tick.below, Point(place, y + label.size * 2.85), label, anchor))
            }
        }
    }

    /// How much room the numbers of an axis and its unit take.
    static func margin(_ values: LinearScale, unit: String, textSize: Double, language: Language) -> Double {
        let numbers = values.ticks.map { language.number($0, places: values.places, isFixed: true) }
        let widest = (numbers + [unit, "000"]).map { ChartScene.width(of: $0, size: textSize) }.max() ?? 0
        return widest + textSize * 0.9
    }

    /// Lines across for round values, with their numbers beside them and the unit above.
    static func drawValues(
        _ values: LinearScale, unit: String, in plot: Rect, label: TextStyle, language: Language,
        to scene: inout ChartScene
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
    }
}
