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

    /// The names of all zones.
    public static var zones: [String] { TimeZone.knownTimeZoneIdentifiers }
}
