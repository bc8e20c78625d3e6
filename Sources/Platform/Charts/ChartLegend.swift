import Drawing

/// The names of what is drawn, beside the signs that it is drawn with, in the space above a plot.
struct ChartLegend {
    /// How something looks.
    enum Sign {
        case dot, line, dashes, range, band, ring, bar, frame
    }

    /// One name.
    struct Key {
        let name: String
        let tone: ChartTone
        let sign: Sign
    }

    private let keys: [Key]

    init(_ keys: [Key]) {
        self.keys = keys
    }

    /// How many rows it takes.
    func rows(width: Double, textSize: Double) -> Int {
        places(width: width, textSize: textSize).last.map { $0.row + 1 } ?? 0
    }

    private func places(width: Double, textSize: Double) -> [(key: Key, x: Double, row: Int)] {
        var x = 0.0
        var row = 0
        return keys.map { key in
            let length = ChartScene.width(of: key.name, size: textSize) + textSize * 3.3
            if x > 0, x + length > width { (x, row) = (0, row + 1) }
            defer { x += length }
            return (key, x, row)
        }
    }

    func draw(at start: Point, width: Double, label: TextStyle, _ accent: Colour, to scene: inout ChartScene) {
        let size = label.size
        for (key, x, row) in places(width: width, textSize: size) {
            let place = Point(start.x + x, start.y + Double(row) * size * 1.5)
            draw(key, Point(place.x, place.y - size * 0.34), size, accent, to: &scene)
            scene.marks.append(.text(key.name, Point(place.x + size * 1.9, place.y), label, .start))
        }
    }

    private func draw(_ key: Key, _ at: Point, _ size: Double, _ accent: Colour, to scene: inout ChartScene) {
        let paint = key.tone.paint(accent)
        let ends = [at, Point(at.x + size * 1.4, at.y)]
        let middle = Point(at.x + size * 0.7, at.y)
        let box = Rect(x: at.x + size * 0.3, y: at.y - size * 0.4, width: size * 0.8, height: size * 0.8)
        switch key.sign {
        case .dot: scene.marks.append(.dots([middle], diameter: size * 0.42, paint))
        case .line: scene.marks.append(.line(ends, Stroke(paint, width: size * 0.17, isRound: true)))
        case .dashes:
            scene.marks.append(.line(ends, Stroke(paint, width: size * 0.13, dashes: [size * 0.4, size * 0.3])))
        case .range:
            scene.marks.append(
                .line(
                    [Point(middle.x, at.y - size * 0.4), Point(middle.x, at.y + size * 0.4)],
                    Stroke(paint, width: size * 0.22, isRound: true)))
        case .band: scene.marks.append(.bars([box], key.tone.wash(accent)))
        case .ring:
            scene.marks.append(.dots([middle], diameter: size * 0.95, paint))
            scene.marks.append(
                .dots([middle], diameter: size * 0.6, Paint(property: "chart-paper", fallback: .white)))
        case .bar: scene.marks.append(.bars([box], paint))
        case .frame: scene.marks.append(.frames([box], Stroke(paint, width: size * 0.12)))
        }
    }
}
