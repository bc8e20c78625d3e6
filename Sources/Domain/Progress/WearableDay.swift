import Quantities

/// What a watch, a phone or the client counted of one day.
public struct WearableDay: Sendable, Hashable {
    /// Where figures come from; they are not mixed, because devices differ.
    public enum Source: String, Sendable, CaseIterable {
        /// Entered by hand.
        case hand
        /// A table that was imported.
        case table
        /// An export of Apple Health.
        case appleHealth = "apple-health"
    }

    /// The day; sleep counts for the day on which it ends.
    public let date: CivilDate
    /// Where the figures come from.
    public let source: Source
    /// What measured the heart rate's variability, where that is known.
    public var device: String?
    /// Steps.
    public var steps: Int?
    /// Minutes asleep.
    public var sleep_min: Int?
    /// Beats a minute at rest.
    public var restingHeartRate_bpm: Int?
    /// The heart rate's variability as rMSSD, in microseconds.
    public var hrvRMSSD_us: Int?
    /// The heart rate's variability as SDNN, in microseconds: another figure than rMSSD, never to be mixed with it.
    public var hrvSDNN_us: Int?
    /// Kilocalories of movement.
    public var activeEnergy_kcal: Int?

    /// A day of which nothing is known yet.
    public init(_ date: CivilDate, from source: Source) {
        self.date = date
        self.source = source
    }
}
