import Diagnostics
import Quantities

/// How much of a food.
public enum FoodQuantity: Sendable, Hashable {
    /// Milligrams.
    case mass_mg(Int)
    /// Microlitres, kept apart from masses unless the food has a density.
    case volume_ul(Int)
    /// As the cook likes.
    case toTaste
}

/// Reads `300 g`, `2 tsp`, `2` and the like at the beginning of an ingredient or a plain food of a menu.
struct QuantityParser {
    /// A quantity as written, before the food's own units are known.
    enum Written {
        case mass_mg(Int)
        case volume_ul(Int)
        /// So many thousandths of pieces, or of a named unit.
        case count(milli: Int, unit: String?)
    }

    private static let masses = ["kg": 1_000_000, "g": 1000, "mg": 1]
    private static let volumes = [
        "l": 1_000_000, "ml": 1000, "tsp": 5000, "tbsp": 15_000, "cup": 240_000, "cups": 240_000,
    ]

    /// The quantity and the text after it; nothing where the text starts with no number.
    static func parse(_ text: Substring) -> (Written, Substring)? {
        guard let (milli, rest) = number(text) else { return nil }
        let word = rest.prefix { $0.isLetter }
        let after = rest.dropFirst(word.count).drop { $0 == " " }
        if let factor = masses[String(word)], rest.dropFirst(word.count).first.map({ $0 == " " }) ?? true {
            return (.mass_mg(milli * factor / 1000), after)
        }
        if let factor = volumes[String(word)], rest.dropFirst(word.count).first.map({ $0 == " " }) ?? true {
            return (.volume_ul(milli * factor / 1000), after)
        }
        return (.count(milli: milli, unit: nil), rest)
    }

    /// A number with up to three decimals, a fraction such as `1/2` or `½`, in thousandths; at most 100,000.
    private static func number(_ text: Substring) -> (Int, Substring)? {
        let fractions: [Character: Int] = ["½": 500, "¼": 250, "¾": 750, "⅓": 333, "⅔": 667]
        var rest = text
        var milli = 0
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 6 else { return nil }
        rest = rest.dropFirst(digits.count)
        if let whole = Int(digits) { milli = whole * 1000 }
        if rest.first == ".", !digits.isEmpty {
            let decimals = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }.prefix(3)
            rest = rest.dropFirst(1 + decimals.count)
            milli += Int(decimals.padding("0", to: 3)) ?? 0
        } else if rest.first == "/", !digits.isEmpty {
            let below = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard let divisor = Int(below), (1...100).contains(divisor) else { return nil }
            milli = milli / divisor
            rest = rest.dropFirst(1 + below.count)
        } else if let first = rest.first, let fraction = fractions[first] {
            milli += fraction
            rest = rest.dropFirst()
        }
        guard milli > 0, milli <= 100_000_000, rest.startIndex != text.startIndex else { return nil }
        return (milli, rest.drop { $0 == " " || $0 == "\u{A0}" })
    }
}

extension Substring {
    fileprivate func padding(_ character: Character, to width: Int) -> String {
        String(self) + String(repeating: character, count: Swift.max(0, width - count))
    }
}

extension Food {
    /// A written quantity of this food; nothing where it has no unit for it.
    func quantity(_ written: QuantityParser.Written) -> FoodQuantity? {
        switch written {
        case .mass_mg(let mass): .mass_mg(mass)
        case .volume_ul(let volume): density_milli.map { .mass_mg(volume / 1000 * $0) } ?? .volume_ul(volume)
        case .count(let milli, let unit):
            (unit.map { name in units.first { $0.name == name } } ?? units.first).map { .mass_mg($0.mass_mg * milli / 1000) }
        }
    }
}
