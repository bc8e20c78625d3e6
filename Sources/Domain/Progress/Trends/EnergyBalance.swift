/// What the trend of body mass says of eating: energy that was stored, or taken from what was stored.
///
/// 7700 kcal/kg · trend in kg a day. Source: Wishnofsky 1958, approximate: water moves the scales in the first weeks of any change. Refuses
/// as the trend's rate does.
public struct EnergyBalance: Sendable, Hashable {
    /// Kilocalories a day; negative where stores were used.
    public let perDay_kcal: Double
    /// The change that it comes from.
    public let change: WeightTrend.WeeklyChange

    /// The balance over the last days of a trend.
    public init(_ trend: WeightTrend, over days: Int = 28) throws(Refusal) {
        let change = try trend.weeklyChange(over: days)
        self.change = change
        perDay_kcal = change.grams / 7 * 7.7
    }
}
