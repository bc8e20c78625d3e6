import Quantities
import Store

/// A key that sorts by the time it was made: 48 bits of milliseconds and 80 random bits, written as 26 characters of
/// Crockford's base 32 (<https://github.com/ulid/spec>).
public struct ULID: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// A new key.
    ///
    /// - Parameters:
    ///   - instant: The moment it is made; moments before 1970 count as 1970.
    ///   - generator: Where the random bits come from: the system's for real records, a seeded one for the sample.
    public init(at instant: Instant, using generator: inout some RandomNumberGenerator) {
        let time =
            UInt64(clamping: instant.seconds).multipliedReportingOverflow(by: 1000).partialValue & 0xFFFF_FFFF_FFFF
        let random: UInt64 = generator.next()
        high = time << 16 | random & 0xFFFF
        low = generator.next()
    }

    /// A key from its 26 characters, in upper case as they are always written, or nothing.
    public init?(_ text: String) {
        var words: (high: UInt64, low: UInt64) = (0, 0)
        var count = 0
        for byte in text.utf8 {
            let value = ULID.values[Int(byte)]
            guard value < 32, count < 26 else { return nil }
            // 26 digits hold 130 bits: two more than there are.
            if count == 0, value > 7 { return nil }
            words.high = words.high << 5 | words.low >> 59
            words.low = words.low << 5 | UInt64(value)
            count += 1
        }
        guard count == 26 else { return nil }
        (high, low) = words
    }

    /// The 26 characters.
    public var text: String {
        String(unsafeUninitializedCapacity: 26) { buffer in
            var words = (high: high, low: low)
            for index in stride(from: 25, through: 0, by: -1) {
                buffer[index] = ULID.digits[Int(words.low & 31)]
                words.low = words.low >> 5 | words.high << 59
                words.high >>= 5
            }
            return 26
        }
    }

    /// The 26 characters.
    public var description: String { text }

    /// The order of the characters, which is the order of time.
    public static func < (one: ULID, other: ULID) -> Bool { (one.high, one.low) < (other.high, other.low) }

    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()
}

extension ULID: Storable {
    /// Its text.
    public var stored: StoredValue { .text(text) }
}
