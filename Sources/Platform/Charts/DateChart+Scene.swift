import Drawing
import Quantities

extension DateChart {
    /// The chart worked out for a size.
    public func scene(size: Size, typeface: Typeface, textSize: Double) -> ChartScene {
        var scene = ChartScene(size: size)
        let label = TextStyle(typeface, size: textSize, hasTabularFigures: true, paint: ChartPaint.text)
        let dates = layers.flatMap(\.dates)
        guard let first = dates.min(), let last = dates.max() else {
            scene.marks.append(
                .text(
                    ChartWords(language: language).nothing, Point(size.width / 2, size.height / 2), label, .middle))
            return scene
        }
        let named = endLabelled
        let right = named.map { ChartScene.width(of: $0.name, size: textSize) + textSize * 1.2 }.max() ?? textSize * 0.6
        let legend = ChartLegend(layers.filter { layer in !named.contains { $0.name == layer.name } }.map(key))
        let rows = legend.rows(width: size.width - textSize * 4.4, textSize: textSize)
        let top = textSize * (2.2 + 1.5 * Double(max(0, rows - 1)))
        var levels: [Double] = including
        for layer in layers { if case .level(let value) = layer.form { levels.append(value) } }
        let all = layers.flatMap(\.ends).flatMap { [$0.low, $0.high] } + levels
        let plotHeight = max(1, size.height - top - textSize * 3.2)
        let values = LinearScale(values: all, count: max(3, Int(plotHeight / (textSize * 3.4))))
        let left = ChartFrame.margin(values, unit: unit, textSize: textSize, language: language)
        let plot = Rect(
            x: left, y: top, width: max(1, size.width - left - right - textSize * 0.2), height: plotHeight)
        let time = TimeScale(from: first, to: last, count: Int(plot.width / (textSize * 4.2)), language: language)
        let frame = ChartFrame(plot: plot, values: values, time: time, label: label, language: language)
        for layer in layers { if case .band(let spans) = layer.form { draw(spans, layer.tone, frame, &scene) } }
        frame.drawAxes(unit: unit, to: &scene)
        for layer in layers { draw(layer, frame, &scene) }
        legend.draw(at: Point(plot.x, textSize), width: size.width - textSize * 4.4, label: label, accent, to: &scene)
        drawNames(of: named, frame, &scene)
        return scene
    }

    /// Lines that are named where they end, because there are several.
    private var endLabelled: [Layer] {
        let lines = layers.filter { layer in
            switch layer.form {
            case .measured(_, let isConnected): isConnected
            case .estimated: true
            default: false
            }
        }
        return lines.count > 1 ? lines : []
    }

    private func key(_ layer: Layer) -> ChartLegend.Key {
        let sign: ChartLegend.Sign
        switch layer.form {
        case .measured: sign = .dot
        case .estimated: sign = .line
        case .foreseen: sign = .dashes
        case .level: sign = .dashes
        case .ranges: sign = .range
        case .band: sign = .band
        case .target: sign = .ring
        }
        return ChartLegend.Key(name: layer.name, tone: layer.tone, sign: sign)
    }

    private func draw(_ spans: [Span], _ tone: ChartTone, _ frame: ChartFrame, _ scene: inout ChartScene) {
        for segment in frame.segments(spans, gap_d: gap_d, date: \.date) {
            let ends = (segment.map { frame.place($0.date, $0.high) }, segment.map { frame.place($0.date, $0.low) })
            let high = Thinning.simplified(Thinning.edge(ends.0, isUpper: true), tolerance: 0.3)
            let low = Thinning.simplified(Thinning.edge(ends.1, isUpper: false), tolerance: 0.3)
            guard segment.count > 1 else { continue }
            scene.marks.append(.area(high + low.reversed(), tone.wash(accent)))
        }
    }

    private func draw(_ layer: Layer, _ frame: ChartFrame, _ scene: inout ChartScene) {
        let size = frame.label.size
        let paint = layer.tone.paint(accent)
        func line(_ samples: [Sample], _ stroke: Stroke) {
            for segment in frame.segments(samples, gap_d: gap_d, date: \.date) {
                let points = Thinning.simplified(
                    Thinning.extremes(segment.map { frame.place($0.date, $0.value) }), tolerance: 0.2)
                if points.count > 1 {
                    scene.marks.append(.line(points, stroke))
                } else if !stroke.dashes.isEmpty || stroke.width > size * 0.12 {
                    scene.marks.append(.dots(points, diameter: size * 0.3, paint))
                }
            }
        }
        switch layer.form {
        case .measured(let samples, let isConnected):
            if isConnected { line(samples, Stroke(paint, width: size * 0.09, isRound: true)) }
            let points = Thinning.extremes(samples.map { frame.place($0.date, $0.value) })
            let isDense = Double(points.count) > frame.plot.width / (size * 0.5)
            scene.marks.append(.dots(points, diameter: size * (isDense ? 0.26 : 0.42), paint))
        case .estimated(let samples): line(samples, Stroke(paint, width: size * 0.17, isRound: true))
        case .foreseen(let samples):
            line(samples, Stroke(paint, width: size * 0.14, dashes: [size * 0.5, size * 0.4]))
        case .ranges(let spans): drawRanges(spans, paint, frame, &scene)
        case .band: break
        case .level(let value):
            let y = frame.y(value)
            scene.marks.append(
                .line(
                    [Point(frame.plot.x, y), Point(frame.plot.maxX, y)],
                    Stroke(paint, width: size * 0.11, dashes: [size * 0.4, size * 0.3])))
        case .target(let sample):
            let place = frame.place(sample.date, sample.value)
            scene.marks.append(.dots([place], diameter: size * 0.95, paint))
            scene.marks.append(
                .dots([place], diameter: size * 0.6, Paint(property: "chart-paper", fallback: .white)))
        }
    }

    /// Bars from end to end with a dot in the middle; a single value is a dot alone.
    private func drawRanges(_ spans: [Span], _ paint: Paint, _ frame: ChartFrame, _ scene: inout ChartScene) {
        let size = frame.label.size
        let drawn = ChartFrame.thinned(spans) { frame.place($0.date, 0).x.rounded(.down) }
        let stroke = Stroke(paint, width: size * 0.22, isRound: true)
        for span in drawn where frame.y(span.low) - frame.y(span.high) > size * 0.2 {
            scene.marks.append(.line([frame.place(span.date, span.low), frame.place(span.date, span.high)], stroke))
        }
        let singles = drawn.filter { frame.y($0.low) - frame.y($0.high) <= size * 0.2 }
        scene.marks.append(
            .dots(singles.map { frame.place($0.date, ($0.low + $0.high) / 2) }, diameter: size * 0.36, paint))
    }

    /// Names at the ends of lines, moved apart where they would lie on each other.
    private func drawNames(of layers: [Layer], _ frame: ChartFrame, _ scene: inout ChartScene) {
        let size = frame.label.size
        var names: [(y: Double, layer: Layer)] = layers.compactMap { layer in
            layer.ends.last.map { (frame.y(($0.low + $0.high) / 2) + size * 0.36, layer) }
        }
        names.sort { ($0.y, $0.layer.name) < ($1.y, $1.layer.name) }
        let step = size * 1.2
        for index in names.indices.dropFirst() { names[index].y = max(names[index].y, names[index - 1].y + step) }
        if let last = names.last, last.y > frame.plot.maxY {
            let over = last.y - frame.plot.maxY
            for index in names.indices { names[index].y -= over }
            for index in names.indices.reversed().dropFirst() {
                names[index].y = min(names[index].y, names[index + 1].y - step)
            }
            for index in names.indices.dropFirst() { names[index].y = max(names[index].y, names[index - 1].y + step) }
        }
        for (y, layer) in names {
            var style = frame.label
            style.paint = layer.tone == .quiet ? ChartPaint.text : layer.tone.paint(accent)
            scene.marks.append(.text(layer.name, Point(frame.plot.maxX + size * 0.7, y), style, .start))
        }
    }
}
