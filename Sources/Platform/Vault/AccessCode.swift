/// Twelve characters of Crockford's base 32 that a client reads, hears and types: 60 random bits, in three groups.
public struct AccessCode: Sendable, Hashable, CustomStringConvertible {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The twelve characters without a hyphen: what keys are derived from.
    public let characters: String

    /// A new code.
    public static func random(using generator: inout some RandomNumberGenerator) -> AccessCode {
        let bits: UInt64 = generator.next()
        let characters = (0..<12).map { digits[Int(bits >> UInt64(5 * $0) & 31)] }
        return AccessCode(characters: String(decoding: characters, as: UTF8.self))
    }

    private init(characters: String) { self.characters = characters }

    /// Reads a code as people type it: in any case, with or without spaces and hyphens, O for 0 and I or L for 1.
    public init?(_ text: String) {
        var found: [UInt8] = []
        for byte in text.uppercased().utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
            let meant =
                switch byte {
                case UInt8(ascii: "O"): UInt8(ascii: "0")
                case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
                default: byte
                }
            guard AccessCode.digits.contains(meant), found.count < 12 else { return nil }
            found.append(meant)
        }
        guard found.count == 12 else { return nil }
        characters = String(decoding: found, as: UTF8.self)
    }

    /// The code as it is written: `7K3M-9QXT-2HVA`.
    public var text: String {
        stride(from: 0, to: 12, by: 4).map { start in
            String(decoding: Array(characters.utf8)[start..<(start + 4)], as: UTF8.self)
        }.joined(separator: "-")
    }

    /// A code is not to be read in any message.
    public var description: String { "AccessCode" }
}

/// The 256 random bits that stand behind the `#` of an area's link, where browsers keep them to themselves.
public struct LinkSecret: Sendable, Hashable, CustomStringConvertible {
    /// Its 32 bytes.
    public let bytes: [UInt8]

    /// A secret of 32 bytes, or nothing.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// A new secret.
    public static func random(using generator: inout some RandomNumberGenerator) -> LinkSecret {
        LinkSecret(unchecked: randomBytes(32, using: &generator))
    }

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// 43 characters of base64url (RFC 4648, section 5), without padding.
    public var text: String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var out: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 6 {
                count -= 6
                out.append(digits[bits >> count & 63])
            }
        }
        if count > 0 { out.append(digits[bits << (6 - count) & 63]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// A secret is not to be read in any message.
    public var description: String { "LinkSecret" }
}
