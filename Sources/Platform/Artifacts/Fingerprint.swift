import CCrypto

/// 128 bits of SHA-256 over everything that an output depends on: equal fingerprints mean equal bytes.
public struct Fingerprint: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64

    /// The fingerprint of bytes.
    public init(of bytes: [UInt8]) {
        self.init(of: bytes[...])
    }

    /// The fingerprint of a part of some bytes.
    public init(of bytes: ArraySlice<UInt8>) {
        var digest: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        bytes.withUnsafeBytes { bytes in
            withUnsafeMutableBytes(of: &digest) { SecureHash.sha256.digest(bytes, into: $0) }
        }
        (high, low) = (UInt64(bigEndian: digest.0), UInt64(bigEndian: digest.1))
    }

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads 32 hexadecimal digits.
    public init?(hex: some Sequence<UInt8>) {
        var digits = 0
        var words: (UInt64, UInt64) = (0, 0)
        for byte in hex {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            if digits < 16 { words.0 = words.0 << 4 | UInt64(value) } else { words.1 = words.1 << 4 | UInt64(value) }
            digits += 1
        }
        guard digits == 32 else { return nil }
        (high, low) = words
    }

    /// Reads 32 hexadecimal digits of a text.
    public init?(hex: String) {
        var hex = hex
        guard let fingerprint = hex.withUTF8({ Fingerprint(hex: $0) }) else { return nil }
        self = fingerprint
    }

    /// 32 hexadecimal digits in lower case.
    public var hex: String {
        var digits: [UInt8] = []
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Adds 32 hexadecimal digits in lower case.
    func appendHex(to out: inout [UInt8]) {
        for word in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
                out.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
            }
        }
    }

    /// Gathers parts, each with its length, so that no two lists of parts look alike.
    public struct Builder: Sendable {
        private var bytes: [UInt8] = []

        /// An empty builder.
        public init() { bytes.reserveCapacity(256) }

        /// Adds a text.
        public mutating func add(_ text: String) {
            var text = text
            text.withUTF8 { add($0) }
        }

        /// Adds a text, or that there is none.
        public mutating func add(_ text: String?) {
            add(text == nil ? 0 : 1)
            if let text { add(text) }
        }

        /// Adds bytes.
        public mutating func add(_ part: [UInt8]) { part.withUnsafeBufferPointer { add($0) } }

        /// Adds a number.
        public mutating func add(_ number: Int) {
            withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
        }

        /// Adds a number, or that there is none.
        public mutating func add(_ number: Int?) {
            add(number == nil ? 0 : 1)
            if let number { add(number) }
        }

        /// Adds a fingerprint made before.
        public mutating func add(_ fingerprint: Fingerprint) {
            withUnsafeBytes(of: (fingerprint.high.littleEndian, fingerprint.low.littleEndian)) {
                bytes.append(contentsOf: $0)
            }
        }

        private mutating func add(_ part: UnsafeBufferPointer<UInt8>) {
            add(part.count)
            bytes.append(contentsOf: part)
        }

        /// The fingerprint of all parts.
        public var fingerprint: Fingerprint { Fingerprint(of: bytes) }
    }
}

/// SHA-256 of bytes, as 64 hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBytes { bytes in digest.withUnsafeMutableBytes { SecureHash.sha256.digest(bytes, into: $0) } }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// What a browser checks a file against: `sha384-…` (W3C Subresource Integrity).
public func subresourceIntegrity(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 48)
    bytes.withUnsafeBytes { bytes in digest.withUnsafeMutableBytes { SecureHash.sha384.digest(bytes, into: $0) } }
    var text = [UInt8](repeating: 0, count: 65)
    EVP_EncodeBlock(&text, digest, Int32(digest.count))
    return "sha384-" + String(decoding: text.dropLast(), as: UTF8.self)
}

/// One of the hash functions of libcrypto, looked up once: its one-shot functions look it up anew with each call, behind a lock
/// that all threads share.
///
/// Unchecked: libcrypto never changes a function that was looked up.
private struct SecureHash: @unchecked Sendable {
    static let sha256 = SecureHash(EVP_MD_fetch(nil, "SHA256", nil) ?? EVP_sha256())
    static let sha384 = SecureHash(EVP_MD_fetch(nil, "SHA384", nil) ?? EVP_sha384())

    private let function: OpaquePointer?

    private init(_ function: OpaquePointer?) { self.function = function }

    /// Writes the digest of bytes into memory that has room for it.
    func digest(_ bytes: UnsafeRawBufferPointer, into memory: UnsafeMutableRawBufferPointer) {
        EVP_Digest(
            bytes.baseAddress, bytes.count, memory.baseAddress?.assumingMemoryBound(to: UInt8.self), nil, function, nil)
    }
}
