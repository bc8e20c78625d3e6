import Quantities

/// How a bank writes dates: `dd.MM.yyyy`, `d.M.yy`, `yyyy-MM-dd`, `MM/dd/yyyy`.
public struct DatePattern: Sendable, Hashable {
    private enum Part: Hashable {
        case day(isPadded: Bool)
        case month(isPadded: Bool)
        case year(digits: Int)
        case sign(Character)
    }

    /// The pattern as written.
    public let text: String
    private let parts: [Part]

    /// Reads a pattern; nothing where it does not name day, month and year once each.
    public init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            switch (first, run.count) {
            case ("d", 1...2): parts.append(.day(isPadded: run.count == 2))
            case ("M", 1...2): parts.append(.month(isPadded: run.count == 2))
            case ("y", 2), ("y", 4): parts.append(.year(digits: run.count))
            case (_, _) where !first.isLetter && !first.isNumber: parts += run.map { .sign($0) }
            default: return nil
            }
            rest = rest.dropFirst(run.count)
        }
        func count(_ isMeant: (Part) -> Bool) -> Int { parts.count(where: isMeant) }
        guard count({ if case .day = $0 { true } else { false } }) == 1,
            count({ if case .month = $0 { true } else { false } }) == 1,
            count({ if case .year = $0 { true } else { false } }) == 1
        else { return nil }
        self.text = text
        self.parts = parts
    }

    /// The date; a time may follow it. Years of two digits are those from 2000 on.
    public func date(_ written: String) -> CivilDate? {
        var rest = written[...]
        var (day, month, year) = (0, 0, 0)
        func number(_ widths: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix(widths.upperBound).prefix { $0.isASCII && $0.isNumber }
            guard widths.contains(digits.count) else { return nil }
            rest = rest.dropFirst(digits.count)
            return Int(digits)
        }
        for part in parts {
            switch part {
            case .day(let isPadded):
                guard let value = number((isPadded ? 2 : 1)...2) else { return nil }
                day = value
            case .month(let isPadded):
                guard let value = number((isPadded ? 2 : 1)...2) else { return nil }
                month = value
            case .year(let digits):
                guard let value = number(digits...digits) else { return nil }
                year = digits == 2 ? 2000 + value : value
            case .sign(let sign):
                guard rest.first == sign else { return nil }
                rest = rest.dropFirst()
            }
        }
        guard rest.first.map({ $0 == " " || $0 == "T" || $0 == "," }) ?? true else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
}

extension DatePattern {
    /// The pattern of ISO 8601.
    static let iso = DatePattern(
        text: "yyyy-MM-dd",
        parts: [.year(digits: 4), .sign("-"), .month(isPadded: true), .sign("-"), .day(isPadded: true)])

    private init(text: String, parts: [Part]) {
        self.text = text
        self.parts = parts
    }
}
