import Quantities

/// A range of days with ticks at the beginnings of weeks, months, quarters or years.
struct TimeScale: Sendable, Hashable {
    /// A tick with its label and, where a year begins, the year below it.
    struct Tick: Sendable, Hashable {
        let date: CivilDate
        let label: String
        let below: String
    }

    /// The steps that ticks may have, from the finest.
    enum Step: Sendable, Hashable {
        case days(Int)
        case months(Int)
        case years(Int)
    }

    let first: CivilDate
    let last: CivilDate
    let step: Step
    let ticks: [Tick]

    /// The scale from one day to another with at most `count` ticks.
    init(from first: CivilDate, to last: CivilDate, count: Int, language: Language) {
        let last = max(last, first.adding(days: 6))
        self.first = first
        self.last = last
        let steps: [Step] = [
            .days(1), .days(7), .days(14), .months(1), .months(2), .months(3), .months(6), .years(1), .years(2),
            .years(5), .years(10), .years(20), .years(50), .years(100),
        ]
        let count = max(2, count)
        let step = steps.first { TimeScale.dates(from: first, to: last, step: $0, limit: count) != nil } ?? .years(1000)
        self.step = step
        let dates = TimeScale.dates(from: first, to: last, step: step, limit: count) ?? []
        var year = 0
        ticks = dates.map { date in
            let parts = date.parts
            defer { year = parts.year }
            switch step {
            case .days:
                return Tick(
                    date: date,
                    label: "\(parts.day)\(language == .german ? "." : "") \(language.shortMonthName(parts.month))",
                    below: parts.year != year ? "\(parts.year)" : "")
            case .months:
                return Tick(
                    date: date, label: language.shortMonthName(parts.month),
                    below: parts.year != year ? "\(parts.year)" : "")
            case .years: return Tick(date: date, label: "\(parts.year)", below: "")
            }
        }
    }

    /// Where a day lies between the first, 0, and the last, 1.
    func position(_ date: CivilDate) -> Double {
        Double(first.days(to: date)) / Double(max(1, first.days(to: last)))
    }

    /// The ticks of a step, or nothing where there are more than `limit`.
    private static func dates(from first: CivilDate, to last: CivilDate, step: Step, limit: Int) -> [CivilDate]? {
        var dates: [CivilDate] = []
        var date: CivilDate? = start(from: first, step: step)
        while let next = date, next <= last {
            if next >= first { dates.append(next) }
            if dates.count > limit { return nil }
            date = following(next, step: step)
        }
        return dates
    }

    private static func start(from first: CivilDate, step: Step) -> CivilDate? {
        let parts = first.parts
        switch step {
        // Weeks begin on Mondays.
        case .days(let days): return days == 1 ? first : first.adding(days: -first.weekday.rawValue)
        case .months(let months):
            return CivilDate(year: parts.year, month: (parts.month - 1) / months * months + 1, day: 1)
        case .years(let years): return CivilDate(year: max(1, parts.year / years * years), month: 1, day: 1)
        }
    }

    private static func following(_ date: CivilDate, step: Step) -> CivilDate? {
        let parts = date.parts
        switch step {
        case .days(let days): return date.adding(days: days)
        case .months(let months):
            let month = parts.month - 1 + months
            return CivilDate(year: parts.year + month / 12, month: month % 12 + 1, day: 1)
        case .years(let years): return CivilDate(year: parts.year / years * years + years, month: 1, day: 1)
        }
    }
}
