import CDeflate

/// gzip (RFC 1952) without a time or a name in it: equal bytes become equal bytes.
enum GZip {
    /// Smaller, or nothing where it would not be.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 64, let compressor = libdeflate_alloc_compressor(6) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let out = [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
            // Nought where it does not fit, which is where it would not be smaller.
            count = libdeflate_gzip_compress(compressor, bytes, bytes.count, out.baseAddress, out.count)
        }
        return out.isEmpty ? nil : out
    }

    /// What was made smaller; `tooLarge` where it comes to more than `limit` bytes.
    static func expanded(_ bytes: [UInt8], limit: Int) throws(VaultError) -> [UInt8] {
        guard let decompressor = libdeflate_alloc_decompressor() else { throw .library }
        defer { libdeflate_free_decompressor(decompressor) }
        // The size stands at the end; it is a claim, and the buffer holds to the limit.
        let claimed = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 18 else { throw .damaged }
        guard claimed <= limit else { throw .tooLarge }
        var result = LIBDEFLATE_BAD_DATA
        let out = [UInt8](unsafeUninitializedCapacity: max(claimed, 1)) { out, count in
            result = libdeflate_gzip_decompress(decompressor, bytes, bytes.count, out.baseAddress, out.count, &count)
            if result != LIBDEFLATE_SUCCESS { count = 0 }
        }
        guard result == LIBDEFLATE_SUCCESS else { throw .damaged }
        return out
    }
}
