import CDeflate
import Diagnostics

/// Data as PDF's FlateDecode packs it (ISO 32000-1, 7.4.4).
enum Zlib {
    /// The data that a packed text stands for.
    ///
    /// Throws `damaged-stream`, or `out-of-memory`.
    static func unpacked(_ packed: ArraySlice<UInt8>) throws(Diagnostic) -> [UInt8] {
        guard let decompressor = libdeflate_alloc_decompressor() else { throw outOfMemory }
        defer { libdeflate_free_decompressor(decompressor) }
        var room = max(4096, packed.count * 8)
        while room <= 1 << 28 {
            var result = LIBDEFLATE_BAD_DATA
            let data = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var written = 0
                result = packed.withUnsafeBytes {
                    libdeflate_zlib_decompress(
                        decompressor, $0.baseAddress, $0.count, buffer.baseAddress, room, &written)
                }
                count = result == LIBDEFLATE_SUCCESS ? written : 0
            }
            switch result {
            case LIBDEFLATE_SUCCESS: return data
            case LIBDEFLATE_INSUFFICIENT_SPACE: room *= 4
            default: throw .machine("damaged-stream", "a page cannot be packaged: Cairo's data cannot be unpacked")
            }
        }
        throw outOfMemory
    }

    /// Packs data.
    ///
    /// Throws `out-of-memory`.
    static func packed(_ data: [UInt8], level: Int32 = 6) throws(Diagnostic) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(level) else { throw outOfMemory }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, data.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, data, data.count, buffer.baseAddress, bound)
        }
        guard !packed.isEmpty else { throw outOfMemory }
        return packed
    }

    private static var outOfMemory: Diagnostic {
        .machine("out-of-memory", "a document cannot be packaged: out of memory")
    }
}
