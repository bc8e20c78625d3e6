import Quantities

extension Roster {
    /// The studio's clock on the wall; that of UTC where its zone is not known.
    var clock: WallClock? { WallClock(zone: settings.locale.timeZone) }

    /// The day of a moment in the studio.
    public func day(of moment: Instant) -> CivilDate { settings.day(at: moment) }

    /// A moment as the clock in the studio showed it: `2026-11-20 18:30`.
    public func wallTime(of moment: Instant) -> String {
        let wall = moment.adding(seconds: Int64(clock?.offset(at: moment) ?? 0))
        return wall.utc.date.iso + " " + wall.rfc3339.dropFirst(11).prefix(5)
    }

    /// A moment as it is told: by the clock in the studio, or with its offset from UTC.
    public func moment(_ text: String) -> Instant? {
        switch ForeignDate(text) {
        case .moment(let instant): instant
        case .wall(let date, let second?): clock?.moment(of: date, second: second).instant
        default: nil
        }
    }
}
