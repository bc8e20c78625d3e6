import Quantities

/// What formulas of nutrition ask of a person. What is not known is nothing, and the formula that needs it refuses.
public struct Eater: Sendable, Hashable {
    /// The sex that a formula is for.
    public enum Sex: Sendable, Hashable {
        case female, male
    }

    /// How much a person moves (FAO/WHO/UNU, Human energy requirements, 2004, table 5.1).
    public enum Activity: String, Sendable, CaseIterable {
        case light, moderate, vigorous

        /// Total by resting energy, in hundredths.
        public var level_percent: ClosedRange<Int> {
            switch self {
            case .light: 140...169
            case .moderate: 170...199
            case .vigorous: 200...240
            }
        }
    }

    /// Body mass.
    public var mass: Mass?
    /// Height in millimetres.
    public var height_mm: Int?
    /// Age in whole years.
    public var age: Int?
    /// The sex for formulas.
    public var sex: Sex?
    /// How much the person moves.
    public var activity: Activity?
    /// The names of the flags that hold: `pregnant`, `kidney`, `eating-disorder`.
    public var flags: Set<String> = []

    /// Nothing is known.
    public init() {}
}

/// Why a range is not given: a sentence that the client can read.
public enum TargetRefusal: Error, Sendable, Hashable {
    /// A reading or a fact is missing.
    case unknown(Missing)
    /// The formula was made for other ages.
    case age(ClosedRange<Int>)
    /// Something that a physician or a dietitian must look at first.
    case flagged(String)

    /// What can be missing.
    public enum Missing: Sendable, Hashable {
        case mass, height, age, sex, activity
    }

    /// The reason in words.
    public func text(in language: Language) -> String {
        switch (self, language) {
        case (.unknown(let missing), .english): "not given: \(missing.name(in: language)) is not known"
        case (.unknown(let missing), .german): "keine Angabe: \(missing.name(in: language)) fehlt"
        case (.age(let ages), .english):
            "not given: the formula holds from \(ages.lowerBound) to \(ages.upperBound) years"
        case (.age(let ages), .german):
            "keine Angabe: die Formel gilt von \(ages.lowerBound) bis \(ages.upperBound) Jahren"
        case (.flagged, .english): "please ask your physician or a dietitian"
        case (.flagged, .german): "bitte ärztlich oder in der Ernährungsberatung klären"
        }
    }
}

extension TargetRefusal.Missing {
    fileprivate func name(in language: Language) -> String {
        switch (self, language) {
        case (.mass, .english): "body weight"
        case (.mass, .german): "das Körpergewicht"
        case (.height, .english): "height"
        case (.height, .german): "die Größe"
        case (.age, .english): "age"
        case (.age, .german): "das Alter"
        case (.sex, .english): "the sex for the formula"
        case (.sex, .german): "das Geschlecht für die Formel"
        case (.activity, .english): "how much you move"
        case (.activity, .german): "wie viel du dich bewegst"
        }
    }
}
