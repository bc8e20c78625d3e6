import CVips
import Testing

@testable import Images

/// The pixels of a PNG.
struct DecodedPNG {
    private let bytes: [UInt8]
    private let width: Int
    private let parts: Int

    init(_ file: [UInt8]) throws {
        (bytes, width, parts) = try Vips.withSource(of: file) { source in
            guard let image = source.open(FLOORPRESS_LOAD_PNG) else { return ([], 0, 0) }
            defer { floorpress_vips_release(image) }
            var count = 0
            guard let memory = vips_image_write_to_memory(image, &count) else { return ([], 0, 0) }
            defer { g_free(memory) }
            return (
                Array(UnsafeRawBufferPointer(start: memory, count: count)), Int(vips_image_get_width(image)),
                Int(vips_image_get_bands(image))
            )
        }
        try #require(parts >= 3)
    }

    subscript(x: Int, y: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
        let start = (y * width + x) * parts
        return (bytes[start], bytes[start + 1], bytes[start + 2])
    }
}
