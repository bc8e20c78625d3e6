/// Tuchscherer's chart: which share of a one-rep max so many repetitions at so much effort take.
///
/// `p(k)` in percent for k = reps + 10 − RPE from 1 to 12: 100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7,
/// 68.0; between them straight lines. Source: M. Tuchscherer, *The Reactive Training Manual* (2008), as the table is passed on
/// today. Its name stands with each result, because other versions differ by up to one percent.
public enum RPEChart {
    /// The version, which is kept with what is computed by it.
    public static let version = "RTS 2008"

    private static let tenths = [1000, 955, 922, 892, 863, 837, 811, 786, 762, 739, 707, 680]

    /// The share in percent; nothing outside of the chart: RPE under 6.5 or over 10, more than 10 repetitions, k over 12.
    public static func percent(reps: Int, rpe_tenths: Int) -> Double? {
        guard (1...10).contains(reps), (65...100).contains(rpe_tenths) else { return nil }
        let k_tenths = reps * 10 + 100 - rpe_tenths
        guard (10...120).contains(k_tenths) else { return nil }
        let (index, rest) = ((k_tenths - 10) / 10, (k_tenths - 10) % 10)
        let low = Double(tenths[index])
        guard rest > 0, tenths.indices.contains(index + 1) else { return low / 10 }
        return (low + (Double(tenths[index + 1]) - low) * Double(rest) / 10) / 10
    }
}
