import Quantities

/// Decimal numbers as whole thousandths, without a way through binary fractions.
enum Decimal {
    /// The thousandths of a number with up to six decimals, half up: `0.0075` is 8. Nothing for a sign, an exponent, a
    /// comma or more than seven digits before the point.
    static func thousandths(_ text: some StringProtocol) -> Int? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, (1...7).contains(whole.count),
            whole.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        var millionths = whole.reduce(0) { $0 * 10 + Int($1 - 0x30) } * 1_000_000
        if parts.count == 2 {
            guard (1...6).contains(parts[1].count), parts[1].allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            var place = 100_000
            for digit in parts[1] {
                millionths += Int(digit - 0x30) * place
                place /= 10
            }
        }
        return (millionths + 500) / 1000
    }

    /// Thousandths as a text in a language writes them: `1.25`, `1,25`. No sign stands before it; numbers below zero count as
    /// zero.
    static func text(thousandths: Int, in language: Language = .english) -> String {
        let (whole, rest) = max(0, thousandths).quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return "\(whole)" }
        var digits = String(1000 + rest).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(whole)\(language == .german ? "," : ".")\(digits)"
    }
}
