import Charts
import Progress
import Quantities
import Studio
import Training

/// What a client is told of some days: what was done, how it moved, and where it leads. In her own language and units.
public struct ProgressReport: Sendable {
    /// A figure with its name, and what it was before.
    public struct Fact: Sendable, Hashable {
        /// What it is.
        public let name: String
        /// The figure; a dash where there is none.
        public let value: String
        /// What it was in the days before, or why there is none.
        public let remark: String
    }

    /// A goal on its way.
    public struct Way: Sendable, Hashable {
        /// What it is.
        public let title: String
        /// Why it matters.
        public let why: String?
        /// The newest figure, and from where to where.
        public let figures: String
        /// The share of the way that is gone, from nothing to all; nothing without figures.
        public let percent: Int?
        /// The share of the time that is over.
        public let time_percent: Int?
        /// What is to be expected, or what comes next.
        public let outlook: String
        /// Whether it was reached.
        public let isReached: Bool
    }

    /// A line of a table with a name.
    public struct Line: Sendable, Hashable {
        /// Its head.
        public let name: String
        /// Its cells.
        public let cells: [String]
    }

    /// Whose it is.
    public let client: String
    /// Who made it.
    public let trainer: String
    /// The studio.
    public let studio: String
    /// The language of all its words.
    public let language: Language
    /// The days that it tells of.
    public let days: ClosedRange<CivilDate>
    /// The days in words: `November 2026`.
    public let period: String
    /// What the days came to, in a few sentences.
    public let lead: String
    /// The figures.
    public let facts: [Fact]
    /// The goals.
    public let goals: [Way]
    /// More than ever before, by date: the day and the exercise with what was more.
    public let records: [Line]
    /// What was earned by rule, in words.
    public let badges: [String]
    /// How habits went: the habit, its share, its weeks in a row.
    public let habits: [Line]
    /// What the client said went well, with the days.
    public let wins: [Line]
    /// The charts, over half a year to the last day.
    public let charts: [NamedChart]
    /// The headings and what goes with them.
    public let words: Words

    /// The headings of a report.
    public struct Words: Sendable, Hashable {
        public let kind, figures, goals, records, badges, habits, wins, charts, share, streak, way, time,
            reading: String
    }

    /// The report of a client over some days.
    ///
    /// - Parameter days: Those after the desk's today are not told of.
    public init(
        _ records: ClientRecords, _ desk: FigureDesk, days: ClosedRange<CivilDate>, trainer: String, studio: String
    ) {
        let language = records.client.language
        let last = max(days.lowerBound, min(days.upperBound, desk.today))
        let standing = desk.standing(of: records, in: language, on: last)
        let facts = ReportFacts(standing, days.lowerBound...last)
        client = records.client.name
        self.trainer = trainer
        self.studio = studio
        self.language = language
        self.days = days
        period = ProgressReport.text(days, in: language)
        words = standing.wording.report
        lead = facts.lead
        self.facts = facts.all
        goals = facts.goals
        self.records = facts.records
        badges = facts.badges
        habits = facts.habits
        wins = facts.wins
        charts = standing.charts()
    }

    /// The days of a month.
    public static func month(_ month: Int, of year: Int) -> ClosedRange<CivilDate>? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        return first...first.adding(days: CivilDate.daysInMonth(year: year, month: month) - 1)
    }

    /// The month before the one of a day.
    public static func monthBefore(_ day: CivilDate) -> ClosedRange<CivilDate> {
        let last = day.adding(days: -day.day)
        return last.adding(days: 1 - last.day)...last
    }

    /// `November 2026` for a whole month, else the first and the last day.
    static func text(_ days: ClosedRange<CivilDate>, in language: Language) -> String {
        let first = days.lowerBound.parts
        if let whole = month(first.month, of: first.year), whole == days {
            return "\(language.monthName(first.month)) \(first.year)"
        }
        return "\(language.longDate(days.lowerBound)) – \(language.longDate(days.upperBound))"
    }
}
