import CVips
import Diagnostics
import Glibc

/// Reads what a picture is without decoding it.
///
/// Only JPEG, PNG, WebP, GIF and SVG are read, told apart by their content. Diagnostics have no place: where the picture is
/// asked for is known to the caller.
public enum ImageReader {
    /// The most pixels that are decoded: 60 megapixels, more than any camera in a pocket makes.
    public static let mostPixels = 60_000_000
    /// The largest file that is read: 64 MB.
    public static let mostBytes = 64 << 20

    /// The header of a picture in memory.
    ///
    /// Throws `bad-image` where it is none of the formats or broken, and `image-too-large` beyond the limits.
    public static func header(of bytes: [UInt8]) throws(Diagnostic) -> ImageHeader {
        try Vips.withSource(of: bytes) { source throws(Diagnostic) in try header(of: source) }
    }

    /// The header of a file, of which no more is read than it takes. Symbolic links are not followed.
    ///
    /// Throws `bad-image` where it cannot be read, is none of the formats or broken, and `image-too-large` beyond the limits.
    public static func header(ofFile path: String) throws(Diagnostic) -> ImageHeader {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable("it is not a file")
        }
        guard status.st_size <= mostBytes else { throw .tooManyBytes(Int(status.st_size)) }
        return try Vips.withSource(ofDescriptor: descriptor) { source throws(Diagnostic) in try header(of: source) }
    }

    /// The header of a picture that is read from its beginning.
    static func header(of source: Vips.Source) throws(Diagnostic) -> ImageHeader {
        let head = source.head(64 << 10)
        guard let format = ImageFormat(head: head) else { throw isHEIC(head) ? .telephoneFormat : .unknownFormat }
        guard let loader = format.loader else {
            guard let size = SVGRoot(head: head)?.size else { throw .drawingWithoutSize }
            return ImageHeader(width: size.width, height: size.height, format: .svg, hasAlpha: true, isAnimated: false)
        }
        let moves = format == .png && isAnimatedPNG(head)
        guard let image = source.open(loader) else { throw .broken(format) }
        defer { floorpress_vips_release(image) }
        let picture = floorpress_vips_picture(image)
        let (width, height) = (Int(picture.width), Int(picture.height))
        // Neither can overflow: both are positive 32-bit numbers.
        guard width * height <= mostPixels else { throw .tooManyPixels(width, height) }
        let isTurned = picture.is_turned != 0
        return ImageHeader(
            width: isTurned ? height : width, height: isTurned ? width : height, format: format,
            hasAlpha: picture.has_alpha != 0, isAnimated: picture.pages > 1 || moves)
    }

    /// Whether it is what telephones take: a file of ISO/IEC 14496-12 of a brand of ISO/IEC 23008-12 (HEIF).
    private static func isHEIC(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        guard head.count >= 12, head[4..<8].elementsEqual("ftyp".utf8) else { return false }
        return ["heic", "heix", "hevc", "mif1", "msf1", "avif"].contains { head[8..<12].elementsEqual($0.utf8) }
    }

    /// Whether a PNG announces an animation, which it must before its first pixels (Portable Network Graphics, 3rd edition,
    /// 11.3.6). libpng does not tell.
    private static func isAnimatedPNG(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 8
        while offset + 8 <= head.count {
            let name = head[offset + 4..<offset + 8]
            if name.elementsEqual("acTL".utf8) { return true }
            if name.elementsEqual("IDAT".utf8) { return false }
            offset += 12 + head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        return false
    }
}

extension ImageFormat {
    /// What reads its pixels; nothing for drawings, which have none.
    var loader: floorpress_loader? {
        switch self {
        case .jpeg: FLOORPRESS_LOAD_JPEG
        case .png: FLOORPRESS_LOAD_PNG
        case .webp: FLOORPRESS_LOAD_WEBP
        case .gif: FLOORPRESS_LOAD_GIF
        case .svg: nil
        }
    }
}
