/// A moment, in whole seconds of UTC since 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// The moment that lies `seconds` after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// The moment of a wall clock that runs `offset` seconds ahead of UTC.
    public init(date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int = 0) {
        seconds = Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    }

    /// A moment from RFC 3339 text such as `2026-11-21T09:30:00Z` or `2026-11-21T10:30:00+01:00`, or nothing.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let date = CivilDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Instant.twoDigits(bytes, 11), let minute = Instant.twoDigits(bytes, 14),
            let second = Instant.twoDigits(bytes, 17), hour < 24, minute < 60, second < 60
        else { return nil }
        var offset = 0
        if bytes[19] == UInt8(ascii: "Z") {
            guard bytes.count == 20 else { return nil }
        } else {
            guard bytes.count == 25, bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
                bytes[22] == UInt8(ascii: ":"), let hours = Instant.twoDigits(bytes, 20),
                let minutes = Instant.twoDigits(bytes, 23), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 3600 + minutes * 60) * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
        }
        self.init(date: date, hour: hour, minute: minute, second: second, offset: offset)
    }

    /// RFC 3339 text in UTC, `2026-11-21T09:30:00Z`.
    public var rfc3339: String {
        let (date, second) = utc
        return "\(date.iso)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
    }

    /// The text of RFC 5322 that mail and RSS use, in UTC: `Sat, 21 Nov 2026 09:30:00 +0000`.
    public var rfc5322: String {
        let (date, second) = utc
        let parts = date.parts
        let day = Language.english.weekdayName(date.weekday).prefix(3)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
        let month = Language.english.shortMonthName(parts.month)
        return "\(day), \(padded(parts.day, 2)) \(month) \(padded(parts.year, 4)) \(clock) +0000"
    }

    /// The date in UTC and the seconds since its midnight.
    public var utc: (date: CivilDate, secondOfDay: Int) {
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        return (CivilDate(dayNumber: Int(rest < 0 ? days - 1 : days)), Int(rest < 0 ? rest + 86_400 : rest))
    }

    /// The moment `seconds` later.
    public func adding(seconds more: Int64) -> Instant { Instant(seconds: seconds + more) }

    /// By time.
    public static func < (one: Instant, other: Instant) -> Bool { one.seconds < other.seconds }

    private static func twoDigits(_ bytes: [UInt8], _ index: Int) -> Int? {
        let zero = UInt8(ascii: "0")
        guard index + 1 < bytes.count, (zero...zero + 9).contains(bytes[index]),
            (zero...zero + 9).contains(bytes[index + 1])
        else { return nil }
        return Int(bytes[index] - zero) * 10 + Int(bytes[index + 1] - zero)
    }
}
