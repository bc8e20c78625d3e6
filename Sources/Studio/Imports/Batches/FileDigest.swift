import CCrypto
import Diagnostics
import Tables

extension SHA256Digest {
    /// The digest of a plain file, read in blocks.
    static func ofFile(_ path: String) throws(Diagnostic) -> SHA256Digest {
        let failed = Diagnostic.machine("digest", "the digest of the file could not be made", file: path)
        guard let context = EVP_MD_CTX_new() else { throw failed }
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw failed }
        var isWell = true
        try FileBlocks.each(path) { block in
            isWell = isWell && EVP_DigestUpdate(context, block.baseAddress, block.count) == 1
        }
        var bytes = [UInt8](repeating: 0, count: 32)
        guard isWell, EVP_DigestFinal_ex(context, &bytes, nil) == 1 else { throw failed }
        let digits = Array("0123456789abcdef".utf8)
        return SHA256Digest(
            hex: String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self))
    }
}
