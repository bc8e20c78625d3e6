import Quantities

/// How much of a food, as it is written.
public struct Quantity: Sendable, Hashable {
    /// What the number counts.
    public enum Measure: Sendable, Hashable {
        /// Grams; kilograms are written into them.
        case grams
        /// Millilitres; litres are written into them.
        case millilitres
        /// Teaspoons of 5 ml.
        case teaspoons
        /// Tablespoons of 15 ml.
        case tablespoons
        /// Cups of 240 ml (21 CFR 101.9).
        case cups
        /// Pieces by one of the food's own units, such as `piece` or `slice`.
        case pieces(String)

        /// Microlitres of one, for what is measured by volume.
        var volume_ul: Int? {
            switch self {
            case .millilitres: 1000
            case .teaspoons: 5000
            case .tablespoons: 15_000
            case .cups: 240_000
            case .grams, .pieces: nil
            }
        }
    }

    /// How many, in thousandths.
    public let amount_milli: Int
    /// Of what.
    public let measure: Measure

    /// Makes a quantity.
    public init(amount_milli: Int, _ measure: Measure) {
        self.amount_milli = amount_milli
        self.measure = measure
    }

    /// So many thousandths of it, rounded to the thousandth.
    public func scaled(by factor_milli: Int) -> Quantity {
        Quantity(amount_milli: Ratio(max(0, factor_milli), 1000).times(amount_milli) ?? amount_milli, measure)
    }

    /// The quantity as a recipe in a language writes it: `300 g`, `1.2 kg`, `1 ½ tsp`, `2 slices`; pieces alone are a
    /// number.
    public func text(in language: Language) -> String {
        switch measure {
        case .grams: Quantity.metric(amount_milli, "g", "kg", language)
        case .millilitres: Quantity.metric(amount_milli, "ml", "l", language)
        case .teaspoons: "\(spoons) \(language == .german ? "TL" : "tsp")"
        case .tablespoons: "\(spoons) \(language == .german ? "EL" : "tbsp")"
        case .cups:
            "\(spoons) "
                + (language == .german ? (isOne ? "Tasse" : "Tassen") : isOne ? "cup" : "cups")
        case .pieces("piece"): spoons
        case .pieces(let unit): "\(spoons) \(UnitWords.name(of: unit, isOne: isOne, in: language))"
        }
    }

    private var isOne: Bool { amount_milli <= 1000 }

    /// A number to the nearest of what spoons and knives can part: quarters and thirds.
    private var spoons: String {
        let parts = [
            (0, ""), (250, "¼"), (333, "⅓"), (500, "½"), (667, "⅔"), (750, "¾"), (1000, ""),
        ]
        let rest = amount_milli % 1000
        let nearest = parts.min { (abs($0.0 - rest), $0.0) < (abs($1.0 - rest), $1.0) } ?? (0, "")
        let whole = amount_milli / 1000 + (nearest.0 == 1000 ? 1 : 0)
        if whole == 0 { return nearest.1.isEmpty ? "¼" : nearest.1 }
        return nearest.1.isEmpty ? "\(whole)" : "\(whole)\u{A0}\(nearest.1)"
    }

    /// Grams or millilitres in thousandths: with a decimal below ten, whole below a thousand, in units a thousand times
    /// as large with two decimals from there.
    static func metric(_ thousandths: Int, _ small: String, _ large: String, _ language: Language) -> String {
        let amount = Double(thousandths) / 1000
        if amount < 9.95 { return "\(language.number(amount, places: 1))\u{A0}\(small)" }
        if amount < 999.5 { return "\(language.number(amount))\u{A0}\(small)" }
        return "\(language.number(amount / 1000, places: 2))\u{A0}\(large)"
    }
}
