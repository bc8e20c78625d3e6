import Quantities

/// The two years that the sample tells of.
enum SamplePeriod {
    /// Monday, 18 November 2024.
    static let first = CivilDate(dayNumber: 20_045)
    /// Friday, 20 November 2026.
    static let last = CivilDate(dayNumber: 20_777)
    /// When the records were put into the store.
    static let end = moment(last, hour: 20)
    static let zone = "Europe/Berlin"

    /// A moment by the clock on the wall in Berlin.
    ///
    /// Summer time runs from the last Sunday of March to the last Sunday of October (directive 2000/84/EC), which is all that
    /// two years in one place need; so the sample does not hang on a machine's table of zones.
    static func moment(_ date: CivilDate, hour: Int, minute: Int = 0) -> Instant {
        let year = date.year
        let isSummer = date >= lastSunday(year, 3) && date < lastSunday(year, 10)
        return Instant(date: date, hour: hour, minute: minute, offset: isSummer ? 7200 : 3600)
    }

    private static func lastSunday(_ year: Int, _ month: Int) -> CivilDate {
        guard let last = CivilDate(year: year, month: month, day: 31) else { return first }
        return last.adding(days: -((last.weekday.rawValue + 1) % 7))
    }

    /// A date from its parts; the parts are written in this folder and tested, so the fallback never shows.
    static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? first
    }

    /// The first days of all months that begin within the period.
    static var months: [CivilDate] {
        (2024...2026).flatMap { year in (1...12).map { date(year, $0, 1) } }.filter { first <= $0 && $0 <= last }
    }
}
