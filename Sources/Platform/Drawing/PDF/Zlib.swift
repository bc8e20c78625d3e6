import CDeflate
import Diagnostics
import Synchronization

/// Data as PDF's FlateDecode packs it (ISO 32000-1, 7.4.4).
public enum Zlib {
    /// A compressor of libdeflate's: half a megabyte of tables, which takes longer to get than to pack a page with.
    ///
    /// Unchecked: whoever takes one out of `idle` is alone with it.
    private final class Compressor: @unchecked Sendable {
        let pointer: OpaquePointer
        let level: Int32

        init?(level: Int32) {
            guard let pointer = libdeflate_alloc_compressor(level) else { return nil }
            self.pointer = pointer
            self.level = level
        }

        deinit { libdeflate_free_compressor(pointer) }
    }

    private static let idle = Mutex<[Compressor]>([])

    /// Packs data. The same data and level give the same bytes.
    ///
    /// Throws `out-of-memory`.
    static func packed(_ data: [UInt8], level: Int32 = 4) throws(Diagnostic) -> [UInt8] {
        let known = idle.withLock { idle in
            idle.lastIndex { $0.level == level }.map { idle.remove(at: $0) }
        }
        guard let compressor = known ?? Compressor(level: level) else { throw outOfMemory }
        defer { idle.withLock { $0.append(compressor) } }
        let bound = libdeflate_zlib_compress_bound(compressor.pointer, data.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor.pointer, data, data.count, buffer.baseAddress, bound)
        }
        guard !packed.isEmpty else { throw outOfMemory }
        return packed
    }

    /// The data that a packed text stands for.
    ///
    /// Throws `damaged-stream`, or `out-of-memory`.
    public static func unpacked(_ packed: ArraySlice<UInt8>) throws(Diagnostic) -> [UInt8] {
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
            default: throw .machine("damaged-stream", "this data cannot be unpacked")
            }
        }
        throw outOfMemory
    }

    private static var outOfMemory: Diagnostic {
        .machine("out-of-memory", "a document cannot be written: out of memory")
    }
}
