import Quantities
import Testing
import Trials

/// Moments.
struct InstantTests {
    // 1,000,000,000 seconds of Unix time were reached at 2001-09-09T01:46:40Z; examples with an offset from RFC 3339, 5.8.
    @Test(
        "known moments",
        arguments: [
            ("2001-09-09T01:46:40Z", 1_000_000_000), ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
            ("1996-12-20T00:39:57Z", 851_042_397),
        ])
    func known(text: String, seconds: Int64) throws {
        #expect(try #require(Instant(rfc3339: text)).seconds == seconds)
        #expect(Instant(seconds: seconds).rfc3339 == text)
    }

    @Test("a moment with an offset is the same moment in UTC")
    func offsets() {
        #expect(Instant(rfc3339: "1996-12-19T16:39:57-08:00")?.rfc3339 == "1996-12-20T00:39:57Z")
        #expect(Instant(rfc3339: "2026-11-21T00:30:00+01:00")?.rfc3339 == "2026-11-20T23:30:00Z")
        #expect(Instant(rfc3339: "2026-11-21 09:30:00+00:00")?.rfc3339 == "2026-11-21T09:30:00Z")
    }

    @Test(
        "a text that is no moment is none",
        arguments: [
            "2026-11-21", "2026-11-21T09:30Z", "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z", "2026-11-21T09:30:60Z",
            "2026-02-30T09:30:00Z", "2026-11-21T09:30:00", "2026-11-21T09:30:00z0", "2026-11-21T09:30:00+1:00",
            "2026-11-21T09:30:00+24:00", "2026-11-21T09:30:00Zjunk", "2026-11-21X09:30:00Z", "2026-11-21T0x:30:00Z",
        ])
    func notMoments(text: String) { #expect(Instant(rfc3339: text) == nil) }

    @Test("any moment of three centuries comes back from its text")
    func thereAndBack() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<5000 {
            let instant = Instant(seconds: Int64.random(in: -3_786_912_000...5_680_281_600, using: &random))
            #expect(Instant(rfc3339: instant.rfc3339) == instant)
            #expect((0..<86_400).contains(instant.utc.secondOfDay))
            #expect(Instant(date: instant.utc.date, second: instant.utc.secondOfDay) == instant)
        }
    }

    @Test("the first and the last moment that a number of seconds can tell have a date too")
    func extremes() {
        #expect(Instant(seconds: .min).utc.date.dayNumber < 0)
        #expect(Instant(seconds: .max).utc.date.dayNumber > 0)
    }

    @Test("a wall clock ahead of UTC shows a moment that is earlier in UTC")
    func wallClock() throws {
        let date = try #require(CivilDate(iso: "2026-11-21"))
        #expect(Instant(date: date, hour: 9, minute: 30, offset: 3600).rfc3339 == "2026-11-21T08:30:00Z")
        #expect(Instant(date: date).adding(seconds: 90).rfc3339 == "2026-11-21T00:01:30Z")
        #expect(Instant(date: date) < Instant(date: date, second: 1))
    }

    @Test("mail and feeds have the day's name before the date")
    func mail() {
        #expect(Instant(rfc3339: "2026-11-21T09:05:00Z")?.rfc5322 == "Sat, 21 Nov 2026 09:05:00 +0000")
    }
}
