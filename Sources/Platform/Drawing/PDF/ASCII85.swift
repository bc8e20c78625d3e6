/// Data as letters, digits and signs (ISO 32000-1, 7.4.3): five for every four bytes.
enum ASCII85 {
    /// The text of data, with its end mark.
    static func encoded(_ data: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(data.count / 4 * 5 + 7)
        for start in stride(from: 0, to: data.count, by: 4) {
            let group = data[start..<min(start + 4, data.count)]
            var number = (0..<4).reduce(UInt32(0)) { sum, index in
                sum << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
            }
            if number == 0, group.count == 4 {
                out.append(UInt8(ascii: "z"))
                continue
            }
            var digits: [UInt8] = []
            for _ in 0..<5 {
                digits.append(UInt8(truncatingIfNeeded: number % 85) + UInt8(ascii: "!"))
                number /= 85
            }
            out += digits.reversed().prefix(group.count + 1)
        }
        return out + [UInt8(ascii: "~"), UInt8(ascii: ">")]
    }
}
