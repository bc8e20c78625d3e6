import Quantities

/// What a day takes, told by what a person ate and what became of her weight: mean intake − 7700 kcal/kg · trend in kg a day.
///
/// 7700 kcal for a kilogram of body mass is Wishnofsky, American Journal of Clinical Nutrition 6 (1958), 542–546; it is a rough figure, too
/// high at the start of a diet and too low later, so the result is shown with a tenth to both sides. Refuses under 21 days, and where fewer
/// than 80 % of them were logged: what is left out of a diary is seldom salad.
public struct AdaptiveEnergy: Sendable, Hashable {
    /// Kilocalories for each kilogram of body mass.
    public static let energyOfMass_kcal_per_kg = 7700
    /// The fewest days.
    public static let leastDays = 21
    /// The days that are looked at where there are as many.
    public static let mostDays = 28
    /// The smallest share of days with a log.
    public static let leastLogged_percent = 80

    /// Kilocalories a day.
    public let energy_kcal: Int
    /// The mean of what was eaten, in kilocalories a day.
    public let intake_kcal: Int
    /// The trend of body mass, in grams a day.
    public let trend_g: Double
    /// The first and the last day.
    public let days: ClosedRange<CivilDate>
    /// How many of them were logged.
    public let logged: Int

    /// The energy that the newest days show.
    ///
    /// - Parameters:
    ///   - intake: What was eaten on each day with a log, in kilocalories, in any order.
    ///   - today: The last day that counts.
    ///   - trendOver: The trend of body mass in grams a day over so many days to the last of them; nothing where there is none.
    public init(
        intake: [CivilDate: Int], today: CivilDate, trendOver: (_ days: Int) -> Double?
    ) throws(TargetRefusal) {
        let logged = intake.keys.filter { $0 <= today }
        guard let first = logged.min(), let last = logged.max() else { throw .unknown(.intake) }
        let span = first.days(to: last) + 1
        guard span >= AdaptiveEnergy.leastDays else {
            throw .tooShort(have_days: span, need_days: AdaptiveEnergy.leastDays)
        }
        let length = min(span, AdaptiveEnergy.mostDays)
        let start = last.adding(days: 1 - length)
        let days = logged.filter { $0 >= start }
        guard days.count * 100 >= length * AdaptiveEnergy.leastLogged_percent else {
            throw .tooFewLogged(
                have_percent: days.count * 100 / length, need_percent: AdaptiveEnergy.leastLogged_percent)
        }
        guard let trend = trendOver(length), trend.isFinite, abs(trend) < 10_000 else { throw .noTrend }
        let sum = days.reduce(0) { $0 + min(max(intake[$1] ?? 0, 0), 100_000) }
        intake_kcal = (sum + days.count / 2) / days.count
        trend_g = trend
        self.days = start...last
        self.logged = days.count
        let stored = trend * Double(AdaptiveEnergy.energyOfMass_kcal_per_kg) / 1000
        energy_kcal = max(0, intake_kcal - Int(stored.rounded()))
    }
}
