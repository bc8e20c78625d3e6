import Quantities
import Testing

@testable import Studio

/// Dates, numbers and spans as apps write them.
struct ForeignValueTests {
    private func wall(_ date: String, _ hour: Int, _ minute: Int, _ second: Int = 0) throws -> ForeignDate {
        .wall(try #require(CivilDate(iso: date)), second: hour * 3600 + minute * 60 + second)
    }

    @Test("dates of apps in several languages")
    func dates() throws {
        #expect(ForeignDate("2026-05-01 18:23:11") == (try wall("2026-05-01", 18, 23, 11)))
        #expect(ForeignDate("2026-05-01T18:23") == (try wall("2026-05-01", 18, 23)))
        #expect(ForeignDate("22 Dec 2025, 08:00") == (try wall("2025-12-22", 8, 0)))
        #expect(ForeignDate("25 Juli 2026, 14:21") == (try wall("2026-07-25", 14, 21)))
        #expect(ForeignDate("25. März 2026 um 14:21 Uhr") == (try wall("2026-03-25", 14, 21)))
        #expect(ForeignDate("3 févr. 2026, 9:05") == (try wall("2026-02-03", 9, 5)))
        #expect(ForeignDate("Dec 22, 2025, 12:00 AM") == (try wall("2025-12-22", 0, 0)))
        #expect(ForeignDate("Dec 22, 2025, 8:30 PM") == (try wall("2025-12-22", 20, 30)))
        #expect(ForeignDate("01.05.2026 18:23") == (try wall("2026-05-01", 18, 23)))
        #expect(ForeignDate("2026-05-01") == .wall(try #require(CivilDate(iso: "2026-05-01")), second: nil))
        #expect(
            ForeignDate("2026-05-01 18:23:11 +0200") == .moment(try #require(Instant(rfc3339: "2026-05-01T16:23:11Z"))))
        #expect(ForeignDate("2026-05-01T18:23:11Z") == .moment(try #require(Instant(rfc3339: "2026-05-01T18:23:11Z"))))
    }

    @Test(
        "what could be another day is no date",
        arguments: [
            "", "01/02/2026", "2026-13-01", "2026-02-30 10:00", "1 2 2026", "Dec", "22 Dec 2025, 25:00", "8:00",
        ])
    func noDates(text: String) { #expect(ForeignDate(text) == nil) }

    @Test("numbers with points and commas")
    func numbers() {
        #expect(ForeignNumber.value("82.5") == 82.5)
        #expect(ForeignNumber.value("82,5") == 82.5)
        #expect(ForeignNumber.value("1.250,5") == 1250.5)
        #expect(ForeignNumber.value("1,250.5") == 1250.5)
        #expect(ForeignNumber.value("-5") == -5)
        #expect(ForeignNumber.value("61.2349753999999998") == 61.2349754)
        for text in ["", "x", "1e5", "--1", "1.2.3", "12 kg", "123456789012345678"] {
            #expect(ForeignNumber.value(text) == nil, "\(text)")
        }
    }

    @Test("spans")
    func spans() {
        #expect(ForeignNumber.duration_s("1h 10m") == 4200)
        #expect(ForeignNumber.duration_s("45m") == 2700)
        #expect(ForeignNumber.duration_s("2 h 38 min") == 9480)
        #expect(ForeignNumber.duration_s("1:05:00") == 3900)
        #expect(ForeignNumber.duration_s("3600") == 3600)
        for text in ["", "soon", "99h", "1:2:3:4", "h"] { #expect(ForeignNumber.duration_s(text) == nil, "\(text)") }
    }

    @Test("a clock that is put forward or back")
    func daylightSaving() throws {
        let berlin = try #require(WallClock(zone: "Europe/Berlin"))
        func moment(_ date: String, _ hour: Int, _ minute: Int) throws -> (String, WallClock.Reading) {
            let (instant, reading) = berlin.moment(
                of: try #require(CivilDate(iso: date)), second: hour * 3600 + minute * 60)
            return (instant.rfc3339, reading)
        }
        // 2026: forward on 29 March at 02:00, back on 25 October at 03:00 (Directive 2000/84/EC, last Sundays).
        #expect(try moment("2026-03-29", 1, 59) == ("2026-03-29T00:59:00Z", .once))
        #expect(try moment("2026-03-29", 2, 30) == ("2026-03-29T01:30:00Z", .never))
        #expect(try moment("2026-03-29", 3, 0) == ("2026-03-29T01:00:00Z", .once))
        #expect(try moment("2026-10-25", 1, 59) == ("2026-10-24T23:59:00Z", .once))
        #expect(try moment("2026-10-25", 2, 30) == ("2026-10-25T00:30:00Z", .twice))
        #expect(try moment("2026-10-25", 3, 0) == ("2026-10-25T02:00:00Z", .once))
        #expect(try moment("2026-07-01", 12, 0) == ("2026-07-01T10:00:00Z", .once))
        let newYork = try #require(WallClock(zone: "America/New_York"))
        let november = newYork.moment(of: try #require(CivilDate(iso: "2026-11-01")), second: 5400)
        #expect(november.instant.rfc3339 == "2026-11-01T05:30:00Z" && november.reading == .twice)
    }
}
