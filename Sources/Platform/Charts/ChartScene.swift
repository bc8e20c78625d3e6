import Drawing

/// A chart worked out to its last mark, ready for any canvas.
public struct ChartScene: Sendable, Hashable {
    /// One mark of a chart.
    public enum Mark: Sendable, Hashable {
        /// A line.
        case line([Point], Stroke)
        /// A filled outline.
        case area([Point], Paint)
        /// Filled rectangles, all alike in colour.
        case bars([Rect], Paint)
        /// Outlines of rectangles, all alike.
        case frames([Rect], Stroke)
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
            case .area(let points, let paint):
                var path = Path(line: points.map(moved))
                path.close()
                canvas.fill(path, with: paint)
            case .bars(let rects, let paint): canvas.fill(ChartScene.path(rects, origin), with: paint)
            case .frames(let rects, let stroke): canvas.stroke(ChartScene.path(rects, origin), with: stroke)
            case .dots(let centres, let diameter, let paint):
                canvas.dots(centres.map(moved), diameter: diameter, with: paint)
            case .text(let text, let point, let style, let anchor):
                canvas.text(text, at: moved(point), style: style, anchor: anchor)
            }
        }
    }
}

extension ChartScene {
    /// Rectangles as one outline.
    private static func path(_ rects: [Rect], _ origin: Point) -> Path {
        var path = Path()
        for rect in rects {
            path.add(Rect(x: rect.x + origin.x, y: rect.y + origin.y, width: rect.width, height: rect.height))
        }
        return path
    }

    /// How wide a text is about, for leaving room: measuring it would bind a scene to one font.
    static func width(of text: String, size: Double) -> Double { Double(text.count) * size * 0.57 }

    /// A text cut to a width, with an ellipsis where some is missing.
    static func cut(_ text: String, to width: Double, size: Double) -> String {
        let most = max(2, Int(width / (size * 0.57) + 0.01))
        return text.count <= most ? text : String(text.prefix(most - 1).trimmed) + "…"
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// The colours of charts. On the web a style sheet replaces them, so that they follow a dark mode.
enum ChartPaint {
    static func line(_ accent: Colour) -> Paint { Paint(property: "chart-line", fallback: accent) }
    static let points = Paint(property: "chart-points", fallback: Colour(grey: 0xA3))
    static let grid = Paint(property: "chart-grid", fallback: Colour(grey: 0xE2))
    static let text = Paint(property: "chart-text", fallback: Colour(grey: 0x5C))
    /// Five steps from nothing to the most, for heat maps.
    static func heat(_ step: Int, _ accent: Colour) -> Paint {
        let step = max(0, min(step, 4))
        let fallback = step == 0 ? Colour(grey: 0xEE) : accent.lightened(by: [1, 0.72, 0.48, 0.24, 0][step])
        return Paint(property: "chart-heat-\(step)", fallback: fallback)
    }
    /// Text on the steps of a heat map.
    static func onHeat(_ step: Int) -> Paint {
        step >= 3
            ? Paint(property: "chart-on-heat", fallback: .white)
            : Paint(property: "chart-ink", fallback: Colour(grey: 0x22))
    }
    static func accent(_ accent: Colour) -> Paint { Paint(property: "chart-accent", fallback: accent) }
}
