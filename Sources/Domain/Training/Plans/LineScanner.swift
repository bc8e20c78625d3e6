import Diagnostics
import Quantities

/// Reads a clause of a plan's line word by word, with the place of each.
///
/// ASCII stand-ins are read as what they stand for: `x` for ×, `-` for –, `->` for →.
struct LineScanner {
    let source: Source
    private(set) var index: Int
    let end: Int

    init(_ source: Source, _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = range.upperBound
        skipSpaces()
    }

    var isAtEnd: Bool { index >= end }
    /// What is left.
    var rest: Range<Int> { index..<max(index, end) }
    var restText: String { source.text(rest) }

    /// Takes a word if it stands here, in any case, and not as the beginning of a longer one.
    mutating func take(_ word: String) -> Bool {
        let wanted = Array(word.utf8)
        guard index + wanted.count <= end else { return false }
        for (offset, byte) in wanted.enumerated() where lower(source.bytes[index + offset]) != lower(byte) {
            return false
        }
        let after = index + wanted.count
        if let last = wanted.last, isLetter(last), after < end, isLetter(source.bytes[after]) { return false }
        index = after
        skipSpaces()
        return true
    }

    /// Takes the first of some words that stands here.
    mutating func take(oneOf words: [String]) -> String? {
        for word in words where take(word) { return word }
        return nil
    }

    /// Takes a whole number of at most six digits.
    mutating func integer() -> Int? {
        let start = index
        var value = 0
        while index < end, let digit = digit(source.bytes[index]), index - start < 6 {
            value = value * 10 + digit
            index += 1
        }
        guard index > start, index == end || digit(source.bytes[index]) == nil else {
            index = start
            return nil
        }
        skipSpaces()
        return value
    }

    /// Takes a number with up to three decimals, in thousandths: `72.5` is 72500.
    mutating func thousandths() -> Int? {
        let start = index
        var value = 0
        while index < end, let digit = digit(source.bytes[index]), index - start < 6 {
            value = value * 10 + digit
            index += 1
        }
        guard index > start else { return nil }
        var decimals = 0
        if index + 1 < end, source.bytes[index] == UInt8(ascii: "."), digit(source.bytes[index + 1]) != nil {
            index += 1
            while index < end, decimals < 3, let digit = digit(source.bytes[index]) {
                value = value * 10 + digit
                decimals += 1
                index += 1
            }
        }
        for _ in decimals..<3 { value *= 10 }
        guard index == end || digit(source.bytes[index]) == nil else {
            index = start
            return nil
        }
        skipSpaces()
        return value
    }

    /// Takes `kg` or `lb`.
    mutating func massUnit() -> MassUnit? {
        if take("kg") { return .kilograms }
        return take(oneOf: ["lbs", "lb"]) == nil ? nil : .pounds
    }

    /// Takes a number with `kg` or `lb`.
    mutating func mass() -> Mass? {
        let start = index
        guard let amount = thousandths(), let unit = massUnit() else {
            index = start
            return nil
        }
        return Mass(Double(amount) / 1000, unit)
    }

    /// Takes a percentage as thousandths of the whole: `72.5%` is 725.
    mutating func permille() -> Int? {
        let start = index
        guard let amount = thousandths(), take("%"), amount <= 1_000_000 else {
            index = start
            return nil
        }
        return amount / 100
    }

    /// Takes seconds: `30 s`, `2 min`, `1 h`, `1 min 30 s`.
    mutating func duration_s() -> Int? {
        let start = index
        var total = 0
        var isFound = false
        while let amount = thousandths() {
            let unit: Int
            if take(oneOf: ["seconds", "second", "sec", "s"]) != nil {
                unit = 1
            } else if take(oneOf: ["minutes", "minute", "min"]) != nil {
                unit = 60
            } else if take(oneOf: ["hours", "hour", "h"]) != nil {
                unit = 3600
            } else {
                index = start; return nil
            }
            total += amount * unit / 1000
            isFound = true
        }
        return isFound && total > 0 && total <= 86_400 ? total : nil
    }

    /// Takes metres: `400 m`, `5 km`.
    mutating func distance_m() -> Int? {
        let start = index
        guard let amount = thousandths() else { return nil }
        if take("km") { return amount }
        if take("m") { return amount / 1000 }
        index = start
        return nil
    }

    /// Takes × or one of its stand-ins.
    mutating func times() -> Bool { take("×") || take("x") }
    /// Takes – or one of its stand-ins.
    mutating func dash() -> Bool { take("–") || take("−") || take("-") }

    mutating func reset(to index: Int) { self.index = index }

    private mutating func skipSpaces() {
        while index < end {
            if source.bytes[index] == 0x20 || source.bytes[index] == 0x09 {
                index += 1
            } else if index + 1 < end, source.bytes[index] == 0xC2, source.bytes[index + 1] == 0xA0 {
                index += 2
            } else {
                return
            }
        }
    }

    private func digit(_ byte: UInt8) -> Int? { (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil }
    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) || byte >= 0x80 }
}
