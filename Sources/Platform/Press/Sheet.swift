import Drawing

/// What a page is painted on: the canvas and the typesetter of the document.
public final class Sheet {
    /// The canvas.
    public let canvas: PDFCanvas
    /// Sets text for the canvas.
    public let typesetter: Typesetter
    /// The pages that headings stand on, by their names.
    var pages: [String: Int] = [:]

    init(canvas: PDFCanvas, typesetter: Typesetter) {
        self.canvas = canvas
        self.typesetter = typesetter
    }

    /// Draws one line of text with its baseline at a point.
    public func text(_ text: String, at point: Point, _ style: TextStyle, anchor: TextAnchor = .start) {
        canvas.text(text, at: point, style: style, anchor: anchor)
    }

    /// Draws text that is broken into lines, from its upper left corner, and gives its height.
    @discardableResult
    public func text(
        _ runs: [Run], in width: Double, at point: Point, _ style: TextStyle, lineHeight: Double,
        anchor: TextAnchor = .start
    ) -> Double {
        let block = typesetter.block(
            runs.map { $0.resolved(style) }, width: width, lineHeight: lineHeight, alignment: anchor)
        canvas.draw(block, at: point)
        return block.height
    }

    /// Draws a horizontal line.
    public func rule(from x: Double, to end: Double, y: Double, _ stroke: Stroke) {
        canvas.line(from: Point(x, y), to: Point(end, y), with: stroke)
    }
}
