/// Commas before decimals among commas between sets: `3 × 5 @ 80,5 kg RPE 8,5, 5 @ 85 kg`.
enum DecimalComma {
    /// The line with points before decimals. A comma is one where it stands between digits, and a unit follows, or `@`, RPE or RIR comes before;
    /// in `8,8,6` it parts sets.
    static func pointed(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for index in bytes.indices where bytes[index] == UInt8(ascii: ",") && isDecimal(bytes, index) {
            result[index] = UInt8(ascii: ".")
        }
        return result
    }

    private static func isDecimal(_ bytes: [UInt8], _ comma: Int) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        let before = bytes[..<comma].reversed().prefix(while: isDigit).count
        let after = bytes[(comma + 1)...].prefix(while: isDigit).count
        guard before > 0, (1...3).contains(after) else { return false }
        let next = bytes[(comma + 1 + after)...].drop { $0 == 0x20 }
        if units.contains(where: { unit in
            next.starts(with: unit) && !(next.dropFirst(unit.count).first.map(isLetter) ?? false)
        }) {
            return true
        }
        let mark = bytes[..<(comma - before)].reversed().drop { $0 == 0x20 }
        let isMarked =
            mark.first == UInt8(ascii: "@")
            || marks.contains { mark.prefix(3).map { $0 | 0x20 } == Array($0.reversed()) }
        // What goes on with another load or other repetitions is the next set.
        return isMarked && next.first != UInt8(ascii: "@") && next.first.map { $0 | 0x20 } != UInt8(ascii: "x")
            && next.first != 0xC3
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static let units = ["kg", "lbs", "lb", "km", "mi", "min", "m", "h", "s"].map { Array($0.utf8) }
    private static let marks = ["rpe", "rir"].map { Array($0.utf8) }
}
