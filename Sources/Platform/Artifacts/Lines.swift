import Glibc

/// The lines of a text that are not empty.
struct Lines: IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var start = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        while start < bytes.count, let rest = bytes.baseAddress.map({ $0 + start }) {
            let end = memchr(rest, Int32(UInt8(ascii: "\n")), bytes.count - start)
            let length = end.map { UnsafeRawPointer($0) - UnsafeRawPointer(rest) } ?? bytes.count - start
            start += length + 1
            if length > 0 { return UnsafeBufferPointer(start: rest, count: length) }
        }
        return nil
    }
}

/// The words of a line, each ended by one space; what is not in order gives nothing.
struct Words {
    private let line: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ line: UnsafeBufferPointer<UInt8>) {
        self.line = line
    }

    /// A fingerprint of 32 hexadecimal digits.
    mutating func fingerprint() -> Fingerprint? {
        guard line.count - position > 32, line[position + 32] == 0x20 else { return nil }
        defer { position += 33 }
        return Fingerprint(hex: UnsafeBufferPointer(rebasing: line[position..<position + 32]))
    }

    /// A number from zero to what 63 bits hold, in at most 19 digits.
    mutating func number() -> Int? {
        let start = position
        var value: UInt64 = 0
        while position < line.count, line[position] != 0x20 {
            let digit = line[position] &- UInt8(ascii: "0")
            guard digit < 10, position - start < 19 else { return nil }
            value = value &* 10 &+ UInt64(digit)
            position += 1
        }
        guard position > start, position < line.count else { return nil }
        position += 1
        return Int(exactly: value)
    }

    /// All that is left, of which there must be some.
    func rest() -> UnsafeBufferPointer<UInt8>? {
        position < line.count ? UnsafeBufferPointer(rebasing: line[position...]) : nil
    }
}

extension [UInt8] {
    /// Adds a number in decimal digits.
    mutating func append(number: UInt64) {
        var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var rest = number
        Swift.withUnsafeMutableBytes(of: &digits) { buffer in
            var start = buffer.count
            repeat {
                start -= 1
                buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            append(contentsOf: buffer[start...])
        }
    }
}
