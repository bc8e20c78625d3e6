import CPango
import Diagnostics

/// A canvas that makes a picture in PNG, such as a page's card for social networks. For one thread.
public final class PNGCanvas: Canvas {
    private let surface: OpaquePointer
    private let context: CairoContext
    private let typesetter: Typesetter

    /// Makes a white picture of so many pixels; one unit is one pixel.
    public init(width: Int, height: Int, typesetter: Typesetter) {
        self.typesetter = typesetter
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(clamping: width), Int32(clamping: height))
        context = CairoContext(pointer: cairo_create(surface))
        context.use(Paint(.white))
        cairo_paint(context.pointer)
    }

    deinit {
        cairo_destroy(context.pointer)
        cairo_surface_destroy(surface)
    }

    /// Fills an outline.
    public func fill(_ path: Path, with paint: Paint) {
        context.trace(path)
        context.use(paint)
        cairo_fill(context.pointer)
    }

    /// Draws along an outline.
    public func stroke(_ path: Path, with stroke: Stroke) {
        context.trace(path)
        context.draw(stroke)
    }

    /// Draws round dots, all alike.
    public func dots(_ centres: [Point], diameter: Double, with paint: Paint) {
        context.dots(centres, diameter: diameter, with: paint)
    }

    /// Draws one line of text with its baseline at a point.
    public func text(_ text: String, at point: Point, style: TextStyle, anchor: TextAnchor) {
        let block = typesetter.line(text, style)
        let shift = anchor == .start ? 0 : anchor == .middle ? block.naturalWidth / 2 : block.naturalWidth
        draw(block, at: Point(point.x - shift, point.y - block.ascent))
    }

    /// Draws a block of text with its upper left corner at a point.
    public func draw(_ block: TextBlock, at point: Point) {
        for (row, line) in block.lines.enumerated() {
            let baseline = point.y + Double(row) * block.lineHeight + block.ascent
            block.eachPiece(of: line) { run, piece, x in
                context.use(run.style.paint)
                cairo_move_to(context.pointer, point.x + line.x + x, baseline)
                pango_cairo_show_glyph_item(context.pointer, block.bytes, piece)
            }
        }
    }

    /// The picture as a file.
    ///
    /// Throws `unknown-glyph` with the characters that no font has, or an error of the machine.
    public func finish() throws(Diagnostic) -> [UInt8] {
        if let unknown = typesetter.unknownGlyphs { throw unknown }
        let sink = ByteSink()
        let status = cairo_surface_write_to_png_stream(
            surface,
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let buffer = UnsafeBufferPointer(start: bytes, count: Int(count))
                Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: buffer)
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque())
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .machine("drawing", "a picture cannot be drawn: \(String(cString: cairo_status_to_string(status)))")
        }
        return sink.bytes
    }
}
