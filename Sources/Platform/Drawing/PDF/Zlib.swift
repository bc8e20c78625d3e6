import CDeflate
import Diagnostics
import Synchronization

/// Data as PDF's FlateDecode packs it (ISO 32000-1, 7.4.4).
enum Zlib {
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

    private static var outOfMemory: Diagnostic {
        .machine("out-of-memory", "a document cannot be written: out of memory")
    }
}
