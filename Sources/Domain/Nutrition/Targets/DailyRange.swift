import Quantities

/// What a day is meant to come to of something, as a range with its source.
public struct DailyRange: Sendable, Hashable {
    /// What is meant.
    public enum Kind: Sendable, Hashable, CaseIterable {
        case restingEnergy, totalEnergy, loggedEnergy, goalEnergy, protein, fat, carbohydrate, fibre, water
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
            let energy = try eater.formula.energy(of: eater)
            return DailyRange(kind: kind, range: energy...energy, unit: .energy_kcal, source: eater.formula.source)
        case .totalEnergy: return try totalEnergy(of: eater)
        case .loggedEnergy: return try loggedEnergy(of: eater)
        case .goalEnergy: return try goalEnergy(of: eater)
        case .protein: return try protein(for: eater)
        case .fat:
            try eater.refuse(["pregnant", "eating-disorder", "minor"])
            return DailyRange(kind: kind, range: 20...35, unit: .energyShare_percent, source: "IOM 2005")
        case .carbohydrate:
            try eater.refuse(["pregnant", "eating-disorder", "diabetes"])
            return DailyRange(kind: kind, range: 45...65, unit: .energyShare_percent, source: "IOM 2005")
        case .fibre:
            // Adequate intake of adults: EFSA Journal 8 (2010), 1462.
            try eater.refuse(["pregnant", "minor", "eating-disorder"])
            return DailyRange(kind: kind, range: 25...25, unit: .mass_g, source: "EFSA 2010")
        case .water: return try water(for: eater)
        }
    }

    /// Resting energy times the level of activity, which is a range.
    private static func totalEnergy(of eater: Eater) throws(TargetRefusal) -> DailyRange {
        let resting = try eater.formula.energy(of: eater)
        guard let activity = eater.activity else { throw .unknown(.activity) }
        let level = activity.level_percent
        func energy(_ percent: Int) -> Int { tens(resting * percent / 100) }
        return DailyRange(
            kind: .totalEnergy, range: energy(level.lowerBound)...energy(level.upperBound), unit: .energy_kcal,
            source: "FAO/WHO/UNU 2004")
    }

    /// What the logs say, a tenth less to a tenth more.
    private static func loggedEnergy(of eater: Eater) throws(TargetRefusal) -> DailyRange {
        try eater.refuse(["pregnant", "minor", "eating-disorder"])
        guard let adaptive = eater.adaptive else { throw .unknown(.intake) }
        let energy = try adaptive.get().energy_kcal
        return DailyRange(
            kind: .loggedEnergy, range: tens(energy * 9 / 10)...tens(energy * 11 / 10), unit: .energy_kcal,
            source: "Wishnofsky 1958")
    }

    /// The energy to aim at: that of a day, by logs where there are enough and by activity otherwise, and what the wished rate takes
    /// from it or adds: rate · body mass · 7700 kcal/kg / 7 days.
    ///
    /// Rates beyond 1 % less or 0.5 % more a week are refused (Helms, Aragon and Fitschen 2014; Iraki et al. 2019), and so is to lose
    /// for minors, in pregnancy, with an eating disorder and below a body mass index of 18.5 (WHO), and less than the energy at rest,
    /// which is our own bound.
    private static func goalEnergy(of eater: Eater) throws(TargetRefusal) -> DailyRange {
        try eater.refuse(["pregnant", "minor", "eating-disorder"])
        guard rates_permille.contains(eater.rate_permille) else { throw .rate(rates_permille) }
        let resting = try eater.formula.energy(of: eater)
        let base: DailyRange
        if let logged = try? loggedEnergy(of: eater) { base = logged } else { base = try totalEnergy(of: eater) }
        let grams = min(max(eater.mass?.grams ?? 0, 0), 1_000_000)
        if eater.rate_permille < 0 {
            guard let height = eater.height_mm else { throw .unknown(.height) }
            // mass / height² < 18.5 kg/m², in grams and millimetres.
            let bounded = min(max(height, 0), 3000)
            if grams * 10_000 < 185 * bounded * bounded { throw .underweight }
        }
        let change = eater.rate_permille * grams / 1000 * AdaptiveEnergy.energyOfMass_kcal_per_kg / 7000
        let range = tens(max(0, base.range.lowerBound + change))...tens(max(0, base.range.upperBound + change))
        guard range.upperBound >= resting else { throw .belowResting }
        return DailyRange(
            kind: .goalEnergy, range: max(range.lowerBound, tens(resting))...max(range.upperBound, tens(resting)),
            unit: .energy_kcal,
            source: eater.rate_permille == 0
                ? base.source : base.source + (eater.rate_permille < 0 ? "; Helms et al. 2014" : "; Iraki et al. 2019"))
    }

    /// How fast body mass may be made to change, in thousandths of it a week.
    public static let rates_permille = -10...5

    /// To the ten: more figures would promise what the formulas do not hold.
    private static func tens(_ energy_kcal: Int) -> Int { (energy_kcal + 5) / 10 * 10 }

    /// 1.4 to 2.0 g for each kilogram of body mass, 2.3 to 3.1 for trained people who lose: Jäger et al., Journal of the
    /// International Society of Sports Nutrition 14 (2017), 20.
    ///
    /// Refuses for a disease of the kidneys, for minors, in pregnancy and with an eating disorder.
    private static func protein(for eater: Eater) throws(TargetRefusal) -> DailyRange {
        try eater.refuse(["kidney", "minor", "pregnant", "eating-disorder"])
        if let age = eater.age, age < 18 { throw .flagged("minor") }
        guard let mass = eater.mass else { throw .unknown(.mass) }
        let grams = min(max(mass.grams, 0), 1_000_000)
        let tenths = eater.isTrained && eater.rate_permille < 0 ? 23...31 : 14...20
        return DailyRange(
            kind: .protein,
            range: (grams * tenths.lowerBound + 5000) / 10_000...(grams * tenths.upperBound + 5000) / 10_000,
            unit: .mass_g, source: "ISSN 2017")
    }

    /// 2.0 litres for women, 2.5 for men, food included: EFSA Journal 8 (2010), 1459. Refuses for diseases of kidney or heart.
    private static func water(for eater: Eater) throws(TargetRefusal) -> DailyRange {
        try eater.refuse(["kidney", "heart", "pregnant"])
        guard let sex = eater.sex else { throw .unknown(.sex) }
        let litres_dl = sex == .female ? 20 : 25
        return DailyRange(kind: .water, range: litres_dl...litres_dl, unit: .volume_dl, source: "EFSA 2010")
    }
}

extension Eater {
    /// Sends whoever has one of some flags to a professional.
    func refuse(_ flags: [String]) throws(TargetRefusal) {
        if let flag = flags.first(where: self.flags.contains) { throw .flagged(flag) }
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
        case (.loggedEnergy, .english): "Energy of a day, by your logs"
        case (.loggedEnergy, .german): "Energie eines Tages, nach deinen Einträgen"
        case (.goalEnergy, .english): "Energy to aim at"
        case (.goalEnergy, .german): "Energie für dein Ziel"
        case (.fibre, .english): "Fibre"
        case (.fibre, .german): "Ballaststoffe"
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
