import CPango
import Diagnostics

/// A canvas that makes a picture in PNG, such as a page's card for social networks. For one thread.
public final class PNGCanvas: Canvas {
    private let surface: OpaquePointer
    private let context: CairoContext
    private let typesetter: Typesetter
    /// What was painted with, as Cairo keeps it in a pixel.
    private var paints: Set<UInt32> = [0xFF_FFFF]

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
        remember(paint)
        context.trace(path)
        context.use(paint)
        cairo_fill(context.pointer)
    }

    /// Draws along an outline.
    public func stroke(_ path: Path, with stroke: Stroke) {
        remember(stroke.paint)
        context.trace(path)
        context.draw(stroke)
    }

    /// Draws round dots, all alike.
    public func dots(_ centres: [Point], diameter: Double, with paint: Paint) {
        remember(paint)
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
                let paint = block.runs[run].style.paint
                remember(paint)
                context.use(paint)
                cairo_move_to(context.pointer, point.x + line.x + x, baseline)
                pango_cairo_show_glyph_item(context.pointer, block.bytes, piece)
            }
        }
    }

    private func remember(_ paint: Paint) {
        let colour = paint.colour
        paints.insert(UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue))
    }

    /// The picture as a file: with a palette, or in full colour where it has too many shades for one.
    ///
    /// Throws `unknown-glyph` with the characters that no font has, or an error of the machine.
    public func finish() throws(Diagnostic) -> [UInt8] {
        if let unknown = typesetter.unknownGlyphs { throw unknown }
        cairo_surface_flush(surface)
        try check(cairo_status(context.pointer))
        try check(cairo_surface_status(surface))
        if let file = flat?.file { return file }
        return try fullColour()
    }

    private var flat: FlatPNG? {
        guard let pixels = cairo_image_surface_get_data(surface) else { return nil }
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface)) / 4
        return pixels.withMemoryRebound(to: UInt32.self, capacity: stride * height) { pixels in
            FlatPNG(pixels: pixels, width: width, height: height, stride: stride, paints: paints)
        }
    }

    private func fullColour() throws(Diagnostic) -> [UInt8] {
        let sink = ByteSink()
        let status = cairo_surface_write_to_png_stream(
            surface,
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let buffer = UnsafeBufferPointer(start: bytes, count: Int(count))
                Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: buffer)
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque())
        try check(status)
        return sink.bytes
    }

    private func check(_ status: cairo_status_t) throws(Diagnostic) {
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .machine("drawing", "a picture cannot be drawn: \(String(cString: cairo_status_to_string(status)))")
        }
    }
}

/// Where Cairo writes a file to.
final class ByteSink {
    var bytes: [UInt8] = []
}
