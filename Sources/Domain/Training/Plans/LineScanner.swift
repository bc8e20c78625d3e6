import Diagnostics
import Markup
import Quantities

/// Reads a clause of a plan's line word by word, with the place of each.
///
/// ASCII stand-ins are read as what they stand for: `x` for ×, `-` for – and −, `->` for →. A line may go on in the file's next
/// one, so line breaks are spaces.
struct LineScanner {
    let source: Source
    private let bytes: [UInt8]
    private(set) var index: Int
    let end: Int
    /// The unit of the last mass taken.
    private(set) var unit: MassUnit?

    init(_ source: Source, _ range: Range<Int>) {
        self.source = source
        bytes = source.bytes
        index = range.lowerBound
        end = min(range.upperBound, source.bytes.count)
        skipSpaces()
    }

    var isAtEnd: Bool { index >= end }
    /// What is left.
    var rest: Range<Int> { index..<max(index, end) }
    /// The text of what is left, on one line.
    var restText: String { source.line(rest) }

    /// Takes a word if it stands here, in any case, and not as the beginning of a longer one.
    mutating func take(_ word: String) -> Bool {
        let wanted = word.utf8
        let after = index + wanted.count
        guard after <= end else { return false }
        var place = index
        var last: UInt8 = 0
        for byte in wanted {
            guard lower(bytes[place]) == lower(byte) else { return false }
            last = byte
            place += 1
        }
        if isLetter(last), after < end, startsLetter(at: after) { return false }
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
        while index < end, let digit = digit(bytes[index]), index - start < 6 {
            value = value * 10 + digit
            index += 1
        }
        guard index > start, index == end || digit(bytes[index]) == nil else {
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
        while index < end, let digit = digit(bytes[index]), index - start < 6 {
            value = value * 10 + digit
            index += 1
        }
        guard index > start else { return nil }
        var decimals = 0
        if index + 1 < end, bytes[index] == UInt8(ascii: "."), digit(bytes[index + 1]) != nil {
            index += 1
            while index < end, decimals < 3, let digit = digit(bytes[index]) {
                value = value * 10 + digit
                decimals += 1
                index += 1
            }
        }
        for _ in decimals..<3 { value *= 10 }
        guard index == end || digit(bytes[index]) == nil else {
            index = start
            return nil
        }
        skipSpaces()
        return value
    }

    /// Takes `kg` or `lb`.
    mutating func massUnit() -> MassUnit? {
        let found: MassUnit? = take("kg") ? .kilograms : take(oneOf: ["lbs", "lb"]) == nil ? nil : .pounds
        if let found { unit = found }
        return found
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

    /// Takes a percentage with at most one decimal as thousandths of the whole: `72.5%` is 725.
    mutating func permille() -> Int? {
        let start = index
        guard let amount = thousandths(), take("%"), amount <= 1_000_000, amount % 100 == 0 else {
            index = start
            return nil
        }
        return amount / 100
    }

    /// Takes whole seconds, up to a day: `30 s`, `2 min`, `1 h`, `1 min 30 s`.
    mutating func duration_s() -> Int? {
        let start = index
        var total = 0
        while let amount = thousandths() {
            let unit: Int
            if take(oneOf: ["seconds", "second", "secs", "sec", "s"]) != nil {
                unit = 1
            } else if take(oneOf: ["minutes", "minute", "mins", "min"]) != nil {
                unit = 60
            } else if take(oneOf: ["hours", "hour", "h"]) != nil {
                unit = 3600
            } else {
                index = start
                return nil
            }
            total += amount * unit
        }
        guard total > 0, total % 1000 == 0, total <= 86_400_000 else {
            index = start
            return nil
        }
        return total / 1000
    }

    /// Takes whole metres, up to a thousand kilometres: `400 m`, `5 km`.
    mutating func distance_m() -> Int? {
        let start = index
        if let amount = thousandths() {
            if take("km"), (1...1_000_000).contains(amount) { return amount }
            if take("m"), amount % 1000 == 0, (1...1_000_000).contains(amount / 1000) { return amount / 1000 }
        }
        index = start
        return nil
    }

    /// Takes × or its stand-in.
    mutating func times() -> Bool { take("×") || take("x") }
    /// Takes –, − or their stand-in.
    mutating func dash() -> Bool { take("–") || take("−") || take("-") }

    mutating func reset(to index: Int) { self.index = index }

    private mutating func skipSpaces() {
        while index < end {
            if isSpace(bytes[index]) {
                index += 1
            } else if index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
                index += 2
            } else {
                return
            }
        }
    }

    private func digit(_ byte: UInt8) -> Int? { (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil }
    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }

    /// Whether a letter starts here; of what is not ASCII, all but ×, the dashes and the space that does not break.
    private func startsLetter(at index: Int) -> Bool {
        switch bytes[index] {
        case 0xC2, 0xE2: false
        case 0xC3: index + 1 < bytes.count && bytes[index + 1] != 0x97
        case let byte: byte >= 0x80 || isLetter(byte)
        }
    }
}

/// Space, tab, and the line breaks within a line that goes on.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

extension Source {
    /// The trimmed parts of a range between marks, the empty ones left out.
    func parts(of range: Range<Int>, between mark: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where bytes[index] == mark {
            parts.append(trimmed(start..<index))
            start = index + 1
        }
        parts.append(trimmed(start..<range.upperBound))
        return parts.filter { !$0.isEmpty }
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
