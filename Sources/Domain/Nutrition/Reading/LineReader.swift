import Diagnostics
import Quantities

/// Reads one line of a recipe or a menu from left to right. A line may go on in the file's next one, so line breaks are spaces.
struct LineReader {
    let source: Source
    private(set) var index: Int
    let end: Int
    private let hasDecimalComma: Bool

    /// - Parameter language: The language of the line: in German `1,5` is a decimal, and `1.500` one thousand five
    ///   hundred.
    init(_ source: Source, _ range: Range<Int>, _ language: Language = .english) {
        self.source = source
        hasDecimalComma = language == .german
        index = range.lowerBound
        end = range.upperBound
        skipSpaces()
    }

    var isAtEnd: Bool { index >= end }
    /// What is left.
    var rest: Range<Int> { index..<max(index, end) }
    /// The byte that stands here.
    var next: UInt8? { isAtEnd ? nil : source.bytes[index] }

    mutating func reset(to index: Int) {
        self.index = index
        skipSpaces()
    }

    /// Takes a sign such as `,` or `×`.
    mutating func take(_ sign: String) -> Bool {
        guard starts(with: Array(sign.utf8), at: index) else { return false }
        index += sign.utf8.count
        skipSpaces()
        return true
    }

    /// Takes a word if it stands here, in any case, and not as the beginning of a longer one.
    mutating func take(word: String) -> Bool {
        let wanted = Array(word.utf8)
        guard index + wanted.count <= end else { return false }
        for (offset, byte) in wanted.enumerated() where lower(source.bytes[index + offset]) != lower(byte) {
            return false
        }
        guard index + wanted.count == end || !isLetter(source.bytes[index + wanted.count]) else { return false }
        index += wanted.count
        skipSpaces()
        return true
    }

    /// Takes the first of some words that stands here.
    mutating func take(oneOf words: [String]) -> Bool {
        for word in words where take(word: word) { return true }
        return false
    }

    /// Takes the word that stands here: letters and hyphens.
    mutating func word() -> String? {
        let start = index
        while index < end, isLetter(source.bytes[index]) || index > start && source.bytes[index] == UInt8(ascii: "-") {
            index += 1
        }
        guard index > start else { return nil }
        let text = source.text(start..<index)
        skipSpaces()
        return text
    }

    /// Takes a number above zero: `300`, `1.5`, `1/2`, `½`, `1 ½` or `1 1/2`, at most 999,999 and with at most three
    /// decimals; in German text `1,5` as well.
    mutating func number() -> Ratio? {
        let start = index
        guard let number = ratio(), number.numerator > 0 else {
            index = start
            return nil
        }
        skipSpaces()
        return number
    }

    private mutating func ratio() -> Ratio? {
        if let vulgar = vulgar() { return vulgar }
        guard let whole = integer(atMost: 6) else { return nil }
        if let sign = next, sign == UInt8(ascii: ".") || hasDecimalComma && sign == UInt8(ascii: ","), index + 1 < end,
            isDigit(source.bytes[index + 1])
        {
            index += 1
            let start = index
            guard let decimals = integer(atMost: 3) else { return nil }
            let scale = [10, 100, 1000][index - start - 1]
            let isThousands = hasDecimalComma && sign == UInt8(ascii: ".") && scale == 1000 && (1...999).contains(whole)
            return Ratio(whole * scale + decimals, isThousands ? 1 : scale)
        }
        if next == UInt8(ascii: "/") { return over(whole) }
        let afterWhole = index
        skipSpaces()
        if let vulgar = vulgar() { return Ratio(whole * vulgar.denominator + vulgar.numerator, vulgar.denominator) }
        if let part = integer(atMost: 2), next == UInt8(ascii: "/"), let fraction = over(part),
            part < fraction.denominator
        {
            return Ratio(whole * fraction.denominator + part, fraction.denominator)
        }
        index = afterWhole
        return Ratio(whole, 1)
    }

    private mutating func over(_ numerator: Int) -> Ratio? {
        index += 1
        guard let denominator = integer(atMost: 2), denominator > 0 else { return nil }
        return Ratio(numerator, denominator)
    }

    private mutating func vulgar() -> Ratio? {
        for (sign, ratio) in Ratio.vulgar where starts(with: Array(sign.utf8), at: index) {
            index += sign.utf8.count
            return ratio
        }
        return nil
    }

    /// Digits up to a count; nothing where there are none or more.
    private mutating func integer(atMost count: Int) -> Int? {
        let start = index
        var value = 0
        while index < end, isDigit(source.bytes[index]), index - start < count {
            value = value * 10 + Int(source.bytes[index] - 0x30)
            index += 1
        }
        guard index > start, index == end || !isDigit(source.bytes[index]) else { return nil }
        return value
    }

    private mutating func skipSpaces() {
        while index < end {
            if [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[index]) {
                index += 1
            } else if starts(with: [0xC2, 0xA0], at: index) {
                index += 2
            } else {
                return
            }
        }
    }

    private func starts(with wanted: [UInt8], at index: Int) -> Bool {
        index + wanted.count <= end && source.bytes[index..<index + wanted.count].elementsEqual(wanted)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
    /// Any byte of a character beyond ASCII counts as a letter, so that `g` is not read off `gärtner`; but not the
    /// first of a no-break space or of `½`, which end a word.
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) || byte >= 0x80 && byte != 0xC2 }
}

/// A number as a recipe writes it: a ratio of small whole numbers.
struct Ratio: Sendable, Hashable {
    let numerator: Int
    let denominator: Int

    init(_ numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// So many times a whole number, rounded half up; nothing above 10¹⁵.
    func times(_ factor: Int) -> Int? {
        let product = Int128(numerator) * Int128(factor)
        let rounded = (2 * product + Int128(denominator)) / (2 * Int128(denominator))
        return rounded <= 1_000_000_000_000_000 ? Int(rounded) : nil
    }

    static let vulgar: [(String, Ratio)] = [
        ("½", Ratio(1, 2)), ("⅓", Ratio(1, 3)), ("⅔", Ratio(2, 3)), ("¼", Ratio(1, 4)), ("¾", Ratio(3, 4)),
        ("⅛", Ratio(1, 8)), ("⅜", Ratio(3, 8)), ("⅝", Ratio(5, 8)), ("⅞", Ratio(7, 8)),
    ]
}
