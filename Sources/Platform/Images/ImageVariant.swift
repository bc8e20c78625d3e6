import CVips
import Diagnostics

/// A size and a format that a picture is offered in.
public struct ImageVariant: Sendable, Hashable {
    /// A format that the press writes.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Small, with transparency.
        case webp
        /// Read by everything; white where the picture is transparent.
        case jpeg
        /// Without loss, with transparency.
        case png
    }

    /// The widest it may be, in pixels; a narrower picture keeps its width.
    public let width: Int
    /// The format.
    public let format: Format
    /// How much of the picture is kept, 1 to 100; PNG keeps all.
    public let quality: Int

    /// Makes a variant.
    public init(width: Int, format: Format, quality: Int) {
        self.width = width
        self.format = format
        self.quality = quality
    }
}

/// A picture made smaller: upright, in sRGB, with nothing in the file but pixels. Of a moving picture, its first.
///
/// What a camera or a program wrote into the file (EXIF, the place, XMP, IPTC, comments, colour profiles) is left behind. The
/// same bytes and variant give the same bytes. Safe from several threads, one core each.
///
/// Throws `bad-image` where the picture is none of the formats, broken, cut short or a drawing, and `image-too-large` beyond
/// the limits of `ImageReader`.
public func rendition(of bytes: [UInt8], _ variant: ImageVariant) throws(Diagnostic) -> [UInt8] {
    let format = try Vips.withSource(of: bytes) { source throws(Diagnostic) in
        try ImageReader.header(of: source).format
    }
    guard format != .svg else { throw .drawing }
    return try Vips.withSource(of: bytes) { source throws(Diagnostic) in
        let width = min(max(1, variant.width), variant.format.mostPixelsASide)
        let height = variant.format.mostPixelsASide
        guard let small = floorpress_vips_thumbnail(source.pointer, Int32(width), Int32(height)) else {
            throw .broken(format)
        }
        defer { floorpress_vips_release(small) }
        let opaque = variant.format == .jpeg ? floorpress_vips_on_white(small) : nil
        defer { floorpress_vips_release(opaque) }
        guard let image = variant.format == .jpeg ? opaque : small else { throw .broken(format) }
        var memory: UnsafeMutableRawPointer?
        var count = 0
        let quality = Int32(min(max(1, variant.quality), 100))
        // Pixels are decoded only now, so this is where a file that is cut short fails.
        guard floorpress_vips_save(image, variant.format.saver, quality, &memory, &count) == 0, let memory else {
            throw .broken(format)
        }
        defer { g_free(memory) }
        let file = Array(UnsafeRawBufferPointer(start: memory, count: count))
        return variant.format == .webp ? WebPContainer(file)?.bare ?? file : file
    }
}

extension ImageVariant.Format {
    /// The most that the format holds to a side, or libvips of it.
    fileprivate var mostPixelsASide: Int {
        switch self {
        case .webp: 16_383
        case .jpeg: 65_500
        case .png: 1_000_000
        }
    }

    fileprivate var saver: floorpress_saver {
        switch self {
        case .webp: FLOORPRESS_SAVE_WEBP
        case .jpeg: FLOORPRESS_SAVE_JPEG
        case .png: FLOORPRESS_SAVE_PNG
        }
    }
}
