/// Mann and Kendall's test for a trend, with Hamed and Rao's correction for readings that depend on those before.
///
/// S = Σ sgn(xⱼ − xᵢ) over i < j; Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 with ties of t readings. The correction multiplies the variance by
/// 1 + 2 / (n(n−1)(n−2)) · Σ (n−k)(n−k−1)(n−k−2) ρ(k), over the lags k at which the autocorrelation ρ of the ranks of the readings without their
/// trend is larger than 1.96 / √n. Sources: Mann 1945, Kendall 1975, Hamed & Rao 1998. Our rule besides: a correction may make
/// a trend less certain and never more, so a factor under one counts as one.
public struct MannKendall: Sendable, Hashable {
    /// How many pairs rise less how many fall.
    public let score: Int
    /// The variance of the score of independent readings.
    public let variance: Double
    /// By how much dependence makes it larger; at least one.
    public let correction: Double

    /// Tests readings in order.
    ///
    /// - Parameter detrended: The same readings without their trend.
    init(_ values: [Double], detrended: [Double]) {
        let count = Double(values.count)
        var score = 0
        for (index, value) in values.enumerated() {
            for later in values.dropFirst(index + 1) { score += later > value ? 1 : later < value ? -1 : 0 }
        }
        self.score = score
        let ties = Dictionary(grouping: values) { $0 }.values.map { Double($0.count) }.sorted()
        let tied = ties.reduce(0) { $0 + $1 * ($1 - 1) * (2 * $1 + 5) }
        variance = (count * (count - 1) * (2 * count + 5) - tied) / 18
        let ranks = Statistics.ranks(detrended)
        let bound = NormalDistribution.quantile975 / count.squareRoot()
        var sum = 0.0
        for lag in 1..<max(2, values.count) {
            let correlation = Statistics.autocorrelation(ranks, lag: lag)
            guard correlation.magnitude > bound else { continue }
            let rest = count - Double(lag)
            sum += rest * (rest - 1) * (rest - 2) * correlation
        }
        let factor = values.count > 2 ? 1 + 2 / (count * (count - 1) * (count - 2)) * sum : 1
        correction = max(1, factor)
    }

    /// The variance of the score, corrected.
    public var correctedVariance: Double { variance * correction }

    /// How many standard deviations the score lies from none, drawn in by one for continuity.
    public var z: Double {
        guard score != 0, correctedVariance > 0 else { return 0 }
        return Double(score > 0 ? score - 1 : score + 1) / correctedVariance.squareRoot()
    }

    /// How often readings without a trend have a score as far off, on either side.
    public var p: Double { min(1, 2 * NormalDistribution.tail(beyond: z)) }
}
