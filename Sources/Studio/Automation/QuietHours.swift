import Quantities

/// The hours in which nothing goes out, on the clock of the studio: `21:00-07:00`.
public struct QuietHours: Sendable, Hashable {
    /// The minute of the day with which they begin.
    public let from: Int
    /// The minute of the day with which they end.
    public let to: Int

    /// Hours as they are written; nothing where that cannot be read.
    public init?(_ text: String) {
        let parts = text.split(separator: "-").map { DayTime(String($0).filter { $0 != " " }) }
        guard parts.count == 2, let from = parts[0], let to = parts[1], from != to else { return nil }
        self.from = from.minute
        self.to = to.minute
    }

    /// The first moment from one on that does not lie in them.
    public func next(from instant: Instant, on clock: WallClock) -> Instant {
        let date = clock.date(at: instant)
        let minute = Int((instant.seconds - clock.midnight(of: date).seconds) / 60)
        if from < to {
            guard (from..<to).contains(minute) else { return instant }
            return clock.moment(of: date, second: to * 60).instant
        }
        if minute >= from { return clock.moment(of: date.adding(days: 1), second: to * 60).instant }
        return minute < to ? clock.moment(of: date, second: to * 60).instant : instant
    }
}

/// A time on the wall: `18:00`.
public struct DayTime: Sendable, Hashable {
    /// Minutes since midnight.
    public let minute: Int

    /// So many minutes after midnight.
    init(minute: Int) {
        self.minute = minute
    }

    /// A time as it is written; nothing where that cannot be read.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        self.minute = hour * 60 + minute
    }

    /// The moment of that time on a day.
    public func moment(of date: CivilDate, on clock: WallClock) -> Instant {
        clock.moment(of: date, second: minute * 60).instant
    }
}
