import Quantities
import Testing

/// The calendar.
struct CivilDateTests {
    // Day numbers from Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, and by counting.
    @Test(
        "known days have their day numbers",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("0001-01-01", -719_162),
            ("2026-11-21", 20_778),
        ])
    func dayNumbers(text: String, number: Int) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.dayNumber == number)
        #expect(date.iso == text)
    }

    @Test("every day of three centuries goes to its parts and its text and back, one after the other")
    func thereAndBack() throws {
        let first = try #require(CivilDate(year: 1850, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2150, month: 1, day: 1))
        var before: (year: Int, month: Int, day: Int)?
        for number in first.dayNumber...last.dayNumber {
            let date = CivilDate(dayNumber: number)
            let parts = date.parts
            #expect(CivilDate(year: parts.year, month: parts.month, day: parts.day) == date)
            if number % 13 == 0 { #expect(CivilDate(iso: date.iso) == date) }
            if let before {
                let isNextDay = parts == (before.year, before.month, before.day + 1)
                let isNewMonth =
                    parts.day == 1 && before.day == CivilDate.daysInMonth(year: before.year, month: before.month)
                #expect(isNextDay || isNewMonth)
            }
            before = parts
        }
    }

    // ISO 8601: 21 November 2026 is a Saturday, 1 January 1900 was a Monday.
    @Test(
        "days of the week, before 1970 too",
        arguments: [
            ("2026-11-21", Weekday.saturday), ("1970-01-01", .thursday), ("1900-01-01", .monday),
            ("1969-12-31", .wednesday),
            ("2000-02-29", .tuesday),
        ])
    func weekdays(text: String, weekday: Weekday) throws {
        #expect(try #require(CivilDate(iso: text)).weekday == weekday)
    }

    @Test("a year is a leap year by fours, not by hundreds, but by four hundreds")
    func leapYears() {
        let february = [1900, 2000, 2023, 2024, 2100, 2400].map { CivilDate.daysInMonth(year: $0, month: 2) }
        #expect(february == [28, 29, 28, 29, 28, 29])
        #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
    }

    @Test(
        "a text that is no day of the calendar is none",
        arguments: [
            "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-5", "26-01-05", "2026/01/05",
            "2026-01-05 ", " 2026-01-05", "2026-01-0x", "٢٠٢٦-٠١", "+026-01-05", "", "21.11.2026",
        ])
    func notDates(text: String) { #expect(CivilDate(iso: text) == nil) }

    @Test("days are added and counted over ends of months and years")
    func arithmetic() throws {
        let date = try #require(CivilDate(iso: "2023-12-31"))
        #expect(date.adding(days: 60).iso == "2024-02-29")
        #expect(date.adding(days: -365).iso == "2022-12-31")
        #expect(date.days(to: date.adding(days: 60)) == 60)
        #expect(date.adding(days: 1) > date)
    }
}
