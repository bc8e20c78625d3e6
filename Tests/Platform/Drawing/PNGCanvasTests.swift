import CPango
import Diagnostics
import Testing

@testable import Drawing

@Suite("PNG")
struct PNGCanvasTests {
    /// A file and what another reader sees in it.
    struct Seen: Sendable {
        let file: [UInt8]
        let pixels: [UInt32]
        let width: Int

        subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] }
        /// Whether each pixel is a place in a palette (type 3 in the head of a PNG).
        var hasPalette: Bool { file.count > 25 && file[25] == 3 }
    }

    /// Draws a picture and reads it back with Cairo's own reader.
    static func drawn(
        _ width: Int, _ height: Int, _ draw: @Sendable (PNGCanvas) -> Void
    ) throws -> Seen {
        let file = try FontLibrary.noto().withTypesetter { typesetter throws(Diagnostic) in
            let canvas = PNGCanvas(width: width, height: height, typesetter: typesetter)
            draw(canvas)
            return try canvas.finish()
        }
        let source = ByteSink()
        source.bytes = file.reversed()
        let surface = cairo_image_surface_create_from_png_stream(
            { source, bytes, count in
                guard let source, let bytes else { return CAIRO_STATUS_READ_ERROR }
                let sink = Unmanaged<ByteSink>.fromOpaque(source).takeUnretainedValue()
                guard sink.bytes.count >= count else { return CAIRO_STATUS_READ_ERROR }
                for index in 0..<Int(count) { bytes[index] = sink.bytes.removeLast() }
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(source).toOpaque())
        defer { cairo_surface_destroy(surface) }
        try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        try #require(Int(cairo_image_surface_get_width(surface)) == width)
        try #require(Int(cairo_image_surface_get_height(surface)) == height)
        let stride = Int(cairo_image_surface_get_stride(surface))
        let rows = try #require(cairo_image_surface_get_data(surface))
        let pixels = (0..<height).flatMap { y in
            (0..<width).map { x in
                UnsafeRawPointer(rows).load(fromByteOffset: y * stride + x * 4, as: UInt32.self) & 0xFF_FFFF
            }
        }
        return Seen(file: file, pixels: pixels, width: width)
    }

    @Test("colours that were painted with are kept exactly, near as they may be")
    func exact() throws {
        let paints: [(Colour, UInt32)] = [
            (Colour(red: 0xFD, green: 0xFD, blue: 0xFB), 0xFDFDFB),
            (Colour(red: 0xFC, green: 0xFD, blue: 0xFB), 0xFCFDFB),
            (Colour(red: 0x0B, green: 0x6E, blue: 0x4F), 0x0B6E4F), (Colour(grey: 0), 0), (Colour(grey: 1), 0x010101),
        ]
        let seen = try Self.drawn(61, 20) { canvas in
            for (index, paint) in paints.enumerated() {
                canvas.fill(Path(Rect(x: Double(index * 11), y: 0, width: 11, height: 20)), with: Paint(paint.0))
            }
        }
        #expect(seen.hasPalette)
        for (index, paint) in paints.enumerated() { #expect(seen[index * 11 + 5, 19] == paint.1) }
        #expect(seen[60, 0] == 0xFFFFFF)
        #expect(seen.file.count < 200)
    }

    @Test("text keeps its colour, and its edges nearly")
    func text() throws {
        let draw: @Sendable (PNGCanvas) -> Void = { canvas in
            canvas.text("Hamburg", at: Point(4, 60), style: TextStyle(.serif, size: 60, paint: Paint(Colour(grey: 25))))
        }
        let flat = try Self.drawn(300, 80, draw)
        // Shades enough for a palette to be too small for this one.
        let full = try Self.drawn(300, 80) { canvas in
            draw(canvas)
            Self.paintShades(canvas, from: 76)
        }
        #expect(flat.hasPalette && !full.hasPalette)
        let most = (0..<76 * 300).map { Self.distance(flat.pixels[$0], full.pixels[$0]) }
        #expect(most.max() ?? 0 <= 15)
        #expect(most.filter { $0 > 0 }.count < 1500)
        #expect(flat.pixels.contains(0x191919))
    }

    /// How far two colours are apart in the part that differs most.
    static func distance(_ one: UInt32, _ other: UInt32) -> Int {
        [16, 8, 0].reduce(0) { most, shift in
            let (left, right) = (Int(one >> shift & 0xFF), Int(other >> shift & 0xFF))
            return max(most, abs(left - right))
        }
    }

    static func paintShades(_ canvas: PNGCanvas, from y: Int) {
        for index in 0..<300 {
            let colour = Colour(red: UInt8(index % 256), green: UInt8(index / 2), blue: UInt8(200 - index / 3))
            canvas.fill(Path(Rect(x: Double(index), y: Double(y), width: 1, height: 4)), with: Paint(colour))
        }
    }

    @Test("a picture with too many colours for a palette keeps them all")
    func fullColour() throws {
        let seen = try Self.drawn(300, 4) { Self.paintShades($0, from: 0) }
        #expect(!seen.hasPalette)
        #expect(seen[299, 3] == 0x2B9565)
        #expect(seen[0, 0] == 0x0000C8)
        #expect(Set(seen.pixels).count == 300)
    }

    @Test("a picture of one colour, or of one pixel, is a picture")
    func small() throws {
        for (width, height) in [(1, 1), (1, 40), (9, 3), (8, 8), (7, 1)] {
            let seen = try Self.drawn(width, height) { _ in }
            #expect(seen.hasPalette)
            #expect(Set(seen.pixels) == [0xFFFFFF])
        }
    }

    @Test("a picture without pixels is an error and no crash")
    func empty() throws {
        for (width, height) in [(0, 10), (10, 0), (-1, 5), (Int.max, Int.max)] {
            #expect(throws: Diagnostic.self) { try Self.drawn(width, height) { _ in } }
        }
    }
}
