import Quantities

/// Dates as old sites write them.
enum OldDate {
    /// The day of a text such as `2019-05-01`, `2019-5-1 08:00:00 +0200` or `2019/05/01`: the one that is written, in
    /// whatever zone it is meant.
    static func day(_ text: String) -> CivilDate? {
        let first = text.trimmedSpaces.prefix { $0.isNumber || $0 == "-" || $0 == "/" || $0 == "." }
        let parts = first.split(whereSeparator: { "-/.".contains($0) }).prefix(3).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], year > 999 else {
            return nil
        }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The hour, minute and second that a text names behind its day, for addresses that hold them.
    static func time(_ text: String) -> (String, String, String) {
        let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard parts.count > 1 else { return ("00", "00", "00") }
        let digits = parts[1].split(separator: ":").map { String($0.prefix(2)) }
        func part(_ index: Int) -> String { digits.indices.contains(index) ? digits[index] : "00" }
        return (part(0), part(1), part(2))
    }

    /// The number of a day within its year, from one.
    static func dayOfYear(_ date: CivilDate) -> Int {
        guard let first = CivilDate(year: date.year, month: 1, day: 1) else { return 1 }
        return first.days(to: date) + 1
    }

    /// The year and the week by ISO 8601.
    static func week(_ date: CivilDate) -> (year: Int, week: Int) {
        let thursday = date.adding(days: 3 - date.weekday.rawValue)
        return (thursday.year, (dayOfYear(thursday) - 1) / 7 + 1)
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
