import Diagnostics

extension MenuTarget {
    /// The target as a front matter writes it: `2100 kcal; protein at least 1.6 g/kg; fat 25–35 %`. Reading it gives an equal one.
    public var text: String { goals.map(\.text).joined(separator: "; ") }

    /// Reads a target that stands in no file.
    ///
    /// - Throws: What is wrong with it, with what was expected.
    public init(reading text: String) throws(Diagnostic) {
        do throws(Problem) {
            try self.init(text)
        } catch {
            throw Diagnostic(.error, "bad-target", error.message, expected: error.expected, hint: error.hint)
        }
    }
}

extension MenuTarget.Goal {
    /// The goal as a front matter writes it.
    public var text: String {
        // Shares are kept in tenths of a percent.
        func number(_ bound: Int) -> String { Decimal.text(thousandths: basis == .energyShare ? bound * 100 : bound) }
        let bounds =
            switch (least, most) {
            case (let least?, let most?): least == most ? number(least) : "\(number(least))–\(number(most))"
            case (let least?, nil): "at least \(number(least))"
            case (nil, let most?): "at most \(number(most))"
            case (nil, nil): "at least 0"
            }
        let unit =
            switch basis {
            case .absolute: nutrient.unit
            case .perKilogram: "g/kg"
            case .energyShare: "%"
            }
        return (nutrient == .energy ? "" : nutrient.rawValue + " ") + "\(bounds) \(unit)"
    }
}
