import Drawing
import Quantities

/// A picture of figures: one scene for screens and for paper, with its words for those who cannot see it and the figures as a table.
public protocol Chart: Sendable {
    /// What it shows, such as “Weight”.
    var title: String { get }
    /// A sentence or two on what is to be seen.
    var summary: String { get }
    /// The figures as an HTML table with the class `chart-data`, for screen readers and for copying.
    var dataTable: String { get }
    /// Whether there is nothing to show.
    var isEmpty: Bool { get }
    /// The chart worked out for a size.
    func scene(size: Size, typeface: Typeface, textSize: Double) -> ChartScene
    /// How high it wants to be at a width.
    func height(at width: Double, textSize: Double) -> Double
}

extension Chart {
    /// Four ninths of the width, as most charts are; where that is narrow, as on a telephone, higher.
    public func height(at width: Double, textSize: Double) -> Double {
        max(width * 4 / 9, min(width * 0.62, textSize * 17)).rounded()
    }

    /// Draws the chart on a canvas, without its title.
    public func draw(on canvas: any Canvas, in rect: Rect, typeface: Typeface = .sans, textSize: Double = 7.5) {
        scene(size: rect.size, typeface: typeface, textSize: textSize).draw(on: canvas, at: rect.origin)
    }

    /// The chart as an `svg` element, its text in the reader's own font.
    ///
    /// - Parameters:
    ///   - height: How high; as high as it wants to be without it.
    ///   - id: Distinguishes the names in it from those of other charts on the page; letters, digits and hyphens.
    public func svg(width: Double = 720, height: Double? = nil, id: String) -> String {
        // What has nothing to show says so in little room.
        let height = height ?? (isEmpty ? 72 : self.height(at: width, textSize: 12))
        let canvas = SVGCanvas()
        scene(size: Size(width, height), typeface: .sans, textSize: 12).draw(on: canvas)
        let id = SVGCanvas.escaped(id)
        let size = "\(SVGCanvas.number(width))\" height=\"\(SVGCanvas.number(height))"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(size)" \
            viewBox="0 0 \(SVGCanvas.number(width)) \(SVGCanvas.number(height))" role="img" \
            aria-labelledby="\(id)-title \(id)-desc" \
            font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif">\
            <title id="\(id)-title">\(SVGCanvas.escaped(title))</title>\
            <desc id="\(id)-desc">\(SVGCanvas.escaped(summary))</desc>\(canvas.elements)</svg>
            """
    }
}

/// The colours of a chart's series, told apart by those who see colours otherwise, and by their lightness in print.
public enum ChartTone: Int, Sendable, CaseIterable {
    /// The brand's own.
    case accent
    case second, third, fourth, fifth
    /// What stands behind: plans, targets, what was before.
    case quiet

    func paint(_ accent: Colour) -> Paint {
        switch self {
        case .accent: ChartPaint.line(accent)
        case .second: Paint(property: "chart-second", fallback: Colour(red: 0xA8, green: 0x48, blue: 0x0F))
        case .third: Paint(property: "chart-third", fallback: Colour(red: 0x3F, green: 0x55, blue: 0xA0))
        case .fourth: Paint(property: "chart-fourth", fallback: Colour(red: 0x8F, green: 0x31, blue: 0x70))
        case .fifth: Paint(property: "chart-fifth", fallback: Colour(red: 0x7A, green: 0x60, blue: 0x00))
        case .quiet: Paint(property: "chart-quiet", fallback: Colour(grey: 0xC4))
        }
    }

    /// A wash of the tone, for bands behind lines.
    func wash(_ accent: Colour) -> Paint {
        Paint(property: "chart-band", fallback: (self == .accent ? accent : paint(accent).colour).lightened(by: 0.82))
    }
}
