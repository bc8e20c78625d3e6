import Quantities

/// What a client wants to reach: SMART in as far as it says what is measured, from where to where, why and by when (Doran 1981).
public struct Goal: Sendable, Hashable {
    /// A step on the way.
    public struct Milestone: Sendable, Hashable {
        /// What it is.
        public let title: String
        /// Its figure, in the goal's unit.
        public let target: Double?
        /// The day it is to be reached by.
        public let by: CivilDate?
        /// The day it was reached.
        public let reached: CivilDate?

        /// Makes a milestone.
        public init(title: String, target: Double? = nil, by: CivilDate? = nil, reached: CivilDate? = nil) {
            self.title = title
            self.target = target
            self.by = by
            self.reached = reached
        }
    }

    /// What the client reads.
    public var title: String
    /// What is measured, such as `mass` or `one-rep-max`.
    public var metric: String?
    /// Of what, where the metric asks for it: the exercise of a maximum.
    public var subject: String?
    /// The unit of the figures.
    public var unit: String?
    /// Where it begins.
    public var baseline: Double?
    /// Where it leads.
    public var target: Double?
    /// The day it was set.
    public var set: CivilDate
    /// The day it is to be reached by.
    public var by: CivilDate?
    /// Why it matters.
    public var why: String?
    /// The steps on the way.
    public var milestones: [Milestone]

    /// A goal of which only its words are known.
    public init(title: String, set: CivilDate, milestones: [Milestone] = []) {
        self.title = title
        self.set = set
        self.milestones = milestones
    }

    /// Whether the figure is to rise; nothing where that is not told.
    public var isRising: Bool? {
        guard let baseline, let target, baseline != target else { return nil }
        return target > baseline
    }

    /// How a goal stands.
    public struct Progress: Sendable, Hashable {
        /// The newest figure.
        public let latest: Reading
        /// Which share of the way is gone, in percent; below none where it went the wrong way.
        public let percent: Int
        /// Which share of the time is over, in percent; nothing without a day.
        public let time_percent: Int?
        /// The next milestone that was not reached.
        public let next: Milestone?
        /// Whether the newest figure is where the goal leads, or beyond.
        public let isReached: Bool
    }

    /// How it stands by readings of its metric up to a day; nothing without figures.
    ///
    /// - Parameter readings: By date.
    public func progress(_ readings: [Reading], on day: CivilDate) -> Progress? {
        guard let baseline, let target, baseline != target,
            let latest = readings.last(where: { $0.date <= day && $0.date >= set })
        else { return nil }
        let share = (latest.value - baseline) / (target - baseline)
        let time = by.flatMap { last -> Int? in
            let all = set.days(to: last)
            guard all > 0 else { return nil }
            return min(100, max(0, set.days(to: day) * 100 / all))
        }
        return Progress(
            latest: latest, percent: Int((min(max(share, -10), 10) * 100).rounded()), time_percent: time,
            next: milestones.first { $0.reached == nil }, isReached: share >= 1)
    }

    /// The forecast of its metric, from the readings of the last twelve weeks.
    public func forecast(_ readings: [Reading], on day: CivilDate) throws(Refusal) -> Forecast {
        try Forecast(readings.last(84, to: day))
    }

    /// The chance that its figure is reached on its day, as the readings go; nothing without figure and day.
    public func chance(_ readings: [Reading], on day: CivilDate) throws(Refusal) -> Double? {
        guard let target, let by, let isRising else { return nil }
        let forecast = try forecast(readings, on: day)
        let chance = try forecast.chance(ofAtLeast: target, on: max(by, day))
        return isRising ? chance : 1 - chance
    }
}
