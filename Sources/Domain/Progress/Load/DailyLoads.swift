import Quantities

/// Session loads by day: the rating of a session (CR-10) times its minutes, in arbitrary units (AU). A day without a session has none.
///
/// Source: Foster et al. 2001, “A new approach to monitoring exercise training”.
public struct DailyLoads: Sendable, Hashable {
    /// The units of days with a session.
    public let byDay: [CivilDate: Double]

    /// The load of a session; nothing without a rating from 0 to 10 or without minutes.
    public static func load(rating_tenths: Int?, duration_s: Int?) -> Double? {
        guard let rating_tenths, let duration_s, (0...100).contains(rating_tenths), (1...86_400).contains(duration_s)
        else { return nil }
        return Double(rating_tenths) / 10 * Double(duration_s) / 60
    }

    /// Loads of sessions; those of one day are added up.
    public init(_ sessions: [(date: CivilDate, load: Double)]) {
        byDay = sessions.reduce(into: [:]) { $0[$1.date, default: 0] += $1.load }
    }

    /// A week's load and how alike its days were.
    public struct Week: Sendable, Hashable {
        /// The Monday.
        public let monday: CivilDate
        /// The sum of the days, in AU.
        public let total: Double
        /// The mean of the seven days by their standard deviation (n − 1), or why there is none.
        public let monotony: Result<Double, Refusal>
        /// The sum times monotony, in AU.
        public var strain: Result<Double, Refusal> { monotony.map { total * $0 } }
    }

    /// A week of seven days, those without a session counting as zero.
    ///
    /// Monotony refuses where nothing was done, and where all days are alike: the deviation is zero then.
    public func week(of day: CivilDate) -> Week {
        let monday = day.adding(days: -day.weekday.rawValue)
        let days = (0..<7).map { byDay[monday.adding(days: $0)] ?? 0 }
        let deviation = Statistics.deviation(days)
        let total = days.reduce(0, +)
        let isSpread = deviation > 1e-9 * max(1, total)
        return Week(
            monday: monday, total: total,
            monotony: isSpread ? .success(total / 7 / deviation) : .failure(Refusal(.noVariation)))
    }

    /// The load of late beside that of long: how sharply training rose. It is no measure of a risk of injury.
    ///
    /// Averages that forget, λ = 2 / (N + 1), over 7 and over 28 days. Source: Williams et al. 2017; that it foretells injuries was
    /// refuted by Lolli et al. 2019 and Impellizzeri et al. 2020. Refuses under 28 days since the first load, and where the long average is none.
    public struct Ratio: Sendable, Hashable {
        /// The average over 7 days, AU a day.
        public let acute: Double
        /// The average over 28 days, AU a day.
        public let chronic: Double
        /// One by the other.
        public var value: Double { acute / chronic }
    }

    /// The ratio on a day.
    public func ratio(on day: CivilDate) throws(Refusal) -> Ratio {
        guard let first = byDay.keys.min(), first <= day else {
            throw Refusal(.short(.loadRatio, have_days: 0, need_days: 28))
        }
        let span = first.days(to: day) + 1
        guard span >= 28 else { throw Refusal(.short(.loadRatio, have_days: span, need_days: 28)) }
        // What lies further back than 400 days weighs less than a billionth.
        let start = max(first, day.adding(days: -400))
        var acute = byDay[start] ?? 0
        var chronic = acute
        var date = start
        while date < day {
            date = date.adding(days: 1)
            let load = byDay[date] ?? 0
            acute += 2.0 / 8 * (load - acute)
            chronic += 2.0 / 29 * (load - chronic)
        }
        guard chronic > 1e-6 else { throw Refusal(.notPositive) }
        return Ratio(acute: acute, chronic: chronic)
    }
}
