import Quantities

/// How portions are written: `1¼ portions`, `1 Portion`.
enum Portions {
    private static let fractions = [250: "¼", 333: "⅓", 500: "½", 667: "⅔", 750: "¾"]

    /// A number of portions alone: quarters and thirds as such, everything else as a decimal.
    static func number(_ milli: Int, _ language: Language) -> String {
        let (whole, rest) = max(0, milli).quotientAndRemainder(dividingBy: 1000)
        guard let fraction = fractions[rest] else {
            return language.number(scaled: Int64(max(0, milli)), places: 2, rounding: 3)
        }
        return whole == 0 ? fraction : "\(whole)\(fraction)"
    }

    /// A number of portions with its word.
    static func text(_ milli: Int, _ language: Language) -> String {
        let isOne = milli <= 1000
        let word =
            switch language {
            case .english: isOne ? "portion" : "portions"
            case .german: isOne ? "Portion" : "Portionen"
            }
        return "\(number(milli, language))\u{A0}\(word)"
    }
}

extension Language {
    /// A number kept with some places, written with fewer of them, zeros at the end left out.
    fileprivate func number(scaled units: Int64, places: Int, rounding kept: Int) -> String {
        let step = (places..<kept).reduce(Int64(1)) { scaled, _ in scaled * 10 }
        return number(scaled: (units + step / 2) / step, places: places, isFixed: false)
    }
}
