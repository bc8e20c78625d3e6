/// A canvas that writes SVG: small, readable, the same bytes for the same drawing.
///
/// Colours are presentation attributes, which a Content-Security-Policy without inline styles lets through.
public final class SVGCanvas: Canvas {
    private var body = ""

    /// An empty canvas.
    public init() {}

    /// What was drawn, as elements without the `svg` element around them.
    public var elements: String { body }

    /// Fills an outline.
    public func fill(_ path: Path, with paint: Paint) {
        body += "<path d=\"\(SVGCanvas.outline(path))\" fill=\"\(paint.css)\"/>"
    }

    /// Draws along an outline.
    public func stroke(_ path: Path, with stroke: Stroke) {
        body += "<path d=\"\(SVGCanvas.outline(path))\" fill=\"none\" stroke=\"\(stroke.paint.css)\""
        body += " stroke-width=\"\(SVGCanvas.number(stroke.width))\""
        if !stroke.dashes.isEmpty {
            body += " stroke-dasharray=\"\(stroke.dashes.map { SVGCanvas.number($0) }.joined(separator: " "))\""
        }
        if stroke.isRound { body += " stroke-linecap=\"round\" stroke-linejoin=\"round\"" }
        body += "/>"
    }

    /// Draws round dots, all alike.
    public func dots(_ centres: [Point], diameter: Double, with paint: Paint) {
        guard !centres.isEmpty else { return }
        // Lines of no length with round ends, each from the one before in whole tenths: a tenth of the bytes of circles.
        body += "<path d=\""
        var last = (x: 0, y: 0)
        for (index, centre) in centres.enumerated() {
            let next = (x: SVGCanvas.tenths(centre.x), y: SVGCanvas.tenths(centre.y))
            let step = (x: next.x - last.x, y: next.y - last.y)
            body += "\(index == 0 ? "M" : "m")\(SVGCanvas.number(Double(step.x) / 10))"
            body += "\(step.y < 0 ? "" : " ")\(SVGCanvas.number(Double(step.y) / 10))h0"
            last = next
        }
        body += "\" fill=\"none\" stroke=\"\(paint.css)\" stroke-width=\"\(SVGCanvas.number(diameter))\""
        body += " stroke-linecap=\"round\"/>"
    }

    /// Draws one line of text with its baseline at a point.
    public func text(_ text: String, at point: Point, style: TextStyle, anchor: TextAnchor) {
        body += "<text x=\"\(SVGCanvas.number(point.x))\" y=\"\(SVGCanvas.number(point.y))\""
        body += " font-size=\"\(SVGCanvas.number(style.size))\""
        if style.isBold { body += " font-weight=\"700\"" }
        if style.isItalic { body += " font-style=\"italic\"" }
        if style.tracking != 0 { body += " letter-spacing=\"\(SVGCanvas.number(style.tracking))\"" }
        if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
        body += " fill=\"\(style.paint.css)\">\(SVGCanvas.escaped(text))</text>"
    }

    /// A number with at most so many decimals and no more characters than it needs; what is not finite is 0.
    public static func number(_ value: Double, places: Int = 2) -> String {
        guard value.isFinite, value.magnitude < 1e9 else { return "0" }
        let scale = (0..<max(0, min(places, 6))).reduce(1) { scaled, _ in scaled * 10 }
        let units = Int((value * Double(scale)).rounded(.toNearestOrAwayFromZero))
        guard units != 0 else { return "0" }
        let whole = units.magnitude / UInt(scale)
        var fraction = String(units.magnitude % UInt(scale))
        fraction = String(repeating: "0", count: max(0, String(scale).count - 1 - fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        return (units < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// Text with the characters replaced that mean something in XML, and without those that XML has no way to write.
    public static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\t", "\n": out.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func tenths(_ value: Double) -> Int {
        value.isFinite && value.magnitude < 1e8 ? Int((value * 10).rounded(.toNearestOrAwayFromZero)) : 0
    }

    private static func outline(_ path: Path) -> String {
        if path.elements.count > 40, let long = longLine(path) { return long }
        var out = ""
        for element in path.elements {
            switch element {
            case .move(let point): out += "M" + coordinates(point)
            case .line(let point): out += "L" + coordinates(point)
            case .curve(let one, let two, let end):
                out += "C\(coordinates(one)) \(coordinates(two)) \(coordinates(end))"
            case .close: out += "Z"
            }
        }
        return out
    }

    /// A line of many points, each from the one before in whole tenths: half of the bytes. Nothing where there are curves.
    private static func longLine(_ path: Path) -> String? {
        var out = ""
        var last = (x: 0, y: 0)
        for (index, element) in path.elements.enumerated() {
            let letter: String
            let next: (x: Int, y: Int)
            switch element {
            case .move(let point): (letter, next) = ("m", (tenths(point.x), tenths(point.y)))
            case .line(let point): (letter, next) = ("l", (tenths(point.x), tenths(point.y)))
            case .close:
                guard index == path.elements.count - 1 else { return nil }
                return out + "z"
            case .curve: return nil
            }
            let step = (x: next.x - last.x, y: next.y - last.y)
            out += "\(letter)\(number(Double(step.x) / 10))\(step.y < 0 ? "" : " ")\(number(Double(step.y) / 10))"
            last = next
        }
        return out
    }

    private static func coordinates(_ point: Point) -> String {
        "\(number(point.x)) \(number(point.y))"
    }
}
