import Business

/// Amounts as banks write them: `1.234,56`, `-12,00`, `12,00-`, `+ 12.00 EUR`, `1'234.50`, `12,00 S`.
struct AmountText: Sendable {
    /// What stands before the minor units.
    let decimal: Character

    /// The amount, or nothing where it is none. Groups must be of three digits, so that a wrong decimal sign is no amount a hundred times too large.
    func amount(_ text: String, _ currency: Currency) -> Money? {
        var isNegative = false
        var isSigned = false
        var rest = Substring(text.filter { !$0.isWhitespace && $0 != "\u{2060}" })
        func strip(_ parts: [String], atEnd: Bool) -> String? {
            guard let part = parts.first(where: { atEnd ? rest.hasSuffix($0) : rest.hasPrefix($0) }) else { return nil }
            rest = atEnd ? rest.dropLast(part.count) : rest.dropFirst(part.count)
            return part
        }
        _ = strip([currency.code, currency.symbol], atEnd: false)
        for atEnd in [false, true] {
            if atEnd { _ = strip([currency.code, currency.symbol], atEnd: true) }
            let marks = atEnd ? ["-", "−", "+", "S", "H", "D", "C"] : ["-", "−", "+"]
            guard let mark = strip(marks, atEnd: atEnd) else { continue }
            guard !isSigned else { return nil }
            isSigned = true
            // Soll and debit go out, Haben and credit come in.
            isNegative = ["-", "−", "S", "D"].contains(mark)
        }
        _ = strip([currency.code, currency.symbol], atEnd: false)
        guard let minor = minor(rest, currency.minorDigits) else { return nil }
        return Money(minor: isNegative ? -minor : minor, currency)
    }

    private func minor(_ text: Substring, _ digits: Int) -> Int64? {
        let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first else { return nil }
        var fraction = parts.count == 2 ? String(parts[1]) : ""
        while fraction.count > digits, fraction.hasSuffix("0") { fraction.removeLast() }
        guard fraction.count <= digits, fraction.utf8.allSatisfy(AmountText.isDigit) else { return nil }
        let groups = whole.split(omittingEmptySubsequences: false) {
            AmountText.separators.contains($0) && $0 != decimal
        }
        guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().utf8.allSatisfy(AmountText.isDigit),
            Set(whole.filter { AmountText.separators.contains($0) }).count <= 1
        else { return nil }
        let joined = groups.joined() + fraction + String(repeating: "0", count: digits - fraction.count)
        return joined.count <= 15 ? Int64(joined) : nil
    }

    private static let separators: Set<Character> = [".", ",", "'", "’"]
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
