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
    /// The share of body fat in thousandths, where a reading of the last 90 days says so.
    public var bodyFat_permille: Int?
    /// How much the person moves.
    public var activity: Activity?
    /// The formula of energy at rest.
    public var formula = RestingFormula.mifflin
    /// How fast body mass is to change, in thousandths of it a week: −5 is half a percent less each week. Zero to keep it.
    public var rate_permille = 0
    /// Whether the person has trained with weights for a year or so.
    public var isTrained = false
    /// What the person's own logs say a day takes.
    public var adaptive: Result<AdaptiveEnergy, TargetRefusal>?
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
    /// A body mass index below 18.5 is no place to lose from.
    case underweight
    /// A faster change than the sources support, in thousandths of body mass a week.
    case rate(ClosedRange<Int>)
    /// So much less would leave less than the energy at rest.
    case belowResting
    /// Fewer days than the formula needs.
    case tooShort(have_days: Int, need_days: Int)
    /// Fewer days with a log than the formula needs.
    case tooFewLogged(have_percent: Int, need_percent: Int)
    /// The weight has no trend over those days.
    case noTrend

    /// What can be missing.
    public enum Missing: Sendable, Hashable {
        case mass, height, age, sex, activity, bodyFat, intake
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
        case (.underweight, .english): "not given: below a body mass index of 18.5 please ask your physician first"
        case (.underweight, .german): "keine Angabe: unter einem BMI von 18,5 bitte zuerst ärztlich klären"
        case (.rate(let rates), .english):
            "not given: from \(rates.lowerBound.tenths(in: .english)) to \(rates.upperBound.tenths(in: .english)) % of body weight a week"
        case (.rate(let rates), .german):
            "keine Angabe: von \(rates.lowerBound.tenths(in: .german)) bis \(rates.upperBound.tenths(in: .german)) % des Körpergewichts je Woche"
        case (.belowResting, .english): "not given: it would be less than the energy at rest; go slower"
        case (.belowResting, .german): "keine Angabe: es wäre weniger als die Energie in Ruhe; bitte langsamer"
        case (.tooShort(let have, let need), .english): "food was logged over \(have) days so far; it needs \(need)"
        case (.tooShort(let have, let need), .german): "bisher \(have) Tage Ernährungstagebuch; es braucht \(need)"
        case (.tooFewLogged(let have, let need), .english):
            "food was logged on \(have) % of the days; it needs \(need) %"
        case (.tooFewLogged(let have, let need), .german):
            "Ernährungstagebuch an \(have) % der Tage; es braucht \(need) %"
        case (.noTrend, .english): "too few weigh-ins over those days"
        case (.noTrend, .german): "zu wenige Wägungen in diesen Tagen"
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
        case (.bodyFat, .english): "body fat, measured within 90 days,"
        case (.bodyFat, .german): "der Körperfettanteil der letzten 90 Tage"
        case (.intake, .english): "what you eat"
        case (.intake, .german): "was du isst"
        case (.activity, .english): "how much you move"
        case (.activity, .german): "wie viel du dich bewegst"
        }
    }
}

extension Int {
    /// Tenths as a number with its sign: −5 is `−0.5`.
    fileprivate func tenths(in language: Language) -> String {
        (self < 0 ? "−" : "+") + language.number(scaled: Int64(magnitude), places: 1, isFixed: true)
    }
}
