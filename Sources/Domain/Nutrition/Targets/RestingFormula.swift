/// A formula of the energy that a body takes at rest, in kcal a day; W is body mass in kg, H height in cm, A age in years.
public enum RestingFormula: String, Sendable, Hashable, CaseIterable {
    /// 10 W + 6.25 H − 5 A, + 5 for men, − 161 for women: Mifflin, St Jeor et al., American Journal of Clinical Nutrition 51
    /// (1990), 241–247.
    case mifflin
    /// Men 88.362 + 13.397 W + 4.799 H − 5.677 A, women 447.593 + 9.247 W + 3.098 H − 4.330 A: Harris and Benedict as revised
    /// by Roza and Shizgal, American Journal of Clinical Nutrition 40 (1984), 168–182.
    case harrisBenedict = "harris-benedict"
    /// 370 + 21.6 · lean mass in kg: Katch and McArdle. It asks neither sex nor age, but for a reading of body fat.
    case katchMcArdle = "katch-mcardle"

    /// As it is cited.
    public var source: String {
        switch self {
        case .mifflin: "Mifflin, St Jeor et al. 1990"
        case .harrisBenedict: "Harris–Benedict, revised by Roza & Shizgal 1984"
        case .katchMcArdle: "Katch & McArdle"
        }
    }

    /// Energy at rest in kcal a day, half up.
    ///
    /// Refuses in pregnancy and with an eating disorder, outside of 19–78 years, and where something that the formula asks for is not
    /// known.
    func energy(of eater: Eater) throws(TargetRefusal) -> Int {
        try eater.refuse(["pregnant", "eating-disorder"])
        guard let mass = eater.mass else { throw .unknown(.mass) }
        guard let age = eater.age else { throw .unknown(.age) }
        guard (19...78).contains(age) else { throw .age(19...78) }
        let grams = min(max(mass.grams, 0), 1_000_000)
        // In millionths of a kilocalorie, so that every figure of the formulas is a whole number of them to a gram or millimetre.
        let energy: Int
        switch self {
        case .katchMcArdle:
            guard let fat = eater.bodyFat_permille, (0...1000).contains(fat) else { throw .unknown(.bodyFat) }
            energy = 370_000_000 + grams * (1000 - fat) * 216 / 10
        case .mifflin:
            let (height, sex) = try RestingFormula.build(of: eater)
            energy = 10_000 * grams + 625_000 * height - 5_000_000 * age + (sex == .male ? 5_000_000 : -161_000_000)
        case .harrisBenedict:
            let (height, sex) = try RestingFormula.build(of: eater)
            energy =
                sex == .male
                ? 88_362_000 + 13_397 * grams + 479_900 * height - 5_677_000 * age
                : 447_593_000 + 9247 * grams + 309_800 * height - 4_330_000 * age
        }
        return max(0, energy + 500_000) / 1_000_000
    }

    private static func build(of eater: Eater) throws(TargetRefusal) -> (height_mm: Int, Eater.Sex) {
        guard let height_mm = eater.height_mm else { throw .unknown(.height) }
        guard let sex = eater.sex else { throw .unknown(.sex) }
        return (min(max(height_mm, 0), 3000), sex)
    }
}
