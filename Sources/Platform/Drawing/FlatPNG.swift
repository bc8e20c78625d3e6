import CDeflate

/// A picture of flat colours and text as PNG with a palette: a third of the size and a tenth of the time of full colour.
///
/// The colours that were painted with are kept exactly. The shades at the edges of glyphs and shapes, of which there may be
/// thousands, share an entry with their like: sixteen steps for each part of a colour, which no eye tells from all.
struct FlatPNG {
    private let width: Int
    private let height: Int
    /// A row of the picture after the other, each with the filter that PNG wants before it: none.
    private let rows: [UInt8]
    private let palette: Palette

    /// Finds the palette; nothing where a picture has more shades than one holds, as photographs and gradients do.
    ///
    /// - Parameters:
    ///   - pixels: Rows of pixels, of each the low 24 bits: red, green, blue.
    ///   - stride: From row to row, in pixels.
    ///   - paints: The colours that were painted with.
    init?(pixels: UnsafePointer<UInt32>, width: Int, height: Int, stride: Int, paints: Set<UInt32>) {
        var palette = Palette(paints: paints)
        let count = (width + 1) * height
        let rows = [UInt8](unsafeUninitializedCapacity: count) { rows, written in
            guard let start = rows.baseAddress else { return }
            for y in 0..<height {
                let row = start + y * (width + 1)
                row[0] = 0
                guard FlatPNG.index(pixels + y * stride, into: row + 1, count: width, &palette) else { return }
            }
            written = count
        }
        guard !rows.isEmpty else { return nil }
        self.width = width
        self.height = height
        self.rows = rows
        self.palette = palette
    }

    /// Writes a row's places in the palette; false where that is full.
    private static func index(
        _ pixels: UnsafePointer<UInt32>, into row: UnsafeMutablePointer<UInt8>, count: Int, _ palette: inout Palette
    ) -> Bool {
        var x = 0
        while x < count {
            // Most of a picture is the same colour again and again.
            let start = x
            let pixel = pixels[x]
            let eight = SIMD8(repeating: pixel)
            x += 1
            while x + 8 <= count, UnsafeRawPointer(pixels + x).loadUnaligned(as: SIMD8<UInt32>.self) == eight { x += 8 }
            while x < count, pixels[x] == pixel { x += 1 }
            guard let entry = palette.entry(of: pixel & 0xFF_FFFF) else { return false }
            (row + start).update(repeating: entry, count: x - start)
        }
        return true
    }

    /// The file (Portable Network Graphics, 3rd edition), or nothing where there is no memory for it.
    var file: [UInt8]? {
        guard let compressor = libdeflate_alloc_compressor(4) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, rows.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, rows, rows.count, buffer.baseAddress, bound)
        }
        guard !packed.isEmpty else { return nil }
        let head = FlatPNG.big(UInt32(width)) + FlatPNG.big(UInt32(height))
        let colours = palette.colours.flatMap { FlatPNG.big($0).dropFirst() }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            // Eight bits for a pixel, which is a place in the palette; no interlacing.
            + FlatPNG.chunk("IHDR", head + [8, 3, 0, 0, 0]) + FlatPNG.chunk("PLTE", colours)
            + FlatPNG.chunk("IDAT", packed) + FlatPNG.chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return big(UInt32(content.count)) + body + big(libdeflate_crc32(0, body, body.count))
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

/// The colours of a picture, in the order in which they came up.
private struct Palette {
    private(set) var colours: [UInt32] = []
    /// The entry of each of 4096 shades.
    private var shades = [UInt16](repeating: Palette.none, count: 1 << 12)
    /// The colours that were painted with and their entries, and the shades that they are of.
    private var paints: [(colour: UInt32, entry: UInt16)]
    private var paintedShades = [Bool](repeating: false, count: 1 << 12)

    private static let none = UInt16.max

    init(paints: Set<UInt32>) {
        self.paints = paints.map { ($0, Palette.none) }
        for paint in paints { paintedShades[Palette.shade(of: paint)] = true }
    }

    /// The entry for a colour, which is made where there is none; nothing where there is no more room.
    mutating func entry(of colour: UInt32) -> UInt8? {
        let shade = Palette.shade(of: colour)
        if paintedShades[shade], let index = paints.firstIndex(where: { $0.colour == colour }) {
            if paints[index].entry == Palette.none { paints[index].entry = added(colour) }
            return UInt8(exactly: paints[index].entry)
        }
        if shades[shade] == Palette.none { shades[shade] = added(colour) }
        return UInt8(exactly: shades[shade])
    }

    private mutating func added(_ colour: UInt32) -> UInt16 {
        colours.append(colour)
        return UInt16(colours.count - 1)
    }

    private static func shade(of colour: UInt32) -> Int {
        Int(colour >> 20 & 0xF) << 8 | Int(colour >> 12 & 0xF) << 4 | Int(colour >> 4 & 0xF)
    }
}
