import Quantities

/// What a day is meant to come to of something, as a range with its source.
public struct DailyRange: Sendable, Hashable {
    /// What is meant.
    public enum Kind: Sendable, Hashable, CaseIterable {
        case restingEnergy, totalEnergy, protein, fat, carbohydrate, water
    }

    /// How it is counted.
    public enum Unit: Sendable, Hashable {
        /// Kilocalories.
        case energy_kcal
        /// Grams.
        case mass_g
        /// Percent of the day's energy.
        case energyShare_percent
        /// Tenths of a litre, the water in food included.
        case volume_dl
    }

    /// What is meant.
    public let kind: Kind
    /// The least and the most, the same for one value.
    public let range: ClosedRange<Int>
    /// How they are counted.
    public let unit: Unit
    /// Where they come from, as it is cited.
    public let source: String

    /// The range of each kind that there is for a person, or why there is none.
    public static func all(for eater: Eater) -> [(kind: Kind, result: Result<DailyRange, TargetRefusal>)] {
        Kind.allCases.map { kind in
            (kind, Result { () throws(TargetRefusal) in try range(kind, for: eater) })
        }
    }

    private static func range(_ kind: Kind, for eater: Eater) throws(TargetRefusal) -> DailyRange {
        switch kind {
        case .restingEnergy:
            let energy = try restingEnergy(of: eater)
            return DailyRange(
                kind: kind, range: energy...energy, unit: .energy_kcal, source: "Mifflin, St Jeor et al. 1990")
        case .totalEnergy: return try totalEnergy(of: eater)
        case .protein: return try protein(for: eater)
        case .fat:
            try refuse(eater, flags: ["pregnant", "eating-disorder"])
            return DailyRange(kind: kind, range: 20...35, unit: .energyShare_percent, source: "IOM 2005")
        case .carbohydrate:
            try refuse(eater, flags: ["pregnant", "eating-disorder", "diabetes"])
            return DailyRange(kind: kind, range: 45...65, unit: .energyShare_percent, source: "IOM 2005")
        case .water: return try water(for: eater)
        }
    }

    /// Resting energy in kcal a day: 10 W + 6.25 H − 5 A, + 5 for men, − 161 for women; W in kg, H in cm, A in years.
    ///
    /// Mifflin, St Jeor et al., American Journal of Clinical Nutrition 51 (1990), 241–247. Refuses outside 19–78 years, in
    /// pregnancy, and where the sex for the formula is not given.
    static func restingEnergy(of eater: Eater) throws(TargetRefusal) -> Int {
        try refuse(eater, flags: ["pregnant", "eating-disorder"])
        guard let mass = eater.mass else { throw .unknown(.mass) }
        guard let height_mm = eater.height_mm else { throw .unknown(.height) }
        guard let age = eater.age else { throw .unknown(.age) }
        guard (19...78).contains(age) else { throw .age(19...78) }
        guard let sex = eater.sex else { throw .unknown(.sex) }
        let grams = min(max(mass.grams, 0), 1_000_000)
        let height = min(max(height_mm, 0), 3000)
        // In thousandths: 10 kcal a kilogram is 10 a gram, 6.25 a centimetre is 625 a millimetre.
        let thousandths = 10 * grams + 625 * height - 5000 * age + (sex == .male ? 5000 : -161_000)
        return (thousandths + 500) / 1000
    }

    /// Resting energy times the level of activity, which is a range.
    private static func totalEnergy(of eater: Eater) throws(TargetRefusal) -> DailyRange {
        let resting = try restingEnergy(of: eater)
        guard let activity = eater.activity else { throw .unknown(.activity) }
        let level = activity.level_percent
        // To the ten: more figures would promise what the formula does not hold.
        func energy(_ percent: Int) -> Int { (resting * percent + 500) / 1000 * 10 }
        return DailyRange(
            kind: .totalEnergy, range: energy(level.lowerBound)...energy(level.upperBound), unit: .energy_kcal,
            source: "FAO/WHO/UNU 2004")
    }

    /// 1.4 to 2.0 g for each kilogram of body mass: Jäger et al., Journal of the International Society of Sports Nutrition 14 (2017), 20.
    ///
    /// Refuses for a disease of the kidneys, for minors, in pregnancy and with an eating disorder.
    private static func protein(for eater: Eater) throws(TargetRefusal) -> DailyRange {
        try refuse(eater, flags: ["kidney", "minor", "pregnant", "eating-disorder"])
        if let age = eater.age, age < 18 { throw .flagged("minor") }
        guard let mass = eater.mass else { throw .unknown(.mass) }
        let grams = min(max(mass.grams, 0), 1_000_000)
        return DailyRange(
            kind: .protein, range: (grams * 14 + 5000) / 10_000...(grams * 20 + 5000) / 10_000, unit: .mass_g,
            source: "ISSN 2017")
    }

    /// 2.0 litres for women, 2.5 for men, food included: EFSA Journal 8 (2010), 1459. Refuses for diseases of kidney or heart.
    private static func water(for eater: Eater) throws(TargetRefusal) -> DailyRange {
        try refuse(eater, flags: ["kidney", "heart", "pregnant"])
        guard let sex = eater.sex else { throw .unknown(.sex) }
        let litres_dl = sex == .female ? 20 : 25
        return DailyRange(kind: .water, range: litres_dl...litres_dl, unit: .volume_dl, source: "EFSA 2010")
    }

    private static func refuse(_ eater: Eater, flags: [String]) throws(TargetRefusal) {
        if let flag = flags.first(where: eater.flags.contains) { throw .flagged(flag) }
    }
}

extension DailyRange {
    /// The range in words: `1,373 kcal`, `92–131 g`, `20–35 %`.
    public func text(in language: Language) -> String {
        switch unit {
        case .energy_kcal: span(language, "kcal") { language.number(Double($0)) }
        case .mass_g: span(language, "g") { language.number(Double($0)) }
        case .energyShare_percent:
            span(language, language == .german ? "% der Energie" : "% of energy") { "\($0)" }
        case .volume_dl: span(language, "l") { language.number(scaled: Int64($0), places: 1, isFixed: true) }
        }
    }

    private func span(_ language: Language, _ unit: String, _ number: (Int) -> String) -> String {
        let numbers = range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound]
        return "\(numbers.map(number).joined(separator: "–"))\u{A0}\(unit)"
    }
}

extension DailyRange.Kind {
    /// What is meant, in words.
    public func name(in language: Language) -> String {
        switch (self, language) {
        case (.restingEnergy, .english): "Energy at rest"
        case (.restingEnergy, .german): "Energie in Ruhe"
        case (.totalEnergy, .english): "Energy of a day"
        case (.totalEnergy, .german): "Energie eines Tages"
        case (.protein, .english): "Protein"
        case (.protein, .german): "Eiweiß"
        case (.fat, .english): "Fat"
        case (.fat, .german): "Fett"
        case (.carbohydrate, .english): "Carbohydrate"
        case (.carbohydrate, .german): "Kohlenhydrate"
        case (.water, .english): "Water, food included"
        case (.water, .german): "Wasser, samt Nahrung"
        }
    }
}
