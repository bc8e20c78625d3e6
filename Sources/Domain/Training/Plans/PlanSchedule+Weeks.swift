import Quantities

extension PlanSchedule {
    /// The days of each week's sessions, by week.
    private var sessions: [(week: Int, dates: [CivilDate])] {
        blocks.flatMap { block in
            block.weeks.enumerated().map { index, week in
                (week, block.days.compactMap { $0.dates.indices.contains(index) ? $0.dates[index] : nil }.sorted())
            }
        }
    }

    /// The week whose sessions are not all over on a day, the first one before the plan begins; nothing when the plan is over.
    public func week(on day: CivilDate) -> Int? {
        sessions.first { $0.dates.last.map { $0 >= day } ?? false }?.week
    }

    /// The first and the last day with a session; nothing where there is none.
    public var span: ClosedRange<CivilDate>? {
        let dates = sessions.flatMap(\.dates)
        guard let first = dates.min(), let last = dates.max() else { return nil }
        return first...last
    }
}
