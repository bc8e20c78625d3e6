import Drawing

/// A chart worked out to its last mark, ready for any canvas.
public struct ChartScene: Sendable, Hashable {
    /// One mark of a chart.
    public enum Mark: Sendable, Hashable {
        /// A line.
        case line([Point], Stroke)
        /// Dots, all alike.
        case dots([Point], diameter: Double, Paint)
        /// A line of text with its baseline at a point.
        case text(String, Point, TextStyle, TextAnchor)
    }

    /// How large the chart is.
    public let size: Size
    /// The marks, from the undermost.
    public internal(set) var marks: [Mark] = []

    init(size: Size) {
        self.size = size
    }

    /// Draws the chart with its upper left corner at a point.
    public func draw(on canvas: any Canvas, at origin: Point = Point(0, 0)) {
        func moved(_ point: Point) -> Point { Point(point.x + origin.x, point.y + origin.y) }
        for mark in marks {
            switch mark {
            case .line(let points, let stroke): canvas.stroke(Path(line: points.map(moved)), with: stroke)
            case .dots(let centres, let diameter, let paint):
                canvas.dots(centres.map(moved), diameter: diameter, with: paint)
            case .text(let text, let point, let style, let anchor):
                canvas.text(text, at: moved(point), style: style, anchor: anchor)
            }
        }
    }
}

/// The colours of charts. On the web a style sheet replaces them, so that they follow a dark mode.
enum ChartPaint {
    static func line(_ accent: Colour) -> Paint { Paint(property: "chart-line", fallback: accent) }
    static let points = Paint(property: "chart-points", fallback: Colour(grey: 0xA3))
    static let grid = Paint(property: "chart-grid", fallback: Colour(grey: 0xE2))
    static let text = Paint(property: "chart-text", fallback: Colour(grey: 0x5C))
    static func accent(_ accent: Colour) -> Paint { Paint(property: "chart-accent", fallback: accent) }
}
