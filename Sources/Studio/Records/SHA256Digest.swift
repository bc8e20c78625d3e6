import CCrypto

/// A SHA-256 digest (FIPS 180-4), which shows that a text is still what it was.
public struct SHA256Digest: Sendable, Hashable {
    /// 64 hexadecimal digits in lower case.
    public let hex: String

    /// A digest that was written down.
    init(hex: String) {
        self.hex = hex
    }

    /// The digest of a text's UTF-8 bytes.
    public init(of text: String) { self.init(of: Array(text.utf8)) }

    /// The digest of bytes.
    public init(of bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256(bytes, bytes.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        hex = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
