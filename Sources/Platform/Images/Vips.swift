import CVips
import Diagnostics

/// The way into libvips, which decodes, shrinks and encodes.
///
/// Its messages are not passed on: all threads share one buffer of them, so they might tell of another picture.
enum Vips {
    /// Whether the library could be started; asked before every use.
    private static let isStarted = floorpress_vips_start() == 0

    /// What a picture is read from.
    struct Source {
        let pointer: UnsafeMutablePointer<VipsSource>

        /// The first bytes, as many as there are up to a number. Only for as long as nothing else is read.
        func head(_ most: Int) -> UnsafeBufferPointer<UInt8> {
            var bytes: UnsafeMutablePointer<UInt8>?
            let count = floorpress_vips_head(pointer, most, &bytes)
            return UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : max(0, Int(count)))
        }

        /// The picture, of which no more than the head is read. The caller releases it.
        func open(_ loader: floorpress_loader) -> UnsafeMutablePointer<VipsImage>? {
            floorpress_vips_open(pointer, loader)
        }
    }

    /// Calls `body` with a source of these bytes.
    static func withSource<Value>(
        of bytes: [UInt8], _ body: (Source) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        guard bytes.count <= ImageReader.mostBytes else { throw .tooManyBytes(bytes.count) }
        guard !bytes.isEmpty else { throw .unknownFormat }
        let result = bytes.withUnsafeBytes { raw -> Result<Value, Diagnostic> in
            Result { () throws(Diagnostic) in
                try withSource({ floorpress_vips_source_of_bytes(raw.baseAddress, raw.count) }, body)
            }
        }
        return try result.get()
    }

    /// Calls `body` with a source of an open file.
    static func withSource<Value>(
        ofDescriptor descriptor: Int32, _ body: (Source) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        try withSource({ floorpress_vips_source_of_file(descriptor) }, body)
    }

    private static func withSource<Value>(
        _ make: () -> UnsafeMutablePointer<VipsSource>?, _ body: (Source) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        guard isStarted else {
            throw .machine("images", "pictures cannot be read: libvips is not there or does not start")
        }
        defer { floorpress_vips_leave() }
        guard let pointer = make() else { throw .machine("images", "pictures cannot be read: out of memory") }
        defer { floorpress_vips_release(pointer) }
        return try body(Source(pointer: pointer))
    }
}
