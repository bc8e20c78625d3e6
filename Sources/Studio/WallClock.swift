import Foundation
import Quantities

/// A clock on the wall of a place: moments to dates there and back.
public struct WallClock: Sendable {
    private let zone: TimeZone

    /// The clock of an IANA zone such as `Europe/Berlin`, or nothing where there is no such zone.
    public init?(zone name: String) {
        guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// The date there at a moment.
    public func date(at instant: Instant) -> CivilDate {
        instant.adding(seconds: Int64(offset(at: instant))).utc.date
    }

    /// How many seconds the clock there runs ahead of UTC at a moment.
    public func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
    }

    /// The moment when a date begins there.
    public func midnight(of date: CivilDate) -> Instant {
        let guess = Instant(date: date, offset: offset(at: Instant(date: date)))
        return Instant(date: date, offset: offset(at: guess))
    }

    /// What a time on the wall was.
    public enum Reading: Sendable, Hashable {
        /// The clock showed it once.
        case once
        /// The clock was put forward over it, and it is read as so much later.
        case never
        /// The clock was put back over it, and it is read as the first of the two.
        case twice
    }

    /// The moment when the clock there showed a time, in seconds from midnight.
    ///
    /// A time that was skipped in spring is read by the clock as it went before: 02:30 is 03:30 of summer time. Of a time that came
    /// twice in autumn the first is taken.
    public func moment(of date: CivilDate, second: Int) -> (instant: Instant, reading: Reading) {
        let wall = Instant(date: date).adding(seconds: Int64(second))
        // No zone changes its clock twice within two days.
        let (before, after) = (offset(at: wall.adding(seconds: -86_400)), offset(at: wall.adding(seconds: 86_400)))
        let first = wall.adding(seconds: -Int64(before))
        guard before != after else { return (first, .once) }
        let second = wall.adding(seconds: -Int64(after))
        switch (offset(at: first) == before, offset(at: second) == after) {
        case (true, true): return (first, .twice)
        case (true, false): return (first, .once)
        case (false, true): return (second, .once)
        case (false, false): return (first, .never)
        }
    }

    /// The names of all zones.
    public static var zones: [String] { TimeZone.knownTimeZoneIdentifiers }
}
