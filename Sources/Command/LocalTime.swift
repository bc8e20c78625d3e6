import Quantities
import Studio

/// Moments as the clock on the studio's wall shows them: for people. What programs read (`--json`) is in UTC.
struct LocalTime {
    private let clock: WallClock?

    /// The clock of the studio that a command is about.
    init(_ arguments: Arguments) throws {
        clock = WallClock(zone: try Workspace(arguments["--studio"] ?? ".").settings().locale.timeZone)
    }

    /// Date and time to the minute, such as `2026-11-22 07:00`.
    func text(_ moment: Instant) -> String {
        let wall = moment.adding(seconds: Int64(clock?.offset(at: moment) ?? 0)).rfc3339
        return "\(wall.prefix(10)) \(wall.dropFirst(11).prefix(5))"
    }
}
