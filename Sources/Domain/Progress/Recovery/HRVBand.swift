import Quantities

/// The heart rate's variability of a week beside what is usual for the client.
///
/// The mean of ln rMSSD (ms) over 7 days, against the mean over 60 days ± half its standard deviation. Sources: Plews et al. 2013 and 2014. Refuses under 3
/// readings in the 7 days, under 14 in the 60, and where the device changed within them. It says whether a week is usual, and nothing of health.
public struct HRVBand: Sendable, Hashable {
    /// Where the week lies.
    public enum Standing: String, Sendable, CaseIterable {
        case below, within, above
    }

    /// A reading with what measured it.
    public struct Sample: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// rMSSD in milliseconds.
        public let rMSSD_ms: Double
        /// What measured it.
        public let device: String?

        /// Makes a reading.
        public init(_ date: CivilDate, rMSSD_ms: Double, device: String? = nil) {
            self.date = date
            self.rMSSD_ms = rMSSD_ms
            self.device = device
        }

        /// The natural logarithm of the milliseconds.
        public var ln: Double { Elementary.ln(rMSSD_ms) }
    }

    /// The mean of the seven days, in ln ms.
    public let week: Double
    /// The mean of the sixty days, in ln ms.
    public let baseline: Double
    /// The band of half a standard deviation around it.
    public let band: ClosedRange<Double>
    /// Where the week lies.
    public var standing: Standing { week < band.lowerBound ? .below : week > band.upperBound ? .above : .within }

    /// The fewest readings of a week.
    public static let leastOfWeek = 3
    /// The fewest readings of a baseline.
    public static let leastOfBaseline = 14

    /// The band on a day, from readings by date, one a day.
    public init(_ samples: [Sample], on day: CivilDate) throws(Refusal) {
        let known = samples.filter {
            $0.date <= day && $0.date > day.adding(days: -60) && $0.rMSSD_ms > 0 && $0.rMSSD_ms < 1000
        }
        let week = known.filter { $0.date > day.adding(days: -7) }
        guard week.count >= HRVBand.leastOfWeek else {
            throw Refusal(.few(.weekOfHRV, have: week.count, need: HRVBand.leastOfWeek))
        }
        let changes = zip(known, known.dropFirst()).filter { $0.0.device != $0.1.device }.map(\.1)
        if let change = changes.last { throw Refusal(.deviceChanged(change.date)) }
        guard known.count >= HRVBand.leastOfBaseline else {
            throw Refusal(.few(.baselineOfHRV, have: known.count, need: HRVBand.leastOfBaseline))
        }
        let logarithms = known.map(\.ln)
        let mean = Statistics.mean(logarithms)
        let half = Statistics.deviation(logarithms) / 2
        self.week = Statistics.mean(week.map(\.ln))
        baseline = mean
        band = mean - half...mean + half
    }
}
