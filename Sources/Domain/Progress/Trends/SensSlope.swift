/// The median of the slopes of all pairs of readings, with an interval: a slope that a few odd readings do not move.
///
/// The interval is that of the slopes whose ranks lie z · √Var S / 2 from the middle one. Source: Sen 1968. The variance is Mann and Kendall's, corrected for
/// readings that depend on those before.
public struct SensSlope: Sendable, Hashable {
    /// The slope, a day.
    public let perDay: Double
    /// What it lies in with 90 %, a day.
    public let interval: ClosedRange<Double>
    /// The test whether there is a trend at all.
    public let test: MannKendall

    /// The slope of readings by date, at least two of different days.
    init(_ readings: [Reading]) {
        var slopes: [Double] = []
        slopes.reserveCapacity(readings.count * readings.count / 2)
        for (index, reading) in readings.enumerated() {
            for later in readings.dropFirst(index + 1) where later.date > reading.date {
                slopes.append((later.value - reading.value) / Double(reading.date.days(to: later.date)))
            }
        }
        slopes.sort()
        let slope = Statistics.median(ofSorted: slopes)
        perDay = slope
        let detrended = readings.map { $0.value - slope * Double($0.date.dayNumber - readings[0].date.dayNumber) }
        test = MannKendall(readings.map(\.value), detrended: detrended)
        guard !slopes.isEmpty else {
            interval = 0...0
            return
        }
        let reach = NormalDistribution.quantile95 * test.correctedVariance.squareRoot()
        let count = Double(slopes.count)
        let low = Int(((count - reach) / 2).rounded(.toNearestOrEven)) - 1
        let high = Int(((count + reach) / 2).rounded(.toNearestOrEven))
        interval = slopes[max(0, min(low, slopes.count - 1))]...slopes[min(slopes.count - 1, max(high, 0))]
    }
}
