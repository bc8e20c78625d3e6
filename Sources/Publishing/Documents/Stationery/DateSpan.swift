import Quantities

/// How a span of days is written on paper.
enum DateSpan {
    /// `1–30 November 2026` within a month, both in words otherwise: figures are read differently on the two sides of an ocean.
    static func long(from first: CivilDate, to last: CivilDate, in language: Language) -> String {
        guard first != last else { return language.longDate(first) }
        let (start, end) = (first.parts, last.parts)
        if start.year == end.year, start.month == end.month {
            return "\(start.day)\(dot(language))–\(language.longDate(last))"
        }
        return "\(language.longDate(first)) – \(language.longDate(last))"
    }

    /// `1 Dec`, `1–4 Dec` or `30 Nov – 3 Dec`, where the year is known.
    static func short(from first: CivilDate, to last: CivilDate, in language: Language) -> String {
        func day(_ date: CivilDate) -> String {
            "\(date.day)\(dot(language)) \(language.shortMonthName(date.month))"
        }
        guard first != last else { return day(first) }
        return first.month == last.month ? "\(first.day)\(dot(language))–\(day(last))" : "\(day(first)) – \(day(last))"
    }

    private static func dot(_ language: Language) -> String { language == .german ? "." : "" }
}
