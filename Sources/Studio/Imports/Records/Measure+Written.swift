import Progress

extension Measure {
    /// The number of a text as people and tables write it: `82,4`, `82.4`. Where whole things are counted, marks part thousands: 9.000 steps are
    /// nine thousand.
    public func number(_ text: String) -> Double? {
        let bytes = Array(text.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "'") })
        guard self == .steps || self == .activeEnergy, WrittenNumber.isGrouped(bytes) else {
            return ForeignNumber.value(bytes[...])
        }
        return ForeignNumber.value(bytes.filter { (0x30...0x39).contains($0) }[...])
    }

    /// Minutes of sleep told as a time, as in `7:30`, `7h 30m` or `7h30`; nothing where it is none.
    public static func sleep_min(_ text: String) -> Int? {
        var plain = text.lowercased().filter { !$0.isWhitespace }
        guard plain.contains(":") || plain.contains("h") else { return nil }
        if plain.contains(":"), plain.count(where: { $0 == ":" }) == 1 { plain += ":00" }
        if plain.contains("h"), plain.last?.isNumber == true { plain += "m" }
        return ForeignNumber.duration_s(plain).map { ($0 + 30) / 60 }
    }
}

/// How numbers are written.
enum WrittenNumber {
    /// Whether marks part all digits in threes: `9.000`, `1,250,000`; not `0.500`, which is half of one.
    static func isGrouped(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        guard parts.count > 1, let first = parts.first, (1...3).contains(first.count), first.first != 0x30 else {
            return false
        }
        return parts.dropFirst().allSatisfy { $0.count == 3 }
            && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// A number that may be a count with marks between thousands: `9.000` is nine thousand, `2,5` two and a half.
    static func value(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        guard isGrouped(bytes) else { return ForeignNumber.value(text) }
        return ForeignNumber.value(bytes.filter { (0x30...0x39).contains($0) }[...])
    }
}
