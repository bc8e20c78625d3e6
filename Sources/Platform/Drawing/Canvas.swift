/// Something to draw on: SVG text, a PDF page or a picture.
///
/// Drawing never fails on the way; a back end that can fail says so when it is finished.
public protocol Canvas: AnyObject {
    /// Fills an outline.
    func fill(_ path: Path, with paint: Paint)
    /// Draws along an outline.
    func stroke(_ path: Path, with stroke: Stroke)
    /// Draws round dots, all alike.
    func dots(_ centres: [Point], diameter: Double, with paint: Paint)
    /// Draws one line of text with its baseline at a point.
    func text(_ text: String, at point: Point, style: TextStyle, anchor: TextAnchor)
}

extension Canvas {
    /// Draws a straight line.
    public func line(from start: Point, to end: Point, with stroke: Stroke) {
        self.stroke(Path(line: [start, end]), with: stroke)
    }

    /// Draws one line of text that begins at a point.
    public func text(_ text: String, at point: Point, style: TextStyle) {
        self.text(text, at: point, style: style, anchor: .start)
    }
}
