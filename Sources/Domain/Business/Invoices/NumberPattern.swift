import Diagnostics

/// How a studio numbers its invoices: `{year}-{number}` gives `2026-0042`.
///
/// `{year}` is the year of issue in four digits and `{number}` the place in that year's series, from one, with zeros up
/// to four digits or to as many as `{number:6}` asks for. Each stands exactly once: a series starts anew every year, so
/// without the year its numbers would come again. Between them stand letters, digits and `-`, `/`, `.`, `_`. With these
/// rules two invoices of a pattern never have the same number.
public struct NumberPattern: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case literal(String)
        case year
        case number(width: Int)
    }

    /// The pattern as written.
    public let text: String
    private let parts: [Part]

    /// Why a pattern is refused.
    public struct Problem: Error, Sendable, Hashable {
        /// What is wrong, in a sentence without a full stop.
        public let message: String
        /// What would have been right.
        public let expected: String
        /// What to do about it.
        public let hint: String?
    }

    /// Reads a pattern of at most 40 characters.
    public init(_ text: String) throws(Problem) {
        guard text.count <= 40 else {
            throw Problem(
                message: "the pattern is longer than 40 characters", expected: NumberPattern.example, hint: nil)
        }
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            guard first == "{" else {
                let literal = rest.prefix { $0 != "{" }
                if let stranger = literal.first(where: { !NumberPattern.isAllowed($0) }) {
                    throw Problem(
                        message: "`\(stranger)` cannot stand in a number", expected: "letters, digits and - / . _",
                        hint: stranger == "}" ? "each closing brace needs an opening one" : nil)
                }
                parts.append(.literal(String(literal)))
                rest = rest[literal.endIndex...]
                continue
            }
            guard let close = rest.firstIndex(of: "}") else {
                throw Problem(message: "a brace is never closed", expected: NumberPattern.example, hint: nil)
            }
            parts.append(try NumberPattern.placeholder(rest[rest.index(after: rest.startIndex)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        self.text = text
        self.parts = parts
        try checkPlaceholders()
    }

    /// The number of the `ordinal`-th invoice of a year, both from one.
    public func number(year: Int, ordinal: Int) -> String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .year: NumberPattern.padded(year, 4)
            case .number(let width): NumberPattern.padded(ordinal, width)
            }
        }.joined()
    }

    private func checkPlaceholders() throws(Problem) {
        let years = parts.count { $0 == .year }
        let numbers = parts.count { if case .number = $0 { true } else { false } }
        for (name, count) in [("{year}", years), ("{number}", numbers)] where count != 1 {
            throw Problem(
                message: count == 0 ? "the pattern has no `\(name)`" : "the pattern has `\(name)` \(count) times",
                expected: NumberPattern.example,
                hint: name == "{year}" && count == 0
                    ? "the series starts anew every year, so numbers would come again" : nil)
        }
    }

    private static func placeholder(_ name: Substring) throws(Problem) -> Part {
        if name == "year" { return .year }
        if name == "number" { return .number(width: 4) }
        if name.hasPrefix("number:"), let width = Int(name.dropFirst(7)), (1...9).contains(width) {
            return .number(width: width)
        }
        throw Problem(
            message: "`{\(name)}` is not known", expected: "{year}, {number} or {number:1} to {number:9}",
            hint: didYouMean(String(name), in: ["year", "number"]))
    }

    private static let example = "a pattern such as {year}-{number}"

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-/._".contains(character))
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(max(0, value))
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
