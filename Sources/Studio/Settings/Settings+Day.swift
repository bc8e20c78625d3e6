import Quantities

extension Settings {
    /// The date in the studio's time zone at a moment.
    public func day(at now: Instant) -> CivilDate {
        WallClock(zone: locale.timeZone)?.date(at: now) ?? now.utc.date
    }
}
